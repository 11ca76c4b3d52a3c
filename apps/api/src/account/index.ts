export { AccountModule } from './account.module.js';
export { AccountRequests } from './account-requests.js';
export { hashSecret, newSecret } from './secrets.js';
