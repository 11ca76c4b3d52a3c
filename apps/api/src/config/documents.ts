import { ConfigError } from './config-error.js';

/** A bucket of a store that speaks S3. */
export interface S3Settings {
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

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
    s3: s3Url === '' ? null : readS3(s3Url),
    clamav: readClamav(env['CLAMAV_SOCKET'] ?? '', inProduction),
  });
}

/** `https://key:secret@host/bucket?region=…`: everything a store needs, in one secret. */
function readS3(text: string): S3Settings {
  const url = URL.canParse(text) ? new URL(text) : null;
  const bucket = /^\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])\/?$/.exec(url?.pathname ?? '')?.[1];
  const usable = url !== null && /^https?:$/.test(url.protocol) && url.username && url.password;
  if (!usable || bucket === undefined) {
    throw new ConfigError(
      'DOCUMENTS_S3_URL doit être de la forme « https://clé:secret@hôte/seau?region=région ».',
    );
  }
  return Object.freeze({
    endpoint: url.origin,
    region: url.searchParams.get('region') ?? 'us-east-1',
    bucket,
    accessKeyId: decodeURIComponent(url.username),
    secretAccessKey: decodeURIComponent(url.password),
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
