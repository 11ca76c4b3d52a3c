import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { components } from '@apprentissage/api-types';
import { draftTag } from '@apprentissage/domain';
import { firstValueFrom } from 'rxjs';
import { sendForm, type Sending } from '../ui/send-form.js';
import { once } from '../ui/send-once.js';

type Schemas = components['schemas'];

/** « Coordonnées bancaires » of the CFA: the account that is paid, the change under way, the draft, the past. */
export type BankAccounts = Schemas['BankAccountsView'];
/** One version; its IBAN is masked. */
export type BankAccount = Schemas['BankAccountView'];
export type BankFile = Schemas['BankFileView'];
export type DraftRequest = Schemas['DraftRequest'];

const URL = '/api/bank-accounts';

/** The bank details of the CFA; to be called in an injection context. */
export function bankAccounts() {
  return httpResource<BankAccounts>(() => URL);
}

/** What a CFA does with its bank details. Each version and each draft is the one that was read. */
@Service()
export class BankAccountsClient {
  private readonly http = inject(HttpClient);

  read(): Promise<BankAccounts> {
    return firstValueFrom(this.http.get<BankAccounts>(URL));
  }

  /** Begins a change, empty or from another version. */
  begin(depuis?: string): Promise<BankAccount> {
    return firstValueFrom(
      this.http.post<BankAccount>(
        `${URL}/draft`,
        { ...(depuis !== undefined && { depuis }) },
        { context: once() },
      ),
    );
  }

  change(draft: BankAccount, request: DraftRequest): Promise<BankAccount> {
    return firstValueFrom(
      this.http.put<BankAccount>(`${URL}/draft`, request, { headers: read(draft) }),
    );
  }

  async discard(): Promise<void> {
    await firstValueFrom(this.http.delete(`${URL}/draft`));
  }

  addFile(draft: BankAccount, fichier: File, sending: Sending): Promise<BankAccount> {
    return sendForm(
      this.http,
      `${URL}/draft/files`,
      { fichier },
      { ...sending, headers: read(draft), context: once() },
    );
  }

  removeFile(draft: BankAccount, id: string): Promise<BankAccount> {
    return firstValueFrom(
      this.http.delete<BankAccount>(`${URL}/draft/files/${encodeURIComponent(id)}`, {
        headers: read(draft),
      }),
    );
  }

  async submit(draft: BankAccount): Promise<void> {
    await firstValueFrom(this.http.post(`${URL}/draft/submit`, {}, { headers: read(draft) }));
  }

  async withdraw({ id, version }: BankAccount): Promise<void> {
    const headers = { 'If-Match': `"${version}"` };
    await firstValueFrom(
      this.http.post(`${URL}/${encodeURIComponent(id)}/withdraw`, {}, { headers }),
    );
  }

  async contest({ id }: BankAccount): Promise<void> {
    await firstValueFrom(this.http.post(`${URL}/${encodeURIComponent(id)}/contest`, {}));
  }

  /** The IBAN in full; the look is written in the journal. */
  async reveal({ id }: BankAccount): Promise<string> {
    const { iban } = await firstValueFrom(
      this.http.post<Schemas['IbanView']>(`${URL}/${encodeURIComponent(id)}/iban`, {}),
    );
    return iban;
  }
}

function read(draft: BankAccount) {
  return { 'If-Match': draftTag(draft) };
}
