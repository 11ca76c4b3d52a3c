import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isEmail } from 'class-validator';
import { ConfigError } from './config-error.js';
import { readS3, type S3Settings } from './s3.js';

/** Where the heads of the audit log's chains go each hour. */
export interface AuditHeadsSettings {
  /** A folder, or a bucket. */
  readonly place: string | S3Settings;
  /** Who is mailed them. */
  readonly to: readonly string[];
}

/**
 * Reads `AUDIT_HEADS_URL` and `AUDIT_HEADS_TO`.
 *
 * @param folder where they go when nothing else is said
 * @throws ConfigError
 */
export function readAuditHeadsSettings(
  { url, to }: { readonly url: string; readonly to: string },
  folder: string,
): AuditHeadsSettings {
  const addresses = to
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const wrong = addresses.find((one) => !isEmail(one));
  if (wrong !== undefined) {
    throw new ConfigError(
      `AUDIT_HEADS_TO contient « ${wrong} », qui n’est pas une adresse e-mail.`,
    );
  }
  return Object.freeze({
    place: url === '' ? join(folder, 'audit-heads') : readPlace(url),
    to: Object.freeze(addresses),
  });
}

function readPlace(url: string): string | S3Settings {
  if (!url.startsWith('file:')) return readS3('AUDIT_HEADS_URL', url);
  try {
    return fileURLToPath(url);
  } catch {
    throw new ConfigError('AUDIT_HEADS_URL n’est pas l’adresse d’un dossier (« file:///… »).');
  }
}
