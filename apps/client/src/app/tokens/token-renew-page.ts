import { Component, computed, DOCUMENT, inject, input, signal, viewChild } from '@angular/core';
import { form, FormField, FormRoot } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { DEFAULT_OVERLAP_DAYS, MAX_OVERLAP_DAYS } from '@apprentissage/domain';
import { DayPipe, frenchDay, InstantPipe } from '../ui/dates.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { faultsOf } from '../ui/field-faults.js';
import { Icon } from '../ui/icon.js';
import { leaveField } from '../ui/leave-field.js';
import { Notice } from '../ui/notice.js';
import { PageHeader } from '../ui/page-header.js';
import { problemOf } from '../ui/problem.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { SecretOnce } from '../ui/secret-once.js';
import { Skeleton } from '../ui/skeleton.js';
import { TextField } from '../ui/text-field.js';
import { checkExpiry, latestDay } from './token-model.js';
import { tokenOfPage, TOKENS_HOME } from './token-page.js';
import { type RenewedToken, TokensClient } from './tokens-client.js';

/** « Renouveler »: a new secret, and the former one for a while, so that no import is lost. */
@Component({
  selector: 'app-token-renew-page',
  imports: [
    DayPipe,
    ErrorSummary,
    FormField,
    FormRoot,
    Icon,
    InstantPipe,
    MatButton,
    Notice,
    PageHeader,
    ProblemNotice,
    RouterLink,
    SecretOnce,
    Skeleton,
    TextField,
  ],
  templateUrl: './token-renew-page.html',
  host: { class: 'stack' },
})
export class TokenRenewPage {
  /** From the address. */
  readonly id = input.required<string>();

  private readonly client = inject(TokensClient);
  private readonly page = inject(DOCUMENT);
  private readonly summary = viewChild.required(ErrorSummary);
  private readonly read = tokenOfPage(this.id, (name) => `Renouveler ${name}`);
  protected readonly home = TOKENS_HOME;
  protected readonly list = this.read.list;
  protected readonly token = this.read.token;
  protected readonly heading = computed(() => {
    const name = this.token()?.name;
    return name === undefined ? 'Renouveler un token' : `Renouveler « ${name} »`;
  });
  protected readonly renewed = signal<RenewedToken | null>(null);
  /** Whether the former token was to stop at once. */
  protected readonly formerStopped = signal(false);
  protected readonly refusals = signal<readonly string[]>([]);
  protected readonly latestText = frenchDay(latestDay());
  protected readonly overlaps = Array.from({ length: MAX_OVERLAP_DAYS + 1 }, (_, days) => ({
    days: String(days),
    label: days === 0 ? 'Il s’arrête tout de suite' : `${days} jour${days > 1 ? 's' : ''}`,
  }));

  protected readonly form = form(
    signal({ overlapDays: String(DEFAULT_OVERLAP_DAYS), expiresOn: latestDay() }),
    (path) => checkExpiry(path.expiresOn),
    {
      submission: {
        action: async (sent) => {
          this.refusals.set([]);
          const { overlapDays, expiresOn } = sent().value();
          try {
            const renewed = await this.client.renew(this.id(), Number(overlapDays), expiresOn);
            this.formerStopped.set(overlapDays === '0');
            this.renewed.set(renewed);
            leaveField(this.page);
            return undefined;
          } catch (error) {
            const { ofFields, ofForm } = faultsOf(problemOf(error), { expiresOn: sent.expiresOn });
            this.refusals.set(ofForm);
            this.summary().show();
            return ofFields;
          }
        },
        onInvalid: () => this.summary().show(),
      },
    },
  );
}
