import { setTimeout as sleep } from 'node:timers/promises';

/** Who signs in, and how many at once. */
export interface Order {
  readonly url: string;
  /** Identifiants of people whose password it is. */
  readonly people: readonly string[];
  readonly password: string;
  readonly parallel: number;
  readonly seconds: number;
}

/** What the sign-ins came to. */
export interface Flood {
  readonly opened: number;
  readonly refused: number;
  /** Sent back with an instant to return at. */
  readonly later: number;
  /** Anything else: there should be none. */
  readonly others: number;
  readonly seconds: number;
}

/** One in so many is somebody, with the right password; the others have no account. */
const SOMEBODY = 10;

process.on('message', (order: Order) => {
  send(order).then(
    (came) => process.send?.(came),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
process.on('disconnect', () => process.exit(0));

/** Everybody signs in again and again; who is told to come back does so when told. */
async function send({ url, people, password, parallel, seconds }: Order): Promise<Flood> {
  let rank = 0;
  const count = { opened: 0, refused: 0, later: 0, others: 0 };
  const began = performance.now();
  const elapsed = () => (performance.now() - began) / 1_000;
  const visitor = async () => {
    while (elapsed() < seconds) {
      rank += 1;
      const somebody =
        rank % SOMEBODY === 0 ? people[(rank / SOMEBODY) % people.length] : undefined;
      const answer = await fetch(`${url}/api/session`, {
        method: 'POST',
        headers: {
          origin: url,
          'x-requested-with': 'action-apprentissage',
          'content-type': 'application/json',
          // Each from an address of the network of its own.
          'x-forwarded-for': `10.${(rank >> 16) & 255}.${(rank >> 8) & 255}.${rank & 255}`,
        },
        body: JSON.stringify({
          identifiant: somebody ?? `inconnu-${rank}@flot.example`,
          motDePasse: password,
        }),
      }).catch(() => undefined);
      await answer?.arrayBuffer();
      const retryAfter = Number(answer?.headers.get('retry-after') ?? 0);
      if (answer?.status === 200) count.opened += 1;
      else if (answer?.status === 401) count.refused += 1;
      else if (answer?.status === 503 && retryAfter > 0) count.later += 1;
      else count.others += 1;
      await sleep(retryAfter * 1_000);
    }
  };
  await Promise.all(Array.from({ length: parallel }, visitor));
  return { ...count, seconds: elapsed() };
}
