import type { Tone } from '@apprentissage/domain';
import { frenchDay } from '../ui/dates.js';
import type { IconName } from '../ui/icon.js';
import type { User, UserState } from './users-client.js';

const LOOKS: Record<UserState, { label: string; tone: Tone; icon: IconName }> = {
  actif: { label: 'Actif', tone: 'success', icon: 'check' },
  inactif: { label: 'Inactif', tone: 'neutral', icon: 'stop' },
  invite: { label: 'Invité', tone: 'info', icon: 'send' },
  invitation_expiree: { label: 'Invitation expirée', tone: 'warning', icon: 'alert' },
  a_approuver: { label: 'En attente d’approbation', tone: 'warning', icon: 'clock' },
};

/** Where somebody stands, in the words of the list. */
export function stateOf({ etat, invitationExpireLe }: User) {
  const look = LOOKS[etat];
  return etat === 'invite' && invitationExpireLe !== null
    ? { ...look, label: `Invité — expire le ${frenchDay(invitationExpireLe)}` }
    : look;
}

/** `true` until the person has chosen a password: there is an invitation to send again or to withdraw. */
export function isInvited({ etat }: User): boolean {
  return etat === 'invite' || etat === 'invitation_expiree' || etat === 'a_approuver';
}

/** « Camille Martin » */
export function nameOf({ prenom, nom }: Pick<User, 'prenom' | 'nom'>): string {
  return `${prenom} ${nom}`;
}
