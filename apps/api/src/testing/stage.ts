import { randomUUID } from 'node:crypto';
import type { Right } from '@apprentissage/domain';
import { type Profile, ROUTES, type RouteRow } from './access-table.js';
import { newSiret } from './new-siret.js';
import type { Answer, Caller, Portal, Somebody } from './portal.js';
import type { TwoCfas } from './two-cfas.js';

/** Somebody made for one scene, signed in. */
export interface Player extends Somebody {
  readonly caller: Caller;
}

interface Sent {
  readonly body?: unknown;
  readonly id?: string;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Who gets the answer, as the witness keeps it. */
  readonly profile?: Profile;
}

/** A request that succeeds, ready to be sent; once more, too, when it was undone. */
export type Ready = () => Promise<Answer>;
/** What has to be there first; the request itself. */
export type Scene = (stage: Stage) => Promise<Ready>;

let ranks = 5_000;

/** Where scenes are played: two CFA, new people, the mails they get, a witness who hears every answer. */
export class Stage {
  constructor(readonly cfas: TwoCfas) {}

  get portal(): Portal {
    return this.cfas.portal;
  }

  /** Somebody new of the first CFA, or an agent of the OPCO. */
  async player(right: Right = 'contrats', cfaId = this.cfas.mine.cfaId): Promise<Player> {
    const agent = ['instruction', 'comptabilite', 'administration_opco'].includes(right);
    const somebody = await this.portal.plantUser(agent ? null : cfaId, [right]);
    return { ...somebody, caller: await this.portal.entered(somebody) };
  }

  /** The secret of the newest link of this kind that was mailed to somebody. */
  async link(recipient: string, path: string): Promise<string> {
    const link = new RegExp(`/${path}/([\\w-]{43})$`, 'm');
    const mails = await this.portal.mails();
    const secret = mails
      .filter((mail) => mail.recipient === recipient)
      .flatMap(({ body }) => link.exec(body)?.[1] ?? [])
      .at(-1);
    if (secret === undefined) throw new Error(`no link /${path}/ was mailed`);
    return secret;
  }

  address = () => `personne-${randomUUID()}@test.example`;
  siret = () => newSiret((ranks += 1));

  /** Calls a route of the table as somebody; the witness hears what is answered. */
  async send(route: string, caller: Caller, { body, id, query, headers, profile }: Sent = {}) {
    const [method = '', path = ''] = route.split(' ');
    const url = `${path.replace(':id', id ?? '')}${query === undefined ? '' : `?${query}`}`;
    const answer = await caller.call(method, url, {
      ...((body !== undefined || method === 'POST') && { body: body ?? {} }),
      ...(headers !== undefined && { headers }),
    });
    return this.heard(route, answer, profile);
  }

  /** An answer got another way. */
  heard(route: string, answer: Answer, profile: Profile = 'administration_cfa'): Answer {
    this.cfas.witness.hears({ route, row: ROUTES[route] as RouteRow, profile, answer });
    return answer;
  }

  /** What was done to prepare a scene, which must have been. */
  static good(answer: Answer): Answer {
    if (answer.status >= 300) throw new Error(`${answer.status} ${answer.text}`);
    return answer;
  }
}
