import type { BankAccountState } from '@apprentissage/domain';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Two administrators of a CFA, then three accountants. */
export const ADMINS = [0, 1] as const;
export const ACCOUNTANTS = [2, 3, 4] as const;
export type Who = (typeof ADMINS)[number] | (typeof ACCOUNTANTS)[number];

/** A version that was sent, as it must be. */
export interface ModelVersion {
  readonly id: string;
  readonly iban: string;
  readonly submitter: Who;
  readonly sentAt: number;
  status: BankAccountState;
  approvers: Who[];
  claimer: Who | null;
  claimedAt: number;
  contested: boolean;
  effectiveAt: number | null;
  served: boolean;
}

/** How often things happened, over all the lives of a run. */
export class Happened {
  readonly times: Record<string, number> = {};

  note(what: string): void {
    this.times[what] = (this.times[what] ?? 0) + 1;
  }
}

/**
 * What must become of the bank details of one CFA, in a few lines: the portal is compared with it after
 * each act. An act gives the status that is due, and changes the model when it is a success.
 */
export class BankModel {
  draft: { id: string; iban: string } | null = null;
  readonly versions: ModelVersion[] = [];
  readonly away = new Set<Who>();
  invoicing = false;
  private readonly provenAt: number[] = [];

  constructor(
    readonly now: () => number,
    readonly happened: Happened,
  ) {
    for (const who of [...ADMINS, ...ACCOUNTANTS]) this.prove(who);
  }

  get open(): ModelVersion | undefined {
    return this.versions.find(({ status }) => status === 'a_valider' || status === 'programme');
  }

  /** The version that accountants are shown: the one that waits, else the last one that was sent. */
  get shown(): ModelVersion | undefined {
    return this.open ?? this.versions.at(-1);
  }

  get active(): ModelVersion | undefined {
    return this.versions.find(({ status }) => status === 'actif');
  }

  prove(who: Who): void {
    this.provenAt[who] = this.now();
  }

  isFresh(who: Who): boolean {
    return this.now() - (this.provenAt[who] ?? 0) <= 5 * MINUTE;
  }

  /** Whether the door refuses somebody, before anything else is looked at. */
  door(who: Who, fresh: boolean): 401 | 403 | null {
    if (this.away.has(who)) return this.told(401, 'refused: disabled');
    if (fresh && !this.isFresh(who)) return this.told(403, 'refused: stale proof');
    return null;
  }

  submit(who: Who): number {
    const refused = this.door(who, true);
    if (refused !== null) return refused;
    if (this.draft === null) return 404;
    if (this.invoicing) return this.told(409, 'refused: invoice');
    if (this.open !== undefined) return this.told(409, 'refused: another waits');
    this.versions.push({
      ...this.draft,
      ...{ submitter: who, sentAt: this.now(), status: 'a_valider', approvers: [] },
      ...{ claimer: null, claimedAt: 0, contested: false, effectiveAt: null, served: false },
    });
    this.draft = null;
    return this.told(204, `sent by ${who}`);
  }

  withdraw(who: Who, version: ModelVersion): number {
    const refused = this.door(who, false);
    if (refused !== null) return refused;
    if (version !== this.open) return 409;
    version.status = 'retire';
    return this.told(204, 'withdrawn');
  }

  contest(who: Who, version: ModelVersion): number {
    const refused = this.door(who, false);
    if (refused !== null) return refused;
    if (version !== this.open) return 409;
    if (version.contested && version.status === 'a_valider') return 204;
    if (version.contested) this.happened.note('contested again');
    Object.assign(version, { contested: true, status: 'a_valider', approvers: [] });
    Object.assign(version, { claimer: null, effectiveAt: null });
    return this.told(204, 'contested');
  }

  claim(who: Who, version: ModelVersion, takes: boolean): number {
    const refused = this.door(who, false) ?? this.taken(who, version);
    if (refused !== null) return refused;
    version.claimer = takes ? who : null;
    version.claimedAt = this.now();
    return 200;
  }

  refuse(who: Who, version: ModelVersion): number {
    const refused = this.door(who, false) ?? this.taken(who, version);
    if (refused !== null) return refused;
    Object.assign(version, { status: 'refuse', claimer: null });
    return this.told(200, 'refused by an accountant');
  }

  /** @param reasoned with the reason that an unanswered bank asks for */
  approve(who: Who, version: ModelVersion, reasoned: boolean): number {
    const refused = this.door(who, true) ?? this.taken(who, version);
    if (refused !== null) return refused;
    if (version.status === 'programme') return 409;
    if (version.approvers.includes(who)) return this.told(422, 'refused: second approval');
    if (!reasoned) return 422;
    version.approvers.push(who);
    version.claimer = null;
    if (version.approvers.length === 2) this.plan(version);
    return this.told(200, 'approved');
  }

  /** What falls due by itself. */
  round(): void {
    const { open } = this;
    if (open === undefined) return;
    if (open.status === 'programme') this.activate(open);
    else if (this.now() - open.sentAt >= 30 * DAY) {
      open.status = 'expire';
      this.told(0, 'expired');
    }
  }

  /** A first account serves at once, a change three days later. */
  private plan(version: ModelVersion): void {
    const first = !this.versions.some(({ served }) => served);
    version.status = 'programme';
    version.effectiveAt = this.now() + (first ? 0 : 72 * HOUR);
    this.activate(version);
  }

  private activate(version: ModelVersion): void {
    if (this.invoicing || (version.effectiveAt ?? 0) > this.now()) return;
    if (this.active !== undefined) {
      this.active.status = 'remplace';
      this.told(0, 'replaced');
    }
    Object.assign(version, { status: 'actif', served: true });
    this.told(0, 'put in service');
  }

  /** A claim lapses after a day, and when its holder leaves. */
  private taken(who: Who, version: ModelVersion): 409 | null {
    const { claimer, claimedAt } = version;
    const held = claimer !== null && !this.away.has(claimer) && this.now() - claimedAt < DAY;
    if (held && claimer !== who) return this.told(409, 'refused: taken');
    return version === this.open ? null : 409;
  }

  private told<T extends number>(status: T, what: string): T {
    this.happened.note(what);
    return status;
  }
}
