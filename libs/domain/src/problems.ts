/**
 * Every problem the API may answer (RFC 9457): its code, its HTTP status and what a person reads.
 * Closed: a code that is not here cannot be sent.
 */
export const PROBLEMS = {
  requete_invalide: { status: 400, title: 'La demande est mal formée.' },
  corps_illisible: { status: 400, title: "Le corps de la demande n'est pas un JSON lisible." },
  non_authentifie: { status: 401, title: 'Vous devez vous connecter.' },
  identifiants_invalides: { status: 401, title: 'Identifiant ou mot de passe incorrect.' },
  compte_non_confirme: { status: 403, title: "L'adresse de ce compte n'est pas encore confirmée." },
  second_facteur_exige: {
    status: 403,
    title: 'Activez la double authentification pour continuer.',
  },
  second_facteur_absent: {
    status: 403,
    title: 'Cette action demande une double authentification : activez-la dans « Sécurité ».',
  },
  preuve_requise: { status: 403, title: 'Confirmez que c’est bien vous.' },
  droit_insuffisant: { status: 403, title: 'Vos droits ne permettent pas cette action.' },
  droit_non_detenu: {
    status: 403,
    title: 'Vous ne pouvez pas donner un droit que vous n’avez pas.',
  },
  origine_refusee: { status: 403, title: 'La demande ne vient pas du portail : elle est refusée.' },
  introuvable: { status: 404, title: "Cet élément n'existe pas ou ne vous est pas accessible." },
  methode_non_permise: { status: 405, title: "Cette adresse n'accepte pas cette méthode." },
  siret_deja_inscrit: { status: 409, title: 'Un compte existe déjà pour ce SIRET.' },
  etat_incompatible: { status: 409, title: "L'état actuel ne permet pas cette action." },
  deja_traite: { status: 409, title: "Un autre agent s'en est déjà chargé." },
  dernier_administrateur: {
    status: 409,
    title: 'Il doit rester au moins un administrateur actif.',
  },
  soi_meme: { status: 409, title: 'Vous ne pouvez pas faire cela sur votre propre compte.' },
  deja_enregistre: {
    status: 409,
    title: 'Cette demande est déjà enregistrée : vérifiez-la dans la liste avant de recommencer.',
  },
  conflit: { status: 409, title: 'Cette demande contredit une demande précédente.' },
  fichier_en_analyse: {
    status: 409,
    title: 'Ce fichier est en cours d’analyse par l’antivirus : réessayez dans un instant.',
  },
  facture_en_cours: {
    status: 409,
    title: 'Des factures en cours de traitement empêchent ce changement.',
  },
  lien_invalide: { status: 410, title: "Ce lien n'est plus valable." },
  fichier_infecte: { status: 410, title: 'L’antivirus a refusé ce fichier.' },
  version_depassee: {
    status: 412,
    title: 'Cet élément a changé depuis que vous l’avez lu : rechargez-le.',
  },
  corps_trop_gros: { status: 413, title: 'La demande est trop volumineuse.' },
  type_non_pris_en_charge: { status: 415, title: "Ce type de contenu n'est pas accepté." },
  code_refuse: { status: 422, title: 'Ce code n’est pas le bon.' },
  fichier_refuse: { status: 422, title: 'Ce fichier ne peut pas être accepté.' },
  page_illisible: {
    status: 422,
    title: 'Cette page ne peut pas être affichée : ouvrez le document.',
  },
  regle_refusee: { status: 422, title: 'Une règle refuse cette demande.' },
  version_absente: { status: 428, title: 'La version lue (If-Match) doit être indiquée.' },
  trop_de_tentatives: { status: 429, title: 'Trop de tentatives : réessayez plus tard.' },
  erreur_interne: { status: 500, title: 'Une erreur est survenue de notre côté.' },
  indisponible: { status: 503, title: 'Le service est momentanément indisponible.' },
} as const satisfies Record<string, ProblemDefinition>;

interface ProblemDefinition {
  /** HTTP status */
  readonly status: number;
  /** French sentence shown to the person */
  readonly title: string;
}

export type ProblemCode = keyof typeof PROBLEMS;

/** `true` when `value` is the code of a problem. */
export function isProblemCode(value: unknown): value is ProblemCode {
  return typeof value === 'string' && Object.hasOwn(PROBLEMS, value);
}
