import { httpResource } from '@angular/common/http';
import type { components } from '@apprentissage/api-types';

/** Contracts by status, in the order of a contract's life; statuses without any are left out. */
export type ContractCounts = components['schemas']['ContractCounts'];

/** Reads the counts of the CFA; to be called in an injection context. */
export function contractCounts(wanted: () => boolean) {
  return httpResource<ContractCounts>(() => (wanted() ? '/api/contracts/counts' : undefined));
}
