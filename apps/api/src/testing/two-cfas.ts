import { randomUUID } from 'node:crypto';
import { CFA, type ObjectKind, OPCO, type Profile, type RouteRow } from './access-table.js';
import { plantedAnnouncement } from './announcement-routes.js';
import { type Canaries, readCanaries, tablesOf } from './canaries.js';
import { namedContract } from './named-contract.js';
import { isNomination, plantNomination } from './nomination-routes.js';
import { plantBankAccount } from './plant-bank-account.js';
import { plantContract } from './plant-contract.js';
import { plantDocument } from './plant-document.js';
import { type Answer, type Caller, PASSWORD, Portal, type Somebody } from './portal.js';
import type { PersonKind } from './users-routes.js';
import { Witness } from './witness.js';

/** What a partner's software says of itself, without a key. */
export const SOFTWARE = {
  editeur: 'Éditeur de test',
  logiciel: 'Logiciel de test',
  version: '1.0',
};

/** What the base of addresses knows. */
const ADDRESSES = new URL('addresses.json', import.meta.url).href;

/** Which object a call asks for. */
export type Which = 'own' | 'foreign' | 'absent' | 'malformed';

/** Two CFA that must know nothing of each other, and somebody for each profile. */
export class TwoCfas {
  /** Every answer of `call` so far. */
  readonly witness: Witness;

  private constructor(
    readonly portal: Portal,
    readonly mine: Somebody,
    readonly theirs: Somebody,
    readonly canary: RegExp,
    private readonly callers: Map<Profile, Caller>,
    /** Who each profile is. */
    private readonly people: ReadonlyMap<Profile, Somebody>,
    private readonly agentId: string,
    /** Headers of a software that holds a token of the first CFA. */
    readonly partnerHeaders: Readonly<Record<string, string>>,
  ) {
    this.witness = new Witness(portal.app);
  }

