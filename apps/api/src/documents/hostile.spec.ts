import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { bytes, CORPUS, MEGABYTE, POLYGLOTS, SCRIPT } from '../testing/file-corpus.js';
import { makePdf } from '../testing/pdf.js';
import { Portal, type Somebody } from '../testing/portal.js';
import { type Sender, UploadScene } from '../testing/upload-door.js';

/** What must be nowhere but in the file and its row. */
const CANARY = 'Canari-7351';
/** The one fault that the door itself finds. */
const TOO_BIG = 'fichier_trop_gros';

/** A stream of a PDF, packed. */
function packed(content: string | Buffer): string {
  const bytes = deflateSync(content);
  return `<< /Length ${bytes.length} /Filter /FlateDecode >>\nstream\n${bytes.toString('latin1')}\nendstream`;
}

/** Through a real door: whatever the file, one answer, soon, and a server that goes on. */
const PATIENCE_MS = 30_000;

describe('hostile files, through the door', () => {
  let portal: Portal;
  let scene: UploadScene;
  let owner: Somebody;
  let camille: Sender;

  beforeAll(async () => {
    portal = await Portal.start({ LOG_LEVEL: 'debug' });
    scene = await UploadScene.start(portal);
    owner = await portal.plantCfa('35600000000048');
    camille = await scene.as(portal, owner);
  });
  afterAll(async () => {
    await scene.stop();
    await portal.stop();
  });

  it('are sixty, of which sixteen are two things at once', () => {
    expect([CORPUS.length, POLYGLOTS.length]).toEqual([60, 16]);
    expect(new Set(CORPUS.map(([what]) => what)).size).toBe(60);
  });

  it.each(CORPUS)('%s, called « %s », is judged by its content', async (_, name, make, due) => {
    const file = await make();
    const before = files().length;
    const began = performance.now();
    const { status, body } = await camille.file(file, name);
    expect(performance.now() - began).toBeLessThan(PATIENCE_MS);
    if (due.includes('/')) {
      expect([status, body.type]).toEqual([201, due]);
      const kept = (await camille.read(body.id)).bytes;
      expect(['PK\x05\x06', SCRIPT].filter((stowaway) => kept.includes(stowaway))).toEqual([]);
      expect(kept.includes('%PDF')).toBe(due === 'application/pdf');
    } else {
      expect([status, body.errors?.[0].code]).toEqual([due === TOO_BIG ? 413 : 422, due]);
      expect(files()).toHaveLength(before);
    }
  });

  it('that are bombs once they are drawn kill their reader and nothing else', async () => {
    const drawings: Record<string, Buffer> = {
      // Every form draws the next one ten times over.
      'endless drawings': makePdf({
        page: '/Resources << /XObject << /F 100 0 R >> >> /Contents 120 0 R',
        objects: {
          ...Object.fromEntries(
            Array.from({ length: 12 }, (_, rank) => {
              const next = rank < 11 ? `<< /XObject << /F ${101 + rank} 0 R >> >>` : '<< >>';
              const content = rank < 11 ? '/F Do '.repeat(10) : '0 0 m 9 9 l S';
              return [
                100 + rank,
                `<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources ${next} ` +
                  `/Length ${content.length} >>\nstream\n${content}\nendstream`,
              ];
            }),
          ),
          120: '<< /Length 5 >>\nstream\n/F Do\nendstream',
        },
      }),
      'a page of half a gigabyte': makePdf({
        page: '/Contents 100 0 R',
        objects: { 100: packed(Buffer.alloc(512 * MEGABYTE, 'q Q ')) },
      }),
    };
    for (const [name, file] of Object.entries(drawings)) {
      const sent = await camille.file(file);
      expect([name, sent.status]).toEqual([name, 201]);
      const began = performance.now();
      const drawing = camille.page(sent.body.id, 1);
      // Meanwhile the server answers others.
      expect((await portal.stranger().get('/api/health')).status).toBe(200);
      const { status, body } = await drawing;
      expect([name, status, body.code]).toEqual([name, 422, 'page_illisible']);
      expect(performance.now() - began).toBeLessThan(60_000);
    }
    expect((await camille.page((await camille.file(makePdf())).body.id, 1)).status).toBe(200);
  }, 240_000);

  it.each([
    ['../../../etc/passwd', 'passwd.pdf'],
    ['..\\..\\Windows\\win.ini', 'win.pdf'],
    ['/etc/shadow', 'shadow.pdf'],
    ['rib\u202efdp.exe', 'ribfdp.pdf'],
    ['rib\0.pdf', 'rib.pdf'],
    ['a\r\nSet-Cookie: session=x', 'a_0D_0ASet-Cookie_ session=x.pdf'],
    ['"; filename="piege.exe', '_22_ filename=_22piege.pdf'],
    ['x'.repeat(300), `${'x'.repeat(116)}.pdf`],
    ['CON', 'document.pdf'],
    ['%2e%2e%2fpasswd', '_2e_2e_2fpasswd.pdf'],
  ])('named %j are kept under a random id and shown as %j', async (name, shown) => {
    const { body } = await camille.file(makePdf(), name);
    expect(body.name).toBe(shown);
    const { headers } = await camille.read(body.id);
    expect(headers.get('content-disposition')).toMatch(
      /^attachment; filename="[\w. -]+"; filename\*=UTF-8''[\w.%~-]+$/,
    );
    expect(headers.getSetCookie()).toEqual([]);
    expect(files()).toContain(join(body.id.slice(0, 2), body.id));
    const others = files().filter((path) => !/^[0-9a-f]{2}[/\\][0-9a-f-]{36}$/.test(path));
    expect(others).toEqual([]);
  });

  it('leave in the log their route and their status, not their name, their words nor their id', async () => {
    const { body } = await camille.file(makePdf({ line: CANARY }), `${CANARY}.pdf`);
    await camille.read(body.id);
    await camille.page(body.id, 1);
    await camille.page(body.id, 99);
    await camille.file(bytes(CANARY), `${CANARY}.exe`);
    const log = scene.log.join('');
    for (const route of ['/api/documents/:id', '/api/documents/:id/pages/:page', '/api/deposits']) {
      expect(log).toContain(`"route":"${route}"`);
    }
    expect([log.includes(CANARY), log.includes(body.id)]).toEqual([false, false]);
  });

  function files(): string[] {
    try {
      return readdirSync(join(portal.config.dataDir, 'documents'), {
        recursive: true,
        encoding: 'utf8',
      }).filter((name) => name.length > 2);
    } catch {
      return [];
    }
  }
});
