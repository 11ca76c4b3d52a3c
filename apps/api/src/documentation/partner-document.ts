import { Inject, Injectable, type INestApplication } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import { sampleDossier } from '@apprentissage/domain/sample-cerfa';
import { Clock, CONFIG, type Config } from '../config/index.js';
import { DOSSIER_SCHEMA } from '../convergence/index.js';
import { describeApi } from './describe-api.js';
import { partnerGuide } from './partner-guide.js';

const PARTNER_PATHS = /^\/api\/(convergence\/|oauth\/|token-leak$)/;

/** What partners read: the routes that are theirs, in French, with an example that would pass today. */
@Injectable()
export class PartnerDocument {
  private app: INestApplication | undefined;
  private made: { readonly day: string; readonly text: string } | undefined;

  constructor(
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The application whose routes are described; told once, when it is made. */
  attach(app: INestApplication): void {
    this.app = app;
  }

  /** The OpenAPI document as JSON; made at the first reading of a day. */
  read(): string {
    const day = this.clock.today();
    if (this.made?.day !== day) this.made = { day, text: JSON.stringify(this.describe()) };
    return this.made.text;
  }

  /** A whole dossier that today's checks accept. */
  example(): { cerfa: Record<string, unknown> } {
    return sampleDossier({ today: this.clock.today() });
  }

  private describe(): OpenAPIObject {
    if (this.app === undefined) throw new Error('no application to describe');
    const whole = describeApi(this.app);
    const { portalName, opcoName } = this.config.brand;
    const paths = Object.fromEntries(
      Object.entries(whole.paths).filter(([path]) => PARTNER_PATHS.test(path)),
    );
    const { schemas = {}, securitySchemes: { cookie: _cookie, ...securitySchemes } = {} } =
      whole.components ?? {};
    const used = reachable(paths, schemas);
    const shown = Object.fromEntries(Object.entries(schemas).filter(([name]) => used.has(name)));
    return {
      ...whole,
      info: {
        title: `${portalName} : import de contrats (${opcoName})`,
        version: whole.info.version,
        description: partnerGuide(this.config.publicUrl.origin),
      },
      // Where the page itself comes from: its policy lets it call nowhere else.
      servers: [{ url: '/' }],
      paths,
      components: {
        securitySchemes,
        schemas: {
          ...shown,
          [DOSSIER_SCHEMA]: { ...schemas[DOSSIER_SCHEMA], example: this.example() } as never,
        },
      },
    };
  }
}

/** The names of the schemas that `from` speaks of, and those that they speak of in turn. */
function reachable(from: unknown, schemas: Readonly<Record<string, unknown>>): Set<string> {
  const found = new Set<string>();
  const pending: unknown[] = [from];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const [, name = ''] of JSON.stringify(next).matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      if (found.has(name)) continue;
      found.add(name);
      pending.push(schemas[name] ?? null);
    }
  }
  return found;
}
