import {
  CONTRACT_STATES,
  type ContractState,
  isContractState,
  isSiret,
} from '@apprentissage/domain';
import type { Announcement, AnnouncementRequest, Target } from './announcements-client.js';

/** An announcement as it is being typed; nothing is an empty text. */
export interface AnnouncementModel {
  readonly titre: string;
  readonly texte: string;
  /** A screen of the portal */
  readonly lien: string;
  readonly cible: Target['type'];
  readonly statut: string;
  readonly editeur: string;
  /** One SIRET a line, as it is pasted */
  readonly sirets: string;
}

export const NEW_ANNOUNCEMENT: AnnouncementModel = {
  titre: '',
  texte: '',
  lien: '',
  cible: 'tous',
  statut: '',
  editeur: '',
  sirets: '',
};

/** The CFA one may write to, in words. */
export const TARGETS: readonly { readonly type: Target['type']; readonly label: string }[] = [
  { type: 'tous', label: 'Tous les CFA' },
  { type: 'statut', label: 'Les CFA qui ont des contrats d’un statut' },
  { type: 'editeur', label: 'Les CFA dont le logiciel vient d’un éditeur' },
  { type: 'sirets', label: 'Une liste de CFA, par SIRET' },
];

export function modelOf({ titre, texte, lien, cible }: Announcement): AnnouncementModel {
  return {
    titre,
    texte,
    lien: lien ?? '',
    cible: cible.type,
    statut: cible.statut ?? '',
    editeur: cible.editeur ?? '',
    sirets: cible.sirets?.join('\n') ?? '',
  };
}

/** The SIRET of a pasted list: one a line, or parted by commas or semicolons; blanks inside are dropped. */
export function siretsOf(text: string): string[] {
  const found = text.split(/[\n,;]+/).map((siret) => siret.replace(/\s/g, ''));
  return [...new Set(found)].filter((siret) => siret !== '');
}

/** The first of a list that is no SIRET. */
export function wrongSiret(text: string): string | undefined {
  return siretsOf(text).find((siret) => !isSiret(siret));
}

/** Whom it is for; `undefined` while that is not wholly said. */
export function targetOf({
  cible: type,
  statut,
  editeur,
  sirets,
}: AnnouncementModel): Target | undefined {
  switch (type) {
    case 'tous':
      return { type };
    case 'statut':
      return isContractState(statut) ? { type, statut } : undefined;
    case 'editeur':
      return editeur === '' ? undefined : { type, editeur };
    case 'sirets': {
      const list = siretsOf(sirets);
      return list.length === 0 || wrongSiret(sirets) !== undefined
        ? undefined
        : { type, sirets: list };
    }
  }
}

/** What is sent; `undefined` while the target is not wholly said. */
export function requestOf(model: AnnouncementModel): AnnouncementRequest | undefined {
  const cible = targetOf(model);
  const lien = model.lien === '' ? null : (model.lien as AnnouncementRequest['lien']);
  return cible && { titre: model.titre.trim(), texte: model.texte.trim(), lien, cible };
}

/** « Les CFA qui ont des contrats au statut « Engagé » ». */
export function targetSentence({ type, statut, editeur, sirets }: Target): string {
  switch (type) {
    case 'tous':
      return 'Tous les CFA';
    case 'statut':
      return `Les CFA qui ont des contrats au statut « ${CONTRACT_STATES[statut as ContractState].label} »`;
    case 'editeur':
      return `Les CFA dont le logiciel vient de « ${editeur ?? ''} »`;
    case 'sirets': {
      const count = sirets?.length ?? 0;
      return count > 1 ? `${count} CFA choisis par leur SIRET` : '1 CFA choisi par son SIRET';
    }
  }
}
