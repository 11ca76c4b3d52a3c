import { draftTag } from '@apprentissage/domain';
import { Switches } from '../bank-accounts/index.js';
import type { BankModel, Who } from './bank-model.js';
import type { BankScene } from './bank-scene.js';
import type { Answer, Caller, Portal } from './portal.js';

/** A version as the database holds it, and whether three people made it. */
interface Row {
  readonly id: string;
  readonly status: string;
  readonly submitted_by: string | null;
  readonly approvers: readonly string[];
  readonly claimed_by: string | null;
  readonly contested: boolean;
  readonly served: boolean;
  readonly version: number;
  readonly three: boolean;
}

/** Three people about one content, each approval with its trace, and not before its time. */
const ROWS = `
  SELECT id, status, submitted_by, approvers, claimed_by, contested_at IS NOT NULL AS contested,
    activated_at IS NOT NULL AS served, version,
    (SELECT count(DISTINCT who) FROM unnest(approvers || submitted_by) AS who) >= 3
      AND (activated_at IS NULL OR activated_at >= effective_at) AND approved_hash = content_hash
      AND cardinality(approvers) = (SELECT count(DISTINCT r.reviewer_id) FROM bank_account_reviews r
        WHERE r.bank_account_id = b.id AND r.decision = 'approbation'
          AND r.content_hash = b.content_hash AND r.reviewer_id = ANY(b.approvers)) AS three
  FROM bank_accounts b ORDER BY id`;

/** The portal that is compared with the model: one CFA, its two administrators, three accountants. */
export class RealBank {
  private rows: readonly Row[] = [];

  private constructor(
    readonly portal: Portal,
    readonly cfaId: string,
    private readonly people: readonly { readonly userId: string; readonly caller: Caller }[],
    /** A file that every draft joins. */
    readonly file: string,
  ) {}

  /** The portal of a scene, emptied of bank details, everybody there with a fresh proof. */
  static async of(scene: BankScene, file: string): Promise<RealBank> {
    const { portal, cfa, camille, second, accountants, accountantIds } = scene;
    await portal.empty('throttles', 'mails', 'bank_accounts', 'invoices_in_process');
    const people = [
      { userId: cfa.userId, caller: camille },
      { userId: scene.secondId, caller: second },
      ...accountants.map((caller, rank) => ({ userId: accountantIds[rank] as string, caller })),
    ];
    const real = new RealBank(portal, cfa.cfaId as string, people, file);
    const { rows } = await portal.admin.query<{ id: string }>(
      'UPDATE users SET active = true WHERE NOT active RETURNING id',
    );
    for (const who of people) {
      if (rows.some(({ id }) => id === who.userId)) await portal.entered(who, who.caller);
    }
    await real.keepSessions();
    await portal.admin.query('UPDATE sessions SET proven_at = $1', [portal.clock.now()]);
    return real;
  }

  sql(text: string, values: unknown[] = []) {
    return this.portal.admin.query(text, values);
  }

  idOf(who: Who | null): string | null {
    return who === null ? null : (this.people[who]?.userId ?? '');
  }

  /** What somebody sends, about a version or a draft as it is now when one is named. */
  post(who: Who, path: string, about?: string, body: object = {}): Promise<Answer> {
    const options = about === undefined ? {} : this.match(about);
    return this.callerOf(who).post(path, body, options);
  }

  put(who: Who, path: string, about: string, body: object): Promise<Answer> {
    return this.callerOf(who).put(path, body, this.match(about));
  }

  async prove(who: Who): Promise<void> {
    await this.sql('UPDATE sessions SET proven_at = $1 WHERE user_id = $2', [
      ...[this.portal.clock.now(), this.idOf(who)],
    ]);
  }

  /** Whether somebody is active and proved who they are five minutes ago at most, whatever the model says. */
  async isEntitled(who: Who): Promise<boolean> {
    const { rowCount } = await this.sql(
      `SELECT FROM users u JOIN sessions s ON s.user_id = u.id
       WHERE u.id = $1 AND u.active AND s.proven_at >= $2::timestamptz - interval '5 minutes'`,
      [this.idOf(who), this.portal.clock.now()],
    );
    return rowCount === 1;
  }

  async letIn(who: Who): Promise<void> {
    await this.sql('UPDATE users SET active = true WHERE id = $1', [this.idOf(who)]);
    await this.portal.entered({ userId: this.idOf(who) ?? '' }, this.callerOf(who));
  }

  /** Time goes on and what is due is done; sessions live, their proofs grow old. */
  async wait(minutes: number): Promise<void> {
    this.portal.clock.advance(minutes);
    await this.keepSessions();
    await this.portal.app.get(Switches).round();
  }

  /** Looks at every version. @throws Error when one is planned or was in service that three people did not make */
  async look(): Promise<void> {
    const { rows } = await this.portal.admin.query<Row>(ROWS);
    this.rows = rows;
    const ready = rows.filter(
      ({ served, status }) => served || ['programme', 'actif', 'remplace'].includes(status),
    );
    if (!ready.every(({ three }) => three)) {
      throw new Error('planned or in service without three people about one content');
    }
  }

  /** Whether the versions that were looked at are those of the model. */
  agree(model: BankModel): void {
    const sent = this.rows.filter(({ status }) => status !== 'brouillon');
    const due = model.versions.map((one) => ({
      ...{ id: one.id, status: one.status, contested: one.contested, served: one.served },
      submitted_by: this.idOf(one.submitter),
      approvers: one.approvers.map((who) => this.idOf(who)),
      claimed_by: this.idOf(one.claimer),
    }));
    expect(sent.map(({ version: _, three: __, ...row }) => row)).toEqual(
      due.toSorted((one, other) => (one.id < other.id ? -1 : 1)),
    );
    expect(this.rows.length - sent.length).toBe(model.draft === null ? 0 : 1);
  }

  private callerOf(who: Who): Caller {
    return (this.people[who] as { caller: Caller }).caller;
  }

  private match(id: string) {
    const row = this.rows.find((one) => one.id === id);
    // A draft that was just begun was not looked at yet.
    const { status, version } = row ?? { status: 'brouillon', version: 1 };
    const tag = status === 'brouillon' ? draftTag({ id, version }) : `"${version}"`;
    return { headers: { 'if-match': tag } };
  }

  /** As if everybody had been there all the time. */
  private async keepSessions(): Promise<void> {
    await this.sql(
      `UPDATE sessions SET last_seen_at = $1::timestamptz,
         expires_at = $1::timestamptz + interval '10 hours'`,
      [this.portal.clock.now()],
    );
  }
}
