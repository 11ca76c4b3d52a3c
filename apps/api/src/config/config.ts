import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A setting that cannot be used: the message is one clear French sentence for the operator. */
export class ConfigError extends Error {}

/** Everything that comes from the environment, read and checked once, then frozen. */
export interface Config {
  /** Port the server listens on. */
  readonly port: number;
  /** Address the server listens on. */
  readonly host: string;
  /** Connection of the application role (never the owner of the tables). */
  readonly databaseUrl: string;
  /** Connections one process may hold. */
  readonly databasePool: number;
  /** Folder of what the portal keeps outside the database. */
  readonly dataDir: string;
  /** Folder of the built client, or `null` when something else serves it. */
  readonly clientDir: string | null;
  /** Address people and mails use; decides whether cookies are `Secure`. */
  readonly publicUrl: URL;
  /** Number of proxies in front whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: number;
  /** SMTP server of outgoing mail; without one, mails are files in `dataDir/mails`. */
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  /** Secret mixed into every password hash, kept outside the database. */
  readonly passwordPepper: string;
  /** Partners must also show their OAuth2 token. */
  readonly vendorTokenRequired: boolean;
  /** Requests an API token may make in a minute. */
  readonly partnerRequestsPerMinute: number;
  readonly logLevel: string;
  readonly brand: Brand;
}

/** What makes the portal one OPCO's own. */
export interface Brand {
  readonly portalName: string;
  readonly tagline: string;
  readonly opcoName: string;
  readonly contactEmail: string;
  /** Shown in a strip on every page; empty in production. */
  readonly environment: string;
}

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Reads the configuration from environment variables (the table is in the README).
 *
 * @throws ConfigError with a French sentence when a value cannot be used.
 */
export function readConfig(env: Env = process.env): Config {
  const port = integer(env, 'PORT', 3000, 0, 65_535);
  const dataDir = resolve(env['DATA_DIR'] ?? '.data');
  return Object.freeze({
    port,
    host: env['HOST'] ?? '0.0.0.0',
    databaseUrl: databaseUrl(env),
    databasePool: integer(env, 'DATABASE_POOL', 16, 1, 200),
    dataDir,
    clientDir: env['CLIENT_DIR'] ? resolve(env['CLIENT_DIR']) : null,
    publicUrl: url(env, 'PUBLIC_URL', `http://localhost:${port}`),
    trustedProxies: integer(env, 'TRUSTED_PROXIES', 0, 0, 10),
    smtpUrl: env['SMTP_URL'] || null,
    mailFrom: env['MAIL_FROM'] ?? 'Action Apprentissage <ne-pas-repondre@portail.example>',
    passwordPepper: env['PASSWORD_PEPPER'] ?? '',
    vendorTokenRequired: flag(env, 'VENDOR_TOKEN_REQUIRED'),
    partnerRequestsPerMinute: integer(env, 'PARTNER_REQUESTS_PER_MINUTE', 600, 1, 1_000_000),
    logLevel: env['LOG_LEVEL'] ?? 'info',
    brand: Object.freeze({
      portalName: env['PORTAL_NAME'] ?? 'Action Apprentissage',
      tagline: env['PORTAL_TAGLINE'] ?? 'Un portail dédié aux CFA',
      opcoName: env['OPCO_NAME'] ?? 'Opco de démonstration',
      contactEmail: env['CONTACT_EMAIL'] ?? 'assistance@opco-demo.example',
      environment: env['ENVIRONMENT'] ?? '',
    }),
  });
}

/** Makes sure that the data folder can be written. @throws ConfigError */
export function prepareDataDir(config: Config): void {
  try {
    mkdirSync(join(config.dataDir, 'mails'), { recursive: true });
  } catch {
    throw new ConfigError(`Le dossier de données ${config.dataDir} ne peut pas être utilisé.`);
  }
}

/** The application's connection, always worn as `aa_app`: `DATABASE_APP_URL`, else the owner's own. */
function databaseUrl(env: Env): string {
  const address = url(env, env['DATABASE_APP_URL'] ? 'DATABASE_APP_URL' : 'DATABASE_URL');
  address.searchParams.set('options', '-c role=aa_app');
  return address.href;
}

function url(env: Env, name: string, fallback?: string): URL {
  const value = env[name] ?? fallback;
  if (value && URL.canParse(value)) return new URL(value);
  throw new ConfigError(
    value ? `${name} n’est pas une adresse valide.` : `${name} doit être renseigné.`,
  );
}

function integer(env: Env, name: string, fallback: number, min: number, max: number): number {
  const text = env[name];
  if (text === undefined || text === '') return fallback;
  const value = Number(text);
  if (Number.isInteger(value) && value >= min && value <= max) return value;
  throw new ConfigError(`${name} doit être un nombre entier entre ${min} et ${max}.`);
}

function flag(env: Env, name: string): boolean {
  const text = env[name] ?? 'false';
  if (text === 'true' || text === 'false') return text === 'true';
  throw new ConfigError(`${name} doit valoir « true » ou « false ».`);
}
