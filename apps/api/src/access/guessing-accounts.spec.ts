import { randomUUID } from 'node:crypto';
import { PasswordHasher } from '../account/index.js';
import { accuracy, type Timings } from '../testing/classifier.js';
import { newSiret } from '../testing/new-siret.js';
import { type Answer, type Caller, PASSWORD, Portal } from '../testing/portal.js';

/** Tries of each side in one round. */
const PAIRS = 60;
/** A round whose classifier is right by chance is played again; a leak is found in every round. */
const ROUNDS = 3;
const BOUND = 0.6;
/** From here on, somebody who watches can tell: 1 on a machine at rest, 0.73 to 0.86 on one at three times its load. */
const TOLD = 0.7;
const WARM_UP = 3;

const address = () => `personne-${randomUUID()}@test.example`;

describe('whether an account exists', () => {
  let portal: Portal;
  /** People of another CFA, each for one try. */
  let known: string[];
  let stranger: Caller;
  let signedIn: Caller;
  let rank = 0;

  beforeAll(async () => {
    portal = await Portal.start({ INVITATIONS_PER_DAY: '10000' });
    const camille = await portal.plantCfa('35600000000048');
    const { rows } = await portal.admin.query<{ identifiant: string }>(
      `INSERT INTO users (audience, cfa_id, identifiant, email, nom, prenom, password_hash, rights,
         confirmed_at)
       SELECT audience, cfa_id, 'personne-' || gen_random_uuid() || '@test.example', email, nom,
         prenom, password_hash, rights, confirmed_at
       FROM users, generate_series(1, $2) WHERE id = $1 RETURNING identifiant`,
      [camille.userId, 10 * ROUNDS * (PAIRS + WARM_UP)],
    );
    known = rows.map(({ identifiant }) => identifiant);
    const director = await portal.plantCfa('98765432400019');
    stranger = portal.stranger();
    signedIn = await portal.signedIn(director.identifiant);
  });
  afterAll(() => portal.stop());

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

  async function timed(way: string, identifiant: string): Promise<[Answer, number]> {
    await portal.admin.query('DELETE FROM throttles');
    await portal.admin.query('DELETE FROM tries');
    const start = performance.now();
    const answer = await (ways[way] as (typeof ways)[string])(identifiant);
    return [answer, performance.now() - start];
  }

  /** One round: what exists and what does not, in turn, each first as often. */
  async function round(way: string, shape: (answer: Answer, identifiant: string) => string) {
    const timings = { known: [] as number[], unknown: [] as number[] };
    const said = { known: new Set<string>(), unknown: new Set<string>() };
    for (let pair = -WARM_UP; pair < PAIRS; pair++) {
      const sides =
        pair % 2 === 0 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const);
      for (const side of sides) {
        const identifiant = side === 'known' ? someone() : address();
        const [answer, ms] = await timed(way, identifiant);
        said[side].add(shape(answer, identifiant));
        // The first ones warm up.
        if (pair >= 0) timings[side].push(ms);
      }
    }
    return { timings, said };
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
      const found: number[] = [];
      for (let n = 0; n < ROUNDS; n++) {
        const { timings, said } = await round(way, shape);
        expect([...said.known]).toEqual([...said.unknown]);
        expect(said.known.size).toBe(1);
        found.push(accuracy(timings));
        if ((found.at(-1) as number) <= BOUND) return;
      }
      expect(found).toEqual([]);
    },
    300_000,
  );

  it('would be told by a sign-in that looks at no password when there is no account', async () => {
    const hasher = portal.app.get(PasswordHasher);
    const careful = hasher.verify.bind(hasher);
    hasher.verify = async (stored, password) => stored !== null && careful(stored, password);
    try {
      const found: number[] = [];
      for (let n = 0; n < ROUNDS; n++) {
        found.push(accuracy((await round('a sign-in', shape)).timings as Timings));
        if ((found.at(-1) as number) >= TOLD) return;
      }
      expect(found).toEqual([]);
    } finally {
      hasher.verify = careful;
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
});
