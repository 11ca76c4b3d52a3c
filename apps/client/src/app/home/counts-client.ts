import { httpResource } from '@angular/common/http';
import type { ContractState } from '@apprentissage/domain';

/** Contracts by status, in the order of a contract's life; statuses without any are left out. */
export interface ContractCounts {
  readonly total: number;
  readonly counts: readonly { readonly status: ContractState; readonly count: number }[];
}

/** Reads the counts of the CFA; to be called in an injection context. */
export function contractCounts(wanted: () => boolean) {
  return httpResource<ContractCounts>(() => (wanted() ? '/api/contracts/counts' : undefined));
}
