import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { CfaActor } from '../database/index.js';
import { Allow, By, Id, Public } from '../http/index.js';
import {
  LinkedNomination,
  LinkedObjectionRequest,
  NominationLinkRequest,
  ObjectionRequest,
  OwnNomination,
} from './objections.dto.js';
import { Objections } from './objections.js';

/** What a CFA does when the OPCO names an administrator for it. */
@ApiTags('nominations')
@Controller('nominations')
export class ObjectionsController {
  constructor(private readonly objections: Objections) {}

  /** Those the CFA was told of, the latest first. */
  @Get()
  @Allow('administration_cfa')
  @ApiOkResponse({ type: [OwnNomination] })
  list(@By() actor: CfaActor): Promise<OwnNomination[]> {
    return this.objections.list(actor);
  }

  /** What a mailed link is about; it stays good. 410 `lien_invalide`. */
  @Post('link')
  @Public()
  @HttpCode(200)
  @ApiOkResponse({ type: LinkedNomination })
  read(@Body() { jeton }: NominationLinkRequest): Promise<LinkedNomination> {
    return this.objections.read(jeton);
  }

  /** Objects by a mailed link, once: the nomination is frozen. 410 `lien_invalide`. */
  @Post('link/object')
  @Public()
  @HttpCode(204)
  @ApiNoContentResponse()
  objectByLink(@Body() { jeton, motif }: LinkedObjectionRequest): Promise<void> {
    return this.objections.objectByLink(jeton, motif ?? null);
  }

  /** « Je m’oppose à cette nomination »: freezes it until two agents decide. 409 the second time. */
  @Post(':id/object')
  @HttpCode(204)
  @Allow('administration_cfa')
  @ApiNoContentResponse()
  object(
    @By() actor: CfaActor,
    @Id() id: string,
    @Body() { motif }: ObjectionRequest,
  ): Promise<void> {
    return this.objections.object(actor, id, motif ?? null);
  }
}
