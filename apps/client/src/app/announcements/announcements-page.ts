import { Component, computed, effect, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { Chip } from '../ui/chip.js';
import { InstantPipe } from '../ui/dates.js';
import { EmptyState } from '../ui/empty-state.js';
import { Icon } from '../ui/icon.js';
import { LastList } from '../ui/last-list.js';
import { lastValue } from '../ui/last-value.js';
import { Notice } from '../ui/notice.js';
import { PageHeader } from '../ui/page-header.js';
import { cursorParams, Pager } from '../ui/pager.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Skeleton } from '../ui/skeleton.js';
import { instantOf, readersOf, STATE_CODES, STATES } from './announcement-state.js';
import { announcementList } from './announcements-client.js';

/** « Annonces »: what the OPCO wrote to CFA. What is shown is what the address says. */
@Component({
  selector: 'app-announcements-page',
  imports: [
    Chip,
    EmptyState,
    Icon,
    InstantPipe,
    MatButton,
    Notice,
    PageHeader,
    Pager,
    ProblemNotice,
    RouterLink,
    Skeleton,
  ],
  templateUrl: './announcements-page.html',
  host: { class: 'stack' },
})
export class AnnouncementsPage {
  private readonly route = inject(ActivatedRoute);
  private readonly address = toSignal(this.route.queryParamMap, {
    initialValue: this.route.snapshot.queryParamMap,
  });

  protected readonly states = STATES;
  protected readonly query = computed(() => {
    const etat = this.address().get('etat');
    return {
      etat: STATE_CODES.find((code) => code === etat) ?? '',
      cursor: this.address().get('cursor') ?? '',
    };
  });
  protected readonly page = announcementList(() => this.query());
  /** What was done where one comes from. */
  protected readonly said = readSaid(inject(Router));

  protected readonly shown = lastValue(this.page);
  protected readonly rows = computed(() =>
    this.shown()?.items.map((row) => ({ ...row, instant: instantOf(row), read: readersOf(row) })),
  );
  protected readonly tabs = computed(() =>
    (['', ...STATE_CODES] as const).map((etat) => ({
      label: etat === '' ? 'Toutes' : STATES[etat].many,
      params: etat === '' ? {} : { etat },
      chosen: this.query().etat === etat,
    })),
  );
  protected readonly first = computed(() => (this.query().cursor === '' ? null : { cursor: null }));
  protected readonly next = computed(() => cursorParams(this.shown()?.next));

  constructor() {
    const lastList = inject(LastList);
    effect(() => {
      const { etat, cursor } = this.query();
      lastList.remember('/backoffice/annonces', {
        ...(etat !== '' && { etat }),
        ...(cursor !== '' && { cursor }),
      });
    });
  }
}

function readSaid(router: Router): string | null {
  const info = router.currentNavigation()?.extras.info;
  return typeof info === 'string' ? info : null;
}
