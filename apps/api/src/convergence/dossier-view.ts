import {
  type Cerfa,
  checkCerfa,
  maskNir,
  type NormState,
  today,
  writeCerfa,
} from '@apprentissage/domain';
import type { DossierStateView, DossierView } from './dossiers.dto.js';
import { normInstant } from './norm-dates.js';

/** A dossier as the statements give it. */
export interface RawDossier {
  numero: string;
  numero_externe: string;
  numero_deca: string | null;
  status: NormState;
  commentaire: string | null;
  cerfa: Cerfa;
  transmis_le: Date;
}

export type RawState = Omit<RawDossier, 'cerfa'> & { updated_at: Date | null };

/** The dossier in the norm's shape; the NIR, which the sender knows, is masked. */
export function toDossierView(raw: RawDossier): DossierView {
  const { cerfa } = raw;
  const { nir } = cerfa.apprenti;
  const shown = {
    ...cerfa,
    apprenti: { ...cerfa.apprenti, nir: nir === null ? null : maskNir(nir) },
  };
  return {
    engagement: null,
    comment: raw.commentaire ?? '',
    echeances: [],
    engagementsFraisAnnexe: [],
    cerfa: {
      ...writeCerfa(shown),
      etat: raw.status,
      commentaireEtat: raw.commentaire ?? '',
      numeroInterne: raw.numero,
      numeroExterne: raw.numero_externe,
      numeroDeca: raw.numero_deca,
    },
    // Judged on the day it was received, as the sender was told.
    avertissements: checkCerfa(cerfa, { today: today(raw.transmis_le) }).filter(
      ({ severity }) => severity === 'alerte',
    ),
  };
}

export function toStateView(raw: RawState): DossierStateView {
  return {
    numeroInterne: raw.numero,
    numeroExterne: raw.numero_externe,
    numeroDeca: raw.numero_deca,
    etat: raw.status,
    commentaireEtat: raw.commentaire ?? '',
    dateMiseAJour: normInstant(raw.updated_at ?? raw.transmis_le),
  };
}
