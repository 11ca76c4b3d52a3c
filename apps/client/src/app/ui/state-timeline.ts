import { Component, computed, input } from '@angular/core';
import type { components } from '@apprentissage/api-types';
import { viewState } from '@apprentissage/domain';
import { InstantPipe } from './dates.js';
import { StatusChip } from './status-chip.js';

/** One state a contract went through. */
export type TimelineEntry = components['schemas']['TimelineEvent'];

const ACTORS: Record<TimelineEntry['actor']['kind'], string> = {
  cfa: 'le CFA',
  opco: 'l’OPCO',
  partenaire: 'le logiciel du CFA',
  systeme: 'le portail',
};

const NEXT = {
  cfa: 'Prochaine action : le CFA',
  opco: 'Prochaine action : l’OPCO',
  nobody: 'Aucune action attendue',
} as const;

/** The states of a contract, latest first, and who acts next. */
@Component({
  selector: 'app-state-timeline',
  imports: [InstantPipe, StatusChip],
  template: `
    <p class="next">{{ next() }}</p>
    <ol reversed>
      @for (entry of latestFirst(); track entry.at) {
        <li>
          <p class="row">
            <app-status-chip [status]="entry.status" [piecesDemandees]="entry.piecesDemandees" />
            <time class="muted number" [attr.datetime]="entry.at">{{ entry.at | instant }}</time>
          </p>
          <p class="muted">par {{ actorOf(entry) }}</p>
          @if (entry.comment; as comment) {
            <blockquote>{{ comment }}</blockquote>
          }
        </li>
      }
    </ol>
  `,
  styles: `
    .next {
      margin-bottom: 1rem;
      font-weight: 600;
    }
    ol {
      display: grid;
      gap: 1.1rem;
      margin: 0 0 0 0.4rem;
      padding: 0;
      list-style: none;
      border-left: 2px solid var(--mat-sys-outline-variant);
    }
    li {
      position: relative;
      padding-left: 1.25rem;
    }
    li::before {
      content: '';
      position: absolute;
      top: 0.45rem;
      left: -7px;
      width: 12px;
      height: 12px;
      background: var(--mat-sys-surface);
      border: 3px solid var(--mat-sys-primary);
      border-radius: 50%;
    }
    .row {
      gap: 0.25rem 0.6rem;
    }
    .muted {
      font-size: 0.9rem;
    }
    blockquote {
      margin: 0.35rem 0 0;
      padding: 0.5rem 0.75rem;
      background: var(--mat-sys-surface-container);
      border-radius: 6px;
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
})
export class StateTimeline {
  readonly entries = input.required<readonly TimelineEntry[]>();
  protected readonly latestFirst = computed(() =>
    [...this.entries()].sort((a, b) => b.at.localeCompare(a.at)),
  );
  protected readonly next = computed(() => {
    const [latest] = this.latestFirst();
    if (latest === undefined) return NEXT.nobody;
    return NEXT[viewState(latest.status, latest.piecesDemandees).actsNext];
  });

  protected actorOf({ actor }: TimelineEntry): string {
    return actor.name === null ? ACTORS[actor.kind] : `${actor.name} (${ACTORS[actor.kind]})`;
  }
}
