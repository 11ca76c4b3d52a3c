import { Injectable } from '@nestjs/common';
import { RIGHTS } from '@apprentissage/domain';
import type { EntityManager } from 'typeorm';
import { Audit } from '../audit/index.js';
import { Clock } from '../config/index.js';
import { Database } from '../database/index.js';
import { type Person, Problem, toCsv } from '../http/index.js';
import { circleOf } from './circle.js';
import { type ListedUser, planUserList, type Slice } from './user-list.js';
import { type RawUser, toUserView, USER_COLUMNS } from './user-row.js';
import type { UserFilters, UserPage, UserQuery, UserState, UserView } from './users.dto.js';

/** More people than any CFA has; an export and the matrix stop there. */
const EVERYBODY: Slice = { offset: 0, limit: 10_000 };

const STATE_LABELS: Readonly<Record<UserState, string>> = {
  actif: 'Actif',
  a_approuver: 'En attente d’accord de l’OPCO',
  invite: 'Invité',
  invitation_expiree: 'Invitation expirée',
  inactif: 'Inactif',
};
const HEADER = [
  ...['Nom', 'Prénom', 'Identifiant', 'Email', 'État', 'Droits', 'Invité le'],
  'Dernière connexion',
];

/** What administrators read of the people they manage: a CFA's, or the agents of the OPCO. */
@Injectable()
export class UsersService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** « Gérer mes utilisateurs »: one page. */
  async list(actor: Person, query: UserQuery): Promise<UserPage> {
    const { page, parPage } = query;
    const slice = { offset: (page - 1) * parPage, limit: parPage };
    const rows = await this.database.read<ListedUser>(
      actor,
      planUserList(actor, this.clock.now(), query, slice),
    );
    const total = rows[0]?.total ?? 0;
    const items = rows.filter(isSomebody).map((row) => toUserView(row, actor));
    return { items, total, page, pages: Math.max(1, Math.ceil(total / parPage)) };
  }

  /** « Qui peut quoi »: everybody who may sign in now or by accepting an invitation. */
  async matrix(actor: Person): Promise<UserView[]> {
    const rows = await this.everybody(actor, { tri: 'nom' });
    return rows.filter(({ etat }) => etat !== 'inactif').map((row) => toUserView(row, actor));
  }

  /** The people that the filters keep, for a spreadsheet; that they were taken out is audited. */
  async export(actor: Person, filters: UserFilters): Promise<string> {
    const rows = await this.everybody(actor, filters);
    await this.database.as(actor, (manager) =>
      this.audit.record(manager, {
        cfaId: actor.cfaId,
        act: 'utilisateur.exporte',
        objectType: actor.kind === 'cfa' ? 'cfa' : 'opco',
        objectId: actor.cfaId ?? 'opco',
        detail: { lignes: rows.length },
      }),
    );
    return toCsv(
      HEADER,
      rows.map((row) => [
        row.nom,
        row.prenom,
        row.identifiant,
        row.email,
        STATE_LABELS[row.etat],
        row.rights.map((right) => RIGHTS[right].label).join(', '),
        frenchDay(row.invited_at),
        frenchDay(row.last_sign_in_at),
      ]),
    );
  }

  /** One person. @throws Problem `introuvable` */
  read(actor: Person, id: string): Promise<UserView> {
    return this.database.as(actor, async (manager) =>
      toUserView(await this.find(manager, actor, id), actor),
    );
  }

  /**
   * One person of the actor's circle, inside a transaction.
   *
   * @param lock keeps the row for the change that follows
   * @throws Problem `introuvable`
   */
  async find(
    manager: EntityManager,
    actor: Person,
    id: string,
    { lock = false } = {},
  ): Promise<RawUser> {
    const circle = circleOf(actor, 3);
    const [row] = (await manager.query(
      `SELECT ${USER_COLUMNS} FROM users u WHERE u.id = $2 AND ${circle.where}
       ${lock ? 'FOR UPDATE' : ''}`,
      [this.clock.now(), id, ...circle.values],
    )) as RawUser[];
    if (row === undefined) throw new Problem('introuvable');
    return row;
  }

  private async everybody(actor: Person, filters: UserFilters): Promise<RawUser[]> {
    const rows = await this.database.read<ListedUser>(
      actor,
      planUserList(actor, this.clock.now(), filters, EVERYBODY),
    );
    return rows.filter(isSomebody);
  }
}

function isSomebody(row: ListedUser): row is { total: number } & RawUser {
  return row.id !== null;
}

const DAY = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'short', timeZone: 'Europe/Paris' });

function frenchDay(instant: Date | null): string | null {
  return instant === null ? null : DAY.format(instant);
}
