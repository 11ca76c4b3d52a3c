import { BANK_ACTS } from './bank-acts.js';
import type { ActDefinition } from './act-definition.js';
import { NOMINATION_ACTS } from './nomination-acts.js';
import { TOKEN_ACTS } from './token-acts.js';
import {
  CFA_FIELD_WORDS,
  KIND_WORDS,
  MOYEN_WORDS,
  RIGHT_WORDS,
  SETTLEMENT_WORDS,
  STATE_WORDS,
} from './detail-words.js';

const DEVICE = [
  { key: 'appareil', label: 'Appareil' },
  { key: 'moyen', label: 'Moyen', words: MOYEN_WORDS },
] as const;
const STATE = [{ key: 'vers', before: 'de', label: 'Statut', words: STATE_WORDS }] as const;
const GIVEN = [
  { key: 'identifiant', label: 'Identifiant' },
  { key: 'droits', label: 'Droits', form: 'liste', words: RIGHT_WORDS },
] as const;
const ACCESS = [
  {
    key: 'apres.droits',
    before: 'avant.droits',
    label: 'Droits',
    form: 'liste',
    words: RIGHT_WORDS,
  },
  { key: 'apres.actif', before: 'avant.actif', label: 'Actif', form: 'oui_non' },
] as const;
const ADDRESSES = [
  { key: 'email.apres', before: 'email.avant', label: 'Email' },
  { key: 'identifiant.apres', before: 'identifiant.avant', label: 'Identifiant' },
] as const;
const SOFTWARE = [
  { key: 'logiciel', label: 'Logiciel' },
  { key: 'version', label: 'Version du logiciel' },
  { key: 'editeur', label: 'Éditeur' },
] as const;

/**
 * Every act that the audit log may hold: its sentence, its kind, and what the « Journal » shows of its
 * detail. Closed: an act that is not here cannot be recorded.
 */
