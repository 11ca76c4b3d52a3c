import { randomUUID } from 'node:crypto';
import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import { ConsoleLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import { AppModule } from './app.module.js';
import { Clock, type Config } from './config/index.js';
import { answerNormError } from './convergence/index.js';
import { PartnerDocument } from './documentation/index.js';
import { createLogger, readJson, sendProblem, serveClient, toProblem } from './http/index.js';
import { acceptTokenForms, answerOAuthError, TOKEN_PATH } from './vendors/index.js';

/** Bodies on ordinary routes, in bytes. */
const BODY_LIMIT = 100_000;
/** Bodies on the partners' routes: a dossier may come with long texts. */
const PARTNER_BODY_LIMIT = 10 * 1024 * 1024;
const REQUEST_TIMEOUT_MS = 30_000;

/**
 * The whole API as one server, not yet listening: security headers, JSON and nothing else as body,
 * problems for every error, the built client for every other address.
 */
export async function createApp(
  config: Config,
  clock = new Clock(),
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    loggerInstance: createLogger(config.logLevel),
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: (_address: string, hop: number) => hop < config.trustedProxies,
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT_MS,
    connectionTimeout: REQUEST_TIMEOUT_MS,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      request.url.startsWith('/api/convergence')
        ? answerNormError(error, request, reply)
        : sendProblem(reply, toProblem(error)),
  });
  const server = adapter.getInstance();
  server.addHook('onRoute', (route) => {
    if (route.url === TOKEN_PATH) route.errorHandler = answerOAuthError;
    if (!route.url.startsWith('/api/convergence')) return;
    route.bodyLimit = PARTNER_BODY_LIMIT;
    route.errorHandler = answerNormError;
  });
  server.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/api')) void reply.header('cache-control', 'no-store');
  });
  server.addHook('onResponse', async (request, reply) => {
    request.log.info({ req: request, res: reply, ms: Math.round(reply.elapsedTime) }, 'answered');
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(config, clock),
    adapter,
    {
      bodyParser: false,
      logger:
        config.logLevel === 'silent'
          ? false
          : new ConsoleLogger({ json: true, logLevels: ['error', 'warn'] }),
      abortOnError: false,
    },
  );
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    try {
      done(null, readJson(body as string));
    } catch (error) {
      done(error as Error);
    }
  });
  acceptTokenForms(server);
  app.setGlobalPrefix('api');
  app.get(PartnerDocument).attach(app);
  await app.register(fastifyCookie);
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] },
    },
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: true },
  });
  if (config.clientDir !== null) await serveClient(server as never, config.clientDir);
  return app;
}
