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
import { Notice } from '../ui/notice.js';
import {
  type AnnouncementModel,
  modelOf,
  requestOf,
  targetSentence,
} from './announcement-model.js';
import type { Announcement } from './announcements-client.js';

/** Somebody else saved meanwhile: what differs from what is typed here, and which of the two to keep. */
@Component({
  selector: 'app-announcement-conflict',
  imports: [MatButton, Notice],
  template: `
    <app-notice tone="warning" announced>
      <p>
        <strong>
          {{ stored().auteur }} a modifié cette annonce entre-temps. Votre saisie n’est pas
          enregistrée.
        </strong>
      </p>
      @if (differences().length > 0) {
        <p>Ce qui est enregistré et diffère de votre saisie :</p>
        <ul>
          @for (difference of differences(); track difference.label) {
            <li>{{ difference.label }} : {{ difference.value }}</li>
          }
        </ul>
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
    li {
      white-space: pre-line;
    }
  `,
  host: { tabindex: '-1' },
})
export class AnnouncementConflict {
  /** As typed here. */
  readonly typed = input.required<AnnouncementModel>();
  /** As somebody else saved it. */
  readonly stored = input.required<Announcement>();
  readonly kept = output();
  readonly taken = output();

  protected readonly differences = computed(() => {
    const mine = factsOf(this.typed());
    return factsOf(modelOf(this.stored())).filter(({ value }, rank) => value !== mine[rank]?.value);
  });

  constructor() {
    const { nativeElement } = inject<ElementRef<HTMLElement>>(ElementRef);
    afterNextRender({ read: () => nativeElement.focus() });
  }
}

function factsOf(model: AnnouncementModel) {
  const target = requestOf(model)?.cible;
  return [
    { label: 'Titre', value: model.titre },
    { label: 'Texte', value: model.texte },
    { label: 'Mène à l’écran', value: model.lien || 'Aucun' },
    { label: 'À qui', value: target === undefined ? '—' : targetSentence(target) },
  ];
}
