import { draftTag } from '@apprentissage/domain';
import { PaymentAccount, type PaymentAccountView, Switches } from '../bank-accounts/index.js';
import { Database, SYSTEM } from '../database/index.js';
import { formWith } from './form.js';
import { IBAN } from './plant-bank-account.js';
import { makePdf } from './pdf.js';
import { plantDocument } from './plant-document.js';
import { type Answer, type Caller, Portal, type Somebody } from './portal.js';

export const CHECKED = {
  original: true,
  correspondance: true,
  banqueEnLigne: true,
  pasUnParticulier: true,
};

const DRAFT = '/api/bank-accounts/draft';

/** What the life of bank details leaves behind. */
const OF_ONE_LIFE = [
  ...['throttles', 'mails', 'bank_accounts', 'bank_account_reviews', 'payee_checks'],
  ...['bank_account_files', 'documents', 'invoices_in_process'],
];

/** A CFA with its administrators, accountants, and what they do with bank details. */
export class BankScene {
  private constructor(
    readonly portal: Portal,
    readonly cfa: Somebody,
    /** An administrator of the CFA, and a second one. */
    readonly camille: Caller,
    readonly second: Caller,
    readonly secondId: string,
    readonly accountants: readonly Caller[],
    readonly accountantIds: readonly string[],
  ) {}

  static start(env: Readonly<Record<string, string>> = {}): Promise<Portal> {
    return Portal.start({ PAYEE_VERIFICATION: 'demo', ...env });
  }

  /** New people on a portal whose tables were emptied. */
  static async on(portal: Portal, siret = '35600000000048'): Promise<BankScene> {
    const cfa = await portal.plantCfa(siret);
    const second = await portal.plantUser(cfa.cfaId, ['administration_cfa']);
    const agents = [];
    for (let n = 0; n < 3; n += 1) agents.push(await portal.plantUser(null, ['comptabilite']));
    const callers = [];
    for (const agent of agents) callers.push(await portal.entered(agent));
    return new BankScene(
      portal,
      cfa,
      await portal.entered(cfa),
      await portal.entered(second),
      second.userId,
      callers,
      agents.map(({ userId }) => userId),
    );
  }

  static empty(portal: Portal): Promise<void> {
    return portal.empty(...OF_ONE_LIFE, 'users', 'cfas');
  }

  /** Forgets bank details and what came of them; people and sessions stay. */
  static forget(portal: Portal): Promise<void> {
    return portal.empty(...OF_ONE_LIFE);
  }

  /** The account that the CFA is paid on; `null` without one. */
  paid(): Promise<PaymentAccountView | null> {
    const { app } = this.portal;
    return app
      .get(Database)
      .as(SYSTEM, (manager) => app.get(PaymentAccount).of(manager, this.cfa.cfaId as string));
  }

  /** Joins a file to the draft as it is now. */
  async join(who = this.camille, bytes = makePdf(), name = 'rib.pdf'): Promise<Answer> {
    const { body, headers } = formWith({}, bytes, name);
    return who.call('POST', `${DRAFT}/files`, {
      ...{ body, headers: { ...headers, ...(await this.draftAt()) } },
    });
  }

  /** Takes a file from the draft as it is now. */
  async takeOut(fileId: string): Promise<Answer> {
    return this.camille.delete(`${DRAFT}/files/${fileId}`, { headers: await this.draftAt() });
  }

  /** Writes the draft; tells which version was read. */
  async put(body: object, version: number, who = this.camille): Promise<Answer> {
    return who.put(DRAFT, body, { headers: await this.draftAt(version) });
  }

  /** Names the draft there is, at its version or at another. */
  async draftAt(version?: number): Promise<{ 'if-match': string }> {
    const { brouillon } = await this.read();
    return { 'if-match': draftTag({ ...brouillon, ...(version !== undefined && { version }) }) };
  }

  /** A file joined to the draft without being sent and judged; the draft. */
  private async plantFile(): Promise<{ version: number }> {
    const { brouillon } = await this.read();
    const cfaId = this.cfa.cfaId as string;
    await this.portal.admin.query('INSERT INTO bank_account_files VALUES ($1, $2, $3)', [
      ...[cfaId, brouillon.id, await plantDocument(this.portal, cfaId, 'rib.pdf')],
    ]);
    return brouillon;
  }

  /** A complete draft of the CFA; its version. */
  async draft(over: object = {}): Promise<number> {
    await this.camille.post(DRAFT);
    const { version } = await this.plantFile();
    const { body } = await this.put(
      {
        ...{ mode: 'soi_meme', uai: '0751234J' },
        titulaire: await this.name(),
        iban: IBAN,
        ...over,
      },
      version,
    );
    return body.version as number;
  }

  async submit(version: number, who = this.camille): Promise<Answer> {
    return who.post(`${DRAFT}/submit`, {}, { headers: await this.draftAt(version) });
  }

  /** Sends a complete draft; the id of the version. */
  async sent(over: object = {}): Promise<string> {
    const answer = await this.submit(await this.draft(over));
    if (answer.status !== 204) throw new Error(answer.text);
    return (await this.read()).enCours.id as string;
  }

  /** Sends a complete draft and has two accountants approve it, the first account of the CFA; its id. */
  async inService(over: object = {}): Promise<string> {
    const id = await this.sent(over);
    for (const rank of [0, 1]) {
      const { status, text } = await this.approve(rank, id);
      if (status !== 200) throw new Error(text);
    }
    return id;
  }

  async read(who = this.camille) {
    return (await who.get('/api/bank-accounts')).body;
  }

  /** An act of an accountant on the version as it is now. */
  async act(rank: number, id: string, name: string, body: object = {}): Promise<Answer> {
    return this.actAt(rank, id, await this.versionOf(id), name, body);
  }

  actAt(rank: number, id: string, version: number, name: string, body: object): Promise<Answer> {
    const who = this.accountants[rank] as Caller;
    return who.post(`/api/backoffice/bank-accounts/${id}/${name}`, body, match(version));
  }

  approve(rank: number, id: string, motif = 'Vérifié par téléphone.'): Promise<Answer> {
    return this.act(rank, id, 'approve', { verifications: CHECKED, motif });
  }

  async versionOf(id: string): Promise<number> {
    const { rows } = await this.portal.admin.query<{ version: number }>(
      'SELECT version FROM bank_accounts WHERE id = $1',
      [id],
    );
    return rows[0]?.version ?? 0;
  }

  /** Lets so many hours pass, and does what is due. */
  async wait(hours: number): Promise<void> {
    this.portal.clock.advance(hours * 60);
    await this.portal.app.get(Switches).round();
    await this.signInAgain();
  }

  /** Sessions go on, as if everybody had just signed in. */
  async signInAgain(): Promise<void> {
    await this.portal.admin.query('DELETE FROM throttles');
    await this.portal.admin.query(
      `UPDATE sessions SET last_seen_at = $1::timestamptz, proven_at = $1::timestamptz,
         expires_at = $1::timestamptz + interval '10 hours'`,
      [this.portal.clock.now()],
    );
  }

  private async name(): Promise<string> {
    const { rows } = await this.portal.admin.query<{ raison_sociale: string }>(
      'SELECT raison_sociale FROM cfas WHERE id = $1',
      [this.cfa.cfaId],
    );
    return rows[0]?.raison_sociale ?? '';
  }
}

const match = (version: number) => ({ headers: { 'if-match': `"${version}"` } });
