export { AccountModule } from './account.module.js';
export { AccountPurge } from './account-purge.js';
export { AccountRequests } from './account-requests.js';
export { hashSecret, newSecret } from './secrets.js';
