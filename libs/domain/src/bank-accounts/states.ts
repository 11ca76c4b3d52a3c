import type { Actor, Tone } from '../contracts/index.js';

interface StateDefinition {
  /** What the screens print: the guide's own words where it has some. */
  readonly label: string;
  /** States that may follow. */
  readonly to: readonly string[];
  readonly actsNext: Actor;
  readonly tone: Tone;
}

/**
 * Life of one version of a CFA's bank details. A version never changes once sent: a correction is a new
 * one. The account that is paid is the one in `actif`, and only that one.
 *
 * - `a_valider → programme`: accountants, other people than who sent it, approved the very same content.
 * - `programme → a_valider`: an administrator of the CFA objected; approvals are void, it is frozen until
 *   accountants approve it again or refuse it.
 * - `actif → expire`: the mandate of the factor is over; `programme → expire`: before it ever served.
 */
export const BANK_ACCOUNT_STATES = {
  brouillon: { label: 'Brouillon', to: ['a_valider'], actsNext: 'cfa', tone: 'neutral' },
  a_valider: {
    label: 'À valider',
    to: ['programme', 'refuse', 'retire', 'expire'],
    actsNext: 'opco',
    tone: 'info',
  },
  programme: {
    label: 'Validé, en attente de prise d’effet',
    to: ['actif', 'a_valider', 'refuse', 'retire', 'expire'],
    actsNext: 'nobody',
    tone: 'info',
  },
  actif: { label: 'Validé', to: ['remplace', 'expire'], actsNext: 'nobody', tone: 'success' },
  remplace: { label: 'Remplacé', to: [], actsNext: 'nobody', tone: 'neutral' },
  refuse: { label: 'Refusé', to: [], actsNext: 'cfa', tone: 'error' },
  retire: { label: 'Retiré', to: [], actsNext: 'nobody', tone: 'neutral' },
  expire: { label: 'Expiré', to: [], actsNext: 'cfa', tone: 'warning' },
} as const satisfies Record<string, StateDefinition>;

export type BankAccountState = keyof typeof BANK_ACCOUNT_STATES;

/** All states, in the order of a version's life. */
export const BANK_ACCOUNT_STATE_CODES = Object.keys(BANK_ACCOUNT_STATES) as BankAccountState[];

/**
 * Whether an administrator of the CFA may object to a version: each time it is planned, since people must be
 * able to stop what is about to serve; once while accountants have not decided, since it is frozen then.
 */
export function mayBeContested(state: BankAccountState, contested: boolean): boolean {
  return state === 'programme' || (state === 'a_valider' && !contested);
}

/** `true` when a version in `from` may go to `to`. */
export function canBankAccountMove(from: BankAccountState, to: BankAccountState): boolean {
  return (BANK_ACCOUNT_STATES[from].to as readonly string[]).includes(to);
}
