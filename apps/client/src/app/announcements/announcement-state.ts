import type { Tone } from '@apprentissage/domain';
import type { IconName } from '../ui/icon.js';
import type { AnnouncementRow, AnnouncementState } from './announcements-client.js';

interface StateWords {
  readonly label: string;
  /** The tab that lists them. */
  readonly many: string;
  readonly tone: Tone;
  readonly icon: IconName;
}

/** Where an announcement stands, in the order of its life. */
export const STATES: Readonly<Record<AnnouncementState, StateWords>> = {
  brouillon: { label: 'Brouillon', many: 'Brouillons', tone: 'neutral', icon: 'draft' },
  programmee: { label: 'Programmée', many: 'Programmées', tone: 'info', icon: 'clock' },
  publiee: { label: 'Publiée', many: 'Publiées', tone: 'success', icon: 'check' },
  retiree: { label: 'Retirée', many: 'Retirées', tone: 'warning', icon: 'stop' },
};
export const STATE_CODES = Object.keys(STATES) as AnnouncementState[];

/** The instant that matters in its state: when it was written, will be, was published or withdrawn. */
export function instantOf(row: AnnouncementRow): string | null {
  switch (row.etat) {
    case 'brouillon':
      return row.creeeLe;
    case 'programmee':
      return row.publierLe;
    case 'publiee':
      return row.publieeLe;
    case 'retiree':
      return row.retireeLe;
  }
}

/** « 2 CFA sur 8 » read it; « — » before it was published. */
export function readersOf({ portee, lecteurs }: AnnouncementRow): string {
  return portee === null ? '—' : `${lecteurs} CFA sur ${portee}`;
}
