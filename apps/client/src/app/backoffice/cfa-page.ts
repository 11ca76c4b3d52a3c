import { Component, computed, effect, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { CONTRACT_STATE_CODES, CONTRACT_STATES } from '@apprentissage/domain';
import { DayPipe, InstantPipe } from '../ui/dates.js';
import { EmptyState } from '../ui/empty-state.js';
import { Icon } from '../ui/icon.js';
import { LastList } from '../ui/last-list.js';
import { PageHeader } from '../ui/page-header.js';
import { PageTitle } from '../ui/page-title.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { SiretPipe } from '../ui/siret.pipe.js';
import { Skeleton } from '../ui/skeleton.js';
import type { TokenFacts } from '../ui/token-state.js';
import { TokenStateCell } from '../ui/token-state-cell.js';
import { CfaUsersTable } from './cfa-users-table.js';
import { cfaFile, type CfaToken } from './cfas-client.js';

/** A CFA's account, as an administrator of the OPCO reads it: nothing of it is changed here. */
@Component({
  selector: 'app-cfa-page',
  imports: [
    CfaUsersTable,
    DayPipe,
    EmptyState,
    Icon,
    InstantPipe,
    MatButton,
    PageHeader,
    ProblemNotice,
    RouterLink,
    SiretPipe,
    Skeleton,
    TokenStateCell,
  ],
  templateUrl: './cfa-page.html',
  host: { class: 'stack' },
})
export class CfaPage {
  /** From the address. */
  readonly id = input.required<string>();

  protected readonly back = inject(LastList).queryParams('/backoffice/cfas');
  protected readonly cfa = cfaFile(() => this.id());
  protected readonly heading = computed(() =>
    this.cfa.hasValue() ? this.cfa.value().raisonSociale : 'Compte CFA',
  );
  protected readonly states = CONTRACT_STATES;
  /** In the order of a contract's life. */
  protected readonly counts = computed(() =>
    CONTRACT_STATE_CODES.flatMap((code) =>
      (this.cfa.value()?.contrats ?? []).filter(({ status }) => status === code),
    ),
  );

  constructor() {
    const title = inject(PageTitle);
    effect(() => title.set(this.heading()));
  }

  /** A token in the words of its own section. */
  protected factsOf({ expireLe, revoqueLe, divulgue, suspendu, remplace }: CfaToken): TokenFacts {
    return {
      ...{ expiresAt: expireLe, revokedAt: revoqueLe },
      ...{ leaked: divulgue, suspended: suspendu, replaced: remplace },
    };
  }
}
