import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { components } from '@apprentissage/api-types';
import { catchError, map, type Observable, of } from 'rxjs';

/** A postal address that the server proposes. */
export type PostalAddress = components['schemas']['PostalAddress'];

/** Proposes postal addresses. */
@Service()
export class AddressesClient {
  private readonly http = inject(HttpClient);

  /** Those that `text` may be the beginning of; none when they cannot be had: one goes on typing. */
  propose(text: string): Observable<readonly PostalAddress[]> {
    const params = { recherche: text };
    return this.http
      .get<components['schemas']['AddressProposals']>('/api/addresses', { params })
      .pipe(
        map(({ items }) => items),
        catchError(() => of([])),
      );
  }
}
