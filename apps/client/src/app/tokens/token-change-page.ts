import { Component, inject, input, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { HoldsChanges } from '../session/unsaved-changes.js';
import { Icon } from '../ui/icon.js';
import { Notice } from '../ui/notice.js';
import { PageHeader } from '../ui/page-header.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Skeleton } from '../ui/skeleton.js';
import { TokenForm } from './token-form.js';
import { tokenOfPage, TOKENS_HOME } from './token-page.js';
import type { Token } from './tokens-client.js';

/** « Modifier » a token: what it may do and from where; its secret stays. */
@Component({
  selector: 'app-token-change-page',
  imports: [Icon, MatButton, Notice, PageHeader, ProblemNotice, RouterLink, Skeleton, TokenForm],
  template: `
    <app-page-header
      [heading]="'Modifier ' + (token() ? '« ' + token()!.name + ' »' : 'un token')"
      lead="Le token lui-même ne change pas : il n’y a rien à refaire dans le logiciel."
    >
      <a matButton [routerLink]="home"><app-icon name="chevron-left" />Retour aux tokens</a>
    </app-page-header>
    <div class="card">
      @if (token(); as token) {
        <app-token-form [token]="token" (changed)="leave($event)" />
      } @else if (token() === null) {
        <app-notice tone="error">Ce token n’existe pas.</app-notice>
      } @else if (list.error(); as error) {
        <app-problem-notice [error]="error" (retry)="list.reload()" />
      } @else {
        <app-skeleton [lines]="5" />
      }
    </div>
  `,
  host: { class: 'stack', '(window:beforeunload)': 'warn($event)' },
})
export class TokenChangePage implements HoldsChanges {
  /** From the address. */
  readonly id = input.required<string>();

  private readonly router = inject(Router);
  private readonly form = viewChild(TokenForm);
  private readonly read = tokenOfPage(this.id, (name) => `Modifier ${name}`);
  protected readonly home = TOKENS_HOME;
  protected readonly list = this.read.list;
  protected readonly token = this.read.token;

  unsaved(): boolean {
    return this.form()?.unsaved() ?? false;
  }

  protected warn(event: BeforeUnloadEvent): void {
    if (this.unsaved()) event.preventDefault();
  }

  /** Back to the list, which says what was done. */
  protected leave({ name }: Token): void {
    const info = { sentence: `Le token « ${name} » est modifié.` };
    void this.router.navigate([TOKENS_HOME], { info });
  }
}
