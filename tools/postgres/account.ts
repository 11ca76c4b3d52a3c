import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { PlainError } from '../plain-error.ts';

/** The system account under which PostgreSQL runs; undefined when it is simply ours. */
export interface Account {
  name: string;
  uid: number;
  gid: number;
}

/**
 * PostgreSQL refuses to run as root. For root, an account that exists already is borrowed: `postgres`
 * when the machine has one, else `nobody` (nothing is added to the machine's accounts).
 */
export function serverAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const rows = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const wanted of ['postgres', 'nobody']) {
    const row = rows.find(([name]) => name === wanted);
    const uid = Number(row?.[2]);
    if (row && uid > 0) return { name: wanted, uid, gid: Number(row[3]) };
  }
  throw new PlainError(
    "PostgreSQL refuse de tourner sous root et cette machine n'a ni compte « postgres » ni compte « nobody » : lancez la commande sous un utilisateur ordinaire.",
  );
}

/** Whether `account` may run the program at `path`. */
export function canRun(account: Account, path: string): boolean {
  return passes(account, 'test -x "$1" && test -r "$1"', path);
}

/** Whether `account` may read, write and enter the folder at `path`. */
export function canUse(account: Account, path: string): boolean {
  return passes(account, 'cd "$1" && test -r . && test -w .', path);
}

function passes({ uid, gid }: Account, script: string, path: string): boolean {
  return (
    spawnSync('/bin/sh', ['-c', script, 'sh', path], { uid, gid, cwd: '/', stdio: 'ignore' })
      .status === 0
  );
}
