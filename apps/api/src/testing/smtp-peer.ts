import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { listenOn } from './listen.js';

interface Received {
  readonly to: string[];
  readonly raw: string;
}

/** A real peer of the protocol, on a port of its own, that can be told to refuse. */
export class SmtpPeer {
  readonly received: Received[] = [];
  /** Refuses every mail for now. */
  refusing = false;
  /** Called when a sender names whom a mail is for, before it is sent. */
  onRecipient: () => Promise<void> = async () => undefined;
  /** Called once a mail is there, before its sender is told. */
  onMail: (rank: number) => Promise<void> = async () => undefined;
  /** What some recipients are refused with: the code and the text of the reply. */
  readonly refusals = new Map<string, readonly [code: number, text: string]>();
  /** Mails that wait for an answer, while the peer holds them. */
  held = 0;
  private answers: Promise<void> | undefined;
  private server: SMTPServer | undefined;

  async listen(port = 0): Promise<number> {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: ({ address }, _session, done) => {
        const [responseCode, text] = this.refusals.get(address) ?? [];
        if (responseCode === undefined) return void this.onRecipient().then(() => done());
        done(Object.assign(new Error(text), { responseCode }));
      },
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', async () => {
          this.held += 1;
          await this.answers;
          this.held -= 1;
          if (this.refusing) return done(new Error('try again later'));
          this.received.push({
            to: session.envelope.rcptTo.map(({ address }) => address),
            raw: Buffer.concat(chunks).toString('utf8'),
          });
          void this.onMail(this.received.length).then(() => done());
        });
      },
    });
    // Senders that are killed leave their connections.
    this.server.on('error', () => undefined);
    await listenOn(this.server.server, port);
    return (this.server.server.address() as AddressInfo).port;
  }

  /** Answers no mail any more, until what it gives is called. */
  hold(): () => void {
    let release = (): void => undefined;
    this.answers = new Promise((resolve) => (release = resolve));
    return () => {
      this.answers = undefined;
      release();
    };
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) =>
      this.server ? this.server.close(() => resolve()) : resolve(),
    );
  }
}
