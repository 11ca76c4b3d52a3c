import { setTimeout as sleep } from 'node:timers/promises';
import { formatIban } from '@apprentissage/domain';
import { BankScene, CHECKED } from '../testing/bank-scene.js';
import { makePdf } from '../testing/pdf.js';
import { IBAN } from '../testing/plant-bank-account.js';
import { Caller, Portal } from '../testing/portal.js';
import { SecondProcess } from '../testing/second-process.js';
import { SmtpPeer } from '../testing/smtp-peer.js';

/** What everybody who must hear of a change is promised. */
const PROMISED_MS = 60_000;

describe('a change of bank details, while somebody who stole an account looks on', () => {
  let portal: Portal;
  let server: SecondProcess;
  const peer = new SmtpPeer();

  beforeAll(async () => {
    portal = await BankScene.start();
    const smtp = `smtp://127.0.0.1:${await peer.listen()}`;
    // The server as it runs: its own loops write and send the mails.
    server = await SecondProcess.start(portal, { SMTP_URL: smtp, PAYEE_VERIFICATION: 'demo' });
  });
  afterAll(async () => {
    await server.stop();
    await portal.stop();
    await peer.close();
  });

  it('is told within a minute to every administrator, to the address one had before, on the portal and to the OPCO', async () => {
    const scene = await BankScene.on(portal);
    const { rows } = await portal.admin.query<{ email: string }>(
      `SELECT email FROM users WHERE cfa_id = $1`,
      [scene.cfa.cfaId],
    );
    const addresses = rows.map(({ email }) => email);
    expect(addresses).toHaveLength(2);
    const { rows: agents } = await portal.admin.query<{ email: string }>(
      `SELECT email FROM users WHERE id = ANY($1::uuid[])`,
      [scene.accountantIds],
    );
    expect(agents).toHaveLength(3);
    const [stolen, thief] = [scene.cfa.identifiant, 'voleur@pirate.example'];
    await portal.admin.query('UPDATE users SET email = $2 WHERE id = $1', [
      scene.cfa.userId,
      thief,
    ]);

    const began = performance.now();
    await scene.sent();
    const due = new Set([...addresses, thief, ...agents.map(({ email }) => email)]);
    expect(due).toContain(stolen);
    const about = () =>
      peer.received.filter(({ raw }) =>
        // A line of the mail may be cut anywhere, by where the date in it ends for example.
        /coordonn=C3=A9es bancaires|coordonnées bancaires/i.test(raw.replace(/=\r?\n/g, '')),
      );
    const told = () => new Set(about().flatMap(({ to }) => to));
    const titles = async (who: Caller) =>
      ((await who.get('/api/notifications')).body.items as { title: string }[]).map(
        ({ title }) => title,
      );
    while (![...due].every((one) => told().has(one)) && performance.now() - began < PROMISED_MS) {
      await sleep(50);
    }
    expect([...due].filter((one) => !told().has(one))).toEqual([]);
    for (const admin of [scene.camille, scene.second]) {
      expect(await titles(admin)).toContain('Changement de coordonnées bancaires demandé');
    }
    for (const agent of scene.accountants) {
      expect(await titles(agent)).toContainEqual(expect.stringMatching(/^RIB à valider : CFA /));
    }
    expect(performance.now() - began).toBeLessThan(PROMISED_MS);
    // Each once.
    expect(
      about()
        .map(({ to }) => to[0])
        .toSorted(),
    ).toEqual([...due].toSorted());
  }, 90_000);
});

