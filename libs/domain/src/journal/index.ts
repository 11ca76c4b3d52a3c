export { ACT_CATEGORIES, type ActCategory, type DetailDefinition } from './act-definition.js';
export * from './acts.js';
export * from './find-acts.js';
export * from './tell-act.js';
