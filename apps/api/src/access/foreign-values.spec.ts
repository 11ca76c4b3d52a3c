import { randomUUID } from 'node:crypto';
import { TOKEN_SCOPE_CODES } from '@apprentissage/domain';
import { describeApi } from '../documentation/index.js';
import { TokenCalls } from '../tokens/index.js';
import { type Profile, ROUTES, type RouteRow } from '../testing/access-table.js';
import { PartnerCaller } from '../testing/partner.js';
import type { Answer, Caller, Somebody } from '../testing/portal.js';
import { TwoCfas } from '../testing/two-cfas.js';

/** Whose value is sent; `absent`: one that looks the same, of nobody. */
type Whose = 'own' | 'foreign' | 'absent';
/** The value to send, and the body it goes into when it is no parameter of the address. */
type Values = (whose: Whose) => Promise<string> | string;

interface Operation {
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly schema: {
      readonly type?: string;
      readonly enum?: unknown;
      readonly format?: string;
      readonly items?: { readonly enum?: unknown };
    };
  }[];
}

const NORM = '/api/convergence/';
/** A word that is in no row. */
const NOBODY = 'Zyzomys';
/** Parameters that are no value of a row of anybody's, and why. */
const NO_ROW: Readonly<Record<string, string>> = {
  'GET /api/notifications/stream after': 'where a stream stood in the life of the whole database',
  'GET /api/addresses recherche': 'asked of the public base of addresses',
  'GET /api/journal cursor': 'a rank in one’s own chain',
};