export const ACTS = {
  'connexion.ouverte': { sentence: 'Connexion', category: 'connexions', details: DEVICE },
  'connexion.refusee': { sentence: 'Connexion refusée', category: 'connexions', details: DEVICE },
  'connexion.signalee': {
    sentence: 'Connexion signalée : « Ce n’était pas moi »',
    category: 'connexions',
  },
  'session.fermee': { sentence: 'Session fermée à distance', category: 'connexions' },
  'session.autres_fermees': {
    sentence: 'Toutes les autres sessions fermées',
    category: 'connexions',
  },

  'session.prouvee': {
    sentence: 'Identité confirmée avant une action sensible',
    category: 'connexions',
    details: [{ key: 'moyen', label: 'Moyen', words: MOYEN_WORDS }],
  },
  'session.preuve_refusee': {
    sentence: 'Confirmation d’identité refusée',
    category: 'connexions',
  },

  'second_facteur.totp_ajoute': {
    sentence: 'Application d’authentification ajoutée',
    category: 'comptes',
  },
  'second_facteur.totp_retire': {
    sentence: 'Application d’authentification retirée',
    category: 'comptes',
  },
  'second_facteur.cle_ajoutee': { sentence: 'Clé d’accès ajoutée', category: 'comptes' },
  'second_facteur.cle_retiree': { sentence: 'Clé d’accès retirée', category: 'comptes' },
  'second_facteur.codes_renouveles': {
    sentence: 'Codes de récupération renouvelés',
    category: 'comptes',
  },

  'compte.inscription': { sentence: 'Inscription du CFA', category: 'comptes' },
  'compte.adresse_confirmee': { sentence: 'Adresse du compte confirmée', category: 'comptes' },
  'compte.modifie': {
    sentence: 'Compte modifié',
    category: 'comptes',
    details: [
      { key: 'nomModifie', label: 'Nom modifié', form: 'oui_non' },
      { key: 'prenomModifie', label: 'Prénom modifié', form: 'oui_non' },
      { key: 'newsletter', before: 'newsletterAvant', label: 'Newsletter', form: 'oui_non' },
    ],
  },
  'compte.mot_de_passe_change': { sentence: 'Mot de passe changé', category: 'comptes' },
  'compte.email_demande': {
    sentence: 'Nouvel email de notification demandé',
    category: 'comptes',
  },
  'compte.email_change': { sentence: 'Email de notification changé', category: 'comptes' },
  'compte.email_abandonne': {
    sentence: 'Changement d’email de notification abandonné',
    category: 'comptes',
  },
  'compte.email_retabli': {
    sentence: 'Ancien email de notification rétabli',
    category: 'comptes',
  },
  'compte.identifiant_demande': { sentence: 'Nouvel identifiant demandé', category: 'comptes' },
  'compte.identifiant_change': { sentence: 'Identifiant changé', category: 'comptes' },
  'compte.identifiant_abandonne': {
    sentence: 'Changement d’identifiant abandonné',
    category: 'comptes',
  },
  'compte.identifiant_retabli': { sentence: 'Ancien identifiant rétabli', category: 'comptes' },

  'utilisateur.invite': {
    sentence: 'Utilisateur invité',
    category: 'utilisateurs',
    details: [
      ...GIVEN,
      { key: 'attendAccord', label: 'Attend l’accord de l’OPCO', form: 'oui_non' },
      { key: 'parCommande', label: 'Par la commande d’installation', form: 'oui_non' },
    ],
  },
  'utilisateur.invitation_renvoyee': {
    sentence: 'Invitation renvoyée',
    category: 'utilisateurs',
  },
  'utilisateur.invitation_retiree': {
    sentence: 'Invitation retirée',
    category: 'utilisateurs',
    details: GIVEN,
  },
  'utilisateur.invitation_acceptee': {
    sentence: 'Invitation acceptée',
    category: 'utilisateurs',
    details: GIVEN,
  },
  'utilisateur.invitation_approuvee': {
    sentence: 'Invitation acceptée par l’OPCO',
    category: 'utilisateurs',
    details: GIVEN,
  },
  'utilisateur.invitation_refusee': {
    sentence: 'Invitation refusée par l’OPCO',
    category: 'utilisateurs',
    details: GIVEN,
  },
  'utilisateur.modifie': {
    sentence: 'Utilisateur modifié',
    category: 'utilisateurs',
    details: [
      { key: 'nomModifie', label: 'Nom modifié', form: 'oui_non' },
      { key: 'prenomModifie', label: 'Prénom modifié', form: 'oui_non' },
      ...ADDRESSES,
    ],
  },
  'utilisateur.droits': {
    sentence: 'Droits d’un utilisateur modifiés',
    category: 'utilisateurs',
    details: ACCESS.slice(0, 1),
  },
  'utilisateur.desactive': {
    sentence: 'Utilisateur désactivé',
    category: 'utilisateurs',
    details: ACCESS.slice(1),
  },
  'utilisateur.reactive': {
    sentence: 'Utilisateur réactivé',
    category: 'utilisateurs',
    details: ACCESS.slice(1),
  },
  'utilisateur.second_facteur_reinitialise': {
    sentence: 'Double authentification d’un utilisateur réinitialisée',
    category: 'utilisateurs',
    details: [
      { key: 'parNomination', label: 'Par deux agents de l’OPCO', form: 'oui_non' },
      { key: 'parCommande', label: 'Par la commande d’installation', form: 'oui_non' },
    ],
  },
  'utilisateur.exporte': {
    sentence: 'Liste des utilisateurs exportée',
    category: 'utilisateurs',
    details: [{ key: 'lignes', label: 'Lignes' }],
  },

  'contrat.transmis': {
    sentence: 'Contrat transmis à l’OPCO',
    category: 'contrats',
    details: SOFTWARE,
  },
  'contrat.modifie': {
    sentence: 'Contrat transmis à nouveau, modifié',
    category: 'contrats',
    details: SOFTWARE,
  },
  'contrat.pris': {
    sentence: 'Contrat pris en charge par un instructeur',
    category: 'contrats',
    details: STATE,
  },
  'contrat.rendu': {
    sentence: 'Contrat rendu à la file d’instruction',
    category: 'contrats',
    details: STATE,
  },
  'contrat.pieces_demandees': {
    sentence: 'Pièces demandées pour un contrat',
    category: 'contrats',
    details: STATE,
  },
  'contrat.engage': { sentence: 'Contrat engagé', category: 'contrats', details: STATE },
  'contrat.refuse': { sentence: 'Contrat refusé', category: 'contrats', details: STATE },

  ...TOKEN_ACTS,

  'cfa.modifie': {
    sentence: 'Coordonnées du CFA modifiées',
    category: 'cfa',
    details: [{ key: 'champs', label: 'Modifié', form: 'liste', words: CFA_FIELD_WORDS }],
  },
  'reglement_avoirs.choisi': {
    sentence: 'Mode de règlement des avoirs choisi',
    category: 'cfa',
    details: [{ key: 'vers', before: 'de', label: 'Mode', words: SETTLEMENT_WORDS }],
  },

  'contrat.consulte': { sentence: 'Contrat consulté par l’OPCO', category: 'consultations' },
  'cfa.consulte': { sentence: 'Fiche du CFA consultée par l’OPCO', category: 'consultations' },

  'editeur.enregistre': { sentence: 'Éditeur enregistré', category: 'editeurs' },
  'editeur.secret_renouvele': { sentence: 'Secret de l’éditeur renouvelé', category: 'editeurs' },
  'editeur.desactive': { sentence: 'Éditeur désactivé', category: 'editeurs' },
  'editeur.jeton_emis': { sentence: 'Jeton d’accès émis pour l’éditeur', category: 'editeurs' },

  'annonce.creee': { sentence: 'Annonce écrite', category: 'annonces' },
  'annonce.modifiee': { sentence: 'Annonce modifiée', category: 'annonces' },
  'annonce.programmee': { sentence: 'Annonce programmée', category: 'annonces' },
  'annonce.suspendue': { sentence: 'Publication de l’annonce suspendue', category: 'annonces' },
  'annonce.publiee': { sentence: 'Annonce publiée', category: 'annonces' },
  'annonce.retiree': { sentence: 'Annonce retirée', category: 'annonces' },
  'annonce.supprimee': { sentence: 'Brouillon d’annonce supprimé', category: 'annonces' },

  'compte_opco.propose': {
    sentence: 'Compte de remboursement de l’OPCO proposé',
    category: 'reglages',
  },
  'compte_opco.confirme': {
    sentence: 'Compte de remboursement de l’OPCO confirmé',
    category: 'reglages',
  },
  'compte_opco.rejete': {
    sentence: 'Compte de remboursement de l’OPCO rejeté',
    category: 'reglages',
  },
  'compte_opco.altere': {
    sentence: 'Compte de remboursement de l’OPCO altéré : il n’est plus montré aux CFA',
    category: 'reglages',
  },

  ...BANK_ACTS,
  ...NOMINATION_ACTS,

  'document.consulte': {
    sentence: 'Document consulté par l’OPCO',
    category: 'consultations',
    details: [{ key: 'nature', label: 'Nature', words: KIND_WORDS }],
  },
  'document.infecte': {
    sentence: 'Document refusé par l’antivirus',
    category: 'cfa',
    details: [{ key: 'nature', label: 'Nature', words: KIND_WORDS }],
  },
} as const satisfies Record<string, ActDefinition>;

/** The code of an act that may be recorded. */
export type AuditAct = keyof typeof ACTS;
