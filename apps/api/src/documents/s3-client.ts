import { S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import type { S3Settings } from '../config/index.js';

const ATTEMPTS = 3;

/**
 * Speaks to any store that speaks S3: paths name the bucket, no checksum of a newer dialect is asked
 * for.
 */
export function s3Client(settings: Omit<S3Settings, 'bucket'>): S3Client {
  const { endpoint, region, accessKeyId, secretAccessKey } = settings;
  return new S3Client({
    endpoint,
    region,
    credentials: { accessKeyId, secretAccessKey },
    forcePathStyle: true,
    maxAttempts: ATTEMPTS,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
}

/** What went wrong, by its name alone: messages of a store quote addresses. */
export function nameOfS3Error(error: unknown): string {
  if (error instanceof S3ServiceException) {
    return `${error.name} ${error.$metadata.httpStatusCode ?? ''}`.trim();
  }
  const { code, name } = error as NodeJS.ErrnoException;
  return code ?? name;
}
