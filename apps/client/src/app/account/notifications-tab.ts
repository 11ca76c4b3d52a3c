import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { HoldsChanges } from '../session/unsaved-changes.js';
import { Chip } from '../ui/chip.js';
import { Icon } from '../ui/icon.js';
import { Notice } from '../ui/notice.js';
import { problemOf } from '../ui/problem.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Skeleton } from '../ui/skeleton.js';
import { myAccount } from './account-client.js';
import { BouncedAddress } from './bounced-address.js';
import {
  type Choice,
  preferences,
  PreferencesClient,
  type PreferencesRequest,
} from './preferences-client.js';

const CATEGORIES = [
  {
    code: 'action',
    label: 'Actions à faire',
    text: 'Ce qui attend quelque chose de vous : des pièces demandées, une décision à prendre.',
  },
  {
    code: 'information',
    label: 'Informations',
    text: 'Ce qui change sans rien demander, par exemple un contrat engagé.',
  },
  {
    code: 'actualite',
    label: 'Actualités',
    text: 'Les annonces de l’OPCO et les nouveautés du portail.',
  },
] as const;

/** « Notifications »: what also comes by mail, when, and where. */
@Component({
  selector: 'app-notifications-tab',
  imports: [BouncedAddress, Chip, Icon, MatButton, Notice, ProblemNotice, RouterLink, Skeleton],
  templateUrl: './notifications-tab.html',
  styles: `
    .locked {
      display: grid;
      gap: 0.85rem;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .locked p:first-child {
      margin-bottom: 0.2rem;
    }
    .address {
      overflow-wrap: anywhere;
    }
  `,
  host: { class: 'stack', '(window:beforeunload)': 'warn($event)' },
})
export class NotificationsTab implements HoldsChanges {
  private readonly client = inject(PreferencesClient);
  protected readonly preferences = preferences();
  protected readonly account = myAccount();
  protected readonly categories = CATEGORIES;
  protected readonly busy = signal(false);
  protected readonly said = signal<string | null>(null);
  protected readonly trouble = signal<string | null>(null);

  protected readonly chosen = linkedSignal<PreferencesRequest | undefined>(() => {
    if (!this.preferences.hasValue()) return undefined;
    const { action, information, actualite } = this.preferences.value();
    return { action, information, actualite };
  });
  protected readonly choices = computed<readonly { code: Choice; label: string }[]>(() => [
    { code: 'immediat', label: 'Tout de suite' },
    {
      code: 'quotidien',
      label: `Une fois par jour, à ${this.preferences.hasValue() ? this.preferences.value().heure : 7} h`,
    },
    { code: 'jamais', label: 'Jamais' },
  ]);

  unsaved(): boolean {
    const chosen = this.chosen();
    if (chosen === undefined || !this.preferences.hasValue()) return false;
    const saved = this.preferences.value();
    return CATEGORIES.some(({ code }) => chosen[code] !== saved[code]);
  }

  protected choose(category: keyof PreferencesRequest, choice: Choice): void {
    this.said.set(null);
    this.chosen.update((chosen) => chosen && { ...chosen, [category]: choice });
  }

  protected async save(): Promise<void> {
    const chosen = this.chosen();
    if (chosen === undefined || !this.preferences.hasValue()) return;
    this.busy.set(true);
    this.said.set(null);
    this.trouble.set(null);
    try {
      this.preferences.set(await this.client.change(chosen, this.preferences.value().version));
      this.said.set('Vos choix sont enregistrés.');
    } catch (error) {
      const problem = problemOf(error);
      if (problem.code === 'version_depassee') {
        this.trouble.set(
          'Vos choix ont été changés dans une autre fenêtre : voici ce qui est enregistré. Reprenez les vôtres si besoin.',
        );
        this.preferences.reload();
      } else this.trouble.set(problem.detail);
    } finally {
      this.busy.set(false);
    }
  }

  protected warn(event: BeforeUnloadEvent): void {
    if (this.unsaved()) event.preventDefault();
  }
}
