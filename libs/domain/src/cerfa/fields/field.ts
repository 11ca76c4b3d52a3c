import type { CodeTable } from '../codes.js';

/**
 * How the value of a field is read. `text` and those that follow are strings in JSON; `code` follows
 * its table.
 */
export type FieldType =
  | 'boolean'
  | 'integer'
  | 'percent'
  | 'euros'
  | 'date'
  | 'code'
  | 'text'
  | 'courriel'
  | 'telephone'
  | 'codePostal'
  | 'siret'
  | 'uai'
  | 'nir'
  | 'naf'
  | 'idcc'
  | 'rncp'
  | 'codeDiplome'
  | 'deca'
  | 'ordre'
  /** State of the norm: only `TRANSMIS` has a meaning on input. */
  | 'etat'
  /** Given by the OPCO or dropped from the form: known, never kept. */
  | 'ignored';

/** What a field table says of a field. */
export interface FieldSpec {
  /** Path from `cerfa`; `[]` stands for the rank in a list: `contrat.remunerationsAnnuelles[].taux`. */
  readonly path: string;
  /** Wording of the box on the form */
  readonly label: string;
  readonly type: FieldType;
  /** Longest text (characters) or greatest number */
  readonly max?: number;
  /** Shortest text (characters) or least number */
  readonly min?: number;
  readonly codes?: CodeTable;
  readonly required?: true;
  /** About a person: never in logs, never in fixtures taken from real life. */
  readonly personal?: true;
  /** First version of form 10103 that has the box. */
  readonly since?: number;
}

/** A field of the CERFA, as documentation, screens and readers see it. */
export interface CerfaField extends Omit<FieldSpec, 'required' | 'personal'> {
  readonly required: boolean;
  readonly personal: boolean;
  /** « Frame › wording of the box » */
  readonly box: string;
}

/** A frame of the form and its boxes, in the order they are printed. */
export interface CerfaFrame {
  readonly code: string;
  readonly title: string;
  readonly fields: readonly CerfaField[];
}

/** The four fields of an address. */
export function addressFields(path: string, personal?: true): FieldSpec[] {
  const of = personal === undefined ? {} : { personal };
  return [
    {
      path: `${path}.adresse1`,
      label: 'Adresse : numéro et voie',
      type: 'text',
      max: 200,
      required: true,
      ...of,
    },
    { path: `${path}.adresse2`, label: 'Adresse : complément', type: 'text', max: 200, ...of },
    {
      path: `${path}.codePostal`,
      label: 'Adresse : code postal',
      type: 'codePostal',
      required: true,
      ...of,
    },
    {
      path: `${path}.commune`,
      label: 'Adresse : commune',
      type: 'text',
      max: 80,
      required: true,
      ...of,
    },
  ];
}
