import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MailSender } from '../mails/index.js';
import { Portal, type Somebody } from '../testing/portal.js';
import { S3Peer } from '../testing/s3-peer.js';
import { verifyHeads } from '../testing/verify-audit.js';
import { AuditHeads } from './index.js';

describe('heads that leave for another system', () => {
  let portal: Portal;
  let owner: Somebody;
  const peer = new S3Peer();

  beforeAll(async () => {
    portal = await Portal.start({
      AUDIT_HEADS_URL: await peer.listen(),
      AUDIT_HEADS_TO: 'archives@opco.example,audit@opco.example',
      LOG_LEVEL: 'warn',
    });
    portal.clock.freeze();
    // Five past an hour.
    portal.clock.advance(65 - portal.clock.now().getUTCMinutes());
    owner = await portal.plantCfa('35600000000048');
  });
  afterAll(async () => {
    await portal.stop();
    await peer.close();
  });

  const act = (times: number) =>
    portal.admin.query(
      `SELECT set_config('app.actor', 'cfa', true), set_config('app.user_id', '', true),
         audit_append($1, now(), 'session.fermee', 'cfa', n::text, '{}')
       FROM generate_series(1, $2) n`,
      [owner.cfaId, times],
    );
  const round = () => portal.app.get(AuditHeads).round();
  const mails = async () => {
    await portal.app.get(MailSender).round();
    return readdirSync(join(portal.config.dataDir, 'mails')).map((name) =>
      join(portal.config.dataDir, 'mails', name),
    );
  };

  it('go into a bucket, an object an hour, none of them twice', async () => {
    for (let hour = 0; hour < 3; hour += 1) {
      await act(1);
      await round();
      await round();
      portal.clock.advance(60);
    }
    expect(peer.objects.size).toBe(3);
    // Put, never read, listed nor removed.
    expect(new Set(peer.requests.map((request) => request.split(' ')[0]))).toEqual(
      new Set(['PUT']),
    );
    expect(new Set(peer.requests).size).toBe(3);
    const folder = join(portal.config.dataDir, 'fetched');
    mkdirSync(folder);
    for (const [name, { bytes }] of peer.objects) writeFileSync(join(folder, name), bytes);
    expect(await verifyHeads(portal, folder)).toMatchObject({
      intact: true,
      lines: expect.arrayContaining([
        '3 empreintes de 3 relevés : le journal les contient toutes.',
      ]),
    });
  });

  it('wait while the store does not answer, and leave together once it does; no mail says otherwise', async () => {
    const before = (await mails()).length;
    await act(2);
    peer.fault = 'denied';
    await expect(round()).rejects.toThrow();
    portal.clock.advance(60);
    await act(3);
    await expect(round()).rejects.toThrow();
    expect([peer.objects.size, (await mails()).length]).toEqual([3, before]);
    expect(portal.log.join('')).toContain('the heads of the audit log could not be handed over');
    peer.fault = null;
    await round();
    expect(peer.objects.size).toBe(4);
    const { rows } = await portal.admin.query('SELECT count(*)::int AS n FROM audit_sheets');
    expect(rows[0].n).toBe(4);
  });

  it('are mailed to those who keep them, who find in the mails alone what was rebuilt', async () => {
    const files = await mails();
    expect(files).toHaveLength(8);
    const folder = join(portal.config.dataDir, 'mails');
    const { lines, intact } = await verifyHeads(portal, folder);
    expect(intact).toBe(true);
    expect(lines[1]).toBe('8 empreintes de 8 relevés : le journal les contient toutes.');
    // Nothing moved: it is said, so that silence is told from an hour without acts.
    portal.clock.advance(60);
    await round();
    expect([(await mails()).length, peer.objects.size]).toEqual([10, 5]);
    expect((await verifyHeads(portal, folder)).intact).toBe(true);
    await portal.admin.query(
      `UPDATE audit_events SET hash = sha256(hash) WHERE chain = $1 AND seq = 2`,
      [owner.cfaId],
    );
    expect((await verifyHeads(portal, folder)).lines).toEqual(
      expect.arrayContaining([
        expect.stringContaining(
          'Chaîne du CFA 35600000000048 : le rang 2 n’est plus celui du relevé',
        ),
      ]),
    );
  });
});
