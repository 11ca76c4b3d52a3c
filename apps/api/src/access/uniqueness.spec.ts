import { randomUUID } from 'node:crypto';
import { ImportScene, NEIGHBOUR_SIRET as NEIGHBOUR } from '../testing/import-scene.js';
import { newSiret } from '../testing/new-siret.js';
import {
  type Answer,
  type Caller,
  PASSWORD,
  type Portal,
  type Somebody,
} from '../testing/portal.js';

/** Why a value that another CFA has already cannot be found out by trying it. */
type Reason =
  /** Drawn by the server from so many that nobody meets another's. */
  | 'drawn'
  /** Per person: one meets only what is one's own. */
  | 'own'
  /** Written by the server or by agents, who see every CFA; no request of a CFA chooses it. */
  | 'opco'
  /** People choose it, and the answer is the same: proven below, by the name of the index. */
  | 'blind'
  /** Said on purpose, and nothing more than that: proven below. */
  | 'told';

/**
 * The unique indexes that are neither of one CFA (`cfa_id`, `chain`) nor of a row that the database itself
 * numbers, to be read and agreed by a person.
 */
const REVIEWED: Readonly<Record<string, Reason>> = {
  account_links_pkey: 'drawn',
  address_changes_one_waiting: 'own',
  address_changes_token_unique: 'drawn',
  address_changes_undo_unique: 'drawn',
  announcement_versions_pk: 'opco',
  audit_sheets_pk: 'opco',
  cfas_siret_unique: 'told',
  contracts_deca_unique: 'blind',
  contracts_numero_unique: 'drawn',
  documents_pkey: 'drawn',
  known_devices_once: 'drawn',
  mail_bounces_pkey: 'opco',
  nomination_objections_token_unique: 'drawn',
  notification_digests_pkey: 'opco',
  notification_marks_pk: 'own',
  notification_preferences_pkey: 'own',
  once_keys_pk: 'own',
  passkey_challenges_pk: 'drawn',
  passkeys_credential_unique: 'drawn',
  pending_sign_ins_pkey: 'drawn',
  recovery_codes_pkey: 'drawn',
  refund_settings_one_in_service: 'opco',
  refund_settings_one_proposed: 'opco',
  sealed_keys_name_unique: 'opco',
  sessions_pkey: 'drawn',
  // Counters of tries, by account and by address of the network, whether the account exists or not.
  throttles_pkey: 'opco',
  tries_pk: 'opco',
  tokens_secret_unique: 'drawn',
  totp_keys_one_active: 'own',
  totp_keys_one_waiting: 'own',
  users_agent_identifiant_unique: 'blind',
  users_identifiant_unique: 'blind',
  users_sign_up_unique: 'blind',
  vendor_tokens_pkey: 'drawn',
  vendors_client_unique: 'drawn',
};

const INDEXES = `
  SELECT c.relname AS name, bool_or(a.attname IN ('cfa_id', 'chain')) AS of_one_cfa,
    bool_or(a.attidentity <> '' OR pg_get_expr(d.adbin, d.adrelid) = 'uuidv7()') AS numbered
  FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_class t ON t.oid = i.indrelid
    LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY(i.indkey)
    LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
  WHERE i.indisunique AND t.relnamespace = 'public'::regnamespace AND NOT t.relispartition
    AND t.relname <> 'migrations'
  GROUP BY 1 ORDER BY 1`;

