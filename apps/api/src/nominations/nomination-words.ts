import type { Nomination } from './nomination.entity.js';

/** What people are told of one kind of nomination; `what` and `noun` are feminine, as the sentences around. */
interface NominationWords {
  readonly noun: 'Nomination' | 'Réinitialisation';
  readonly what: string;
  /** To agents: what another one proposes. */
  readonly proposed: string;
  /** To the administrators of the CFA, before and after. */
  readonly announced: { readonly title: string; readonly body: (at: string) => string };
  readonly effective: { readonly title: string; readonly body: string };
  /** To every address of the CFA. */
  readonly mailed: {
    readonly about: string;
    readonly lines: (person: string, cfa: string, at: string) => readonly string[];
  };
}

const NAMING: NominationWords = {
  noun: 'Nomination',
  what: 'la nomination d’un administrateur',
  proposed: 'Un administrateur OPCO propose un nouvel administrateur pour ce CFA.',
  announced: {
    title: 'Nomination d’un administrateur par l’OPCO',
    body: (at) =>
      `À la demande de l’OPCO, un nouvel administrateur prendra ses fonctions dans votre CFA le ${at}.`,
  },
  effective: {
    title: 'Un administrateur a été nommé par l’OPCO',
    body: 'La nomination d’un administrateur a pris effet. Vérifiez qui peut se connecter au portail pour votre CFA.',
  },
  mailed: {
    about: 'un administrateur est nommé pour votre CFA',
    lines: (person, cfa, at) => [
      `Deux agents de l’OPCO nomment ${person} administrateur du portail pour ${cfa}.`,
      `Cette nomination prendra effet le ${at}.`,
    ],
  },
};

const RESET: NominationWords = {
  noun: 'Réinitialisation',
  what: 'la réinitialisation de la double authentification d’un administrateur',
  proposed:
    'Un administrateur OPCO propose de réinitialiser la double authentification d’un administrateur de ce CFA, qui l’a perdue.',
  announced: {
    title: 'Double authentification réinitialisée par l’OPCO',
    body: (at) =>
      `À la demande de l’OPCO, la double authentification d’un administrateur de votre CFA, qui l’a perdue, sera réinitialisée le ${at}.`,
  },
  effective: {
    title: 'Une double authentification a été réinitialisée par l’OPCO',
    body: 'La réinitialisation de la double authentification d’un administrateur a pris effet. Vérifiez qui peut se connecter au portail pour votre CFA.',
  },
  mailed: {
    about: 'la double authentification d’un administrateur va être réinitialisée',
    lines: (person, cfa, at) => [
      `Deux agents de l’OPCO réinitialisent la double authentification de ${person}, administrateur`,
      `du portail pour ${cfa}, qui l’a perdue. Cette réinitialisation prendra effet le ${at} :`,
      'son mot de passe n’ouvrira plus rien, et un lien pour en choisir un autre partira à son identifiant.',
    ],
  },
};

export function wordsOf({ resets }: Pick<Nomination, 'resets'>): NominationWords {
  return resets ? RESET : NAMING;
}
