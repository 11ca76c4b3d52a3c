import { hash } from 'node:crypto';
import { addDays, type Cerfa, type CivilDate, type ContractState } from '@apprentissage/domain';
import type { Cfa } from './cfa.ts';
import { SOFTWARE } from './data/sentences.ts';
import { makeDossier } from './dossier.ts';
import { type Employer, makeEmployer } from './employer.ts';
import type { DepositNumbers } from './identifiers.ts';
import { type Agent, type LifeEvent, liveOn } from './life.ts';
import { Random } from './random.ts';
import { uuidAt } from './uuid.ts';

/** A contract as it stands today, and how it came there. */
export interface Contract {
  readonly id: string;
  /** The OPCO's own number of the dossier */
  readonly numero: string;
  readonly cfa: Cfa;
  readonly cerfa: Cerfa;
  readonly transmisLe: Date;
  readonly status: ContractState;
  readonly piecesDemandees: boolean;
  readonly commentaire: string | null;
  readonly numeroDeca: string | null;
  readonly instructeurId: string | null;
  readonly decideLe: Date | null;
  readonly events: readonly (LifeEvent & { readonly id: string })[];
}

/** What all contracts of one load have in common. */
export interface World {
  readonly seed: number;
  /** Everything happens before this day. */
  readonly today: CivilDate;
  readonly agents: readonly Agent[];
  readonly deposits: DepositNumbers;
  /** Part of the contracts sent in the last weeks, in percent: fills the OPCO's queue. */
  readonly rush?: number;
}

/** How far back contracts go, in days. */
const HISTORY = 1095;

/** How far back the rush goes, in days. */
const RUSH = 24;

/** How many of each month's contracts are kept, in percent: the rush is in the autumn. */
const SEASON = [30, 22, 20, 15, 13, 16, 32, 55, 100, 85, 55, 28] as const;

/** So many contracts of a CFA, newest and oldest in any order. */
export function* contractsOf(world: World, cfa: Cfa, count: number): Generator<Contract> {
  const random = new Random(world.seed, 'contracts', cfa.rank);
  const employers: Employer[] = [];
  for (let rank = 0; rank < count; rank++) {
    // One contract in two is signed by a company that the CFA already knows.
    if (employers.length === 0 || random.percent(50)) {
      employers.push(makeEmployer(random, cfa.trades, cfa.place));
    }
    yield makeContract(random, world, cfa, random.pick(employers), rank);
  }
}

function makeContract(
  random: Random,
  { today, agents, deposits, rush = 0 }: World,
  cfa: Cfa,
  employer: Employer,
  rank: number,
): Contract {
  const sentOn =
    rush > 0 && random.percent(rush)
      ? addDays(today, -random.int(1, RUSH))
      : seasonalDay(random, today);
  const numeroExterne = `${sentOn.slice(2, 4)}-${String(rank + 1).padStart(5, '0')}`;
  const cerfa = makeDossier(random, cfa, employer, { sentOn, numeroExterne });
  const transmisLe = new Date(Date.parse(`${sentOn}T06:00:00Z`) + random.int(0, 43_000_000));
  const { events, instructeur, decideLe, deposited } = liveOn(random, {
    sentAt: transmisLe,
    software: SOFTWARE[cfa.rank % SOFTWARE.length] ?? SOFTWARE[0],
    agents,
    today,
    contrat: cerfa.contrat,
  });
  const last = events[events.length - 1] as LifeEvent;
  return {
    id: uuidAt(transmisLe, random),
    numero: dossierNumber(cfa.rank, rank),
    cfa,
    cerfa,
    transmisLe,
    status: last.status,
    piecesDemandees: last.piecesDemandees,
    // The portal forgets what it asked for once the CFA has answered.
    commentaire: last.actorKind === 'partenaire' ? null : last.comment,
    numeroDeca:
      deposited && decideLe !== null
        ? deposits.next(cfa.place.departement, decideLe.toISOString())
        : null,
    instructeurId: instructeur?.id ?? null,
    decideLe,
    events: events.map((event) => ({ id: uuidAt(event.at, random), ...event })),
  };
}

/** A past day, likelier in the months when contracts are signed. */
function seasonalDay(random: Random, today: CivilDate): CivilDate {
  for (;;) {
    const day = addDays(today, -random.int(1, HISTORY));
    if (random.percent(SEASON[Number(day.slice(5, 7)) - 1] ?? 0)) return day;
  }
}

const BASE_32 = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The OPCO's number of a dossier, `DA-XXXX-XXXX` as the portal gives them; no two alike. */
function dossierNumber(cfa: number, rank: number): string {
  // An odd factor scatters the 40 bits without ever meeting twice.
  let rest = BigInt.asUintN(40, (BigInt(cfa) * 1_048_576n + BigInt(rank)) * 0x9e3779b97fn);
  let letters = '';
  for (let place = 0; place < 8; place++, rest >>= 5n) letters += BASE_32[Number(rest & 31n)];
  return `DA-${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/** The SHA-256 of a text, in hexadecimal. */
export function sha256(text: string): string {
  return hash('sha256', text, 'hex');
}
