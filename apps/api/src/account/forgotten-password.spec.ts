import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Answer, PASSWORD, Portal, type Somebody } from '../testing/portal.js';

const NEW_PASSWORD = 'Nouvelles-pommes-43';

describe('« Mot de passe oublié »', () => {
  let portal: Portal;
  let camille: Somebody;
  const client = mkdtempSync(join(tmpdir(), 'portail-client-'));

  beforeAll(async () => {
    writeFileSync(join(client, 'index.html'), '<!doctype html><title>Portail</title>');
    portal = await Portal.start({ CLIENT_DIR: client });
  });
  afterAll(async () => {
    await portal.stop();
    rmSync(client, { recursive: true });
  });
  beforeEach(async () => {
    await portal.empty('throttles', 'users', 'cfas', 'mails', 'account_requests');
    camille = await portal.plantCfa('35600000000048');
  });

  const ask = (identifiant: string, headers = {}) =>
    portal.stranger().post('/api/account/forgotten-password', { identifiant }, { headers });
  const reset = (jeton: string | undefined, motDePasse: string) =>
    portal.stranger().post('/api/account/reset-password', { jeton, motDePasse });
  const secrets = async () =>
    (await portal.mails()).flatMap(
      ({ body }) => /\/mot-de-passe\/([\w-]{43})$/m.exec(body)?.[1] ?? [],
    );
  const canSignIn = async (motDePasse: string) =>
    (await portal.stranger().post('/api/session', { identifiant: camille.identifiant, motDePasse }))
      .status === 200;
  const alike = ({ status, headers, text }: Answer) => {
    const { date: _date, ...rest } = headers;
    return JSON.stringify([status, rest, text]);
  };

  it('answers known, unknown and unconfirmed addresses alike, and writes to the known one only', async () => {
    const waiting = await portal.plantUser(camille.cfaId, ['contrats']);
    await portal.admin.query('UPDATE users SET confirmed_at = NULL WHERE id = $1', [
      waiting.userId,
    ]);
    const answers = [
      await ask(camille.identifiant),
      await ask('inconnu@test.example'),
      await ask(waiting.identifiant),
    ];
    expect(new Set(answers.map(alike)).size).toBe(1);
    const mails = await portal.mails();
    expect(
      mails
        .filter(({ subject }) => subject.includes('mot de passe'))
        .map(({ recipient }) => recipient),
    ).toEqual([camille.identifiant]);
  });

  it('changes the password by the mailed link, once, and ends every session', async () => {
    const phone = await portal.signedIn(camille.identifiant);
    const desk = await portal.signedIn(camille.identifiant);
    await ask(camille.identifiant);
    const [jeton] = await secrets();
    expect((await reset(jeton, NEW_PASSWORD)).status).toBe(204);
    expect((await phone.get('/api/session')).status).toBe(401);
    expect((await desk.get('/api/session')).status).toBe(401);
    expect([await canSignIn(PASSWORD), await canSignIn(NEW_PASSWORD)]).toEqual([false, true]);
    expect((await reset(jeton, 'Encore-un-autre-44')).body.code).toBe('lien_invalide');
  });

  it('lets exactly one of ten simultaneous uses of a link through', async () => {
    await ask(camille.identifiant);
    const [jeton] = await secrets();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) => reset(jeton, `Nouvelles-pommes-${n}0`)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([
      204,
      ...Array<number>(9).fill(410),
    ]);
  });

  it('honours the newest link only, for 30 minutes', async () => {
    await ask(camille.identifiant);
    const [first] = await secrets();
    await ask(camille.identifiant);
    const second = (await secrets()).at(-1);
    expect((await reset(first, NEW_PASSWORD)).status).toBe(410);
    portal.clock.advance(31);
    expect((await reset(second, NEW_PASSWORD)).status).toBe(410);
    portal.clock.advance(-2);
    expect((await reset(second, NEW_PASSWORD)).status).toBe(204);
    portal.clock.advance(-29);
  });

  it('keeps the link alive when the new password is refused', async () => {
    await ask(camille.identifiant);
    const [jeton] = await secrets();
    expect((await reset(jeton, 'court')).body.errors[0].pointer).toBe('/motDePasse');
    expect((await reset(jeton, camille.identifiant)).status).toBe(400);
    expect((await reset(jeton, NEW_PASSWORD)).status).toBe(204);
  });

  it.each([
    ['Host', { host: 'piege.example', origin: 'http://piege.example' }],
    ['Host with a port', { host: 'portail.test:81', origin: 'http://portail.test:81' }],
    ['X-Forwarded-Host', { 'x-forwarded-host': 'piege.example' }],
    ['X-Host', { 'x-host': 'piege.example' }],
    ['Forwarded', { forwarded: 'host=piege.example;proto=https' }],
    ['X-Forwarded-Proto', { 'x-forwarded-proto': 'https' }],
    ['X-Original-URL', { 'x-original-url': 'http://piege.example/' }],
    ['Referer', { referer: 'http://piege.example/' }],
  ])(
    'sends its link to the host of the configuration, whatever is asked: %s',
    async (_name, headers) => {
      await ask(camille.identifiant, headers);
      const [mail] = await portal.mails();
      expect(mail?.body.match(/https?:\/\/[^/\s]+/g)).toEqual(['http://portail.test']);
      expect(mail?.body).toMatch(/^http:\/\/portail\.test\/mot-de-passe\/[\w-]{43}$/m);
    },
  );

  it('honours the last of several links only, in whichever order they are tried', async () => {
    for (let n = 0; n < 3; n += 1) {
      await ask(camille.identifiant);
      await portal.mails();
    }
    const links = await secrets();
    expect(new Set(links).size).toBe(3);
    const statuses = [];
    for (const jeton of links) statuses.push((await reset(jeton, NEW_PASSWORD)).status);
    expect(statuses).toEqual([410, 410, 204]);
  });

  it('keeps the SHA-256 of 256 random bits, and nothing of them in any form', async () => {
    await ask(camille.identifiant);
    const [jeton = ''] = await secrets();
    const bits = Buffer.from(jeton, 'base64url');
    expect(bits).toHaveLength(32);
    const { rows } = await portal.admin.query<{ hash: string; line: string }>(
      `SELECT encode(token_hash, 'hex') AS hash, l::text AS line FROM account_links l`,
    );
    expect(rows.map(({ hash }) => hash)).toEqual([
      createHash('sha256').update(jeton).digest('hex'),
    ]);
    const forms = [bits, Buffer.from(jeton)].flatMap((one) =>
      (['hex', 'base64', 'base64url', 'latin1'] as const).map((form) => one.toString(form)),
    );
    const [row] = rows;
    expect(forms.filter((form) => row?.line.toLowerCase().includes(form.toLowerCase()))).toEqual(
      [],
    );
    // The search does find what is there.
    expect(row?.line).toContain(row?.hash);
  });

  it('keeps the link to itself: no answer repeats it, and its page tells nobody where one comes from', async () => {
    await ask(camille.identifiant);
    const [jeton = ''] = await secrets();
    const page = await portal
      .stranger()
      .get(`/mot-de-passe/${jeton}`, { headers: { accept: 'text/html' } });
    expect([page.status, page.headers['referrer-policy']]).toEqual([200, 'no-referrer']);
    const answer = await reset(jeton, NEW_PASSWORD);
    expect(answer.headers['referrer-policy']).toBe('same-origin');
    for (const { text, headers } of [page, answer]) {
      expect(text + JSON.stringify(headers)).not.toContain(jeton);
    }
  });

  it('does not open with the link of another purpose', async () => {
    const { identifiant, userId } = await portal.plantUser(camille.cfaId, ['contrats']);
    await portal.admin.query('UPDATE users SET confirmed_at = NULL WHERE id = $1', [userId]);
    await portal.stranger().post('/api/account/confirm/resend', { identifiant });
    const [mail] = await portal.mails();
    const jeton = /\/confirmation\/([\w-]{43})$/m.exec(mail?.body ?? '')?.[1];
    expect((await reset(jeton, NEW_PASSWORD)).status).toBe(410);
  });

  it('writes at most 20 mails an hour for one address of the network', async () => {
    const answers = await Promise.all(
      Array.from({ length: 25 }, (_, n) => ask(`n${n}@test.example`)),
    );
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(5);
  });

  it('keeps a trace on the CFA’s chain', async () => {
    await ask(camille.identifiant);
    await reset((await secrets())[0], NEW_PASSWORD);
    const { rows } = await portal.admin.query('SELECT act FROM audit_events WHERE chain = $1', [
      camille.cfaId,
    ]);
    expect(rows).toEqual([{ act: 'compte.mot_de_passe_change' }]);
  });
});
