import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { CfaActor } from '../database/index.js';
import { Allow, By } from '../http/index.js';
import { AddressProposals, AddressQuery } from './addresses.dto.js';
import { Addresses } from './addresses.service.js';

/** Help to type a postal address. */
@ApiTags('addresses')
@Controller('addresses')
@Allow('administration_cfa')
export class AddressesController {
  constructor(private readonly addresses: Addresses) {}

  /** Five proposals at most; none under three characters, or while the base of addresses is down. */
  @Get()
  @ApiOkResponse({ type: AddressProposals })
  propose(
    @By() actor: CfaActor,
    @Query() { recherche = '' }: AddressQuery,
  ): Promise<AddressProposals> {
    return this.addresses.propose(actor, recherche);
  }
}
