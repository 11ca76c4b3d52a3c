import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Post,
  Put,
  Req,
  UseInterceptors,
} from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import {
  Allow,
  AskProof,
  By,
  ETag,
  Fresh,
  Id,
  IfMatch,
  type Person,
  type ProofAsker,
  Public,
} from '../http/index.js';
import { Acknowledgement, LinkRequest } from './account.dto.js';
import { AddressChanges } from './address-changes.js';
import {
  ChangeIdentifiantRequest,
  ChangePasswordRequest,
  MyAccountRequest,
  MyAccountView,
} from './my-account.dto.js';
import { MyAccount } from './my-account.service.js';
import { SecondFactors } from './second-factor/second-factors.js';
import { Sessions } from './sessions.js';

const LINK_SENT: Acknowledgement = {
  message: 'Un message vient d’être envoyé à cette adresse : suivez son lien pour la confirmer.',
};

/** « Mon compte », and where the links about its addresses lead. */
@ApiTags('account')
@Controller('account')
export class MyAccountController {
  constructor(
    private readonly account: MyAccount,
    private readonly changes: AddressChanges,
    private readonly factors: SecondFactors,
    private readonly sessions: Sessions,
  ) {}

  /** The account of who is signed in, with the addresses that wait for their link. */
  @Get()
  @Allow('signed_in')
  @UseInterceptors(ETag)
  @ApiOkResponse({ type: MyAccountView })
  read(@By() actor: Person): Promise<MyAccountView> {
    return this.account.read(actor);
  }

  /**
   * « Modifier mon compte »; 428 without `If-Match`, 412 when stale. A new e-mail wants a fresh proof, and
   * waits for its link.
   */
  @Put()
  @Allow('signed_in')
  @Fresh('some_changes')
  @UseInterceptors(ETag)
  @ApiHeader({ name: 'If-Match', required: true, description: 'The version read, quoted.' })
  @ApiOkResponse({ type: MyAccountView })
  change(
    @By() actor: Person,
    @IfMatch() version: number,
    @Body() request: MyAccountRequest,
    @AskProof() askProof: ProofAsker,
  ): Promise<MyAccountView> {
    return this.account.change(actor, version, request, askProof);
  }

  /** « Modifier mon identifiant »: answers alike whether the new one is free or taken. */
  @Post('identifiant')
  @Allow('signed_in')
  @Fresh('with_password')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: Acknowledgement })
  async changeIdentifiant(
    @By() actor: Person,
    @Body() request: ChangeIdentifiantRequest,
  ): Promise<Acknowledgement> {
    await this.account.changeIdentifiant(actor, request);
    return LINK_SENT;
  }

  /** « Modifier mon mot de passe »: the other sessions end. */
  @Post('mot-de-passe')
  @Allow('signed_in')
  @Fresh('with_password')
  @HttpCode(204)
  @ApiNoContentResponse()
  changePassword(
    @By() actor: Person,
    @Body() body: ChangePasswordRequest,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    return this.account.changePassword(actor, body, this.sessions.hashOf(request));
  }

  /** Mails the link of a new address again. */
  @Post('changements/:id/renvoyer')
  @Allow('signed_in')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: Acknowledgement })
  async resend(@By() actor: Person, @Id() id: string): Promise<Acknowledgement> {
    await this.changes.resend(actor, id);
    return LINK_SENT;
  }

  /** Gives up a new address that waits for its link. */
  @Delete('changements/:id')
  @Allow('signed_in')
  @HttpCode(204)
  @ApiNoContentResponse()
  cancel(@By() actor: Person, @Id() id: string): Promise<void> {
    return this.changes.cancel(actor, id);
  }

  /** Puts a new e-mail of notification in service, by its mailed link. 410 `lien_invalide`. */
  @Post('confirm-email')
  @Public()
  @HttpCode(204)
  @ApiNoContentResponse()
  confirmEmail(@Body() { jeton }: LinkRequest): Promise<void> {
    return this.changes.confirm(jeton, 'email', null);
  }

  /** Puts a new login in service, by its mailed link; sessions elsewhere end. 410 `lien_invalide`. */
  @Post('confirm-identifiant')
  @Public()
  @HttpCode(204)
  @ApiNoContentResponse()
  confirmIdentifiant(
    @Body() { jeton }: LinkRequest,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    return this.changes.confirm(jeton, 'identifiant', this.sessions.hashOf(request));
  }

  /** Undoes a change of login, by the link mailed to the old one (72 h, once). 410 `lien_invalide`. */
  @Post('undo-identifiant')
  @Public()
  @HttpCode(204)
  @ApiNoContentResponse()
  undoIdentifiant(@Body() { jeton }: LinkRequest): Promise<void> {
    return this.changes.undo(jeton, 'identifiant');
  }

  /** Undoes a change of e-mail, by the link mailed to the old one (72 h, once). 410 `lien_invalide`. */
  @Post('undo-email')
  @Public()
  @HttpCode(204)
  @ApiNoContentResponse()
  undoEmail(@Body() { jeton }: LinkRequest): Promise<void> {
    return this.changes.undo(jeton, 'email');
  }

  /** Takes a second factor just set up away, by the mailed link (72 h, once). 410 `lien_invalide`. */
  @Post('undo-second-factor')
  @Public()
  @HttpCode(204)
  @ApiNoContentResponse()
  undoSecondFactor(@Body() { jeton }: LinkRequest): Promise<void> {
    return this.factors.undo(jeton);
  }
}
