import { Injectable } from '@nestjs/common';
import { type ApprovalRefusal, judgeApproval } from '@apprentissage/domain';
import type { OpcoActor } from '../database/index.js';
import { Problem } from '../http/index.js';
import type { BankAccount } from './bank-account.entity.js';
import { BankAccountContent, type BankFile } from './bank-account-content.js';

const REFUSALS = {
  auteur: 'Vous avez transmis ce RIB : un autre doit le valider.',
  deja_approuve: 'Vous avez déjà validé ce RIB : un autre comptable doit se prononcer.',
  contenu_change: 'Le contenu n’est plus celui qui a été transmis : refusez ce RIB.',
} as const;

/** The four-eyes rule of the domain, on a version and its files as the database holds them now. */
@Injectable()
export class FourEyes {
  constructor(private readonly content: BankAccountContent) {}

  /** Why an accountant may not approve; `null` when they may. */
  refusal(account: BankAccount, actor: OpcoActor, files: readonly BankFile[]): ApprovalRefusal {
    return judgeApproval(
      {
        submittedBy: account.submittedBy ?? '',
        approvers: account.approvers,
        approvedContent: account.contentHash?.toString('hex') ?? null,
      },
      actor.userId,
      this.content.current(account, files)?.toString('hex') ?? '',
    );
  }
}

/** The same, as it is answered. */
export function approvalProblem(refusal: keyof typeof REFUSALS): Problem {
  return new Problem('regle_refusee', { detail: REFUSALS[refusal] });
}
