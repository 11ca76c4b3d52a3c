import type { Fault } from '@apprentissage/domain';
import { sampleCerfa } from '@apprentissage/domain/sample-cerfa';

/** A contract as lists give it. */
export function contractRow(id: string, over: object = {}) {
  return {
    id,
    numero: `DA-${id}`,
    numeroExterne: `EXT-${id}`,
    numeroDeca: null,
    status: 'TRANSMIS',
    piecesDemandees: false,
    apprenti: { nom: 'L’Hostis', prenom: 'Maëlle' },
    employeur: { denomination: 'Boulangerie des Tilleuls', siret: '99999999600013' },
    formation: { intitule: 'BTS Management commercial opérationnel', rncp: 'RNCP38362' },
    dateConclusion: '2026-08-26',
    dateDebutContrat: '2026-09-01',
    dateFinContrat: '2028-08-31',
    transmisLe: '2026-09-02T08:00:00.000Z',
    actsNext: 'opco',
    ...over,
  };
}

export const WARNING: Fault = {
  severity: 'alerte',
  code: 'age_maximum',
  pointer: '/cerfa/apprenti/dateNaissance',
  box: 'L’apprenti(e) › Date de naissance',
  rule: 'ages.age_maximum',
  message: 'L’apprenti a plus de 29 ans.',
  source: 'Code du travail, L6222-1',
};

/** A contract, whole. */
export function wholeContract(id: string, over: object = {}) {
  return {
    ...contractRow(id),
    version: 3,
    commentaire: null,
    cerfa: sampleCerfa(),
    alertes: [WARNING],
    timeline: [
      {
        at: '2026-09-02T08:00:00.000Z',
        status: 'TRANSMIS',
        piecesDemandees: false,
        actor: { kind: 'partenaire', name: 'Logiciel CFA 4.2' },
        comment: null,
      },
    ],
    ...over,
  };
}
