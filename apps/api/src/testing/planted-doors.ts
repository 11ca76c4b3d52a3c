import { Controller, Get, Inject, Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../app.js';
import { AppModule } from '../app.module.js';
import { Database, SYSTEM } from '../database/index.js';
import { Allow } from '../http/index.js';
import type { Portal } from './portal.js';

/** What must never be written: a route that shows everybody's rows, and one that says nothing of who may. */
@Controller('planted')
class PlantedDoors {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Get('leak')
  @Allow('contrats')
  leak(): Promise<unknown[]> {
    return this.database.as(SYSTEM, (manager) => manager.query('SELECT * FROM contracts'));
  }

  @Get('forgotten')
  forgotten(): string {
    return 'anybody reads this';
  }
}

@Module({})
class WithPlantedDoors {}

/** The portal with these doors, on the same database. */
export function plantDoors({ config, clock }: Portal): Promise<NestFastifyApplication> {
  return createApp(
    config,
    clock,
    { write: () => undefined },
    {
      module: WithPlantedDoors,
      imports: [AppModule.with(config, clock)],
      controllers: [PlantedDoors],
    },
  );
}
