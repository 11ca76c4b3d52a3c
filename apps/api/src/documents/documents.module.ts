import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { CONFIG, type Config } from '../config/index.js';
import { DocumentsController } from './documents.controller.js';
import { Documents } from './documents.js';
import { Judge } from './judge.js';
import { LocalStorage } from './local-storage.js';
import { DocumentStorage } from './storage.js';

@Module({
  controllers: [DocumentsController],
  providers: [
    Documents,
    Judge,
    {
      provide: DocumentStorage,
      useFactory: ({ dataDir }: Config) => new LocalStorage(join(dataDir, 'documents')),
      inject: [CONFIG],
    },
  ],
  exports: [Documents],
})
export class DocumentsModule {}
