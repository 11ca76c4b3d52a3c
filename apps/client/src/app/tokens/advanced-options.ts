import { Component, computed, input, signal } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { TOKEN_SCOPE_CODES, TOKEN_SCOPES } from '@apprentissage/domain';
import { Icon } from '../ui/icon.js';
import { TextField } from '../ui/text-field.js';
import type { TokenModel } from './token-model.js';

/** « Options avancées »: what a token may do, from where, and who else is told before it expires. */
@Component({
  selector: 'app-advanced-options',
  imports: [FormField, Icon, TextField],
  template: `
    <details [open]="open()" (toggle)="follow($event)">
      <summary>Options avancées</summary>
      <div class="form">
        <fieldset [attr.aria-describedby]="faulty() ? 'scopes-hint scopes-fault' : 'scopes-hint'">
          <legend class="field-label">Ce token permet de</legend>
          <div class="checks">
            @for (scope of scopes; track scope.code) {
              <label class="check">
                <input
                  type="checkbox"
                  [attr.aria-invalid]="faulty()"
                  [formField]="form().scopes[scope.code]"
                />{{ scope.label }}
              </label>
            }
          </div>
          <p class="field-hint" id="scopes-hint">
            Les logiciels échangent aujourd’hui des contrats ; les autres autorisations serviront
            aux échanges de factures et de documents.
          </p>
          <div aria-live="polite" id="scopes-fault">
            @if (faulty()) {
              <p class="field-error"><app-icon name="alert" />{{ fault() }}</p>
            }
          </div>
        </fieldset>
        <div>
          <label class="check">
            <input type="checkbox" aria-describedby="limited-hint" [formField]="form().limited" />
            N’accepter ce token que depuis certains réseaux
          </label>
          <p class="field-hint" id="limited-hint">
            Demandez à votre éditeur les adresses de ses serveurs.
          </p>
        </div>
        @if (form().limited().value()) {
          <app-text-field
            label="Réseaux autorisés"
            hint="Un par ligne, par exemple 203.0.113.0/24 ou 2001:db8::/32"
            [rows]="3"
            [optional]="false"
            [field]="form().networks"
          />
        }
        <app-text-field
          label="Contact de l’éditeur"
          type="email"
          hint="Prévenu comme vous 30 jours, 7 jours et la veille de l’expiration"
          [field]="form().contactEmail"
        />
      </div>
    </details>
  `,
  styles: `
    summary {
      width: fit-content;
      padding: 0.35rem 0;
      color: var(--mat-sys-primary);
      font-weight: 600;
      cursor: pointer;
    }
    .form {
      padding-top: 0.75rem;
    }
  `,
})
export class AdvancedOptions {
  readonly form = input.required<FieldTree<TokenModel>>();

  protected readonly open = signal(false);
  protected readonly scopes = TOKEN_SCOPE_CODES.map((code) => ({
    code,
    label: TOKEN_SCOPES[code],
  }));
  protected readonly faulty = computed(() => {
    const field = this.form().scopes();
    return field.touched() && field.invalid();
  });
  protected readonly fault = computed(() => this.form().scopes().errors()[0]?.message ?? '');

  /** Shows them: something in here is to be seen or corrected. */
  show(): void {
    this.open.set(true);
  }

  protected follow({ target }: Event): void {
    this.open.set((target as HTMLDetailsElement).open);
  }
}
