import { today } from '@apprentissage/domain';
import { createApp } from '../app.js';
import { type Caller, Portal, type Somebody } from '../testing/portal.js';
import { ExpiryNotices } from './index.js';

const DAY = 24 * 60;

describe('the notices before a token expires', () => {
  let portal: Portal;
  let cfa: Somebody;
  let administrator: Caller;
  let advanced = 0;

  beforeAll(async () => {
    portal = await Portal.start();
  });
  afterAll(() => portal.stop());
  beforeEach(async () => {
    await portal.empty('throttles', 'mails', 'users', 'cfas');
    pass(-advanced);
    cfa = await portal.plantCfa('99999998700012');
    administrator = await portal.signedIn(cfa.identifiant);
  });

  function pass(days: number): void {
    advanced += days;
    portal.clock.advance(days * DAY);
  }

  async function made(days: number, contactEmail?: string) {
    const at = new Date(portal.clock.now().getTime() + days * 86_400_000);
    const expiresOn = today(at);
    const answer = await administrator.post('/api/tokens', {
      name: 'Ypareo',
      expiresOn,
      contactEmail,
    });
    expect(answer.status).toBe(201);
    return answer.body as { id: string; token: string; expiresAt: string };
  }

  const look = () => portal.app.get(ExpiryNotices).round();
  const titles = async () => {
    const { rows } = await portal.admin.query<{ title: string }>(
      'SELECT title FROM notifications ORDER BY id',
    );
    return rows.map(({ title }) => title);
  };

  it('are three, once each, to the administrators and to the partner', async () => {
    await portal.plantUser(cfa.cfaId, ['contrats']);
    const { token } = await made(60, 'support@editeur.example');
    const after: number[] = [];
    for (let day = 0; day <= 62; day += 1) {
      await look();
      await look();
      after.push((await titles()).length);
      pass(1);
    }
    expect(await titles()).toEqual([
      'Le token « Ypareo » expire dans 30 jours',
      'Le token « Ypareo » expire dans 7 jours',
      'Le token « Ypareo » expire dans moins de 24 heures',
    ]);
    expect(after.findIndex((count) => count > 0)).toBeGreaterThanOrEqual(30);
    const mails = await portal.mails();
    const to = (recipient: string) => mails.filter((mail) => mail.recipient === recipient);
    expect(to(cfa.identifiant)).toHaveLength(3);
    expect(to('support@editeur.example')).toHaveLength(3);
    expect(mails).toHaveLength(6);
    for (const mail of mails) {
      expect(mail.body).toContain('Ypareo');
      expect(mail.body).not.toContain(token.slice(12));
    }
  });

  it('say once what two late notices would, and nothing of days that were past from the start', async () => {
    await made(5);
    await look();
    expect(await titles()).toEqual([]);
    await made(90);
    // Its last day, whatever the hour: a token lives until the end of it.
    pass(5);
    await look();
    expect(await titles()).toEqual(['Le token « Ypareo » expire dans moins de 24 heures']);
    pass(80);
    await look();
    expect(await titles()).toHaveLength(2);
  });

  it('are not sent for a token that is revoked, replaced or already dead', async () => {
    const revoked = await made(40);
    await administrator.delete(`/api/tokens/${revoked.id}`);
    const replaced = await made(40);
    const renewed = await administrator.post(`/api/tokens/${replaced.id}/renew`, {
      overlapDays: 7,
    });
    expect(renewed.status).toBe(201);
    pass(6.5);
    await look();
    pass(60);
    await look();
    expect(await titles()).toEqual([]);
  });

  // The last one: signing in here would go through the second server's strategy, once it was made.
  it('are sent once when two processes look at the same moment', async () => {
    await made(20, 'support@editeur.example');
    const replica = await createApp(portal.config, portal.clock);
    await replica.init();
    pass(14);
    const loops = [portal.app.get(ExpiryNotices), replica.get(ExpiryNotices)];
    await Promise.all([...loops, ...loops].map((loop) => loop.round()));
    expect(await titles()).toHaveLength(1);
    const { rows } = await portal.admin.query('SELECT recipient FROM mails');
    expect(rows).toEqual([{ recipient: 'support@editeur.example' }]);
    await replica.close();
  });
});
