import autocannon from 'autocannon';
import { Random } from '../demo/random.ts';
import { newSending } from './dossiers.ts';
import type { Measure, Shot } from './fire.ts';
import type { Load } from './questions.ts';

/** The process that asks: apart, so that its own work is not counted as the servers'. */
process.on('message', (shot: Shot) => {
  fire(shot).then(
    (measure) => process.send?.(measure),
    (error: unknown) => process.send?.({ failure: String(error) }),
  );
});
process.on('disconnect', () => process.exit(0));

/** Dossiers made ready for each connection and second: more than any server here can take. */
const READY_PER_SECOND = 150;

type Requests = autocannon.Request[];

async function fire({ url, connections, seconds, load, stream }: Shot): Promise<Measure> {
  const lists = requestsOf(load, connections, seconds, stream);
  const times: number[] = [];
  let next = 0;
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const instance = autocannon(
      {
        url,
        connections,
        duration: seconds,
        setupClient: (client) => client.setRequests(lists[next++ % lists.length] as Requests),
      },
      (error: Error | null, all) => (error ? reject(error) : resolve(all)),
    );
    instance.on('response', (_client, status, _bytes, time) => {
      if (status < 300) times.push(time);
    });
  });
  times.sort((a, b) => a - b);
  return {
    perSecond: times.length / result.duration,
    p50: times[Math.floor(times.length / 2)] ?? Number.NaN,
    p99: times[Math.floor(times.length * 0.99)] ?? Number.NaN,
    failed: result.non2xx + result.errors + result.timeouts,
  };
}

/** What each connection sends, round and round: no two begin with the same request. */
function requestsOf(load: Load, connections: number, seconds: number, stream: string): Requests[] {
  return Array.from({ length: connections }, (_, connection): Requests => {
    if (load.kind === 'requests') {
      const from = Math.floor((connection * load.requests.length) / connections);
      return [...load.requests.slice(from), ...load.requests.slice(0, from)];
    }
    const { seed, senders } = load;
    const random = new Random(seed, 'import', stream, connection);
    return Array.from({ length: READY_PER_SECOND * seconds }, (_, rank) => {
      const numeroExterne = `BENCH-${stream}-${connection}-${rank}`;
      return newSending(random, random.pick(senders), { seed, numeroExterne });
    });
  });
}
