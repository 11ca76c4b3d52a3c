import type { TokenScope } from '@apprentissage/domain';
import type { TokenView } from './tokens.dto.js';

/** What a list reads of a token, who made it and what replaces it; never the hash. */
export const TOKEN_ROWS = `
  SELECT t.id, t.name, t.prefix, t.scopes, t.networks, t.contact_email, t.created_at, t.expires_at,
    t.revoked_at, t.leaked, t.last_used_at, t.last_editeur, t.last_logiciel, t.last_version,
    t.last_network, t.version, u.prenom || ' ' || u.nom AS author, u.active AS author_active,
    (SELECT s.id FROM tokens s WHERE s.rotated_from = t.id AND s.revoked_at IS NULL) AS replaced_by
  FROM tokens t JOIN users u ON u.cfa_id = t.cfa_id AND u.id = t.created_by`;

export interface RawToken {
  readonly id: string;
  readonly name: string;
  readonly prefix: string;
  readonly scopes: TokenScope[];
  readonly networks: string[] | null;
  readonly contact_email: string | null;
  readonly created_at: Date;
  readonly expires_at: Date;
  readonly revoked_at: Date | null;
  readonly leaked: boolean;
  readonly last_used_at: Date | null;
  readonly last_editeur: string | null;
  readonly last_logiciel: string | null;
  readonly last_version: string | null;
  readonly last_network: string | null;
  readonly version: number;
  readonly author: string;
  readonly author_active: boolean;
  readonly replaced_by: string | null;
}

export function toTokenView(row: RawToken): TokenView {
  const { last_editeur: editeur, last_logiciel: logiciel, last_version: version } = row;
  return {
    id: row.id,
    name: row.name,
    prefix: row.prefix,
    scopes: row.scopes,
    networks: row.networks,
    contactEmail: row.contact_email,
    createdAt: row.created_at.toISOString(),
    createdBy: row.author,
    suspended: !row.author_active,
    expiresAt: row.expires_at.toISOString(),
    revokedAt: row.revoked_at?.toISOString() ?? null,
    leaked: row.leaked,
    replacedBy: row.replaced_by,
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
    lastSoftware: editeur === null ? null : softwareName(editeur, logiciel ?? '', version ?? ''),
    lastNetwork: row.last_network,
    version: row.version,
  };
}

/** « Éditeur démo, Logiciel CFA 4.2 » */
export function softwareName(editeur: string, logiciel: string, version: string): string {
  return `${editeur}, ${logiciel} ${version}`.trim();
}
