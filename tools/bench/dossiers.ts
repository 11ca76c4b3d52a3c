import { today as dayOf } from '@apprentissage/domain';
import { type Cfa, makeCfa } from '../demo/cfa.ts';
import { makeDossier } from '../demo/dossier.ts';
import { makeEmployer } from '../demo/employer.ts';
import type { Random } from '../demo/random.ts';
import type { Sender } from './sign-ins.ts';

/** What a CFA's software sends. */
export interface Sending {
  readonly method: 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const known = new Map<number, Cfa>();

/** A dossier that was never sent before, by the software of a CFA of the data of `seed`. */
export function newSending(
  random: Random,
  { key, cfaRank }: Sender,
  { seed, numeroExterne }: { seed: number; numeroExterne: string },
): Sending {
  const today = dayOf();
  const cfa = known.get(cfaRank) ?? makeCfa(seed, cfaRank, today);
  known.set(cfaRank, cfa);
  const employer = makeEmployer(random, cfa.trades, cfa.place);
  const cerfa = makeDossier(random, cfa, employer, { sentOn: today, numeroExterne });
  return {
    method: 'POST',
    path: '/api/convergence/v1/dossiers',
    headers: { 'content-type': 'application/json', ...partnerHeaders(key) },
    // Days without hour: the norm allows them, and the bare server keeps what it gets as it is.
    body: JSON.stringify({ cerfa }),
  };
}

/** The headers of the norm. */
export function partnerHeaders(key: string): Record<string, string> {
  return { 'x-api-key': key, editeur: 'Bench', logiciel: 'Bench', version: '1' };
}