describe('a value of another CFA in a body, a filter or a cursor', () => {
  let cfas: TwoCfas;
  let neighbour: Caller;
  let software: PartnerCaller;
  let theirSoftware: PartnerCaller;
  let rows: Record<'own' | 'foreign', Record<string, string>>;

  beforeAll(async () => {
    cfas = await TwoCfas.start();
    const { portal, mine, theirs } = cfas;
    await portal.admin.query(
      `UPDATE users SET rights = ARRAY['administration_cfa', 'contrats'] WHERE id = $1`,
      [theirs.userId],
    );
    neighbour = await portal.entered(theirs);
    software = await PartnerCaller.of(portal, mine);
    theirSoftware = await PartnerCaller.of(portal, theirs);
    rows = {
      own: await plantRows('own', mine, await portal.entered(mine)),
      foreign: await plantRows('foreign', theirs, neighbour),
    };
    for (const one of [software, software, theirSoftware, theirSoftware])
      await one.get('v1/status');
    await portal.app.get(TokenCalls).round();
  });
  afterAll(() => cfas.stop());

  /** Two of everything that lists hold, so that they have a next page; the values that filters look for. */
  async function plantRows(
    whose: 'own' | 'foreign',
    { cfaId, userId }: Somebody,
    admin: Caller,
  ): Promise<Record<string, string>> {
    const sql = async (text: string, values: unknown[]) =>
      (await cfas.portal.admin.query<Record<string, string>>(text, values)).rows[0];
    const own = whose === 'own';
    let person = '';
    for (let n = 0; n < 2; n += 1) {
      await cfas.object('contract', whose);
      await cfas.object('notification', whose);
      person = await cfas.object('user', whose);
      await changeDetails(admin, n);
    }
    const contract = await sql(
      `UPDATE contracts SET numero_deca = $2
       WHERE id = (SELECT min(id::text)::uuid FROM contracts WHERE cfa_id = $1)
       RETURNING numero, numero_externe, numero_deca, apprenti_nom AS apprenti,
         employeur_denomination AS employeur`,
      [cfaId, own ? '075202611001234' : '075202611004321'],
    );
    const named = await sql(
      `UPDATE users SET nom = $2, prenom = $2 WHERE id = $1
       RETURNING nom, prenom, identifiant, email`,
      [person, own ? 'Tilleul' : 'Voisinage'],
    );
    // An act on something of this name, by an administrator.
    const token = await admin.post('/api/tokens', { name: named?.['nom'] });
    if (token.status !== 201) throw new Error(token.text);
    const rib = await cfas.object('rib', whose);
    await sql(`UPDATE bank_accounts SET status = 'retire', version = version + 1 WHERE id = $1`, [
      rib,
    ]);
    return { ...contract, ...named, token: named?.['nom'] ?? '', admin: userId, rib };
  }

  async function changeDetails(admin: Caller, n: number): Promise<void> {
    const { body, headers } = await admin.get('/api/cfa');
    const row = ROUTES['PUT /api/cfa'] as RouteRow;
    const answer = await admin.put(
      '/api/cfa',
      { ...row.body, raisonSociale: `${body.raisonSociale} ${n}`, uai: body.uai },
      { headers: { 'if-match': String(headers['etag']) } },
    );
    if (answer.status !== 200) throw new Error(answer.text);
  }

  const kept = (name: string, absent: string) => (whose: Whose) =>
    whose === 'absent' ? absent : (rows[whose][name] as string);
  /** A cursor as a list of either CFA gives it, or that points at a row that there is not. */
  const cursor =
    (path: string, theirPath = path): Values =>
    async (whose) => {
      const profile: Profile = path.includes('contracts') ? 'contrats' : 'administration_cfa';
      const asked = `GET ${path}?limit=1`;
      const { body } =
        whose === 'own'
          ? await cfas.call(profile, asked, { access: 'signed_in', ok: 200 })
          : await neighbour.get(`${theirPath}?limit=1`);
      if (whose !== 'absent') return body.next as string;
      const keys = JSON.parse(Buffer.from(body.next as string, 'base64url').toString()) as string[];
      return Buffer.from(JSON.stringify([...keys.slice(0, -1), randomUUID()])).toString(
        'base64url',
      );
    };

  /** What each value that may be somebody's is tried with: parameters of the address. */
  const PARAMETERS: Readonly<Record<string, Values>> = {
    'GET /api/cfa/history cursor': cursor('/api/cfa/history'),
    'GET /api/contracts cursor': cursor('/api/contracts'),
    'GET /api/contracts apprenti': kept('apprenti', NOBODY),
    'GET /api/contracts employeur': kept('employeur', NOBODY),
    'GET /api/journal acteur': kept('admin', randomUUID()),
    'GET /api/journal objet': kept('token', NOBODY),
    'GET /api/journal/export.csv acteur': kept('admin', randomUUID()),
    'GET /api/journal/export.csv objet': kept('token', NOBODY),
    'GET /api/notifications cursor': cursor('/api/notifications'),
    'GET /api/notifications recherche': (whose) =>
      ({ own: 'À moi', foreign: 'CANARI', absent: NOBODY })[whose],
    'GET /api/tokens/:id/calls cursor': (whose) =>
      cursor(
        `/api/tokens/${software.tokenId}/calls`,
        `/api/tokens/${theirSoftware.tokenId}/calls`,
      )(whose),
    'GET /api/users nom': kept('nom', NOBODY),
    'GET /api/users prenom': kept('prenom', NOBODY),
    'GET /api/users identifiant': kept('identifiant', 'personne@test.example'),
    'GET /api/users email': kept('email', 'personne@test.example'),
    'GET /api/users/export.csv nom': kept('nom', NOBODY),
    'GET /api/users/export.csv prenom': kept('prenom', NOBODY),
    'GET /api/users/export.csv identifiant': kept('identifiant', 'personne@test.example'),
    'GET /api/users/export.csv email': kept('email', 'personne@test.example'),
    [`GET ${NORM}v2/cfakeyinfo siren`]: (whose) =>
      ({ own: '356000000', foreign: '987654324', absent: '123456782' })[whose],
    ...Object.fromEntries(
      ['v1', 'v2'].flatMap((version) => [
        [`GET ${NORM}${version}/dossiers numeroInterne`, kept('numero', 'DA-0000-0000')],
        [`GET ${NORM}${version}/dossiers numeroExterne`, kept('numero_externe', 'E-0000')],
        [`GET ${NORM}${version}/dossiers numeroDeca`, kept('numero_deca', '075202611009999')],
        [`GET ${NORM}${version}/dossiers/liste numerosInternes`, kept('numero', 'DA-0000-0000')],
      ]),
    ),
  };

  /** What an answer says, without the value itself and what is new in each. */
  function said({ status, headers, text }: Answer, value: string): string {
    const { date: _date, etag: _etag, 'content-length': _length, ...rest } = headers;
    const same = text.replaceAll(value, '…').replace(/"requestId":"[^"]+"/, '');
    return JSON.stringify([status, rest, same]);
  }

  async function ask(route: string, name: string, value: string): Promise<string> {
    const query = `${name}=${encodeURIComponent(value)}`;
    if (route.includes(NORM)) {
      return said(await software.get(`${route.slice(`GET ${NORM}`.length)}?${query}`), value);
    }
    const profile: Profile = route.includes('contracts') ? 'contrats' : 'administration_cfa';
    const row = ROUTES[route] as RouteRow;
    return said(await cfas.call(profile, `${route}?${query}`, row, software.tokenId), value);
  }

  it('is tried in every parameter that is a text, as the OpenAPI document tells', () => {
    const { paths } = describeApi(cfas.portal.app) as never as {
      paths: Record<string, Record<string, Operation>>;
    };
    const texts = Object.entries(paths)
      .filter(([path]) => !path.startsWith('/api/backoffice/'))
      .flatMap(([path, verbs]) =>
        Object.entries(verbs).flatMap(([verb, { parameters = [] }]) =>
          parameters
            .filter(({ in: place, schema }) => {
              const { type, enum: codes, format, items } = schema;
              const free = codes === undefined && items?.enum === undefined && format !== 'date';
              return place === 'query' && free && (type === 'string' || type === 'array');
            })
            .map(({ name }) => `${verb.toUpperCase()} ${path.replace('{id}', ':id')} ${name}`),
        ),
      );
    const due = texts.filter((name) => !(name in NO_ROW));
    expect(Object.keys(PARAMETERS).toSorted()).toEqual(due.toSorted());
  });

  it.each(Object.entries(PARAMETERS))('%s: answers as for one of nobody', async (key, valueOf) => {
    const [verb = '', path = '', name = ''] = key.split(' ');
    const answers: Record<string, string> = {};
    for (const whose of ['own', 'foreign', 'absent'] as const) {
      answers[whose] = await ask(`${verb} ${path}`, name, await valueOf(whose));
    }
    expect(answers['foreign']).toBe(answers['absent']);
    // The value counts: one's own is answered otherwise.
    expect(answers['own']).not.toBe(answers['absent']);
  });

  it('of bank details to start a draft from is unknown, like one of nobody', async () => {
    const route = 'POST /api/bank-accounts/draft';
    const answers: Record<string, Answer> = {};
    for (const whose of ['foreign', 'absent', 'own'] as const) {
      const depuis = kept('rib', randomUUID())(whose);
      answers[whose] = await cfas.call(
        ...(['administration_cfa', route, ROUTES[route] as RouteRow, '', { depuis }] as const),
      );
    }
    const of = (whose: Whose) => said(answers[whose] as Answer, kept('rib', '')(whose) || '…');
    expect(of('foreign')).toBe(of('absent'));
    expect([answers['foreign']?.status, answers['own']?.status]).toEqual([404, 201]);
  });

  it('of a sign-in to report is unknown, like one of nobody', async () => {
    const route = 'POST /api/account/connexions/signalement';
    await cfas.portal.admin.query(
      `SELECT set_config('app.actor', 'identity', true), set_config('app.user_id', '', true),
         audit_append($1, now(), 'connexion.ouverte', 'utilisateur', $2, '{}')
       FROM generate_series(1, 60)`,
      [cfas.theirs.cfaId, cfas.theirs.userId],
    );
    const { rows: seqs } = await cfas.portal.admin.query<{ seq: string }>(
      `SELECT max(seq)::text AS seq FROM audit_events WHERE chain = $1 AND act = 'connexion.ouverte'`,
      [cfas.theirs.cfaId],
    );
    const report = (connexion: string) =>
      cfas.call('contrats', route, ROUTES[route] as RouteRow, '', { connexion });
    const [foreign = '', absent] = [seqs[0]?.seq, '999999'];
    const answers = [said(await report(foreign), foreign), said(await report(absent), absent)];
    expect(answers[0]).toBe(answers[1]);
    expect((await report(foreign)).status).toBe(404);
  });

  it('opens nothing to a token, whatever its only scope', async () => {
    const admin = await cfas.portal.entered(cfas.mine);
    const numbers = ['numeroInterne', 'numeroExterne', 'numeroDeca'];
    for (const scope of TOKEN_SCOPE_CODES) {
      const { body } = await admin.post('/api/tokens', { name: scope, scopes: [scope] });
      const limited = PartnerCaller.holding(cfas.portal, body);
      for (const key of Object.keys(PARAMETERS).filter((one) => one.includes(NORM))) {
        const [, path = '', name = ''] = key.split(' ');
        const values = PARAMETERS[key] as Values;
        const answers: string[] = [];
        for (const whose of ['foreign', 'absent'] as const) {
          const value = await values(whose);
          const url = `${path.slice(NORM.length)}?${name}=${encodeURIComponent(value)}`;
          answers.push(said(await limited.get(url), value));
        }
        expect([scope, key, answers[0]]).toEqual([scope, key, answers[1]]);
        const reads = scope === 'contrats:lecture' || name === 'siren';
        const due = !reads ? 403 : numbers.includes(name) ? 404 : 200;
        expect([scope, key, JSON.parse(answers[0] ?? '[]')[0]]).toEqual([scope, key, due]);
      }
      await admin.delete(`/api/tokens/${limited.tokenId}`);
    }
  });
});
