import type { Nomination } from '../app/nominations/nominations-client.js';

/** A nomination that waits for another agent. */
export const ASKED: Nomination = {
  id: 'n1',
  etat: 'a_confirmer',
  cfa: { id: 'c1', raisonSociale: 'CFA des Tilleuls', siret: '35600000000048' },
  nom: 'Petit',
  prenom: 'Nour',
  identifiant: 'nour.petit@cfa.example',
  reinitialisation: false,
  demandeePar: 'Dominique Leroy',
  demandeeLe: '2026-09-12T10:00:00.000Z',
  confirmations: 0,
  confirmationsRequises: 1,
  contesteeLe: null,
  effetLe: null,
  motif: 'La directrice est partie.',
  justificatif: {
    id: 'd1',
    nom: 'pv.pdf',
    type: 'application/pdf',
    taille: 2_048,
    pages: 2,
    etat: 'sain',
  },
  prevenus: 0,
  enVigueurLe: null,
  personne: null,
  decisions: [],
  oppositions: [],
  empechement: 'justificatif_non_lu',
  version: 1,
};
