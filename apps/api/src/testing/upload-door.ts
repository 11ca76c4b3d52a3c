import { Body, Controller, Inject, Module, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DocumentKind } from '@apprentissage/domain';
import { createApp } from '../app.js';
import { AppModule } from '../app.module.js';
import { type CfaActor, Database } from '../database/index.js';
import { Documents, DocumentsModule } from '../documents/index.js';
import { Allow, By, FileField, ReceivedFile, TextField, Upload } from '../http/index.js';
import type { Portal, Somebody } from './portal.js';

class DepositRequest {
  @TextField(100)
  nature: DocumentKind;

  @TextField(50, { optional: true })
  note?: string;

  @FileField()
  fichier: ReceivedFile;
}

/** What a module with files does: one line to receive the form, two to keep the file with its own rows. */
@Controller('deposits')
class UploadDoor {
  constructor(
    @Inject(Documents) private readonly documents: Documents,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Post()
  @Upload()
  @Allow('administration_cfa')
  async deposit(@By() actor: CfaActor, @Body() { nature, note, fichier }: DepositRequest) {
    const piece = await this.documents.receive(nature, fichier);
    return this.database.as(actor, async (manager) => {
      const { id, name, type, size, state } = await this.documents.store(manager, actor, {
        cfaId: actor.cfaId,
        piece,
      });
      if (note === 'undo') throw new Error('the rest of the act failed');
      return { id, name, type, size, state };
    });
  }
}

@Module({})
class WithUploadDoor {}

/** What a test sends. */
export interface Form {
  readonly fields?: Readonly<Record<string, string>>;
  readonly files?: readonly (readonly [field: string, name: string, bytes: Uint8Array])[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** The portal with one more route, which receives files, over true sockets. */
export class UploadScene {
  private constructor(
    readonly app: NestFastifyApplication,
    private readonly origin: string,
    /** What the log said so far: that of every application of the process, since this one began. */
    readonly log: readonly string[],
  ) {}

  static async start(portal: Portal): Promise<UploadScene> {
    const { config, clock } = portal;
    const log: string[] = [];
    const app = await createApp(
      config,
      clock,
      { write: (line) => void log.push(line) },
      {
        module: WithUploadDoor,
        imports: [AppModule.with(config, clock), DocumentsModule],
        controllers: [UploadDoor],
      },
    );
    await app.listen(0, '127.0.0.1');
    return new UploadScene(app, await app.getUrl(), log);
  }

  stop(): Promise<void> {
    return this.app.close();
  }

  /** Somebody who sends forms and reads documents, by the cookie of their session. */
  async as(portal: Portal, { identifiant }: Somebody): Promise<Sender> {
    return new Sender(this.origin, (await portal.signedIn(identifiant)).cookie);
  }

  stranger(): Sender {
    return new Sender(this.origin, '');
  }
}

/** A browser, as far as files go. */
export class Sender {
  constructor(
    private readonly origin: string,
    private readonly cookie: string,
  ) {}

  async send({ fields = { nature: 'rib' }, files = [], headers, body }: Form) {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    for (const [field, name, bytes] of files) {
      form.append(field, new Blob([Uint8Array.from(bytes)]), name);
    }
    return answer(
      await fetch(`${this.origin}/api/deposits`, {
        method: 'POST',
        headers: {
          origin: this.origin,
          'x-requested-with': 'action-apprentissage',
          cookie: this.cookie,
          ...headers,
        },
        body: body ?? form,
      }),
    );
  }

  /** Sends one file as « RIB ». */
  file = (bytes: Uint8Array, name = 'rib.pdf') => this.send({ files: [['fichier', name, bytes]] });

  async read(id: string, headers: Record<string, string> = {}) {
    return answer(
      await fetch(`${this.origin}/api/documents/${id}`, {
        headers: { cookie: this.cookie, ...headers },
      }),
    );
  }

  /** A page of a document, as a picture. */
  page = (id: string, page: number | string, headers: Record<string, string> = {}) =>
    this.read(`${id}/pages/${page}`, headers);
}

async function answer(response: Response) {
  const bytes = Buffer.from(await response.arrayBuffer());
  const json = /json/.test(response.headers.get('content-type') ?? '');
  return {
    status: response.status,
    headers: response.headers,
    bytes,
    // A test reads whatever the route answers.
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    body: (json ? JSON.parse(bytes.toString()) : undefined) as any,
  };
}
