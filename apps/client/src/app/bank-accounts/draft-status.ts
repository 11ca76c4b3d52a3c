import { Component, computed, inject, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Icon } from '../ui/icon.js';
import { Notice } from '../ui/notice.js';
import { DraftKeeper } from './draft-keeper.js';

/** Whether what is typed is kept, and what to do when it cannot be. */
@Component({
  selector: 'app-draft-status',
  imports: [Icon, MatButton, Notice],
  template: `
    <p class="line muted" role="status">
      @switch (keeper.state()) {
        @case ('kept') {
          <app-icon name="check" />Brouillon enregistré : vous pouvez le finir plus tard.
        }
        @case ('keeping') {
          <app-icon name="clock" />Enregistrement…
        }
      }
    </p>
    @switch (keeper.state()) {
      @case ('conflict') {
        <app-notice tone="warning" announced>
          <p>
            <strong>
              {{
                gone()
                  ? 'Ce brouillon a été transmis ou abandonné entre-temps par un autre administrateur.'
                  : 'Ce brouillon a été modifié entre-temps par un autre administrateur. Votre saisie n’est pas enregistrée.'
              }}
            </strong>
          </p>
          <p class="row">
            @if (!gone()) {
              <button matButton="outlined" type="button" (click)="insisted.emit()">
                Garder ma saisie
              </button>
            }
            <button matButton type="button" (click)="taken.emit()">
              Reprendre ce qui est enregistré
            </button>
          </p>
        </app-notice>
      }
      @case ('failed') {
        <app-notice tone="error" announced>
          <p>Votre saisie n’est pas enregistrée. {{ sentence() }}</p>
          <p>
            <button matButton="outlined" type="button" (click)="retried.emit()">
              <app-icon name="refresh" />Réessayer
            </button>
          </p>
        </app-notice>
      }
    }
  `,
  styles: `
    .line {
      display: flex;
      gap: 0.4rem;
      align-items: center;
      min-height: 1.5rem;
      font-size: 0.9rem;
    }
  `,
})
export class DraftStatus {
  protected readonly keeper = inject(DraftKeeper);
  /** Keep what is typed here; take what is kept there; try again. */
  readonly insisted = output();
  readonly taken = output();
  readonly retried = output();

  protected readonly gone = computed(() => this.keeper.problem()?.code === 'introuvable');
  protected readonly sentence = computed(() => {
    const problem = this.keeper.problem();
    return problem?.errors[0]?.message ?? problem?.detail ?? '';
  });
}
