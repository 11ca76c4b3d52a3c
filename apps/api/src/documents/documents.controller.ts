import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow, By, Id, type Person, Problem } from '../http/index.js';
import { Documents } from './documents.js';

/** Nothing in a document may act, whatever opens it. */
const INERT = "sandbox; default-src 'none'; frame-ancestors 'none'";

/** The files that people sent: pictures of their pages to look at, their bytes to keep. */
@ApiTags('documents')
@Controller('documents')
@Allow('signed_in')
export class DocumentsController {
  constructor(private readonly documents: Documents) {}

  /**
   * The bytes of a document, to be kept: no browser opens them by itself. 404 when absent, another CFA's or of
   * a kind that the caller may not read; 409 `fichier_en_analyse` while the antivirus has not answered;
   * 410 `fichier_infecte` once it refused. An agent's reading is audited.
   */
  @Get(':id')
  @ApiProduces('application/pdf', 'image/jpeg', 'image/png')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async view(
    @By() actor: Person,
    @Id() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const { document, bytes } = await this.documents.read(actor, id);
    void reply
      .type(document.type)
      .header('content-length', bytes.length)
      .header('content-disposition', disposition(document.name))
      .header('content-security-policy', INERT);
    return bytes;
  }

  /**
   * One page of a document as a picture, from 1 on: of a PDF a PNG of 1600 pixels in width at most, of
   * a picture the picture itself. 404 past the end; the rest as for the whole document. 422
   * `page_illisible` when it cannot be drawn.
   */
  @Get(':id/pages/:page')
  @ApiParam({ name: 'page', schema: { type: 'integer', minimum: 1 } })
  @ApiProduces('image/png', 'image/jpeg')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async page(
    @By() actor: Person,
    @Id() id: string,
    @Param('page') rank: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    if (!/^[1-9]\d{0,3}$/.test(rank)) throw new Problem('introuvable');
    const { type, bytes } = await this.documents.page(actor, id, Number(rank));
    void reply
      .type(type)
      .header('content-length', bytes.length)
      .header('content-disposition', 'inline')
      .header('content-security-policy', INERT);
    return bytes;
  }
}

/** The name for whoever keeps the file (RFC 6266, RFC 8187): plain letters, and the true one encoded. */
function disposition(name: string): string {
  const plain = name.normalize('NFD').replace(/[^\w. -]/g, '');
  const encoded = encodeURIComponent(name).replace(
    /['()*!]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
