import { draftTag } from '@apprentissage/domain';

/** What a request sends besides its address. */
interface Sent {
  readonly body?: unknown;
  readonly file?: File;
  /** The version that was read, for what is changed. */
  readonly version?: number;
  /** The draft of bank details that was read. */
  readonly draft?: Parameters<typeof draftTag>[0];
}

/** Somebody signed in to a running portal, as their browser would be. */
export class Visit {
  private readonly portal: string;
  private cookie = '';

  private constructor(portal: string) {
    this.portal = portal;
  }

  /** Signs in, does some work, signs out whatever came of it. */
  static async as<T>(
    portal: string,
    { identifiant, motDePasse }: { identifiant: string; motDePasse: string },
    work: (visit: Visit) => Promise<T>,
  ): Promise<T> {
    const visit = new Visit(portal);
    await visit.send('POST', '/api/session', { body: { identifiant, motDePasse } });
    try {
      return await work(visit);
    } finally {
      await visit.send('DELETE', '/api/session');
    }
  }

  read<T>(path: string): Promise<T> {
    return this.send<T>('GET', path);
  }

  /** Sends something; gives what the portal answers, if anything. */
  async send<T = undefined>(method: string, path: string, sent: Sent = {}): Promise<T> {
    const form = new FormData();
    if (sent.file !== undefined) form.append('fichier', sent.file);
    const json = sent.body === undefined ? undefined : JSON.stringify(sent.body);
    const response = await fetch(this.portal + path, {
      method,
      headers: {
        origin: this.portal,
        'x-requested-with': 'action-apprentissage',
        ...(this.cookie !== '' && { cookie: this.cookie }),
        ...(json !== undefined && { 'content-type': 'application/json' }),
        ...(sent.version !== undefined && { 'if-match': `"${sent.version}"` }),
        ...(sent.draft !== undefined && { 'if-match': draftTag(sent.draft) }),
      },
      body: sent.file === undefined ? json : form,
      signal: AbortSignal.timeout(20_000),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    const cookies = response.headers.getSetCookie().map((one) => one.split(';')[0]);
    if (cookies.length > 0) this.cookie = cookies.join('; ');
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }
}
