import fc from 'fast-check';
import {
  ACCOUNTANTS,
  ADMINS,
  type BankModel,
  DAY,
  HOUR,
  MINUTE,
  type ModelVersion,
  type Who,
} from './bank-model.js';
import { CHECKED } from './bank-scene.js';
import { IBAN } from './plant-bank-account.js';
import type { Answer } from './portal.js';
import type { RealBank } from './real-bank.js';

const DRAFT = '/api/bank-accounts/draft';
const DESK = '/api/backoffice/bank-accounts';
const IBANS = [IBAN, 'FR1420041010050500013M02606', 'BE68539007547034'];

/** What an act was answered, and what it should have been. */
interface Outcome {
  readonly answer: Answer;
  readonly due: number;
}
type Act = (model: BankModel, real: RealBank) => Promise<Outcome | null>;

/** One act; afterwards what is served, then the answer, then every version are looked at. */
class Command implements fc.AsyncCommand<BankModel, RealBank> {
  constructor(
    private readonly name: string,
    private readonly possible: (model: BankModel) => boolean,
    private readonly act: Act,
  ) {}

  check(model: Readonly<BankModel>): boolean {
    return this.possible(model as BankModel);
  }

  async run(model: BankModel, real: RealBank): Promise<void> {
    const outcome = await this.act(model, real);
    await real.look();
    if (outcome !== null && outcome.answer.status !== outcome.due) {
      const { answer, due } = outcome;
      throw new Error(`${this}: ${answer.status} instead of ${due}: ${answer.text}`);
    }
    real.agree(model);
  }

  toString(): string {
    return this.name;
  }
}

/** Writes a draft, or changes the one there is; its RIB is joined when it is begun. */
const write = (who: Who, iban: string) =>
  new Command(
    `write(${who}, ${iban})`,
    () => true,
    async (model, real) => {
      const refused = model.door(who, false);
      if (refused !== null) return { answer: await real.post(who, DRAFT), due: refused };
      if (model.draft === null) {
        const answer = await real.post(who, DRAFT);
        if (answer.status !== 201) return { answer, due: 201 };
        const id = answer.body.id as string;
        await real.sql('INSERT INTO bank_account_files VALUES ($1, $2, $3)', [
          ...[real.cfaId, id, real.file],
        ]);
        model.draft = { id, iban };
      } else model.happened.note('edited');
      const answer = await real.put(who, DRAFT, model.draft.id, {
        ...{ mode: 'soi_meme', uai: '0751234J', titulaire: 'CFA', iban },
      });
      model.draft = { ...model.draft, iban };
      return { answer, due: 200 };
    },
  );

const submit = (who: Who, proves: boolean) =>
  new Command(
    `submit(${who}${proves ? '' : ', unproven'})`,
    ({ draft }) => draft !== null,
    async (model, real) => {
      if (proves) await prove(model, real, who);
      const answer = await real.post(who, `${DRAFT}/submit`, model.draft?.id);
      return { answer, due: model.submit(who) };
    },
  );

/** An act on a version, if there is one. */
const on = (
  which: 'open' | 'shown',
  name: string,
  act: (model: BankModel, real: RealBank, version: ModelVersion) => Promise<Outcome>,
) =>
  new Command(
    name,
    (model) => model[which] !== undefined,
    (model, real) => act(model, real, model[which] as ModelVersion),
  );

const withdraw = (who: Who) =>
  on('shown', `withdraw(${who})`, async (model, real, version) => ({
    answer: await real.post(who, `/api/bank-accounts/${version.id}/withdraw`, version.id),
    due: model.withdraw(who, version),
  }));

const contest = (who: Who) =>
  on('shown', `contest(${who})`, async (model, real, version) => ({
    answer: await real.post(who, `/api/bank-accounts/${version.id}/contest`),
    due: model.contest(who, version),
  }));

const claim = (who: Who, act: 'take' | 'release') =>
  on('shown', `${act}(${who})`, async (model, real, version) => ({
    answer: await real.post(who, `${DESK}/${version.id}/${act}`, version.id),
    due: model.claim(who, version, act === 'take'),
  }));

const refuse = (who: Who) =>
  on('shown', `refuse(${who})`, async (model, real, { id }) => ({
    answer: await real.post(who, `${DESK}/${id}/refuse`, id, { raison: 'illisible' }),
    due: model.refuse(who, model.shown as ModelVersion),
  }));

const approve = (who: Who, proves: boolean, reasoned: boolean) =>
  on(
    'open',
    `approve(${who}${proves ? '' : ', unproven'}${reasoned ? '' : ', unreasoned'})`,
    async (model, real, version) => {
      if (proves) await prove(model, real, who);
      const entitled = await real.isEntitled(who);
      const answer = await real.post(who, `${DESK}/${version.id}/approve`, version.id, {
        verifications: CHECKED,
        ...(reasoned && { motif: 'Vérifié par téléphone.' }),
      });
      if (answer.status === 200 && !entitled) throw new Error(`${who} may not approve, and did`);
      return { answer, due: model.approve(who, version, reasoned) };
    },
  );

