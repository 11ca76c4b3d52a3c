import { type Profile, PROFILES, ROUTES, type RouteRow, WHO } from '../testing/access-table.js';
import type { Answer } from '../testing/portal.js';
import { TwoCfas, type Which } from '../testing/two-cfas.js';

const AGENTS: readonly Profile[] = ['instruction', 'comptabilite', 'administration_opco'];
const ALL_IDS: readonly Which[] = ['own', 'foreign', 'absent', 'malformed'];

/** The status that a cell of the matrix must have. */
function expected(row: RouteRow, profile: Profile, which: Which): number {
  if (row.access === 'public') return row.ok;
  if (profile === 'nobody' || profile === 'token') return 401;
  if (!WHO[row.access as keyof typeof WHO]?.includes(profile)) return 403;
  if (row.id === undefined) return row.ok;
  if (which === 'malformed') return 400;
  if (row.agents !== undefined && AGENTS.includes(profile)) return row.agents;
  if (which === 'own' || (which === 'foreign' && row.everyCfa)) return row.ok;
  return 404;
}

/** What an answer says, without what differs from one request to the next. */
function said({ status, headers, text }: Answer): string {
  const { date: _date, ...rest } = headers;
  return JSON.stringify([status, rest, text.replace(/"requestId":"[^"]+"/, '')]);
}

describe('the access matrix: every route, every profile, every kind of id', () => {
  let cfas: TwoCfas;
  beforeAll(async () => {
    cfas = await TwoCfas.start();
    // Something of each kind for lists to hold, on both sides.
    for (const kind of ['change', 'contract', 'notification', 'session', 'token'] as const) {
      await cfas.object(kind, 'own');
      await cfas.object(kind, 'foreign');
    }
  });
  afterAll(() => cfas.stop());
  // Signing out would take the profile's own session away: `sessions.spec.ts` sees to it.
  const routes = Object.entries(ROUTES).filter(
    ([name, { access }]) => access !== 'partner' && name !== 'DELETE /api/session',
  );

  it.each(routes)('%s', async (name, row) => {
    const wrong: unknown[] = [];
    let cells = 0;
    for (const profile of PROFILES) {
      await cfas.portal.admin.query('DELETE FROM throttles');
      const ids: readonly Which[] =
        row.id === undefined
          ? ['own']
          : row.id === 'vendor'
            ? ['own', 'absent', 'malformed']
            : ALL_IDS;
      const answers = new Map<Which, Answer>();
      for (const which of ids) {
        const id = row.id === undefined ? '' : await cfas.object(row.id, which, profile);
        const digest = which === 'foreign' ? await cfas.theirDigest() : '';
        // A DECA number is one contract's only.
        const body = row.body && 'numeroDeca' in row.body ? { numeroDeca: deca() } : row.body;
        const answer = await cfas.call(profile, name, row, id, body);
        answers.set(which, answer);
        cells += 1;
        const due = expected(row, profile, which);
        if (answer.status !== due) wrong.push({ profile, which, due, answered: answer.status });
        const everyCfa = row.everyCfa === true && profile === 'instruction';
        if (everyCfa) continue;
        const shown = answer.text + JSON.stringify(answer.headers);
        if (cfas.canary.test(shown))
          wrong.push({ profile, which, shows: cfas.canary.exec(shown)?.[0] });
        if (which === 'foreign' && (await cfas.theirDigest()) !== digest)
          wrong.push({ profile, which, changed: true });
      }
      const [foreign, absent] = [answers.get('foreign'), answers.get('absent')];
      if (
        foreign &&
        absent &&
        !(row.everyCfa && profile === 'instruction') &&
        said(foreign) !== said(absent)
      ) {
        wrong.push({ profile, foreign: said(foreign), absent: said(absent) });
      }
    }
    expect(wrong).toEqual([]);
    expect(cells).toBeGreaterThanOrEqual(PROFILES.length);
  });

  it.each(routes.filter(([name]) => name.startsWith('GET')))(
    '%s: HEAD obeys the same guard',
    async (name, row) => {
      for (const profile of ['nobody', 'apprentis_sans_contrat', 'contrats'] as const) {
        const id = row.id === undefined ? '' : await cfas.object(row.id, 'foreign');
        const head = await cfas.call(profile, name.replace('GET', 'HEAD'), row, id);
        expect([profile, head.status, head.text]).toEqual([
          profile,
          expected(row, profile, 'foreign'),
          '',
        ]);
      }
    },
  );

  const withBody = routes.filter(([, row]) => row.body !== undefined);
  const forbidden = [
    'cfaId',
    'cfa_id',
    'id',
    'status',
    'rights',
    'role',
    'version',
    'instructeurId',
    'createdAt',
  ];

  it.each(withBody)('%s refuses every field it does not expect', async (name, row) => {
    const profile = (WHO[row.access as keyof typeof WHO] ?? ['nobody']).at(-1) as Profile;
    const id = row.id === undefined ? '' : await cfas.object(row.id, 'own');
    // Passport reads the body of a sign-in itself: what it does not know is never looked at.
    if (name === 'POST /api/session') return;
    for (const field of forbidden) {
      const answer = await cfas.call(profile, name, row, id, { ...row.body, [field]: 'x' });
      expect([field, answer.status]).toEqual([field, 400]);
    }
    for (const raw of ['{"__proto__":{"a":1}}', '{"constructor":1}', '{"prototype":1}']) {
      expect((await cfas.call(profile, name, row, id, raw)).status).toBe(400);
    }
  });

  it('refuses every field and sort that a list does not expect', async () => {
    for (const [name, row] of routes.filter(([route]) =>
      /^GET .*(contracts|notifications)$/.test(route),
    )) {
      const profile = (WHO[row.access as keyof typeof WHO] ?? []).at(-1) as Profile;
      for (const query of [
        `cfaId=${cfas.theirs.cfaId}`,
        'sort=cfa_id',
        'include=cfa',
        'filter[a]=1',
      ]) {
        const answer = await cfas.call(profile, `${name}?${query}`, row);
        expect([name, query, answer.status]).toEqual([name, query, 400]);
      }
    }
  });
});

let decas = 0;
const deca = () => `0752026090${String((decas += 1)).padStart(5, '0')}`;
