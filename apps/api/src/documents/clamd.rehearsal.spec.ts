import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { readConfig } from '../config/index.js';
import { EICAR } from '../testing/clamd-peer.js';
import { gibibyteZip } from '../testing/zip.js';
import { makePdf } from '../testing/pdf.js';
import { Portal } from '../testing/portal.js';
import { OUR_VIRUS, RealClamd } from '../testing/real-clamd.js';
import { type Sender, UploadScene } from '../testing/upload-door.js';
import { Antivirus } from './antivirus.js';
import { Scans } from './scans.js';

const MEGABYTE = 1024 * 1024;
/** A PDF that holds a text, as it is, in one of its streams. */
const holding = (text: string) =>
  makePdf({ objects: { 100: `<< /Length ${text.length} >>\nstream\n${text}\nendstream` } });
/** A PDF that takes clamd a while. */
const large = () => holding(randomBytes(4 * MEGABYTE).toString('hex'));

describe('documents under the true ClamAV of this machine', () => {
  const clamd = RealClamd.make();
  let antivirus: Antivirus;
  let portal: Portal;
  let scene: UploadScene;
  let camille: Sender;
  let accountant: Sender;

  beforeAll(async () => {
    clamd.teach();
    expect(await clamd.start()).toBe(true);
    const setting = { CLAMAV_SOCKET: clamd.socket };
    antivirus = new Antivirus(readConfig({ DATABASE_URL: 'postgres://unused.test/x', ...setting }));
    portal = await Portal.start(setting);
    scene = await UploadScene.start(portal);
    camille = await scene.as(portal, await portal.plantCfa('35600000000048'));
    accountant = await scene.as(portal, await portal.plantUser(null, ['comptabilite']));
  }, 120_000);
  afterAll(async () => {
    await scene.stop();
    await portal.stop();
    await clamd.remove();
  });

  const statusesOf = async (id: string) => [
    (await camille.read(id)).status,
    (await camille.page(id, 1)).status,
    (await accountant.read(id)).status,
  ];
  const sent = async (file: Buffer) => {
    const { status, body } = await camille.file(file);
    return { status, state: body.state, code: body.errors?.[0].code, id: body.id as string };
  };
  const scans = () => portal.app.get(Scans).round();

  it('are refused when it finds a virus, readable when it finds none', async () => {
    for (const virus of [EICAR, OUR_VIRUS]) {
      expect(await sent(holding(virus))).toMatchObject({ status: 422, code: 'fichier_infecte' });
    }
    const { status, state, id } = await sent(makePdf());
    expect([status, state, await statusesOf(id)]).toEqual([201, 'sain', [200, 200, 200]]);
  }, 120_000);

  it('are scanned soon: a small virus, ten megabytes', async () => {
    const seconds: Record<string, number> = {};
    for (const [name, file, clean] of [
      ['EICAR', Buffer.from(EICAR), false],
      ['10 MB', randomBytes(10 * MEGABYTE), true],
      ['a gibibyte in a ZIP', gibibyteZip(), true],
    ] as const) {
      const began = performance.now();
      expect([name, await antivirus.isClean(file, 60_000)]).toEqual([name, clean]);
      seconds[name] = Math.round(performance.now() - began) / 1000;
    }
    process.stderr.write(`clamd, in seconds: ${JSON.stringify(seconds)}\n`);
  }, 200_000);

  it('wait, unreadable by anyone, when it is killed while it looks, and are readable once it is back', async () => {
    clamd.hold(true);
    const sending = sent(large());
    // It has been asked by then, or is asked in vain afterwards: the file waits either way.
    await sleep(1_500);
    await clamd.kill();
    const { status, state, id } = await sending;
    expect([status, state, await statusesOf(id)]).toEqual([201, 'en_attente', [409, 409, 409]]);
    await scans();
    expect(await statusesOf(id)).toEqual([409, 409, 409]);
    expect(await clamd.start()).toBe(true);
    await scans();
    expect(await statusesOf(id)).toEqual([200, 200, 200]);
  }, 200_000);

  it('wait for a slow one, and are refused later when it finds a virus', async () => {
    clamd.hold(true);
    const { state, id } = await sent(holding(OUR_VIRUS));
    expect([state, await statusesOf(id)]).toEqual(['en_attente', [409, 409, 409]]);
    clamd.hold(false);
    await scans();
    expect(await statusesOf(id)).toEqual([410, 410, 410]);
  }, 200_000);

  it('wait when it would read less of them than there is', async () => {
    const longer = holding('x'.repeat(9 * MEGABYTE));
    expect(await antivirus.isClean(longer, 60_000)).toBe(true);
    await expect(antivirus.isClean(Buffer.alloc(12 * MEGABYTE), 60_000)).rejects.toThrow();
  }, 200_000);

  it('wait for one that has no signatures, which does not start', async () => {
    const ignorant = RealClamd.make();
    expect(await ignorant.start()).toBe(false);
    await ignorant.remove();
    await clamd.kill();
    const { state, id } = await sent(makePdf());
    expect([state, await statusesOf(id)]).toEqual(['en_attente', [409, 409, 409]]);
    expect(await clamd.start()).toBe(true);
    await scans();
    expect(await statusesOf(id)).toEqual([200, 200, 200]);
  }, 200_000);
});
