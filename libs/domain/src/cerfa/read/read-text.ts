import {
  isCodeDiplome,
  normalizeCodeDiplome,
  normalizeDeca,
  normalizeIdcc,
  normalizeNaf,
  normalizeNir,
  normalizeRncp,
  normalizeSiret,
  normalizeUai,
} from '../../keys/index.js';
import type { CerfaField, FieldType } from '../fields/field.js';
import { cleanText } from './clean-text.js';
import type { Reading } from './reading.js';

/** How a text of some shape is brought to its canonical form, and how the shape is told. */
interface TextShape {
  /** Canonical form, `null` when the shape is wrong. Keys are not computed here: that is a check. */
  readonly read: (text: string) => string | null;
  readonly expected: string;
  /** Whole numbers are tolerated, and padded with zeros to so many digits. */
  readonly digits?: number;
}

const matching = (text: string, pattern: RegExp) => (pattern.test(text) ? text : null);

const TEXT_SHAPES: Partial<Record<FieldType, TextShape>> = {
  text: { read: (text) => text, expected: 'un texte' },
  courriel: {
    read: (text) => matching(text, /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/),
    expected: 'une adresse de courriel',
  },
  telephone: {
    read: (text) => matching(text.replace(/[\s.()-]/gu, ''), /^\+?\d{7,12}$/),
    expected: 'un numéro de téléphone, 7 à 12 chiffres, « + » permis',
  },
  codePostal: {
    read: (text) => matching(text.replace(/\s/gu, ''), /^\d{5}$/),
    expected: 'un code postal de 5 chiffres',
    digits: 5,
  },
  siret: {
    read: (text) => matching(normalizeSiret(text), /^\d{14}$/),
    expected: 'un SIRET de 14 chiffres',
  },
  uai: {
    read: (text) => matching(normalizeUai(text), /^\d{7}[A-Z]$/),
    expected: 'un UAI : 7 chiffres et une lettre',
  },
  nir: {
    read: (text) => matching(normalizeNir(text), /^\d{6}[0-9AB](?:\d{6}|\d{8})$/),
    expected: 'un NIR de 13 caractères, ou 15 avec sa clé',
  },
  naf: { read: normalizeNaf, expected: 'un code NAF : 4 chiffres et une lettre (4711F ou 47.11F)' },
  idcc: { read: normalizeIdcc, expected: 'un IDCC de 4 chiffres', digits: 4 },
  rncp: { read: normalizeRncp, expected: 'un code RNCP : RNCP et 2 à 5 chiffres', digits: 2 },
  codeDiplome: {
    read: (text) => {
      const code = normalizeCodeDiplome(text);
      return isCodeDiplome(code) ? code : null;
    },
    expected: 'un code diplôme de 8 caractères, 9 avec la lettre de spécialité',
  },
  deca: {
    read: (text) => matching(normalizeDeca(text), /^[0-9A-Z]{1,20}$/),
    expected: 'un numéro de contrat',
  },
  ordre: {
    read: (text) => matching(text.replace(',', '.'), /^[1-4]\.[12]$/),
    expected: 'une année et une période, de 1.1 à 4.2',
    digits: 1,
  },
};

/** Reads a field whose value is a text in the message. */
export function readText(field: CerfaField, raw: unknown): Reading {
  const shape = TEXT_SHAPES[field.type] ?? { read: (text: string) => text, expected: 'un texte' };
  const source = typeof raw === 'number' ? digitsOf(raw, field.type, shape.digits) : raw;
  if (typeof source !== 'string') {
    return refused('type_invalide', `Attendu : ${shape.expected}, écrit comme un texte.`);
  }
  const clean = cleanText(source);
  if ('problem' in clean) {
    return clean.problem === 'trop_long'
      ? refused('trop_long', tooLong(field.max))
      : refused(
          'caractere_interdit',
          'Ce texte contient un caractère interdit (caractère de contrôle ou incomplet).',
        );
  }
  const value = shape.read(clean.text);
  if (isLongerThan(value ?? clean.text, field.max)) {
    return refused('trop_long', tooLong(field.max));
  }
  return value === null ? refused('format_invalide', `Attendu : ${shape.expected}.`) : { value };
}

/** Length in characters, not in UTF-16 units; the latter is an upper bound of the former. */
const isLongerThan = (text: string, max = Infinity) => text.length > max && [...text].length > max;

const tooLong = (max = 255) => `Ce texte est trop long : ${max} caractères au plus.`;

const refused = (
  code: 'type_invalide' | 'format_invalide' | 'trop_long' | 'caractere_interdit',
  message: string,
): Reading => ({
  value: null,
  complaint: { code, message },
});

/** The text a number stands for, where zeros on the left cannot be lost for good. */
function digitsOf(raw: number, type: FieldType, digits: number | undefined): unknown {
  if (type === 'ordre') return String(raw);
  const whole = digits !== undefined && Number.isSafeInteger(raw) && raw >= 0;
  return whole ? String(raw).padStart(digits, '0') : raw;
}
