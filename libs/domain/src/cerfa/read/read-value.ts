import { isCivilDate } from '../../civil-date.js';
import { readNormState } from '../../contracts/index.js';
import { eurosToCents } from '../../money.js';
import { CERFA_CODES, type CerfaCode, type CodeTable, findCode } from '../codes.js';
import type { CerfaField } from '../fields/field.js';
import type { Complaint } from './collector.js';
import { readText } from './read-text.js';
import type { Reading } from './reading.js';

/** Reads one value that is not blank. Never throws. */
export function readValue(field: CerfaField, raw: unknown): Reading {
  switch (field.type) {
    case 'boolean':
      return readBoolean(raw);
    case 'integer':
    case 'percent':
    case 'euros':
      return readNumber(field, raw);
    case 'date':
      return readDate(raw);
    case 'code':
      return readCode(field.codes, raw);
    case 'etat':
      return readEtat(raw);
    case 'ignored':
      return {
        value: null,
        complaint: {
          code: 'champ_ignore',
          severity: 'alerte',
          message: 'Ce champ n’est pas lu à l’envoi : sa valeur est ignorée.',
        },
      };
    default:
      return readText(field, raw);
  }
}

const refused = (code: Complaint['code'], message: string): Reading => ({
  value: null,
  complaint: { code, message },
});

function readBoolean(raw: unknown): Reading {
  if (typeof raw === 'boolean') return { value: raw };
  if (raw === 'true' || raw === 'false') return { value: raw === 'true' };
  return refused('type_invalide', 'Attendu : vrai ou faux (true ou false).');
}

/** Whole numbers, percents and euros; digits written as a text are tolerated. */
function readNumber(field: CerfaField, raw: unknown): Reading {
  const whole = field.type === 'integer';
  const expected = whole ? 'un nombre entier' : 'un nombre, deux décimales au plus';
  const pattern = whole ? /^\d{1,15}$/ : /^\d{1,13}(?:\.\d{1,2})?$/;
  const number = typeof raw === 'string' && pattern.test(raw.trim()) ? Number(raw.trim()) : raw;
  if (typeof number !== 'number' || Number.isNaN(number)) {
    return refused('type_invalide', `Attendu : ${expected}.`);
  }
  const { min = 0, max = Number.MAX_SAFE_INTEGER } = field;
  if (number < min || number > max) {
    return refused('valeur_hors_bornes', `Attendu : ${expected} entre ${min} et ${max}.`);
  }
  if (whole ? !Number.isInteger(number) : eurosToCents(number) === null) {
    return refused('format_invalide', `Attendu : ${expected}.`);
  }
  return { value: number === 0 ? 0 : number };
}

const ISO_DATE =
  /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):\d{2}(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * A day, with or without hour and offset: the day that is written, not its translation elsewhere. An
 * evening hour in `Z` is most often midnight of the next day in France, badly exported: told.
 */
function readDate(raw: unknown): Reading {
  const parts = typeof raw === 'string' && raw.length < 50 ? ISO_DATE.exec(raw.trim()) : null;
  const [, date = '', hour = '00', offset] = parts ?? [];
  if (!isCivilDate(date) || date < '1900-01-01' || date > '2100-12-31' || Number(hour) > 24) {
    return refused(
      typeof raw === 'string' ? 'date_invalide' : 'type_invalide',
      'Attendu : une date qui existe, écrite AAAA-MM-JJ ou AAAA-MM-JJThh:mm:ss+hh:mm.',
    );
  }
  if (offset !== 'Z' || Number(hour) < 22) return { value: date };
  const message = `Cette date en temps universel est lue ${date} : vérifiez qu’il ne s’agit pas du lendemain en France.`;
  return { value: date, complaint: { code: 'date_decalee', severity: 'alerte', message } };
}

/** What stands for « none » in some software, for codes that may be absent. */
const NO_CODE: Partial<Record<CodeTable, readonly number[]>> = { typeDerogation: [0, 99] };

function readCode(table: CodeTable | undefined, raw: unknown): Reading {
  if (table === undefined || !(typeof raw === 'string' || typeof raw === 'number')) {
    return refused('type_invalide', 'Attendu : un code de la liste.');
  }
  const text = String(raw).trim().slice(0, 50).toUpperCase();
  const numeric = typeof CERFA_CODES[table][0].code === 'number';
  const code = numeric ? numericCode(text) : textCode(table, text);
  if (typeof code === 'number' && NO_CODE[table]?.includes(code)) return { value: null };
  if (code !== null && findCode(table, code) !== undefined) return { value: code };
  return refused('code_inconnu', `Code inconnu. Attendu : ${expectedCodes(table)}.`);
}

const numericCode = (text: string) => (/^\d{1,4}$/.test(text) ? Number(text) : null);

/** Departments are padded to two characters, and those written on three with a leading zero cut. */
function textCode(table: CodeTable, text: string): string {
  if (table !== 'departementNaissance') return text;
  return text.padStart(2, '0').replace(/^0(?=[0-9][0-9AB]$)/, '');
}

function expectedCodes(table: CodeTable): string {
  const codes: readonly CerfaCode[] = CERFA_CODES[table];
  if (table === 'departementNaissance')
    return '01 à 95, 2A, 2B, 971 à 978, 984 à 989, ou 99 à l’étranger';
  return codes.map(({ code }) => code).join(', ');
}

function readEtat(raw: unknown): Reading {
  const state = readNormState(raw);
  if (state === null) return refused('code_inconnu', 'État inconnu. Attendu à l’envoi : TRANSMIS.');
  if (state === 'TRANSMIS') return { value: 'TRANSMIS' };
  const message = 'À l’envoi, l’état est toujours TRANSMIS : celui-ci est ignoré.';
  return { value: 'TRANSMIS', complaint: { code: 'champ_ignore', severity: 'alerte', message } };
}
