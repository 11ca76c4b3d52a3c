import {
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import {
  disabled,
  email,
  type FieldTree,
  form,
  FormRoot,
  maxLength,
  readonly,
  required,
  validate,
} from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { incompatibleRights, type Right, RIGHTS } from '@apprentissage/domain';
import { EditConflict } from '../ui/edit-conflict.js';
import { Edited } from '../ui/edited.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { faultsOf, type FormFaults } from '../ui/field-faults.js';
import { Icon } from '../ui/icon.js';
import { problemOf } from '../ui/problem.js';
import { type Tab, Tabs } from '../ui/tabs.js';
import { waitSentence } from '../ui/wait-sentence.js';
import { AccessFields } from './access-fields.js';
import { PEOPLE } from './people.js';
import { RightsFields } from './rights-fields.js';
import { factsOf } from './user-facts.js';
import {
  countChecked,
  grantedOf,
  modelOf,
  newUserRequest,
  type UserModel,
  userRequest,
} from './user-model.js';
import { isInvited } from './user-state.js';
import { type User, UsersClient } from './users-client.js';

/** The form « Utilisateur »: one form, two tabs. */
@Component({
  selector: 'app-user-form',
  imports: [
    EditConflict,
    AccessFields,
    ErrorSummary,
    FormRoot,
    Icon,
    MatButton,
    RightsFields,
    Tabs,
  ],
  template: `
    <app-error-summary [form]="form" [general]="refusals()" (reached)="reveal($event)" />
    @if (edited.conflict()) {
      <app-edit-conflict heading="Cette fiche a été modifiée entre-temps." [edited]="edited" />
    }
    <form class="form" [formRoot]="form">
      <app-tabs #tabList [label]="people.form" [tabs]="tabs()" [(chosen)]="tab" />
      <div
        id="panel-acces"
        role="tabpanel"
        aria-labelledby="tab-acces"
        class="form"
        [hidden]="tab() !== 'acces'"
      >
        <app-access-fields [form]="form" [user]="edited.base()" />
        <div class="row">
          <button matButton="outlined" type="button" (click)="tabList.choose('droits')">
            Suivant<app-icon iconPositionEnd name="chevron-right" />
          </button>
          <button matButton="filled" type="submit" [disabled]="form().submitting()">
            <app-icon name="check" />Enregistrer
          </button>
        </div>
      </div>
      <div
        id="panel-droits"
        role="tabpanel"
        aria-labelledby="tab-droits"
        class="form"
        [hidden]="tab() !== 'droits'"
      >
        <app-rights-fields [form]="form" [user]="edited.base()" />
        <div class="row">
          <button matButton="outlined" type="button" (click)="tabList.choose('acces')">
            <app-icon name="chevron-left" />Précédent
          </button>
          <button matButton="filled" type="submit" [disabled]="form().submitting()">
            <app-icon name="check" />Enregistrer
          </button>
        </div>
      </div>
    </form>
  `,
  styles: `
    :host {
      display: grid;
      gap: 1.25rem;
    }
    [hidden] {
      display: none;
    }
  `,
})
export class UserForm {
  /** The person; `null` for a new one. */
  readonly user = input.required<User | null>();
  readonly saved = output<User>();

  private readonly client = inject(UsersClient);
  private readonly summary = viewChild.required(ErrorSummary);
  protected readonly people = inject(PEOPLE);
  protected readonly tab = signal('acces');
  protected readonly refusals = signal<readonly string[]>([]);
  private readonly tried = signal(false);
  protected readonly edited = new Edited(
    linkedSignal(() => this.user()),
    modelOf,
    (model) => factsOf(model, this.people.audience),
  );

  protected readonly form: FieldTree<UserModel> = form(
    this.edited.model,
    (path) => {
      required(path.nom, { message: 'Renseignez le nom.' });
      maxLength(path.nom, 80, { message: 'Le nom a au plus 80 caractères.' });
      required(path.prenom, { message: 'Renseignez le prénom.' });
      maxLength(path.prenom, 80, { message: 'Le prénom a au plus 80 caractères.' });
      required(path.identifiant, { message: 'Renseignez l’identifiant.' });
      email(path.identifiant, { message: 'L’identifiant est une adresse e-mail.' });
      readonly(path.identifiant, () => !this.identifiantOpen());
      required(path.email, { message: 'Renseignez l’email.' });
      email(path.email, { message: 'L’email n’est pas une adresse e-mail.' });
      // The server refuses these on one's own account; « Non » is for who has accepted the invitation.
      readonly(path.email, () => this.own());
      disabled(path.actif, () => this.own() || this.identifiantOpen());
      disabled(path.profil, () => this.own());
      disabled(path.droits, () => this.own());
      validate(path.droits, ({ valueOf }) =>
        faultOfRights(grantedOf(valueOf(path), this.people.audience)),
      );
    },
    {
      submission: {
        action: async (sent) => {
          this.refusals.set([]);
          this.edited.settle();
          try {
            const saved = await this.send();
            this.edited.model.set(modelOf(saved));
            this.edited.base.set(saved);
            this.saved.emit(saved);
            return undefined;
          } catch (error) {
            return this.refused(error, sent);
          }
        },
        onInvalid: () => {
          this.tried.set(true);
          this.summary().show();
        },
      },
    },
  );

  protected readonly tabs = computed<readonly Tab[]>(() => {
    const { droits, ...others } = this.form;
    const rightsFaulty = droits().invalid();
    const accessFaulty = [others.nom, others.prenom, others.identifiant, others.email].some(
      (field) => field().invalid(),
    );
    const count = countChecked(this.edited.model(), this.people.audience);
    return [
      {
        id: 'acces',
        label: 'Informations d’accès en ligne',
        faulty: this.tried() && accessFaulty,
      },
      {
        id: 'droits',
        label: `Gestion des droits (${count})`,
        faulty: this.tried() && rightsFaulty,
      },
    ];
  });

  /** `true` when something is typed that was not sent. */
  unsaved(): boolean {
    return this.edited.unsaved();
  }

  /** The tab of a field comes to the front before one goes to the field. */
  protected reveal(field: unknown): void {
    this.tab.set(field === this.form.droits ? 'droits' : 'acces');
  }

  private own(): boolean {
    return this.edited.base()?.soiMeme === true;
  }

  private identifiantOpen(): boolean {
    const base = this.edited.base();
    return base === null || isInvited(base);
  }

  private send(): Promise<User> {
    const base = this.edited.base();
    const { audience } = this.people;
    return base === null
      ? this.client.invite(newUserRequest(this.edited.model(), audience))
      : this.client.change(base.id, userRequest(this.edited.model(), base, audience), base.version);
  }

  private async refused(
    error: unknown,
    sent: FieldTree<UserModel>,
  ): Promise<FormFaults['ofFields'] | undefined> {
    const problem = problemOf(error);
    const base = this.edited.base();
    const saved = base && (await this.edited.overtaken(problem, () => this.client.read(base.id)));
    if (saved !== null) {
      this.summary().hide();
      return undefined;
    }
    const { nom, prenom, identifiant, email: address, droits } = sent;
    const fields = { nom, prenom, identifiant, email: address, rights: droits };
    const { ofFields, ofForm } = faultsOf(problem, fields);
    this.refusals.set(ofForm.map((sentence) => `${sentence}${waitSentence(problem)}`));
    this.tried.set(true);
    this.summary().show();
    return ofFields;
  }
}

/** What is wrong with rights: there is none, or two that must not be one person's. */
function faultOfRights(granted: readonly Right[]): { kind: string; message: string } | undefined {
  if (granted.length === 0) return { kind: 'droits', message: 'Cochez au moins un droit d’accès.' };
  const pair = incompatibleRights(granted);
  if (pair === null) return undefined;
  const [one, other] = pair.map((right) => RIGHTS[right].label);
  const message = `Une même personne ne peut pas être « ${one} » et « ${other} ».`;
  return { kind: 'droits_incompatibles', message };
}
