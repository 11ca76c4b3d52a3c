import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BankScene } from '../testing/bank-scene.js';
import { formWith } from '../testing/form.js';
import { IBAN } from '../testing/plant-bank-account.js';
import { makePdf } from '../testing/pdf.js';
import type { Answer, Portal } from '../testing/portal.js';

const DRAFT = '/api/bank-accounts/draft';
const THIEF = 'BE68539007547034';
const HONEST = '44306184100047';
const SHELL = '98765432400019';
const OWN = '35600000000048';

describe('what is sent to the accountants is what its sender saw', () => {
  let portal: Portal;
  let scene: BankScene;
  let register: Server;
  /** What somebody does while the register is being asked. */
  let meanwhile: (() => Promise<unknown>) | null = null;
  let asked: string[] = [];

  beforeAll(async () => {
    register = createServer((request, response) => {
      const siret = new URL(request.url ?? '', 'http://register').searchParams.get('q') ?? '';
      asked.push(siret);
      void Promise.resolve(meanwhile?.()).then(() => {
        const open = { siret, etat_administratif: siret === HONEST ? 'A' : 'F' };
        const unit = { nom_raison_sociale: 'Tiers', matching_etablissements: [open] };
        response.end(JSON.stringify({ results: [unit] }));
      });
    });
    await new Promise<void>((done) => register.listen(0, '127.0.0.1', done));
    const { port } = register.address() as AddressInfo;
    portal = await BankScene.start({ SIRENE_URL: `http://127.0.0.1:${port}` });
    scene = await BankScene.on(portal);
  });
  afterAll(async () => {
    await portal.stop();
    await new Promise((done) => register.close(done));
  });
  beforeEach(async () => {
    await BankScene.forget(portal);
    meanwhile = null;
    asked = [];
  });

  const kept = { mode: 'soi_meme', uai: '0751234J', titulaire: 'CFA' };
  /** What `scene.second` does with a session of which the cookie is all they have. */
  const steal = async (iban: string, tag: string) => {
    const answer = await scene.second.put(DRAFT, { ...kept, iban }, match(tag));
    if (answer.status !== 200) throw new Error(answer.text);
    return tagOf(answer);
  };
  const match = (tag: string) => ({ headers: { 'if-match': tag } });
  const tagOf = ({ headers }: Answer) => String(headers['etag']);
  const submit = (tag: string) => scene.camille.post(`${DRAFT}/submit`, {}, match(tag));
  const join = (tag: string, who = scene.camille) => {
    const { body, headers } = formWith({}, makePdf());
    return who.call('POST', `${DRAFT}/files`, { body, headers: { ...headers, 'if-match': tag } });
  };
  const stale = { status: 412, body: { code: 'version_depassee' } };

  /** A draft as Camille typed it, and its tag. */
  async function typed(): Promise<string> {
    const begun = await scene.camille.post(DRAFT);
    const answer = await scene.camille.put(DRAFT, { ...kept, iban: IBAN }, match(tagOf(begun)));
    expect(answer.status).toBe(200);
    return tagOf(answer);
  }

  it('not the IBAN that somebody else wrote before a file was joined', async () => {
    const seen = await typed();
    const theirs = await steal(THIEF, seen);
    expect(await join(seen)).toMatchObject(stale);
    expect(await submit(seen)).toMatchObject(stale);
    const { brouillon } = await scene.read();
    expect([brouillon.fichiers, tagOf(await join(theirs)) === theirs]).toEqual([[], false]);
  });

  it('nor the IBAN that somebody else wrote before a file was taken away', async () => {
    const joined = await join(await typed());
    await steal(THIEF, tagOf(joined));
    const [file] = joined.body.fichiers;
    const path = `${DRAFT}/files/${file.id}`;
    expect((await scene.camille.delete(path)).body.code).toBe('version_absente');
    expect(await scene.camille.delete(path, match(tagOf(joined)))).toMatchObject(stale);
    expect((await scene.read()).brouillon.fichiers).toHaveLength(1);
  });

  it('nor another draft, whatever number its version has', async () => {
    const seen = tagOf(await join(await typed()));
    const { version } = (await scene.read()).brouillon;
    expect((await scene.second.delete(DRAFT)).status).toBe(204);
    let tag = tagOf(await scene.second.post(DRAFT));
    const joined = await join(tag, scene.second);
    tag = tagOf(joined);
    for (let n = joined.body.version as number; n < version; n += 1) tag = await steal(THIEF, tag);
    expect((await scene.read()).brouillon.version).toBe(version);
    expect(await submit(seen)).toMatchObject(stale);
    expect(await join(seen)).toMatchObject(stale);
    expect(await scene.camille.put(DRAFT, kept, match(seen))).toMatchObject(stale);
    // Whoever has seen it may send it.
    expect((await submit(tag)).status).toBe(204);
  });

  it('with what the register says of the third party that is sent, not of the one before', async () => {
    const third = (siret: string) => ({
      ...{ ...kept, mode: 'tiers', iban: IBAN },
      tiers: { nature: 'organisme_gestionnaire', raisonSociale: 'Tiers', siret, adresse: 'x' },
    });
    const joined = tagOf(await join(await typed()));
    const honest = await scene.camille.put(DRAFT, third(HONEST), match(joined));
    const { id, version } = honest.body;
    // They send the version that is not yet there, and write it while the register is asked.
    meanwhile = () => scene.camille.put(DRAFT, third(SHELL), match(tagOf(honest)));
    const early = tagOf(honest).replace(/\d+"$/, `${version + 1}"`);
    expect(await submit(early)).toMatchObject(stale);
    expect(asked).toEqual([]);
    meanwhile = null;
    const shell = await scene.camille.put(DRAFT, third(SHELL), match(tagOf(honest)));
    expect((await submit(tagOf(shell))).status).toBe(204);
    const { rows } = await portal.admin.query(
      'SELECT tiers_registre_etat AS state FROM bank_accounts WHERE id = $1',
      [id],
    );
    // Of the CFA itself it is asked too.
    expect([asked.toSorted(), rows]).toEqual([[SHELL, OWN].toSorted(), [{ state: 'ferme' }]]);
  });
});
