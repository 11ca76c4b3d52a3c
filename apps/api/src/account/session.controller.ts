import { Controller, Delete, Get, HttpCode, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiBody, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, BeforeSecondFactor, By, type Person, Public } from '../http/index.js';
import type { User } from '../users/index.js';
import { SessionView, SignInAnswer, SignInRequest } from './account.dto.js';
import { AccountService } from './account.service.js';
import { LocalGuard } from './local.strategy.js';
import { SecondStep } from './second-factor/second-step.js';
import { Sessions } from './sessions.js';

/** « Connexion », « Déconnexion », and who is here. */
@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(
    private readonly account: AccountService,
    private readonly sessions: Sessions,
    private readonly step: SecondStep,
  ) {}

  /** Signs in, or asks for the second factor of who has one: 401 `identifiants_invalides`, 403 `compte_non_confirme`, 429 `trop_de_tentatives`. */
  @Post()
  @HttpCode(200)
  @Public()
  @UseGuards(LocalGuard)
  @ApiBody({ type: SignInRequest })
  @ApiOkResponse({ type: SignInAnswer })
  async open(
    @Req() request: FastifyRequest & { user: User },
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignInAnswer> {
    const { opened, moyens } = await this.step.begin(request.user, request, reply);
    return {
      etape: opened ? 'ouverte' : 'second_facteur',
      moyens: [...moyens],
      session: opened ? await this.account.sessionOf(request.user) : null,
    };
  }

  /** Who is signed in; 401 when nobody is. */
  @Get()
  @Allow('signed_in')
  @BeforeSecondFactor()
  @ApiOkResponse({ type: SessionView })
  read(@By() actor: Person): Promise<SessionView> {
    return this.account.session(actor);
  }

  /** Signs out. Works without a living session too. */
  @Delete()
  @HttpCode(204)
  @Public()
  @ApiNoContentResponse()
  async close(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.close(request, reply);
  }
}
