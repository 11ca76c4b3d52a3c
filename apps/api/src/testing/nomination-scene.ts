import type { Right } from '@apprentissage/domain';
import { NominationEffects } from '../nominations/index.js';
import { formWith } from './form.js';
import { makePdf } from './pdf.js';
import { type Answer, type Caller, Portal, type Somebody } from './portal.js';

const DESK = '/api/backoffice/nominations';

/** What « Nommer un administrateur » sends besides the file. */
export const ASKED = {
  nom: 'Petit',
  prenom: 'Nour',
  identifiant: 'nour.petit@cfa.example',
  motif: 'La directrice est partie.',
};

/** An agent of the OPCO, signed in. */
export interface Agent extends Somebody {
  readonly caller: Caller;
}

/** A CFA whose administrator is gone, and agents who name another. */
export class NominationScene {
  private constructor(
    readonly portal: Portal,
    readonly cfa: Somebody,
    /** The administrator of the CFA, whom one can no longer reach. */
    readonly camille: Caller,
    /** Two administrators of the OPCO, an instructeur, an accountant. */
    readonly agents: readonly Agent[],
  ) {}

  /** New people on a portal whose tables were emptied. */
  static async on(portal: Portal): Promise<NominationScene> {
    await portal.empty('throttles', 'mails', 'account_requests', 'notifications', 'users', 'cfas');
    const cfa = await portal.plantCfa('35600000000048');
    const agents: Agent[] = [];
    const roles: Right[] = [
      'administration_opco',
      'administration_opco',
      'instruction',
      'comptabilite',
    ];
    for (const role of roles) {
      const agent = await portal.plantUser(null, [role]);
      agents.push({ ...agent, caller: await portal.entered(agent) });
    }
    return new NominationScene(portal, cfa, await portal.entered(cfa), agents);
  }

  agent(rank: number): Caller {
    return (this.agents[rank] as Agent).caller;
  }

  /** « Nommer un administrateur », by an agent, with a file. */
  ask(
    changes: Partial<typeof ASKED> = {},
    by = this.agent(0),
    bytes: Buffer | null = makePdf(),
    cfaId = this.cfa.cfaId,
  ): Promise<Answer> {
    return by.call(
      'POST',
      DESK,
      formWith({ cfa: cfaId ?? '', ...ASKED, ...changes }, bytes, 'pv.pdf'),
    );
  }

  /** Asks for a nomination; its id. */
  async asked(changes: Partial<typeof ASKED> = {}): Promise<string> {
    const answer = await this.ask(changes);
    if (answer.status !== 201) throw new Error(answer.text);
    return answer.body.id as string;
  }

  /** One that was asked for and is closed, asked for again: its evidence was judged the first time. */
  async askedAgain(id: string, identifiant = ASKED.identifiant): Promise<string> {
    const { rows } = await this.portal.admin.query<{ id: string }>(
      `INSERT INTO nominations (cfa_id, nom, prenom, identifiant, motif, document_id, asked_by, asked_at)
       SELECT cfa_id, nom, prenom, $2, motif, document_id, asked_by, $3 FROM nominations
       WHERE id = $1 RETURNING id`,
      [id, identifiant, this.portal.clock.now()],
    );
    return rows[0]?.id ?? '';
  }

  /** Opens the evidence, as a confirmation wants. */
  async readEvidence(rank: number, id: string): Promise<void> {
    const { body } = await this.agent(rank).get(`${DESK}/${id}`);
    const read = await this.agent(rank).get(`/api/documents/${body.justificatif.id}`);
    if (read.status !== 200) throw new Error(read.text);
  }

  /** An act of an agent on the nomination as it is now, or on a version. */
  async act(
    rank: number,
    id: string,
    name: 'confirm' | 'refuse' | 'cancel',
    motif: string | undefined = 'Vérifié par téléphone.',
    version?: number,
  ): Promise<Answer> {
    return this.agent(rank).post(`${DESK}/${id}/${name}`, motif === undefined ? {} : { motif }, {
      headers: { 'if-match': `"${version ?? (await this.versionOf(id))}"` },
    });
  }

  /** Reads the evidence and confirms. */
  async confirm(rank: number, id: string): Promise<Answer> {
    await this.readEvidence(rank, id);
    return this.act(rank, id, 'confirm');
  }

  /** A nomination that one agent asked for and another confirmed. */
  async planned(changes: Partial<typeof ASKED> = {}): Promise<string> {
    const id = await this.asked(changes);
    const answer = await this.confirm(2, id);
    if (answer.status !== 200) throw new Error(answer.text);
    return id;
  }

  async read(id: string, rank = 1) {
    return (await this.agent(rank).get(`${DESK}/${id}`)).body;
  }

  async versionOf(id: string): Promise<number> {
    const { rows } = await this.portal.admin.query<{ version: number }>(
      'SELECT version FROM nominations WHERE id = $1',
      [id],
    );
    return rows[0]?.version ?? 0;
  }

  /** Lets so many hours pass, does what is due; sessions are over by then, everybody signs in again. */
  async wait(hours: number): Promise<void> {
    this.portal.clock.advance(hours * 60);
    await this.portal.app.get(NominationEffects).round();
    await this.signInAgain();
  }

  async signInAgain(): Promise<void> {
    await this.portal.admin.query('DELETE FROM throttles');
    for (const { caller, ...agent } of this.agents) await this.portal.entered(agent, caller);
    await this.portal.entered(this.cfa, this.camille);
  }

  /** The secret of the last link to object that was mailed to an address. */
  async linkTo(recipient: string): Promise<string> {
    const mails = (await this.portal.mails()).filter((mail) => mail.recipient === recipient);
    return (
      mails.flatMap(({ body }) => /\/nomination\/([\w-]{43})$/m.exec(body)?.[1] ?? []).at(-1) ?? ''
    );
  }

  objectByLink(jeton: string, motif?: string): Promise<Answer> {
    return this.portal.stranger().post('/api/nominations/link/object', {
      jeton,
      ...(motif !== undefined && { motif }),
    });
  }

  /** What is done to a nomination, in order. */
  async acts(id: string): Promise<string[]> {
    const { rows } = await this.portal.admin.query<{ act: string }>(
      `SELECT act FROM audit_events WHERE object_id = $1 AND act <> 'nomination.consultee' ORDER BY seq`,
      [id],
    );
    return rows.map(({ act }) => act);
  }

  /** A person of the CFA as the table holds them. */
  async person(identifiant: string) {
    const { rows } = await this.portal.admin.query(
      `SELECT id, rights, active, confirmed_at IS NOT NULL AS confirmed FROM users
       WHERE identifiant = $1 AND cfa_id = $2`,
      [identifiant, this.cfa.cfaId],
    );
    return rows[0] as
      { id: string; rights: Right[]; active: boolean; confirmed: boolean } | undefined;
  }
}
