import { Module } from '@nestjs/common';
import { DocsController } from './docs.controller.js';
import { DocsService } from './docs.service.js';
import { PartnerDocument } from './partner-document.js';

@Module({ controllers: [DocsController], providers: [DocsService, PartnerDocument] })
export class DocumentationModule {}
