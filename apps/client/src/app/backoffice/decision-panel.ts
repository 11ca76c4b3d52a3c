import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { SessionStore } from '../session/session-store.js';
import { Icon } from '../ui/icon.js';
import { Notice } from '../ui/notice.js';
import type { Act, Dossier } from './backoffice-client.js';
import { DecisionForm, type FormKind } from './decision-form.js';

/** What the agent may do with the dossier in its state; one form is open at a time. */
@Component({
  selector: 'app-decision-panel',
  imports: [DecisionForm, Icon, MatButton, Notice],
  template: `
    @switch (stage()) {
      @case ('free') {
        <p>Personne n’a encore pris ce contrat en charge.</p>
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
        <p>Vous instruisez ce contrat.</p>
        <div class="row">
          <button
            matButton="filled"
            type="button"
            [attr.aria-expanded]="open() === 'engage'"
            (click)="toggle('engage')"
          >
            <app-icon name="check" />Engager
          </button>
          <button
            matButton="outlined"
            type="button"
            [attr.aria-expanded]="open() === 'request-pieces'"
            (click)="toggle('request-pieces')"
          >
            Demander des pièces
          </button>
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
        @if (open(); as kind) {
          <app-decision-form
            [kind]="kind"
            [faults]="faults()"
            [busy]="busy()"
            (decided)="acted.emit($event)"
            (cancelled)="open.set(null)"
          />
        }
      }
      @case ('taken') {
        <app-notice>{{ dossier().instructeur?.name }} instruit ce contrat.</app-notice>
      }
      @case ('closed') {
        <p>
          Ce contrat n’est plus en instruction.
          @if (dossier().numeroDeca; as deca) {
            Numéro DECA : <span class="number">{{ deca }}</span>
          }
        </p>
      }
    }
  `,
  host: { class: 'stack' },
})
export class DecisionPanel {
  readonly dossier = input.required<Dossier>();
  readonly busy = input(false);
  /** Why the last act was refused: sentences for the form that is open. */
  readonly faults = input<readonly string[]>([]);
  readonly acted = output<Act>();

  private readonly me = inject(SessionStore).session;
  protected readonly open = signal<FormKind | null>(null);

  protected readonly stage = computed(() => {
    const { status, instructeur } = this.dossier();
    if (status === 'TRANSMIS') return 'free';
    if (status !== 'EN_COURS_INSTRUCTION') return 'closed';
    return instructeur?.id === this.me()?.user.id ? 'mine' : 'taken';
  });

  protected toggle(kind: FormKind): void {
    this.open.update((open) => (open === kind ? null : kind));
  }
}
