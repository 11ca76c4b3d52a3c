import { Component, computed, inject, input } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { InstantPipe } from '../ui/dates.js';
import { lastValue } from '../ui/last-value.js';
import { cursorParams, Pager } from '../ui/pager.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { SiretPipe } from '../ui/siret.pipe.js';
import { Skeleton } from '../ui/skeleton.js';
import { type Announcement, announcementReaders } from './announcements-client.js';

const TABS = [
  { lue: '', label: 'Tous' },
  { lue: 'true', label: 'L’ont lue' },
  { lue: 'false', label: 'Ne l’ont pas lue' },
] as const;

/** The CFA that received an announcement, and who read it there. What is shown is what the address says. */
@Component({
  selector: 'app-announcement-readers',
  imports: [InstantPipe, Pager, ProblemNotice, RouterLink, SiretPipe, Skeleton],
  templateUrl: './announcement-readers.html',
})
export class AnnouncementReaders {
  readonly announcement = input.required<Announcement>();

  private readonly route = inject(ActivatedRoute);
  private readonly address = toSignal(this.route.queryParamMap, {
    initialValue: this.route.snapshot.queryParamMap,
  });
  private readonly query = computed(() => ({
    lue: TABS.find(({ lue }) => lue === this.address().get('lue'))?.lue ?? '',
    cursor: this.address().get('cursor') ?? '',
  }));
  protected readonly page = announcementReaders(
    computed(() => this.announcement().id),
    this.query,
  );
  protected readonly shown = lastValue(this.page);
  protected readonly share = computed(() => {
    const { lecteurs, portee } = this.announcement();
    const percent = portee ? ` (${Math.round((100 * lecteurs) / portee)} %)` : '';
    return `Lue par ${lecteurs} CFA sur ${portee ?? 0}${percent}.`;
  });
  protected readonly tabs = computed(() =>
    TABS.map(({ lue, label }) => ({
      label,
      params: lue === '' ? {} : { lue },
      chosen: this.query().lue === lue,
    })),
  );
  protected readonly first = computed(() => (this.query().cursor === '' ? null : { cursor: null }));
  protected readonly next = computed(() => cursorParams(this.shown()?.next));
}
