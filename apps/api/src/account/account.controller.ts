import { Body, Controller, HttpCode, Ip, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { Public } from '../http/index.js';
import {
  Acknowledgement,
  AddressRequest,
  LinkRequest,
  ResetPasswordRequest,
  SignUpRequest,
} from './account.dto.js';
import { AccountService } from './account.service.js';
import { SignUp } from './sign-up.js';

const MAIL_SENT: Acknowledgement = {
  message: 'Si un compte correspond à cette adresse, un message vient de lui être envoyé.',
};

/** Sign-up, confirmation of an address, forgotten password. */
@ApiTags('account')
@Controller('account')
@Public()
export class AccountController {
  constructor(
    private readonly account: AccountService,
    private readonly signUp: SignUp,
  ) {}

  /** Opens the account of a SIRET. 409 `siret_deja_inscrit` when there is one; 429 `trop_de_tentatives`. */
  @Post('sign-up')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: Acknowledgement })
  async open(@Body() request: SignUpRequest, @Ip() address: string): Promise<Acknowledgement> {
    await this.signUp.open(request, address);
    return { message: 'Un message de confirmation vient d’être envoyé à votre identifiant.' };
  }

  /** Confirms an address with the secret of the mailed link. 410 `lien_invalide`. */
  @Post('confirm')
  @HttpCode(204)
  @ApiNoContentResponse()
  confirm(@Body() { jeton }: LinkRequest): Promise<void> {
    return this.account.confirm(jeton);
  }

  /** Mails a new confirmation link, if there is something to confirm. */
  @Post('confirm/resend')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: Acknowledgement })
  async resend(@Body() request: AddressRequest, @Ip() address: string): Promise<Acknowledgement> {
    await this.account.askForMail('confirmation', request.identifiant, address);
    return MAIL_SENT;
  }

  /** « Mot de passe oublié »: mails a link, if the account exists. */
  @Post('forgotten-password')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: Acknowledgement })
  async forgotten(
    @Body() request: AddressRequest,
    @Ip() address: string,
  ): Promise<Acknowledgement> {
    await this.account.askForMail('mot_de_passe', request.identifiant, address);
    return MAIL_SENT;
  }

  /** Chooses a new password with the secret of the mailed link; ends every session. */
  @Post('reset-password')
  @HttpCode(204)
  @ApiNoContentResponse()
  reset(@Body() request: ResetPasswordRequest): Promise<void> {
    return this.account.resetPassword(request);
  }
}
