import type { FieldSpec } from './field.js';

const mentor = (path: 'maitre1' | 'maitre2', rank: string): FieldSpec[] => [
  {
    path: `${path}.nom`,
    label: `${rank} : nom de naissance`,
    type: 'text',
    max: 80,
    required: true,
    personal: true,
  },
  {
    path: `${path}.prenom`,
    label: `${rank} : prénom`,
    type: 'text',
    max: 80,
    required: true,
    personal: true,
  },
  {
    path: `${path}.dateNaissance`,
    label: `${rank} : date de naissance`,
    type: 'date',
    required: true,
    personal: true,
  },
  {
    path: `${path}.courriel`,
    label: `${rank} : courriel`,
    type: 'courriel',
    max: 80,
    required: true,
    personal: true,
  },
  {
    path: `${path}.emploiOccupe`,
    label: `${rank} : emploi occupé`,
    type: 'text',
    max: 255,
    required: true,
    personal: true,
  },
  {
    path: `${path}.intituleDiplomeObtenu`,
    label: `${rank} : diplôme ou titre le plus élevé obtenu`,
    type: 'text',
    max: 255,
    required: true,
    personal: true,
  },
  {
    path: `${path}.niveauDiplomeObtenu`,
    label: `${rank} : niveau de diplôme ou titre le plus élevé obtenu`,
    type: 'code',
    codes: 'niveauDiplome',
    required: true,
    personal: true,
  },
  // On the form up to 10103*11 only: a partner that still sends it is not refused, and it is not kept.
  {
    path: `${path}.nir`,
    label: `${rank} : NIR (supprimé depuis la version 12)`,
    type: 'ignored',
    personal: true,
  },
];

/** The second mentor is all or nothing. */
export const MAITRE_FIELDS: readonly FieldSpec[] = [
  ...mentor('maitre1', 'Maître d’apprentissage n° 1'),
  ...mentor('maitre2', 'Maître d’apprentissage n° 2'),
];
