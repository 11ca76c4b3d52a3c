import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { APPROVAL_REFUSALS } from '@apprentissage/domain';
import { SessionStore } from '../session/session-store.js';
import { InstantPipe } from '../ui/dates.js';
import { Icon } from '../ui/icon.js';
import { Notice } from '../ui/notice.js';
import { ApproveForm } from './approve-form.js';
import { RefuseForm } from './refuse-form.js';
import type { Review, ReviewAct } from './reviews-client.js';

/** What the accountant may do with a version in its state; one form is open at a time. */
@Component({
  selector: 'app-review-decision',
  imports: [ApproveForm, Icon, InstantPipe, MatButton, Notice, RefuseForm],
  template: `
    @let shown = review();
    @switch (stage()) {
      @case ('free') {
        @if (hindrance(); as sentence) {
          <app-notice>{{ sentence }}</app-notice>
        }
        <p>Personne n’a pris ce RIB en charge.</p>
        <p>
          <button
            matButton="filled"
            type="button"
            [disabled]="busy()"
            (click)="acted.emit({ name: 'take' })"
          >
            <app-icon name="check" />Prendre en charge
          </button>
        </p>
      }
      @case ('mine') {
        <p>Vous contrôlez ce RIB : les autres comptables le voient, pendant 24 heures.</p>
        @if (hindrance(); as sentence) {
          <app-notice tone="warning">{{ sentence }}</app-notice>
        }
        <div class="row">
          @if (shown.etat === 'a_valider' && hindrance() === null) {
            <button
              matButton="filled"
              type="button"
              [attr.aria-expanded]="open() === 'approve'"
              (click)="toggle('approve')"
            >
              <app-icon name="check" />Valider
            </button>
          }
          <button
            matButton="outlined"
            type="button"
            [attr.aria-expanded]="open() === 'refuse'"
            (click)="toggle('refuse')"
          >
            Refuser
          </button>
          <button
            matButton
            type="button"
            [disabled]="busy()"
            (click)="acted.emit({ name: 'release' })"
          >
            Rendre à la file
          </button>
        </div>
        @switch (open()) {
          @case ('approve') {
            <app-approve-form
              [answer]="shown.verification?.reponse ?? null"
              [busy]="busy()"
              (approved)="acted.emit({ name: 'approve', body: $event })"
              (cancelled)="open.set(null)"
            />
          }
          @case ('refuse') {
            <app-refuse-form
              [contested]="shown.contesteLe !== null"
              [busy]="busy()"
              (refused)="acted.emit({ name: 'refuse', body: $event })"
              (cancelled)="open.set(null)"
            />
          }
        }
      }
      @case ('taken') {
        <app-notice>{{ shown.prisPar?.nom }} contrôle ce RIB.</app-notice>
      }
      @case ('closed') {
        <p>Ce RIB n’est plus à contrôler.</p>
      }
    }
    @if (shown.decisions.length > 0) {
      <h3>Décisions</h3>
      <ul>
        @for (decision of shown.decisions; track decision.le) {
          <li>
            <strong>{{ decision.decision === 'refus' ? 'Refusé' : 'Validé' }}</strong>
            par {{ decision.par }} le <span class="number">{{ decision.le | instant }}</span>
            @if (decision.motif; as motif) {
              <blockquote>{{ motif }}</blockquote>
            }
          </li>
        }
      </ul>
    }
  `,
  styles: `
    ul {
      display: grid;
      gap: 0.65rem;
      margin: 0;
      padding-left: 1.25rem;
    }
    blockquote {
      margin: 0.25rem 0 0;
      padding: 0.4rem 0.75rem;
      background: var(--mat-sys-surface-container);
      border-radius: 6px;
      overflow-wrap: anywhere;
    }
  `,
  host: { class: 'stack' },
})
export class ReviewDecision {
  readonly review = input.required<Review>();
  readonly busy = input(false);
  readonly acted = output<ReviewAct>();

  private readonly me = inject(SessionStore).session;
  private readonly version = computed(() => this.review().version);
  /** The form that is open; an act closes it. */
  protected readonly open = linkedSignal<number, 'approve' | 'refuse' | null>({
    source: this.version,
    computation: () => null,
  });
  protected readonly hindrance = computed(() => {
    const { empechement } = this.review();
    return empechement === null ? null : APPROVAL_REFUSALS[empechement];
  });
  protected readonly stage = computed(() => {
    const { etat, prisPar } = this.review();
    if (etat !== 'a_valider' && etat !== 'programme') return 'closed';
    if (prisPar === null) return 'free';
    return prisPar.id === this.me()?.user.id ? 'mine' : 'taken';
  });

  protected toggle(kind: 'approve' | 'refuse'): void {
    this.open.update((open) => (open === kind ? null : kind));
  }
}
