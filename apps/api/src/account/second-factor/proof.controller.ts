import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, BeforeSecondFactor, By, type Person } from '../../http/index.js';
import { oneProof, Proofs } from './proofs.js';
import { PasskeyOptionsView, PasskeyRequest, ProofRequest } from './second-factor.dto.js';

/** « Confirmez que c’est bien vous »: what `preuve_requise` asks for. Each proof changes the session's id. */
@ApiTags('session')
@Controller('session/proof')
@Allow('signed_in')
@BeforeSecondFactor()
export class ProofController {
  constructor(private readonly proofs: Proofs) {}

  /** The password, for who has no second factor; else a code. */
  @Post()
  @HttpCode(204)
  @ApiNoContentResponse()
  prove(
    @By() actor: Person,
    @Body() body: ProofRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const given = oneProof(body);
    return 'code' in given
      ? this.proofs.byCode(actor, given.code, request, reply)
      : this.proofs.byPassword(actor, given.motDePasse, request, reply);
  }

  /** What a device must sign. */
  @Post('passkey/options')
  @HttpCode(200)
  @ApiOkResponse({ type: PasskeyOptionsView })
  async options(@By() actor: Person, @Req() request: FastifyRequest): Promise<PasskeyOptionsView> {
    return { options: await this.proofs.options(actor, request) };
  }

  /** A passkey. */
  @Post('passkey')
  @HttpCode(204)
  @ApiNoContentResponse()
  byPasskey(
    @By() actor: Person,
    @Body() { reponse }: PasskeyRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    return this.proofs.byPasskey(actor, reponse, request, reply);
  }
}
