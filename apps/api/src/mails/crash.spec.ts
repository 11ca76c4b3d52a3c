import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { Database, IDENTITY } from '../database/index.js';
import { Portal } from '../testing/portal.js';
import { SecondProcess } from '../testing/second-process.js';
import { SmtpPeer } from '../testing/smtp-peer.js';
import { Outbox } from './index.js';

/** How often the plug of the sender is pulled; `npm run test:faults` asks for more. */
const KILLS = Number(process.env['MAIL_KILLS'] ?? 3);
const MAILS = 8;

describe('a power cut while mails leave', () => {
  let portal: Portal;
  const peer = new SmtpPeer();
  let smtp: string;

  beforeAll(async () => {
    smtp = `smtp://127.0.0.1:${await peer.listen()}`;
    portal = await Portal.start();
  });
  afterAll(async () => {
    await portal.stop();
    await peer.close();
  });

  const put = (names: readonly string[]) =>
    portal.app.get(Database).as(IDENTITY, async (manager) => {
      for (const name of names) {
        await portal.app.get(Outbox).put(manager, {
          recipient: `${name}@cfa.example`,
          subject: name,
          body: 'Bonjour.',
        });
      }
    });
  const unsent = async () =>
    (await portal.admin.query('SELECT FROM mails WHERE sent_at IS NULL')).rowCount;
  /** As if the lease of a dead sender had ended. */
  const endLeases = () =>
    portal.admin.query('UPDATE mails SET next_attempt_at = now() WHERE sent_at IS NULL');

  it(
    `loses none, and repeats at most one a cut under the same Message-ID (${KILLS} cuts)`,
    async () => {
      const [seed] = fc.sample(fc.nat(), 1);
      const names: string[] = [];
      let kills = 0;
      for (; kills < KILLS; kills++) {
        const some = Array.from({ length: MAILS }, (_, n) => `m${kills}-${n}`);
        names.push(...some);
        const server = await SecondProcess.start(portal, { SMTP_URL: smtp });
        // Before it is told that the mail is there, or just after, while it marks it.
        const at = peer.received.length + 1 + (((seed ?? 0) + kills * 5) % (MAILS - 1));
        const told = kills % 2 === 1;
        let cut: Promise<void> | undefined;
        peer.onMail = async (rank) => {
          if (rank !== at) return;
          if (told) setTimeout(() => (cut = server.stop('SIGKILL')), kills % 7);
          else await (cut = server.stop('SIGKILL'));
        };
        await put(some);
        while (!server.isDead) await sleep(5);
        await cut;
        await endLeases();
      }
      peer.onMail = async () => undefined;
      const last = await SecondProcess.start(portal, { SMTP_URL: smtp });
      while ((await unsent()) !== 0) await sleep(20);
      await last.stop();

      const ids = new Map<string, Set<string>>();
      for (const { to, raw } of peer.received) {
        const id = /^Message-ID: <([^>]+)>/im.exec(raw)?.[1] ?? '';
        const name = to[0]?.split('@')[0] as string;
        ids.set(name, (ids.get(name) ?? new Set()).add(id));
      }
      // None lost, none but ours; each always under one id, which is its own.
      expect([...ids.keys()].toSorted()).toEqual(names.toSorted());
      expect([...ids.values()].filter(({ size }) => size !== 1)).toEqual([]);
      expect(new Set([...ids.values()].map((one) => [...one][0])).size).toBe(names.length);
      const doubles = peer.received.length - names.length;
      expect({ seed, tooMany: doubles > kills }).toEqual({ seed, tooMany: false });
      // The cuts that came before the sender was told: they had to repeat.
      expect(doubles).toBeGreaterThanOrEqual(Math.ceil(kills / 2));
    },
    60_000 + KILLS * 15_000,
  );
});
