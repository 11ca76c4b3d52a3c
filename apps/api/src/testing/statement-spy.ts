import pg from 'pg';

/** Who acts, as the opening of a transaction tells PostgreSQL. */
export interface Told {
  readonly cfaId: string;
  readonly userId: string;
  readonly actor: string;
  readonly role: string | null;
}

/** A statement as the driver sent it; `told` is `null` outside any actor's context. */
export interface SentStatement {
  readonly text: string;
  readonly values: readonly unknown[];
  readonly told: Told | null;
}

/** What opens, closes or undoes a transaction, or listens. */
const CONTROL = /^\s*(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|LISTEN|UNLISTEN|SET|RESET|SHOW)\b/i;
/** Samples kept of one statement: with other values it may find more. */
const SAMPLES = 3;

/** Listens to every statement that the portal sends to PostgreSQL by its own login. */
export class StatementSpy {
  private readonly samples = new Map<string, SentStatement[]>();
  private readonly told = new WeakMap<object, Told>();
  private readonly query = pg.Client.prototype.query;

  /** @param login of the portal: what a test sends by another is not its */
  constructor(private readonly login: string) {}

  start(): void {
    const { login, query } = this;
    const hear = (client: object, first: unknown, second: unknown) => {
      const { text, values } =
        typeof first === 'string' ? { text: first, values: second } : (first as pg.QueryConfig);
      this.hear(client, text, Array.isArray(values) ? values : []);
    };
    pg.Client.prototype.query = function (this: pg.Client, ...args: [never, never, never]) {
      if (this.user === login) hear(this, args[0], args[1]);
      return query.apply(this, args);
    } as typeof query;
  }

  stop(): void {
    pg.Client.prototype.query = this.query;
  }

  /** Every distinct statement that was sent, with some of the values it was sent with. */
  get heard(): ReadonlyMap<string, readonly SentStatement[]> {
    return this.samples;
  }

  private hear(client: object, text: string, values: readonly unknown[]): void {
    const set = (name: string) =>
      new RegExp(`set_config\\('${name}', '([^']*)', true\\)`).exec(text)?.[1];
    if (/^BEGIN; SELECT set_config/.test(text)) {
      this.told.set(client, {
        cfaId: set('app.cfa_id') ?? '',
        userId: set('app.user_id') ?? '',
        actor: set('app.actor') ?? '',
        role: set('role') ?? null,
      });
    } else if (/^(COMMIT|ROLLBACK)/.test(text)) this.told.delete(client);
    if (CONTROL.test(text)) return;
    const known = this.samples.get(text) ?? [];
    if (known.length < SAMPLES) known.push({ text, values, told: this.told.get(client) ?? null });
    this.samples.set(text, known);
  }
}
