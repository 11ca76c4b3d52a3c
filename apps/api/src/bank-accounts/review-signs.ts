import {
  ACCESS_DAYS,
  RISK_SIGNS,
  type RiskFacts,
  type RiskSign,
  type SignFact,
  riskSigns,
} from '@apprentissage/domain';
import type { EntityManager } from 'typeorm';

/** Where versions `a` and their CFA `c` are found. */
export const VERSIONS = 'bank_accounts a JOIN cfas c ON c.id = a.cfa_id';

/** What a version says of itself. */
const OWN = `a.iban_mask AS iban, a.titulaire AS holder,
  coalesce(a.tiers_raison_sociale, c.raison_sociale) AS organisation,
  CASE WHEN a.mode = 'tiers' THEN a.tiers_registre_nom ELSE c.registre ->> 'raisonSociale' END
    AS "registeredName"`;

/** What the portal knows besides; a change of address counts whoever made it, since it is how one begins. */
const FACTS: Readonly<Record<SignFact, string>> = {
  accessChangedLately: `EXISTS (SELECT FROM audit_events e WHERE e.chain = a.cfa_id
    AND e.at > a.submitted_at - interval '${ACCESS_DAYS} days'
    AND e.act IN ('compte.email_change', 'compte.identifiant_change', 'utilisateur.modifie')
    AND (e.act <> 'utilisateur.modifie' OR e.detail ? 'email'))`,
  refusedIban: sentElsewhere(`o.status = 'refuse'`),
  sharedIban: sentElsewhere(`o.status NOT IN ('brouillon', 'refuse')`),
  contested: 'a.contested_at IS NOT NULL',
  // Details that were just changed wait to be compared anew: what the register said last holds meanwhile.
  closed: `(c.registre_etat IN ('ferme', 'inconnu') OR c.registre ->> 'ouvert' = 'false'
    OR coalesce(a.tiers_registre_etat, 'ouvert') <> 'ouvert')`,
  onlineBank: 'a.banque_en_ligne',
};

/** @param became what became of the version `o` by which another CFA sent the IBAN */
function sentElsewhere(became: string): string {
  return `EXISTS (SELECT FROM bank_accounts o WHERE o.iban_digest = a.iban_digest
    AND o.cfa_id <> a.cfa_id AND ${became})`;
}

/** The risk signs of versions, by version. */
export async function signsOf(
  manager: EntityManager,
  ids: readonly string[],
): Promise<Map<string, RiskSign[]>> {
  const facts = Object.entries(FACTS).map(([name, sql]) => `${sql} AS "${name}"`);
  const rows = (await manager.query(
    `SELECT a.id, ${[OWN, ...facts].join(', ')} FROM ${VERSIONS} WHERE a.id = ANY($1)`,
    [ids],
  )) as ({ id: string } & RiskFacts)[];
  return new Map(rows.map(({ id, ...found }) => [id, riskSigns(found)]));
}

/**
 * SQL that keeps the versions `a` which show a sign, among those that a condition keeps. A fact is found by
 * PostgreSQL; what is judged by names is judged here, on what the versions say and nothing more: thousands
 * may wait.
 */
export async function showsSign(
  manager: EntityManager,
  sign: RiskSign,
  among: { readonly where: string; readonly values: readonly unknown[] },
  bind: (value: unknown) => string,
): Promise<string> {
  const { of } = RISK_SIGNS[sign];
  if (typeof of === 'string') return FACTS[of];
  const rows = (await manager.query(`SELECT a.id, ${OWN} FROM ${VERSIONS} WHERE ${among.where}`, [
    ...among.values,
  ])) as ({ id: string } & Parameters<typeof of>[0])[];
  return `a.id = ANY(${bind(rows.filter((row) => of(row)).map(({ id }) => id))})`;
}
