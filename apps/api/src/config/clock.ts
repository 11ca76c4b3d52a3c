import { Injectable } from '@nestjs/common';
import { type CivilDate, parisTime, today } from '@apprentissage/domain';

/** The only source of time: rules and jobs receive it, so that tests and a sandbox can move it. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }

  /** Today's civil date in Paris. */
  today(): CivilDate {
    return today(this.now());
  }

  /** The hour in Paris, 0 to 23. */
  hour(): number {
    return Number.parseInt(parisTime(this.now()).time, 10);
  }
}
