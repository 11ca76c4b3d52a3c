import { randomUUID } from 'node:crypto';
import { AccountPurge } from '../account/index.js';
import { describeApi } from '../documentation/index.js';
import { ONCE_MS } from '../http/index.js';
import { type Profile, ROUTES, type RouteRow, WHO } from '../testing/access-table.js';
import { formWith } from '../testing/form.js';
import { makePdf } from '../testing/pdf.js';
import { seeded } from '../testing/seeded.js';
import { TwoCfas } from '../testing/two-cfas.js';

/** What each route that answers 201 makes: the table, and how many rows of it the made thing is. */
const MADE: Readonly<Record<string, string>> = {
  'POST /api/tokens': 'tokens',
  'POST /api/tokens/:id/renew': 'tokens',
  'POST /api/bank-accounts/draft': 'bank_accounts',
  'POST /api/bank-accounts/draft/files': 'bank_account_files',
  'POST /api/users': 'users',
  'POST /api/backoffice/agents': 'users',
  'POST /api/backoffice/refund-settings': 'refund_settings',
  'POST /api/backoffice/announcements': 'announcements',
  'POST /api/backoffice/nominations': 'nominations',
  'POST /api/backoffice/vendors': 'vendors',
};
/** Of these, the ones of which nothing but a key keeps two identical ones apart. */
const TWICE = [
  'POST /api/tokens',
  'POST /api/backoffice/announcements',
  'POST /api/backoffice/vendors',
];
const AT_ONCE = 20;
/** Twenty files are judged, each in a process of its own. */
const FORM_MS = 180_000;

interface Operation {
  readonly responses: Readonly<Record<string, unknown>>;
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
}

