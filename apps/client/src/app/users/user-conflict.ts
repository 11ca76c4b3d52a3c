import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  output,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { type Audience, type Right, RIGHTS } from '@apprentissage/domain';
import { Notice } from '../ui/notice.js';
import { PEOPLE } from './people.js';
import { grantedOf, modelOf, type UserModel } from './user-model.js';
import type { User } from './users-client.js';

/** Somebody else saved meanwhile: what differs from what is typed here, and which of the two to keep. */
@Component({
  selector: 'app-user-conflict',
  imports: [MatButton, Notice],
  template: `
    <app-notice tone="warning" announced>
      <p>
        <strong>Cette fiche a été modifiée entre-temps. Votre saisie n’est pas enregistrée.</strong>
      </p>
      @if (differences().length > 0) {
        <p>Ce qui est enregistré et diffère de votre saisie :</p>
        <ul>
          @for (difference of differences(); track difference.label) {
            <li>{{ difference.label }} : {{ difference.value }}</li>
          }
        </ul>
      } @else {
        <p>Ce qui est enregistré est ce que vous avez saisi.</p>
      }
      <p class="row">
        <button matButton="outlined" type="button" (click)="kept.emit()">Garder ma saisie</button>
        <button matButton type="button" (click)="taken.emit()">
          Reprendre ce qui est enregistré
        </button>
      </p>
    </app-notice>
  `,
  styles: `
    :host {
      outline: none;
    }
    ul {
      margin: 0;
      padding-left: 1.25rem;
    }
  `,
  host: { tabindex: '-1' },
})
export class UserConflict {
  /** As typed here. */
  readonly typed = input.required<UserModel>();
  /** As somebody else saved it. */
  readonly saved = input.required<User>();
  readonly kept = output();
  readonly taken = output();

  private readonly people = inject(PEOPLE);
  protected readonly differences = computed(() => {
    const { audience } = this.people;
    const mine = factsOf(this.typed(), audience);
    return factsOf(modelOf(this.saved()), audience).filter(
      ({ value }, rank) => value !== mine[rank]?.value,
    );
  });

  constructor() {
    const { nativeElement } = inject<ElementRef<HTMLElement>>(ElementRef);
    afterNextRender({ read: () => nativeElement.focus() });
  }
}

function factsOf(model: UserModel, audience: Audience) {
  return [
    { label: 'Nom', value: model.nom },
    { label: 'Prénom', value: model.prenom },
    { label: 'Identifiant', value: model.identifiant },
    { label: 'Email', value: model.email },
    { label: 'Actif', value: model.actif === 'oui' ? 'Oui' : 'Non' },
    { label: 'Droits', value: labelsOf(grantedOf(model, audience)) },
  ];
}

function labelsOf(rights: readonly Right[]): string {
  return rights.map((right) => RIGHTS[right].label).join(', ');
}
