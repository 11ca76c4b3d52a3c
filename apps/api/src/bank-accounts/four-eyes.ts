import { Injectable } from '@nestjs/common';
import { APPROVAL_REFUSALS, type ApprovalRefusal, judgeApproval } from '@apprentissage/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../config/index.js';
import type { OpcoActor } from '../database/index.js';
import { Problem } from '../http/index.js';
import { AgentSeniority } from '../users/index.js';
import type { BankAccount } from './bank-account.entity.js';
import { BankAccountContent, type BankFile } from './bank-account-content.js';

/** The four-eyes rule of the domain, on a version and its files as the database holds them now. */
@Injectable()
export class FourEyes {
  constructor(
    private readonly content: BankAccountContent,
    private readonly agents: AgentSeniority,
    private readonly clock: Clock,
  ) {}

  /** Why an accountant may not approve; `null` when they may. */
  async refusal(
    manager: EntityManager,
    actor: OpcoActor,
    account: BankAccount,
    files: readonly BankFile[],
  ): Promise<ApprovalRefusal | null> {
    const seniority = await this.agents.of(manager, actor.userId, this.clock.now());
    return judgeApproval(
      {
        submittedBy: account.submittedBy ?? '',
        approvers: account.approvers,
        approvedContent: account.contentHash?.toString('hex') ?? null,
      },
      { id: actor.userId, ...seniority },
      this.content.current(account, files)?.toString('hex') ?? '',
    );
  }
}

/** The same, as it is answered. */
export function approvalProblem(refusal: ApprovalRefusal): Problem {
  return new Problem('regle_refusee', { detail: APPROVAL_REFUSALS[refusal] });
}
