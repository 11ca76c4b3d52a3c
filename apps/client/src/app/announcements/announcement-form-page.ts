import { Component, computed, effect, inject, input, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { HoldsChanges } from '../session/unsaved-changes.js';
import { Icon } from '../ui/icon.js';
import { Notice } from '../ui/notice.js';
import { PageHeader } from '../ui/page-header.js';
import { PageTitle } from '../ui/page-title.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Skeleton } from '../ui/skeleton.js';
import { AnnouncementForm } from './announcement-form.js';
import { announcement, type Announcement } from './announcements-client.js';

/** « Écrire une annonce » and « Modifier une annonce ». */
@Component({
  selector: 'app-announcement-form-page',
  imports: [
    AnnouncementForm,
    Icon,
    MatButton,
    Notice,
    PageHeader,
    ProblemNotice,
    RouterLink,
    Skeleton,
  ],
  template: `
    <app-page-header
      [heading]="heading()"
      lead="Un brouillon n’est vu d’aucun CFA : vous le relisez, puis vous le publiez."
    >
      <a matButton [routerLink]="back()"><app-icon name="chevron-left" />Retour</a>
    </app-page-header>
    @if (id() === undefined) {
      <app-announcement-form [announcement]="null" (saved)="leave($event)" />
    } @else if (announcement.hasValue()) {
      @if (announcement.value().etat === 'brouillon') {
        <app-announcement-form [announcement]="announcement.value()" (saved)="leave($event)" />
      } @else {
        <app-notice tone="warning">
          Cette annonce n’est plus un brouillon : elle ne se modifie plus.
        </app-notice>
      }
    } @else if (announcement.error(); as error) {
      <app-problem-notice [error]="error" (retry)="announcement.reload()" />
    } @else {
      <div class="card"><app-skeleton [lines]="8" /></div>
    }
  `,
  host: { class: 'stack', '(window:beforeunload)': 'warn($event)' },
})
export class AnnouncementFormPage implements HoldsChanges {
  /** From the address; nothing for a new one. */
  readonly id = input<string>();

  private readonly router = inject(Router);
  private readonly form = viewChild(AnnouncementForm);
  protected readonly announcement = announcement(() => this.id());
  protected readonly heading = computed(() =>
    this.id() === undefined ? 'Écrire une annonce' : 'Modifier une annonce',
  );
  protected readonly back = computed(() => {
    const id = this.id();
    return id === undefined ? ['/backoffice/annonces'] : ['/backoffice/annonces', id];
  });

  constructor() {
    const title = inject(PageTitle);
    effect(() => title.set(this.heading()));
  }

  unsaved(): boolean {
    return this.form()?.unsaved() ?? false;
  }

  protected warn(event: BeforeUnloadEvent): void {
    if (this.unsaved()) event.preventDefault();
  }

  protected async leave({ id }: Announcement): Promise<void> {
    await this.router.navigate(['/backoffice/annonces', id], {
      info: 'Le brouillon est enregistré.',
    });
  }
}
