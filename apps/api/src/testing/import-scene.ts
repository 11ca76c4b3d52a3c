import { sampleDossier, type SampleOverrides } from '@apprentissage/domain/sample-cerfa';
import { PartnerCaller } from './partner.js';
import { type Caller, Portal, type Somebody } from './portal.js';

export const SIRET = '99999998700012';
export const NEIGHBOUR_SIRET = '99999998700020';

/** A row of `contracts` with the number of its events and of its audit rows. */
// A test looks at whatever column it wants.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Row = any;

/** Two CFA with their software, and an instructeur of the OPCO. */
export class ImportScene {
  private rank = 0;

  private constructor(
    readonly portal: Portal,
    readonly cfa: Somebody,
    readonly software: PartnerCaller,
    readonly neighbour: PartnerCaller,
    private readonly instructeur: Caller,
  ) {}

  static async start(env: Readonly<Record<string, string>> = {}): Promise<ImportScene> {
    const portal = await Portal.start({ PARTNER_REQUESTS_PER_MINUTE: '100000', ...env });
    const cfa = await portal.plantCfa(SIRET);
    const other = await portal.plantCfa(NEIGHBOUR_SIRET);
    const agent = await portal.plantUser(null, ['instruction']);
    return new ImportScene(
      portal,
      cfa,
      await PartnerCaller.of(portal, cfa),
      await PartnerCaller.of(portal, other),
      await portal.signedIn(agent.identifiant),
    );
  }

  stop(): Promise<void> {
    return this.portal.stop();
  }

  /** A dossier of somebody new, as the CFA's software sends it. */
  fresh(overrides: SampleOverrides = {}): { cerfa: Record<string, unknown> } {
    const { apprenti, ...others } = overrides;
    const rank = ++this.rank;
    return sampleDossier({
      today: this.portal.clock.today(),
      overrides: {
        numeroExterne: `CFA-${rank}`,
        apprenti: { prenom: `Prénom ${letters(rank)}`, ...apprenti },
        ...others,
      },
    });
  }

  /** The contract that has this internal number. */
  async row(numero: string): Promise<Row> {
    const { rows } = await this.portal.admin.query(
      `SELECT c.*, (SELECT count(*)::int FROM contract_events e WHERE e.contract_id = c.id) AS events,
         (SELECT count(*)::int FROM audit_events a WHERE a.object_id = c.id::text) AS traces
       FROM contracts c WHERE numero = $1`,
      [numero],
    );
    return rows[0];
  }

  /** How many contracts, events, audit rows of contracts and idempotency keys there are. */
  async counts(): Promise<Record<string, number>> {
    const { rows } = await this.portal.admin.query(`
      SELECT (SELECT count(*)::int FROM contracts) AS contracts,
        (SELECT count(*)::int FROM contract_events) AS events,
        (SELECT count(*)::int FROM audit_events WHERE object_type = 'contrat') AS traces,
        (SELECT count(*)::int FROM idempotency_keys) AS keys,
        (SELECT coalesce(sum(n), 0)::int FROM contract_counts) AS counted,
        (SELECT count(*)::int FROM tokens WHERE last_used_at IS NOT NULL) AS used`);
    return rows[0] as Record<string, number>;
  }

  /** Moves a dossier as the instructeur of the OPCO does, act by act. */
  async decide(numero: string, ...acts: (readonly [act: string, body?: object])[]): Promise<void> {
    for (const [act, body] of acts) {
      const { id, version } = await this.row(numero);
      const answer = await this.instructeur.post(`/api/backoffice/contracts/${id}/${act}`, body, {
        headers: { 'if-match': `"${version}"` },
      });
      if (answer.status >= 300) throw new Error(`${act}: ${answer.text}`);
    }
  }
}

/** Digits as letters: given names take no digit. */
export function letters(value: number): string {
  return [...String(value)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
}
