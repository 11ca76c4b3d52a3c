import { randomUUID } from 'node:crypto';
import type { Right } from '@apprentissage/domain';
import { type ObjectKind, PROFILES, type Profile, type RouteRow } from './access-table.js';
import { plantContract } from './plant-contract.js';
import { type Answer, type Caller, Portal, type Somebody } from './portal.js';

/** What a partner's software says of itself, without a key. */
export const SOFTWARE = {
  editeur: 'Éditeur de test',
  logiciel: 'Logiciel de test',
  version: '1.0',
};

/** Which object a call asks for. */
export type Which = 'own' | 'foreign' | 'absent' | 'malformed';

/** Two CFA that must know nothing of each other, and somebody for each profile. */
export class TwoCfas {
  private constructor(
    readonly portal: Portal,
    readonly mine: Somebody,
    readonly theirs: Somebody,
    readonly canary: RegExp,
    private readonly callers: ReadonlyMap<Profile, Caller>,
    /** Who each profile is. */
    private readonly people: ReadonlyMap<Profile, string>,
    private readonly agentId: string,
    /** Headers of a software that holds a token of the first CFA. */
    readonly partnerHeaders: Readonly<Record<string, string>>,
  ) {}

  static async start(): Promise<TwoCfas> {
    const portal = await Portal.start();
    const mine = await portal.plantCfa('35600000000048');
    const theirs = await portal.plantCfa('98765432400019');
    await portal.admin.query(
      `UPDATE cfas SET raison_sociale = 'CANARI des voisins' WHERE id = $1`,
      [theirs.cfaId],
    );
    await portal.admin.query(
      `UPDATE users SET nom = 'CANARI', email = 'canari@voisin.example' WHERE id = $1`,
      [theirs.userId],
    );
    const callers = new Map<Profile, Caller>([['nobody', portal.stranger()]]);
    const people = new Map<Profile, string>();
    let agentId = '';
    for (const profile of PROFILES.slice(1, -1) as Right[]) {
      const opco = PROFILES.indexOf(profile) >= 8;
      const somebody = await portal.plantUser(opco ? null : mine.cfaId, [profile]);
      if (profile === 'instruction') agentId = somebody.userId;
      people.set(profile, somebody.userId);
      callers.set(profile, await portal.signedIn(somebody.identifiant));
    }
    callers.set('token', portal.stranger());
    const made = await (callers.get('administration_cfa') as Caller).post('/api/tokens', {
      name: 'Essai',
    });
    if (made.status !== 201) throw new Error(made.text);
    const headers = { ...SOFTWARE, 'x-api-key': made.body.token as string };
    const canary = new RegExp(`canari|${theirs.siret}|${theirs.cfaId}|${theirs.userId}`, 'i');
    return new TwoCfas(portal, mine, theirs, canary, callers, people, agentId, headers);
  }

  stop(): Promise<void> {
    return this.portal.stop();
  }

  /** Calls a route as a profile. `:id` is replaced; the body and version of the table are sent. */
  call(
    profile: Profile,
    route: string,
    row: RouteRow,
    id = '',
    body: unknown = row.body,
    more: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    const [method = '', path = ''] = route.split(' ');
    const headers = {
      ...(profile === 'token' ? this.partnerHeaders : {}),
      ...(row.ifMatch && { 'if-match': '"1"' }),
      ...more,
    };
    const sent = method === 'POST' || method === 'PUT' ? { body: body ?? {} } : {};
    const url = path.replace(/:(id|file)|\*/, encodeURIComponent(id || 'absent'));
    return (this.callers.get(profile) as Caller).call(method === 'ALL' ? 'GET' : method, url, {
      ...sent,
      headers,
    });
  }

  /** The id of an object made for one call; of the profile itself, when a person owns such objects. */
  object(
    kind: ObjectKind,
    which: Which,
    profile: Profile = 'administration_cfa',
  ): Promise<string> | string {
    if (which === 'absent') return randomUUID();
    if (which === 'malformed') return `1' OR '1'='1`;
    const cfaId = (which === 'own' ? this.mine : this.theirs).cfaId as string;
    return this.plant(kind, cfaId, which === 'own' ? 'À moi' : 'CANARI', profile);
  }

  /** A digest of all that the other CFA has, whoever looks. */
  async theirDigest(): Promise<string> {
    const parts = [
      'contracts',
      'contract_events',
      'notifications',
      'notification_reads',
      'tokens',
      'users',
    ].map((table) => `SELECT md5(t::text) AS line FROM ${table} t WHERE cfa_id = $1`);
    parts.push(
      ...['address_changes', 'sessions'].map(
        (table) => `SELECT md5(t::text) AS line FROM ${table} t
          WHERE user_id IN (SELECT id FROM users WHERE cfa_id = $1)`,
      ),
    );
    const { rows } = await this.portal.admin.query<{ digest: string }>(
      `SELECT md5(string_agg(line, '' ORDER BY line)) AS digest FROM (${parts.join(' UNION ALL ')}) lines`,
      [this.theirs.cfaId],
    );
    return rows[0]?.digest ?? '';
  }

  private async plant(
    kind: ObjectKind,
    cfaId: string,
    name: string,
    profile: Profile,
  ): Promise<string> {
    if (kind === 'contract') return plantContract(this.portal, cfaId, named(name));
    if (kind === 'held') {
      return plantContract(this.portal, cfaId, {
        ...named(name),
        status: 'EN_COURS_INSTRUCTION',
        instructeurId: this.agentId,
      });
    }
    const author = cfaId === this.mine.cfaId ? this.mine.userId : this.theirs.userId;
    const owner =
      cfaId === this.mine.cfaId
        ? (this.people.get(profile) ?? this.mine.userId)
        : this.theirs.userId;
    const [text, values] = {
      change: [
        `INSERT INTO address_changes (user_id, kind, new_address, created_at, expires_at)
         VALUES ($1, 'email', $2, now(), now() + interval '1 day')
         ON CONFLICT (user_id, kind) WHERE confirmed_at IS NULL
           DO UPDATE SET new_address = $2 RETURNING id`,
        [owner, `${name === 'CANARI' ? 'canari' : 'moi'}@test.example`],
      ],
      session: [
        `INSERT INTO sessions (id_hash, user_id, created_at, last_seen_at, expires_at, user_agent)
         VALUES (sha256(uuidv7()::text::bytea), $1, now(), now(), now() + interval '1 day', $2)
         RETURNING id`,
        [owner, name],
      ],
      notification: [
        `INSERT INTO notifications (cfa_id, category, title, body, created_at)
         VALUES ($1, 'information', $2, $2, now()) RETURNING id`,
        [cfaId, name],
      ],
      token: [
        `INSERT INTO tokens (cfa_id, name, prefix, secret_hash, created_by, created_at, expires_at)
         VALUES ($1, $2, 'aacfa_', sha256(uuidv7()::text::bytea), $3, now(), now() + interval '1 day')
         RETURNING id`,
        [cfaId, name, author],
      ],
      vendor: [
        `INSERT INTO vendors (name, client_id, secret_hash, created_at)
         VALUES ($1, uuidv7()::text, sha256('x'), now()) RETURNING id`,
        [name],
      ],
    }[kind] as [string, unknown[]];
    const { rows } = await this.portal.admin.query<{ id: string }>(text, values);
    return (rows[0] as { id: string }).id;
  }
}

const named = (name: string) => ({
  overrides: { apprenti: { nom: name }, employeur: { denomination: name } },
});
