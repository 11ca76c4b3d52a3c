import { Body, Controller, Delete, Get, HttpCode, Post, Req } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Allow, By, Id, type Person } from '../http/index.js';
import { DisownRequest, OwnSessionView, SignInView } from './my-account.dto.js';
import { OwnSessions } from './own-sessions.js';
import { Sessions } from './sessions.js';
import { SignInHistory } from './sign-in-history.js';

/** « Sécurité »: where one is signed in, and who signed in. */
@ApiTags('account')
@Controller('account')
@Allow('signed_in')
export class SecurityController {
  constructor(
    private readonly own: OwnSessions,
    private readonly history: SignInHistory,
    private readonly sessions: Sessions,
  ) {}

  /** The open sessions of who asks, the last used first. */
  @Get('sessions')
  @ApiOkResponse({ type: OwnSessionView, isArray: true })
  list(@By() actor: Person, @Req() request: FastifyRequest): Promise<OwnSessionView[]> {
    return this.own.list(actor, this.sessions.hashOf(request));
  }

  /** « Déconnecter toutes les autres ». */
  @Delete('sessions')
  @HttpCode(204)
  @ApiNoContentResponse()
  closeOthers(@By() actor: Person, @Req() request: FastifyRequest): Promise<void> {
    return this.own.closeOthers(actor, this.sessions.hashOf(request));
  }

  /** « Déconnecter » one session. */
  @Delete('sessions/:id')
  @HttpCode(204)
  @ApiNoContentResponse()
  close(@By() actor: Person, @Id() id: string): Promise<void> {
    return this.own.close(actor, id);
  }

  /** The last fifty sign-ins, accepted or refused, newest first. */
  @Get('connexions')
  @ApiOkResponse({ type: SignInView, isArray: true })
  connexions(@By() actor: Person): Promise<SignInView[]> {
    return this.history.list(actor);
  }

  /** « Ce n'était pas moi »: ends every session, mails a link to choose a new password. */
  @Post('connexions/signalement')
  @HttpCode(204)
  @ApiNoContentResponse()
  disown(@By() actor: Person, @Body() { connexion }: DisownRequest): Promise<void> {
    return this.history.disown(actor, connexion);
  }
}
