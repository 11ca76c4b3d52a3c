import type { IncomingHttpHeaders } from 'node:http';
import { Problem, type ProblemError } from '../http/index.js';
import type { Software } from './partner.js';

const MANDATORY = ['X-API-KEY', 'EDITEUR', 'LOGICIEL', 'VERSION'] as const;
const MAX_LENGTH = 120;

/** What the headers of a call say, before anything of it is checked. */
export interface PartnerHeaders {
  readonly key: string;
  readonly software: Software;
  readonly authorization: string | undefined;
}

/** Reads the norm's headers. @throws Problem `requete_invalide` naming each one that is missing */
export function readPartnerHeaders(headers: IncomingHttpHeaders): PartnerHeaders {
  const values = MANDATORY.map((name) => ({ name, value: valueOf(headers, name) }));
  const errors = values.flatMap(({ name, value }): ProblemError[] => {
    if (value === '') return [fault('entete_manquant', `L’en-tête ${name} est obligatoire.`)];
    if (value.length <= MAX_LENGTH) return [];
    return [fault('entete_trop_long', `L’en-tête ${name} est limité à ${MAX_LENGTH} caractères.`)];
  });
  if (errors.length > 0) throw new Problem('requete_invalide', { errors });
  const [key = '', editeur = '', logiciel = '', version = ''] = values.map(({ value }) => value);
  return {
    key,
    software: { editeur, logiciel, version },
    authorization: headers.authorization,
  };
}

/** The text of a header, without the control characters that a database refuses. */
function valueOf(headers: IncomingHttpHeaders, name: string): string {
  const value = headers[name.toLowerCase()];
  return typeof value === 'string'
    ? value
        .replace(/\p{Cc}/gu, '')
        .toWellFormed()
        .trim()
    : '';
}

function fault(code: string, message: string): ProblemError {
  return { pointer: '', code, message };
}
