import { NORM_STATE_CODES, type NormState } from './states.js';

/** Spellings met in the exchange, without accents, spaces nor punctuation. */
const VARIANTS: Readonly<Record<string, NormState>> = {
  RUPTU: 'RUPTURE',
  RUTPURE: 'RUPTURE',
  ROMPU: 'RUPTURE',
  ENCOURS: 'EN_COURS_INSTRUCTION',
  ENCOURSDINSTRUCTION: 'EN_COURS_INSTRUCTION',
  TRANSMISE: 'TRANSMIS',
  ENGAGEE: 'ENGAGE',
  REFUSEE: 'REFUSE',
  ANNULEE: 'ANNULE',
  SOLDEE: 'SOLDE',
};

/**
 * Reads a state of the inter-OPCO norm as partners write it (lower case, accents, spaces, known
 * misspellings such as `RUPTU` or `RUTPURE`) and gives the canonical one; `null` when it is none.
 */
export function readNormState(text: unknown): NormState | null {
  if (typeof text !== 'string' || text.length > 60) return null;
  const letters = text
    .normalize('NFD')
    .toUpperCase()
    .replace(/[^A-Z]/g, '');
  const exact = NORM_STATE_CODES.find((state) => state.replaceAll('_', '') === letters);
  if (exact !== undefined) return exact;
  return Object.hasOwn(VARIANTS, letters) ? (VARIANTS[letters] ?? null) : null;
}
