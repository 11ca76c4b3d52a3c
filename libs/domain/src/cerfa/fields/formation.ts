import { addressFields, type FieldSpec } from './field.js';

const PLACE = 'organismeFormationLieuFormationPrincipal';

export const FORMATION_FIELDS: readonly FieldSpec[] = [
  {
    path: 'organismeFormation.formationInterne',
    label: 'CFA d’entreprise',
    type: 'boolean',
    required: true,
  },
  {
    path: 'organismeFormation.denomination',
    label: 'Dénomination du CFA responsable',
    type: 'text',
    max: 200,
    required: true,
  },
  { path: 'organismeFormation.uaiCfa', label: 'N° UAI du CFA', type: 'uai', required: true },
  { path: 'organismeFormation.siret', label: 'N° SIRET du CFA', type: 'siret', required: true },
  ...addressFields('organismeFormation.adresse'),
  { path: 'organismeFormation.visaCfa', label: 'Visa du CFA', type: 'boolean', required: true },
  {
    path: 'formation.typeDiplome',
    label: 'Diplôme ou titre visé par l’apprenti(e)',
    type: 'code',
    codes: 'diplome',
    required: true,
  },
  {
    path: 'formation.intituleQualification',
    label: 'Intitulé précis',
    type: 'text',
    max: 255,
    required: true,
  },
  { path: 'formation.codeDiplome', label: 'Code du diplôme', type: 'codeDiplome', required: true },
  { path: 'formation.rncp', label: 'Code RNCP', type: 'rncp', required: true },
  {
    path: 'formation.dateDebutFormation',
    label: 'Date de début de formation en CFA',
    type: 'date',
    required: true,
  },
  {
    path: 'formation.dateFinFormation',
    label: 'Date prévue de fin des épreuves ou examens',
    type: 'date',
    required: true,
  },
  {
    path: 'formation.dureeFormation',
    label: 'Durée de la formation (heures)',
    type: 'integer',
    min: 1,
    max: 9999,
    required: true,
  },
  {
    path: 'formation.nombreHeuresEnDistanciel',
    label: 'Dont formation à distance (heures)',
    type: 'integer',
    min: 0,
    max: 9999,
    since: 14,
  },
  {
    path: 'organismeFormation.lieuFormationIdentique',
    label: 'Le CFA responsable est le lieu de formation principal',
    type: 'boolean',
  },
  {
    path: `${PLACE}.denomination`,
    label: 'Lieu de formation principal : dénomination',
    type: 'text',
    max: 200,
    required: true,
  },
  { path: `${PLACE}.uaiCfa`, label: 'Lieu de formation principal : N° UAI', type: 'uai' },
  { path: `${PLACE}.siret`, label: 'Lieu de formation principal : N° SIRET', type: 'siret' },
  ...addressFields(`${PLACE}.adresse`).map((field) => ({
    ...field,
    label: `Lieu de formation principal : ${field.label.toLowerCase()}`,
  })),
];
