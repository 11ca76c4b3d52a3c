import { Component, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { MatDialog } from '@angular/material/dialog';
import { SecondFactorNotice } from '../session/second-factor-notice.js';
import { askConfirmation } from '../ui/confirm-dialog.js';
import { DayPipe } from '../ui/dates.js';
import { EmptyState } from '../ui/empty-state.js';
import { Notice } from '../ui/notice.js';
import { PageHeader } from '../ui/page-header.js';
import { PORTAL_NAME } from '../ui/portal-name.js';
import { problemOf } from '../ui/problem.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { SecretOnce } from '../ui/secret-once.js';
import { Skeleton } from '../ui/skeleton.js';
import { PartnerExample } from './partner-example.js';
import { TokenForm } from './token-form.js';
import { type NewToken, type Token, tokenList, TokensClient } from './tokens-client.js';
import { TokensTable } from './tokens-table.js';

/** « Sécurisation des imports de contrat d'apprentissage ». */
@Component({
  selector: 'app-tokens-page',
  imports: [
    DayPipe,
    EmptyState,
    Notice,
    PageHeader,
    PartnerExample,
    ProblemNotice,
    SecondFactorNotice,
    SecretOnce,
    Skeleton,
    TokenForm,
    TokensTable,
  ],
  templateUrl: './tokens-page.html',
  host: { class: 'stack' },
})
export class TokensPage {
  protected readonly portalName = inject(PORTAL_NAME);
  private readonly client = inject(TokensClient);
  private readonly dialog = inject(MatDialog);

  protected readonly tokens = tokenList();
  protected readonly fresh = signal<NewToken | null>(null);
  /** What was done, here or on the page that leads back here. */
  protected readonly said = signal(cameWith(inject(Router)));
  protected readonly trouble = signal<string | null>(null);

  protected show(token: NewToken): void {
    this.said.set(null);
    this.trouble.set(null);
    this.fresh.set(token);
    this.tokens.reload();
  }

  protected async revoke({ id, name }: Token): Promise<void> {
    const confirmed = await askConfirmation(this.dialog, {
      heading: `Révoquer « ${name} » ?`,
      question:
        'Le logiciel qui utilise ce token ne pourra plus rien transmettre ni lire, dès maintenant. Un token révoqué ne peut pas être rétabli.',
      action: 'Révoquer',
    });
    if (!confirmed) return;
    this.said.set(null);
    this.trouble.set(null);
    try {
      await this.client.revoke(id);
      if (this.fresh()?.id === id) this.fresh.set(null);
      this.said.set(`Le token « ${name} » est révoqué.`);
    } catch (error) {
      this.trouble.set(problemOf(error).detail);
    }
    this.tokens.reload();
  }
}

/** The sentence that another page of the section brought. */
function cameWith(router: Router): string | null {
  const info = router.currentNavigation()?.extras.info as { sentence?: string } | undefined;
  return info?.sentence ?? null;
}
