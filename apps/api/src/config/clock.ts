import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@apprentissage/domain';

const PARIS = new Intl.DateTimeFormat('fr-CA', { timeZone: 'Europe/Paris' });

const PARIS_HOUR = new Intl.DateTimeFormat('fr-FR', {
  timeZone: 'Europe/Paris',
  hour: 'numeric',
  hourCycle: 'h23',
});

/** The only source of time: rules and jobs receive it, so that tests and a sandbox can move it. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }

  /** Today's civil date in Paris. */
  today(): CivilDate {
    return PARIS.format(this.now()) as CivilDate;
  }

  /** The hour in Paris, 0 to 23. */
  hour(): number {
    return Number.parseInt(PARIS_HOUR.format(this.now()), 10);
  }
}
