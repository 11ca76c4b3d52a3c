import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { components } from '@apprentissage/api-types';
import { firstValueFrom } from 'rxjs';
import { once } from '../ui/send-once.js';

type Schemas = components['schemas'];

/** A software vendor as the OPCO's administrator sees it: never its secret. */
export type Vendor = Schemas['VendorView'];
/** A vendor with its secret: the only answers that ever hold it. */
export type VendorSecret = Schemas['VendorSecretView'];

/** Every vendor; to be called in an injection context. */
export function vendorList() {
  return httpResource<readonly Vendor[]>(() => '/api/backoffice/vendors');
}

/** What changes vendors. */
@Service()
export class VendorsClient {
  private readonly http = inject(HttpClient);

  register(name: string): Promise<VendorSecret> {
    return firstValueFrom(
      this.http.post<VendorSecret>('/api/backoffice/vendors', { name }, { context: once() }),
    );
  }

  renew(id: string): Promise<VendorSecret> {
    return firstValueFrom(this.http.post<VendorSecret>(`${addressOf(id)}/secret`, null));
  }

  disable(id: string): Promise<unknown> {
    return firstValueFrom(this.http.delete(addressOf(id)));
  }
}

function addressOf(id: string): string {
  return `/api/backoffice/vendors/${encodeURIComponent(id)}`;
}
