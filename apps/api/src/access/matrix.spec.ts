import { sampleDossier } from '@apprentissage/domain/sample-cerfa';
import { Digests } from '../notifications/index.js';
import {
  type ObjectKind,
  OPCO,
  type Profile,
  PROFILES,
  ROUTES,
  type RouteRow,
  seesEveryCfa,
  WHO,
} from '../testing/access-table.js';
import { readNamed, readNumbers, sung } from '../testing/canaries.js';
import { PartnerCaller } from '../testing/partner.js';
import { type Answer, PASSWORD } from '../testing/portal.js';
import { TwoCfas, type Which } from '../testing/two-cfas.js';

const ALL_IDS: readonly Which[] = ['own', 'foreign', 'absent', 'malformed'];
const SIGN_OUT = 'DELETE /api/session';
/** People whom the guard does not know, session or not. */
const UNKNOWN: readonly Profile[] = ['nobody', 'token', 'deactivated', 'pending'];

/** Partners' routes that answer anybody. */
const isOpen = (name: string) => name.startsWith('ALL') || name.includes('oauth');

/** What belongs to the OPCO, so that there is none of another CFA. */
const OF_NO_CFA: ReadonlySet<ObjectKind> = new Set<ObjectKind>([
  ...(['agent', 'agentWithFactor', 'invitedAgent'] as const),
  ...(['refund', 'vendor', 'draft', 'planned', 'published'] as const),
]);

/** The kinds of id that a route is called with. */
function idsOf({ id }: RouteRow): readonly Which[] {
  if (id === undefined) return ['own'];
  return OF_NO_CFA.has(id) ? ['own', 'absent', 'malformed'] : ALL_IDS;
}

/** The status that a cell of the matrix must have. */
function expected(name: string, row: RouteRow, profile: Profile, which: Which): number {
  if (row.access === 'partner') return profile === 'token' || isOpen(name) ? row.ok : 400;
  if (row.access === 'public') return row.ok;
  if (UNKNOWN.includes(profile)) return 401;
  if (!WHO[row.access]?.includes(profile)) return 403;
  if (row.id === undefined) return row.ok;
  if (which === 'malformed') return 400;
  if (row.hiddenFrom?.includes(profile)) return 404;
  if (row.agents !== undefined && isAgent(profile)) return row.agents;
  // `If-Match` names another draft: no id is looked at.
  if (row.ok === 412) return row.ok;
  if (which === 'own' || (which === 'foreign' && seesEveryCfa(row, profile))) return row.ok;
  return 404;
}

const isAgent = (profile: Profile) => (OPCO as readonly Profile[]).includes(profile);

/** What an answer says, without what differs from one request to the next. */
function said({ status, headers, text }: Answer, id: string): string {
  const { date: _date, ...rest } = headers;
  const same = text.replace(/"requestId":"[^"]+"/, '').replaceAll(id, '…');
  return JSON.stringify([status, rest, same]);
}

