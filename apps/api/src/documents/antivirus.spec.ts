import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes, randomUUID } from 'node:crypto';
import { ConfigError, readConfig } from '../config/index.js';
import { ClamdPeer, EICAR, type ClamdFault } from '../testing/clamd-peer.js';
import { makePdf } from '../testing/pdf.js';
import { Portal, type Somebody } from '../testing/portal.js';
import { type Sender, UploadScene } from '../testing/upload-door.js';
import { Antivirus } from './antivirus.js';
import { Scans } from './scans.js';

const FAULTS: readonly ClamdFault[] = ['silent', 'cut', 'nothing', 'no end', 'too big', 'babble'];
const antivirus = (socket: string) =>
  new Antivirus(
    readConfig({ DATABASE_URL: 'postgres://unused.test/unused', CLAMAV_SOCKET: socket }),
  );
/** A PDF in whose stream the virus lies as it is. */
const infected = () =>
  makePdf({ objects: { 100: `<< /Length ${EICAR.length} >>\nstream\n${EICAR}\nendstream` } });

describe('the antivirus', () => {
  const peer = new ClamdPeer();
  let port: number;
  beforeAll(async () => {
    port = await peer.listen();
  });
  afterAll(() => peer.close());
  afterEach(() => {
    peer.fault = null;
  });

  it('is sent every byte, and says what it found', async () => {
    const clamd = antivirus(`127.0.0.1:${port}`);
    for (const size of [1, 65_535, 65_536, 65_537, 10 * 1024 * 1024]) {
      const bytes = randomBytes(size);
      expect(await clamd.isClean(bytes, 25_000)).toBe(true);
      expect(peer.scanned.at(-1)?.equals(bytes)).toBe(true);
    }
    expect(await clamd.isClean(Buffer.from(EICAR), 10_000)).toBe(false);
    expect(await clamd.isClean(infected(), 10_000)).toBe(false);
  });

  it('is found by the path of its socket too', async () => {
    const path = join(tmpdir(), `clamd-${randomUUID()}`);
    const local = new ClamdPeer();
    await local.listen(path);
    expect(await antivirus(path).isClean(Buffer.from('RIB'), 10_000)).toBe(true);
    await local.close();
    await expect(antivirus(path).isClean(Buffer.from('RIB'), 10_000)).rejects.toThrow();
  });

  it.each(FAULTS)('that answers badly (%s) has found nothing clean', async (fault) => {
    peer.fault = fault;
    const began = performance.now();
    await expect(
      antivirus(`127.0.0.1:${port}`).isClean(Buffer.alloc(300_000), 400),
    ).rejects.toThrow();
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  const read = (socket: string, more = {}) =>
    readConfig({
      DATABASE_URL: 'postgres://unused.test/unused',
      CLAMAV_SOCKET: socket,
      ...more,
    }).documents.clamav;

  it('is set by a path or a host and its port; anything else stops the start with a sentence', () => {
    expect([read('/run/clamd.ctl'), read('clamav:3310'), read('[::1]:3310')]).toEqual([
      { path: '/run/clamd.ctl' },
      { host: 'clamav', port: 3310 },
      { host: '::1', port: 3310 },
    ]);
    for (const wrong of ['clamav', 'clamav:0', 'clamav:70000', 'tcp://clamav:3310', ':3310']) {
      expect(() => read(wrong)).toThrow(ConfigError);
    }
  });

  it('is gone without in production only when that is written out', () => {
    const production = {
      NODE_ENV: 'production',
      ENCRYPTION_KEYS: `k1:${Buffer.alloc(32).toString('base64')}`,
    };
    expect([read(''), read('none'), read('none', production)]).toEqual([null, null, null]);
    expect(() => read('', production)).toThrow(
      new ConfigError(
        'CLAMAV_SOCKET doit être renseigné : la prise de clamd (« /run/clamav/clamd.ctl » ou « hôte:port »), ou « none » pour garder les fichiers sans antivirus.',
      ),
    );
  });
});

describe('documents where there is an antivirus', () => {
  const peer = new ClamdPeer();
  let port: number;
  let portal: Portal;
  let scene: UploadScene;
  let owner: Somebody;
  let camille: Sender;
  let accountant: Sender;

  beforeAll(async () => {
    port = await peer.listen();
    portal = await Portal.start({ CLAMAV_SOCKET: `127.0.0.1:${port}`, LOG_LEVEL: 'warn' });
    scene = await UploadScene.start(portal);
    owner = await portal.plantCfa('35600000000048');
    camille = await scene.as(portal, owner);
    accountant = await scene.as(portal, await portal.plantUser(null, ['comptabilite']));
  });
  afterAll(async () => {
    await scene.stop();
    await portal.stop();
    await peer.close();
  });
  afterEach(() => {
    peer.fault = null;
  });

  const files = () =>
    readdirSync(join(portal.config.dataDir, 'documents'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.length > 2)
      .map((name) => name.slice(3));
  const rows = async () => (await portal.admin.query('SELECT id, state FROM documents')).rows;
  const rowOf = async (id: string) =>
    (await portal.admin.query('SELECT state, scanned_at FROM documents WHERE id = $1', [id]))
      .rows[0];
  const statusesOf = async (id: string) => [
    (await camille.read(id)).status,
    (await camille.page(id, 1)).status,
    (await accountant.read(id)).status,
  ];
  /** A file sent while the antivirus is away. */
  const sentUnscanned = async (bytes: Buffer): Promise<string> => {
    await peer.close();
    const { status, body } = await camille.file(bytes, 'Relevé.pdf');
    expect([status, body.state]).toEqual([201, 'en_attente']);
    return body.id as string;
  };

  it('are readable at once when it finds nothing', async () => {
    const { body } = await camille.file(makePdf());
    expect(body.state).toBe('sain');
    expect(await rowOf(body.id)).toEqual({ state: 'sain', scanned_at: expect.any(Date) });
    expect(await statusesOf(body.id)).toEqual([200, 200, 200]);
  });

  it('are refused with a sentence when it finds a virus: neither a row nor a file is kept', async () => {
    const before = [await rows(), files()];
    const answer = await camille.file(infected());
    expect([answer.status, answer.body.errors]).toEqual([
      422,
      [
        {
          pointer: '/fichier',
          code: 'fichier_infecte',
          message: 'L’antivirus a trouvé un virus dans ce fichier : il n’a pas été gardé.',
        },
      ],
    ]);
    expect([await rows(), files()]).toEqual(before);
  });

  it('wait for it when it is away, unreadable by anybody, and are readable once it found nothing', async () => {
    const id = await sentUnscanned(makePdf());
    const scans = portal.app.get(Scans);
    await scans.round();
    expect(await statusesOf(id)).toEqual([409, 409, 409]);
    expect((await camille.read(id)).body).toMatchObject({
      code: 'fichier_en_analyse',
      title: 'Ce fichier est en cours d’analyse par l’antivirus : réessayez dans un instant.',
    });
    await peer.listen(port);
    for (const fault of FAULTS.filter((one) => one !== 'silent')) {
      peer.fault = fault;
      await scans.round();
      expect([fault, await statusesOf(id)]).toEqual([fault, [409, 409, 409]]);
    }
    peer.fault = null;
    await scans.round();
    expect(await statusesOf(id)).toEqual([200, 200, 200]);
    expect(await rowOf(id)).toEqual({ state: 'sain', scanned_at: expect.any(Date) });
  });

  it('that waited with a virus are never readable: the file goes, the CFA and its journal are told once', async () => {
    const id = await sentUnscanned(infected());
    expect(files()).toContain(id);
    await peer.listen(port);
    const scans = portal.app.get(Scans);
    await Promise.all([scans.round(), scans.round(), scans.round()]);
    expect(await statusesOf(id)).toEqual([410, 410, 410]);
    expect(files()).not.toContain(id);
    const told = await portal.admin.query('SELECT cfa_id, title, body FROM notifications');
    expect(told.rows).toEqual([
      {
        cfa_id: owner.cfaId,
        title: 'Fichier refusé par l’antivirus',
        body: expect.stringContaining('« Relevé.pdf »'),
      },
    ]);
    const acts = await portal.admin.query(
      `SELECT act, actor_kind, detail FROM audit_events WHERE object_id = $1`,
      [id],
    );
    expect(acts.rows).toEqual([
      { act: 'document.infecte', actor_kind: 'systeme', detail: { nature: 'rib' } },
    ]);
  });

  it('wait rather than make their sender wait for a slow one', async () => {
    peer.fault = 'silent';
    const began = performance.now();
    const { body } = await camille.file(makePdf());
    expect(performance.now() - began).toBeLessThan(20_000);
    expect([body.state, await statusesOf(body.id)]).toEqual(['en_attente', [409, 409, 409]]);
  });

  it('that wait ten minutes are said in the log', async () => {
    await peer.close();
    const scans = portal.app.get(Scans);
    const alarms = () => scene.log.filter((line) => /wait for the antivirus/.test(line));
    await scans.round();
    expect(alarms()).toEqual([]);
    portal.clock.advance(11);
    await scans.round();
    expect(alarms()).toHaveLength(1);
    await peer.listen(port);
    await scans.round();
    expect(alarms()).toHaveLength(1);
    expect((await rows()).map(({ state }) => state)).not.toContain('en_attente');
  });

  it('are never made clean by a CFA, nor by the database’s own hand once refused', async () => {
    const id = await sentUnscanned(makePdf());
    await peer.listen(port);
    const client = await portal.admin.connect();
    try {
      await client.query('BEGIN; SET LOCAL ROLE aa_app');
      await client.query(`SELECT set_config('app.cfa_id', $1, true)`, [owner.cfaId]);
      const update = client.query(`UPDATE documents SET state = 'sain' WHERE id = $1`, [id]);
      await expect(update).rejects.toMatchObject({ code: '42501' });
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
    const unscanned = portal.admin.query(`UPDATE documents SET state = 'sain' WHERE id = $1`, [id]);
    await expect(unscanned).rejects.toMatchObject({ code: '23001' });
  });
});
