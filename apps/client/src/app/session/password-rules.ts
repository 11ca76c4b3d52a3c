import { Component, computed, inject, input } from '@angular/core';
import { checkPassword, type KnownContext, passwordNote } from '@apprentissage/domain';
import { BrandClient } from '../shell/brand-client.js';
import { Icon } from '../ui/icon.js';

/** What a password may be made of and, as one types, which rules of a password are met. */
@Component({
  selector: 'app-password-rules',
  imports: [Icon],
  template: `
    <p class="field-hint">{{ note() }}</p>
    <ul aria-label="Règles du mot de passe">
      @for (rule of verdicts(); track rule.code) {
        <li [class.met]="rule.state === 'met'">
          @if (password() === '') {
            <span class="dot" aria-hidden="true">•</span>
            {{ rule.label }}
          } @else if (rule.state === 'open') {
            <span class="dot" aria-hidden="true">•</span>
            <span>{{ rule.label }} <strong>(vérifié à l’envoi)</strong></span>
          } @else {
            <app-icon [name]="rule.state === 'met' ? 'check' : 'close'" />
            <span class="visually-hidden">{{
              rule.state === 'met' ? 'Respectée :' : 'Non respectée :'
            }}</span>
            {{ rule.label }}
          }
        </li>
      }
    </ul>
    <p class="visually-hidden" role="status">{{ progress() }}</p>
  `,
  styles: `
    ul {
      display: grid;
      gap: 0.2rem;
      margin: 0.5rem 0 0;
      padding: 0;
      list-style: none;
      font-size: 0.9rem;
    }
    li {
      display: flex;
      gap: 0.4rem;
      align-items: flex-start;
      color: var(--mat-sys-on-surface-variant);
    }
    li.met:has(app-icon) {
      color: var(--app-success);
    }
    .dot {
      flex: none;
      width: 1.25em;
      text-align: center;
    }
  `,
})
export class PasswordRules {
  readonly password = input.required<string>();
  /** What it must not resemble, as far as one knows here. */
  readonly context = input<KnownContext>({});
  private readonly alphabet = inject(BrandClient).passwordAlphabet;
  protected readonly note = computed(() => passwordNote(this.alphabet()));
  protected readonly verdicts = computed(() =>
    checkPassword(this.password(), this.alphabet(), this.context()),
  );
  protected readonly progress = computed(() => {
    if (this.password() === '') return '';
    const states = this.verdicts().map(({ state }) => state);
    const broken = states.filter((state) => state === 'broken').length;
    if (broken > 0) return `Règles non respectées : ${broken}.`;
    return states.includes('open')
      ? 'Les règles sont respectées ; la dernière sera vérifiée à l’envoi.'
      : 'Toutes les règles sont respectées.';
  });
}
