import { Component, computed, inject, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { type Right, RIGHTS, rightsOf } from '@apprentissage/domain';
import { Icon } from '../ui/icon.js';
import { CopyRights } from './copy-rights.js';
import { PEOPLE } from './people.js';
import { givenBy, impliedSentence, RIGHT_WORDS } from './right-words.js';
import { choiceOf, grantedOf, type UserModel } from './user-model.js';
import type { User } from './users-client.js';

/** « Gestion des droits »: the profile, then one check-box a right, in the guide's words and order. */
@Component({
  selector: 'app-rights-fields',
  imports: [CopyRights, FormField, Icon],
  template: `
    <p>{{ people.oneRight }}</p>
    @if (people.audience === 'cfa') {
      <fieldset>
        <legend class="field-label">Profil</legend>
        <div class="checks">
          <label class="check">
            <input type="radio" value="utilisateur" [formField]="form().profil" />Utilisateur
          </label>
          <label class="check">
            <input
              type="radio"
              value="administrateur"
              aria-describedby="profil-hint"
              [formField]="form().profil"
            />{{ administrator }}
          </label>
        </div>
        <p class="field-hint" id="profil-hint">
          L’administrateur du CFA a tous les droits et gère les utilisateurs. Tous les
          administrateurs sont prévenus quand il y en a un nouveau.
        </p>
      </fieldset>
    }
    <fieldset [attr.aria-describedby]="faulty() ? 'droits-fault' : null">
      <legend class="field-label">Droits d’accès</legend>
      @for (box of boxes(); track box.right) {
        <div class="box">
          <div class="check">
            @if (box.implied !== null) {
              <input
                type="checkbox"
                checked
                disabled
                [id]="'box-' + box.right"
                [attr.aria-describedby]="'droit-' + box.right"
              />
            } @else {
              <input
                type="checkbox"
                [id]="'box-' + box.right"
                [attr.aria-describedby]="'droit-' + box.right"
                [attr.aria-invalid]="faulty()"
                [formField]="form().droits[box.right]"
              />
            }
            <label [for]="'box-' + box.right">{{ box.label }}</label>
          </div>
          <p class="field-hint" [id]="'droit-' + box.right">
            {{ box.words }}
            @if (box.implied !== null) {
              <strong class="implied"><app-icon name="check" />{{ box.implied }}</strong>
            }
          </p>
        </div>
      }
      <div aria-live="polite" id="droits-fault">
        @if (faulty()) {
          <p class="field-error"><app-icon name="alert" />{{ fault() }}</p>
        }
      </div>
    </fieldset>
    @if (user()?.soiMeme) {
      <p>Vos propres droits ne se changent pas ici : demandez-le à un autre administrateur.</p>
    } @else {
      <app-copy-rights [except]="user()?.id ?? null" (copied)="copy($event)" />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 1.25rem;
    }
    .box + .box {
      margin-top: 0.5rem;
    }
    .check {
      align-items: flex-start;
      padding-top: 0.25rem;
    }
    .check input {
      flex: none;
      margin-top: 0.2rem;
    }
    .field-hint {
      margin: 0 0 0 1.65rem;
    }
    fieldset > .field-hint {
      margin-left: 0;
    }
    .implied {
      display: block;
      color: var(--app-info);
      font-weight: 500;
    }
  `,
})
export class RightsFields {
  readonly form = input.required<FieldTree<UserModel>>();
  /** The person of the form; `null` for a new one. */
  readonly user = input.required<User | null>();

  protected readonly people = inject(PEOPLE);
  protected readonly administrator = RIGHTS.administration_cfa.label;

  protected readonly boxes = computed(() => {
    const granted = grantedOf(this.form()().value(), this.people.audience);
    return rightsOf(this.people.audience).map((right) => {
      const givers = givenBy(right, granted);
      return {
        right,
        label: RIGHTS[right].label,
        words: RIGHT_WORDS[right],
        implied: givers.length > 0 ? impliedSentence(givers) : null,
      };
    });
  });
  protected readonly faulty = computed(() => {
    const field = this.form().droits();
    return field.touched() && field.invalid();
  });
  protected readonly fault = computed(() => this.form().droits().errors()[0]?.message ?? '');

  protected copy(rights: readonly Right[]): void {
    this.form()().value.update((model) => ({ ...model, ...choiceOf(rights) }));
    this.form().droits().markAsTouched();
  }
}
