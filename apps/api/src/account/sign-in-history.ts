import { Injectable } from '@nestjs/common';
import { type SignInRecord, Audit } from '../audit/index.js';
import { Database, identityOf } from '../database/index.js';
import { type Person, Problem } from '../http/index.js';
import { Notifier } from '../notifications/index.js';
import { User } from '../users/index.js';
import { AccountLinks } from './account-links.js';
import { KnownDevices } from './known-devices.js';
import type { SignInView } from './my-account.dto.js';
import { Sessions } from './sessions.js';

/** « Sécurité »: the sign-ins of a person, read from the audit log, and « Ce n'était pas moi ». */
@Injectable()
export class SignInHistory {
  constructor(
    private readonly database: Database,
    private readonly sessions: Sessions,
    private readonly devices: KnownDevices,
    private readonly links: AccountLinks,
    private readonly notifier: Notifier,
    private readonly audit: Audit,
  ) {}

  /** The last fifty sign-ins, accepted or refused, newest first. */
  async list(actor: Person): Promise<SignInView[]> {
    return (await this.read(actor)).map(({ seq, at, act, device }) => ({
      id: String(seq),
      le: at.toISOString(),
      reussie: act === 'connexion.ouverte',
      appareil: device,
    }));
  }

  /**
   * « Ce n'était pas moi »: ends every session, this one too, mails a link to choose a new password and
   * tells the CFA's administrators.
   *
   * @param id of a sign-in of the person's own history
   * @throws Problem `introuvable`
   */
  async disown(actor: Person, id: string): Promise<void> {
    const known = (await this.read(actor)).some(({ seq }) => String(seq) === id);
    if (!known) throw new Problem('introuvable');
    await this.database.as(identityOf(actor), async (manager) => {
      const user = await manager.findOneByOrFail(User, { id: actor.userId });
      await this.sessions.endAll(manager, user.id, null);
      await this.devices.forget(manager, user.id);
      await this.links.send(manager, user, 'mot_de_passe');
      if (user.cfaId !== null) {
        await this.notifier.tell(manager, {
          cfaId: user.cfaId,
          audienceRight: 'administration_cfa',
          category: 'action',
          critical: 'securite',
          title: 'Connexion suspecte signalée',
          body: 'Un utilisateur de votre CFA a signalé une connexion qui n’est pas la sienne. Ses sessions sont fermées et un lien lui permet de choisir un nouveau mot de passe.',
          link: null,
        });
      }
      await this.audit.record(manager, {
        cfaId: user.cfaId,
        act: 'connexion.signalee',
        objectType: 'utilisateur',
        objectId: user.id,
        detail: { connexion: id },
      });
    });
  }

  private read(actor: Person): Promise<SignInRecord[]> {
    return this.database.as(actor, (manager) =>
      this.audit.signInsOf(manager, actor.cfaId, actor.userId),
    );
  }
}
