import { addDays, type Cerfa, type CivilDate, type ContractState } from '@apprentissage/domain';
import {
  CANCELLATIONS,
  PIECES_ANSWERED,
  PIECES_ASKED,
  REFUSALS,
  TERMINATIONS,
} from './data/sentences.ts';
import type { Random } from './random.ts';

/** One line of a contract's timeline. */
export interface LifeEvent {
  readonly at: Date;
  readonly status: ContractState;
  readonly piecesDemandees: boolean;
  readonly actorKind: 'opco' | 'partenaire' | 'systeme';
  readonly actorName: string | null;
  readonly comment: string | null;
}

/** An agent who instructs contracts. */
export interface Agent {
  readonly id: string;
  readonly name: string;
}

/** What became of a contract since it was sent. */
export interface Life {
  /** Oldest first; never empty */
  readonly events: readonly LifeEvent[];
  readonly instructeur: Agent | null;
  readonly decideLe: Date | null;
  /** It has been engaged, whatever came after. */
  readonly deposited: boolean;
}

interface Circumstances {
  readonly sentAt: Date;
  readonly software: string;
  readonly agents: readonly Agent[];
  /** Nothing happens on this day or after. */
  readonly today: CivilDate;
  readonly contrat: Pick<Cerfa['contrat'], 'dateDebutContrat' | 'dateFinContrat'>;
}

/** Writes a timeline, one act after the other, until today or until nothing more happens. */
class Story {
  readonly events: LifeEvent[] = [];
  private readonly random: Random;
  private readonly today: CivilDate;
  private last: Date;
  private day: CivilDate;

  constructor(random: Random, today: CivilDate, start: Date) {
    this.random = random;
    this.today = today;
    this.last = start;
    this.day = start.toISOString().slice(0, 10);
  }

  /** Some days pass; `false` when that leads to today or beyond: the story stops where it is. */
  wait(least: number, most: number): boolean {
    return this.until(addDays(this.day, this.random.int(least, most)));
  }

  /** The same, until a day. */
  until(day: CivilDate): boolean {
    if (day >= this.today) return false;
    const hour = new Date(`${day}T07:00:00Z`).getTime() + this.random.int(0, 36_000_000);
    // On one day, an act comes an hour at least after the one before.
    this.last = new Date(Math.max(hour, this.last.getTime() + 3_600_000));
    this.day = day;
    return true;
  }

  tell(event: Omit<LifeEvent, 'at' | 'piecesDemandees' | 'comment'> & Partial<LifeEvent>): void {
    this.events.push({ piecesDemandees: false, comment: null, ...event, at: this.last });
  }
}

/** What may have become of a contract, as often as in a year of an OPCO. */
export function liveOn(random: Random, circumstances: Circumstances): Life {
  const { sentAt, software, agents, today, contrat } = circumstances;
  const story = new Story(random, today, sentAt);
  const { events } = story;
  const agent = random.pick(agents);
  const opco = { actorKind: 'opco', actorName: agent.name } as const;
  const partner = { actorKind: 'partenaire', actorName: software } as const;
  const still = (instructeur: Agent | null): Life => ({
    events,
    instructeur,
    decideLe: null,
    deposited: false,
  });

  story.tell({ ...partner, status: 'TRANSMIS' });
  // A few dossiers lie long in the queue: the twenty days are then over.
  const forgotten = random.percent(4);
  if (!story.wait(forgotten ? 18 : 0, forgotten ? 30 : 9)) return still(null);
  if (random.percent(1)) {
    story.tell({ ...opco, status: 'ANNULE', comment: CANCELLATIONS[1] });
    return still(null);
  }
  story.tell({ ...opco, status: 'EN_COURS_INSTRUCTION' });
  if (random.percent(22)) {
    if (!story.wait(0, 3)) return still(agent);
    const comment = random.pick(PIECES_ASKED);
    story.tell({ ...opco, status: 'EN_COURS_INSTRUCTION', piecesDemandees: true, comment });
    if (!story.wait(1, random.percent(10) ? 60 : 15)) return still(agent);
    story.tell({ ...partner, status: 'EN_COURS_INSTRUCTION', comment: PIECES_ANSWERED });
  }
  if (!story.wait(1, 8)) return still(agent);
  const refused = random.percent(7);
  story.tell({
    ...opco,
    status: refused ? 'REFUSE' : 'ENGAGE',
    comment: refused ? random.pick(REFUSALS) : null,
  });
  const decideLe = events.at(-1)?.at ?? null;
  if (!refused) goOn(random, story, contrat);
  return { events, instructeur: agent, decideLe, deposited: !refused };
}

/** What follows the engagement: an early end for some, the balance for all. */
function goOn(random: Random, story: Story, contrat: Circumstances['contrat']): void {
  const system = { actorKind: 'systeme', actorName: null } as const;
  const engaged = story.events.at(-1)?.at.toISOString().slice(0, 10) ?? '';
  if (random.percent(1.5)) {
    if (!story.wait(2, 20)) return;
    story.tell({ ...system, status: 'ANNULE', comment: random.pick(CANCELLATIONS) });
    return;
  }
  const over = addDays(contrat.dateDebutContrat, random.int(20, 320));
  if (random.percent(9) && over > engaged && over < contrat.dateFinContrat) {
    if (!story.until(over)) return;
    story.tell({ ...system, status: 'RUPTURE', comment: random.pick(TERMINATIONS) });
    if (story.wait(150, 400)) story.tell({ ...system, status: 'SOLDE' });
    return;
  }
  const paid = addDays(contrat.dateFinContrat, random.int(30, 120));
  if (paid > engaged && story.until(paid)) story.tell({ ...system, status: 'SOLDE' });
}
