import {
  Component,
  DOCUMENT,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { type FieldTree, form, FormRoot } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { EditConflict } from '../ui/edit-conflict.js';
import { Edited } from '../ui/edited.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { frenchDay } from '../ui/dates.js';
import { faultsOf } from '../ui/field-faults.js';
import { Icon } from '../ui/icon.js';
import { type Problem, problemOf } from '../ui/problem.js';
import { leaveField } from '../ui/leave-field.js';
import { TextField } from '../ui/text-field.js';
import { AdvancedOptions } from './advanced-options.js';
import { factsOf } from './token-facts.js';
import {
  checkExpiry,
  checkTerms,
  latestDay,
  modelOf,
  newModel,
  termsOf,
  type TokenModel,
} from './token-model.js';
import { type NewToken, type Token, TokensClient } from './tokens-client.js';

interface FormModel {
  readonly terms: TokenModel;
  readonly expiresOn: string;
}

/** « Générer le token », or « Enregistrer » for one that is there: its secret and its end then stay. */
@Component({
  selector: 'app-token-form',
  imports: [AdvancedOptions, EditConflict, ErrorSummary, FormRoot, Icon, MatButton, TextField],
  template: `
    <app-error-summary [form]="form" [general]="refusals()" (reached)="reveal($event)" />
    @if (edited.conflict()) {
      <app-edit-conflict heading="Ce token a été modifié entre-temps." [edited]="edited" />
    }
    <form class="form" [formRoot]="form">
      <div class="form-grid">
        <app-text-field
          label="Nom du token"
          hint="Pour le reconnaître, par exemple le nom du logiciel"
          [field]="form.terms.name"
        />
        @if (token() === null) {
          <app-text-field
            label="Date d’expiration du token"
            type="date"
            [hint]="'Au plus tard le ' + latestText"
            [field]="form.expiresOn"
          />
        }
      </div>
      <app-advanced-options [form]="form.terms" />
      <p>
        <button matButton="filled" type="submit" [disabled]="form().submitting()">
          <app-icon name="check" />{{ token() === null ? 'Générer le token' : 'Enregistrer' }}
        </button>
      </p>
    </form>
  `,
  host: { class: 'form' },
})
export class TokenForm {
  /** The token to change; none for a new one. */
  readonly token = input<Token | null>(null);
  /** The CFA has no token yet: a name is suggested, so that generating it takes one click. */
  readonly first = input(false);
  readonly created = output<NewToken>();
  readonly changed = output<Token>();

  private readonly client = inject(TokensClient);
  private readonly page = inject(DOCUMENT);
  private readonly summary = viewChild.required(ErrorSummary);
  private readonly options = viewChild.required(AdvancedOptions);
  protected readonly latestText = frenchDay(latestDay());
  protected readonly refusals = signal<readonly string[]>([]);
  // The list may come after the first keystrokes: what is typed stays.
  protected readonly edited = new Edited(
    linkedSignal(() => this.token()),
    (token): FormModel => begin(token, this.first()),
    ({ terms }) => factsOf(terms),
  );

  protected readonly form: FieldTree<FormModel> = form(
    this.edited.model,
    (path) => {
      checkTerms(path.terms);
      checkExpiry(path.expiresOn);
    },
    {
      submission: {
        action: async (sent) => {
          this.refusals.set([]);
          this.edited.settle();
          try {
            await this.send(sent().value());
            return undefined;
          } catch (error) {
            const problem = problemOf(error);
            const stored = await this.overtaken(problem);
            if (stored !== null) {
              this.summary().hide();
              return undefined;
            }
            const { name, scopes, networks, contactEmail } = sent.terms;
            const fields = { name, scopes, networks, contactEmail, expiresOn: sent.expiresOn };
            const { ofFields, ofForm } = faultsOf(problem, fields);
            this.refusals.set(ofForm);
            this.show();
            return ofFields;
          }
        },
        onInvalid: () => this.show(),
      },
    },
  );

  /** `true` when something is typed that was not sent. */
  unsaved(): boolean {
    return this.edited.unsaved();
  }

  /** A field of the options comes in sight before one goes to it. */
  protected reveal(field: unknown): void {
    if (field !== this.form.terms.name && field !== this.form.expiresOn) this.options().show();
  }

  private async send({ terms, expiresOn }: FormModel): Promise<void> {
    const token = this.edited.base();
    if (token === null) {
      this.created.emit(await this.client.create(termsOf(terms), expiresOn));
      leaveField(this.page);
      this.form().reset(begin(null, false));
      this.summary().hide();
    } else {
      const saved = await this.client.change(token, termsOf(terms));
      this.edited.forget();
      this.changed.emit(saved);
    }
  }

  private async overtaken(problem: Problem): Promise<Token | null> {
    const base = this.edited.base();
    return base && this.edited.overtaken(problem, () => this.client.read(base.id));
  }

  private show(): void {
    const { scopes, networks, contactEmail } = this.form.terms;
    if ([scopes, networks, contactEmail].some((field) => field().invalid())) this.options().show();
    this.summary().show();
  }
}

function begin(token: Token | null, first: boolean): FormModel {
  return {
    terms: token === null ? newModel(first ? 'Logiciel de gestion' : '') : modelOf(token),
    expiresOn: latestDay(),
  };
}
