import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOCUMENT_MAX_BYTES, type Right } from '@apprentissage/domain';
import sharp from 'sharp';
import { IDENTITY } from '../database/index.js';
import { makePdf } from '../testing/pdf.js';
import { gif, png } from '../testing/pictures.js';
import { Portal, type Somebody } from '../testing/portal.js';
import { type Sender, UploadScene } from '../testing/upload-door.js';
import { Documents } from './documents.js';

describe('the documents of a CFA', () => {
  let portal: Portal;
  let scene: UploadScene;
  let owner: Somebody;
  let camille: Sender;

  beforeAll(async () => {
    portal = await Portal.start();
    scene = await UploadScene.start(portal);
    owner = await portal.plantCfa('35600000000048');
    camille = await scene.as(portal, owner);
  });
  afterAll(async () => {
    await scene.stop();
    await portal.stop();
  });

  const filesOf = (folder = join(portal.config.dataDir, 'documents')): string[] =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.length > 2);
  const rowOf = async (id: string) =>
    (await portal.admin.query('SELECT * FROM documents WHERE id = $1', [id])).rows[0];
  const actsOn = async (id: string) =>
    (
      await portal.admin.query('SELECT act FROM audit_events WHERE object_id = $1 ORDER BY seq', [
        id,
      ])
    ).rows.map(({ act }) => act as string);
  const colleague = async (cfaId: string | null, right: Right) =>
    scene.as(portal, await portal.plantUser(cfaId, [right]));

  it('come back as they were sent, under a harmless name', async () => {
    const bytes = makePdf({ pages: 2 });
    const sent = await camille.file(bytes, '../../Relevé d’identité\u202efdp.exe');
    expect([sent.status, sent.body]).toEqual([
      201,
      {
        id: expect.any(String),
        name: 'Relevé d’identitéfdp.pdf',
        type: 'application/pdf',
        size: bytes.length,
        state: 'sain',
      },
    ]);
    const read = await camille.read(sent.body.id);
    expect([read.status, read.bytes.equals(bytes)]).toEqual([200, true]);
    expect(await rowOf(sent.body.id)).toMatchObject({
      cfa_id: owner.cfaId,
      kind: 'rib',
      pages: 2,
      created_by_kind: 'cfa',
      created_by: owner.userId,
    });
    expect(filesOf()).toContain(join(sent.body.id.slice(0, 2), sent.body.id));
  });

  it('are shown so that nothing in them can act', async () => {
    const { body } = await camille.file(makePdf(), 'Été; a=b.pdf');
    const { headers } = await camille.read(body.id);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="Ete_ ab.pdf"; filename*=UTF-8''%C3%89t%C3%A9_%20a%3Db.pdf`,
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });
  });

  it('are read by who may read their kind, and by nobody else', async () => {
    const { body } = await camille.file(makePdf());
    const neighbour = await scene.as(portal, await portal.plantCfa('98765432400019'));
    const readers: [number, Sender][] = [
      [401, scene.stranger()],
      [404, neighbour],
      [404, await colleague(owner.cfaId, 'contrats_facturation')],
      [404, await colleague(null, 'instruction')],
      [404, await colleague(null, 'administration_opco')],
      [200, await colleague(null, 'comptabilite')],
    ];
    for (const [status, reader] of readers)
      expect((await reader.read(body.id)).status).toBe(status);
    const { rows } = await portal.admin.query(
      `SELECT act, actor_kind, detail FROM audit_events WHERE object_id = $1`,
      [body.id],
    );
    expect(rows).toEqual([
      { act: 'document.consulte', actor_kind: 'opco', detail: { nature: 'rib' } },
    ]);
  });

  it('are shown page by page as pictures, which the same people may see', async () => {
    const { body: pdf } = await camille.file(makePdf({ pages: 2 }));
    const { body: picture } = await camille.file(await png(30, 20));
    const second = await camille.page(pdf.id, 2);
    expect([second.status, (await sharp(second.bytes).metadata()).width]).toEqual([200, 1600]);
    expect(Object.fromEntries(second.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });
    const itself = await camille.page(picture.id, 1);
    expect(itself.bytes.equals((await camille.read(picture.id)).bytes)).toBe(true);
    const absent: [string, number | string][] = [
      [pdf.id, 3],
      [pdf.id, 0],
      [pdf.id, '-1'],
      [pdf.id, '1.0'],
      [pdf.id, '99999999999999999999'],
      [picture.id, 2],
    ];
    for (const [id, page] of absent) {
      expect([page, (await camille.page(id, page)).status]).toEqual([page, 404]);
    }

    const accountant = await colleague(null, 'comptabilite');
    const readers: [number, Sender][] = [
      [401, scene.stranger()],
      [404, await colleague(owner.cfaId, 'contrats')],
      [404, await colleague(null, 'instruction')],
      [200, accountant],
    ];
    for (const [status, reader] of readers)
      expect((await reader.page(pdf.id, 1)).status).toBe(status);
    expect((await accountant.page(pdf.id, 3)).status).toBe(404);
    // Who leafs through it is told of once.
    expect((await accountant.page(pdf.id, 2)).status).toBe(200);
    expect(await actsOn(pdf.id)).toEqual(['rib.fichier_consulte', 'document.consulte']);
  });

  it('that are a RIB say its IBAN in full: its CFA reads in its journal who of its people opened it', async () => {
    const { body } = await camille.file(makePdf());
    const second = await portal.plantUser(owner.cfaId, ['administration_cfa']);
    expect(await actsOn(body.id)).toEqual([]);
    await Promise.all([camille.page(body.id, 1), camille.read(body.id), camille.page(body.id, 1)]);
    await (await scene.as(portal, second)).read(body.id);
    const { rows } = await portal.admin.query(
      `SELECT act, actor_id, object_type, chain FROM audit_events WHERE object_id = $1 ORDER BY seq`,
      [body.id],
    );
    const line = { act: 'rib.fichier_consulte', object_type: 'document', chain: owner.cfaId };
    expect(rows).toEqual([owner, second].map(({ userId }) => ({ ...line, actor_id: userId })));
    const journal = await (await portal.entered(owner)).get('/api/journal');
    expect(journal.text).toContain('Fichier du RIB consulté par le CFA');
    portal.clock.advance(61);
    await (await scene.as(portal, owner)).read(body.id);
    portal.clock.advance(-61);
    expect(await actsOn(body.id)).toHaveLength(3);
  });

  it('are refused with a sentence that says why', async () => {
    const cases: [number, string, Uint8Array][] = [
      [422, 'fichier_vide', Buffer.alloc(0)],
      [422, 'type_refuse', gif()],
      [422, 'pdf_actif', makePdf({ catalog: '/OpenAction << /S /JavaScript /JS (x) >>' })],
      [413, 'fichier_trop_gros', Buffer.alloc(DOCUMENT_MAX_BYTES + 1)],
    ];
    for (const [status, code, bytes] of cases) {
      const answer = await camille.file(bytes);
      expect([answer.status, answer.body.errors]).toEqual([
        status,
        [{ pointer: '/fichier', code, message: answer.body.detail }],
      ]);
    }
    expect((await camille.file(Buffer.alloc(DOCUMENT_MAX_BYTES))).body.errors[0].code).toBe(
      'type_refuse',
    );
  });

  it('come in a form of one file, from the portal’s own page, once the guards agreed', async () => {
    const file = ['fichier', 'a.pdf', makePdf()] as const;
    const absent = await camille.send({});
    expect([absent.status, absent.body.errors]).toEqual([
      400,
      [{ pointer: '/fichier', code: 'fichier_absent', message: 'Choisissez un fichier.' }],
    ]);
    const statuses = {
      'two files': (await camille.send({ files: [file, file] })).status,
      'a file elsewhere': (await camille.send({ files: [['autre', 'a.pdf', makePdf()]] })).status,
      'a text as file': (await camille.send({ fields: { nature: 'rib', fichier: 'x' } })).status,
      'an unknown field': (await camille.send({ fields: { nature: 'rib', x: '1' }, files: [file] }))
        .status,
      'a field twice': (
        await camille.send({
          headers: { 'content-type': 'multipart/form-data; boundary=b' },
          body: ['1', '2'].map((one) => part('nature', one)).join('') + '--b--',
        })
      ).status,
      'half a form': (
        await camille.send({
          headers: { 'content-type': 'multipart/form-data; boundary=b' },
          body: part('nature', 'rib').slice(0, -8),
        })
      ).status,
      'no boundary': (
        await camille.send({ headers: { 'content-type': 'multipart/form-data' }, body: 'x' })
      ).status,
      'too long a field': (
        await camille.send({ fields: { nature: 'rib', note: 'x'.repeat(30_000) }, files: [file] })
      ).status,
      'a prototype': (await camille.send({ fields: { __proto__: 'x', constructor: 'x' } })).status,
      JSON: (await camille.send({ headers: { 'content-type': 'application/json' }, body: '{}' }))
        .status,
      'no header of ours': (
        await camille.send({ files: [file], headers: { 'x-requested-with': '' } })
      ).status,
      'another origin': (
        await camille.send({ files: [file], headers: { origin: 'https://piege.example' } })
      ).status,
      'a stranger': (await scene.stranger().send({ files: [file] })).status,
      'a colleague without the right': (
        await (await colleague(owner.cfaId, 'contrats')).send({ files: [file] })
      ).status,
    };
    expect(statuses).toEqual({
      'two files': 413,
      'a file elsewhere': 400,
      'a text as file': 400,
      'an unknown field': 400,
      'a field twice': 400,
      'half a form': 400,
      'no boundary': 400,
      'too long a field': 400,
      'a prototype': 400,
      JSON: 415,
      'no header of ours': 403,
      'another origin': 403,
      'a stranger': 401,
      'a colleague without the right': 403,
    });
  });

  it('are kept twenty at once, each its own', async () => {
    const sent = await Promise.all(
      Array.from({ length: 20 }, async (_, rank) => {
        const bytes = rank % 5 === 0 ? await png(40 + rank, 40) : makePdf({ line: `RIB ${rank}` });
        return { bytes, answer: await camille.file(bytes) };
      }),
    );
    expect(sent.map(({ answer }) => answer.status)).toEqual(Array(20).fill(201));
    for (const { bytes, answer } of sent) {
      const read = await camille.read(answer.body.id);
      expect(read.status).toBe(200);
      if (answer.body.type === 'application/pdf') expect(read.bytes.equals(bytes)).toBe(true);
    }
  }, 120_000);

  it('leave no row when the rest of the act fails', async () => {
    const count = 'SELECT count(*)::int AS n FROM documents';
    const before = (await portal.admin.query(count)).rows;
    const fields = { nature: 'rib', note: 'undo' };
    const answer = await camille.send({ fields, files: [['fichier', 'a.pdf', makePdf()]] });
    expect(answer.status).toBe(500);
    expect((await portal.admin.query(count)).rows).toEqual(before);
  });

  it('never change, and are not served once their file is not the one that was kept', async () => {
    const { body } = await camille.file(makePdf());
    for (const change of [`name = 'x'`, `state = 'refuse'`, `cfa_id = uuidv7()`]) {
      const update = portal.admin.query(`UPDATE documents SET ${change} WHERE id = $1`, [body.id]);
      await expect(update).rejects.toMatchObject({ code: '23001' });
    }
    const path = join(portal.config.dataDir, 'documents', body.id.slice(0, 2), body.id);
    const bytes = readFileSync(path);
    bytes[100] = (bytes[100] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    expect((await camille.read(body.id)).status).toBe(500);
  });

  it('give their text, to who may read them', async () => {
    const documents = scene.app.get(Documents);
    const { body } = await camille.file(makePdf({ line: 'FR76 3000 6000 0112 3456 7890 189' }));
    const actor = {
      kind: 'cfa',
      userId: owner.userId,
      cfaId: owner.cfaId as string,
      name: 'Camille',
      rights: new Set<Right>(['administration_cfa']),
    } as const;
    expect(await documents.textOf(actor, body.id)).toBe('FR76 3000 6000 0112 3456 7890 189');
    await expect(documents.textOf(IDENTITY, body.id)).rejects.toThrow();
  });
});

const part = (name: string, value: string) =>
  `--b\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
