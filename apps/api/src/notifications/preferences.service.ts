import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/index.js';
import { Database, identityOf } from '../database/index.js';
import { type Person, Problem } from '../http/index.js';
import { type Choice } from './notification-preferences.entity.js';
import type { Category } from './notifications.dto.js';
import type { LockedView, PreferencesRequest, PreferencesView } from './preferences.dto.js';

/** What the portal proposes to who has chosen nothing: what calls for an act at once, the rest once a day. */
export const DEFAULTS: Readonly<Record<Category, Choice>> = {
  action: 'immediat',
  information: 'quotidien',
  actualite: 'quotidien',
};

/** What is mailed at once, and why nobody can turn it off. */
const LOCKED: LockedView[] = [
  {
    code: 'coordonnees_bancaires',
    libelle: 'Coordonnées bancaires',
    raison: 'Un changement de compte que vous n’avez pas demandé doit se voir aussitôt.',
  },
  {
    code: 'securite',
    libelle: 'Sécurité du compte',
    raison: 'Vous seul pouvez dire si une connexion ou un changement est bien de vous.',
  },
  {
    code: 'refus',
    libelle: 'Refus',
    raison: 'Un refus ouvre des délais : il ne doit pas attendre.',
  },
];

/** How each person wants the mails of each category. */
@Injectable()
export class PreferencesService {
  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The person's choices; version 0 while they have made none. */
  read(actor: Person): Promise<PreferencesView> {
    return this.database.as(identityOf(actor), async (manager) => {
      const [row] = (await manager.query(
        `SELECT u.email, p.action, p.information, p.actualite, p.version
         FROM users u LEFT JOIN notification_preferences p ON p.user_id = u.id WHERE u.id = $1`,
        [actor.userId],
      )) as [{ email: string } & Record<Category, Choice | null> & { version: number | null }];
      return {
        action: row.action ?? DEFAULTS.action,
        information: row.information ?? DEFAULTS.information,
        actualite: row.actualite ?? DEFAULTS.actualite,
        verrouillees: LOCKED,
        email: row.email,
        heure: this.config.digestHour,
        version: row.version ?? 0,
      };
    });
  }

  /** Changes them. @throws Problem `version_depassee` */
  async change(
    actor: Person,
    { action, information, actualite }: PreferencesRequest,
    version: number,
  ): Promise<PreferencesView> {
    const changed = await this.database.as(identityOf(actor), async (manager) => {
      const rows = (await manager.query(
        version === 0
          ? `INSERT INTO notification_preferences (user_id, action, information, actualite)
             SELECT $1, $2, $3, $4 WHERE $5 = 0 ON CONFLICT DO NOTHING RETURNING version`
          : `WITH changed AS (
               UPDATE notification_preferences
               SET action = $2, information = $3, actualite = $4, version = version + 1
               WHERE user_id = $1 AND version = $5 RETURNING version
             ) SELECT version FROM changed`,
        [actor.userId, action, information, actualite, version],
      )) as unknown[];
      return rows.length === 1;
    });
    if (!changed) throw new Problem('version_depassee');
    return this.read(actor);
  }
}
