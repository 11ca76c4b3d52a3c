import { once } from 'node:events';
import type { Server } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const TRIES = 50;
const BETWEEN_MS = 100;

/** Listens on a port of this machine; one that was let go of may be somebody else's for a moment. */
export async function listenOn(server: Server, port: number): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      server.listen(port, '127.0.0.1');
      await once(server, 'listening');
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || tries === TRIES) throw error;
      await sleep(BETWEEN_MS);
    }
  }
}
