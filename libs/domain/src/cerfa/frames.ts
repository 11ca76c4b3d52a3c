import { APPRENTI_FIELDS } from './fields/apprenti.js';
import { CONTRAT_FIELDS } from './fields/contrat.js';
import { EMPLOYEUR_FIELDS } from './fields/employeur.js';
import type { CerfaField, CerfaFrame, FieldSpec } from './fields/field.js';
import { FORMATION_FIELDS } from './fields/formation.js';
import { MAITRE_FIELDS } from './fields/maitre.js';
import { TRANSMISSION_FIELDS } from './fields/transmission.js';

const frame = (code: string, title: string, specs: readonly FieldSpec[]): CerfaFrame => ({
  code,
  title,
  fields: specs.map((spec) => ({
    ...spec,
    required: spec.required ?? false,
    personal: spec.personal ?? false,
    box: `${title} › ${spec.label}`,
  })),
});

/**
 * Form 10103*14, frame by frame, with the path of each box in the inter-OPCO message: the only list of
 * fields. The reader, the documentation and the screens are made of it.
 *
 * A field under an optional group (see {@link CERFA_GROUPS}) is required when its group is there.
 */
export const CERFA_FRAMES: readonly CerfaFrame[] = [
  frame('transmission', 'Transmission', TRANSMISSION_FIELDS),
  frame('employeur', 'L’employeur', EMPLOYEUR_FIELDS),
  frame('apprenti', 'L’apprenti(e)', APPRENTI_FIELDS),
  frame('maitre', 'Le maître d’apprentissage', MAITRE_FIELDS),
  frame('contrat', 'Le contrat', CONTRAT_FIELDS),
  frame('formation', 'La formation', FORMATION_FIELDS),
];

/** An object or a list of the message. */
export interface CerfaGroup {
  /** French name, for messages */
  readonly box: string;
  /** May be absent, `null` or empty. */
  readonly optional?: true;
  /** Greatest number of items, for a list; a list has one item at least. */
  readonly maxItems?: number;
}

/** Objects and lists of the message, by path. */
export const CERFA_GROUPS: Readonly<Record<string, CerfaGroup>> = {
  employeur: { box: 'L’employeur' },
  'employeur.adresse': { box: 'L’employeur › Adresse' },
  apprenti: { box: 'L’apprenti(e)' },
  'apprenti.adresse': { box: 'L’apprenti(e) › Adresse' },
  'apprenti.responsableLegal': { box: 'L’apprenti(e) › Représentant légal', optional: true },
  'apprenti.responsableLegal.adresse': {
    box: 'L’apprenti(e) › Représentant légal : adresse',
  },
  maitre1: { box: 'Le maître d’apprentissage › Maître d’apprentissage n° 1' },
  maitre2: { box: 'Le maître d’apprentissage › Maître d’apprentissage n° 2', optional: true },
  contrat: { box: 'Le contrat' },
  'contrat.remunerationsAnnuelles': { box: 'Le contrat › Rémunération', maxItems: 8 },
  formation: { box: 'La formation' },
  organismeFormation: { box: 'La formation › CFA responsable' },
  'organismeFormation.adresse': { box: 'La formation › CFA responsable : adresse' },
  organismeFormationLieuFormationPrincipal: {
    box: 'La formation › Lieu de formation principal',
    optional: true,
  },
  'organismeFormationLieuFormationPrincipal.adresse': {
    box: 'La formation › Lieu de formation principal : adresse',
  },
};

/** Other spellings of a field or group met in the exchange → the canonical one. */
export const CERFA_ALIASES: Readonly<Record<string, string>> = {
  employeurV2: 'employeur',
  CERFAsignatureProbante: 'CERFASignatureProbante',
};

let byPath: ReadonlyMap<string, CerfaField> | undefined;

/** The field at a path, ranks of a list written as numbers or `[]`; `undefined` when there is none. */
export function cerfaField(path: string): CerfaField | undefined {
  byPath ??= new Map(CERFA_FRAMES.flatMap(({ fields }) => fields.map((f) => [f.path, f])));
  return byPath.get(path.replace(/\.\d+(?=\.|$)/g, '[]'));
}

/** Frame and box of the field or group at a path; the path itself when it names none. */
export function boxOf(path: string): string {
  const field = cerfaField(path);
  if (field !== undefined) return field.box;
  const group = path.replace(/\.\d+$/, '');
  return Object.hasOwn(CERFA_GROUPS, group) ? (CERFA_GROUPS[group]?.box ?? path) : path;
}
