import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { Authenticator } from './authenticator.js';
import type { Caller } from './portal.js';
import { Application } from './second-factor.js';
import { agree, type CodeKind, type RealSignIn, type SignInModel } from './sign-in-model.js';

/** `false`: there was nothing to do. */
type Act = (model: SignInModel, real: RealSignIn, browser: Caller) => Promise<void | false>;

const FACTOR = '/api/account/second-factor';

/** What the acts come to, counted beside them. */
export const OPENED_BY_FACTOR = 'a session opened by a factor';
export const STOPPED_HALFWAY = 'a right password that was not enough';

function count({ done }: RealSignIn, what: string): void {
  done.set(what, (done.get(what) ?? 0) + 1);
}

/** One act of one browser; afterwards both browsers are looked at. */
class Command implements fc.AsyncCommand<SignInModel, RealSignIn> {
  constructor(
    private readonly name: string,
    private readonly who: 0 | 1,
    private readonly act: Act,
    private readonly possible: (model: SignInModel) => boolean = () => true,
  ) {}

  check(model: Readonly<SignInModel>): boolean {
    return this.possible(model as SignInModel);
  }

  async run(model: SignInModel, real: RealSignIn): Promise<void> {
    // The limits that are not the matter here, in the machine's own time.
    await real.portal.admin.query(`DELETE FROM throttles`);
    await real.portal.admin.query(`DELETE FROM tries WHERE rule LIKE 'connexion%'`);
    const before = model.sessions[this.who];
    if ((await this.act(model, real, real.browsers[this.who])) === false) return;
    count(real, this.name);
    const after = model.sessions[this.who];
    if (!before && after && after.by !== 'mot_de_passe') count(real, OPENED_BY_FACTOR);
    if (this.name === 'signIn' && model.enrolled) count(real, STOPPED_HALFWAY);
    for (const [who, browser] of real.browsers.entries()) {
      const session = model.sessions[who];
      agree(`who is here, after ${this}`, await browser.get('/api/session'), session ? 200 : 401);
      if (session && !model.isWhole(session)) throw new Error(`one factor is enough after ${this}`);
    }
  }

  toString(): string {
    return `${this.name}(${this.who})`;
  }
}

/** Identifiant and password. */
const signIn = (who: 0 | 1, right: boolean) =>
  new Command(right ? 'signIn' : 'signInWrong', who, async (model, real, browser) => {
    const answer = await browser.post('/api/session', {
      identifiant: real.camille.identifiant,
      motDePasse: right ? model.password : 'Faux-mot-de-passe-1',
    });
    agree('the password', answer, right ? 200 : 401);
    if (!right) return undefined;
    const etape = model.enrolled ? 'second_facteur' : 'ouverte';
    if (answer.body.etape !== etape) throw new Error(`${answer.text} instead of ${etape}`);
    model.firstStep(who);
  });

/** A code, to end a sign-in or as a proof. */
const code = (who: 0 | 1, kind: CodeKind, use: 'signIn' | 'proof') =>
  new Command(`${use}Code:${kind}`, who, async (model, _real, browser) => {
    const tried = model.code(kind);
    if (tried === null) return false;
    const path = use === 'signIn' ? '/api/session/second-factor' : '/api/session/proof';
    const answer = await browser.post(path, { code: tried.text });
    const open = use === 'signIn' ? model.isWaiting(who) : model.sessions[who] !== null;
    if (!open) return agree(`a ${kind} code`, answer, 401);
    if (!model.mayGuess) return agree(`a ${kind} code`, answer, 429);
    if (!tried.right) {
      model.guessedWrong();
      return agree(`a ${kind} code`, answer, 422);
    }
    agree(`a ${kind} code`, answer, use === 'signIn' ? 200 : 204);
    if (use === 'signIn') model.pending[who] = null;
    model.accepted(who, tried);
  });

/** The password as a proof: worth something only without a second factor. */
const passwordProof = (who: 0 | 1) =>
  new Command('passwordProof', who, async (model, _real, browser) => {
    const answer = await browser.post('/api/session/proof', { motDePasse: model.password });
    const due = model.sessions[who] === null ? 401 : model.enrolled ? 403 : 204;
    agree('the password as a proof', answer, due);
    if (due === 204) model.proven(who, 'mot_de_passe');
  });

/** A protected route that wants a fresh proof, and one that wants a session. */
const act = (who: 0 | 1) =>
  new Command('act', who, async (model, _real, browser) => {
    const here = model.sessions[who] !== null;
    agree('a list', await browser.get('/api/tokens'), here ? 200 : 401);
    const revoke = await browser.delete(`/api/tokens/${randomUUID()}`);
    agree('a revocation', revoke, !here ? 401 : model.isFresh(who) ? 404 : 403);
  });

