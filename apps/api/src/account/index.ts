export { AddressRequest } from './account.dto.js';
export { AccountModule } from './account.module.js';
export { AccountPurge } from './account-purge.js';
export { AccountRequests } from './account-requests.js';
export { AgentRecovery } from './agent-recovery.js';
export { PasswordHasher } from './password-hasher.js';
export { hashSecret, newSecret } from './secrets.js';
export { AgentRefused, FirstAgent } from './first-agent.js';
export { SignInWatch } from './sign-in-watch.js';
