import { randomUUID } from 'node:crypto';
import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import { type DestinationStream, destination } from 'pino';
import { AppModule } from './app.module.js';
import { Clock, type Config } from './config/index.js';
import { answerNormError } from './convergence/index.js';
import { PartnerDocument } from './documentation/index.js';
import {
  acceptUploads,
  createLogger,
  NestLog,
  readJson,
  sendProblem,
  serveClient,
  toProblem,
} from './http/index.js';
import { TokenCalls } from './tokens/index.js';
import { acceptTokenForms, answerOAuthError, TOKEN_PATH } from './vendors/index.js';

/** Bodies on ordinary routes, in bytes. */
const BODY_LIMIT = 100_000;
/** Bodies on the partners' routes: a dossier may come with long texts. */
const PARTNER_BODY_LIMIT = 10 * 1024 * 1024;
/** To send a request whole: a file of ten megabytes by a line of half a megabit a second. */
const REQUEST_TIMEOUT_MS = 180_000;
/** Of a connection on which nothing passes: longer than the slowest answer, a file that its reader chews on. */
const SILENCE_TIMEOUT_MS = 60_000;

/**
 * The whole API as one server, not yet listening: security headers, JSON and nothing else as body,
 * problems for every error, the built client for every other address. The log goes to `out`.
 *
 * @param root what holds the modules, when it is more than the portal's own list
 */
export async function createApp(
  config: Config,
  clock = new Clock(),
  out: DestinationStream = destination(1),
  root: DynamicModule = AppModule.with(config, clock),
): Promise<NestFastifyApplication> {
  const logger = createLogger(config.logLevel, out);
  const adapter = new FastifyAdapter({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: (_address: string, hop: number) => hop < config.trustedProxies,
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT_MS,
    connectionTimeout: SILENCE_TIMEOUT_MS,
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
  // Hooks of every request end by `done`: a promise each is not free.
  server.addHook('onResponse', (request, reply, done) => {
    request.log.info({ req: request, res: reply, ms: Math.round(reply.elapsedTime) }, 'answered');
    done();
  });
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, {
    bodyParser: false,
    logger: new NestLog(logger),
    abortOnError: false,
  });
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    try {
      done(null, readJson(body as string));
    } catch (error) {
      done(error as Error);
    }
  });
  acceptTokenForms(server);
  await acceptUploads(server as never);
  app.setGlobalPrefix('api');
  app.get(PartnerDocument).attach(app);
  app.get(TokenCalls).attach(server as never);
  await app.register(fastifyCookie);
  server.addHook('onSend', (request, reply, payload, done) => {
    if (request.url.startsWith('/api')) void reply.header('cache-control', 'no-store');
    // What failed on our side was undone, and with it the session that the cookie would open.
    if (reply.statusCode >= 500) reply.removeHeader('set-cookie');
    done(null, payload);
  });
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] },
    },
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: true },
  });
  if (config.clientDir !== null) await serveClient(server as never, config.clientDir, config.brand);
  return app;
}
