import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  type Audience,
  FEWEST_REVIEWERS,
  PASSWORD_ALPHABETS,
  type PasswordAlphabet,
} from '@apprentissage/domain';
import { type AuditHeadsSettings, readAuditHeadsSettings } from './audit-heads.js';
import { type Brand, readBrand } from './brand.js';
import { ConfigError } from './config-error.js';
import { type DocumentSettings, readDocumentSettings } from './documents.js';
import { type EncryptionKey, readEncryptionKeys } from './encryption-keys.js';

/** Everything that comes from the environment, read and checked once, then frozen. */
export interface Config {
  /** Whether what is only fit for development is refused. */
  readonly production: boolean;
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
  /** Hour of Paris of the daily mails. */
  readonly digestHour: number;
  /** Secret mixed into every password hash, kept outside the database. */
  readonly passwordPepper: string;
  /** Which signs a password may be made of. */
  readonly passwordAlphabet: PasswordAlphabet;
  /** Keys that seal what the database must not hold in clear; the first one is active. */
  readonly encryptionKeys: readonly EncryptionKey[];
  /** Whether people of each audience must have a second factor. */
  readonly secondFactor: Readonly<Record<Audience, SecondFactorPolicy>>;
  /** Wrong passwords of one account that are looked at in so many minutes. */
  readonly signInTries: { readonly most: number; readonly minutes: number };
  /** Partners must also show their OAuth2 token. */
  readonly vendorTokenRequired: boolean;
  /** Requests an API token may make in a minute. */
  readonly partnerRequestsPerMinute: number;
  /** Accounts a CFA may open in 24 hours before the OPCO has to agree. */
  readonly invitationsPerDay: number;
  /**
   * Hours before an administrator whom the OPCO names for a CFA takes office, and before a new agent counts
   * among those whom a decision takes.
   */
  readonly nominationDelayHours: number;
  readonly logLevel: string;
  /** The register of establishments: an open search over HTTP, an extract in a file, or none. */
  readonly sireneUrl: URL | null;
  /** Base of postal addresses; `null`: they are typed without help. */
  readonly addressesUrl: URL | null;
  readonly bankAccounts: BankAccountSettings;
  readonly documents: DocumentSettings;
  readonly auditHeads: AuditHeadsSettings;
  readonly brand: Brand;
  /** What the log says at each start: settings that work and should not stay as they are. */
  readonly warnings: readonly string[];
}

/** How a change of bank details is checked. */
export interface BankAccountSettings {
  /** Accountants who must approve it; the database asks for two at least. */
  readonly reviewers: number;
  /** Hours before a change takes effect, and a first account. */
  readonly delayHours: number;
  readonly firstDelayHours: number;
  /** Days after which a request that nobody decided is over. */
  readonly expiryDays: number;
  /** Who answers for the banks: the demonstration, or nobody yet. */
  readonly payeeVerification: 'demo' | 'none';
}

/** Asked of nobody; for sensitive acts only; before anything. */
const SECOND_FACTOR_POLICIES = ['optional', 'sensitive', 'required'] as const;
export type SecondFactorPolicy = (typeof SECOND_FACTOR_POLICIES)[number];

const NO_PEPPER =
  'PASSWORD_PEPPER is not set: whoever steals the table of password hashes can guess at them with nothing else';

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Reads the configuration from environment variables (the table is in the README).
 *
 * @throws ConfigError with a French sentence when a value cannot be used.
 */
export function readConfig(env: Env = process.env): Config {
  const port = integer(env, 'PORT', 3000, 0, 65_535);
  const dataDir = resolve(env['DATA_DIR'] ?? '.data');
  const production = env['NODE_ENV'] === 'production';
  return Object.freeze({
    production,
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
    digestHour: integer(env, 'DIGEST_HOUR', 7, 0, 23),
    passwordPepper: env['PASSWORD_PEPPER'] ?? '',
    passwordAlphabet: oneOf(env, 'PASSWORD_ALPHABET', PASSWORD_ALPHABETS),
    encryptionKeys: readEncryptionKeys(env['ENCRYPTION_KEYS'] ?? '', production),
    secondFactor: Object.freeze({
      opco: oneOf(env, 'SECOND_FACTOR_OPCO', SECOND_FACTOR_POLICIES, 'required'),
      cfa: oneOf(env, 'SECOND_FACTOR_CFA', SECOND_FACTOR_POLICIES, 'sensitive'),
    }),
    signInTries: Object.freeze({
      most: integer(env, 'SIGN_IN_TRIES', 10, 5, 100),
      minutes: integer(env, 'SIGN_IN_TRIES_MINUTES', 15, 1, 60),
    }),
    vendorTokenRequired: flag(env, 'VENDOR_TOKEN_REQUIRED'),
    partnerRequestsPerMinute: integer(env, 'PARTNER_REQUESTS_PER_MINUTE', 600, 1, 1_000_000),
    invitationsPerDay: integer(env, 'INVITATIONS_PER_DAY', 10, 0, 10_000),
    nominationDelayHours: integer(env, 'NOMINATION_DELAY_HOURS', 72, 24, 720),
    logLevel: env['LOG_LEVEL'] ?? 'info',
    sireneUrl: env['SIRENE_URL'] ? url(env, 'SIRENE_URL') : null,
    addressesUrl: env['ADDRESSES_URL'] ? url(env, 'ADDRESSES_URL') : null,
    bankAccounts: Object.freeze({
      reviewers: integer(env, 'RIB_REVIEWERS', FEWEST_REVIEWERS, FEWEST_REVIEWERS, 5),
      // A day at least: whoever must object has to hear of it first.
      delayHours: integer(env, 'RIB_DELAY_HOURS', 72, 24, 720),
      firstDelayHours: integer(env, 'RIB_FIRST_DELAY_HOURS', 0, 0, 720),
      expiryDays: integer(env, 'RIB_EXPIRY_DAYS', 30, 1, 365),
      payeeVerification: oneOf(env, 'PAYEE_VERIFICATION', ['none', 'demo'] as const),
    }),
    documents: readDocumentSettings(env, production),
    auditHeads: readAuditHeadsSettings(
      { url: env['AUDIT_HEADS_URL'] ?? '', to: env['AUDIT_HEADS_TO'] ?? '' },
      dataDir,
    ),
    brand: readBrand(env),
    warnings: Object.freeze(production && !env['PASSWORD_PEPPER'] ? [NO_PEPPER] : []),
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

/** One of the values a setting may have. */
function oneOf<T extends string>(
  env: Env,
  name: string,
  values: readonly [T, ...T[]],
  fallback = values[0],
): T {
  const value = values.find((one) => one === (env[name] || fallback));
  if (value !== undefined) return value;
  throw new ConfigError(`${name} doit valoir l’une de ces valeurs : ${values.join(', ')}.`);
}

function flag(env: Env, name: string): boolean {
  const text = env[name] ?? 'false';
  if (text === 'true' || text === 'false') return text === 'true';
  throw new ConfigError(`${name} doit valoir « true » ou « false ».`);
}
