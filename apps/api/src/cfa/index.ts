export { cfaCondition } from './cfa-condition.js';
export { Cfa } from './cfa.entity.js';
export { CfaModule } from './cfa.module.js';
export { EstablishmentRegister, RegisterDown } from './register.js';
export { RegisterChecks } from './register-checks.js';
