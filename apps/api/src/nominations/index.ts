export { NominationEffects } from './nomination-effects.js';
export { NominationsModule } from './nominations.module.js';
