import { type Answer, Portal } from '../testing/portal.js';

const SIRET = '35600000000048';
const PASSWORD = 'Pommes-de-terre-42';
let rank = 0;

describe('« Inscription »', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start();
  });
  afterAll(() => portal.stop());
  beforeEach(() => portal.empty('users', 'cfas', 'mails', 'throttles', 'account_requests'));

  const request = (changes: Record<string, unknown> = {}) => ({
    siret: SIRET,
    raisonSociale: 'CFA des Tilleuls',
    uai: '0751234J',
    nom: 'Martin',
    prenom: 'Camille',
    identifiant: `camille-${(rank += 1)}@cfa.example`,
    email: 'notifications@cfa.example',
    motDePasse: PASSWORD,
    ...changes,
  });
  const signUp = (changes = {}, headers = {}) =>
    portal.stranger().post('/api/account/sign-up', request(changes), { headers });
  const count = async (table: string) =>
    (await portal.admin.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`)).rows[0]?.n;
  const link = (mail: { body: string } | undefined) =>
    /\/confirmation\/([\w-]{43})$/m.exec(mail?.body ?? '')?.[1] as string;
  const signIn = (identifiant: string, motDePasse = PASSWORD) =>
    portal.stranger().post('/api/session', { identifiant, motDePasse });

  it('leaves exactly one account after 50 sign-ups at once with one SIRET', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => signUp()));
    expect(answers.filter(({ status }) => status === 202)).toHaveLength(1);
    const refused = answers.filter(({ status }) => status === 409);
    expect(refused).toHaveLength(49);
    expect(refused[0]?.body).toMatchObject({
      code: 'siret_deja_inscrit',
      title: 'Un compte existe déjà pour ce SIRET.',
      errors: [{ pointer: '/siret' }],
    });
    expect(await portal.mails()).toHaveLength(1);
    expect([await count('cfas'), await count('users')]).toEqual([1, 1]);
    expect(
      refused.every(({ text }) => !text.includes('Tilleuls') && !text.includes('Martin')),
    ).toBe(true);
  });

  it('leaves one account after 20 sign-ups at once with one identifiant, and answers them all alike', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        signUp({ siret: siretOf(n), identifiant: 'camille@cfa.example' }),
      ),
    );
    expect(new Set(answers.map(alike)).size).toBe(1);
    expect(answers[0]?.status).toBe(202);
    expect([await count('cfas'), await count('users')]).toEqual([1, 1]);
  });

  it('opens after the address is confirmed, and never before', async () => {
    const body = request();
    expect((await portal.stranger().post('/api/account/sign-up', body)).status).toBe(202);
    expect((await signIn(body.identifiant)).body.code).toBe('compte_non_confirme');
    expect((await signIn(body.identifiant, 'Autre-mot-de-passe-1')).body.code).toBe(
      'identifiants_invalides',
    );
    const [mail] = await portal.mails();
    expect(mail?.recipient).toBe(body.identifiant);
    const jeton = link(mail);
    expect((await portal.stranger().post('/api/account/confirm', { jeton })).status).toBe(204);
    const session = await signIn(body.identifiant.toUpperCase());
    expect(session.body.session).toMatchObject({
      user: { nom: 'Martin', prenom: 'Camille', identifiant: body.identifiant },
      audience: 'cfa',
      cfa: { siret: SIRET, uai: '0751234J', raisonSociale: 'CFA des Tilleuls' },
      rights: expect.arrayContaining([
        'administration_cfa',
        'contrats',
        'contrats_stocks_facturation',
      ]),
    });
    expect((await portal.stranger().post('/api/account/confirm', { jeton })).status).toBe(410);
  });

  it('sends its link to the host of the configuration, whatever host was asked', async () => {
    await signUp({}, { host: 'piege.example', origin: 'http://piege.example' });
    const [mail] = await portal.mails();
    expect(mail?.body).toContain('http://portail.test/confirmation/');
    expect(mail?.body).not.toContain('piege');
  });

  it('keeps a link as a hash only, 72 hours, and only the newest is good', async () => {
    const body = request();
    await portal.stranger().post('/api/account/sign-up', body);
    const first = link((await portal.mails())[0]);
    const { rows } = await portal.admin.query<{ hash: string }>(
      `SELECT token_hash::text AS hash FROM account_links`,
    );
    expect(rows[0]?.hash).not.toContain(Buffer.from(first).toString('hex'));
    await portal.stranger().post('/api/account/confirm/resend', { identifiant: body.identifiant });
    const second = link((await portal.mails()).at(-1));
    expect(second).not.toBe(first);
    const confirm = (jeton: string) => portal.stranger().post('/api/account/confirm', { jeton });
    expect((await confirm(first)).body.code).toBe('lien_invalide');
    portal.clock.advance(72 * 60 + 1);
    expect((await confirm(second)).body.code).toBe('lien_invalide');
    portal.clock.advance(-2);
    expect((await confirm(second)).status).toBe(204);
    portal.clock.advance(-72 * 60 + 1);
  });

  it('frees the SIRET of a sign-up that nobody confirmed in 72 hours, not that of a living account', async () => {
    await signUp();
    expect((await signUp()).status).toBe(409);
    portal.clock.advance(72 * 60 + 1);
    const again = request();
    expect((await portal.stranger().post('/api/account/sign-up', again)).status).toBe(202);
    await portal
      .stranger()
      .post('/api/account/confirm', { jeton: link((await portal.mails()).at(-1)) });
    portal.clock.advance(365 * 24 * 60);
    expect((await signUp()).status).toBe(409);
    portal.clock.advance(-368 * 24 * 60 - 1);
    expect([await count('cfas'), await count('users')]).toEqual([1, 1]);
  });

  it('answers a taken identifiant like a success, tells its owner by mail, and opens nothing', async () => {
    const owner = await portal.plantCfa('98765432400019');
    const taken = await signUp({ identifiant: owner.identifiant });
    const free = await signUp({ siret: siretOf(1) });
    expect(alike(taken)).toBe(alike(free));
    expect((await portal.admin.query('SELECT FROM cfas WHERE siret = $1', [SIRET])).rowCount).toBe(
      0,
    );
    const told = (await portal.mails()).filter(({ recipient }) => recipient === owner.identifiant);
    expect(told.map(({ subject }) => subject)).toEqual([
      'Action Apprentissage : vous avez déjà un compte',
    ]);
  });

  it.each([
    ['siret', '35600000000049'],
    ['siret', 35600000000048],
    ['uai', '0751234K'],
    ['raisonSociale', '   '],
    ['nom', 'x'.repeat(81)],
    ['identifiant', 'camille'],
    ['email', 'camille@'],
    ['motDePasse', 'court-1A'],
    ['motDePasse', 'motdepasse12'],
    ['motDePasse', 'Pâtisserie-2026'],
    ['motDePasse', ' commence-par-un-blanc'],
    ['rights', ['administration_opco']],
    ['cfaId', '00000000-0000-7000-8000-000000000000'],
    ['audience', 'opco'],
    ['confirmedAt', '2026-01-01'],
  ])('refuses a wrong %s (%#) and points at it, and writes nothing', async (field, value) => {
    const answer = await signUp({ [field]: value });
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map((one: { pointer: string }) => one.pointer)).toContain(
      `/${field}`,
    );
    expect(await count('cfas')).toBe(0);
  });

  it('tells all the faults of a form at once', async () => {
    const answer = await portal.stranger().post('/api/account/sign-up', {});
    expect(answer.body.errors.map((one: { pointer: string }) => one.pointer).sort()).toEqual([
      '/email',
      '/identifiant',
      '/motDePasse',
      '/nom',
      '/prenom',
      '/raisonSociale',
      '/siret',
      '/uai',
    ]);
  });

  it('writes who did what on the CFA’s own chain', async () => {
    await signUp();
    const { rows } = await portal.admin.query(
      `SELECT e.act FROM audit_events e JOIN cfas c ON c.id = e.chain WHERE c.siret = $1`,
      [SIRET],
    );
    expect(rows).toEqual([{ act: 'compte.inscription' }]);
  });
});

/** What two answers must share not to tell one case from another. */
function alike({ status, headers, text }: Answer): string {
  const { date: _date, ...rest } = headers;
  return JSON.stringify([status, rest, text.replace(/"requestId":"[^"]+"/, '')]);
}

/** A SIRET with the right check digit. */
function siretOf(n: number): string {
  const body = `999999${String(n).padStart(3, '0')}0001`;
  for (let digit = 0; digit < 10; digit++) {
    let sum = 0;
    [...`${body}${digit}`].forEach((sign, at) => {
      const value = Number(sign) * (at % 2 === 0 ? 2 : 1);
      sum += value > 9 ? value - 9 : value;
    });
    if (sum % 10 === 0) return `${body}${digit}`;
  }
  throw new Error('one digit in ten fits');
}
