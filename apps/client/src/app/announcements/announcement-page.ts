import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { PORTAL_SCREENS } from '@apprentissage/domain';
import { Chip } from '../ui/chip.js';
import { InstantPipe } from '../ui/dates.js';
import { Icon } from '../ui/icon.js';
import { LastList } from '../ui/last-list.js';
import { Notice } from '../ui/notice.js';
import { PageHeader } from '../ui/page-header.js';
import { PageTitle } from '../ui/page-title.js';
import { problemOf } from '../ui/problem.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Skeleton } from '../ui/skeleton.js';
import { AnnouncementPreview } from './announcement-preview.js';
import { AnnouncementReaders } from './announcement-readers.js';
import { AnnouncementVersions } from './announcement-versions.js';
import { STATES } from './announcement-state.js';
import { targetSentence } from './announcement-model.js';
import { announcement, type Announcement } from './announcements-client.js';
import { PublicationCard } from './publication-card.js';

/** The publisher looks every second. */
const SOON_MS = 1_500;

/** One announcement: what it says, to whom, where it stands, who read it. */
@Component({
  selector: 'app-announcement-page',
  imports: [
    AnnouncementPreview,
    AnnouncementReaders,
    AnnouncementVersions,
    Chip,
    Icon,
    InstantPipe,
    MatButton,
    Notice,
    PageHeader,
    ProblemNotice,
    PublicationCard,
    RouterLink,
    Skeleton,
  ],
  templateUrl: './announcement-page.html',
  styleUrl: './announcement-form.scss',
  host: { class: 'stack' },
})
export class AnnouncementPage {
  /** From the address. */
  readonly id = input.required<string>();

  private readonly router = inject(Router);
  protected readonly announcement = announcement(() => this.id());
  protected readonly back = inject(LastList).queryParams('/backoffice/annonces');
  protected readonly states = STATES;
  protected readonly targetSentence = targetSentence;
  protected readonly said = signal(readSaid(this.router));
  protected readonly trouble = signal<string | null>(null);
  protected readonly screen = computed(() => {
    const lien = this.announcement.hasValue() ? this.announcement.value().lien : null;
    return PORTAL_SCREENS.find(({ path }) => path === lien)?.label ?? 'Aucun';
  });

  constructor() {
    const title = inject(PageTitle);
    effect((onCleanup) => {
      if (!this.announcement.hasValue()) return;
      const { titre, etat, publierLe } = this.announcement.value();
      title.set(titre);
      // What is about to be published is looked at until it is.
      if (etat !== 'programmee' || publierLe === null) return;
      const wait = Math.max(new Date(publierLe).getTime() - Date.now(), 0) + SOON_MS;
      if (wait > 3_600_000) return;
      const timer = setTimeout(() => this.announcement.reload(), wait);
      onCleanup(() => clearTimeout(timer));
    });
  }

  protected changed(announcement: Announcement, sentence: string): void {
    this.trouble.set(null);
    this.said.set(sentence);
    this.announcement.set(announcement);
  }

  /** Somebody was first: what it has become is shown, with why nothing was done. */
  protected fail(error: unknown): void {
    const problem = problemOf(error);
    this.said.set(null);
    if (problem.code === 'version_depassee' || problem.code === 'etat_incompatible') {
      this.trouble.set(`${problem.detail} Rien n’a été fait : voici ce qu’elle est devenue.`);
      this.announcement.reload();
    } else this.trouble.set(problem.errors[0]?.message ?? problem.detail);
  }

  protected async removed(): Promise<void> {
    await this.router.navigate(['/backoffice/annonces'], {
      queryParams: this.back(),
      info: 'Le brouillon est supprimé.',
    });
  }
}

function readSaid(router: Router): string | null {
  const info = router.currentNavigation()?.extras.info;
  return typeof info === 'string' ? info : null;
}
