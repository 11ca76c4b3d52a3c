import { randomUUID } from 'node:crypto';
import { PROFILES, ROUTES } from '../testing/access-table.js';
import type { Answer } from '../testing/portal.js';
import { SOFTWARE, TwoCfas } from '../testing/two-cfas.js';

describe('the partners’ routes', () => {
  let cfas: TwoCfas;
  const numbers = { own: '', foreign: '' };
  let numeroDeca: string;

  beforeAll(async () => {
    cfas = await TwoCfas.start();
    for (const which of ['own', 'foreign'] as const) {
      const id = await cfas.object('contract', which);
      const { rows } = await cfas.portal.admin.query<{ numero: string }>(
        'SELECT numero FROM contracts WHERE id = $1',
        [id],
      );
      numbers[which] = rows[0]?.numero as string;
    }
    numeroDeca = '075202609009999';
    await cfas.portal.admin.query('UPDATE contracts SET numero_deca = $2 WHERE numero = $1', [
      numbers.foreign,
      numeroDeca,
    ]);
  });
  afterAll(() => cfas.stop());

  const partner = Object.entries(ROUTES).filter(([, { access }]) => access === 'partner');
  const said = ({ status, text }: Answer, ...asked: string[]) =>
    JSON.stringify([
      status,
      asked.reduce(
        (left, word) => left.replaceAll(word, '…'),
        text.replace(/"requestId":"[^"]+"/, ''),
      ),
    ]);
  const ask = (path: string) =>
    cfas.portal.stranger().get(`/api/convergence/${path}`, { headers: cfas.partnerHeaders });

  it.each(partner)('%s knows nobody by a session: only the token opens it', async (name, row) => {
    const open = name.includes('oauth') || name.startsWith('ALL');
    for (const profile of PROFILES) {
      const bare = await cfas.call(profile, name, row);
      const due = profile === 'token' || open ? [row.ok] : [400, 401];
      expect([profile, bare.status, due.includes(bare.status)]).toEqual([
        profile,
        bare.status,
        true,
      ]);
      expect(bare.text).not.toMatch(cfas.canary);
      if (profile === 'token' || open) continue;
      const headers = { ...SOFTWARE, 'x-api-key': `aacfa_${'A'.repeat(43)}` };
      const forged = await cfas.call(profile, name, row, '', {}, headers);
      expect([profile, forged.status]).toEqual([profile, 401]);
    }
  });

  it.each(['v1', 'v2'])(
    '%s reads its own CFA’s dossier; another’s is as if it were not',
    async (version) => {
      const own = await ask(`${version}/dossiers?numeroInterne=${numbers.own}`);
      expect(own.status).toBe(200);
      const nothing = `D${randomUUID()}`;
      for (const [key, foreign, absent] of [
        ['numeroInterne', numbers.foreign, nothing],
        ['numeroExterne', `E${numbers.foreign}`, `E${nothing}`],
        ['numeroDeca', numeroDeca, '075202609009998'],
      ] as const) {
        const theirs = await ask(`${version}/dossiers?${key}=${foreign}`);
        const none = await ask(`${version}/dossiers?${key}=${absent}`);
        expect(theirs.status).toBe(404);
        expect(said(theirs, foreign)).toBe(said(none, absent));
        expect(theirs.text).not.toMatch(cfas.canary);
      }
      const list = await ask(
        `${version}/dossiers/liste?numerosInternes=${numbers.own},${numbers.foreign}`,
      );
      expect(list.text).not.toMatch(cfas.canary);
      expect(list.text).toContain(numbers.own);
      const states = await ask(`${version}/dossiers/etats`);
      expect(states.text).not.toContain(numbers.foreign);
      expect(states.body.total).toBe(1);
    },
  );

  it('never opens a route of a person by a token', async () => {
    for (const path of [
      '/api/contracts',
      '/api/session',
      '/api/tokens',
      '/api/backoffice/contracts',
    ]) {
      const answer = await cfas.portal.stranger().get(path, { headers: cfas.partnerHeaders });
      expect([path, answer.status]).toEqual([path, 401]);
    }
  });
});
