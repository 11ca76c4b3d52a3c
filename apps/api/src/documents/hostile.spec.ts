import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync, gzipSync } from 'node:zlib';
import type { FileFault } from '@apprentissage/domain';
import { makePdf } from '../testing/pdf.js';
import { gif, hugePng, jpeg, png } from '../testing/pictures.js';
import { Portal, type Somebody } from '../testing/portal.js';
import { type Sender, UploadScene } from '../testing/upload-door.js';
import { zip } from '../testing/zip.js';

const SCRIPT = '<script>alert(1)</script>';
const MEGABYTE = 1024 * 1024;
/** What must be nowhere but in the file and its row. */
const CANARY = 'Canari-7351';

/** A stream of a PDF, packed. */
function packed(content: string | Buffer): string {
  const bytes = deflateSync(content);
  return `<< /Length ${bytes.length} /Filter /FlateDecode >>\nstream\n${bytes.toString('latin1')}\nendstream`;
}

const bytes = (...parts: (string | Buffer)[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)),
  );
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

  /** What a file is, what its name says, and what becomes of it: kept as a type, or refused for a reason. */
  const corpus: [what: string, name: string, make: () => Buffer | Promise<Buffer>, due: string][] =
    [
      ['a PDF', 'rib.pdf', () => makePdf(), 'application/pdf'],
      ['a PDF called a picture', 'rib.png', () => makePdf(), 'application/pdf'],
      ['a JPEG called a PDF', 'rib.pdf', () => jpeg(), 'image/jpeg'],
      ['a PNG without a name', '', () => png(), 'image/png'],
      ['nothing', 'rib.pdf', () => Buffer.alloc(0), 'fichier_vide'],
      ['a magic number alone', 'rib.pdf', () => bytes('%PDF-1.7\n'), 'fichier_abime'],
      ['noughts', 'rib.pdf', () => Buffer.alloc(4096), 'type_refuse'],
      ['a text called a PDF', 'rib.pdf', () => bytes('FR76 3000 6000'), 'type_refuse'],
      ['a page called a PDF', 'rib.pdf', () => bytes(`<!doctype html>${SCRIPT}`), 'type_refuse'],
      ['a drawing with a script', 'rib.svg', () => bytes(`<svg>${SCRIPT}</svg>`), 'type_refuse'],
      ['a GIF', 'rib.gif', () => gif(), 'type_refuse'],
      ['a picture of Windows', 'rib.jpg', () => bytes('BM', Buffer.alloc(60)), 'type_refuse'],
      ['a WebP', 'rib.png', () => bytes('RIFF\x24\0\0\0WEBPVP8 ', Buffer.alloc(40)), 'type_refuse'],
      ['a program of Windows', 'rib.pdf', () => bytes('MZ', makePdf()), 'type_refuse'],
      ['a program of Linux', 'rib.pdf', () => bytes('\x7fELF', makePdf()), 'type_refuse'],
      ['a shell script', 'rib.pdf', () => bytes('#!/bin/sh\n', makePdf()), 'type_refuse'],
      [
        'a text of Word',
        'rib.docx',
        () => zip('word/document.xml', '<w:document/>'),
        'type_refuse',
      ],
      ['PostScript', 'rib.pdf', () => bytes('%!PS-Adobe-3.0\n'), 'type_refuse'],

      ['a page, then a PDF', 'rib.pdf', () => bytes(SCRIPT, makePdf()), 'type_refuse'],
      ['a PDF, then a page', 'rib.pdf', () => bytes(makePdf(), SCRIPT), 'fichier_melange'],
      ['a PDF, then a ZIP', 'rib.pdf', () => bytes(makePdf(), zip('a', 'b')), 'fichier_melange'],
      [
        'a PDF, then a picture',
        'rib.pdf',
        async () => bytes(makePdf(), await png()),
        'fichier_melange',
      ],
      [
        'a page in a PDF’s head',
        'rib.pdf',
        () => makePdf({ version: `1.7\n%${SCRIPT}` }),
        'fichier_melange',
      ],
      ['a GIF that is Java', 'rib.gif', () => bytes(gif(), zip('A.class', 'x')), 'type_refuse'],
      [
        'a picture, then a ZIP',
        'rib.png',
        async () => bytes(await png(), zip('a', 'b')),
        'image/png',
      ],
      ['a photo, then a page', 'rib.jpg', async () => bytes(await jpeg(), SCRIPT), 'image/jpeg'],

      ['a ZIP bomb', 'rib.zip', () => zip('a', '\0'.repeat(100 * MEGABYTE)), 'type_refuse'],
      ['an archive with a way out', 'rib.pdf', () => zip('../../etc/passwd', 'x'), 'type_refuse'],
      ['a gzip bomb', 'rib.pdf', () => gzipSync(Buffer.alloc(100 * MEGABYTE)), 'type_refuse'],
      [
        'a PNG of 100,000 × 100,000',
        'rib.png',
        () => hugePng(100_000, 100_000),
        'image_trop_grande',
      ],
      ['a PNG of 5,001 × 5,000', 'rib.png', () => hugePng(5_001, 5_000), 'image_trop_grande'],
      ['a PNG that lies about its size', 'rib.png', () => hugePng(4_000, 4_000), 'fichier_abime'],
      ['half a JPEG', 'rib.jpg', async () => half(await jpeg(400, 400)), 'fichier_abime'],
      ['half a PNG', 'rib.png', async () => half(await png(400, 400)), 'fichier_abime'],
      ['half a PDF', 'rib.pdf', () => half(makePdf({ pages: 3 })), 'fichier_abime'],

      [
        'a script on opening',
        'rib.pdf',
        () => makePdf({ catalog: `/OpenAction ${JS}` }),
        'pdf_actif',
      ],
      [
        'an escaped script',
        'rib.pdf',
        () => makePdf({ catalog: '/OpenAction << /S /URI /#4a#53 (x) >>' }),
        'pdf_actif',
      ],
      [
        'a packed script',
        'rib.pdf',
        () => makePdf({ compressed: true, objects: { 100: JS } }),
        'pdf_actif',
      ],
      [
        'a launch',
        'rib.pdf',
        () => makePdf({ page: '/AA << /O << /S /Launch /F (cmd.exe) >> >>' }),
        'pdf_actif',
      ],
      [
        'an embedded file',
        'rib.pdf',
        () => makePdf({ objects: { 100: '<< /Type /EmbeddedFile >>' } }),
        'pdf_actif',
      ],
      [
        'a form of Adobe’s',
        'rib.pdf',
        () => makePdf({ catalog: '/AcroForm << /XFA [] >>' }),
        'pdf_actif',
      ],
      [
        'an encrypted PDF',
        'rib.pdf',
        () =>
          makePdf({
            trailer: '/Encrypt 100 0 R /ID [<00> <00>]',
            objects: { 100: '<< /Filter /Standard /V 1 /R 2 /O <00> /U <00> /P -1 >>' },
          }),
        'pdf_protege',
      ],
      ['eleven pages', 'rib.pdf', () => makePdf({ pages: 11 }), 'pdf_trop_long'],
      [
        'pages that hold themselves',
        'rib.pdf',
        () => makePdf({ objects: { 2: '<< /Type /Pages /Kids [2 0 R] /Count 1 >>' } }),
        'fichier_abime',
      ],
      [
        'one page that says it is ten million',
        'rib.pdf',
        () => makePdf({ objects: { 2: '<< /Type /Pages /Kids [10 0 R] /Count 10000000 >>' } }),
        'application/pdf',
      ],
    ];

  it.each(corpus)('%s, called « %s », is judged by its content', async (_, name, make, due) => {
    const file = await make();
    expect(file.length).toBeLessThan(10 * MEGABYTE);
    const before = files().length;
    const began = performance.now();
    const { status, body } = await camille.file(file, name);
    expect(performance.now() - began).toBeLessThan(PATIENCE_MS);
    if (due.includes('/')) {
      expect([status, body.type]).toEqual([201, due]);
      const kept = (await camille.read(body.id)).bytes;
      expect(kept.includes('PK\x05\x06') || kept.includes(SCRIPT)).toBe(false);
    } else {
      expect([status, body.errors?.[0].code as FileFault]).toEqual([422, due]);
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

const JS = '<< /S /JavaScript /JS (app.alert(1)) >>';
const half = (file: Buffer) => file.subarray(0, file.length >> 1);
