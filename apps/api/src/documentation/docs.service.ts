import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/index.js';
import { Problem } from '../http/index.js';
import { DOCS_CSP, docsPage, PAGE_SCRIPT, pageStyle } from './docs-page.js';
import { PartnerDocument } from './partner-document.js';

const { resolve } = createRequire(import.meta.url);

/** A file of the documentation, with its headers. */
export interface DocsFile {
  readonly content: string | Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

const SCRIPT = 'text/javascript; charset=utf-8';
const STYLE = 'text/css; charset=utf-8';
const JSON_TYPE = 'application/json; charset=utf-8';

/** The documentation page and its few files; Swagger UI comes from its package, none from a network. */
@Injectable()
export class DocsService {
  constructor(
    private readonly document: PartnerDocument,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  page(): DocsFile {
    return {
      content: docsPage(this.config.brand.portalName),
      headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': DOCS_CSP },
    };
  }

  openApi(): DocsFile {
    return { content: this.document.read(), headers: { 'content-type': JSON_TYPE } };
  }

  /** One file beside the page. @throws Problem `introuvable` */
  async file(name: string): Promise<DocsFile> {
    const of = (type: string, content: string | Buffer): DocsFile => ({
      content,
      headers: { 'content-type': type },
    });
    switch (name) {
      case 'page.js':
        return of(SCRIPT, PAGE_SCRIPT);
      case 'page.css':
        return of(STYLE, pageStyle(this.config.brand.bandColor ?? '#123a31'));
      case 'dossier.json':
        return of(JSON_TYPE, JSON.stringify(this.document.example(), null, 2));
      case 'swagger-ui-bundle.js':
      case 'swagger-ui.css':
        return of(
          name.endsWith('.js') ? SCRIPT : STYLE,
          await readFile(resolve(`swagger-ui-dist/${name}`)),
        );
      default:
        throw new Problem('introuvable');
    }
  }
}
