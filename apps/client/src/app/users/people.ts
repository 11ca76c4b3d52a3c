import { InjectionToken } from '@angular/core';
import type { Audience } from '@apprentissage/domain';

/** Whom the screens are about: the people of a CFA, or the agents of the OPCO. The rest is the same. */
export interface People {
  readonly audience: Audience;
  readonly api: string;
  /** Address of the list. */
  readonly home: string;
  readonly heading: string;
  readonly lead: string;
  /** « utilisateur » */
  readonly one: string;
  /** Heading of the form. */
  readonly form: string;
  /** What one reads above the check-boxes. */
  readonly oneRight: string;
}

export const CFA_USERS: People = {
  audience: 'cfa',
  api: '/api/users',
  home: '/mon-cfa/utilisateurs',
  heading: 'Gérer mes utilisateurs',
  lead: 'Les personnes de votre CFA qui entrent dans le portail, et ce que chacune peut y faire.',
  one: 'utilisateur',
  form: 'Utilisateur',
  oneRight: 'Vous devez renseigner un droit d’accès au minimum à cet utilisateur.',
};

export const OPCO_AGENTS: People = {
  audience: 'opco',
  api: '/api/backoffice/agents',
  home: '/backoffice/agents',
  heading: 'Gérer les agents',
  lead: 'Les agents de l’OPCO qui entrent dans le back-office, et ce que chacun peut y faire.',
  one: 'agent',
  form: 'Agent',
  oneRight: 'Vous devez renseigner un droit d’accès au minimum à cet agent.',
};

/** The people of the route one is on. */
export const PEOPLE = new InjectionToken<People>('people');
