import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { AccountRequests, PasswordHasher } from '../account/index.js';
import { MailSender } from '../mails/index.js';
import { accuracy, judge, MOST_ROUNDS, type Timings } from '../testing/classifier.js';
import { newSiret } from '../testing/new-siret.js';
import { type Answer, type Caller, PASSWORD, Portal } from '../testing/portal.js';
import { SmtpPeer } from '../testing/smtp-peer.js';

/** Tries of each side in one round. */
const PAIRS = 60;
/** What a way that tells is guessed at, by who asks of each account more than once and keeps the shortest. */
const TOLD = 0.9;
/** On a machine that does other work, it is found at the latest in so many rounds of so many accounts. */
const CONTROLS = { rounds: 5, pairs: 20 } as const;
const WARM_UP = 3;
/** What a server of mail takes for one, at the least. */
const MAIL_MS = 50;

const address = () => `personne-${randomUUID()}@test.example`;

describe('whether an account exists', () => {
  let portal: Portal;
  /** People of another CFA, each for one try. */
  let known: string[];
  let stranger: Caller;
  let signedIn: Caller;
  let rank = 0;
  const post = new SmtpPeer();

  beforeAll(async () => {
    // A server of mail as they are: it takes its time.
    post.onMail = () => sleep(MAIL_MS);
    const SMTP_URL = `smtp://127.0.0.1:${await post.listen()}`;
    portal = await Portal.start({ INVITATIONS_PER_DAY: '10000', SMTP_URL });
    const camille = await portal.plantCfa('35600000000048');
    const { rows } = await portal.admin.query<{ identifiant: string }>(
      `INSERT INTO users (audience, cfa_id, identifiant, email, nom, prenom, password_hash, rights,
         confirmed_at)
       SELECT audience, cfa_id, 'personne-' || gen_random_uuid() || '@test.example', email, nom,
         prenom, password_hash, rights, confirmed_at
       FROM users, generate_series(1, $2) WHERE id = $1 RETURNING identifiant`,
      [camille.userId, (6 * MOST_ROUNDS + 2 * CONTROLS.rounds) * (PAIRS + WARM_UP)],
    );
    known = rows.map(({ identifiant }) => identifiant);
    const director = await portal.plantCfa('98765432400019');
    stranger = portal.stranger();
    signedIn = await portal.signedIn(director.identifiant);
  });
  afterAll(async () => {
    await portal.stop();
    await post.close();
  });

  const ways: Record<string, (identifiant: string) => Promise<Answer>> = {
    'a sign-in': (identifiant) =>
      stranger.post('/api/session', { identifiant, motDePasse: 'Faux-mot-de-passe-1' }),
    'a forgotten password': (identifiant) =>
      stranger.post('/api/account/forgotten-password', { identifiant }),
    'a link of confirmation sent again': (identifiant) =>
      stranger.post('/api/account/confirm/resend', { identifiant }),
    'a sign-up': (identifiant) =>
      stranger.post('/api/account/sign-up', {
        siret: newSiret((rank += 1)),
        raisonSociale: 'CFA des essais',
        uai: '0751234J',
        nom: 'Essai',
        prenom: 'Dominique',
        identifiant,
        email: identifiant,
        motDePasse: 'Nouvelles-pommes-43',
      }),
    'a change of login': (identifiant) =>
      signedIn.post('/api/account/identifiant', {
        nouvelIdentifiant: identifiant,
        motDePasse: PASSWORD,
      }),
    'an invitation': (identifiant) =>
      signedIn.post('/api/users', {
        nom: 'Essai',
        prenom: 'Dominique',
        identifiant,
        email: 'essai@test.example',
        rights: ['contrats'],
      }),
  };

  function someone(): string {
    const identifiant = known.pop();
    if (identifiant === undefined) throw new Error('everybody was tried');
    return identifiant;
  }

  /** @param tries how often the same is asked: the shortest time is what is learnt */
  async function timed(way: string, identifiant: string, tries: number): Promise<[Answer, number]> {
    let shortest = Infinity;
    for (let n = 1; ; n += 1) {
      await portal.admin.query('DELETE FROM throttles');
      await portal.admin.query('DELETE FROM tries');
      const start = performance.now();
      const answer = await (ways[way] as (typeof ways)[string])(identifiant);
      shortest = Math.min(shortest, performance.now() - start);
      if (n === tries) return [answer, shortest];
    }
  }

  /** One round: what exists and what does not, in turn, each first as often; both answer alike. */
  async function round(way: string, pairs = PAIRS, tries = 1): Promise<Timings> {
    const timings = { known: [] as number[], unknown: [] as number[] };
    const said = { known: new Set<string>(), unknown: new Set<string>() };
    for (let pair = -WARM_UP; pair < pairs; pair++) {
      const sides =
        pair % 2 === 0 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const);
      for (const side of sides) {
        const identifiant = side === 'known' ? someone() : address();
        const [answer, ms] = await timed(way, identifiant, tries);
        said[side].add(shape(answer, identifiant));
        // The first ones warm up.
        if (pair >= 0) timings[side].push(ms);
      }
    }
    expect([...said.known]).toEqual([...said.unknown]);
    expect(said.known.size).toBe(1);
    return timings;
  }

  /** What an answer says, without what is new in each. */
  function shape({ status, headers, text }: Answer, identifiant: string): string {
    const { date: _date, ...rest } = headers;
    const same = text
      .replaceAll(identifiant, 'IDENTIFIANT')
      .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID')
      .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'INSTANT');
    return JSON.stringify([status, rest, same]);
  }

  it.each(Object.keys(ways))(
    '%s does not tell, by what it answers nor by its time',
    async (way) => {
      expect(await judge(() => round(way))).toMatchObject({ tells: false });
    },
    300_000,
  );

  /** How often a way that was made to tell is guessed right. */
  async function guessed(way: string, tries: number): Promise<number> {
    let best = 0;
    for (let n = 0; n < CONTROLS.rounds && best < TOLD; n++) {
      best = Math.max(best, accuracy(await round(way, CONTROLS.pairs, tries)));
    }
    return best;
  }

  it('would be told by a sign-in that looks at no password when there is no account', async () => {
    const hasher = portal.app.get(PasswordHasher);
    const careful = hasher.verify.bind(hasher);
    hasher.verify = async (stored, password) => stored !== null && careful(stored, password);
    try {
      expect(await guessed('a sign-in', 5)).toBeGreaterThanOrEqual(TOLD);
    } finally {
      hasher.verify = careful;
    }
  }, 300_000);

  it('would be told by a forgotten password that is answered and mailed at once', async () => {
    await portal.empty('account_requests', 'mails');
    const requests = portal.app.get(AccountRequests);
    const later = requests.ask.bind(requests);
    requests.ask = async (purpose, identifiant) => {
      await later(purpose, identifiant);
      await requests.round();
      await portal.app.get(MailSender).round();
    };
    try {
      expect(await guessed('a forgotten password', 2)).toBeGreaterThanOrEqual(TOLD);
    } finally {
      requests.ask = later;
    }
  }, 300_000);
});

