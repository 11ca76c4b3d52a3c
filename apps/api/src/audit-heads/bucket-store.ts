import { createHash } from 'node:crypto';
import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { S3Settings } from '../config/index.js';
import { nameOfS3Error, s3Client } from '../documents/index.js';
import { HeadStore } from './head-store.js';

/** Well below the time after which PostgreSQL ends a transaction that waits. */
const LIMIT_MS = 15_000;

/** Sheets as objects of a bucket: only ever put, each under a name of its own. */
export class BucketStore extends HeadStore {
  private readonly client: S3Client;
  private readonly bucket: string;

  constructor({ bucket, ...store }: S3Settings) {
    super();
    this.bucket = bucket;
    this.client = s3Client(store);
  }

  async keep(name: string, bytes: Buffer): Promise<void> {
    const command = new PutObjectCommand({
      ...{ Bucket: this.bucket, Key: name, Body: bytes, ContentLength: bytes.length },
      ContentType: 'application/gzip',
      // A bucket that locks its objects asks for it.
      ContentMD5: createHash('md5').update(bytes).digest('base64'),
    });
    try {
      await this.client.send(command, { abortSignal: AbortSignal.timeout(LIMIT_MS) });
    } catch (error) {
      throw new Error(nameOfS3Error(error), { cause: error });
    }
  }
}
