import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from '../plain-error.ts';

/**
 * Takes a data folder for this process, or says who has it. A lock left by a start that was killed hard is
 * recognised: its process is gone, or began at another moment.
 */
export function lockFolder(dataDir: string): () => void {
  const file = join(dataDir, 'portal.pid');
  const ours = `${process.pid} ${bornAt(process.pid)}\n`;
  for (let attempt = 0; ; attempt++) {
    try {
      writeFileSync(file, ours, { flag: 'wx', mode: 0o600 });
      return () => rmSync(file, { force: true });
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code !== 'EEXIST') {
        throw new PlainError(
          `Le dossier de données ${dataDir} ne peut pas être utilisé : ${message}.`,
        );
      }
    }
    const [pid = '', born = ''] = readFileSync(file, 'utf8').trim().split(' ');
    if (attempt > 3 || (isAlive(Number(pid)) && bornAt(Number(pid)) === born)) {
      throw new PlainError(
        `Le portail tourne déjà sur le dossier de données ${dataDir} (processus ${pid}) : arrêtez-le, ou choisissez un autre dossier avec DATA_DIR.`,
      );
    }
    rmSync(file, { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** When a process began, in the system's own ticks: its number may be given again, never both. */
function bornAt(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
