import { ConfigError } from './config-error.js';
import { readS3, type S3Settings } from './s3.js';

/** Where clamd listens: a socket of this machine, or a port. */
export type ClamavSettings =
  { readonly path: string } | { readonly host: string; readonly port: number };

/** Where the bytes of documents are, and who looks for viruses in them. */
export interface DocumentSettings {
  /** `null`: a folder of `dataDir`. */
  readonly s3: S3Settings | null;
  /** `null`: nobody looks. */
  readonly clamav: ClamavSettings | null;
}

/**
 * Reads `DOCUMENTS_S3_URL` and `CLAMAV_SOCKET`.
 *
 * @param inProduction going without an antivirus must be written out
 * @throws ConfigError
 */
export function readDocumentSettings(
  env: Readonly<Record<string, string | undefined>>,
  inProduction: boolean,
): DocumentSettings {
  const s3Url = env['DOCUMENTS_S3_URL'] ?? '';
  return Object.freeze({
    s3: s3Url === '' ? null : readS3('DOCUMENTS_S3_URL', s3Url),
    clamav: readClamav(env['CLAMAV_SOCKET'] ?? '', inProduction),
  });
}

function readClamav(text: string, inProduction: boolean): ClamavSettings | null {
  if (text === 'none' || (text === '' && !inProduction)) return null;
  if (text === '') {
    throw new ConfigError(
      'CLAMAV_SOCKET doit être renseigné : la prise de clamd (« /run/clamav/clamd.ctl » ou « hôte:port »), ou « none » pour garder les fichiers sans antivirus.',
    );
  }
  if (text.startsWith('/')) return Object.freeze({ path: text });
  const [, host, port] = /^([^\s:/]+|\[[0-9a-f:]+\]):(\d{1,5})$/i.exec(text) ?? [];
  if (host === undefined || Number(port) < 1 || Number(port) > 65_535) {
    throw new ConfigError(
      'CLAMAV_SOCKET doit être le chemin d’une prise (« /run/clamav/clamd.ctl ») ou « hôte:port », ou « none ».',
    );
  }
  return Object.freeze({ host: host.replace(/^\[|\]$/g, ''), port: Number(port) });
}