  static async start(): Promise<TwoCfas> {
    const portal = await Portal.start({ LOG_LEVEL: 'debug', ADDRESSES_URL: ADDRESSES });
    const mine = await portal.plantCfa('35600000000048');
    const theirs = await portal.plantCfa('98765432400019');
    await portal.admin.query(
      `UPDATE cfas SET raison_sociale = 'CANARI des voisins', uai = '0133333C' WHERE id = $1`,
      [theirs.cfaId],
    );
    await portal.admin.query(
      `UPDATE users SET nom = 'CANARI', prenom = 'CANARI-prénom', email = 'canari@voisin.example',
         identifiant = 'canari-' || identifiant WHERE id = $1`,
      [theirs.userId],
    );
    const callers = new Map<Profile, Caller>([['nobody', portal.stranger()]]);
    const people = new Map<Profile, Somebody>();
    for (const profile of [...CFA, ...OPCO]) {
      const cfaId = OPCO.includes(profile) ? null : mine.cfaId;
      const somebody = await portal.plantUser(cfaId, [profile]);
      people.set(profile, somebody);
      callers.set(profile, await portal.signedIn(somebody.identifiant));
    }
    const agentId = people.get('instruction')?.userId as string;
    for (const [profile, change] of [
      ['deactivated', 'active = false'],
      ['pending', 'confirmed_at = NULL'],
    ] as const) {
      const somebody = await portal.plantUser(mine.cfaId, ['administration_cfa', 'contrats']);
      people.set(profile, somebody);
      callers.set(profile, await portal.signedIn(somebody.identifiant));
      await portal.admin.query(`UPDATE users SET ${change} WHERE id = $1`, [somebody.userId]);
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

  /** What is one CFA's alone, as the tables stand. */
  canaries(): Promise<Canaries> {
    return readCanaries(this.portal, this.mine.cfaId as string, this.theirs.cfaId as string);
  }

  /** The identifiant that a profile signs in with, at first. */
  login(profile: Profile): string {
    return this.people.get(profile)?.identifiant ?? '';
  }

  /** Signs a profile in anew, whose password and identifiant may have changed since. */
  async signIn(profile: Profile): Promise<void> {
    const { userId } = this.people.get(profile) as Somebody;
    const { rows } = await this.portal.admin.query<{ identifiant: string }>(
      `UPDATE users u SET password_hash = known.password_hash
       FROM (SELECT password_hash FROM users WHERE id = $2) known
       WHERE u.id = $1 RETURNING u.identifiant`,
      [userId, this.theirs.userId],
    );
    this.callers.set(profile, await this.portal.signedIn(rows[0]?.identifiant as string));
  }

  /** What opens the portal: the password, the open sessions, the token. */
  secrets(): Set<string> {
    const cookies = [...this.callers.values()].flatMap(({ cookie }) =>
      cookie.split('; ').map((one) => one.split('=')[1] ?? ''),
    );
    const key = this.partnerHeaders['x-api-key'] as string;
    return new Set([PASSWORD, key, ...cookies].filter((secret) => secret !== ''));
  }

  /** Calls a route as a profile. `:id` is replaced; the body and version of the table are sent. */
  async call(
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
    const url = path
      .replace(/:(id|file)|\*/, encodeURIComponent(id || 'absent'))
      .replace(':page', '1');
    const caller = this.callers.get(profile) as Caller;
    const answer = await caller.call(method === 'ALL' ? 'GET' : method, url, { ...sent, headers });
    this.witness.hears({ route: route.split('?')[0] as string, row, profile, answer });
    return answer;
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

  /** As if everybody had just proven who they are by a second factor, with no try counted. */
  async freshen(): Promise<void> {
    await this.portal.admin.query(
      `WITH throttled AS (DELETE FROM throttles), tried AS (DELETE FROM tries)
       UPDATE sessions SET proven_at = $1, proven_by = 'passkey' WHERE proven_at IS NOT NULL`,
      [this.portal.clock.now()],
    );
  }

  /** A digest of all that the other CFA has, in every table, whoever looks. */
  async theirDigest(): Promise<string> {
    const parts = (await tablesOf(this.portal)).map(
      (table) =>
        `SELECT md5(line) AS line FROM (SELECT t::text AS line FROM ${table} t) lines
         WHERE strpos(line, $1) > 0 OR strpos(line, $2) > 0`,
    );
    const { rows } = await this.portal.admin.query<{ digest: string }>(
      `SELECT md5(string_agg(line, '' ORDER BY line)) AS digest FROM (${parts.join(' UNION ALL ')}) all_lines`,
      [this.theirs.cfaId, this.theirs.userId],
    );
    return rows[0]?.digest ?? '';
  }

  /** Somebody who has accepted, with or without a factor, is invited, or waits for the OPCO's approval. */
  private async plantPerson(kind: PersonKind, cfaId: string, name: string): Promise<string> {
    const { userId } = /agent/i.test(kind)
      ? await this.portal.plantUser(null, ['instruction'])
      : await this.portal.plantUser(cfaId, ['contrats']);
    await this.portal.admin.query('UPDATE users SET nom = $2 WHERE id = $1', [userId, name]);
    if (kind.endsWith('WithFactor')) {
      await this.portal.admin.query(
        `INSERT INTO passkeys (user_id, credential_id, public_key, counter, transports, name, created_at)
         VALUES ($1, uuidv7()::text, '', 0, '{}', $2, now())`,
        [userId, name],
      );
    } else if (kind !== 'user' && kind !== 'agent') {
      await this.portal.admin.query(
        `UPDATE users SET confirmed_at = NULL, password_hash = NULL, invited_at = now(),
           invitation_expires_at = now() + interval '7 days', awaits_approval = $2 WHERE id = $1`,
        [userId, kind === 'waiting'],
      );
    }
    return userId;
  }

  private async plant(
    kind: ObjectKind,
    cfaId: string,
    name: string,
    profile: Profile,
  ): Promise<string> {
    if (kind === 'cfa') return cfaId;
    if (kind === 'contract') return plantContract(this.portal, cfaId, namedContract(name));
    if (kind === 'rib') return plantBankAccount(this.portal, cfaId, { titulaire: name });
    if (kind === 'document') return plantDocument(this.portal, cfaId, `${name}.pdf`);
    if (kind === 'held') {
      return plantContract(this.portal, cfaId, {
        ...namedContract(name),
        status: 'EN_COURS_INSTRUCTION',
        instructeurId: this.agentId,
      });
    }
    if (isNomination(kind)) {
      const reader = this.people.get(profile)?.userId ?? null;
      return plantNomination(this.portal, cfaId, { kind, name, reader });
    }
    if (isPerson(kind)) return this.plantPerson(kind, cfaId, name);
    const author = cfaId === this.mine.cfaId ? this.mine.userId : this.theirs.userId;
    const owner =
      cfaId === this.mine.cfaId
        ? (this.people.get(profile) ?? this.mine).userId
        : this.theirs.userId;
    const [text, values] = {
      change: [
        `INSERT INTO address_changes (user_id, kind, new_address, created_at, expires_at)
         VALUES ($1, 'email', $2, now(), now() + interval '1 day')
         ON CONFLICT (user_id, kind) WHERE confirmed_at IS NULL
           DO UPDATE SET new_address = $2 RETURNING id`,
        [owner, `${name === 'CANARI' ? 'canari' : 'moi'}@test.example`],
      ],
      passkey: [
        `INSERT INTO passkeys (user_id, credential_id, public_key, counter, transports, name, created_at)
         VALUES ($1, uuidv7()::text, '', 0, '{}', $2, now()) RETURNING id`,
        [owner, name],
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
        // A CFA has so many living tokens at most: the last planted takes the place of the others.
        `WITH gone AS (UPDATE tokens SET revoked_at = now() WHERE cfa_id = $1 AND prefix = 'planted')
         INSERT INTO tokens (cfa_id, name, prefix, secret_hash, created_by, created_at, expires_at)
         VALUES ($1, $2, 'planted', sha256(uuidv7()::text::bytea), $3, now(), now() + interval '1 day')
         RETURNING id`,
        [cfaId, name, author],
      ],
      refund: [
        `WITH gone AS (DELETE FROM refund_settings WHERE status = 'proposee' RETURNING 1)
         INSERT INTO refund_settings
           (titulaire, banque, iban, bic, libelle, consigne, proposed_by, proposed_at)
         SELECT $1, 'Banque', 'FR7630006000011234567890189', 'AGRIFRPP', 'AVCAP PRO-', $1, $2, now()
         FROM (SELECT count(*) FROM gone) AS before RETURNING id`,
        [name, this.agentId],
      ],
      draft: [plantedAnnouncement('draft'), [name, this.agentId]],
      planned: [plantedAnnouncement('planned'), [name, this.agentId]],
      published: [plantedAnnouncement('published'), [name, this.agentId]],
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

function isPerson(kind: ObjectKind): kind is PersonKind {
  return /^(agent|invited|user|waiting)/.test(kind);
}
