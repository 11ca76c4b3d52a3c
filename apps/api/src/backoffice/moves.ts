import type { AuditAct, ContractState } from '@apprentissage/domain';

/** What an act of an instructeur does to a contract, and what the CFA is told of it. */
export interface Move {
  /** State it must be in. */
  readonly from: ContractState;
  readonly to: ContractState;
  /** Dotted verb of the audit log. */
  readonly act: AuditAct;
  /** Ends the instruction. */
  readonly decides: boolean;
  readonly message: MoveMessage | null;
}

interface MoveMessage {
  readonly category: 'action' | 'information';
  /** Title and body name the dossier by its number, and nobody. */
  readonly title: (numero: string) => string;
  readonly body: (numero: string) => string;
  /** Why it is mailed whatever people prefer. */
  readonly critical?: 'refus';
}

/** The acts of an instructeur, as data; the life cycle itself is the domain's. */
export const MOVES = {
  take: {
    from: 'TRANSMIS',
    to: 'EN_COURS_INSTRUCTION',
    act: 'contrat.pris',
    decides: false,
    message: null,
  },
  release: {
    from: 'EN_COURS_INSTRUCTION',
    to: 'TRANSMIS',
    act: 'contrat.rendu',
    decides: false,
    message: null,
  },
  requestPieces: {
    from: 'EN_COURS_INSTRUCTION',
    to: 'EN_COURS_INSTRUCTION',
    act: 'contrat.pieces_demandees',
    decides: false,
    message: {
      category: 'action',
      title: (numero) => `Pièces demandées pour le dossier ${numero}`,
      body: (numero) =>
        `L’OPCO demande des pièces ou une correction pour le dossier ${numero}. Le motif est sur la page du contrat.`,
    },
  },
  engage: {
    from: 'EN_COURS_INSTRUCTION',
    to: 'ENGAGE',
    act: 'contrat.engage',
    decides: true,
    message: {
      category: 'information',
      title: (numero) => `Dossier ${numero} engagé`,
      body: (numero) =>
        `L’OPCO prend en charge le contrat du dossier ${numero}. Son numéro DECA est sur la page du contrat.`,
    },
  },
  refuse: {
    from: 'EN_COURS_INSTRUCTION',
    to: 'REFUSE',
    act: 'contrat.refuse',
    decides: true,
    message: {
      category: 'action',
      title: (numero) => `Dossier ${numero} refusé`,
      body: (numero) =>
        `L’OPCO refuse le dossier ${numero}. Le motif est sur la page du contrat ; un dossier corrigé peut être transmis.`,
      critical: 'refus',
    },
  },
} as const satisfies Record<string, Move>;

export type MoveName = keyof typeof MOVES;