describe('the access matrix: every route, every profile, every kind of id', () => {
  let cfas: TwoCfas;
  let cells = 0;
  beforeAll(async () => {
    cfas = await TwoCfas.start();
    // Something of each kind for lists to hold, on both sides.
    for (const kind of [
      ...([
        'change',
        'contract',
        'document',
        'invited',
        'notification',
        'session',
        'token',
        'user',
      ] as const),
    ]) {
      await cfas.object(kind, 'own');
      await cfas.object(kind, 'foreign');
    }
  });
  afterAll(() => cfas.stop());
  const routes = Object.entries(ROUTES);
  const sessionRoutes = routes.filter(([, { access }]) => access !== 'partner');
  // Signing out takes the sessions of the profiles away: last.
  const inOrder = routes.toSorted(([a], [b]) => Number(a === SIGN_OUT) - Number(b === SIGN_OUT));

  const idOf = async ({ id }: RouteRow, which: Which, profile: Profile): Promise<string> =>
    id === undefined ? '' : cfas.object(id, which, profile);

  /** Calls a route as somebody with every kind of id; what is not as it must be. */
  async function callAs(
    profile: Profile,
    name: string,
    row: RouteRow,
    theirs: string,
  ): Promise<unknown[]> {
    await cfas.freshen();
    const wrong: unknown[] = [];
    const answers = new Map<Which, string>();
    for (const which of idsOf(row)) {
      const id = which === 'foreign' ? theirs : await idOf(row, which, profile);
      // A DECA number is one contract's only.
      const body = row.body && 'numeroDeca' in row.body ? { numeroDeca: deca() } : row.body;
      const answer = await cfas.call(profile, name, row, id, body);
      answers.set(which, said(answer, id));
      cells += 1;
      const due = expected(name, row, profile, which);
      if (answer.status !== due) wrong.push({ profile, which, due, answered: answer.status });
      const shows = cfas.canary.exec(answer.text + JSON.stringify(answer.headers))?.[0];
      if (shows !== undefined && !seesEveryCfa(row, profile)) wrong.push({ profile, which, shows });
    }
    const [foreign, absent] = [answers.get('foreign'), answers.get('absent')];
    if (foreign !== absent && foreign !== undefined && !seesEveryCfa(row, profile))
      wrong.push({ profile, foreign, absent });
    return wrong;
  }

  async function checkCells(name: string, row: RouteRow): Promise<void> {
    const wrong: unknown[] = [];
    const theirs = new Map<Profile, string>();
    if (idsOf(row).includes('foreign'))
      for (const profile of PROFILES) theirs.set(profile, await idOf(row, 'foreign', profile));
    const digest = await cfas.theirDigest();
    for (const sees of [false, true]) {
      for (const profile of PROFILES.filter((one) => seesEveryCfa(row, one) === sees))
        wrong.push(...(await callAs(profile, name, row, theirs.get(profile) ?? '')));
      if (!sees && (await cfas.theirDigest()) !== digest) wrong.push('rows of the other changed');
    }
    expect(wrong).toEqual([]);
  }

  it.each(sessionRoutes.filter(([name]) => name.startsWith('GET')))(
    '%s: HEAD obeys the same guard',
    async (name, row) => {
      for (const profile of ['nobody', 'apprentis_sans_contrat', 'contrats'] as const) {
        const which = idsOf(row).includes('foreign') ? 'foreign' : 'absent';
        const id = await idOf(row, which, profile);
        const head = await cfas.call(profile, name.replace('GET', 'HEAD'), row, id);
        expect([profile, head.status, head.text]).toEqual([
          profile,
          expected(name, row, profile, 'foreign'),
          '',
        ]);
      }
    },
  );

  it('refuses every field and sort that a list does not expect', async () => {
    for (const [name, row] of routes.filter(([route]) =>
      /^GET .*(agents|contracts|notifications|users)$/.test(route),
    )) {
      const profile = (WHO[row.access as keyof typeof WHO] ?? []).at(-1) as Profile;
      for (const query of [
        `cfaId=${cfas.theirs.cfaId}`,
        'sort=cfa_id',
        'include=cfa',
        'filter[a]=1',
        'toString=1',
        '__proto__=1',
        'constructor[prototype]=1',
      ]) {
        const answer = await cfas.call(profile, `${name}?${query}`, row);
        expect([name, query, answer.status]).toEqual([name, query, 400]);
      }
    }
  });

  it('does not let somebody whose address is not confirmed, or who is deactivated, sign in', async () => {
    for (const [profile, status] of [
      ['deactivated', 401],
      ['pending', 403],
    ] as const) {
      const answer = await cfas.portal
        .stranger()
        .post('/api/session', { identifiant: cfas.login(profile), motDePasse: PASSWORD });
      expect([profile, answer.status, answer.headers['set-cookie']]).toEqual([
        profile,
        status,
        undefined,
      ]);
    }
  });

  it.each(inOrder)('%s', checkCells);

  it('has called every route as everybody with every kind of id', () => {
    const due = routes.reduce((sum, [, row]) => sum + PROFILES.length * idsOf(row).length, 0);
    expect(cells).toBe(due);
  });

  it('has shown nobody anything of the other CFA', async () => {
    const canaries = await cfas.canaries();
    expect(canaries.theirs.size).toBeGreaterThan(100);
    expect(cfas.witness.foreignCanaries(canaries)).toEqual([]);
  });

  it('has answered nothing that its OpenAPI schema does not name', () => {
    expect(cfas.witness.unknownProperties()).toEqual([]);
  });

  it('has shown no social security number, no account number', async () => {
    const numbers = await readNumbers(cfas.portal);
    expect(numbers.size).toBeGreaterThan(0);
    expect(cfas.witness.showing(numbers)).toEqual([]);
  });

  it('has mailed to nobody anything of the other CFA', async () => {
    const mails = await cfas.portal.mails();
    expect(mails.length).toBeGreaterThan(3);
    const { mine, theirs } = await cfas.canaries();
    const neighbours = await cfas.portal.admin.query<{ address: string }>(
      `SELECT unnest(ARRAY[email, identifiant]) AS address FROM users WHERE cfa_id = $1
       UNION SELECT address FROM former_addresses WHERE cfa_id = $1`,
      [cfas.theirs.cfaId],
    );
    const theirPeople = new Set(neighbours.rows.map(({ address }) => address));
    for (const { recipient, subject, body } of mails) {
      const other = theirPeople.has(recipient) ? mine : theirs;
      expect([recipient, sung(`${recipient} ${subject} ${body}`, other)]).toEqual([recipient, []]);
    }
  }, 120_000);

  it('has written in the log neither what a row holds nor a secret', async () => {
    // A dossier with its number and its dates, received and not; the mails of the day.
    const software = await PartnerCaller.of(cfas.portal, cfas.mine);
    const send = async (nir?: string) => {
      const organismeFormation = { siret: cfas.mine.siret as string };
      const overrides = { organismeFormation, ...(nir !== undefined && { apprenti: { nir } }) };
      const { clock } = cfas.portal;
      return (await software.send(sampleDossier({ today: clock.today(), overrides }))).status;
    };
    expect([await send(), await send('285057800608436')]).toEqual([200, 422]);
    cfas.portal.clock.advance(24 * 60);
    await cfas.portal.app.get(Digests).round();
    await cfas.portal.mails();
    // Something that fails inside, with values in its statement.
    await cfas.portal.admin.query('REVOKE INSERT ON tokens FROM aa_app');
    await cfas.portal.admin.query('REVOKE SELECT ON contracts FROM aa_app');
    const failing = ['POST /api/tokens', 'GET /api/contracts'] as const;
    for (const [name, profile] of [
      [failing[0], 'administration_cfa'],
      [failing[1], 'contrats'],
    ] as const) {
      await cfas.signIn(profile);
      const answer = await cfas.call(profile, name, ROUTES[name] as RouteRow);
      expect([name, answer.status]).toEqual([name, 500]);
    }
    expect(await send()).toBe(500);
    // Where an error was thrown is a line of our own sources.
    const lines = cfas.portal.log.map((line) => line.replace(/"frames":\[[^\]]*\]/, ''));
    const log = lines.join('');
    expect(/"level":50.*"sqlState":"42501"/.test(log)).toBe(true);
    expect(lines.length).toBeGreaterThan(cells);
    const { mine, theirs } = await cfas.canaries();
    const numbers = await readNamed(cfas.portal, /^(nir|iban)$|_(nir|iban)$|^dateNaissance$/i);
    expect(numbers.size).toBeGreaterThan(2);
    expect(sung(log, new Set([...mine, ...theirs, ...numbers, '285057800608436']))).toEqual([]);
    expect(sung(log, cfas.secrets())).toEqual([]);
    const shapes = /@|[?&]\w+=|FR\d{2}[0-9A-Z]{10}|aacfa_|(?<![\w-])[\w-]{43}(?![\w-])/;
    expect(lines.filter((line) => shapes.test(line)).slice(0, 3)).toEqual([]);
  });
});

let decas = 0;
const deca = () => `0752026090${String((decas += 1)).padStart(5, '0')}`;
