import {
  afterRenderEffect,
  Component,
  computed,
  DOCUMENT,
  ElementRef,
  inject,
  input,
  output,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { today } from '@apprentissage/domain';
import { SessionStore } from '../../session/session-store.js';
import { CopyButton } from '../../ui/copy-button.js';
import { frenchDay } from '../../ui/dates.js';
import { Icon } from '../../ui/icon.js';
import { Notice } from '../../ui/notice.js';

/** Recovery codes just made: shown once, to be kept now; the reader is brought to them. */
@Component({
  selector: 'app-recovery-codes',
  imports: [CopyButton, Icon, MatButton, Notice],
  template: `
    <app-notice tone="warning" announced>
      <p><strong>Conservez vos codes de récupération</strong></p>
      <p>
        Si vous perdez votre téléphone ou votre clé, l’un de ces codes vous laissera entrer. Chacun
        ne sert qu’une fois. Ils ne seront plus jamais affichés.
      </p>
      <ol aria-label="Codes de récupération">
        @for (code of codes(); track code) {
          <li class="code">{{ code }}</li>
        }
      </ol>
      <div class="row not-printed">
        <app-copy-button label="Copier les codes" [text]="codes().join('\\n')" />
        <a matButton="outlined" download="codes-de-recuperation.txt" [href]="file()">
          <app-icon name="download" />Télécharger
        </a>
        <button matButton="outlined" type="button" (click)="print()">
          <app-icon name="print" />Imprimer
        </button>
      </div>
      <p class="not-printed">
        <button matButton="filled" type="button" (click)="kept.emit()">
          <app-icon name="check" />J’ai conservé mes codes
        </button>
      </p>
    </app-notice>
  `,
  styles: `
    :host {
      outline: none;
    }
    ol {
      display: grid;
      gap: 0.35rem 2rem;
      grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr));
      margin: 0;
      padding: 0.85rem 0.5rem 0.85rem 2.25rem;
      background: var(--mat-sys-surface);
      border: 1px solid var(--mat-sys-outline);
      border-radius: 8px;
      font-size: 0.875rem;
    }
    li {
      white-space: nowrap;
    }
  `,
  host: { class: 'printed-alone', tabindex: '-1' },
})
export class RecoveryCodes {
  readonly codes = input.required<readonly string[]>();
  /** « J’ai conservé mes codes ». */
  readonly kept = output();

  private readonly page = inject(DOCUMENT);
  private readonly store = inject(SessionStore);

  /** The same as a text file, with what one needs to know years later. */
  protected readonly file = computed(() => {
    const lines = [
      `Codes de récupération de ${this.store.session()?.user.identifiant ?? ''}`,
      `pour ${this.page.location.origin}, créés le ${frenchDay(today())}`,
      'Chaque code ne sert qu’une fois.',
      '',
      ...this.codes(),
      '',
    ];
    return `data:text/plain;charset=utf-8,${encodeURIComponent(lines.join('\r\n'))}`;
  });

  constructor() {
    const { nativeElement } = inject<ElementRef<HTMLElement>>(ElementRef);
    // New codes call the reader to them.
    afterRenderEffect({
      read: () => {
        if (this.codes().length > 0) nativeElement.focus();
      },
    });
  }

  protected print(): void {
    this.page.defaultView?.print();
  }
}
