import { ConfigError } from './config-error.js';

/** A bucket of a store that speaks S3. */
export interface S3Settings {
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/**
 * `https://key:secret@host/bucket?region=…`: everything a store needs, in one secret.
 *
 * @param name the variable it comes from
 * @throws ConfigError
 */
export function readS3(name: string, text: string): S3Settings {
  const url = URL.canParse(text) ? new URL(text) : null;
  const bucket = /^\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])\/?$/.exec(url?.pathname ?? '')?.[1];
  const usable = url !== null && /^https?:$/.test(url.protocol) && url.username && url.password;
  if (!usable || bucket === undefined) {
    throw new ConfigError(
      `${name} doit être de la forme « https://clé:secret@hôte/seau?region=région ».`,
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