describe('the classifier', () => {
  const noise = (length: number, of: (rank: number) => number) =>
    Array.from({ length }, (_, n) => of(n));

  it('finds a difference, whichever side is slower', () => {
    const fast = noise(60, (n) => 1 + (n % 7) / 10);
    const slow = noise(60, (n) => 3 + (n % 5) / 10);
    expect(accuracy({ known: slow, unknown: fast })).toBe(1);
    expect(accuracy({ known: fast, unknown: slow })).toBe(1);
  });

  it('finds none where there is none', () => {
    const same = noise(60, (n) => (n * 37) % 101);
    expect(accuracy({ known: same, unknown: same })).toBe(0.5);
  });

  /** A way that is guessed right so often, played by dice. */
  const played = (dice: () => number, right: number) => {
    // Two even spreads of 1, apart by so much, are told by the middle this often.
    const apart = 2 * right - 1;
    const draw = (from: number) => Array.from({ length: PAIRS }, () => from + dice());
    return judge(() => Promise.resolve({ known: draw(apart), unknown: draw(0) }));
  };

  it('clears what chance alone tells, and finds what tells 65 in a hundred', async () => {
    const dice = seeded(20_261_129);
    const found = { chance: 0, leak: 0 };
    for (let game = 0; game < 50; game++) {
      if ((await played(dice, 0.5)).tells) found.chance += 1;
      if ((await played(dice, 0.65)).tells) found.leak += 1;
    }
    expect(found.chance).toBe(0);
    expect(found.leak).toBeGreaterThanOrEqual(45);
  });
});

/** Numbers from 0 to 1 that are the same at each run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
