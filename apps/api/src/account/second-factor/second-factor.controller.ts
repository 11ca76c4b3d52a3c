import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow, BeforeSecondFactor, By, Fresh, Id, type Person } from '../../http/index.js';
import {
  CodeRequest,
  FirstCodesView,
  NewPasskeyRequest,
  NewTotpView,
  PasskeyOptionsView,
  RecoveryCodesView,
  SecondFactorView,
} from './second-factor.dto.js';
import { SecondFactors } from './second-factors.js';

/** « Double authentification »: an application, passkeys, recovery codes. */
@ApiTags('account')
@Controller('account/second-factor')
@Allow('signed_in')
@BeforeSecondFactor()
export class SecondFactorController {
  constructor(private readonly factors: SecondFactors) {}

  /** What is set up. */
  @Get()
  @ApiOkResponse({ type: SecondFactorView })
  read(@By() actor: Person): Promise<SecondFactorView> {
    return this.factors.read(actor);
  }

  /** A new secret for an authenticator application, which waits 15 minutes for its first code. */
  @Post('totp')
  @Fresh('own_account')
  @HttpCode(200)
  @ApiOkResponse({ type: NewTotpView })
  prepare(@By() actor: Person): Promise<NewTotpView> {
    return this.factors.prepareTotp(actor);
  }

  /** Puts the application in service by its first code. 422 `code_refuse`. */
  @Post('totp/confirm')
  @Fresh('own_account')
  @HttpCode(200)
  @ApiOkResponse({ type: FirstCodesView })
  async confirm(
    @By() actor: Person,
    @Body() { code }: CodeRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FirstCodesView> {
    return { codes: await this.factors.confirmTotp(actor, code, request, reply) };
  }

  /** Takes the application away. 404 without one; 409 for the last factor of who must have one. */
  @Delete('totp')
  @Fresh('own_account')
  @HttpCode(204)
  @ApiNoContentResponse()
  removeTotp(@By() actor: Person): Promise<void> {
    return this.factors.removeTotp(actor);
  }

  /** Ten new recovery codes; earlier ones are dead. 409 without a second factor. */
  @Post('recovery-codes')
  @Fresh('own_account')
  @HttpCode(200)
  @ApiOkResponse({ type: RecoveryCodesView })
  async renew(@By() actor: Person): Promise<RecoveryCodesView> {
    return { codes: await this.factors.renewCodes(actor) };
  }

  /** What the browser hands to a device to make a passkey (five minutes, once). */
  @Post('passkeys/options')
  @Fresh('own_account')
  @HttpCode(200)
  @ApiOkResponse({ type: PasskeyOptionsView })
  async options(@By() actor: Person, @Req() request: FastifyRequest): Promise<PasskeyOptionsView> {
    return { options: await this.factors.passkeyOptions(actor, request) };
  }

  /** Keeps a passkey under a name. 422 `code_refuse`. */
  @Post('passkeys')
  @Fresh('own_account')
  @HttpCode(200)
  @ApiOkResponse({ type: FirstCodesView })
  async add(
    @By() actor: Person,
    @Body() body: NewPasskeyRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FirstCodesView> {
    return { codes: await this.factors.addPasskey(actor, body, request, reply) };
  }

  /** Takes a passkey away. 409 for the last factor of who must have one. */
  @Delete('passkeys/:id')
  @Fresh('own_account')
  @HttpCode(204)
  @ApiNoContentResponse()
  removePasskey(@By() actor: Person, @Id() id: string): Promise<void> {
    return this.factors.removePasskey(actor, id);
  }
}
