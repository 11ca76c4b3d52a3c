import { REFUSAL_REASONS, type RefusalReason } from '@apprentissage/domain';
import type { BankAccount } from './bank-account.entity.js';
import type { BankFile } from './bank-account-content.js';
import type { BankAccountView } from './bank-accounts.dto.js';

/** What a view needs besides the row. */
export interface ViewContext {
  readonly files: readonly BankFile[];
  readonly submitter: string | null;
  readonly reviewers: number;
}

/** A version as people read it: the IBAN masked, the refusal in words. */
export function toBankAccountView(account: BankAccount, about: ViewContext): BankAccountView {
  return {
    id: account.id,
    etat: account.status,
    mode: account.mode,
    tiers:
      account.tiersNature === null
        ? null
        : {
            nature: account.tiersNature,
            raisonSociale: account.tiersRaisonSociale ?? '',
            siret: account.tiersSiret ?? '',
            adresse: account.tiersAdresse ?? '',
            mandatDebut: account.mandatDebut,
            mandatFin: account.mandatFin,
          },
    uai: account.uai,
    siret: account.siret,
    titulaire: account.titulaire,
    iban: account.ibanMask,
    banque:
      account.ibanMask === null
        ? null
        : { nom: account.banque, bic: account.bic, enLigne: account.banqueEnLigne },
    fichiers: about.files.map(({ id, name, type, size, pages, state }) => ({
      id,
      nom: name,
      type,
      taille: size,
      pages,
      etat: state,
    })),
    transmisLe: instant(account.submittedAt),
    transmisPar: about.submitter,
    approbations: account.approvers.length,
    approbationsRequises: about.reviewers,
    effetLe: instant(account.effectiveAt),
    actifDepuis: instant(account.activatedAt),
    finLe: instant(account.endedAt),
    contesteLe: instant(account.contestedAt),
    refus: refusal(account),
    version: account.version,
  };
}

function refusal({ refusalReason, refusalSentence }: BankAccount): BankAccountView['refus'] {
  if (refusalReason === null) return null;
  const code = refusalReason as RefusalReason;
  const { label, item } = REFUSAL_REASONS[code];
  return { code, libelle: label, phrase: refusalSentence ?? '', champ: item };
}

function instant(date: Date | null): string | null {
  return date?.toISOString() ?? null;
}
