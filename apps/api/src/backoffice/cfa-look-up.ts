import { Injectable } from '@nestjs/common';
import { OPEN_NOMINATION_STATES, type Right } from '@apprentissage/domain';
import type { EntityManager } from 'typeorm';
import { Audit } from '../audit/index.js';
import { Database, type OpcoActor } from '../database/index.js';
import { encodeCursor, Problem } from '../http/index.js';
import type {
  CfaFile,
  CfaNomination,
  CfaPage,
  CfaRow,
  CfaSearch,
  CfaToken,
  CfaUser,
} from './cfa-look-up.dto.js';
import { planCfaSearch, type RawCfaRow } from './cfa-search-plan.js';

interface RawUser {
  readonly id: string;
  readonly nom: string;
  readonly prenom: string;
  readonly identifiant: string;
  readonly rights: Right[];
  readonly active: boolean;
  readonly confirmed_at: Date | null;
  readonly last_sign_in_at: Date | null;
}

interface RawToken {
  readonly id: string;
  readonly name: string;
  readonly expires_at: Date;
  readonly revoked_at: Date | null;
  readonly leaked: boolean;
  readonly suspended: boolean;
  readonly replaced: boolean;
  readonly last_used_at: Date | null;
  readonly software: string | null;
}

/** « Comptes CFA »: finding a CFA and reading its account; its own journal tells who did. */
@Injectable()
export class CfaLookUp {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** A page of CFA, by name, with the number of all that are found. */
  async search(actor: OpcoActor, query: CfaSearch): Promise<CfaPage> {
    const rows = await this.database.read<RawCfaRow>(actor, planCfaSearch(query));
    const found = rows.filter((row): row is RawCfaRow & { id: string } => row.id !== null);
    const kept = found.slice(0, query.limit);
    const last = kept.at(-1);
    return {
      items: kept.map(toRow),
      total: rows[0]?.total ?? 0,
      next:
        last && found.length > query.limit ? encodeCursor([last.raison_sociale, last.id]) : null,
    };
  }

  /** One CFA's account; the CFA reads in its journal that it was looked at. @throws Problem `introuvable` */
  file(actor: OpcoActor, id: string): Promise<CfaFile> {
    return this.database.as(actor, async (manager) => {
      const [cfa] = (await manager.query(
        'SELECT id, siret, uai, raison_sociale, enseigne, created_at FROM cfas WHERE id = $1',
        [id],
      )) as (RawCfaRow & { id: string; enseigne: string | null })[];
      if (cfa === undefined) throw new Problem('introuvable');
      const utilisateurs = await users(manager, id);
      const file: CfaFile = {
        ...toRow(cfa),
        enseigne: cfa.enseigne,
        derniereConnexion: latest(utilisateurs.map((user) => user.derniereConnexion)),
        utilisateurs,
        nomination: await nomination(manager, id),
        tokens: await tokens(manager, id),
        contrats: await manager.query(
          `SELECT status, sum(n)::bigint AS count FROM contract_counts WHERE cfa_id = $1
           GROUP BY status HAVING sum(n) > 0 ORDER BY status`,
          [id],
        ),
      };
      await this.audit.recordLookUp(manager, {
        cfaId: id,
        act: 'cfa.consulte',
        objectType: 'cfa',
        objectId: id,
      });
      return file;
    });
  }
}

async function users(manager: EntityManager, cfaId: string): Promise<CfaUser[]> {
  const rows = (await manager.query(
    `SELECT id, nom, prenom, identifiant, rights, active, confirmed_at, last_sign_in_at
     FROM users WHERE cfa_id = $1 ORDER BY nom, prenom, id`,
    [cfaId],
  )) as RawUser[];
  return rows.map(({ active, confirmed_at, last_sign_in_at, ...user }) => ({
    ...user,
    etat: !active ? 'inactif' : confirmed_at === null ? 'non_confirme' : 'actif',
    derniereConnexion: last_sign_in_at?.toISOString() ?? null,
  }));
}

async function nomination(manager: EntityManager, cfaId: string): Promise<CfaNomination | null> {
  const [open] = (await manager.query(
    `SELECT id, status AS etat FROM nominations WHERE cfa_id = $1 AND status = ANY($2)`,
    [cfaId, OPEN_NOMINATION_STATES],
  )) as CfaNomination[];
  return open ?? null;
}

async function tokens(manager: EntityManager, cfaId: string): Promise<CfaToken[]> {
  const rows = (await manager.query(
    `SELECT t.id, t.name, t.expires_at, t.revoked_at, t.leaked, NOT u.active AS suspended,
       EXISTS (SELECT FROM tokens s WHERE s.cfa_id = t.cfa_id AND s.rotated_from = t.id
         AND s.revoked_at IS NULL) AS replaced, t.last_used_at,
       CASE WHEN t.last_editeur IS NOT NULL
         THEN concat_ws(' ', t.last_editeur || ',', t.last_logiciel, t.last_version) END AS software
     FROM tokens t JOIN users u ON u.cfa_id = t.cfa_id AND u.id = t.created_by
     WHERE t.cfa_id = $1 ORDER BY t.created_at DESC, t.id`,
    [cfaId],
  )) as RawToken[];
  return rows.map((row) => ({
    id: row.id,
    nom: row.name,
    expireLe: row.expires_at.toISOString(),
    revoqueLe: row.revoked_at?.toISOString() ?? null,
    divulgue: row.leaked,
    suspendu: row.suspended,
    remplace: row.replaced,
    dernierUsage: row.last_used_at?.toISOString() ?? null,
    logiciel: row.software,
  }));
}

function toRow(row: RawCfaRow & { id: string }): CfaRow {
  return {
    id: row.id,
    siret: row.siret,
    uai: row.uai,
    raisonSociale: row.raison_sociale,
    inscritLe: row.created_at.toISOString(),
  };
}

/** The last of some instants in ISO 8601. */
function latest(instants: readonly (string | null)[]): string | null {
  return instants.reduce((last, at) => (last === null || (at ?? '') > last ? at : last), null);
}
