import { Component, computed, input, linkedSignal } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { Icon } from './icon.js';
import { Notice } from './notice.js';

/** A document as any view describes it. */
export interface ViewedFile {
  readonly id: string;
  readonly nom: string;
  readonly type: string;
  readonly pages: number;
  /** Answer of the antivirus; readable when it is not said. */
  readonly etat?: 'en_attente' | 'sain' | 'refuse';
}

/** Percents of the width of the frame. */
const ZOOMS = [50, 75, 100, 150, 200, 300] as const;
const WHOLE_WIDTH = ZOOMS.indexOf(100);

/**
 * Shows a document page by page, as pictures: nothing of the file itself runs in the browser. Download
 * gives the file as it was sent, for who cannot read a picture.
 */
@Component({
  selector: 'app-file-viewer',
  imports: [Icon, MatButton, MatIconButton, Notice],
  template: `
    <div class="bar">
      @if (readable()) {
        @if (file().pages > 1) {
          <button
            matIconButton
            type="button"
            aria-label="Page précédente"
            [disabled]="page() === 1"
            (click)="page.set(page() - 1)"
          >
            <app-icon name="chevron-left" />
          </button>
          <span class="number" role="status">Page {{ page() }} sur {{ file().pages }}</span>
          <button
            matIconButton
            type="button"
            aria-label="Page suivante"
            [disabled]="page() === file().pages"
            (click)="page.set(page() + 1)"
          >
            <app-icon name="chevron-right" />
          </button>
        }
        <button
          matIconButton
          type="button"
          aria-label="Réduire"
          [disabled]="zoom() === 0"
          (click)="zoom.set(zoom() - 1)"
        >
          <app-icon name="zoom-out" />
        </button>
        <span class="number" role="status" aria-label="Agrandissement">{{ percents() }} %</span>
        <button
          matIconButton
          type="button"
          aria-label="Agrandir"
          [disabled]="zoom() === last"
          (click)="zoom.set(zoom() + 1)"
        >
          <app-icon name="zoom-in" />
        </button>
        <a matButton="outlined" class="download" [href]="url()" [attr.download]="file().nom">
          <app-icon name="download" />Télécharger
        </a>
      }
    </div>
    @switch (file().etat) {
      @case ('en_attente') {
        <app-notice>
          « {{ file().nom }} » est en cours d’analyse : il sera lisible dans un instant.
        </app-notice>
      }
      @case ('refuse') {
        <app-notice tone="error">
          « {{ file().nom }} » a été refusé par l’antivirus : il ne peut être ni lu ni téléchargé.
        </app-notice>
      }
      @default {
        @if (failed()) {
          <app-notice tone="error" announced>
            <p>Cette page ne peut pas être affichée pour le moment.</p>
            <p>
              <button matButton="outlined" type="button" (click)="failed.set(false)">
                <app-icon name="refresh" />Réessayer
              </button>
            </p>
          </app-notice>
        } @else {
          <div
            class="frame"
            tabindex="0"
            role="group"
            [attr.aria-label]="'Aperçu de ' + file().nom"
            [attr.aria-busy]="!drawn()"
          >
            @if (!drawn()) {
              <p class="waiting">Chargement de la page…</p>
            }
            <!-- An element per page: the former one is not shown under the number of the next. -->
            @for (one of [source()]; track one) {
              <img
                [src]="one"
                [alt]="alternative()"
                [class]="'zoom-' + percents()"
                (load)="drawn.set(true)"
                (error)="failed.set(true)"
              />
            }
          </div>
        }
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 0.75rem;
      grid-template-columns: minmax(0, 1fr);
    }
    .bar {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem 0.5rem;
      align-items: center;
    }
    .download {
      margin-left: auto;
    }
    .frame {
      max-height: 42rem;
      min-height: 12rem;
      overflow: auto;
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: var(--app-radius);
      background: var(--mat-sys-surface-container);
    }
    .waiting {
      padding: 1rem;
    }
    img {
      display: block;
      width: 100%;
      height: auto;
      margin-inline: auto;
      background: var(--mat-sys-surface);
    }
    .zoom-50 {
      width: 50%;
    }
    .zoom-75 {
      width: 75%;
    }
    .zoom-150 {
      width: 150%;
    }
    .zoom-200 {
      width: 200%;
    }
    .zoom-300 {
      width: 300%;
    }
  `,
})
export class FileViewer {
  readonly file = input.required<ViewedFile>();

  /** A page read again may bring the same file: nothing begins anew. */
  private readonly id = computed(() => this.file().id);
  protected readonly last = ZOOMS.length - 1;
  /** Each file begins at its first page. */
  protected readonly page = linkedSignal<string, number>({
    source: this.id,
    computation: () => 1,
  });
  protected readonly zoom = linkedSignal<string, number>({
    source: this.id,
    computation: () => WHOLE_WIDTH,
  });
  protected readonly failed = linkedSignal<string, boolean>({
    source: () => this.source(),
    computation: () => false,
  });
  /** The page has come. */
  protected readonly drawn = linkedSignal<string, boolean>({
    source: () => this.source(),
    computation: () => false,
  });
  protected readonly readable = computed(() => (this.file().etat ?? 'sain') === 'sain');
  protected readonly percents = computed(() => ZOOMS[this.zoom()] ?? 100);
  protected readonly url = computed(() => `/api/documents/${encodeURIComponent(this.file().id)}`);
  protected readonly source = computed(() => `${this.url()}/pages/${this.page()}`);
  protected readonly alternative = computed(() => {
    const { nom, pages } = this.file();
    return pages > 1 ? `Page ${this.page()} sur ${pages} de ${nom}` : `Image de ${nom}`;
  });
}