describe('the same form sent twenty times', () => {
  let cfas: TwoCfas;

  beforeAll(async () => {
    cfas = await TwoCfas.start();
  });
  afterAll(() => cfas.stop());

  /** The routes of people that answer 201, as the OpenAPI document tells. */
  function creating(): (readonly [string, Operation])[] {
    const { paths } = describeApi(cfas.portal.app) as never as {
      paths: Record<string, Record<string, Operation>>;
    };
    return Object.entries(paths).flatMap(([path, verbs]) =>
      Object.entries(verbs)
        .filter(([, { responses }]) => '201' in responses)
        .map(
          ([verb, operation]) =>
            [`${verb.toUpperCase()} ${path.replace('{id}', ':id')}`, operation] as const,
        ),
    );
  }

  async function count(table: string): Promise<number> {
    const { rows } = await cfas.portal.admin.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM ${table}`,
    );
    return rows[0]?.n ?? 0;
  }

  /** The tag of the draft that files are joined to. */
  let draft = '';
  const random = seeded();
  const digits = () => String(random(1e9));

  /** A form that a route takes, another one each time; those with a file as browsers write them. */
  function formOf(name: string): { body: unknown; headers: Readonly<Record<string, string>> } {
    const { body, upload } = ROUTES[name] as RouteRow;
    if (upload !== true) {
      const own = 'identifiant' in (body ?? {}) && { identifiant: `p${digits()}@test.example` };
      return { body: { ...body, ...own }, headers: {} };
    }
    const fields = name.includes('nominations')
      ? {
          ...{ cfa: cfas.mine.cfaId as string, nom: 'Petit', prenom: 'Nour', motif: 'Partie.' },
          identifiant: `p${digits()}@test.example`,
        }
      : {};
    const form = formWith(fields, makePdf());
    return { ...form, headers: { ...form.headers, 'if-match': draft } };
  }

  /** Room for one more: limits and « one at a time » are other tests'. */
  async function makeRoom(name: string): Promise<void> {
    await cfas.freshen();
    const { admin } = cfas.portal;
    await admin.query('UPDATE tokens SET revoked_at = now()');
    await cfas.portal.empty('nominations', 'refund_settings', 'bank_accounts', 'documents');
    if (!name.endsWith('/files')) return;
    const row = ROUTES['POST /api/bank-accounts/draft'] as RouteRow;
    const begun = await send('POST /api/bank-accounts/draft', row);
    expect(begun.status).toBe(201);
    draft = String(begun.headers['etag']);
  }

  const profileOf = ({ access }: RouteRow) =>
    (WHO[access as keyof typeof WHO] as readonly Profile[]).at(-1) as Profile;

  async function send(name: string, row: RouteRow, key?: string, id = '', form = formOf(name)) {
    const headers = { ...form.headers, ...(key !== undefined && { 'idempotency-key': key }) };
    return cfas.call(profileOf(row), name, row, id, form.body, headers);
  }

  async function sendTogether(name: string, key: string | undefined, times: number) {
    const row = ROUTES[name] as RouteRow;
    await makeRoom(name);
    const id = row.id === undefined ? '' : await cfas.object(row.id, 'own', profileOf(row));
    const before = await count(MADE[name] as string);
    const form = formOf(name);
    const answers = await Promise.all(
      Array.from({ length: times }, () => send(name, row, key, id, form)),
    );
    return {
      made: (await count(MADE[name] as string)) - before,
      answers,
      again: () => send(name, row, key, id, form),
    };
  }

  it('is looked at for every route that makes something, and each takes a key', () => {
    const routes = creating();
    expect(routes.map(([name]) => name).toSorted()).toEqual(Object.keys(MADE).toSorted());
    for (const [name, { parameters = [] }] of routes) {
      expect([name, parameters.map((one) => one.name)]).toEqual([
        name,
        expect.arrayContaining(['Idempotency-Key']),
      ]);
    }
  });

  it.each(Object.keys(MADE))(
    '%s makes one; the others hear that it is done',
    async (name) => {
      const { made, answers, again } = await sendTogether(name, randomUUID(), AT_ONCE);
      const statuses = answers.map(({ status }) => status).toSorted();
      expect([made, statuses]).toEqual([1, [201, ...Array<number>(AT_ONCE - 1).fill(409)]]);
      // A moment later too, in words that a person understands.
      const late = await again();
      expect(late.status).toBe(409);
      expect(late.body.detail).toMatch(/déjà/);
    },
    FORM_MS,
  );

  it.each(TWICE)('%s makes more than one without a key: the key is what counts', async (name) => {
    const { made, answers } = await sendTogether(name, undefined, 3);
    expect([made, answers.map(({ status }) => status)]).toEqual([3, [201, 201, 201]]);
  });

  it('may be sent again with its key when it was refused, and makes one then', async () => {
    await makeRoom('POST /api/tokens');
    const key = randomUUID();
    const row = ROUTES['POST /api/tokens'] as RouteRow;
    const sent = (body: object) =>
      cfas.call('administration_cfa', 'POST /api/tokens', row, '', body, {
        'idempotency-key': key,
      });
    expect((await sent({ name: '' })).status).toBe(400);
    expect((await sent({ name: 'Essai', expiresOn: '2001-01-01' })).status).toBe(422);
    expect(await count(`once_keys WHERE key = '${key}'`)).toBe(0);
    expect((await sent({ name: 'Essai' })).status).toBe(201);
    const refused = await sent({ name: 'Un autre nom' });
    expect([refused.status, refused.body.code]).toEqual([409, 'deja_enregistre']);
  });

  it('has a key of its own for each person', async () => {
    const key = randomUUID();
    const vendors = ROUTES['POST /api/backoffice/vendors'] as RouteRow;
    const tokens = ROUTES['POST /api/tokens'] as RouteRow;
    await makeRoom('POST /api/tokens');
    expect((await send('POST /api/backoffice/vendors', vendors, key)).status).toBe(201);
    expect((await send('POST /api/tokens', tokens, key)).status).toBe(201);
  });

  it('is refused when its key is no UUID, and nothing is made', async () => {
    const row = ROUTES['POST /api/backoffice/vendors'] as RouteRow;
    const before = await count('vendors');
    for (const key of ['', 'abc', `${randomUUID()}0`]) {
      const answer = await send('POST /api/backoffice/vendors', row, key);
      expect([key, answer.status]).toEqual([key, 400]);
    }
    expect(await count('vendors')).toBe(before);
  });

  it('is forgotten after a day', async () => {
    const row = ROUTES['POST /api/backoffice/vendors'] as RouteRow;
    const key = randomUUID();
    const purge = cfas.portal.app.get(AccountPurge);
    expect((await send('POST /api/backoffice/vendors', row, key)).status).toBe(201);
    cfas.portal.clock.advance(60);
    await purge.round();
    expect(await count(`once_keys WHERE key = '${key}'`)).toBe(1);
    cfas.portal.clock.advance(ONCE_MS / 60_000);
    await purge.round();
    expect(await count('once_keys')).toBe(0);
  });
});
