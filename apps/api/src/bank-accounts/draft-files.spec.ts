import { DocumentStorage, DocumentSweep } from '../documents/index.js';
import { BankScene } from '../testing/bank-scene.js';
import type { Portal } from '../testing/portal.js';

describe('the files of a draft', () => {
  let portal: Portal;
  let scene: BankScene;

  beforeAll(async () => {
    portal = await BankScene.start();
    scene = await BankScene.on(portal);
  });
  afterAll(() => portal.stop());
  beforeEach(() => BankScene.forget(portal));

  const rows = async () =>
    (await portal.admin.query<{ id: string }>('SELECT id FROM documents ORDER BY id')).rows.map(
      ({ id }) => id,
    );
  /** The files that are left once the sweep came by, an hour later. */
  async function stored(): Promise<string[]> {
    portal.clock.advance(61);
    await portal.app.get(DocumentSweep).round();
    portal.clock.advance(-61);
    const ids: string[] = [];
    for await (const { id } of portal.app.get(DocumentStorage).list()) ids.push(id);
    return ids;
  }
  const joined = async () => {
    const { body } = await scene.join();
    return (body.fichiers as { id: string }[]).map(({ id }) => id).toSorted();
  };

  it('are forgotten when they are taken out of it, row and file', async () => {
    await scene.camille.post('/api/bank-accounts/draft');
    const [first] = await joined();
    const both = await joined();
    const other = both.find((id) => id !== first) as string;
    expect((await scene.takeOut(first as string)).status).toBe(200);
    expect((await scene.camille.get(`/api/documents/${first}`)).status).toBe(404);
    expect((await scene.camille.get(`/api/documents/${other}`)).status).toBe(200);
    expect([await rows(), await stored()]).toEqual([[other], [other]]);
    expect((await scene.camille.delete('/api/bank-accounts/draft')).status).toBe(204);
    expect([await rows(), await stored()]).toEqual([[], []]);
  });

  it('stay when a version that was sent holds them too', async () => {
    const sent = await scene.sent();
    const files = await rows();
    expect(files).toHaveLength(1);
    await scene.act(0, sent, 'refuse', { raison: 'illisible' });
    const begin = () => scene.camille.post('/api/bank-accounts/draft', { depuis: sent });
    // Taken out of the draft, then given up with the draft.
    expect((await begin()).status).toBe(201);
    const path = '/api/bank-accounts/draft';
    expect((await scene.takeOut(files[0] as string)).status).toBe(200);
    expect((await scene.camille.delete(path)).status).toBe(204);
    expect((await begin()).body.fichiers).toHaveLength(1);
    expect((await scene.camille.delete(path)).status).toBe(204);
    expect([await rows(), await stored()]).toEqual([files, files]);
    const accountant = scene.accountants[0];
    expect((await accountant?.get(`/api/documents/${files[0]}`))?.status).toBe(200);
  });
});
