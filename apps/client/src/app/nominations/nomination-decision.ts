import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { CONFIRMATION_REFUSALS, isCancellable } from '@apprentissage/domain';
import { SessionStore } from '../session/session-store.js';
import { Icon } from '../ui/icon.js';
import { Notice } from '../ui/notice.js';
import type { Decision, Nomination } from './nominations-client.js';
import { ReasonForm, type ReasonWords } from './reason-form.js';

/** What an agent decided, and why. */
export interface Decided {
  readonly decision: Decision;
  readonly motif: string;
}

const BACK = 'Retour';

/** What the agent who looks may decide of a nomination. */
@Component({
  selector: 'app-nomination-decision',
  imports: [Icon, MatButton, Notice, ReasonForm],
  template: `
    @let shown = nomination();
    @if (hindrance(); as sentence) {
      <app-notice>{{ sentence }}</app-notice>
    }
    @if (open(); as decision) {
      <app-reason-form
        [words]="words()[decision]"
        [faults]="faults()"
        [busy]="busy()"
        (given)="decided.emit({ decision, motif: $event })"
        (cancelled)="open.set(null)"
      />
    } @else {
      @if (deciding()) {
        @if (hindrance() === null) {
          <p>Lisez le justificatif, puis prononcez-vous.</p>
        }
        <div class="row">
          @if (hindrance() === null) {
            <button matButton="filled" type="button" (click)="open.set('confirm')">
              <app-icon name="check" />Confirmer
            </button>
          }
          <button matButton="outlined" type="button" (click)="open.set('refuse')">Refuser</button>
        </div>
      }
      @if (invitable()) {
        <p>
          <button matButton="outlined" type="button" [disabled]="busy()" (click)="invited.emit()">
            Renvoyer l’invitation
          </button>
        </p>
      }
      @if (cancellable()) {
        <p>
          <button matButton="outlined" type="button" (click)="open.set('cancel')">
            Annuler la nomination
          </button>
        </p>
      }
      @if (!deciding() && !cancellable()) {
        <p>
          @switch (shown.etat) {
            @case ('programmee') {
              Elle attend sa prise d’effet : seul un administrateur OPCO peut l’annuler.
            }
            @case ('effective') {
              {{
                shown.reinitialisation
                  ? 'Elle a pris effet : il n’y a plus rien à décider.'
                  : 'Elle a pris effet : seul un administrateur OPCO peut l’annuler.'
              }}
            }
            @default {
              Il n’y a plus rien à décider.
            }
          }
        </p>
      }
    }
  `,
  host: { class: 'stack' },
})
export class NominationDecision {
  readonly nomination = input.required<Nomination>();
  readonly busy = input(false);
  /** Why the last decision was refused. */
  readonly faults = input<readonly string[]>([]);
  readonly decided = output<Decided>();
  /** The invitation is to be sent again. */
  readonly invited = output();

  private readonly store = inject(SessionStore);
  /** Closes once the nomination has changed. */
  protected readonly open = linkedSignal<number, Decision | null>({
    source: () => this.nomination().version,
    computation: () => null,
  });

  protected readonly deciding = computed(() => this.nomination().etat === 'a_confirmer');
  protected readonly hindrance = computed(() => {
    const { empechement } = this.nomination();
    // The evidence is read on this very page.
    if (!this.deciding() || empechement === null || empechement === 'justificatif_non_lu') {
      return null;
    }
    return CONFIRMATION_REFUSALS[empechement];
  });
  private readonly administrator = computed(() => this.store.has('administration_opco'));
  protected readonly cancellable = computed(
    () =>
      this.administrator() &&
      isCancellable(this.nomination().etat, { resets: this.nomination().reinitialisation }),
  );
  protected readonly invitable = computed(() => {
    const { personne } = this.nomination();
    return this.administrator() && (personne === 'invite' || personne === 'invitation_expiree');
  });

  protected readonly words = computed<Readonly<Record<Decision, ReasonWords>>>(() => {
    const { etat, contesteeLe, prenom, nom, reinitialisation } = this.nomination();
    const effect = reinitialisation
      ? `La double authentification de ${prenom} ${nom} sera réinitialisée, et son mot de passe n’ouvrira plus rien ; un lien pour en choisir un autre partira à son identifiant.`
      : `${prenom} ${nom} administrera ce CFA.`;
    const contested = contesteeLe !== null;
    return {
      confirm: {
        heading: 'Confirmer la nomination',
        lead: `${effect} Le CFA en est prévenu et peut s’y opposer avant la prise d’effet.`,
        label: 'Pourquoi vous confirmez',
        hint: contested
          ? 'Quelqu’un du CFA s’est opposé : dites ce que vous avez vérifié.'
          : 'Par exemple qui vous avez appelé ; gardé avec votre décision.',
        ...(contested && { missing: 'Dites pourquoi vous confirmez malgré l’opposition.' }),
        action: 'Confirmer la nomination',
        back: BACK,
      },
      refuse: {
        heading: 'Refuser la nomination',
        lead: 'Rien ne changera dans ce CFA. L’agent qui l’a demandée en est prévenu.',
        label: 'Motif du refus',
        hint: 'Ce qui manque, ou ce qui ne va pas.',
        missing: 'Donnez le motif du refus.',
        action: 'Refuser la nomination',
        back: BACK,
      },
      cancel: {
        heading: 'Annuler la nomination',
        lead:
          etat === 'effective'
            ? `${prenom} ${nom} n’administrera plus ce CFA, qui retrouve ses administrateurs d’avant.`
            : 'La nomination ne prendra pas effet.',
        label: 'Motif de l’annulation',
        hint: 'Gardé avec la nomination.',
        missing: 'Donnez le motif de l’annulation.',
        action: 'Annuler la nomination',
        back: BACK,
      },
    };
  });
}
