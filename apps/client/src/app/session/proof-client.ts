import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { AuthenticationResponseJSON } from '@simplewebauthn/browser';
import { firstValueFrom } from 'rxjs';
import type { PasskeyQuestion } from './passkeys.js';

/** Where proofs are sent: never asks for a proof first. */
export const PROOF_URL = '/api/session/proof';

/** What a person types to prove who they are. */
export type TypedProof = { readonly code: string } | { readonly motDePasse: string };

/** Where a proof is given; each throws what the server refused. */
export interface ProofDoor {
  type(proof: TypedProof): Promise<unknown>;
  passkeyQuestion(): Promise<PasskeyQuestion>;
  passkeyAnswer(reponse: AuthenticationResponseJSON): Promise<unknown>;
}

/** A new proof by who is signed in. */
@Service()
export class ProofClient implements ProofDoor {
  private readonly http = inject(HttpClient);

  type(proof: TypedProof): Promise<unknown> {
    return firstValueFrom(this.http.post(PROOF_URL, proof));
  }

  passkeyQuestion(): Promise<PasskeyQuestion> {
    return firstValueFrom(this.http.post<PasskeyQuestion>(`${PROOF_URL}/passkey/options`, {}));
  }

  passkeyAnswer(reponse: AuthenticationResponseJSON): Promise<unknown> {
    return firstValueFrom(this.http.post(`${PROOF_URL}/passkey`, { reponse }));
  }
}
