import { Injectable } from '@nestjs/common';
import { registerGaps } from '@apprentissage/domain';
import type { EntityManager } from 'typeorm';
import { Audit } from '../audit/index.js';
import { Clock } from '../config/index.js';
import { type CfaActor, Database } from '../database/index.js';
import { CURSOR_SHAPES, encodeCursor, type PageQuery, Problem, readCursor } from '../http/index.js';
import { Cfa } from './cfa.entity.js';
import { CfaContact } from './cfa-contact.entity.js';
import type { CfaChangesPage, CfaChangeView, CfaRequest, CfaView } from './cfa.dto.js';
import { type FieldChange, fieldChanges } from './field-changes.js';
import { RegisterChecks } from './register-checks.js';

/** « Coordonnées » of the CFA. */
@Injectable()
export class CfaDetails {
  constructor(
    private readonly database: Database,
    private readonly checks: RegisterChecks,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  read(actor: CfaActor): Promise<CfaView> {
    return this.database.as(actor, (manager) => this.view(manager, actor.cfaId));
  }

  /**
   * Keeps what was typed, writes who changed what, and asks the register afterwards: it may be down, what
   * was typed is kept all the same.
   *
   * @throws Problem `version_depassee`
   */
  async change(actor: CfaActor, version: number, request: CfaRequest): Promise<CfaView> {
    const { contacts, ...fields } = request;
    await this.database.as(actor, async (manager) => {
      const before = await this.view(manager, actor.cfaId);
      const { affected } = await manager.update(
        Cfa,
        { id: actor.cfaId, version },
        {
          ...fields,
          enseigne: fields.enseigne ?? null,
          numeroDeclaration: fields.numeroDeclaration ?? null,
          formeJuridique: fields.formeJuridique ?? null,
          codeNaf: fields.codeNaf ?? null,
          complement: fields.complement ?? null,
          registreEtat: 'a_verifier',
          version: version + 1,
        },
      );
      if (affected !== 1) throw new Problem('version_depassee');
      await manager.delete(CfaContact, { cfaId: actor.cfaId });
      await manager.insert(
        CfaContact,
        contacts.map((contact) => ({ cfaId: actor.cfaId, ...contact })),
      );
      const after = await this.view(manager, actor.cfaId);
      await this.keepChanges(manager, actor, fieldChanges(before, after));
    });
    await this.checks.checkOne(actor.cfaId);
    return this.read(actor);
  }

  /** Asks the register again, now. */
  async check(actor: CfaActor): Promise<CfaView> {
    await this.checks.checkOne(actor.cfaId);
    return this.read(actor);
  }

  /** What was changed, by whom, the newest first. */
  async history(actor: CfaActor, { cursor, limit }: PageQuery): Promise<CfaChangesPage> {
    const after =
      cursor === undefined ? null : readCursor(cursor, [CURSOR_SHAPES.instant, CURSOR_SHAPES.id]);
    const rows = await this.database.as(
      actor,
      (manager) =>
        manager.query(
          `SELECT h.id, h.at, u.prenom || ' ' || u.nom AS par, h.champ, h.avant, h.apres
           FROM cfa_changes h JOIN users u ON u.id = h.user_id
           WHERE h.cfa_id = $1 AND ($2::timestamptz IS NULL OR (h.at, h.id) < ($2, $3::uuid))
           ORDER BY h.at DESC, h.id DESC LIMIT $4`,
          [actor.cfaId, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
        ) as Promise<(Omit<CfaChangeView, 'le'> & { at: Date })[]>,
    );
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      items: page.map(({ at, ...row }) => ({ ...row, le: at.toISOString() })),
      next:
        last !== undefined && rows.length > limit
          ? encodeCursor([last.at.toISOString(), last.id])
          : null,
    };
  }

  private async view(manager: EntityManager, cfaId: string): Promise<CfaView> {
    const cfa = await manager.findOneByOrFail(Cfa, { id: cfaId });
    const contacts = await manager.find(CfaContact, { order: { fonction: 'ASC' } });
    const { registre, registreEtat, registreLe, registreDemandeLe: _asked, ...kept } = cfa;
    const { id: _id, createdAt: _at, ...fields } = kept;
    return {
      ...fields,
      contacts: contacts.map(({ cfaId: _, ...contact }) => contact),
      registre: {
        etat: registreEtat,
        le: registreLe?.toISOString() ?? null,
        ecarts: registre === null ? [] : registerGaps(cfa, registre),
      },
    };
  }

  private async keepChanges(
    manager: EntityManager,
    actor: CfaActor,
    changes: readonly FieldChange[],
  ): Promise<void> {
    const at = this.clock.now();
    for (const { champ, avant, apres } of changes) {
      await manager.query(
        `INSERT INTO cfa_changes (cfa_id, user_id, at, champ, avant, apres)
         VALUES ($1, $2, $3, $4, $5, $6)`,
        [actor.cfaId, actor.userId, at, champ, avant, apres],
      );
    }
    if (changes.length === 0) return;
    await this.audit.record(manager, {
      cfaId: actor.cfaId,
      act: 'cfa.modifie',
      objectType: 'cfa',
      objectId: actor.cfaId,
      detail: { champs: changes.map(({ champ }) => champ).join(', ') },
    });
  }
}
