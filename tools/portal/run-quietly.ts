import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { ROOT } from './settings.ts';

/** How a program ended. */
export interface Outcome {
  ok: boolean;
  output: string;
}

/** Runs a Node program at the root of the workspace and keeps what it says for later. */
export async function runQuietly(
  args: string[],
  env: Readonly<Record<string, string | undefined>>,
  signal?: AbortSignal,
): Promise<Outcome> {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.on('error', () => undefined);
  const [code] = (await once(child, 'close')) as [number | null];
  return { ok: code === 0, output: Buffer.concat(chunks).toString() };
}
