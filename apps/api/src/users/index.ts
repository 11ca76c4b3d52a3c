export { holderOf, isTaken } from './holder.js';
export { INVITATION_MS } from './invitations.js';
export { maskedAddress } from './masked-address.js';
export { User } from './user.entity.js';
export { NewAgentRequest } from './users.dto.js';
export { UsersModule } from './users.module.js';
