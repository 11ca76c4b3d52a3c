/**
 * What a person agrees to with « Abonnement à la newsletter ». A new wording takes a new version: the
 * consent is kept with the version that was shown (GDPR, article 7 §1).
 */
export const NEWSLETTER_TEXT = {
  version: '2026-1',
  text: 'J’accepte de recevoir par email les actualités de l’OPCO. Je peux me désabonner ici à tout moment.',
} as const;
