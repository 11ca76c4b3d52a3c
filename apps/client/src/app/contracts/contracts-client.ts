import { httpResource } from '@angular/common/http';
import type { components } from '@apprentissage/api-types';
import { apiParams, type ContractQuery } from './contract-query.js';

type Schemas = components['schemas'];

/** One contract, as the list shows it. */
export type ContractRow = Schemas['ContractRow'];
export type ContractPage = Schemas['ContractPage'];
/** One contract, whole. */
export type Contract = Schemas['ContractView'];

/** A page of contracts; to be called in an injection context. */
export function contractPage(query: () => ContractQuery) {
  return httpResource<ContractPage>(() => ({ url: '/api/contracts', params: apiParams(query()) }));
}

/** One contract; to be called in an injection context. */
export function contract(id: () => string) {
  return httpResource<Contract>(() => `/api/contracts/${encodeURIComponent(id())}`);
}
