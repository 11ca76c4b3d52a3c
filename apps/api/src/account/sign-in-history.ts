import { Injectable } from '@nestjs/common';
import { ADMINISTRATION } from '@apprentissage/domain';
import type { EntityManager } from 'typeorm';
import { type SignInRecord, Audit } from '../audit/index.js';
import { Database, identityOf } from '../database/index.js';
import { type Person, Problem } from '../http/index.js';
import { Notifier, toSide } from '../notifications/index.js';
import type { User } from '../users/index.js';
import { AccountLinks } from './account-links.js';
import { heldUser } from './held-user.js';
import { KnownDevices } from './known-devices.js';
import type { SignInView } from './my-account.dto.js';
import { Rescue } from './rescue.js';
import { Sessions } from './sessions.js';

/** « Sécurité »: the sign-ins of a person, read from the audit log, and « Ce n'était pas moi ». */
@Injectable()
export class SignInHistory {
  constructor(
    private readonly database: Database,
    private readonly rescue: Rescue,
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
   * tells the administrators. Who got in knew the password: it opens nothing any more, and second
   * factors set up since are gone.
   *
   * @param id of a sign-in of the person's own history
   * @throws Problem `introuvable`
   */
  async disown(actor: Person, id: string): Promise<void> {
    const disowned = (await this.read(actor)).find(({ seq }) => String(seq) === id);
    if (disowned === undefined) throw new Problem('introuvable');
    await this.database.as(identityOf(actor), async (manager) => {
      const user = await heldUser(manager, actor.userId);
      if (user === null) throw new Problem('non_authentifie');
      if (disowned.act === 'connexion.ouverte') {
        await this.rescue.giveBack(manager, user, disowned.at);
      } else {
        await this.sessions.endAll(manager, user.id, null);
        await this.links.send(manager, user, 'mot_de_passe');
      }
      await this.devices.forget(manager, user.id);
      await this.tellAdministrators(manager, user);
      await this.audit.record(manager, {
        cfaId: user.cfaId,
        act: 'connexion.signalee',
        objectType: 'utilisateur',
        objectId: user.id,
        detail: { connexion: id },
      });
    });
  }

  private tellAdministrators(manager: EntityManager, { audience, cfaId }: User): Promise<void> {
    const who = cfaId === null ? 'Un agent' : 'Un utilisateur de votre CFA';
    return this.notifier.tell(manager, {
      ...toSide(cfaId),
      audienceRight: ADMINISTRATION[audience],
      category: 'action',
      critical: 'securite',
      title: 'Connexion suspecte signalée',
      body: `${who} a signalé une connexion qui n’est pas la sienne. Ses sessions sont fermées et un lien lui permet de choisir un nouveau mot de passe.`,
      link: null,
    });
  }

  private read(actor: Person): Promise<SignInRecord[]> {
    return this.database.as(actor, (manager) =>
      this.audit.signInsOf(manager, actor.cfaId, actor.userId),
    );
  }
}
