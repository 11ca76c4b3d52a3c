import type { Right } from '@apprentissage/domain';
import { type Answer, type Caller, Portal, type Somebody } from './portal.js';

/** A password that the rules accept, for who accepts an invitation. */
export const CHOSEN = 'Nouvelles-pommes-43';

/** A CFA whose administrator manages people, and what tests look at. */
export class UsersScene {
  private rank = 0;

  private constructor(
    readonly portal: Portal,
    readonly camille: Somebody,
    readonly administrator: Caller,
  ) {}

  static async start(env: Readonly<Record<string, string>> = {}): Promise<UsersScene> {
    const portal = await Portal.start(env);
    const camille = await portal.plantCfa('35600000000048');
    return new UsersScene(portal, camille, await portal.signedIn(camille.identifiant));
  }

  stop(): Promise<void> {
    return this.portal.stop();
  }

  /** As if everybody had just proven who they are, with no mail counted. */
  async freshen(): Promise<void> {
    await this.portal.admin.query('UPDATE sessions SET proven_at = $1', [this.portal.clock.now()]);
    await this.portal.admin.query('DELETE FROM throttles');
  }

  /** What « Ajouter » sends, for somebody new. */
  form(changes: Record<string, unknown> = {}): Record<string, unknown> {
    const identifiant = `invite-${(this.rank += 1)}@cfa.example`;
    return {
      nom: 'Durand',
      prenom: 'Élodie',
      identifiant,
      email: identifiant,
      rights: ['contrats'],
      ...changes,
    };
  }

  invite(changes: Record<string, unknown> = {}, by = this.administrator): Promise<Answer> {
    return by.post('/api/users', this.form(changes));
  }

  /** A confirmed colleague of the administrator, as the list shows them. */
  async colleague(
    rights: readonly Right[] = ['contrats'],
  ): Promise<Somebody & { version: number }> {
    return { ...(await this.portal.plantUser(this.camille.cfaId, rights)), version: 1 };
  }

  /** « Enregistrer » with what is shown, and changes. */
  async save(id: string, changes: Record<string, unknown>, by = this.administrator) {
    const { body, headers } = await by.get(`/api/users/${id}`);
    const { nom, prenom, email, rights, etat } = body;
    return by.put(
      `/api/users/${id}`,
      { nom, prenom, email, rights, actif: etat !== 'inactif', ...changes },
      { headers: { 'if-match': String(headers['etag']) } },
    );
  }

  /** « Désactiver » or « Réactiver » with the version shown. */
  async act(id: string, verb: 'desactiver' | 'reactiver', by = this.administrator) {
    const { headers } = await by.get(`/api/users/${id}`);
    return by.post(
      `/api/users/${id}/${verb}`,
      {},
      { headers: { 'if-match': String(headers['etag'] ?? '"1"') } },
    );
  }

  /** The secret of the last invitation mailed to an address. */
  async secretFor(recipient: unknown): Promise<string> {
    const mails = (await this.portal.mails()).filter((mail) => mail.recipient === recipient);
    return (
      mails.flatMap(({ body }) => /\/invitation\/([\w-]{43})$/m.exec(body)?.[1] ?? []).at(-1) ?? ''
    );
  }

  accept(jeton: string, motDePasse = CHOSEN): Promise<Answer> {
    return this.portal.stranger().post('/api/account/invitation/accept', { jeton, motDePasse });
  }

  signIn(identifiant: unknown, motDePasse = CHOSEN): Promise<Answer> {
    return this.portal.stranger().post('/api/session', { identifiant, motDePasse });
  }

  /** What was mailed to an address: the ends of the subjects. */
  async subjectsTo(recipient: string): Promise<string[]> {
    return (await this.portal.mails())
      .filter((mail) => mail.recipient === recipient)
      .map(({ subject }) => subject.replace(/^.* : /, ''));
  }

  /** The acts on a person, oldest first, with their details. */
  async acts(id: string): Promise<{ act: string; detail: Record<string, unknown> }[]> {
    const { rows } = await this.portal.admin.query(
      'SELECT act, detail FROM audit_events WHERE object_id = $1 ORDER BY seq',
      [id],
    );
    return rows;
  }
}
