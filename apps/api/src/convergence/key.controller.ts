import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ForScope } from './for-scope.js';
import { KeyInfo } from './key-info.js';
import { KeyInfoQuery, KeyInfoView, StatusView } from './key.dto.js';
import { NormRoutes } from './norm-routes.js';
import { ByPartner, type Partner } from './partner.js';
import { AnyKey } from './partner.guard.js';

/** Liveness of the exchange and validity of a CFA's key. */
@ApiTags('Clé et disponibilité')
@Controller('convergence')
@NormRoutes()
export class KeyController {
  constructor(private readonly keys: KeyInfo) {}

  @Get('v1/status')
  @ForScope('any')
  @ApiOperation({ summary: 'Disponibilité de l’échange' })
  @ApiOkResponse({ type: StatusView })
  status(): StatusView {
    return { status: 'healthy', supportedVersions: ['v1', 'v2'], versionCERFA: '10103*14' };
  }

  /** Answers for an expired or revoked key too: `status` is then `error`. */
  @Get('v2/cfakeyinfo')
  @AnyKey()
  @ForScope('any')
  @ApiOperation({
    summary: 'Validité de la clé du CFA',
    description: 'Répond aussi pour une clé expirée ou révoquée : « status » vaut alors « error ».',
  })
  @ApiOkResponse({ type: KeyInfoView })
  keyInfo(@ByPartner() partner: Partner, @Query() { siren }: KeyInfoQuery): KeyInfoView {
    return this.keys.read(partner, siren);
  }
}
