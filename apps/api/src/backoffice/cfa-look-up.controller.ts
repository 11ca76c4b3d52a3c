import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { OpcoActor } from '../database/index.js';
import { Allow, By, Id } from '../http/index.js';
import { CfaFile, CfaPage, CfaSearch } from './cfa-look-up.dto.js';
import { CfaLookUp } from './cfa-look-up.js';

/** « Comptes CFA »: the accounts of the CFA, to be read only. */
@ApiTags('backoffice')
@Controller('backoffice/cfas')
@Allow('administration_opco')
export class CfaLookUpController {
  constructor(private readonly lookUp: CfaLookUp) {}

  /** CFA by SIRET, UAI, identifiant of a person or words of the name. */
  @Get()
  @ApiOkResponse({ type: CfaPage })
  search(@By() actor: OpcoActor, @Query() query: CfaSearch): Promise<CfaPage> {
    return this.lookUp.search(actor, query);
  }

  /** One CFA's account: people, tokens, numbers of contracts. Written in the CFA's journal. */
  @Get(':id')
  @ApiOkResponse({ type: CfaFile })
  file(@By() actor: OpcoActor, @Id() id: string): Promise<CfaFile> {
    return this.lookUp.file(actor, id);
  }
}
