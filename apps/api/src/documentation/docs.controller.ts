import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../http/index.js';
import { DocsService } from './docs.service.js';

/** The partners' documentation: the interactive page and the OpenAPI document behind it. */
@ApiExcludeController()
@Controller()
@Public()
export class DocsController {
  constructor(private readonly docs: DocsService) {}

  /** The page. */
  @Get('docs')
  page(@Res({ passthrough: true }) reply: FastifyReply): string | Buffer {
    const { content, headers } = this.docs.page();
    void reply.headers(headers);
    return content;
  }

  /** A file of the page, and the example dossier. */
  @Get('docs/:file')
  async file(
    @Param('file') name: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | Buffer> {
    const { content, headers } = await this.docs.file(name);
    void reply.headers(headers);
    return content;
  }

  /** The OpenAPI document of the partners' routes. */
  @Get('convergence/openapi.json')
  openApi(@Res({ passthrough: true }) reply: FastifyReply): string | Buffer {
    const { content, headers } = this.docs.openApi();
    void reply.headers(headers);
    return content;
  }
}
