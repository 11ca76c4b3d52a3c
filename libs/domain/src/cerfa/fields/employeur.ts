import { addressFields, type FieldSpec } from './field.js';

export const EMPLOYEUR_FIELDS: readonly FieldSpec[] = [
  {
    path: 'employeur.denomination',
    label: 'Nom et prénom ou dénomination',
    type: 'text',
    max: 200,
    required: true,
  },
  { path: 'employeur.nom', label: 'Nom du contact', type: 'text', max: 200, personal: true },
  { path: 'employeur.prenom', label: 'Prénom du contact', type: 'text', max: 50, personal: true },
  {
    path: 'employeur.siret',
    label: 'N° SIRET de l’établissement d’exécution du contrat',
    type: 'siret',
    required: true,
  },
  {
    path: 'employeur.typeEmployeur',
    label: 'Type d’employeur',
    type: 'code',
    codes: 'typeEmployeur',
    required: true,
  },
  {
    path: 'employeur.employeurSpecifique',
    label: 'Employeur spécifique',
    type: 'code',
    codes: 'employeurSpecifique',
  },
  ...addressFields('employeur.adresse'),
  { path: 'employeur.telephone', label: 'Téléphone', type: 'telephone', required: true },
  { path: 'employeur.courriel', label: 'Courriel', type: 'courriel', max: 80, required: true },
  {
    path: 'employeur.naf',
    label: 'Code activité de l’entreprise (NAF)',
    type: 'naf',
    required: true,
  },
  {
    path: 'employeur.nombreDeSalaries',
    label: 'Effectif total salariés de l’entreprise',
    type: 'integer',
    min: 0,
    max: 9_999_999,
    required: true,
  },
  { path: 'employeur.codeIdcc', label: 'Code IDCC de la convention', type: 'idcc', required: true },
  {
    path: 'employeur.libelleIdcc',
    label: 'Convention collective applicable',
    type: 'text',
    max: 500,
  },
  {
    path: 'employeur.regimeSpecifique',
    label: 'Adhésion au régime spécifique d’assurance chômage (employeur public)',
    type: 'boolean',
  },
  {
    path: 'employeur.caisseComplementaire',
    label: 'Caisse de retraite complémentaire',
    type: 'text',
    max: 80,
    required: true,
  },
  {
    path: 'employeur.attestationEligibilite',
    label: 'L’employeur atteste que le maître d’apprentissage remplit les critères d’éligibilité',
    type: 'boolean',
  },
  {
    path: 'employeur.attestationPieces',
    label: 'L’employeur atteste disposer des pièces justificatives',
    type: 'boolean',
  },
];
