import { AGE_CHECKS } from './ages.js';
import type { Check } from './check.js';
import { DATE_CHECKS } from './dates.js';
import { KEY_CHECKS } from './keys.js';
import { PAY_CHECKS } from './pay.js';
import { PEOPLE_CHECKS } from './people.js';
import { TRAINING_CHECKS } from './training.js';
import { WORK_CHECKS } from './work.js';

/** A family of checks, as documentation prints it. */
export interface CheckFamily {
  readonly code: string;
  readonly title: string;
  readonly checks: readonly Check[];
}

/** All checks on a contract, by family. */
export const CHECK_FAMILIES: readonly CheckFamily[] = [
  { code: 'cles', title: 'Identifiants et leurs clés', checks: KEY_CHECKS },
  { code: 'ages', title: 'Âges', checks: AGE_CHECKS },
  { code: 'dates', title: 'Dates et durées du contrat', checks: DATE_CHECKS },
  { code: 'remuneration', title: 'Rémunération', checks: PAY_CHECKS },
  { code: 'travail', title: 'Travail et employeur', checks: WORK_CHECKS },
  { code: 'formation', title: 'Formation', checks: TRAINING_CHECKS },
  { code: 'personnes', title: 'Personnes', checks: PEOPLE_CHECKS },
];
