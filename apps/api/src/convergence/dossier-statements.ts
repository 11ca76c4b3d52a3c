/** How a dossier is asked for; the SQL is a constant, never a partner's text. */
const COLUMN_OF = {
  numeroInterne: 'numero',
  numeroExterne: 'numero_externe',
  numeroDeca: 'numero_deca',
} as const;

export type NumberName = keyof typeof COLUMN_OF;

const SELECT = `
  SELECT c.numero, c.numero_externe, c.numero_deca, c.status, c.commentaire, c.cerfa, c.transmis_le
  FROM contracts c WHERE c.cfa_id = $1 AND c.status <> 'BROUILLON'`;

/**
 * The dossier that has these numbers (`$2`, `$3`…). A number may have served again after a refusal or a
 * cancellation: the living dossier is the answer, else the newest.
 */
export function oneDossier(names: readonly NumberName[]): { name: string; text: string } {
  const wanted = names.map((name, rank) => ` AND c.${COLUMN_OF[name]} = $${rank + 2}`).join('');
  return {
    name: `dossier_${names.join('_')}`,
    text: `
      (${SELECT}${wanted} AND c.status NOT IN ('REFUSE', 'ANNULE') LIMIT 1)
      UNION ALL
      (${SELECT}${wanted} AND c.status IN ('REFUSE', 'ANNULE')
        ORDER BY c.transmis_le DESC, c.id DESC LIMIT 1)
      LIMIT 1`,
  };
}

/** The dossiers whose internal numbers are in `$2`. */
export const SEVERAL_DOSSIERS = {
  name: 'dossiers_several',
  text: `${SELECT} AND c.numero = ANY ($2)`,
};

/** A page of states, the oldest first so that pages do not move when dossiers arrive; `$3` skipped. */
export const STATES = {
  name: 'dossiers_states',
  text: `
    SELECT c.numero, c.numero_externe, c.numero_deca, c.status, c.commentaire,
      (SELECT max(e.at) FROM contract_events e
        WHERE e.cfa_id = c.cfa_id AND e.contract_id = c.id) AS updated_at, c.transmis_le
    FROM contracts c WHERE c.cfa_id = $1 AND c.status <> 'BROUILLON'
    ORDER BY c.transmis_le, c.id LIMIT $2 OFFSET $3`,
};

/** How many dossiers the CFA has, from the exact counters. */
export const TOTAL = {
  name: 'dossiers_total',
  text: `
    SELECT coalesce(sum(n), 0)::int AS total FROM contract_counts
    WHERE cfa_id = $1 AND status <> 'BROUILLON'`,
};