describe('what is unique among all CFA', () => {
  let scene: ImportScene;
  let portal: Portal;
  let director: Caller;
  let neighbour: Somebody;
  let rank = 0;

  beforeAll(async () => {
    scene = await ImportScene.start({ INVITATIONS_PER_DAY: '1000' });
    portal = scene.portal;
    director = await portal.signedIn(scene.cfa.identifiant);
    neighbour = await portal.plantCfa(newSiret((rank += 1)));
  });
  afterAll(() => scene.stop());
  beforeEach(async () => {
    await portal.empty('throttles', 'tries');
    await portal.admin.query('UPDATE sessions SET proven_at = $1', [portal.clock.now()]);
  });

  const indexes = async (): Promise<string[]> => {
    const { rows } = await portal.admin.query<{
      name: string;
      of_one_cfa: boolean | null;
      numbered: boolean | null;
    }>(INDEXES);
    expect(rows.length).toBeGreaterThan(60);
    return rows.filter((row) => !row.of_one_cfa && !row.numbered).map(({ name }) => name);
  };

  it('is in the reviewed table, index by index, and nothing else is there', async () => {
    expect(Object.keys(REVIEWED).sort()).toEqual(await indexes());
  });

  it('would be found in a new index that nobody reviewed', async () => {
    await portal.admin.query(
      'CREATE UNIQUE INDEX cfas_name_unique ON cfas (lower(raison_sociale))',
    );
    const found = await indexes();
    await portal.admin.query('DROP INDEX cfas_name_unique');
    expect(found.filter((name) => !(name in REVIEWED))).toEqual(['cfas_name_unique']);
  });

  it('is proven below where people choose it', () => {
    const chosen = Object.entries(REVIEWED).filter(([, why]) => /blind|told/.test(why));
    expect(chosen.map(([name]) => name)).toEqual(
      ['cfas_siret_unique', 'contracts_deca_unique', ...Object.keys(TAKEN)].sort(),
    );
  });

  /** What an answer says, without what is new in each. */
  function said({ status, headers, text }: Answer, ...own: string[]) {
    const { date: _date, etag: _etag, ...rest } = headers;
    const same = own
      .reduce((all, one) => all.replaceAll(one, 'CHOSEN'), text)
      .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID')
      .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'INSTANT')
      .replace(/"(DA|CFA)-[\w-]+"/g, 'NUMBER');
    return { status, length: rest['content-length'] !== undefined, same };
  }

  const signUp = (identifiant: string, siret = newSiret((rank += 1))) =>
    portal.stranger().post('/api/account/sign-up', {
      siret,
      raisonSociale: 'CFA des essais',
      uai: '0751234J',
      nom: 'Essai',
      prenom: 'Dominique',
      identifiant,
      email: identifiant,
      motDePasse: 'Nouvelles-pommes-43',
    });

  /** Identifiants of other people, by the index that keeps them apart. */
  const TAKEN: Readonly<Record<string, () => Promise<string>>> = {
    users_identifiant_unique: () => Promise.resolve(neighbour.identifiant),
    users_sign_up_unique: async () => {
      const identifiant = free();
      expect((await signUp(identifiant)).status).toBe(202);
      return identifiant;
    },
    users_agent_identifiant_unique: async () => {
      const { identifiant } = await portal.plantUser(null, ['instruction']);
      await portal.admin.query(
        `UPDATE users SET confirmed_at = NULL, password_hash = NULL, invited_at = now()
         WHERE identifiant = $1`,
        [identifiant],
      );
      return identifiant;
    },
  };

  /** The ways to choose an identifiant. */
  const WAYS: Readonly<Record<string, (identifiant: string) => Promise<Answer>>> = {
    'a sign-up': (identifiant) => signUp(identifiant),
    'an invitation': (identifiant) =>
      director.post('/api/users', {
        nom: 'Essai',
        prenom: 'Dominique',
        identifiant,
        email: 'essai@test.example',
        rights: ['contrats'],
      }),
    'a change of login': (nouvelIdentifiant) =>
      director.post('/api/account/identifiant', { nouvelIdentifiant, motDePasse: PASSWORD }),
  };

  const free = () => `personne-${randomUUID()}@test.example`;

  it.each(
    Object.keys(TAKEN).flatMap((index) => Object.keys(WAYS).map((way) => [index, way] as const)),
  )('%s: %s answers as for a free identifiant', async (index, way) => {
    const choose = WAYS[way] as (identifiant: string) => Promise<Answer>;
    const [taken = '', another] = [await TAKEN[index]?.(), free()];
    const answers = [said(await choose(taken), taken), said(await choose(another), another)];
    expect(answers[0]).toEqual(answers[1]);
    expect([201, 202]).toContain(answers[1]?.status);
  });

  it('cfas_siret_unique: a sign-up is told that the SIRET has an account, and not whose', async () => {
    const waiting = newSiret((rank += 1));
    await signUp(free(), waiting);
    const confirmed = said(await signUp(free(), neighbour.siret as string));
    expect(said(await signUp(free(), waiting))).toEqual(confirmed);
    expect(confirmed).toMatchObject({ status: 409 });
    const { rows } = await portal.admin.query<Record<string, string>>(
      `SELECT raison_sociale, uai, identifiant, nom, prenom FROM cfas
         JOIN users ON users.cfa_id = cfas.id WHERE cfas.id = $1`,
      [neighbour.cfaId],
    );
    const texts = Object.values(rows[0] as Record<string, string>);
    expect(texts).toHaveLength(5);
    for (const text of texts) expect(JSON.stringify(confirmed)).not.toContain(text);
  });

  it('contracts_deca_unique: no CFA can try a DECA number; one that it looks for is absent like any other', async () => {
    const theirs = await scene.neighbour.send(
      scene.fresh({ organismeFormation: { siret: NEIGHBOUR } }),
    );
    expect(theirs.status).toBe(200);
    const numeroDeca = '075202611001234';
    const { numeroInterne } = theirs.body as { numeroInterne: string };
    await scene.decide(numeroInterne, ['take'], ['engage', { numeroDeca }]);
    const path = 'v1/dossiers?numeroDeca=';
    expect((await scene.neighbour.get(path + numeroDeca)).status).toBe(200);
    const look = async (number: string) => said(await scene.software.get(path + number), number);
    expect(await look(numeroDeca)).toEqual(await look('075202611004321'));
    const sent = async (number: string) => {
      const body = scene.fresh();
      return said(
        await scene.software.send({ ...body, cerfa: { ...body.cerfa, numeroDeca: number } }),
        number,
      );
    };
    expect(await sent(numeroDeca)).toEqual(await sent('075202611004321'));
  });

  it('contracts_one_living: the apprentice, the employer, the date and the number of another CFA are free', async () => {
    const theirs = scene.fresh({ organismeFormation: { siret: NEIGHBOUR } });
    expect((await scene.neighbour.send(theirs)).body.resultat).toBe('cree');
    const ofOurs = (body: typeof theirs) => ({
      cerfa: { ...body.cerfa, organismeFormation: scene.fresh().cerfa['organismeFormation'] },
    });
    const same = await scene.software.send(ofOurs(theirs));
    expect(said(same)).toEqual(said(await scene.software.send(scene.fresh())));
    expect(same.body.resultat).toBe('cree');
  });
});
