import { type Readable, addAbortSignal } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { Logger } from '@nestjs/common';
import type { S3Settings } from '../config/index.js';
import { Problem } from '../http/index.js';
import { nameOfS3Error, s3Client } from './s3-client.js';
import { checkedId, DocumentStorage, isStoredId, type StoredFile } from './storage.js';

/** How long one act may take, retries and body included. */
const LIMIT_MS = 20_000;

/** Files as objects of a bucket of its own, named by their id alone. */
export class S3Storage extends DocumentStorage {
  private readonly log = new Logger(S3Storage.name);
  private readonly client: S3Client;
  private readonly bucket: string;

  /** @param limitMs how long one act may take */
  constructor(
    { bucket, ...store }: S3Settings,
    private readonly limitMs = LIMIT_MS,
  ) {
    super();
    this.bucket = bucket;
    this.client = s3Client(store);
  }

  async write(id: string, bytes: Buffer): Promise<void> {
    const Key = checkedId(id);
    await this.bounded('write', (abortSignal) =>
      this.client.send(
        new PutObjectCommand({
          ...{ Bucket: this.bucket, Key, Body: bytes, ContentLength: bytes.length },
          ContentType: 'application/octet-stream',
        }),
        { abortSignal },
      ),
    );
  }

  read(id: string): Promise<Buffer | null> {
    const Key = checkedId(id);
    return this.bounded('read', async (abortSignal) => {
      try {
        const command = new GetObjectCommand({ Bucket: this.bucket, Key });
        const { Body, ContentLength } = await this.client.send(command, { abortSignal });
        // The signal of the request ends with its head: the body has to be bounded too.
        const bytes = await buffer(addAbortSignal(abortSignal, Body as Readable));
        if (bytes.length !== ContentLength) throw new Error('the body was cut');
        return bytes;
      } catch (error) {
        if (isAbsent(error)) return null;
        throw error;
      }
    });
  }

  async remove(id: string): Promise<void> {
    const Key = checkedId(id);
    await this.bounded('remove', (abortSignal) =>
      this.client.send(new DeleteObjectCommand({ Bucket: this.bucket, Key }), { abortSignal }),
    );
  }

  async *list(): AsyncIterable<StoredFile> {
    // A store lists names in the order of their bytes.
    let ContinuationToken: string | undefined;
    do {
      const page = await this.bounded('list', (abortSignal) =>
        this.client.send(new ListObjectsV2Command({ Bucket: this.bucket, ContinuationToken }), {
          abortSignal,
        }),
      );
      for (const { Key = '', LastModified } of page.Contents ?? []) {
        if (isStoredId(Key) && LastModified) yield { id: Key, writtenAt: LastModified };
      }
      ContinuationToken = page.NextContinuationToken;
    } while (ContinuationToken !== undefined);
  }

  /** What goes wrong is said in the log by its name alone: messages of the store quote addresses. */
  private async bounded<T>(act: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    try {
      return await work(AbortSignal.timeout(this.limitMs));
    } catch (error) {
      this.log.error(`the store of documents failed: ${act}, ${nameOfS3Error(error)}`);
      throw new Problem('indisponible', { retryAfter: 10 });
    }
  }
}

function isAbsent(error: unknown): boolean {
  return error instanceof S3ServiceException && error.name === 'NoSuchKey';
}
