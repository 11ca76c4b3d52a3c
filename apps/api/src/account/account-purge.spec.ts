import { Portal } from '../testing/portal.js';
import { AccountPurge } from './account-purge.js';

describe('the purge of accounts', () => {
  let portal: Portal;

  beforeAll(async () => {
    portal = await Portal.start();
  });
  afterAll(() => portal.stop());

  const count = async (table: string) =>
    Number(
      (await portal.admin.query<{ n: string }>(`SELECT count(*) AS n FROM ${table}`)).rows[0]?.n,
    );

  it('forgets sessions, links and counts past their time, and nothing that still serves', async () => {
    const { identifiant } = await portal.plantCfa('98765432400019');
    await portal.signedIn(identifiant);
    const headers = { 'user-agent': 'test' };
    await portal.stranger().post('/api/account/forgotten-password', { identifiant }, { headers });
    await portal.mails();
    const before = [await count('sessions'), await count('account_links')];
    expect(before).toEqual([1, 1]);

    await portal.app.get(AccountPurge).round();
    expect([await count('sessions'), await count('account_links')]).toEqual(before);
    expect(await count('throttles')).toBeGreaterThan(0);

    portal.clock.advance(11 * 60);
    await portal.app.get(AccountPurge).round();
    expect([await count('sessions'), await count('account_links')]).toEqual([0, 0]);
    // The watch over sign-ins compares with a whole day.
    expect(await count(`throttles WHERE key NOT LIKE 'sign\\_ins:%'`)).toBe(0);
    portal.clock.advance(14 * 60);
    await portal.app.get(AccountPurge).round();
    expect(await count('throttles')).toBe(0);
  });

  it('forgets a change of address once neither link serves, not before', async () => {
    const { userId } = await portal.plantCfa('35600000000048');
    const now = portal.clock.now();
    await portal.admin.query(
      `INSERT INTO address_changes (user_id, kind, new_address, old_address, created_at, expires_at,
         confirmed_at, undo_hash, undo_expires_at)
       VALUES ($1, 'email', 'a@test.example', NULL, $2, $2::timestamptz + '1 hour', NULL, NULL, NULL),
         ($1, 'identifiant', 'b@test.example', 'c@test.example', $2, $2::timestamptz + '1 hour', $2,
           sha256('x'), $2::timestamptz + '3 hours')`,
      [userId, now],
    );
    const left: number[] = [];
    for (const minutes of [59, 2, 120]) {
      portal.clock.advance(minutes);
      await portal.app.get(AccountPurge).round();
      left.push(await count('address_changes'));
    }
    expect(left).toEqual([2, 1, 0]);
    portal.clock.advance(-181);
  });
});
