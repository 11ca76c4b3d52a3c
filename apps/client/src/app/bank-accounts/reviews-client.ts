import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { components } from '@apprentissage/api-types';
import type { BankAccountState } from '@apprentissage/domain';
import { firstValueFrom } from 'rxjs';

type Schemas = components['schemas'];

/** One line of the accountants' queue. */
export type ReviewRow = Schemas['ReviewRow'];
export type ReviewPage = Schemas['ReviewPage'];
/** One version as an accountant reads it. */
export type Review = Schemas['ReviewView'];
export type OtherVersion = Schemas['OtherVersion'];
export type FileText = Schemas['FileTextView'];
export type ApproveRequest = Schemas['ApproveRequest'];
export type RefuseRequest = Schemas['RefuseRequest'];

export interface ReviewParams {
  readonly etat?: BankAccountState;
  readonly mine?: 'true';
  readonly recherche?: string;
  readonly signal?: string;
  readonly cursor?: string;
}

/** What an accountant does with a version. */
export type ReviewAct =
  | { readonly name: 'take' | 'release' | 'verify'; readonly body?: undefined }
  | { readonly name: 'approve'; readonly body: ApproveRequest }
  | { readonly name: 'refuse'; readonly body: RefuseRequest };

const URL = '/api/backoffice/bank-accounts';

/** A page of the queue; to be called in an injection context. */
export function reviewPage(params: () => ReviewParams) {
  return httpResource<ReviewPage>(() => ({ url: URL, params: { ...params() } }));
}

/** One version, whole; to be called in an injection context. */
export function review(id: () => string) {
  return httpResource<Review>(() => `${URL}/${encodeURIComponent(id())}`);
}

/** The text of a file; nothing is asked without one. To be called in an injection context. */
export function fileText(id: () => string | undefined) {
  return httpResource<FileText>(() => {
    const file = id();
    return file === undefined ? undefined : `${URL}/files/${encodeURIComponent(file)}/text`;
  });
}

/** What changes versions. */
@Service()
export class ReviewsClient {
  private readonly http = inject(HttpClient);

  /** Acts on the version as it was read; gives it back as it has become. */
  act({ id, version }: Review, { name, body }: ReviewAct): Promise<Review> {
    return firstValueFrom(
      this.http.post<Review>(`${URL}/${encodeURIComponent(id)}/${name}`, body ?? {}, {
        headers: { 'If-Match': `"${version}"` },
      }),
    );
  }

  /** The IBAN in full; the look is written in the journal. */
  async reveal({ id }: { readonly id: string }): Promise<string> {
    const { iban } = await firstValueFrom(
      this.http.post<Schemas['IbanView']>(`${URL}/${encodeURIComponent(id)}/iban`, {}),
    );
    return iban;
  }
}
