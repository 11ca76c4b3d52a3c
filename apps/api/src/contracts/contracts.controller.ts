import { Controller, Get, Query, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, By, ETag, Id, type Person } from '../http/index.js';
import { ContractQuery } from './contract-query.js';
import { ContractCounts, ContractPage, ContractView } from './contracts.dto.js';
import { ContractsService } from './contracts.service.js';

/** « Mes contrats », for who holds « Gestion des contrats CFA » or its billing sister. */
@ApiTags('contracts')
@Controller('contracts')
@Allow('contrats')
export class ContractsController {
  constructor(private readonly contracts: ContractsService) {}

  /** Contracts by status: the chart of the home page. */
  @Get('counts')
  @ApiOkResponse({ type: ContractCounts })
  counts(@By() actor: Person): Promise<ContractCounts> {
    return this.contracts.counts(actor);
  }

  /** A page of contracts, filtered and sorted, with the number of all that the filters keep. */
  @Get()
  @ApiOkResponse({ type: ContractPage })
  list(@By() actor: Person, @Query() query: ContractQuery): Promise<ContractPage> {
    return this.contracts.list(actor, query);
  }

  /** One contract, whole; its version is the ETag. 404 when absent or another CFA's. */
  @Get(':id')
  @UseInterceptors(ETag)
  @ApiOkResponse({ type: ContractView })
  detail(@By() actor: Person, @Id() id: string): Promise<ContractView> {
    return this.contracts.detail(actor, id);
  }
}
