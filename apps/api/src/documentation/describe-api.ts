import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { sampleDossier } from '@apprentissage/domain/sample-cerfa';
import { DOSSIER_SCHEMA, dossierSchema } from '../convergence/index.js';

/** Version of the API, as documents tell it. */
const API_VERSION = '1.0';

/**
 * The OpenAPI document of every route, made from the routes themselves: the same controllers, DTO and
 * table of CERFA fields that answer the requests. Deterministic, so that it can be committed.
 */
export function describeApi(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Action Apprentissage')
    .setDescription('The portal’s own routes, and the inter-OPCO exchange that partners call.')
    .setVersion(API_VERSION)
    .addCookieAuth('session', { type: 'apiKey', in: 'cookie' })
    .addApiKey({ type: 'apiKey', in: 'header', name: 'X-API-KEY' }, 'X-API-KEY')
    .addBearerAuth({ type: 'http', scheme: 'bearer' }, 'editeur')
    .addBasicAuth({ type: 'http', scheme: 'basic' }, 'basic')
    .build();
  const schema = { ...dossierSchema(), example: sampleDossier() };
  config.components = {
    ...config.components,
    schemas: { [DOSSIER_SCHEMA]: schema as never },
  };
  return SwaggerModule.createDocument(app, config);
}
