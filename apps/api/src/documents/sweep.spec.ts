import { createHash, randomUUID } from 'node:crypto';
import { DocumentStorage } from './storage.js';
import { plantDocument } from '../testing/plant-document.js';
import { Portal, type Somebody } from '../testing/portal.js';
import { S3Peer } from '../testing/s3-peer.js';
import { DocumentSweep } from './sweep.js';

const peer = new S3Peer();

describe.each<[string, () => Promise<Readonly<Record<string, string>>>]>([
  ['a folder', async () => ({})],
  ['an S3 store', async () => ({ DOCUMENTS_S3_URL: await peer.listen() })],
])('the sweep of documents, in %s', (where, env) => {
  let portal: Portal;
  let owner: Somebody;
  let storage: DocumentStorage;

  beforeAll(async () => {
    portal = await Portal.start({ LOG_LEVEL: 'warn', ...(await env()) });
    owner = await portal.plantCfa('35600000000048');
    storage = portal.app.get(DocumentStorage);
  });
  afterAll(async () => {
    await portal.stop();
    if (where === 'an S3 store') await peer.close();
  });
  beforeEach(async () => {
    await portal.empty('documents');
    for (const id of await stored()) await storage.remove(id);
  });

  const sweep = () => portal.app.get(DocumentSweep).round();
  const stored = async () => {
    const ids: string[] = [];
    for await (const { id } of storage.list()) ids.push(id);
    return ids;
  };
  const orphan = async () => {
    const id: string = randomUUID();
    await storage.write(id, Buffer.from('RIB'));
    return id;
  };
  /** What the log said while something was done. */
  const said = async (act: () => Promise<unknown>) => {
    const before = portal.log.length;
    await act();
    return portal.log.slice(before).map((line) => (JSON.parse(line) as { msg: string }).msg);
  };

  it('forgets files that have no row an hour after they were written, and no other', async () => {
    const kept = [];
    for (let n = 0; n < 5; n++) kept.push(await plantDocument(portal, owner.cfaId as string));
    for (let n = 0; n < 5; n++) await orphan();
    await sweep();
    expect(await stored()).toHaveLength(10);
    portal.clock.advance(61);
    // Written by the clock of the storage, which the portal's is an hour ahead of.
    expect(await said(sweep)).toEqual(['5 files without a row were removed']);
    expect(await stored()).toEqual(kept.toSorted());
    expect(await said(sweep)).toEqual([]);
    portal.clock.advance(-61);
  });

  it('says which rows have lost their file, and leaves them', async () => {
    const [lost, fine] = [
      await plantDocument(portal, owner.cfaId as string),
      await plantDocument(portal, owner.cfaId as string),
    ];
    await storage.remove(lost);
    expect(await said(sweep)).toEqual([]);
    portal.clock.advance(61);
    expect(await said(sweep)).toEqual([`document ${lost}: its file is missing`]);
    const { rows } = await portal.admin.query('SELECT id FROM documents ORDER BY id');
    expect(rows).toEqual([lost, fine].toSorted().map((id) => ({ id })));
    portal.clock.advance(-61);
  });

  it('takes away what the antivirus refused and a crash left', async () => {
    const id = await plantDocument(portal, owner.cfaId as string);
    await portal.admin.query('ALTER TABLE documents DISABLE TRIGGER documents_immutable');
    await portal.admin.query(`UPDATE documents SET state = 'refuse' WHERE id = $1`, [id]);
    await portal.admin.query('ALTER TABLE documents ENABLE TRIGGER documents_immutable');
    portal.clock.advance(61);
    await sweep();
    expect(await stored()).toEqual([]);
    expect(await said(sweep)).toEqual([]);
    portal.clock.advance(-61);
  });

  it('reads every row, however many there are', async () => {
    await portal.admin.query(
      `INSERT INTO documents (id, cfa_id, kind, name, type, size, sha256, pages, state,
         created_by_kind, created_at)
       SELECT gen_random_uuid(), $1, 'rib', 'x.pdf', 'application/pdf', 1, $2, 1, 'refuse', 'opco',
         now() FROM generate_series(1, 2500)`,
      [owner.cfaId, createHash('sha256').digest()],
    );
    const ids = [];
    for (let n = 0; n < 4; n++) ids.push(await plantDocument(portal, owner.cfaId as string));
    for (const id of ids) await storage.remove(id);
    portal.clock.advance(61);
    const lines = await said(sweep);
    expect(lines.toSorted()).toEqual(
      ids.toSorted().map((id) => `document ${id}: its file is missing`),
    );
    portal.clock.advance(-61);
  });

  it('removes nothing when the storage looks like another database’s', async () => {
    for (let n = 0; n < 101; n++) await orphan();
    portal.clock.advance(61);
    expect(await said(sweep)).toEqual([
      '101 of 101 files have no row: is this the storage of this database? Nothing was removed',
    ]);
    expect(await stored()).toHaveLength(101);
    portal.clock.advance(-61);
  });
});
