import { PASSWORD, Portal, type Somebody } from '../testing/portal.js';
import { SecondProcess } from '../testing/second-process.js';

const WRONG = 'Faux-mot-de-passe-1';

describe('two processes of the API over one database', () => {
  let portal: Portal;
  let camille: Somebody;
  let servers: [SecondProcess, SecondProcess];

  beforeAll(async () => {
    portal = await Portal.start();
    camille = await portal.plantCfa('35600000000048');
    servers = await Promise.all([SecondProcess.start(portal), SecondProcess.start(portal)]);
  });
  beforeEach(async () => {
    await portal.admin.query('DELETE FROM throttles');
    await portal.admin.query('DELETE FROM tries');
  });
  afterAll(async () => {
    await Promise.all((servers ?? []).map((server) => server.stop()));
    await portal.stop();
  });

  /** Statuses of wrong passwords sent to the two in turn, all at once. */
  async function attack(
    count: number,
    of: (rank: number) => { identifiant: string; address: string },
  ): Promise<Record<number, number>> {
    const answers = await Promise.all(
      Array.from({ length: count }, (_, rank) => {
        const { identifiant, address } = of(rank);
        return (servers[rank % 2] as SecondProcess).ask('POST', '/api/session', {
          body: { identifiant, motDePasse: WRONG },
          headers: { 'x-forwarded-for': address },
        });
      }),
    );
    const statuses: Record<number, number> = {};
    for (const { status } of answers) statuses[status] = (statuses[status] ?? 0) + 1;
    return statuses;
  }

  describe('share one count', () => {
    it('of thirty tries a minute from one address, whatever the accounts', async () => {
      const of = (rank: number) => ({
        identifiant: `inconnu-${rank}@test.example`,
        address: '203.0.113.7',
      });
      expect(await attack(50, of)).toEqual({ 401: 30, 429: 20 });
    });

    it('of thirty tries a minute from one /64, whatever the addresses in it', async () => {
      const of = (network: string) => (rank: number) => ({
        identifiant: `inconnu-${network}-${rank}@test.example`,
        address: `2001:db8:0:${network}:${rank.toString(16)}::${rank.toString(16)}`,
      });
      expect(await attack(50, of('a'))).toEqual({ 401: 30, 429: 20 });
      expect(await attack(2, of('b'))).toEqual({ 401: 2 });
    });

    it('of ten passwords of one account in fifteen minutes, however patient somebody is', async () => {
      let evaluated = 0;
      for (let rank = 0; rank < 16; rank++) {
        const answer = await (servers[rank % 2] as SecondProcess).ask('POST', '/api/session', {
          body: { identifiant: camille.identifiant, motDePasse: WRONG },
          headers: { 'x-forwarded-for': `203.0.113.${rank}` },
        });
        if (answer.status === 401) evaluated += 1;
        else expect(answer.status).toBe(429);
        // As if the rest between two tries had passed; not the fifteen minutes.
        await portal.admin.query('UPDATE tries SET free_at = now() WHERE cardinality(at) < 10');
      }
      expect(evaluated).toBe(10);
    });
  });

  describe('know at the very next request', () => {
    /** A person of the CFA, with a session opened on the first process. */
    async function somebody(...rights: Parameters<Portal['plantUser']>[1]) {
      const person = await portal.plantUser(camille.cfaId, rights);
      const cookie = await servers[0].signIn(person.identifiant, PASSWORD);
      return { ...person, cookie };
    }

    const ask = async (cookie: string, path = '/api/contracts') =>
      (await servers[1].ask('GET', path, { headers: { cookie } })).status;

    /** Does something on the first process as the CFA's administrator. */
    async function administer(method: string, path: string, body?: unknown): Promise<number> {
      const cookie = await servers[0].signIn(camille.identifiant, PASSWORD);
      const { status } = await servers[0].ask(method, path, {
        headers: { cookie, 'if-match': '"1"' },
        ...(body !== undefined && { body }),
      });
      return status;
    }

    it('a sign-out on the other', async () => {
      const { cookie } = await somebody('contrats');
      expect(await ask(cookie)).toBe(200);
      const out = await servers[0].ask('DELETE', '/api/session', { headers: { cookie } });
      expect([out.status, await ask(cookie)]).toEqual([204, 401]);
    });

    it('that somebody is deactivated', async () => {
      const { cookie, userId } = await somebody('contrats');
      expect(await ask(cookie)).toBe(200);
      expect(await administer('POST', `/api/users/${userId}/desactiver`)).toBe(200);
      expect(await ask(cookie)).toBe(401);
    });

    it('that rights were changed: the session is over', async () => {
      const { cookie, userId, identifiant } = await somebody('contrats');
      expect(await ask(cookie)).toBe(200);
      const form = { nom: 'Nom', prenom: 'Prénom', identifiant, email: identifiant, actif: true };
      const rights = ['contrats_stocks'];
      expect(await administer('PUT', `/api/users/${userId}`, { ...form, rights })).toBe(200);
      expect(await ask(cookie)).toBe(401);
    });

    it('that the password was changed elsewhere', async () => {
      const { cookie, identifiant } = await somebody('contrats');
      const elsewhere = await servers[0].signIn(identifiant, PASSWORD);
      const changed = await servers[0].ask('POST', '/api/account/mot-de-passe', {
        headers: { cookie: elsewhere },
        body: { motDePasseActuel: PASSWORD, nouveauMotDePasse: 'Nouvelles-pommes-43' },
      });
      expect([changed.status, await ask(cookie)]).toEqual([204, 401]);
    });

    it('that a session was idle for thirty minutes', async () => {
      const { cookie, userId } = await somebody('contrats');
      const age = (minutes: number) =>
        portal.admin.query(
          `UPDATE sessions SET last_seen_at = now() - $2 * interval '1 minute' WHERE user_id = $1`,
          [userId, minutes],
        );
      await age(29);
      expect(await ask(cookie)).toBe(200);
      // A little more: the clocks of the database and of the servers differ by less than they round.
      await age(30.02);
      expect(await ask(cookie)).toBe(401);
    });

    it('that a session is ten hours old, however busy', async () => {
      const { cookie, userId } = await somebody('contrats');
      const { rows } = await portal.admin.query<{ hours: number }>(
        `SELECT (extract(epoch FROM expires_at - created_at) / 3600)::float AS hours FROM sessions
         WHERE user_id = $1`,
        [userId],
      );
      expect(rows).toEqual([{ hours: 10 }]);
      await portal.admin.query(`UPDATE sessions SET expires_at = now() WHERE user_id = $1`, [
        userId,
      ]);
      expect(await ask(cookie)).toBe(401);
    });
  });
});
