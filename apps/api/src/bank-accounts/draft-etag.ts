import { Injectable } from '@nestjs/common';
import { draftTag } from '@apprentissage/domain';
import { ETag } from '../http/index.js';
import type { BankAccountView } from './bank-accounts.dto.js';

/** Sends which draft a route answers, and in which state. */
@Injectable()
export class DraftETag extends ETag {
  protected override tagOf(draft: BankAccountView): string {
    return draftTag(draft);
  }
}
