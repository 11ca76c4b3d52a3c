import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Database, IDENTITY } from '../database/index.js';
import { Portal } from '../testing/portal.js';
import { SmtpPeer } from '../testing/smtp-peer.js';
import { MailSender, Outbox } from './index.js';
import { backoffSeconds } from './mail-sender.js';

const letter = (n: number) => ({
  recipient: `personne-${n}@cfa.example`,
  subject: `Essai n° ${n} : élève`,
  body: `Bonjour,\n\nVoici l’essai n° ${n}.`,
});

async function put(portal: Portal, n: number): Promise<void> {
  const outbox = portal.app.get(Outbox);
  await portal.app.get(Database).as(IDENTITY, (manager) => outbox.put(manager, letter(n)));
}
const waiting = async (portal: Portal) =>
  (await portal.admin.query('SELECT count(*)::int AS n FROM mails WHERE sent_at IS NULL')).rows[0]
    .n;

describe('mails without an SMTP server', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start();
  });
  afterAll(() => portal.stop());

  it('land as files that any mail program opens', async () => {
    await put(portal, 1);
    await portal.app.get(MailSender).round();
    const folder = join(portal.config.dataDir, 'mails');
    const files = readdirSync(folder);
    expect(files).toHaveLength(1);
    expect(files[0]).toMatch(/^\d{4}-.*\.eml$/);
    const text = readFileSync(join(folder, files[0] as string), 'utf8');
    expect(text).toMatch(/^To: personne-1@cfa\.example\r?$/m);
    expect(text).toMatch(/^Message-ID: <[0-9a-f-]{36}@portail\.test>\r?$/m);
    expect(await waiting(portal)).toBe(0);
  });

  it('are not written when the act they tell about is undone', async () => {
    const outbox = portal.app.get(Outbox);
    const attempt = portal.app.get(Database).as(IDENTITY, async (manager) => {
      await outbox.put(manager, letter(2));
      throw new Error('the act fails');
    });
    await expect(attempt).rejects.toThrow('the act fails');
    expect(await waiting(portal)).toBe(0);
  });

  it('of a digest to everybody leave after a warning that was written later', async () => {
    const outbox = portal.app.get(Outbox);
    await portal.app.get(Database).as(IDENTITY, async (manager) => {
      for (let n = 100; n < 120; n++) await outbox.put(manager, { ...letter(n), bulk: true });
    });
    portal.clock.advance(1);
    await put(portal, 120);
    await portal.app.get(MailSender).round();
    const { rows } = await portal.admin.query<{ recipient: string }>(
      `SELECT recipient FROM mails WHERE recipient LIKE 'personne-1__@%' ORDER BY sent_at, bulk LIMIT 1`,
    );
    expect(rows[0]?.recipient).toBe('personne-120@cfa.example');
    await portal.empty('mails');
    rmSync(join(portal.config.dataDir, 'mails'), { recursive: true });
    mkdirSync(join(portal.config.dataDir, 'mails'));
  });

  it('leave once when three replicas empty the outbox together', async () => {
    for (let n = 10; n < 30; n++) await put(portal, n);
    const sender = portal.app.get(MailSender);
    await Promise.all([sender.round(), sender.round(), sender.round()]);
    const folder = join(portal.config.dataDir, 'mails');
    expect(readdirSync(folder)).toHaveLength(20);
    const { rows } = await portal.admin.query('SELECT DISTINCT attempts FROM mails');
    expect(rows).toEqual([{ attempts: 1 }]);
  });
});

describe('mails by SMTP', () => {
  let portal: Portal;
  const peer = new SmtpPeer();
  let port: number;

  beforeAll(async () => {
    port = await peer.listen();
    portal = await Portal.start({ SMTP_URL: `smtp://127.0.0.1:${port}` });
  });
  afterAll(async () => {
    await portal.stop();
    await peer.close();
  });

  it('reach the server whole, accents included', async () => {
    await put(portal, 1);
    await portal.app.get(MailSender).round();
    expect(peer.received.map(({ to }) => to)).toEqual([['personne-1@cfa.example']]);
    expect(peer.received[0]?.raw).toMatch(/^Subject: =\?UTF-8\?/m);
    expect(peer.received[0]?.raw).toMatch(/^From: Action Apprentissage </m);
  });

  it('wait while the server is down or refuses, then all leave, each once, under the same Message-ID', async () => {
    const sender = portal.app.get(MailSender);
    peer.received.length = 0;
    await peer.close();
    for (let n = 2; n <= 5; n++) await put(portal, n);
    await sender.round();
    expect(await waiting(portal)).toBe(4);
    expect(await peer.listen(port)).toBe(port);
    // Not before its time: a server that is down is not hammered.
    await sender.round();
    expect(peer.received).toHaveLength(0);
    peer.refusing = true;
    portal.clock.advance(1);
    await sender.round();
    expect(await waiting(portal)).toBe(4);
    peer.refusing = false;
    portal.clock.advance(5);
    await sender.round();
    expect(await waiting(portal)).toBe(0);
    expect(peer.received.flatMap(({ to }) => to).sort()).toEqual(
      [2, 3, 4, 5].map((n) => letter(n).recipient),
    );
    const ids = peer.received.map(({ raw }) => /^Message-ID: <([^@]+)@/m.exec(raw)?.[1]);
    const { rows } = await portal.admin.query<{ id: string }>(
      'SELECT id FROM mails WHERE attempts = 3',
    );
    expect(ids.toSorted()).toEqual(rows.map(({ id }) => id).sort());
  });

  it('are sent by another when their sender died holding them, five minutes later', async () => {
    peer.received.length = 0;
    await put(portal, 7);
    await portal.admin.query(
      `UPDATE mails SET attempts = 1, next_attempt_at = $1 WHERE sent_at IS NULL`,
      [new Date(portal.clock.now().getTime() + 5 * 60_000)],
    );
    await portal.app.get(MailSender).round();
    expect(peer.received).toHaveLength(0);
    portal.clock.advance(6);
    await portal.app.get(MailSender).round();
    expect(peer.received).toHaveLength(1);
  });

  it('are given up after three days, kept for the operator to see', async () => {
    peer.refusing = true;
    await put(portal, 6);
    for (const hours of [30, 41, 2]) {
      await portal.app.get(MailSender).round();
      const { rowCount } = await portal.admin.query(
        'SELECT FROM mails WHERE given_up_at IS NOT NULL',
      );
      expect(rowCount).toBe(0);
      portal.clock.advance(hours * 60);
    }
    await portal.app.get(MailSender).round();
    const { rows } = await portal.admin.query(
      'SELECT sent_at, given_up_at FROM mails WHERE sent_at IS NULL',
    );
    expect(rows).toEqual([{ sent_at: null, given_up_at: expect.any(Date) }]);
    peer.refusing = false;
    await portal.app.get(MailSender).round();
    expect(await waiting(portal)).toBe(1);
  });

  it('are tried again after 30 seconds, then twice as late each time, an hour at most', () => {
    expect([1, 2, 3, 4].map(backoffSeconds)).toEqual([30, 60, 120, 240]);
    expect(backoffSeconds(40)).toBe(3_600);
  });
});
