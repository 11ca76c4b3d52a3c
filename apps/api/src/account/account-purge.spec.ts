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
    expect(await count('throttles')).toBe(0);
  });
});
