import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { APPROVAL_CHECKS, type RefusalReason } from '@apprentissage/domain';
import type { Visit } from './visit.ts';

const CHANGES = '/api/bank-accounts';
const DESK = '/api/backoffice/bank-accounts';

/** The RIB of a CFA: fictitious accounts, which no bank opens. */
export interface Rib {
  readonly uai: string;
  readonly titulaire: string;
  readonly iban: string;
  /** Its file, in `data/`. */
  readonly file: string;
}

interface Version {
  readonly id: string;
  readonly version: number;
}
/** What a CFA sees of its bank details. */
interface Standing {
  readonly actif: Version | null;
  readonly enCours: Version | null;
  readonly brouillon: Version | null;
  readonly historique: readonly Version[];
}

export const standingOf = (cfa: Visit): Promise<Standing> => cfa.read<Standing>(CHANGES);

/** Writes bank details and sends them to the accountants; gives the id of the version. */
export async function sendRib(cfa: Visit, { file, ...typed }: Rib): Promise<string> {
  const { brouillon } = await standingOf(cfa);
  // A start that was cut short may have left one.
  if (brouillon !== null) await cfa.send('DELETE', `${CHANGES}/draft`);
  const begun = await cfa.send<Version>('POST', `${CHANGES}/draft`, { body: {} });
  const kept = await cfa.send<Version>('PUT', `${CHANGES}/draft`, {
    body: { mode: 'soi_meme', ...typed },
    draft: begun,
  });
  const whole = await cfa.send<Version>('POST', `${CHANGES}/draft/files`, {
    file: await pdf(file),
    draft: kept,
  });
  await cfa.send('POST', `${CHANGES}/draft/submit`, { draft: whole });
  return begun.id;
}

/** « Valider », unless this accountant did. */
export async function approve(accountant: Visit, id: string): Promise<void> {
  const { version, empechement } = await accountant.read<Version & { empechement: string | null }>(
    `${DESK}/${id}`,
  );
  if (empechement === 'deja_approuve') return;
  await accountant.send('POST', `${DESK}/${id}/approve`, {
    body: {
      verifications: Object.fromEntries(Object.keys(APPROVAL_CHECKS).map((check) => [check, true])),
      motif: 'Titulaire confirmé au numéro connu du CFA.',
    },
    version,
  });
}

/** « Refuser », for a reason of the library. */
export async function refuse(accountant: Visit, id: string, raison: RefusalReason): Promise<void> {
  const { version } = await accountant.read<Version>(`${DESK}/${id}`);
  await accountant.send('POST', `${DESK}/${id}/refuse`, { body: { raison }, version });
}

async function pdf(name: string): Promise<File> {
  const bytes = await readFile(join(import.meta.dirname, 'data', name));
  return new File([bytes], name, { type: 'application/pdf' });
}
