/** Where sheets of heads are kept, out of reach of whoever holds the database. */
export abstract class HeadStore {
  /** Keeps bytes under a name that nothing has yet. */
  abstract keep(name: string, bytes: Buffer): Promise<void>;
}
