/** By what a person proves who they are. */
export const MOYENS = ['mot_de_passe', 'totp', 'passkey', 'recuperation'] as const;
export type Moyen = (typeof MOYENS)[number];

/** `true` for what proves more than the knowledge of a password. */
export function isSecondFactor(moyen: Moyen): boolean {
  return moyen !== 'mot_de_passe';
}
