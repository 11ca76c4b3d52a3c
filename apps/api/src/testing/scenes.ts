import { ACCOUNT_SCENES } from './account-scenes.js';
import { DESK_SCENES } from './desk-scenes.js';
import { FACTOR_SCENES } from './factor-scenes.js';
import type { Scene } from './stage.js';

/** For the routes that the table of accesses cannot make succeed by itself: what has to be there first. */
export const SCENES: Readonly<Record<string, Scene>> = {
  ...ACCOUNT_SCENES,
  ...FACTOR_SCENES,
  ...DESK_SCENES,
};
