import { Body, Controller, Get, Headers, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import {
  ApiBody,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DOSSIER_SCHEMA } from './cerfa-schema.js';
import {
  DossierListView,
  DossierQuery,
  DossierStatesView,
  DossierView,
  ListQuery,
  ReceiptView,
  SendQuery,
  StatesQuery,
} from './dossiers.dto.js';
import { DossiersService } from './dossiers.service.js';
import { ForScope } from './for-scope.js';
import { NormErrorBody } from './norm-error.js';
import { NormRoutes } from './norm-routes.js';
import { ByPartner, type Partner } from './partner.js';

/** The dossiers of the token's CFA, as the inter-OPCO norm sends and reads them. */
@ApiTags('Dossiers')
@Controller(['convergence/v1/dossiers', 'convergence/v2/dossiers'])
@NormRoutes()
export class DossiersController {
  constructor(private readonly dossiers: DossiersService) {}

  /** Receives a contract: created, updated or unchanged, never doubled. */
  @Post()
  @ForScope('contrats:ecriture')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Envoyer un contrat',
    description:
      'Toutes les fautes sont données en une fois. Le même dossier (CFA, apprenti, employeur, date de ' +
      'conclusion ; ou le même numéro externe) envoyé de nouveau n’est pas doublé.',
  })
  @ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description:
      'De 1 à 200 caractères. La même clé avec le même corps reçoit la même réponse, octet pour ' +
      'octet, pendant sept jours au moins, avec l’en-tête Idempotency-Replayed: true.',
    schema: { type: 'string', maxLength: 200 },
  })
  @ApiBody({ schema: { $ref: `#/components/schemas/${DOSSIER_SCHEMA}` } })
  @ApiOkResponse({ type: ReceiptView })
  @ApiResponse({ status: 409, type: NormErrorBody, description: 'L’état du dossier l’interdit.' })
  @ApiResponse({ status: 413, type: NormErrorBody, description: 'Plus de 10 Mo.' })
  @ApiResponse({ status: 415, type: NormErrorBody, description: 'Autre chose que du JSON.' })
  @ApiResponse({ status: 422, type: NormErrorBody, description: 'Une règle refuse le dossier.' })
  async send(
    @ByPartner() partner: Partner,
    @Body() body: unknown,
    @Query() { dryRun }: SendQuery,
    @Headers('idempotency-key') idempotencyKey: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const sending = { body, idempotencyKey, route: `POST ${request.routeOptions.url ?? ''}` };
    const { text, headers } = await this.dossiers[dryRun === 'true' ? 'rehearse' : 'receive'](
      partner,
      sending,
    );
    void reply.headers({ 'content-type': 'application/json; charset=utf-8', ...headers });
    return text;
  }

  /** One dossier, by any of its numbers. */
  @Get()
  @ForScope('contrats:lecture')
  @ApiOperation({ summary: 'Lire un dossier par l’un de ses numéros' })
  @ApiOkResponse({ type: DossierView })
  @ApiResponse({ status: 404, type: NormErrorBody, description: 'Aucun dossier de ce CFA.' })
  one(@ByPartner() partner: Partner, @Query() query: DossierQuery): Promise<DossierView> {
    return this.dossiers.one(partner, query);
  }

  /** The states of all the CFA's dossiers, by pages of 100. */
  @Get('etats')
  @ForScope('contrats:lecture')
  @ApiOperation({ summary: 'Lire l’état de tous les dossiers du CFA, par pages de 100' })
  @ApiOkResponse({ type: DossierStatesView })
  states(
    @ByPartner() partner: Partner,
    @Query() { numeroPage = 1 }: StatesQuery,
  ): Promise<DossierStatesView> {
    return this.dossiers.states(partner, numeroPage);
  }

  /** Several dossiers at once. */
  @Get('liste')
  @ForScope('contrats:lecture')
  @ApiOperation({ summary: 'Lire plusieurs dossiers' })
  @ApiOkResponse({ type: DossierListView })
  several(
    @ByPartner() partner: Partner,
    @Query() { numerosInternes }: ListQuery,
  ): Promise<DossierListView> {
    return this.dossiers.several(partner, numerosInternes);
  }
}
