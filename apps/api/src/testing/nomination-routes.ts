import { plantDocument } from './plant-document.js';
import type { Portal } from './portal.js';
import type { RouteRow } from './access-table.js';

/** One to confirm, one that its CFA was told of, one in effect whose person is invited. */
export type NominationKind = 'asked' | 'told' | 'named';

const DESK = '/api/backoffice/nominations';
const LINK = { jeton: 'A'.repeat(43) };
const MOTIF = { motif: 'Vérifié par téléphone.' };
const DECISION = {
  access: 'opco',
  ok: 200,
  id: 'asked',
  fresh: 'sensitive',
  ifMatch: true,
  everyCfa: true,
  body: MOTIF,
} as const satisfies RouteRow;

/** The routes by which agents name an administrator of a CFA, and its people object. */
export const NOMINATION_ROUTES: Readonly<Record<string, RouteRow>> = {
  [`POST ${DESK}`]: { access: 'administration_opco', ok: 415, fresh: 'sensitive', upload: true },
  [`GET ${DESK}`]: { access: 'opco', ok: 200, everyCfa: true },
  [`GET ${DESK}/:id`]: { access: 'opco', ok: 200, id: 'asked', everyCfa: true },
  [`POST ${DESK}/:id/confirm`]: DECISION,
  [`POST ${DESK}/:id/refuse`]: DECISION,
  [`POST ${DESK}/:id/cancel`]: { ...DECISION, access: 'administration_opco' },
  [`POST ${DESK}/:id/invitation`]: {
    access: 'administration_opco',
    ok: 202,
    id: 'named',
    fresh: 'sensitive',
    everyCfa: true,
  },
  'GET /api/nominations': { access: 'administration_cfa', ok: 200 },
  'POST /api/nominations/:id/object': {
    access: 'administration_cfa',
    ok: 204,
    id: 'told',
    body: { motif: 'Nous sommes là.' },
  },
  'POST /api/nominations/link': { access: 'public', ok: 410, body: LINK },
  'POST /api/nominations/link/object': { access: 'public', ok: 410, body: LINK },
};

export function isNomination(kind: string): kind is NominationKind {
  return kind === 'asked' || kind === 'told' || kind === 'named';
}

/** Plants a nomination of a CFA, asked for by an agent of its own, its evidence read by `reader`. */
export async function plantNomination(
  portal: Portal,
  cfaId: string,
  {
    kind,
    name,
    reader,
  }: { readonly kind: NominationKind; readonly name: string; readonly reader: string | null },
): Promise<string> {
  // Several profiles are each given one of their own.
  await portal.admin.query('DROP INDEX IF EXISTS nominations_one_open');
  const { userId: asker } = await portal.plantUser(null, ['administration_opco']);
  const { userId: confirmer } = await portal.plantUser(null, ['instruction']);
  const document = await plantDocument(portal, cfaId, `${name}.pdf`, 'justificatif_nomination');
  const named = kind === 'named' ? await plantInvited(portal, cfaId, name) : null;
  const status = { asked: 'a_confirmer', told: 'programmee', named: 'effective' }[kind];
  const at = portal.clock.now();
  const told = kind === 'asked' ? null : at;
  const { rows } = await portal.admin.query<{ id: string }>(
    `INSERT INTO nominations (cfa_id, status, nom, prenom, identifiant, motif, document_id, asked_by,
       asked_at, confirmers, told_at, effective_at, activated_at, user_id)
     VALUES ($1, $2, $3, $3, lower(replace($3, ' ', '-')) || '@cfa.example', $3, $4, $5, $6, $7, $8,
       $8, $9, $10) RETURNING id`,
    [
      ...[cfaId, status, name, document, asker, at],
      ...[told === null ? [] : [confirmer], told, kind === 'named' ? at : null, named],
    ],
  );
  if (reader !== null) await plantReading(portal, cfaId, document, reader);
  return (rows[0] as { id: string }).id;
}

async function plantInvited(portal: Portal, cfaId: string, name: string): Promise<string> {
  const { userId } = await portal.plantUser(cfaId, ['administration_cfa']);
  await portal.admin.query(
    `UPDATE users SET nom = $2, confirmed_at = NULL, password_hash = NULL, invited_at = now(),
       invitation_expires_at = now() + interval '7 days' WHERE id = $1`,
    [userId, name],
  );
  return userId;
}

async function plantReading(
  portal: Portal,
  cfaId: string,
  document: string,
  reader: string,
): Promise<void> {
  const client = await portal.admin.connect();
  try {
    await client.query('BEGIN');
    await client.query(
      `SELECT set_config('app.actor', 'opco', true), set_config('app.user_id', $1, true)`,
      [reader],
    );
    await client.query(`SELECT audit_append($1, $2, 'document.consulte', 'document', $3, '{}')`, [
      ...[cfaId, portal.clock.now(), document],
    ]);
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}
