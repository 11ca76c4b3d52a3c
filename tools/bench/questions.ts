import type { Sender, SignIn } from './sign-ins.ts';

/** One request, as often as wished. */
export interface PlainRequest {
  readonly method: 'GET';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What the load generator is to send. */
export type Load =
  | { readonly kind: 'requests'; readonly requests: readonly PlainRequest[] }
  | {
      /** Dossiers that were never sent before, of these CFA. */
      readonly kind: 'dossiers';
      readonly senders: readonly Sender[];
      readonly seed: number;
    };

/** Something that is asked of both servers. */
export interface Question {
  readonly name: string;
  /** Least throughput, as a share of the bare server's; none: for information. */
  readonly target: number | null;
  readonly load: Load;
}

/** Words that are searched among the apprentices: usual names, so that pages are full. */
const SEARCHED = ['martin', 'dupont', 'emma', 'benali', 'louis'];

/** What is compared with the bare server. */
export function questions(
  signIns: readonly SignIn[],
  senders: readonly Sender[],
  seed: number,
): Question[] {
  return [
    { name: 'List page with total', target: 0.6, load: gets(signIns, () => LIST) },
    {
      name: 'List page of one status',
      target: null,
      load: gets(signIns, () => `${LIST}&status=ENGAGE`),
    },
    {
      name: 'List page of an apprentice’s name',
      target: null,
      load: gets(signIns, (rank) => `${LIST}&apprenti=${SEARCHED[rank % SEARCHED.length]}`),
    },
    { name: 'Dashboard counts', target: 0.6, load: gets(signIns, () => COUNTS) },
    { name: 'Import of one dossier', target: 0.4, load: { kind: 'dossiers', senders, seed } },
  ];
}

/** What is asked of the portal at both sizes. */
export function sizeQuestions(signIns: readonly SignIn[]): { name: string; load: Load }[] {
  return [
    { name: 'List page with total', load: gets(signIns, () => LIST) },
    { name: 'Dashboard counts', load: gets(signIns, () => COUNTS) },
  ];
}

const LIST = '/api/contracts?limit=25';
const COUNTS = '/api/contracts/counts';

function gets(signIns: readonly SignIn[], path: (rank: number) => string): Load {
  return {
    kind: 'requests',
    requests: signIns.map(({ cookie }, rank) => ({
      method: 'GET',
      path: path(rank),
      headers: { cookie },
    })),
  };
}
