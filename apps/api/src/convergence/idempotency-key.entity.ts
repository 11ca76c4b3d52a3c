import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The answer a partner got for one `Idempotency-Key`. */
@Entity({ name: 'idempotency_keys' })
export class IdempotencyKey {
  @PrimaryColumn({ name: 'cfa_id', type: 'uuid' })
  cfaId: string;

  @PrimaryColumn({ name: 'token_id', type: 'uuid' })
  tokenId: string;

  @PrimaryColumn({ type: 'text' })
  route: string;

  @PrimaryColumn({ type: 'text' })
  key: string;

  @Column({ name: 'request_hash', type: 'bytea' })
  requestHash: Buffer;

  @Column({ name: 'response_status', type: 'integer' })
  responseStatus: number;

  /** The answer as it was sent, byte for byte. */
  @Column({ type: 'text' })
  response: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;
}
