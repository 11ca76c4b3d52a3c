import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { CONFIG, type Config } from '../config/index.js';
import { NotificationsModule } from '../notifications/index.js';
import { Antivirus } from './antivirus.js';
import { DocumentsController } from './documents.controller.js';
import { Documents } from './documents.js';
import { Judge } from './judge.js';
import { LocalStorage } from './local-storage.js';
import { S3Storage } from './s3-storage.js';
import { Scans } from './scans.js';
import { DocumentStorage } from './storage.js';
import { DocumentSweep } from './sweep.js';
import { VirusNews } from './virus-news.js';

@Module({
  imports: [NotificationsModule],
  controllers: [DocumentsController],
  providers: [
    Antivirus,
    Documents,
    DocumentSweep,
    Judge,
    Scans,
    VirusNews,
    {
      provide: DocumentStorage,
      useFactory: ({ dataDir, documents }: Config) =>
        documents.s3 === null
          ? new LocalStorage(join(dataDir, 'documents'))
          : new S3Storage(documents.s3),
      inject: [CONFIG],
    },
  ],
  exports: [Documents, DocumentSweep, Scans],
})
export class DocumentsModule {}
