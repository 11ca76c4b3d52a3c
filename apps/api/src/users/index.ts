export { AgentSeniority } from './agent-seniority.js';
export { FactorResets } from './factor-resets.js';
export { holderOf, isTaken } from './holder.js';
export { INVITATION_MS, Invitations } from './invitations.js';
export { maskedAddress } from './masked-address.js';
export { User } from './user.entity.js';
export { UserLetters } from './user-letters.js';
export { NewAgentRequest } from './users.dto.js';
export { UsersModule } from './users.module.js';
