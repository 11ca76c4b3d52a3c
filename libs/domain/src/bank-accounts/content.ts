/** Who invoices and is paid. */
export const BILLING_MODES = {
  soi_meme: 'Je facture moi-même mes contrats',
  tiers:
    'J’utilise un tiers pour la facturation (organisme gestionnaire, établissement principal ou affactureur)',
} as const;
export type BillingMode = keyof typeof BILLING_MODES;

/** The kinds of third parties that may invoice for a CFA (guide, §3.3). */
export const THIRD_PARTY_KINDS = {
  organisme_gestionnaire: 'Organisme gestionnaire',
  etablissement_principal: 'Établissement principal',
  affactureur: 'Affactureur',
} as const;
export type ThirdPartyKind = keyof typeof THIRD_PARTY_KINDS;

/** What the accountants approve: everything that decides who is paid. */
export interface BankAccountContent {
  /** SIRET and UAI of the CFA. */
  readonly siret: string;
  readonly uai: string;
  readonly mode: BillingMode;
  readonly tiers: {
    readonly nature: ThirdPartyKind;
    readonly raisonSociale: string;
    readonly siret: string;
    readonly adresse: string;
    readonly mandatDebut: string | null;
    readonly mandatFin: string | null;
  } | null;
  /** Holder of the account, as the RIB prints it. */
  readonly titulaire: string;
  readonly iban: string;
  /** SHA-256 of the files, in hex. */
  readonly fichiers: readonly string[];
}

/** The content as one text, always the same for the same content: what is hashed and approved. */
export function canonicalBankAccount(content: BankAccountContent): string {
  const { tiers } = content;
  return JSON.stringify([
    'bank-account/1',
    content.siret,
    content.uai,
    content.mode,
    tiers && [
      tiers.nature,
      tiers.raisonSociale,
      tiers.siret,
      tiers.adresse,
      tiers.mandatDebut,
      tiers.mandatFin,
    ],
    content.titulaire,
    content.iban,
    [...content.fichiers].sort(),
  ]);
}
