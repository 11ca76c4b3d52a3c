import { type Place, PLACES, STREETS } from './data/places.ts';
import type { Trade } from './data/trade.ts';
import { TRADES } from './data/trades.ts';
import { fictitiousSiret, fictitiousUai } from './identifiers.ts';
import { Random } from './random.ts';
import { uuidAt } from './uuid.ts';

/** A training centre with an account. */
export interface Cfa {
  readonly id: string;
  /** Its place among the CFA of this data, from 0 */
  readonly rank: number;
  readonly siret: string;
  readonly uai: string;
  readonly raisonSociale: string;
  readonly place: Place;
  readonly adresse1: string;
  readonly trades: readonly Trade[];
  readonly createdAt: Date;
}

/** What is settled beforehand of a CFA: the demo's have names of their own. */
export type CfaTraits = Partial<Pick<Cfa, 'siret' | 'uai' | 'raisonSociale' | 'place' | 'trades'>>;

const KINDS = ['CFA', 'Centre de formation', 'Campus des métiers', 'École', 'Institut'] as const;

/** The CFA of a rank; the same seed and rank give the same CFA. */
export function makeCfa(seed: number, rank: number, today: string, traits: CfaTraits = {}): Cfa {
  const random = new Random(seed, 'cfa', rank);
  const place = traits.place ?? random.pick(PLACES);
  const first = random.pick(TRADES);
  const trades = traits.trades ?? [first, random.pick(TRADES), random.pick(TRADES)];
  const createdAt = new Date(
    Date.parse(`${today}T08:00:00Z`) - random.int(1200, 2000) * 86_400_000,
  );
  return {
    id: uuidAt(createdAt, random),
    rank,
    siret: traits.siret ?? fictitiousSiret(rank),
    uai: traits.uai ?? fictitiousUai(place.departement, rank),
    raisonSociale:
      traits.raisonSociale ?? `${random.pick(KINDS)} ${first.name} de ${place.commune} ${rank}`,
    place,
    adresse1: `${random.int(1, 120)} ${random.pick(STREETS)}`,
    trades,
    createdAt,
  };
}
