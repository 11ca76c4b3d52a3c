/**
 * Why bank details are refused: the guide's four rules first (§3.3), then what accountants meet. The
 * sentence is what the CFA reads; the item is the field of the form it must correct.
 */
export const REFUSAL_REASONS = {
  pas_un_original: {
    label: 'Le RIB n’est pas un original',
    sentence:
      'Le RIB doit être un original émis par votre banque : les RIB manuscrits, raturés ou en copie d’écran ne sont pas acceptés.',
    item: 'fichiers',
  },
  raison_sociale_differente: {
    label: 'La raison sociale ou l’adresse ne correspond pas',
    sentence:
      'La raison sociale et l’adresse du RIB doivent être celles saisies sur le portail. Corrigez vos coordonnées, ou joignez le bon RIB.',
    item: 'titulaire',
  },
  banque_en_ligne_sans_courrier: {
    label: 'Banque en ligne : courrier ou cachet manquant',
    sentence:
      'Le RIB d’une banque en ligne doit être daté, cacheté et signé par un représentant du CFA, et accompagné d’un courrier à en-tête signé qui le confirme.',
    item: 'fichiers',
  },
  particulier: {
    label: 'Le RIB est au nom d’un particulier',
    sentence: 'Un RIB au nom d’un particulier (Monsieur, Madame) ne peut pas être accepté.',
    item: 'titulaire',
  },
  iban_different: {
    label: 'L’IBAN saisi n’est pas celui du RIB',
    sentence: 'L’IBAN saisi n’est pas celui du RIB joint : vérifiez l’un et l’autre.',
    item: 'iban',
  },
  illisible: {
    label: 'Le fichier est illisible ou incomplet',
    sentence: 'Le fichier joint est illisible ou incomplet : joignez un RIB entier et net.',
    item: 'fichiers',
  },
  tiers_non_justifie: {
    label: 'Le tiers ou son mandat n’est pas justifié',
    sentence:
      'Le tiers qui facture, ou son mandat, n’est pas justifié : vérifiez ses informations et joignez un justificatif.',
    item: 'tiers',
  },
  verification_negative: {
    label: 'La banque ne confirme pas le titulaire',
    sentence: 'La banque ne confirme pas que ce compte est au nom indiqué : vérifiez le titulaire.',
    item: 'titulaire',
  },
  contestation: {
    label: 'Le changement est contesté par le CFA',
    sentence: 'Un administrateur de votre CFA s’est opposé à ce changement.',
    item: 'titulaire',
  },
  autre: {
    label: 'Autre raison',
    sentence: 'Vos informations de facturation n’ont pas pu être acceptées.',
    item: 'titulaire',
  },
} as const;

export type RefusalReason = keyof typeof REFUSAL_REASONS;
export const REFUSAL_REASON_CODES = Object.keys(REFUSAL_REASONS) as RefusalReason[];

/** What an accountant checks before approving: the guide's four rules (§3.3). */
export const APPROVAL_CHECKS = {
  original:
    'Le RIB est un original émis par la banque (ni manuscrit, ni raturé, ni copie d’écran).',
  correspondance: 'La raison sociale et l’adresse du RIB sont celles saisies sur le portail.',
  banqueEnLigne:
    'Si la banque est en ligne : RIB daté, cacheté et signé, avec le courrier à en-tête signé.',
  pasUnParticulier: 'Le RIB n’est pas au nom d’un particulier.',
} as const;

export type ApprovalCheck = keyof typeof APPROVAL_CHECKS;
