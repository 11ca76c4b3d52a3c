import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { contextOf, Vault, VaultError } from '../vault/index.js';

/** What is sealed, and the seal. */
export const SEALED = `s.id, s.titulaire, s.banque, s.iban, s.bic, s.libelle, s.consigne,
  s.texte_deduction, s.texte_remboursement, s.proposed_by, s.decided_by, s.seal`;

/** A version of the OPCO's account as its row holds it now. */
export interface SealedSettings {
  readonly id: string;
  readonly titulaire: string;
  readonly banque: string;
  readonly iban: string;
  readonly bic: string;
  readonly libelle: string;
  readonly consigne: string;
  /** `null` in versions of before the OPCO could word them: the guide's. */
  readonly texte_deduction: string | null;
  readonly texte_remboursement: string | null;
  readonly proposed_by: string;
  readonly decided_by: string | null;
  readonly seal: Buffer | null;
}

/**
 * Seals the OPCO's account for refunds: whoever changes its row without the master keys, which the database
 * never sees, would have every refund sent to somebody else.
 */
@Injectable()
export class RefundSeal {
  constructor(private readonly vault: Vault) {}

  /** Seals what two people have just agreed on. */
  async put(manager: EntityManager, id: string): Promise<void> {
    const [row] = (await manager.query(`SELECT ${SEALED} FROM refund_settings s WHERE s.id = $1`, [
      id,
    ])) as [SealedSettings];
    await manager.query(`UPDATE refund_settings SET seal = $2 WHERE id = $1`, [
      ...[id, this.vault.seal(hash(row), context(id))],
    ]);
  }

  /** `true` when a version is, to the letter, what two people agreed on. */
  isIntact(settings: SealedSettings): boolean {
    if (settings.seal === null) return false;
    try {
      return this.vault.open(settings.seal, context(settings.id)).equals(hash(settings));
    } catch (error) {
      if (error instanceof VaultError) return false;
      throw error;
    }
  }
}

function hash(settings: SealedSettings) {
  const { id, titulaire, banque, iban, bic, libelle, consigne } = settings;
  const { texte_deduction: deduction, texte_remboursement: remboursement } = settings;
  const worded = deduction !== null || remboursement !== null;
  return createHash('sha256')
    .update(
      JSON.stringify([
        ...[worded ? 'refund-settings/2' : 'refund-settings/1'],
        ...[id, titulaire, banque, iban, bic, libelle, consigne],
        ...(worded ? [deduction, remboursement] : []),
        ...[settings.proposed_by, settings.decided_by],
      ]),
    )
    .digest();
}

function context(id: string): string {
  return contextOf({ table: 'refund_settings', column: 'seal' }, id);
}
