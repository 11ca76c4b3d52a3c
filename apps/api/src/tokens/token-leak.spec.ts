import { PartnerCaller } from '../testing/partner.js';
import { type Caller, Portal, type Somebody } from '../testing/portal.js';
import { newSecretKey } from './secret-key.js';

describe('a token found outside', () => {
  let portal: Portal;
  let cfa: Somebody;
  let administrator: Caller;

  beforeAll(async () => {
    portal = await Portal.start({ LOG_LEVEL: 'debug' });
    cfa = await portal.plantCfa('99999998700012');
    administrator = await portal.signedIn(cfa.identifiant);
  });
  beforeEach(async () => {
    await portal.admin.query('DELETE FROM throttles');
  });
  afterAll(() => portal.stop());

  async function made() {
    const { body } = await administrator.post('/api/tokens', { name: 'Ypareo' });
    return { id: body.id as string, software: PartnerCaller.holding(portal, body) };
  }

  /** As a scanner would: no cookie, no origin, no header of ours. */
  const report = (token: unknown) =>
    portal.app.inject({ method: 'POST', url: '/api/token-leak', payload: { token } as object });

  const said = async (token: unknown) => {
    const { statusCode, headers, body } = await report(token);
    const { date: _date, ...others } = headers;
    return { statusCode, others, body };
  };

  it('is dead at once; the CFA is told, and its journal says so', async () => {
    const { id, software } = await made();
    expect((await software.get('v1/dossiers/etats')).status).toBe(200);
    expect((await report(software.key)).statusCode).toBe(202);
    expect((await software.get('v1/dossiers/etats')).status).toBe(401);
    expect((await software.get('v2/cfakeyinfo')).body.status).toBe('error');
    const list = await administrator.get('/api/tokens');
    expect(list.body[0]).toMatchObject({ id, leaked: true, revokedAt: expect.any(String) });
    const { rows } = await portal.admin.query(
      `SELECT title, critical, audience_right FROM notifications WHERE cfa_id = $1`,
      [cfa.cfaId],
    );
    expect(rows).toEqual([
      {
        title: 'Token « Ypareo » révoqué : il a été trouvé hors du portail',
        critical: 'securite',
        audience_right: 'administration_cfa',
      },
    ]);
    const mails = await portal.mails();
    expect(mails.map(({ recipient }) => recipient)).toEqual([cfa.identifiant]);
    expect(mails[0]?.body).not.toContain(software.key.slice(12));
    const journal = await administrator.get('/api/journal?acte=token.divulgue');
    expect(journal.body.items).toMatchObject([
      { phrase: 'Token d’import révoqué : trouvé hors du portail', acteur: { genre: 'portail' } },
    ]);
  });

  it('gets the same answer whatever it was', async () => {
    const { software } = await made();
    const revoked = await made();
    await administrator.delete(`/api/tokens/${revoked.id}`);
    const first = await said(software.key);
    expect([first.statusCode, first.body]).toEqual([202, '']);
    for (const token of [
      software.key,
      revoked.software.key,
      newSecretKey('aacfa'),
      newSecretKey('aaven'),
      `${newSecretKey('aacfa').slice(0, -1)}!`,
      'bonjour',
    ]) {
      expect(await said(token)).toEqual(first);
    }
    for (const token of [undefined, '', 7, 'x'.repeat(501)]) {
      expect((await report(token)).statusCode).toBe(400);
    }
  });

  it('is reported once, even when ten scanners find it together', async () => {
    const { id, software } = await made();
    const answers = await Promise.all(Array.from({ length: 10 }, () => report(software.key)));
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([202]));
    const { rows } = await portal.admin.query(
      `SELECT count(*)::int AS n FROM audit_events WHERE act = 'token.divulgue' AND object_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ n: 1 }]);
  });

  it('cannot be used to keep the portal busy', async () => {
    const statuses: number[] = [];
    for (let rank = 0; rank < 65; rank += 1) statuses.push((await report('x')).statusCode);
    expect(statuses.filter((status) => status === 202)).toHaveLength(60);
    expect(statuses.filter((status) => status === 429)).toHaveLength(5);
  });

  it('is in no line of the log', () => {
    expect(portal.log.length).toBeGreaterThan(50);
    expect(portal.log.join('')).not.toContain('aacfa_');
  });
});
