import { httpResource } from '@angular/common/http';
import type { components } from '@apprentissage/api-types';

type Schemas = components['schemas'];

/** One CFA in the list. */
export type CfaRow = Schemas['CfaRow'];
export type CfaPage = Schemas['CfaPage'];
/** A CFA's account, to be read only. */
export type CfaFile = Schemas['CfaFile'];
export type CfaToken = Schemas['CfaToken'];
export type CfaUser = Schemas['CfaUser'];

/** A page of CFA; to be called in an injection context. */
export function cfaPage(recherche: () => string, cursor: () => string) {
  return httpResource<CfaPage>(() => ({
    url: '/api/backoffice/cfas',
    params: {
      ...(recherche() !== '' && { recherche: recherche() }),
      ...(cursor() !== '' && { cursor: cursor() }),
    },
  }));
}

/** One CFA's account; to be called in an injection context. */
export function cfaFile(id: () => string) {
  return httpResource<CfaFile>(() => `/api/backoffice/cfas/${encodeURIComponent(id())}`);
}
