import { Module } from '@nestjs/common';
import { CONFIG, type Config } from '../config/index.js';
import { AuditHeads } from './audit-heads.js';
import { BucketStore } from './bucket-store.js';
import { FolderStore } from './folder-store.js';
import { HeadStore } from './head-store.js';

@Module({
  providers: [
    AuditHeads,
    {
      provide: HeadStore,
      useFactory: ({ auditHeads: { place } }: Config) =>
        typeof place === 'string' ? new FolderStore(place) : new BucketStore(place),
      inject: [CONFIG],
    },
  ],
  exports: [AuditHeads],
})
export class AuditHeadsModule {}
