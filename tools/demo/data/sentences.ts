/** What agents write to CFA, as they would. */
export const PIECES_ASKED = [
  'Merci de transmettre la convention de formation signée par l’employeur.',
  'La convention d’aménagement de durée signée des trois parties est attendue.',
  'Le contrat joint n’est pas signé par le représentant légal : merci de le compléter.',
  'Merci de joindre le justificatif du diplôme du maître d’apprentissage.',
  'La première page du CERFA est illisible : merci de la transmettre à nouveau.',
  'Merci de préciser le titre de séjour autorisant l’apprenti à travailler.',
] as const;

export const REFUSALS = [
  'La certification visée n’est plus active à la date de conclusion du contrat.',
  'L’entreprise relève d’un autre opérateur de compétences (convention collective).',
  'Le maître d’apprentissage ne remplit pas les conditions de diplôme et d’expérience.',
  'Pièces demandées non reçues dans le délai : le dossier peut être transmis à nouveau.',
  'L’organisme de formation n’est pas certifié Qualiopi pour l’apprentissage.',
] as const;

export const CANCELLATIONS = [
  'Contrat non exécuté : l’apprenti ne s’est pas présenté.',
  'Dossier transmis en double, annulé à la demande du CFA.',
  'Contrat annulé d’un commun accord avant le début d’exécution.',
] as const;

export const TERMINATIONS = [
  'Rupture pendant les 45 premiers jours de formation pratique.',
  'Rupture d’un commun accord signé par les deux parties.',
  'Rupture à l’initiative de l’apprenti, après médiation.',
] as const;

/** Software that speaks for CFA, with the name of the token it holds, as timelines show them. */
export const SOFTWARE = [
  'Horizon CFA (Logiciel de gestion)',
  'Scolarix Alternance (Imports)',
  'Cursus (Token principal)',
] as const;

/** What the portal writes when a CFA answers. */
export const PIECES_ANSWERED = 'Réponse à la demande de pièces ou de correction.';
