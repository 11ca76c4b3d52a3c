import type { DocumentKind } from '@apprentissage/domain';
import { ClamdPeer, EICAR } from '../testing/clamd-peer.js';
import { makePdf } from '../testing/pdf.js';
import { plantDocument } from '../testing/plant-document.js';
import { type Caller, Portal, type Somebody } from '../testing/portal.js';
import { Scans } from './scans.js';
import { DocumentStorage } from './storage.js';

const infected = () =>
  makePdf({ objects: { 100: `<< /Length ${EICAR.length} >>\nstream\n${EICAR}\nendstream` } });

describe('documents that were kept before there was an antivirus', () => {
  const peer = new ClamdPeer();
  let port: number;
  let portal: Portal;
  let owner: Somebody;
  let camille: Caller;
  let admin: Caller;

  beforeAll(async () => {
    port = await peer.listen();
    portal = await Portal.start({ CLAMAV_SOCKET: `127.0.0.1:${port}` });
  });
  afterAll(async () => {
    await portal.stop();
    await peer.close();
  });
  beforeEach(async () => {
    await portal.empty('users', 'cfas', 'documents', 'notifications');
    owner = await portal.plantCfa('35600000000048');
    camille = await portal.entered(owner);
    admin = await portal.entered(await portal.plantUser(null, ['administration_opco']));
  });

  const sql = (text: string, values: unknown[] = []) => portal.admin.query(text, values);
  const planted = (bytes = makePdf(), kind: DocumentKind = 'rib', state?: 'en_attente') =>
    plantDocument(portal, owner.cfaId as string, 'Relevé.pdf', kind, {
      bytes,
      ...(state !== undefined && { state }),
    });
  const round = () => portal.app.get(Scans).round();
  const statusOf = async (id: string) => (await camille.get(`/api/documents/${id}`)).status;
  const left = async () =>
    (await sql('SELECT count(*)::int AS n FROM documents WHERE scanned_at IS NULL')).rows[0]
      .n as number;

  it('are unreadable until it has looked at them, and said to be under way', async () => {
    const id = await planted();
    const answer = await camille.get(`/api/documents/${id}`);
    expect([answer.status, answer.body.code]).toEqual([409, 'fichier_en_analyse']);
    expect((await camille.get(`/api/documents/${id}/pages/1`)).status).toBe(409);
    await camille.post('/api/bank-accounts/draft');
    await sql('INSERT INTO bank_account_files SELECT cfa_id, id, $1 FROM bank_accounts', [id]);
    const stateOfFile = async () =>
      (await camille.get('/api/bank-accounts')).body.brouillon.fichiers[0].etat as string;
    expect(await stateOfFile()).toBe('en_attente');
    await round();
    expect([await statusOf(id), await stateOfFile()]).toEqual([200, 'sain']);
    const { rows } = await sql('SELECT state, scanned_at FROM documents');
    expect(rows).toEqual([{ state: 'sain', scanned_at: expect.any(Date) }]);
  });

  it('with a virus are never readable again: the file goes, it is told once', async () => {
    const id = await planted(infected());
    await Promise.all([round(), round()]);
    expect(await statusOf(id)).toBe(410);
    expect(await portal.app.get(DocumentStorage).read(id)).toBeNull();
    expect((await sql('SELECT FROM notifications')).rowCount).toBe(1);
  });

  it('are looked at a hundred at a time, after those whose senders wait', async () => {
    const before = await Promise.all(Array.from({ length: 110 }, () => planted()));
    const waiting = await planted(makePdf(), 'rib', 'en_attente');
    await round();
    expect([await statusOf(waiting), await left()]).toEqual([200, 10]);
    // One whose file is gone keeps no other back.
    const [lost] = (await sql('SELECT id FROM documents WHERE scanned_at IS NULL')).rows;
    await portal.app.get(DocumentStorage).remove(lost.id as string);
    for (let n = 0; n < 3; n += 1) await round();
    expect([before.includes(lost.id), await left()]).toEqual([true, 1]);
  });

  it('wait while it does not answer', async () => {
    const id = await planted();
    await peer.close();
    await round();
    expect(await statusOf(id)).toBe(409);
    await peer.listen(port);
    await round();
    expect(await statusOf(id)).toBe(200);
  });

  it('change by what it says and nothing else, once', async () => {
    const id = await planted();
    const change = (set: string) => sql(`UPDATE documents SET ${set} WHERE id = $1`, [id]);
    for (const wrong of [
      `state = 'refuse'`,
      `state = 'en_attente', scanned_at = now()`,
      `scanned_at = now(), name = 'x'`,
    ]) {
      await expect(change(wrong)).rejects.toMatchObject({ code: '23001' });
    }
    await change('scanned_at = now()');
    for (const twice of ['scanned_at = now()', 'scanned_at = NULL', `state = 'refuse'`]) {
      await expect(change(twice)).rejects.toMatchObject({ code: '23001' });
    }
  });

  describe('a virus that is found later', () => {
    const told = async (who: Caller) =>
      (await who.get('/api/notifications')).body.items.map(
        ({ title, link }: { title: string; link: string }) => [title, link],
      );

    it('in a RIB is told to the administrators of the CFA, who sent it, where they send another', async () => {
      await planted(infected());
      await round();
      const line = ['Fichier refusé par l’antivirus', '/mon-cfa/coordonnees-bancaires'];
      expect([await told(camille), await told(admin)]).toEqual([[line], []]);
    });

    it('in the evidence of a nomination is told to the administrators of the OPCO, who sent it', async () => {
      await planted(infected(), 'justificatif_nomination');
      await round();
      const line = ['Fichier refusé par l’antivirus', '/backoffice/nominations'];
      expect([await told(camille), await told(admin)]).toEqual([[], [line]]);
    });
  });
});
