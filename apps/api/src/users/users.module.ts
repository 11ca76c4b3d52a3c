import { Module } from '@nestjs/common';
import { NotificationsModule } from '../notifications/index.js';
import { AgentSeniority } from './agent-seniority.js';
import { AgentsController } from './agents.controller.js';
import { Approvals } from './approvals.js';
import { ApprovalsController } from './approvals.controller.js';
import { FactorResets } from './factor-resets.js';
import { Invitations } from './invitations.js';
import { UserChanges } from './user-changes.js';
import { UserLetters } from './user-letters.js';
import { UsersController } from './users.controller.js';
import { UsersService } from './users.service.js';

@Module({
  imports: [NotificationsModule],
  controllers: [UsersController, AgentsController, ApprovalsController],
  providers: [
    AgentSeniority,
    Approvals,
    FactorResets,
    Invitations,
    UserChanges,
    UserLetters,
    UsersService,
  ],
  exports: [AgentSeniority, FactorResets, Invitations, UserLetters],
})
export class UsersModule {}
