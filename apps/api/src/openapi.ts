import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { Clock, readConfig } from './config/index.js';
import { describeApi } from './documentation/index.js';

/**
 * Prints the OpenAPI document of every route on the standard output. Needs no database: in preview mode
 * nothing is instantiated, only declared.
 */
async function print(): Promise<void> {
  const config = readConfig({ DATABASE_URL: 'postgres://localhost/none' });
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(config, new Clock()),
    new FastifyAdapter(),
    { preview: true, logger: false, abortOnError: false },
  );
  app.setGlobalPrefix('api');
  process.stdout.write(`${JSON.stringify(describeApi(app), null, 2)}\n`);
}

await print();
