import { setTimeout as sleep } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import { type Caller, PASSWORD, Portal, type Somebody } from '../testing/portal.js';
import { Application } from '../testing/second-factor.js';

const CHOSEN = 'Nouvelles-pommes-43';

/** The secret of the last link mailed for something. */
async function link(portal: Portal, path: string): Promise<string> {
  const bodies = (await portal.mails()).map(({ body }) => body);
  const found = bodies.flatMap(
    (body) => new RegExp(`/${path}/([\\w-]{43})$`, 'm').exec(body)?.[1] ?? [],
  );
  return found.at(-1) ?? '';
}

/** What takes an open door away from who knows the password, each with what it needs first. */
const ACTS: Readonly<
  Record<string, (portal: Portal, desk: Caller, owner: Somebody) => Promise<() => Promise<number>>>
> = {
  'a change of password': (_portal, desk) =>
    Promise.resolve(async () => {
      const body = { motDePasseActuel: PASSWORD, nouveauMotDePasse: CHOSEN };
      return (await desk.post('/api/account/mot-de-passe', body)).status;
    }),
  'a new password by mail': async (portal, _desk, { identifiant }) => {
    await portal.stranger().post('/api/account/forgotten-password', { identifiant });
    const body = { jeton: await link(portal, 'mot-de-passe'), motDePasse: CHOSEN };
    return async () => (await portal.stranger().post('/api/account/reset-password', body)).status;
  },
  'a change of email undone': async (portal, desk) => {
    const account = await desk.get('/api/account');
    const { nom, prenom, newsletter } = account.body;
    const body = { nom, prenom, newsletter, email: 'autre@cfa.example' };
    await desk.put('/api/account', body, {
      headers: { 'if-match': account.headers['etag'] as string },
    });
    const jeton = await link(portal, 'confirmation-email');
    await portal.stranger().post('/api/account/confirm-email', { jeton });
    const undo = { jeton: await link(portal, 'annuler-email') };
    return async () => (await portal.stranger().post('/api/account/undo-email', undo)).status;
  },
  '« Ce n’était pas moi »': async (_portal, desk) => {
    const [last] = (await desk.get('/api/account/connexions')).body as { id: string }[];
    const body = { connexion: last?.id };
    return async () => (await desk.post('/api/account/connexions/signalement', body)).status;
  },
  'a first second factor': async (portal, desk) => {
    const { secret } = (await desk.post('/api/account/second-factor/totp')).body as {
      secret: string;
    };
    const body = { code: new Application(portal, secret).code() };
    return async () => (await desk.post('/api/account/second-factor/totp/confirm', body)).status;
  },
};

describe('a sign-in under way with a password that was right', () => {
  let portal: Portal;
  let gate: PoolClient;
  beforeAll(async () => {
    portal = await Portal.start();
    gate = await portal.admin.connect();
  });
  afterAll(async () => {
    gate.release();
    await portal.stop();
  });
  beforeEach(() => portal.empty('throttles', 'tries', 'users', 'cfas', 'mails'));

  /** Requests that wait for the person's row, which the gate holds. */
  async function waiting(count: number): Promise<void> {
    for (;;) {
      const { rows } = await portal.admin.query<{ n: number }>(
        `SELECT count(*)::int AS n FROM pg_stat_activity
         WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      if ((rows[0]?.n ?? 0) >= count) return;
      await sleep(10);
    }
  }

  it.each(Object.keys(ACTS))('opens nothing after %s', async (name) => {
    const owner = await portal.plantCfa('35600000000048');
    const desk = await portal.signedIn(owner.identifiant);
    const act = await ACTS[name]?.(portal, desk, owner);
    await gate.query('BEGIN');
    await gate.query('SELECT FROM users WHERE id = $1 FOR UPDATE', [owner.userId]);
    const acting = act?.();
    await waiting(1);
    const thief = portal.stranger();
    const signing = thief.post('/api/session', {
      identifiant: owner.identifiant,
      motDePasse: PASSWORD,
    });
    await waiting(2);
    await gate.query('COMMIT');
    expect([200, 204]).toContain(await acting);
    const answer = await signing;
    expect([401, 200]).toContain(answer.status);
    if (answer.status === 200) expect(answer.body.etape).toBe('second_facteur');
    expect((await thief.get('/api/session')).status).toBe(401);
  });
});
