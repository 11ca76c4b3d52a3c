/** Who must do something for the contract to go on. */
export type Actor = 'cfa' | 'opco' | 'nobody';

/** Colour of a state on the screens: a name, never a value. */
export type Tone = 'neutral' | 'info' | 'warning' | 'success' | 'error';

interface StateDefinition {
  /** What the screens print. */
  readonly label: string;
  /** States that may follow. */
  readonly to: readonly string[];
  readonly actsNext: Actor;
  /** Value of the inter-OPCO norm; a local state never leaves the portal. */
  readonly norm: boolean;
  readonly tone: Tone;
}

/**
 * Life cycle of a contract, as one table. The seven norm states are those of the inter-OPCO exchange;
 * `BROUILLON` is local. « Demande de pièces » is no state of the norm but a mark (`piecesDemandees`)
 * on `EN_COURS_INSTRUCTION`, with a comment: see {@link PIECES_DEMANDEES}.
 *
 * - `EN_COURS_INSTRUCTION → TRANSMIS`: the agent gives the dossier back to the queue, or the CFA sends
 *   the pieces that were asked for.
 * - `ENGAGE → ANNULE`: cancelled because performance never began; once begun it is a `RUPTURE`.
 * - `RUPTURE → ENGAGE` does not exist: a termination notified by mistake is a new dossier.
 */
export const CONTRACT_STATES = {
  BROUILLON: {
    label: 'Brouillon',
    to: ['TRANSMIS'],
    actsNext: 'cfa',
    norm: false,
    tone: 'neutral',
  },
  TRANSMIS: {
    label: 'Transmis',
    to: ['EN_COURS_INSTRUCTION', 'ANNULE'],
    actsNext: 'opco',
    norm: true,
    tone: 'info',
  },
  EN_COURS_INSTRUCTION: {
    label: "En cours d'instruction",
    to: ['TRANSMIS', 'ENGAGE', 'REFUSE', 'ANNULE'],
    actsNext: 'opco',
    norm: true,
    tone: 'info',
  },
  ENGAGE: {
    label: 'Engagé',
    to: ['RUPTURE', 'SOLDE', 'ANNULE'],
    actsNext: 'cfa',
    norm: true,
    tone: 'success',
  },
  REFUSE: { label: 'Refusé', to: [], actsNext: 'cfa', norm: true, tone: 'error' },
  ANNULE: { label: 'Annulé', to: [], actsNext: 'nobody', norm: true, tone: 'neutral' },
  RUPTURE: { label: 'Rompu', to: ['SOLDE'], actsNext: 'cfa', norm: true, tone: 'warning' },
  SOLDE: { label: 'Soldé', to: [], actsNext: 'nobody', norm: true, tone: 'success' },
} as const satisfies Record<string, StateDefinition>;

export type ContractState = keyof typeof CONTRACT_STATES;

/** The states of the inter-OPCO norm. */
export type NormState = Exclude<ContractState, 'BROUILLON'>;

/** What changes in `EN_COURS_INSTRUCTION` while pieces or a correction are asked for. */
export const PIECES_DEMANDEES = {
  label: 'Demande de pièces',
  actsNext: 'cfa',
  tone: 'warning',
} as const satisfies Pick<StateDefinition, 'label' | 'actsNext' | 'tone'>;

/** All states, in the order of a contract's life. */
export const CONTRACT_STATE_CODES = Object.keys(CONTRACT_STATES) as ContractState[];

/** The states of the norm, in the order of a contract's life. */
export const NORM_STATE_CODES = CONTRACT_STATE_CODES.filter(
  (state): state is NormState => CONTRACT_STATES[state].norm,
);

/** `true` when `value` is a state of a contract. */
export function isContractState(value: unknown): value is ContractState {
  return typeof value === 'string' && Object.hasOwn(CONTRACT_STATES, value);
}

/** `true` when the life cycle allows `from → to`; staying where one is is no move. */
export function canMove(from: ContractState, to: ContractState): boolean {
  return (CONTRACT_STATES[from].to as readonly string[]).includes(to);
}

/** What the screens say of a state: its label, its colour, who acts next. */
export interface StateView {
  readonly label: string;
  readonly tone: Tone;
  readonly actsNext: Actor;
}

/** Label, colour and next actor of a state; `piecesDemandees` only matters while it is being examined. */
export function viewState(state: ContractState, piecesDemandees = false): StateView {
  const asked = piecesDemandees && state === 'EN_COURS_INSTRUCTION';
  const { label, tone, actsNext } = asked ? PIECES_DEMANDEES : CONTRACT_STATES[state];
  return { label, tone, actsNext };
}
