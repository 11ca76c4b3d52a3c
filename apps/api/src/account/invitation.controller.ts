import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Public } from '../http/index.js';
import { AcceptedInvitations } from './accepted-invitations.js';
import { LinkRequest, ResetPasswordRequest } from './account.dto.js';
import { InvitationView } from './invitation.dto.js';

/** Where the link of an invitation leads. */
@ApiTags('account')
@Controller('account/invitation')
@Public()
export class InvitationController {
  constructor(private readonly invitations: AcceptedInvitations) {}

  /** What the link opens; it stays good. 410 `lien_invalide`. */
  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: InvitationView })
  read(@Body() { jeton }: LinkRequest): Promise<InvitationView> {
    return this.invitations.read(jeton);
  }

  /** Chooses the password and opens the account; the link is used up. 410 `lien_invalide`. */
  @Post('accept')
  @HttpCode(204)
  @ApiNoContentResponse()
  accept(@Body() request: ResetPasswordRequest): Promise<void> {
    return this.invitations.accept(request);
  }
}
