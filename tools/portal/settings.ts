import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { freePort } from '../postgres/index.ts';
import { PlainError } from '../plain-error.ts';

/** The root of the workspace. */
export const ROOT = resolve(import.meta.dirname, '../..');

/** What `npm start` takes from the environment, checked. */
export interface Settings {
  port: number;
  host: string | undefined;
  dataDir: string;
  /** A server of the person's own; else ours is started. */
  databaseUrl: string | undefined;
  databaseAppUrl: string | undefined;
  publicUrl: string;
  /** Load the demo data into an empty database. */
  demo: boolean;
}

type Env = Readonly<Record<string, string | undefined>>;

/** Reads and checks the environment: anything that cannot work is said now, before minutes of building. */
export async function readSettings(env: Env): Promise<Settings> {
  const host = env['HOST'] || undefined;
  const port = await usablePort(env['PORT'] || '3000', host);
  return {
    port,
    host,
    dataDir: usableFolder(resolve(ROOT, env['DATA_DIR'] || '.data')),
    databaseUrl: databaseUrl('DATABASE_URL', env),
    databaseAppUrl: databaseUrl('DATABASE_APP_URL', env),
    publicUrl: env['PUBLIC_URL'] || `http://localhost:${port}`,
    demo: env['DEMO_DATA'] !== 'false',
  };
}

async function usablePort(text: string, host: string | undefined): Promise<number> {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (!(port <= 65_535)) {
    throw new PlainError(`PORT doit être un nombre entre 1 et 65535 (ici : « ${text} »).`);
  }
  if (port === 0) return freePort();
  const probe = createServer();
  try {
    probe.listen(port, host ?? '0.0.0.0');
    await once(probe, 'listening');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') {
      throw new PlainError(
        `Le port ${port} est déjà pris : arrêtez ce qui l'occupe, ou choisissez-en un autre, par exemple « PORT=${port === 65_535 ? 3000 : port + 1} npm start ».`,
      );
    }
    if (code === 'EACCES') {
      throw new PlainError(`Le port ${port} est réservé : choisissez un PORT au-dessus de 1023.`);
    }
    throw new PlainError(`L'adresse ${host ?? ''}:${port} ne peut pas être ouverte : ${message}.`);
  }
  probe.close();
  await once(probe, 'close');
  return port;
}

function usableFolder(folder: string): string {
  try {
    // Root keeps the folder open to the account that runs PostgreSQL; the files in it are closed.
    makeFolder(folder, process.getuid?.() === 0 ? 0o711 : 0o700);
    if (!statSync(folder).isDirectory()) throw new Error('ce n’est pas un dossier');
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    // Mails hold links that open accounts.
    makeFolder(join(folder, 'mails'), 0o700);
    return folder;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reasons: Record<string, string> = {
      EACCES: 'il est fermé à votre compte',
      EPERM: 'il est fermé à votre compte',
      EROFS: 'le disque est en lecture seule',
      ENOENT: 'il ne peut pas être créé',
      ENOTDIR: "une partie du chemin n'est pas un dossier",
      EEXIST: "ce n'est pas un dossier",
      ENOSPC: 'le disque est plein',
    };
    throw new PlainError(
      `Le dossier de données ${folder} ne peut pas être utilisé (${reasons[code ?? ''] ?? message}) : choisissez-en un autre avec DATA_DIR.`,
    );
  }
}

/** Level by level: Node's own recursive call never comes back from some folders of the system. */
function makeFolder(folder: string, mode: number): void {
  if (existsSync(folder)) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder), mode);
  mkdirSync(folder, { mode });
}

function databaseUrl(name: string, env: Env): string | undefined {
  const text = env[name];
  if (!text) return undefined;
  if (URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol)) return text;
  throw new PlainError(
    `${name} doit être de la forme postgres://compte:motdepasse@serveur:5432/base.`,
  );
}
