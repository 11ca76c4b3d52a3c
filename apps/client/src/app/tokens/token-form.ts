import {
  Component,
  computed,
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
import { EditConflict, storedMeanwhile } from '../ui/edit-conflict.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { frenchDay } from '../ui/dates.js';
import { faultsOf } from '../ui/field-faults.js';
import { Icon } from '../ui/icon.js';
import { type Problem, problemOf } from '../ui/problem.js';
import { leaveField } from '../ui/leave-field.js';
import { TextField } from '../ui/text-field.js';
import { typedOver } from '../ui/typed-over.js';
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
    @if (conflict(); as stored) {
      <app-edit-conflict
        heading="Ce token a été modifié entre-temps."
        [typed]="typedFacts()"
        [stored]="storedFacts()"
        (kept)="keep(stored)"
        (taken)="take(stored)"
      />
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
  /** What the changes are made to; after a conflict, what somebody else saved. */
  private readonly base = linkedSignal(() => this.token());
  private readonly untouched = computed(() => begin(this.base(), this.first()));
  // The list may come after the first keystrokes: what is typed stays.
  private readonly model = typedOver(this.untouched, (untouched) => untouched);
  /** What somebody else saved meanwhile. */
  protected readonly conflict = signal<Token | null>(null);
  protected readonly typedFacts = computed(() => factsOf(this.model().terms));
  protected readonly storedFacts = computed(() => {
    const stored = this.conflict();
    return stored === null ? [] : factsOf(modelOf(stored));
  });

  protected readonly form: FieldTree<FormModel> = form(
    this.model,
    (path) => {
      checkTerms(path.terms);
      checkExpiry(path.expiresOn);
    },
    {
      submission: {
        action: async (sent) => {
          this.refusals.set([]);
          this.conflict.set(null);
          try {
            await this.send(sent().value());
            return undefined;
          } catch (error) {
            const problem = problemOf(error);
            const stored = await this.overtaken(problem);
            if (stored !== null) {
              this.summary().hide();
              this.conflict.set(stored);
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
    return JSON.stringify(this.model()) !== JSON.stringify(this.untouched());
  }

  /** A field of the options comes in sight before one goes to it. */
  protected reveal(field: unknown): void {
    if (field !== this.form.terms.name && field !== this.form.expiresOn) this.options().show();
  }

  /** Goes on with what was typed, on what is stored now. */
  protected keep(stored: Token): void {
    this.base.set(stored);
    this.conflict.set(null);
  }

  /** Goes on with what is stored. */
  protected take(stored: Token): void {
    this.keep(stored);
    this.model.set(this.untouched());
  }

  private async send({ terms, expiresOn }: FormModel): Promise<void> {
    const token = this.base();
    if (token === null) {
      this.created.emit(await this.client.create(termsOf(terms), expiresOn));
      leaveField(this.page);
      this.form().reset(begin(null, false));
      this.summary().hide();
    } else {
      const saved = await this.client.change(token, termsOf(terms));
      this.model.set(this.untouched());
      this.changed.emit(saved);
    }
  }

  private async overtaken(problem: Problem): Promise<Token | null> {
    const base = this.base();
    return base && storedMeanwhile(problem, () => this.client.read(base.id));
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
