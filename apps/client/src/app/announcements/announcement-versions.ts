import { Component, computed, input } from '@angular/core';
import { InstantPipe } from '../ui/dates.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Skeleton } from '../ui/skeleton.js';
import { STATES } from './announcement-state.js';
import { type Announcement, announcementVersions } from './announcements-client.js';

/** Every state it was kept in: when, by whom, and the title when it changed. */
@Component({
  selector: 'app-announcement-versions',
  imports: [InstantPipe, ProblemNotice, Skeleton],
  template: `
    <section class="card" aria-labelledby="announcement-past">
      <h2 id="announcement-past">Historique</h2>
      @if (versions.hasValue()) {
        <ol>
          @for (version of told(); track version.version) {
            <li>
              <strong>{{ states[version.etat].label }}</strong>, le {{ version.le | instant }}, par
              {{ version.auteur }}
              @if (version.former; as former) {
                <span class="former">Ancien titre : « {{ former }} »</span>
              }
            </li>
          }
        </ol>
      } @else if (versions.error(); as error) {
        <app-problem-notice [error]="error" (retry)="versions.reload()" />
      } @else {
        <app-skeleton [lines]="3" />
      }
    </section>
  `,
  styles: `
    ol {
      display: grid;
      gap: 0.5rem;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .former {
      display: block;
      color: var(--mat-sys-on-surface-variant);
      font-size: 0.9rem;
    }
  `,
})
export class AnnouncementVersions {
  readonly announcement = input.required<Announcement>();
  protected readonly states = STATES;
  /** Read again whenever the announcement changes. */
  protected readonly versions = announcementVersions(() => this.announcement().id);

  /** Newest first, each with the title it replaced. */
  protected readonly told = computed(() => {
    const versions = this.versions.hasValue() ? this.versions.value() : [];
    return versions.map((version, rank) => {
      const before = versions[rank + 1]?.titre;
      return { ...version, former: before === version.titre ? null : (before ?? null) };
    });
  });
}
