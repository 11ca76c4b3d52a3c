export { AccountModule } from './account.module.js';
export { AccountPurge } from './account-purge.js';
export { AccountRequests } from './account-requests.js';
export { PasswordHasher } from './password-hasher.js';
export { hashSecret, newSecret } from './secrets.js';
export { AgentRefused, FirstAgent } from './first-agent.js';
export { SignInWatch } from './sign-in-watch.js';
