import { Body, Controller, HttpCode, Ip, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../../http/index.js';
import { SessionView } from '../account.dto.js';
import { AccountService } from '../account.service.js';
import {
  CodeRequest,
  PasskeyOptionsView,
  PasskeyRequest,
  PasskeySignInOptionsView,
  PasskeySignInRequest,
} from './second-factor.dto.js';
import { SecondStep } from './second-step.js';

/** « Connexion » by something else than a password: the second factor, or a passkey alone. */
@ApiTags('session')
@Controller('session')
@Public()
export class SecondStepController {
  constructor(
    private readonly step: SecondStep,
    private readonly account: AccountService,
  ) {}

  /** A code, after the password: 401 when no sign-in waits, 422 `code_refuse`, 429 after five guesses. */
  @Post('second-factor')
  @HttpCode(200)
  @ApiOkResponse({ type: SessionView })
  async byCode(
    @Body() { code }: CodeRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return this.account.sessionOf(await this.step.byCode(code, request, reply));
  }

  /** What a device must sign, after the password. */
  @Post('second-factor/passkey/options')
  @HttpCode(200)
  @ApiOkResponse({ type: PasskeyOptionsView })
  async options(@Req() request: FastifyRequest): Promise<PasskeyOptionsView> {
    return { options: await this.step.options(request) };
  }

  /** A passkey, after the password. */
  @Post('second-factor/passkey')
  @HttpCode(200)
  @ApiOkResponse({ type: SessionView })
  async byPasskey(
    @Body() { reponse }: PasskeyRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return this.account.sessionOf(await this.step.byPasskey(reponse, request, reply));
  }

  /** What a device must sign to sign in by itself; any passkey of the portal may. */
  @Post('passkey/options')
  @HttpCode(200)
  @ApiOkResponse({ type: PasskeySignInOptionsView })
  visitorOptions(@Ip() address: string): Promise<PasskeySignInOptionsView> {
    return this.step.visitorOptions(address);
  }

  /** Signs in with a passkey alone: the device verified its user. */
  @Post('passkey')
  @HttpCode(200)
  @ApiOkResponse({ type: SessionView })
  async byPasskeyAlone(
    @Body() { defi, reponse }: PasskeySignInRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const user = await this.step.byPasskeyAlone(defi, reponse, request, reply);
    return this.account.sessionOf(user);
  }
}
