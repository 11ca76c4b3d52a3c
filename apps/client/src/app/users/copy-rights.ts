import { Component, computed, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Right } from '@apprentissage/domain';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Skeleton } from '../ui/skeleton.js';
import { nameOf } from './user-state.js';
import { whoCanDoWhat } from './users-client.js';

/** « Copier les droits d'un collègue »: who, then their rights come into the form. */
@Component({
  selector: 'app-copy-rights',
  imports: [MatButton, ProblemNotice, Skeleton],
  template: `
    <p>
      <button
        matButton="outlined"
        type="button"
        aria-controls="copy-rights"
        [attr.aria-expanded]="open()"
        (click)="open.set(!open())"
      >
        Copier les droits d’un collègue
      </button>
    </p>
    <div id="copy-rights" [hidden]="!open()">
      @if (everybody.hasValue()) {
        @if (colleagues().length === 0) {
          <p>Il n’y a encore personne d’autre.</p>
        } @else {
          <div class="row">
            <div class="who">
              <label class="field-label" for="copy-rights-of">Collègue</label>
              <select class="control" id="copy-rights-of" #chosen>
                @for (colleague of colleagues(); track colleague.id) {
                  <option [value]="colleague.id">{{ nameOf(colleague) }}</option>
                }
              </select>
            </div>
            <button matButton="outlined" type="button" (click)="copy(chosen.value)">
              Copier ses droits
            </button>
          </div>
        }
      } @else if (everybody.error(); as error) {
        <app-problem-notice [error]="error" (retry)="everybody.reload()" />
      } @else {
        <app-skeleton [lines]="2" />
      }
    </div>
    <p role="status">{{ said() }}</p>
  `,
  styles: `
    :host {
      display: grid;
      gap: 0.75rem;
    }
    .row {
      align-items: end;
    }
    .who {
      flex: 0 1 20rem;
      min-width: 0;
    }
    [role='status']:empty {
      display: none;
    }
  `,
})
export class CopyRights {
  /** Whom not to offer: the person of the form. */
  readonly except = input.required<string | null>();
  readonly copied = output<readonly Right[]>();

  protected readonly open = signal(false);
  protected readonly said = signal('');
  protected readonly everybody = whoCanDoWhat(() => this.open());
  protected readonly nameOf = nameOf;
  private readonly people = computed(() =>
    this.everybody.hasValue() ? this.everybody.value() : [],
  );
  protected readonly colleagues = computed(() =>
    this.people().filter(({ id }) => id !== this.except()),
  );

  protected copy(id: string): void {
    const colleague = this.people().find((each) => each.id === id);
    if (colleague === undefined) return;
    this.copied.emit(colleague.rights);
    this.said.set(
      `Les droits de ${nameOf(colleague)} sont copiés : vérifiez-les, puis enregistrez.`,
    );
  }
}
