import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { form, FormField, FormRoot, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { parisInstant, parisTime } from '@apprentissage/domain';
import { askConfirmation } from '../ui/confirm-dialog.js';
import { InstantPipe } from '../ui/dates.js';
import { Icon } from '../ui/icon.js';
import { TextField } from '../ui/text-field.js';
import { type Announcement, AnnouncementsClient } from './announcements-client.js';

const HOUR_MS = 3_600_000;

/** Tomorrow at nine, the hour at which one plans. */
function tomorrow() {
  return {
    quand: 'maintenant',
    date: parisTime(new Date(Date.now() + 24 * HOUR_MS)).date,
    time: '09:00',
  };
}

/** « Publication »: what can be done with an announcement where it stands. */
@Component({
  selector: 'app-publication-card',
  imports: [FormField, FormRoot, Icon, InstantPipe, MatButton, TextField],
  templateUrl: './publication-card.html',
})
export class PublicationCard {
  readonly announcement = input.required<Announcement>();
  /** What it has become, and a sentence to say so. */
  readonly changed = output<{ announcement: Announcement; sentence: string }>();
  readonly failed = output<unknown>();
  readonly removed = output();

  private readonly client = inject(AnnouncementsClient);
  private readonly dialog = inject(MatDialog);
  protected readonly busy = signal(false);
  /** Its hour has come: it is being published. */
  protected readonly leaving = computed(() => {
    const { etat, publierLe } = this.announcement();
    return etat === 'programmee' && publierLe !== null && new Date(publierLe) <= new Date();
  });

  protected readonly model = linkedSignal<string, ReturnType<typeof tomorrow>>({
    source: () => this.announcement().id,
    computation: tomorrow,
  });
  protected readonly form = form(
    this.model,
    (path) => {
      const later = ({ valueOf }: { valueOf: (field: typeof path.quand) => string }) =>
        valueOf(path.quand) === 'plus_tard';
      required(path.date, { message: 'Renseignez la date.', when: later });
      required(path.time, { message: 'Renseignez l’heure.', when: later });
      validate(path.time, ({ value, valueOf }) => {
        if (valueOf(path.quand) === 'maintenant') return undefined;
        const instant = parisInstant({ date: valueOf(path.date), time: value() });
        if (instant === null) {
          return { kind: 'heure', message: 'Cette heure n’existe pas ce jour-là.' };
        }
        return instant.getTime() <= Date.now()
          ? { kind: 'passee', message: 'Cette date est passée.' }
          : undefined;
      });
    },
    {
      submission: {
        action: async (sent) => {
          const { quand, date, time } = sent().value();
          const instant = quand === 'maintenant' ? null : parisInstant({ date, time });
          await this.publish(instant?.toISOString() ?? null);
          return undefined;
        },
      },
    },
  );

  private async publish(publierLe: string | null): Promise<void> {
    const now = publierLe === null;
    const confirmed =
      !now ||
      (await askConfirmation(this.dialog, {
        heading: 'Publier cette annonce ?',
        question:
          'Les CFA la voient aussitôt. Une annonce publiée ne se modifie plus : elle peut seulement être retirée.',
        action: 'Publier',
      }));
    if (!confirmed) return;
    await this.attempt(
      () => this.client.publish(this.announcement(), publierLe),
      now ? 'L’annonce est publiée : les CFA la reçoivent.' : 'L’annonce est programmée.',
    );
  }

  protected async suspend(): Promise<void> {
    await this.attempt(
      () => this.client.suspend(this.announcement()),
      'La publication est suspendue : l’annonce est à nouveau un brouillon.',
    );
  }

  protected async withdraw(): Promise<void> {
    const confirmed = await askConfirmation(this.dialog, {
      heading: 'Retirer cette annonce ?',
      question:
        'Elle disparaît aussitôt des notifications de tous les CFA. Elle ne pourra plus être publiée.',
      action: 'Retirer',
    });
    if (!confirmed) return;
    await this.attempt(
      () => this.client.withdraw(this.announcement()),
      'L’annonce est retirée : aucun CFA ne la voit plus.',
    );
  }

  protected async remove(): Promise<void> {
    const confirmed = await askConfirmation(this.dialog, {
      heading: 'Supprimer ce brouillon ?',
      question: 'Il ne pourra pas être retrouvé.',
      action: 'Supprimer',
    });
    if (!confirmed) return;
    this.busy.set(true);
    try {
      await this.client.remove(this.announcement());
      this.removed.emit();
    } catch (error) {
      this.failed.emit(error);
    } finally {
      this.busy.set(false);
    }
  }

  private async attempt(work: () => Promise<Announcement>, sentence: string): Promise<void> {
    this.busy.set(true);
    try {
      this.changed.emit({ announcement: await work(), sentence });
    } catch (error) {
      this.failed.emit(error);
    } finally {
      this.busy.set(false);
    }
  }
}