describe('an account number, all along its life', () => {
  let portal: Portal;
  let scene: BankScene;
  /** Every answer that anybody got, and by which address. */
  const heard: { readonly what: string; readonly said: string }[] = [];
  /** Made to show it: somebody has to copy or to compare it. */
  const REVEALS = /^(POST .*\/iban|GET \/api\/(backoffice\/bank-accounts\/files|documents)\/.*)$/;

  beforeAll(async () => {
    portal = await BankScene.start({ LOG_LEVEL: 'debug' });
    scene = await BankScene.on(portal);
    for (const who of [scene.camille, scene.second, ...scene.accountants]) listen(who);
  });
  afterAll(() => portal.stop());

  function listen(who: Caller): void {
    const call = who.call.bind(who);
    who.call = async (method, path, options) => {
      const answer = await call(method, path, options);
      const said = JSON.stringify([answer.text, answer.headers]);
      heard.push({ what: `${method} ${path.replace(/\?.*/, '')}`, said });
      return answer;
    };
  }

  /** The number as people and programs write it. */
  const forms = [IBAN, formatIban(IBAN), IBAN.toLowerCase(), IBAN.slice(4), IBAN.slice(4, 25)];
  const shows = (text: string) => forms.filter((form) => text.includes(form));
  const match = async (id: string) => ({
    headers: { 'if-match': `"${await scene.versionOf(id)}"` },
  });

  it('is shown, mailed and logged masked, but where somebody asks for it by an audited act', async () => {
    const { camille, second } = scene;
    const accountant = scene.accountants[0] as Caller;
    const own = async () => {
      for (const who of [camille, second]) await who.get('/api/bank-accounts');
      for (const path of ['journal', 'journal/export.csv', 'notifications', 'cfa'])
        await camille.get(`/api/${path}`);
    };
    const desk = async (id: string) => {
      await accountant.get('/api/backoffice/bank-accounts?etat=a_valider');
      await accountant.get(`/api/backoffice/bank-accounts/${id}`);
      await accountant.post(`/api/backoffice/bank-accounts/${id}/verify`);
    };

    // Typed wrong, then well, in the form of the paper; kept, sent, looked at.
    await camille.post('/api/bank-accounts/draft');
    const file = makePdf({ line: `IBAN ${formatIban(IBAN)}` });
    const joined = await scene.join(camille, file);
    heard.push({ what: 'POST /api/bank-accounts/draft/files', said: joined.text });
    const typed = (iban: string, version: number) =>
      scene.put(
        { mode: 'soi_meme', uai: '0751234J', titulaire: `CFA ${scene.cfa.siret}`, iban },
        version,
      );
    const wrong = await typed(`${IBAN.slice(0, -1)}8`, joined.body.version);
    expect(wrong.status).toBeGreaterThanOrEqual(400);
    const kept = await typed(formatIban(IBAN), joined.body.version);
    expect(kept.status).toBe(200);
    expect((await scene.submit(kept.body.version)).status).toBe(204);
    const first = (await scene.read()).enCours.id as string;
    await own();
    await desk(first);
    const fileId = (await scene.read()).enCours.fichiers[0].id as string;
    const text = await accountant.get(`/api/backoffice/bank-accounts/files/${fileId}/text`);
    expect(shows(text.text)).not.toEqual([]);

    // Something that fails inside, with the number at hand.
    await portal.admin.query('REVOKE INSERT ON bank_account_reviews FROM aa_backoffice');
    const failed = await scene.act(0, first, 'approve', { verifications: CHECKED, motif: 'Vu.' });
    expect(failed.status).toBe(500);
    await portal.admin.query('GRANT INSERT ON bank_account_reviews TO aa_backoffice');

    // Approved and in service; a second one contested, refused; a third taken back, a fourth expired.
    for (const rank of [0, 1]) expect((await scene.approve(rank, first)).status).toBe(200);
    const another = await scene.sent();
    expect((await second.post(`/api/bank-accounts/${another}/contest`)).status).toBe(204);
    await desk(another);
    await scene.act(0, another, 'refuse', { raison: 'illisible' });
    const third = await scene.sent();
    await camille.post(`/api/bank-accounts/${third}/withdraw`, {}, await match(third));
    await scene.sent();
    await scene.wait(31 * 24);
    await own();

    // Asked for, by each side.
    for (const [who, path] of [
      [camille, `/api/bank-accounts/${first}/iban`],
      [accountant, `/api/backoffice/bank-accounts/${first}/iban`],
    ] as const) {
      const shown = await who.post(path);
      expect([path, shows(shown.text).length > 0]).toEqual([path, true]);
    }
    const { rows } = await portal.admin.query(
      `SELECT count(*)::int AS n FROM audit_events WHERE act = 'rib.iban_affiche'`,
    );
    expect(rows).toEqual([{ n: 2 }]);

    expect(heard.length).toBeGreaterThan(40);
    const told = heard.filter(({ what, said }) => !REVEALS.test(what) && shows(said).length > 0);
    expect(told).toEqual([]);
    // The mask is there: these answers did speak of it.
    expect(heard.filter(({ said }) => said.includes('••••')).length).toBeGreaterThan(10);
    const mails = await portal.mails();
    expect(mails.length).toBeGreaterThan(8);
    expect(mails.filter((mail) => shows(JSON.stringify(mail)).length > 0)).toEqual([]);
    expect(portal.log.length).toBeGreaterThan(heard.length);
    expect(portal.log.filter((line) => shows(line).length > 0)).toEqual([]);
    expect(portal.log.some((line) => /"level":50/.test(line))).toBe(true);
  }, 120_000);
});
