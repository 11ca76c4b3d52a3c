import { Controller, Delete, Get, HttpCode, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiBody, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { effectiveRights } from '@apprentissage/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Audit } from '../audit/index.js';
import { Database, IDENTITY } from '../database/index.js';
import { Allow, By, type Person, Public } from '../http/index.js';
import type { User } from '../users/index.js';
import { SessionView, SignInRequest } from './account.dto.js';
import { AccountService } from './account.service.js';
import { deviceOf } from './device.js';
import { LocalGuard } from './local.strategy.js';
import { Sessions } from './sessions.js';

/** « Connexion », « Déconnexion », and who is here. */
@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(
    private readonly account: AccountService,
    private readonly sessions: Sessions,
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** Signs in: 401 `identifiants_invalides`, 403 `compte_non_confirme`, 429 `trop_de_tentatives`. */
  @Post()
  @HttpCode(200)
  @Public()
  @UseGuards(LocalGuard)
  @ApiBody({ type: SignInRequest })
  @ApiOkResponse({ type: SessionView })
  async open(
    @Req() request: FastifyRequest & { user: User },
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const { user } = request;
    await this.database.as(IDENTITY, async (manager) => {
      await this.sessions.open(manager, user.id, request, reply);
      await this.audit.record(manager, {
        cfaId: user.cfaId,
        act: 'connexion.ouverte',
        objectType: 'utilisateur',
        objectId: user.id,
        detail: { appareil: deviceOf(request.headers['user-agent'] ?? '') },
      });
    });
    const common = {
      userId: user.id,
      name: `${user.prenom} ${user.nom}`,
      rights: effectiveRights(user.rights),
    };
    return this.account.session(
      user.cfaId === null
        ? { kind: 'opco', cfaId: null, ...common }
        : { kind: 'cfa', cfaId: user.cfaId, ...common },
    );
  }

  /** Who is signed in; 401 when nobody is. */
  @Get()
  @Allow('signed_in')
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
