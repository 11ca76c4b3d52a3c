import { applyDecorators, UseFilters, UseGuards } from '@nestjs/common';
import { ApiHeader, ApiResponse, ApiSecurity } from '@nestjs/swagger';
import { Partner } from '../http/index.js';
import { NormErrorBody, NormErrorFilter } from './norm-error.js';
import { PartnerGuard } from './partner.guard.js';

const HEADERS = [
  { name: 'EDITEUR', description: 'Nom de l’éditeur du logiciel.', example: 'Éditeur démo' },
  { name: 'LOGICIEL', description: 'Nom du logiciel.', example: 'Logiciel CFA' },
  { name: 'VERSION', description: 'Version du logiciel.', example: '4.2' },
];

const ERRORS = [
  { status: 400, description: 'Demande mal formée : en-tête manquant, corps ou champ illisible.' },
  { status: 401, description: 'Clé ou jeton inconnu, expiré ou révoqué.' },
  { status: 403, description: 'Clé bonne, mais pas pour ceci, ou pas depuis ce réseau.' },
  { status: 429, description: 'Trop d’appels : réessayer après le délai de Retry-After.' },
  { status: 503, description: 'Momentanément indisponible : réessayer après Retry-After.' },
];

/** A controller of the norm: known by the CFA's token, never by a cookie; errors in the norm's body. */
export function NormRoutes(): ClassDecorator {
  return applyDecorators(
    Partner(),
    UseGuards(PartnerGuard),
    UseFilters(NormErrorFilter),
    ApiSecurity('X-API-KEY'),
    ApiSecurity({ 'X-API-KEY': [], editeur: [] }),
    ...HEADERS.map(({ name, description, example }) =>
      ApiHeader({ name, description, required: true, schema: { type: 'string', example } }),
    ),
    ...ERRORS.map((error) => ApiResponse({ ...error, type: NormErrorBody })),
  );
}
