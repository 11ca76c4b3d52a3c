import { searchKey } from '../search-key.js';

/** What the register of establishments (SIRENE) says of a SIRET. */
export interface Establishment {
  readonly siret: string;
  readonly raisonSociale: string;
  readonly adresse: string;
  readonly codePostal: string;
  readonly commune: string;
  readonly codeNaf: string | null;
  /** Closed establishments stay in the register. */
  readonly ouvert: boolean;
}

/** What can be compared with the register. */
export interface RegisteredDetails {
  readonly raisonSociale: string;
  readonly codePostal: string | null;
  readonly commune: string | null;
  readonly codeNaf: string | null;
}

/** One field that the register says otherwise. */
export interface RegisterGap {
  readonly champ: keyof RegisteredDetails;
  readonly registre: string;
}

/** What differs from the register, blanks, case and accents put aside; what was left empty differs too. */
export function registerGaps(own: RegisteredDetails, register: Establishment): RegisterGap[] {
  const fields = ['raisonSociale', 'codePostal', 'commune', 'codeNaf'] as const;
  return fields.flatMap((champ) => {
    const registre = register[champ];
    if (registre === null || searchKey(own[champ] ?? '') === searchKey(registre)) return [];
    return [{ champ, registre }];
  });
}
