import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EICAR } from './clamd-peer.js';

/** A text that the clamd of the tests takes for a virus, anywhere in a file. */
export const OUR_VIRUS = 'VIRUS-D-ESSAI-7351-ABCDEF';

/** The clamd of this machine, with two signatures of our own: nothing is fetched. */
export class RealClamd {
  readonly socket: string;
  private child: ChildProcess | undefined;

  private constructor(private readonly folder: string) {
    this.socket = join(folder, 'clamd.sock');
  }

  static make(): RealClamd {
    const folder = mkdtempSync(join(tmpdir(), 'clamd-'));
    const settings = {
      ...{ LocalSocket: join(folder, 'clamd.sock'), Foreground: 'yes', StreamMaxLength: '11M' },
      ...{ DatabaseDirectory: join(folder, 'signatures'), TemporaryDirectory: folder },
    };
    const lines = Object.entries(settings).map(([name, value]) => `${name} ${value}\n`);
    writeFileSync(join(folder, 'clamd.conf'), lines.join(''));
    mkdirSync(join(folder, 'signatures'));
    return new RealClamd(folder);
  }

  /** Gives it what it must know to start. */
  teach(): void {
    const hex = (text: string) => Buffer.from(text).toString('hex');
    writeFileSync(
      join(this.folder, 'signatures', 'essai.ndb'),
      `Eicar-Test:0:*:${hex(EICAR)}\nEssai.Virus:0:*:${hex(OUR_VIRUS)}\n`,
    );
  }

  /** Starts it; `false` when it ended by itself instead of listening. */
  async start(): Promise<boolean> {
    rmSync(this.socket, { force: true });
    const child = spawn('clamd', ['--config-file', join(this.folder, 'clamd.conf')], {
      stdio: 'ignore',
    });
    let failure: Error | undefined;
    child.on('error', (error) => (failure = error));
    this.child = child;
    for (;;) {
      if (failure !== undefined) {
        throw new Error(`clamd cannot be started: is clamav-daemon installed? ${failure.message}`);
      }
      if (child.exitCode !== null) return false;
      if (existsSync(this.socket) && (await this.answers())) return true;
      await sleep(50);
    }
  }

  /** Holds it where it is, so that it answers nothing, or lets it go on. */
  hold(held: boolean): void {
    this.child?.kill(held ? 'SIGSTOP' : 'SIGCONT');
  }

  /** Pulls its plug. */
  async kill(): Promise<void> {
    const { child } = this;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }

  async remove(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private answers(): Promise<boolean> {
    return new Promise((resolve) => {
      const socket = connect(this.socket);
      socket.once('connect', () => socket.destroy());
      socket.once('error', () => resolve(false));
      socket.once('close', () => resolve(true));
    });
  }
}
