import { Component, computed, inject, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { TextField } from '../ui/text-field.js';
import { PEOPLE } from './people.js';
import type { UserModel } from './user-model.js';
import { isInvited } from './user-state.js';
import type { User } from './users-client.js';

/** « Informations d'accès en ligne ». */
@Component({
  selector: 'app-access-fields',
  imports: [FormField, TextField],
  template: `
    <div class="form-grid">
      <app-text-field label="Nom" [field]="form().nom" />
      <app-text-field label="Prénom" [field]="form().prenom" />
      <app-text-field
        label="Identifiant"
        type="email"
        [hint]="identifiantHint()"
        [field]="form().identifiant"
      />
      <app-text-field label="Email" type="email" [hint]="emailHint()" [field]="form().email" />
    </div>
    <fieldset aria-describedby="actif-hint">
      <legend class="field-label">Actif</legend>
      <div class="checks">
        <label class="check">
          <input type="radio" value="non" [formField]="form().actif" />
          Non
        </label>
        <label class="check">
          <input type="radio" value="oui" [formField]="form().actif" />
          Oui
        </label>
      </div>
      <p class="field-hint" id="actif-hint">{{ actifHint() }}</p>
    </fieldset>
  `,
  styles: `
    :host {
      display: grid;
      gap: 1.25rem;
    }
  `,
})
export class AccessFields {
  readonly form = input.required<FieldTree<UserModel>>();
  /** The person; `null` for a new one. */
  readonly user = input.required<User | null>();

  private readonly people = inject(PEOPLE);
  protected readonly identifiantHint = computed(() => {
    const user = this.user();
    return user === null || isInvited(user)
      ? 'Son adresse e-mail de connexion ; l’invitation y est envoyée'
      : 'Seule la personne peut le changer, dans « Mon compte »';
  });
  protected readonly emailHint = computed(() =>
    this.user()?.soiMeme
      ? 'Changez votre propre adresse dans « Mon compte »'
      : 'L’adresse à laquelle ses notifications sont envoyées',
  );
  protected readonly actifHint = computed(() => {
    const user = this.user();
    if (user === null) {
      return `L’accès s’ouvre dès que l’${this.people.one} a choisi son mot de passe.`;
    }
    if (isInvited(user)) return 'Pour lui fermer l’accès, retirez son invitation.';
    if (user.soiMeme) return 'Vous ne pouvez pas désactiver votre propre compte.';
    return 'Avec « Non », ses sessions sont fermées et la personne ne peut plus entrer.';
  });
}