/** Sets an application up, or another in its place. */
const enrol = (who: 0 | 1) =>
  new Command('enrol', who, async (model, real, browser) => {
    const made = await browser.post(`${FACTOR}/totp`);
    const due = model.sessions[who] === null ? 401 : model.isFresh(who) ? 200 : 403;
    agree('a new application', made, due);
    if (due !== 200) return;
    const application = new Application(real.portal, made.body.secret as string);
    const text = application.code();
    const done = await browser.post(`${FACTOR}/totp/confirm`, { code: text });
    if (!model.mayGuess) return agree('its first code', done, 429);
    agree('its first code', done, 200);
    if (!model.enrolled) {
      model.endAll(who);
      model.used.push(...model.spare);
      model.spare = done.body.codes as string[];
    } else if (done.body.codes !== null) throw new Error('codes were given a second time');
    model.application = application;
    model.lastStep = -1;
    model.accepted(who, { text, step: model.step });
  });

const unenrol = (who: 0 | 1) =>
  new Command('unenrol', who, async (model, _real, browser) => {
    const had = model.application !== null;
    const answer = await browser.delete(`${FACTOR}/totp`);
    const open = model.sessions[who] !== null;
    agree('an application away', answer, !open ? 401 : !model.isFresh(who) ? 403 : had ? 204 : 404);
    if (answer.status !== 204) return;
    model.application = null;
    model.lastCode = null;
    model.factorsGone();
  });

const enrolDevice = (who: 0 | 1) =>
  new Command(
    'enrolDevice',
    who,
    async (model, _real, browser) => {
      const made = await browser.post(`${FACTOR}/passkeys/options`);
      const due = model.sessions[who] === null ? 401 : model.isFresh(who) ? 200 : 403;
      agree('a new passkey', made, due);
      if (due !== 200) return;
      const device = new Authenticator();
      const reponse = device.register(made.body.options);
      const done = await browser.post(`${FACTOR}/passkeys`, { nom: 'Essai', reponse });
      agree('a new passkey', done, 200);
      if (!model.enrolled) {
        model.endAll(who);
        model.spare = done.body.codes as string[];
      }
      model.device = device;
      model.proven(who, 'passkey');
    },
    ({ device }) => device === null,
  );

/** A passkey alone, by its own device or by another. */
const signInByDevice = (who: 0 | 1, right: boolean) =>
  new Command(
    right ? 'device' : 'foreignDevice',
    who,
    async (model, _real, browser) => {
      const { options, defi } = (await browser.post('/api/session/passkey/options')).body;
      const reponse = model.device?.sign(options, { foreignKey: !right });
      const answer = await browser.post('/api/session/passkey', { defi, reponse });
      agree('a passkey', answer, right ? 200 : 422);
      if (right) model.proven(who, 'passkey');
    },
    ({ device }) => device !== null,
  );

/** « Mot de passe oublié », to its end. */
const reset = (who: 0 | 1) =>
  new Command('reset', who, async (model, real, browser) => {
    const { identifiant } = real.camille;
    await browser.post('/api/account/forgotten-password', { identifiant });
    const links = (await real.portal.mails()).flatMap(
      ({ body }) => /\/mot-de-passe\/([\w-]{43})$/m.exec(body)?.[1] ?? [],
    );
    const motDePasse = `Nouvelles-pommes-${randomUUID().slice(0, 8)}`;
    const jeton = links.at(-1);
    agree('a reset', await browser.post('/api/account/reset-password', { jeton, motDePasse }), 204);
    model.password = motDePasse;
    model.endAll(null);
  });

const wait = (minutes: number) =>
  new Command(`wait:${minutes}`, 0, async (_model, { portal }) => portal.clock.advance(minutes));

const KINDS: readonly CodeKind[] = [
  'right',
  'before',
  'after',
  'far',
  'wrong',
  'replayed',
  'spare',
  'used',
];
const browser = fc.constantFrom(0 as const, 1 as const);
const yes = fc.boolean();

/** Everything a person, or who knows their password, may do. */
export const SIGN_IN_COMMANDS = [
  fc.tuple(browser, yes).map(([who, right]) => signIn(who, right)),
  browser.map((who) => signIn(who, true)),
  fc
    .tuple(browser, fc.constantFrom(...KINDS), fc.constantFrom('signIn' as const, 'proof' as const))
    .map(([who, kind, use]) => code(who, kind, use)),
  fc
    .tuple(browser, fc.constantFrom('right' as const, 'spare' as const))
    .map(([who, kind]) => code(who, kind, 'signIn')),
  browser.map(passwordProof),
  browser.map(act),
  browser.map(enrol),
  browser.map(unenrol),
  browser.map(enrolDevice),
  fc.tuple(browser, yes).map(([who, right]) => signInByDevice(who, right)),
  browser.map(reset),
  fc.constantFrom(0.5, 1, 4, 6, 11).map(wait),
];
