import { Component, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { DayPipe } from '../ui/dates.js';
import { Notice } from '../ui/notice.js';
import { problemOf } from '../ui/problem.js';
import { type Cfa, CfaClient } from './cfa-client.js';
import { FIELD_LABELS } from './field-labels.js';

/** What the register of establishments says of the details: it advises, it never refuses. */
@Component({
  selector: 'app-register-notice',
  imports: [DayPipe, MatButton, Notice],
  template: `
    @switch (register().etat) {
      @case ('conforme') {
        <app-notice tone="success">
          @if (register().le; as day) {
            Ces informations sont celles du répertoire SIRENE (vérifié le {{ day | day }}).
          } @else {
            Ces informations sont celles du répertoire SIRENE.
          }
        </app-notice>
      }
      @case ('differe') {
        <app-notice tone="warning">
          <p>Le répertoire SIRENE dit autre chose. Le RIB est comparé à ces informations :</p>
          <ul>
            @for (gap of register().ecarts; track gap.champ) {
              <li>{{ fields[gap.champ] }} : « {{ gap.registre }} »</li>
            }
          </ul>
          <p>
            <button matButton="outlined" type="button" (click)="taken.emit(register().ecarts)">
              Reprendre ces informations
            </button>
          </p>
        </app-notice>
      }
      @case ('ferme') {
        <app-notice tone="warning">
          Le répertoire SIRENE dit cet établissement fermé : vérifiez votre SIRET auprès de l’INSEE.
        </app-notice>
      }
      @case ('inconnu') {
        <app-notice tone="warning">Le répertoire SIRENE ne connaît pas ce SIRET.</app-notice>
      }
      @default {
        <app-notice>
          <p>
            Ces informations n’ont pas encore été comparées au répertoire SIRENE : elles le seront
            dès qu’il répond.
          </p>
          <p>
            <button matButton="outlined" type="button" [disabled]="busy()" (click)="check()">
              Vérifier maintenant
            </button>
          </p>
        </app-notice>
      }
    }
    @if (trouble(); as sentence) {
      <app-notice tone="error" announced>{{ sentence }}</app-notice>
    }
  `,
})
export class RegisterNotice {
  readonly register = input.required<Cfa['registre']>();
  readonly checked = output<Cfa['registre']>();
  /** What the register says is to be taken over. */
  readonly taken = output<Cfa['registre']['ecarts']>();

  private readonly client = inject(CfaClient);
  protected readonly fields: Readonly<Record<string, string>> = FIELD_LABELS;
  protected readonly busy = signal(false);
  protected readonly trouble = signal<string | null>(null);

  protected async check(): Promise<void> {
    this.busy.set(true);
    this.trouble.set(null);
    try {
      this.checked.emit((await this.client.check()).registre);
    } catch (error) {
      this.trouble.set(problemOf(error).detail);
    } finally {
      this.busy.set(false);
    }
  }
}
