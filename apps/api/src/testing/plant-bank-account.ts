import { randomUUID } from 'node:crypto';
import { maskIban } from '@apprentissage/domain';
import { type BankAccount, BankAccountContent } from '../bank-accounts/index.js';
import type { Portal } from './portal.js';

/** A valid IBAN of nobody. */
export const IBAN = 'FR7630006000011234567890189';

/**
 * Plants bank details that wait for the accountants; their id. One version waits at a time: one that
 * nobody touched serves again, another one is put aside.
 */
export async function plantBankAccount(
  portal: Portal,
  cfaId: string,
  { titulaire = 'CFA', iban = IBAN }: { titulaire?: string; iban?: string } = {},
): Promise<string> {
  const { rows: waiting } = await portal.admin.query<{ id: string }>(
    `SELECT id FROM bank_accounts WHERE cfa_id = $1 AND status = 'a_valider' AND version = 1`,
    [cfaId],
  );
  if (waiting[0] !== undefined) return waiting[0].id;
  const id = randomUUID();
  const content = portal.app.get(BankAccountContent);
  const { rows } = await portal.admin.query<{ siret: string; uai: string; user: string }>(
    `SELECT siret, uai, (SELECT id FROM users WHERE cfa_id = c.id ORDER BY id LIMIT 1) AS user
     FROM cfas c WHERE id = $1`,
    [cfaId],
  );
  const { siret, uai, user } = rows[0] as { siret: string; uai: string; user: string };
  const account = {
    ...{ id, cfaId, mode: 'soi_meme', tiersNature: null, uai, titulaire },
    ibanSealed: content.seal(iban, id),
  } as BankAccount;
  await portal.admin.query(
    `UPDATE bank_accounts SET status = 'retire', version = version + 1
     WHERE cfa_id = $1 AND status IN ('a_valider', 'programme')`,
    [cfaId],
  );
  await portal.admin.query(
    `INSERT INTO bank_accounts (id, cfa_id, status, mode, uai, titulaire, iban_sealed, iban_mask,
       iban_digest, siret, content_hash, submitted_by, submitted_at, created_at)
     VALUES ($1, $2, 'a_valider', 'soi_meme', $3, $4, $5, $6, sha256($7::bytea), $8, $9, $10, $11, $11)`,
    [
      ...[id, cfaId, uai, titulaire, account.ibanSealed, maskIban(iban), Buffer.from(iban), siret],
      ...[content.hash(account, siret, []), user, portal.clock.now()],
    ],
  );
  return id;
}
