import type { Tone } from '@apprentissage/domain';
import type { IconName } from './icon.js';

/** Where a token is in its life. */
export type TokenState =
  'actif' | 'bientot' | 'remplace' | 'suspendu' | 'expire' | 'revoque' | 'divulgue';

interface StateDefinition {
  readonly label: string;
  readonly icon: IconName;
  readonly tone: Tone;
  /** Why, when the word alone does not say it. */
  readonly why?: string;
}

/** What decides the state of a token. */
export interface TokenFacts {
  readonly expiresAt: string;
  readonly revokedAt: string | null;
  readonly leaked: boolean;
  readonly suspended: boolean;
  readonly replaced: boolean;
}

export const TOKEN_STATES: Readonly<Record<TokenState, StateDefinition>> = {
  actif: { label: 'Actif', icon: 'check', tone: 'success' },
  bientot: { label: 'Expire bientôt', icon: 'clock', tone: 'warning' },
  remplace: {
    label: 'Remplacé',
    icon: 'clock',
    tone: 'info',
    why: 'Valable jusqu’à son expiration, à côté du nouveau.',
  },
  suspendu: {
    label: 'Suspendu',
    icon: 'stop',
    tone: 'warning',
    why: 'La personne qui l’a généré n’a plus d’accès : il faut le renouveler.',
  },
  expire: { label: 'Expiré', icon: 'clock', tone: 'neutral' },
  revoque: { label: 'Révoqué', icon: 'stop', tone: 'neutral' },
  divulgue: {
    label: 'Révoqué',
    icon: 'stop',
    tone: 'error',
    why: 'Il a été trouvé hors du portail.',
  },
};

const SOON_MS = 30 * 86_400_000;

/** The state of a token at an instant; revoked wins, then expired. */
export function tokenState(
  { revokedAt, leaked, expiresAt, suspended, replaced }: TokenFacts,
  now: Date,
): TokenState {
  if (revokedAt !== null) return leaked ? 'divulgue' : 'revoque';
  const left = Date.parse(expiresAt) - now.getTime();
  if (left <= 0) return 'expire';
  if (replaced) return 'remplace';
  if (suspended) return 'suspendu';
  return left <= SOON_MS ? 'bientot' : 'actif';
}

/** `true` while a software could use it. */
export function isLiving(token: Pick<TokenFacts, 'revokedAt' | 'expiresAt'>, now: Date): boolean {
  return token.revokedAt === null && new Date(token.expiresAt) > now;
}
