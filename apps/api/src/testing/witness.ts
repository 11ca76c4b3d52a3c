import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Profile, type RouteRow, seesEveryCfa } from './access-table.js';
import { type Canaries, sung } from './canaries.js';
import { ClosedSchemas } from './closed-schemas.js';
import type { Answer } from './portal.js';

/** An answer, and who got it from which route. */
export interface Testimony {
  readonly route: string;
  readonly row: RouteRow;
  readonly profile: Profile;
  readonly answer: Answer;
}

/** Keeps every answer of a run, to be questioned when it is over. */
export class Witness {
  readonly heard: Testimony[] = [];
  private readonly schemas: ClosedSchemas;

  constructor(app: NestFastifyApplication) {
    this.schemas = new ClosedSchemas(app);
  }

  hears(testimony: Testimony): void {
    this.heard.push(testimony);
  }

  /** Answers that hold what their schema does not name, told once for each route. */
  unknownProperties(): string[] {
    return this.told(({ route, answer }) => this.schemas.faults(route, answer));
  }

  /** Answers to the first CFA, and to nobody, that hold something of the other. */
  foreignCanaries({ theirs }: Canaries): string[] {
    return this.told(({ row, profile, answer }) =>
      seesEveryCfa(row, profile) ? [] : sung(answer.text + JSON.stringify(answer.headers), theirs),
    );
  }

  /** Answers that show one of these whole, to whoever, by routes that are not made to. */
  showing(numbers: ReadonlySet<string>): string[] {
    return this.told(({ row, answer }) => (row.reveals ? [] : sung(answer.text, numbers)));
  }

  private told(faultsOf: (testimony: Testimony) => readonly string[]): string[] {
    const told = new Set<string>();
    for (const one of this.heard) {
      for (const fault of faultsOf(one).slice(0, 5)) {
        told.add(`${one.route}, ${one.profile}, ${one.answer.status}: ${fault}`);
      }
    }
    return [...told].slice(0, 40);
  }
}