async function prove(model: BankModel, real: RealBank, who: Who): Promise<void> {
  await real.prove(who);
  model.prove(who);
}

/** A colleague disables somebody: their sessions end; the last administrator stays. */
const disable = (who: Who) =>
  new Command(
    `disable(${who})`,
    ({ away }) => !away.has(who) && !(isAdmin(who) && ADMINS.some((one) => away.has(one))),
    async (model, real) => {
      await real.sql('UPDATE users SET active = false WHERE id = $1', [real.idOf(who)]);
      model.away.add(who);
      return null;
    },
  );

/** They are let in again, and sign in. */
const enable = (who: Who) =>
  new Command(
    `enable(${who})`,
    ({ away }) => away.has(who),
    async (model, real) => {
      await real.letIn(who);
      model.away.delete(who);
      model.prove(who);
      return null;
    },
  );

const invoice = (begins: boolean) =>
  new Command(
    begins ? 'beginInvoice' : 'endInvoice',
    ({ invoicing }) => invoicing !== begins,
    async (model, real) => {
      await (begins
        ? real.sql(`INSERT INTO invoices_in_process VALUES ($1, 'F-1', now())`, [real.cfaId])
        : real.sql('DELETE FROM invoices_in_process'));
      model.invoicing = begins;
      return null;
    },
  );

const wait = (ms: number) =>
  new Command(
    `wait(${ms / HOUR} h)`,
    () => true,
    async (model, real) => {
      await real.wait(ms / MINUTE);
      model.round();
      return null;
    },
  );

/** Acts one after the other, those that are possible then. */
const several = (...commands: readonly Command[]) =>
  new Command(
    commands.join(', then '),
    () => true,
    async (model, real) => {
      for (const command of commands) if (command.check(model)) await command.run(model, real);
      return null;
    },
  );

const isAdmin = (who: Who) => ADMINS.some((one) => one === who);

const admin = fc.constantFrom<Who[]>(...ADMINS);
const accountant = fc.constantFrom<Who[]>(...ACCOUNTANTS);
const anybody = fc.constantFrom<Who[]>(...ADMINS, ...ACCOUNTANTS);
const iban = fc.constantFrom(...IBANS);
/** Seldom not. */
const mostly = fc.nat(3).map((n) => n > 0);
const approving = fc
  .tuple(accountant, mostly, mostly)
  .map(([who, proves, reasoned]) => approve(who, proves, reasoned));
const sending = fc.tuple(admin, mostly).map(([who, proves]) => submit(who, proves));
const waiting = fc.constantFrom(2 * MINUTE, 6 * MINUTE, 40 * HOUR, 80 * HOUR, 31 * DAY).map(wait);

/** A change that is sent and that up to two accountants approve: the beginning of most of what matters. */
const begun = fc
  .tuple(admin, iban, fc.array(fc.tuple(accountant, mostly), { maxLength: 2 }))
  .map(([who, to, approvers]) =>
    several(
      ...[write(who, to), submit(who, true)],
      ...approvers.map(([one, proves]) => approve(one, proves, true)),
    ),
  );
const two = fc.shuffledSubarray<Who>([...ACCOUNTANTS], { minLength: 2, maxLength: 2 });
const approved = (approvers: readonly Who[]) => approvers.map((one) => approve(one, true, true));
const sent = (who: Who, to: string) => [invoice(false), write(who, to), submit(who, true)];
/** A change as it should go, to its end; one that everybody forgets. */
const whole = fc
  .tuple(admin, iban, two)
  .map(([who, to, approvers]) =>
    several(...sent(who, to), ...approved(approvers), wait(80 * HOUR)),
  );
const forgotten = fc
  .tuple(admin, iban)
  .map(([who, to]) => several(write(who, to), submit(who, true), wait(31 * DAY)));
/** One objects to the change of an account, accountants approve it all the same, and somebody objects again. */
const insisted = fc
  .tuple(admin, admin, iban, two)
  .map(([who, other, to, approvers]) =>
    several(
      ...[...sent(who, to), ...approved(approvers), wait(80 * HOUR)],
      ...[...sent(who, to), contest(who), ...approved(approvers), contest(other)],
    ),
  );
/** One takes it, then another wants it. */
const contended = fc
  .tuple(two, mostly)
  .map(([[one, other], decides]) =>
    several(
      claim(one as Who, 'take'),
      decides ? approve(other as Who, true, true) : claim(other as Who, 'take'),
    ),
  );

/** Everything that people of a CFA, accountants and time may do to bank details; what goes on is likelier. */
export const BANK_COMMANDS = [
  ...[begun, begun, begun, whole, whole, forgotten, sending, sending, waiting, waiting],
  ...[approving, approving, approving, contended],
  fc.tuple(admin, iban).map(([who, to]) => write(who, to)),
  ...[admin.map(withdraw), admin.map(contest), admin.map(contest), insisted],
  ...[accountant.map(refuse), accountant.map(refuse)],
  fc.tuple(accountant, fc.constantFrom('take', 'release')).map(([who, act]) => claim(who, act)),
  ...[anybody.map(disable), anybody.map(enable), fc.nat(2).map((n) => invoice(n === 0))],
];
