import type { Answer, Portal, Somebody } from './portal.js';
import { hashSecret } from '../account/index.js';
import { newSecretKey, prefixOf } from '../tokens/index.js';

/** What the software of a test says it is. */
export const SOFTWARE = { editeur: 'Éditeur démo', logiciel: 'Logiciel CFA', version: '4.2' };

interface PartnerCall {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A CFA's software, with a token planted for it: sends the norm's headers and no cookie. */
export class PartnerCaller {
  private constructor(
    private readonly portal: Portal,
    readonly key: string,
    readonly tokenId: string,
  ) {}

  /** Plants a token of somebody's CFA, living `days` days from now. */
  static async of(portal: Portal, { cfaId, userId }: Somebody, days = 30): Promise<PartnerCaller> {
    const key = newSecretKey('aacfa');
    const now = portal.clock.now();
    const { rows } = await portal.admin.query(
      `INSERT INTO tokens (cfa_id, name, prefix, secret_hash, created_by, created_at, expires_at)
       VALUES ($1, 'Import', $2, $3, $4, $5, $6) RETURNING id`,
      [
        cfaId,
        prefixOf(key),
        hashSecret(key),
        userId,
        now,
        new Date(now.getTime() + days * 86_400_000),
      ],
    );
    return new PartnerCaller(portal, key, (rows[0] as { id: string }).id);
  }

  /** The software of a CFA that was given this token. */
  static holding(portal: Portal, { id, token }: { id: string; token: string }): PartnerCaller {
    return new PartnerCaller(portal, token, id);
  }

  get headers(): Record<string, string> {
    return { 'x-api-key': this.key, ...SOFTWARE };
  }

  async call(
    method: string,
    path: string,
    { body, headers = {} }: PartnerCall = {},
  ): Promise<Answer> {
    const response = await this.portal.app.inject({
      method: method as 'GET',
      url: `/api/convergence/${path}`,
      headers: {
        ...this.headers,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && {
        payload: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    });
    return {
      status: response.statusCode,
      headers: response.headers as Answer['headers'],
      text: response.body,
      body: /json/.test(String(response.headers['content-type'])) ? response.json() : undefined,
    };
  }

  get = (path: string, headers: Record<string, string> = {}) => this.call('GET', path, { headers });

  /** Sends a dossier. */
  send = (body: unknown, headers: Record<string, string> = {}, path = 'v1/dossiers') =>
    this.call('POST', path, { body, headers });
}
