/** Types of the API, made from docs/openapi.json by `npm run openapi`. */
export interface paths {
  readonly '/api/account': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['MyAccountController_read'];
    readonly put: operations['MyAccountController_change'];
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/account/changements/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post?: never;
    readonly delete: operations['MyAccountController_cancel'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/account/changements/{id}/renvoyer': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['MyAccountController_resend'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/account/confirm': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['AccountController_confirm'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/account/confirm-email': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['MyAccountController_confirmEmail'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/account/confirm-identifiant': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['MyAccountController_confirmIdentifiant'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/account/confirm/resend': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['AccountController_resend'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/account/connexions': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['SecurityController_connexions'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/account/connexions/signalement': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['SecurityController_disown'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/account/forgotten-password': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['AccountController_forgotten'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/account/identifiant': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['MyAccountController_changeIdentifiant'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/account/mot-de-passe': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['MyAccountController_changePassword'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/account/reset-password': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['AccountController_reset'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/account/sessions': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['SecurityController_list'];
    readonly put?: never;
    readonly post?: never;
    readonly delete: operations['SecurityController_closeOthers'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/account/sessions/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post?: never;
    readonly delete: operations['SecurityController_close'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/account/sign-up': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['AccountController_open'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/account/undo-identifiant': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['MyAccountController_undoIdentifiant'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/backoffice/contracts': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['InstructionController_list'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/backoffice/contracts/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['InstructionController_detail'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/backoffice/contracts/{id}/engage': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['InstructionController_engage'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/backoffice/contracts/{id}/refuse': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['InstructionController_refuse'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/backoffice/contracts/{id}/release': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['InstructionController_release'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/backoffice/contracts/{id}/request-pieces': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['InstructionController_requestPieces'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/backoffice/contracts/{id}/take': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['InstructionController_take'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/backoffice/vendors': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['VendorsController_list'];
    readonly put?: never;
    readonly post: operations['VendorsController_create'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/backoffice/vendors/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post?: never;
    readonly delete: operations['VendorsController_disable'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/backoffice/vendors/{id}/secret': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['VendorsController_renew'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/brand': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['PortalController_brand'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/contracts': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['ContractsController_list'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/contracts/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['ContractsController_detail'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/contracts/counts': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['ContractsController_counts'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/convergence/v1/dossiers': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Lire un dossier par l’un de ses numéros */
    readonly get: operations['DossiersController_one[0]'];
    readonly put?: never;
    /**
     * Envoyer un contrat
     * @description Toutes les fautes sont données en une fois. Le même dossier (CFA, apprenti, employeur, date de conclusion ; ou le même numéro externe) envoyé de nouveau n’est pas doublé.
     */
    readonly post: operations['DossiersController_send[0]'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/convergence/v1/dossiers/etats': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Lire l’état de tous les dossiers du CFA, par pages de 100 */
    readonly get: operations['DossiersController_states[0]'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/convergence/v1/dossiers/liste': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Lire plusieurs dossiers */
    readonly get: operations['DossiersController_several[0]'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/convergence/v1/status': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Disponibilité de l’échange */
    readonly get: operations['KeyController_status'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/convergence/v2/cfakeyinfo': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Validité de la clé du CFA
     * @description Répond aussi pour une clé expirée ou révoquée : « status » vaut alors « error ».
     */
    readonly get: operations['KeyController_keyInfo'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/convergence/v2/dossiers': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Lire un dossier par l’un de ses numéros */
    readonly get: operations['DossiersController_one[1]'];
    readonly put?: never;
    /**
     * Envoyer un contrat
     * @description Toutes les fautes sont données en une fois. Le même dossier (CFA, apprenti, employeur, date de conclusion ; ou le même numéro externe) envoyé de nouveau n’est pas doublé.
     */
    readonly post: operations['DossiersController_send[1]'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/convergence/v2/dossiers/etats': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Lire l’état de tous les dossiers du CFA, par pages de 100 */
    readonly get: operations['DossiersController_states[1]'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/convergence/v2/dossiers/liste': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Lire plusieurs dossiers */
    readonly get: operations['DossiersController_several[1]'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/health': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['PortalController_health'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/notifications': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['NotificationsController_list'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/notifications/{id}/read': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['NotificationsController_read'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/notifications/read-all': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['NotificationsController_readAll'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/oauth/token': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Obtenir un jeton d’accès d’éditeur (OAuth 2.0, client credentials) */
    readonly post: operations['OAuthController_issue'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/session': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['SessionController_read'];
    readonly put?: never;
    readonly post: operations['SessionController_open'];
    readonly delete: operations['SessionController_close'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/tokens': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['TokensController_list'];
    readonly put?: never;
    readonly post: operations['TokensController_create'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/tokens/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post?: never;
    readonly delete: operations['TokensController_revoke'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    readonly AccessTokenRequest: {
      /** @description Absent quand HTTP Basic est utilisé. */
      readonly client_id?: string;
      /** @description Absent quand HTTP Basic est utilisé. */
      readonly client_secret?: string;
      /** @enum {string} */
      readonly grant_type: 'client_credentials';
      /** @description Toute valeur est acceptée. */
      readonly scope?: string;
    };
    readonly AccessTokenView: {
      /** @example aaacc_… */
      readonly access_token: string;
      /**
       * @description Secondes.
       * @example 3600
       */
      readonly expires_in: number;
      /** @example api.read api.write */
      readonly scope: string;
      /** @enum {string} */
      readonly token_type: 'Bearer';
    };
    readonly Acknowledgement: {
      readonly message: string;
    };
    readonly AddressChangeView: {
      /** Format: email */
      readonly adresse: string;
      /** Format: date-time */
      readonly demandeLe: string;
      /** Format: date-time */
      readonly expireLe: string;
      /** Format: uuid */
      readonly id: string;
      /**
       * @description What the address will replace.
       * @enum {string}
       */
      readonly objet: 'email' | 'identifiant';
    };
    readonly AddressRequest: {
      /** Format: email */
      readonly identifiant: string;
    };
    readonly BrandView: {
      readonly contactEmail: string;
      /** @description Name of the environment; empty in production. */
      readonly environment: string;
      readonly opcoName: string;
      readonly portalName: string;
      readonly tagline: string;
    };
    readonly ChangeIdentifiantRequest: {
      /** @description The current password. */
      readonly motDePasse: string;
      /**
       * Format: email
       * @description The new login; it waits for its confirmation.
       */
      readonly nouvelIdentifiant: string;
    };
    readonly ChangePasswordRequest: {
      readonly motDePasseActuel: string;
      readonly nouveauMotDePasse: string;
    };
    readonly ContractApprenti: {
      readonly nom: string;
      readonly prenom: string;
    };
    readonly ContractCount: {
      readonly count: number;
      /** @enum {string} */
      readonly status:
        | 'BROUILLON'
        | 'TRANSMIS'
        | 'EN_COURS_INSTRUCTION'
        | 'ENGAGE'
        | 'REFUSE'
        | 'ANNULE'
        | 'RUPTURE'
        | 'SOLDE';
    };
    readonly ContractCounts: {
      /** @description In the order of a contract’s life. */
      readonly counts: readonly components['schemas']['ContractCount'][];
      /** @description The sum of the counts. */
      readonly total: number;
    };
    readonly ContractEmployeur: {
      readonly denomination: string;
      readonly siret: string;
    };
    readonly ContractFormation: {
      readonly intitule: string;
      readonly rncp: string;
    };
    readonly ContractPage: {
      readonly items: readonly components['schemas']['ContractRow'][];
      readonly next: string | null;
      readonly previous: string | null;
      /** @description Contracts that the filters keep, on all pages. */
      readonly total: number;
    };
    readonly ContractRow: {
      /**
       * @description Who acts next.
       * @enum {string}
       */
      readonly actsNext: 'cfa' | 'opco' | 'nobody';
      readonly apprenti: components['schemas']['ContractApprenti'];
      /** Format: date */
      readonly dateConclusion: string;
      /** Format: date */
      readonly dateDebutContrat: string;
      /** Format: date */
      readonly dateFinContrat: string;
      readonly employeur: components['schemas']['ContractEmployeur'];
      readonly formation: components['schemas']['ContractFormation'];
      /** Format: uuid */
      readonly id: string;
      /** @description The OPCO’s own number of the dossier. */
      readonly numero: string;
      /** @description Given when the contract is engaged. */
      readonly numeroDeca: string | null;
      /** @description The number between CFA and OPCO. */
      readonly numeroExterne: string;
      /** @description Pieces or a correction are asked for. */
      readonly piecesDemandees: boolean;
      /** @enum {string} */
      readonly status:
        | 'BROUILLON'
        | 'TRANSMIS'
        | 'EN_COURS_INSTRUCTION'
        | 'ENGAGE'
        | 'REFUSE'
        | 'ANNULE'
        | 'RUPTURE'
        | 'SOLDE';
      /** Format: date-time */
      readonly transmisLe: string;
    };
    readonly ContractView: {
      /**
       * @description Who acts next.
       * @enum {string}
       */
      readonly actsNext: 'cfa' | 'opco' | 'nobody';
      /** @description Warnings of the day of receipt. */
      readonly alertes: readonly components['schemas']['FaultView'][];
      readonly apprenti: components['schemas']['ContractApprenti'];
      /** @description The dossier with the names of the inter-OPCO norm; the NIR is masked. */
      readonly cerfa: {
        readonly [key: string]: unknown;
      };
      /** @description Why pieces are asked for, or the refusal. */
      readonly commentaire: string | null;
      /** Format: date */
      readonly dateConclusion: string;
      /** Format: date */
      readonly dateDebutContrat: string;
      /** Format: date */
      readonly dateFinContrat: string;
      readonly employeur: components['schemas']['ContractEmployeur'];
      readonly formation: components['schemas']['ContractFormation'];
      /** Format: uuid */
      readonly id: string;
      /** @description The OPCO’s own number of the dossier. */
      readonly numero: string;
      /** @description Given when the contract is engaged. */
      readonly numeroDeca: string | null;
      /** @description The number between CFA and OPCO. */
      readonly numeroExterne: string;
      /** @description Pieces or a correction are asked for. */
      readonly piecesDemandees: boolean;
      /** @enum {string} */
      readonly status:
        | 'BROUILLON'
        | 'TRANSMIS'
        | 'EN_COURS_INSTRUCTION'
        | 'ENGAGE'
        | 'REFUSE'
        | 'ANNULE'
        | 'RUPTURE'
        | 'SOLDE';
      readonly timeline: readonly components['schemas']['TimelineEvent'][];
      /** Format: date-time */
      readonly transmisLe: string;
      /** @description Version to send back in `If-Match`. */
      readonly version: number;
    };
    readonly DisownRequest: {
      /** @description The id of the sign-in, from the history. */
      readonly connexion: string;
    };
    readonly DossierListView: {
      readonly dossiers: readonly components['schemas']['DossierView'][];
      /** @description Numéros qui ne désignent aucun dossier du CFA. */
      readonly introuvables: readonly string[];
      readonly total: number;
    };
    readonly DossierStatesView: {
      /** @description Dossiers de cette page (100 au plus). */
      readonly count: number;
      readonly EtatDossierResult: readonly components['schemas']['DossierStateView'][];
      readonly page: number;
      /** @description Dossiers du CFA, toutes pages. */
      readonly total: number;
    };
    readonly DossierStateView: {
      /** @description Demande de pièces, motif de refus ; vide sinon. */
      readonly commentaireEtat: string;
      /**
       * Format: date-time
       * @example 2026-09-01T14:05:09+02:00
       */
      readonly dateMiseAJour: string;
      /** @enum {string} */
      readonly etat:
        'TRANSMIS' | 'EN_COURS_INSTRUCTION' | 'ENGAGE' | 'REFUSE' | 'ANNULE' | 'RUPTURE' | 'SOLDE';
      readonly numeroDeca: string | null;
      readonly numeroExterne: string;
      readonly numeroInterne: string;
    };
    readonly DossierView: {
      readonly avertissements: readonly components['schemas']['WarningView'][];
      /** @description Le dossier, avec « etat », « commentaireEtat » et ses numéros ; dates à minuit, heure de France ; NIR masqué. */
      readonly cerfa: {
        readonly [key: string]: unknown;
      };
      /** @description Commentaire de l’OPCO. */
      readonly comment: string;
      /** @description Échéances ; vide tant qu’il n’y a pas d’échéancier. */
      readonly echeances: readonly Record<string, never>[];
      /** @description Montant engagé, en euros. */
      readonly engagement: number | null;
      readonly engagementsFraisAnnexe: readonly Record<string, never>[];
    };
    readonly EngageRequest: {
      /** @example 075202609NC0001 */
      readonly numeroDeca: string;
    };
    /**
     * @example {
     *       "cerfa": {
     *         "etat": "TRANSMIS",
     *         "versionCERFA": "10103*14",
     *         "CERFASignatureProbante": true,
     *         "numeroExterne": "DEMO-2026-0001",
     *         "employeur": {
     *           "denomination": "Boulangerie des Tilleuls",
     *           "nom": "Lenoir",
     *           "prenom": "Dominique",
     *           "siret": "99999999600013",
     *           "typeEmployeur": 11,
     *           "employeurSpecifique": 0,
     *           "naf": "1071C",
     *           "nombreDeSalaries": 7,
     *           "codeIdcc": "0843",
     *           "libelleIdcc": "Boulangerie-pâtisserie artisanale",
     *           "telephone": "+33199000011",
     *           "courriel": "contact@boulangerie-tilleuls.example",
     *           "caisseComplementaire": "AG2R",
     *           "regimeSpecifique": false,
     *           "attestationEligibilite": true,
     *           "attestationPieces": true,
     *           "adresse": {
     *             "adresse1": "4 place des Tilleuls",
     *             "adresse2": null,
     *             "codePostal": "56000",
     *             "commune": "Vannes"
     *           }
     *         },
     *         "apprenti": {
     *           "nom": "L'Hostis",
     *           "nomUsage": null,
     *           "prenom": "Maëlle",
     *           "sexe": "F",
     *           "nationalite": 1,
     *           "dateNaissance": "2007-04-01T00:00:00+02:00",
     *           "departementNaissance": "99",
     *           "communeNaissance": "Bruxelles",
     *           "nir": "207049999900154",
     *           "regimeSocial": 2,
     *           "handicap": false,
     *           "droitsRqthExtensionBOE": false,
     *           "droitsRqthEquivalenceJeune": false,
     *           "situationAvantContrat": 1,
     *           "diplome": 41,
     *           "derniereClasse": 1,
     *           "diplomePrepare": 41,
     *           "intituleDiplomePrepare": "Baccalauréat professionnel Métiers du commerce et de la vente",
     *           "telephone": "+33639980001",
     *           "courriel": "maelle.lhostis@courriel.example",
     *           "inscriptionSportifDeHautNiveau": false,
     *           "projetCreationRepriseEntreprise": false,
     *           "adresse": {
     *             "adresse1": "12 rue du Port",
     *             "adresse2": null,
     *             "codePostal": "56000",
     *             "commune": "Vannes"
     *           },
     *           "responsableLegal": null
     *         },
     *         "maitre1": {
     *           "nom": "Lenoir",
     *           "prenom": "Dominique",
     *           "dateNaissance": "1981-04-23T00:00:00+02:00",
     *           "courriel": "dominique.lenoir@boulangerie-tilleuls.example",
     *           "emploiOccupe": "Responsable de boutique",
     *           "intituleDiplomeObtenu": "BTS Management des unités commerciales",
     *           "niveauDiplomeObtenu": 5
     *         },
     *         "maitre2": null,
     *         "formation": {
     *           "rncp": "RNCP38362",
     *           "codeDiplome": "32031213",
     *           "typeDiplome": 54,
     *           "intituleQualification": "BTS Management commercial opérationnel",
     *           "dateDebutFormation": "2026-09-08T00:00:00+02:00",
     *           "dateFinFormation": "2028-07-31T00:00:00+02:00",
     *           "dureeFormation": 1350,
     *           "nombreHeuresEnDistanciel": 120
     *         },
     *         "contrat": {
     *           "modeContractuel": 1,
     *           "typeContratApp": 11,
     *           "numeroContratPrecedent": null,
     *           "noContrat": null,
     *           "noAvenant": null,
     *           "dateConclusion": "2026-08-26T00:00:00+02:00",
     *           "dateDebutContrat": "2026-09-01T00:00:00+02:00",
     *           "dateFinContrat": "2028-08-31T00:00:00+02:00",
     *           "dateFormationPratiqueEmployeur": "2026-09-01T00:00:00+02:00",
     *           "dateEffetAvenant": null,
     *           "dateRupture": null,
     *           "lieuSignatureContrat": "Vannes",
     *           "typeDerogation": null,
     *           "dureeTravailHebdoHeures": 35,
     *           "dureeTravailHebdoMinutes": 0,
     *           "travailRisque": false,
     *           "salaireEmbauche": 783.9,
     *           "avantageNourriture": null,
     *           "avantageLogement": null,
     *           "autreAvantageEnNature": false,
     *           "remunerationsAnnuelles": [
     *             {
     *               "ordre": "1.1",
     *               "dateDebut": "2026-09-01T00:00:00+02:00",
     *               "dateFin": "2027-08-31T00:00:00+02:00",
     *               "taux": 43,
     *               "typeSalaire": "SMIC",
     *               "salaireBrut": null
     *             },
     *             {
     *               "ordre": "2.1",
     *               "dateDebut": "2027-09-01T00:00:00+02:00",
     *               "dateFin": "2028-04-30T00:00:00+02:00",
     *               "taux": 51,
     *               "typeSalaire": "SMIC",
     *               "salaireBrut": null
     *             },
     *             {
     *               "ordre": "2.2",
     *               "dateDebut": "2028-05-01T00:00:00+02:00",
     *               "dateFin": "2028-08-31T00:00:00+02:00",
     *               "taux": 61,
     *               "typeSalaire": "SMIC",
     *               "salaireBrut": null
     *             }
     *           ]
     *         },
     *         "organismeFormation": {
     *           "denomination": "CFA démo",
     *           "formationInterne": false,
     *           "siret": "99999998700012",
     *           "uaiCfa": "9999991F",
     *           "visaCfa": true,
     *           "lieuFormationIdentique": true,
     *           "adresse": {
     *             "adresse1": "2 avenue des Métiers",
     *             "adresse2": null,
     *             "codePostal": "56000",
     *             "commune": "Vannes"
     *           }
     *         },
     *         "organismeFormationLieuFormationPrincipal": null
     *       }
     *     }
     */
    readonly EnvoiDossier: {
      /** @description Le dossier */
      readonly cerfa: {
        /** @description L’apprenti(e) */
        readonly apprenti: {
          /** @description L’apprenti(e) › Adresse */
          readonly adresse: {
            /** @description L’apprenti(e) › Adresse : numéro et voie. */
            readonly adresse1: string;
            /** @description L’apprenti(e) › Adresse : complément. */
            readonly adresse2?: string | null;
            /** @description L’apprenti(e) › Adresse : code postal. */
            readonly codePostal: string;
            /** @description L’apprenti(e) › Adresse : commune. */
            readonly commune: string;
          };
          /** @description L’apprenti(e) › Commune de naissance. */
          readonly communeNaissance: string;
          /**
           * Format: email
           * @description L’apprenti(e) › Courriel.
           */
          readonly courriel: string;
          /**
           * Format: date-time
           * @description L’apprenti(e) › Date de naissance.
           * @example 2026-09-01T00:00:00+02:00
           */
          readonly dateNaissance: string;
          /**
           * @description L’apprenti(e) › Département de naissance.
           * @enum {string}
           */
          readonly departementNaissance:
            | '01'
            | '02'
            | '03'
            | '04'
            | '05'
            | '06'
            | '07'
            | '08'
            | '09'
            | '10'
            | '11'
            | '12'
            | '13'
            | '14'
            | '15'
            | '16'
            | '17'
            | '18'
            | '19'
            | '21'
            | '22'
            | '23'
            | '24'
            | '25'
            | '26'
            | '27'
            | '28'
            | '29'
            | '30'
            | '31'
            | '32'
            | '33'
            | '34'
            | '35'
            | '36'
            | '37'
            | '38'
            | '39'
            | '40'
            | '41'
            | '42'
            | '43'
            | '44'
            | '45'
            | '46'
            | '47'
            | '48'
            | '49'
            | '50'
            | '51'
            | '52'
            | '53'
            | '54'
            | '55'
            | '56'
            | '57'
            | '58'
            | '59'
            | '60'
            | '61'
            | '62'
            | '63'
            | '64'
            | '65'
            | '66'
            | '67'
            | '68'
            | '69'
            | '70'
            | '71'
            | '72'
            | '73'
            | '74'
            | '75'
            | '76'
            | '77'
            | '78'
            | '79'
            | '80'
            | '81'
            | '82'
            | '83'
            | '84'
            | '85'
            | '86'
            | '87'
            | '88'
            | '89'
            | '90'
            | '91'
            | '92'
            | '93'
            | '94'
            | '95'
            | '2A'
            | '2B'
            | '99'
            | '971'
            | '972'
            | '973'
            | '974'
            | '975'
            | '976'
            | '977'
            | '978'
            | '984'
            | '986'
            | '987'
            | '988'
            | '989';
          /**
           * @description L’apprenti(e) › Dernière classe ou année suivie. Codes : 1 : Dernière année du cycle suivie, diplôme obtenu ; 11 : 1re année du cycle suivie et validée ; 12 : 1re année du cycle suivie, non validée ; 21 : 2e année du cycle suivie et validée ; 22 : 2e année du cycle suivie, non validée ; 31 : 3e année du cycle suivie et validée ; 32 : 3e année du cycle suivie, non validée ; 40 : 1er cycle de l’enseignement secondaire (collège) achevé ; 41 : Études interrompues en classe de 3e ; 42 : Études interrompues en classe de 4e.
           * @enum {integer}
           */
          readonly derniereClasse: 1 | 11 | 12 | 21 | 22 | 31 | 32 | 40 | 41 | 42;
          /**
           * @description L’apprenti(e) › Diplôme ou titre le plus élevé obtenu. Codes : 13 : Aucun diplôme ni titre professionnel ; 25 : Diplôme national du brevet (DNB) ; 26 : Certificat de formation générale (CFG) ; 33 : CAP ; 34 : BEP ; 35 : Certificat de spécialisation (ancienne mention complémentaire) ; 38 : Autre diplôme ou titre de niveau CAP ou BEP ; 41 : Baccalauréat professionnel ; 42 : Baccalauréat général ; 43 : Baccalauréat technologique ; 44 : Diplôme de spécialisation professionnelle ; 49 : Autre diplôme ou titre de niveau bac ; 54 : Brevet de technicien supérieur (BTS) ; 55 : Diplôme universitaire de technologie (DUT) ; 58 : Autre diplôme ou titre de niveau bac+2 ; 61 : Première année de master ; 62 : Licence professionnelle ; 63 : Licence générale ; 64 : Bachelor universitaire de technologie (BUT) ; 69 : Autre diplôme ou titre de niveau bac+3 ou bac+4 ; 71 : Master professionnel ; 72 : Master recherche ; 73 : Master ; 74 : Diplôme d’ingénieur ou d’école de commerce ; 75 : Diplôme d’ingénieur ; 76 : Diplôme d’école de commerce ; 79 : Autre diplôme ou titre de niveau bac+5 ou plus ; 80 : Doctorat.
           * @enum {integer}
           */
          readonly diplome:
            | 13
            | 25
            | 26
            | 33
            | 34
            | 35
            | 38
            | 41
            | 42
            | 43
            | 44
            | 49
            | 54
            | 55
            | 58
            | 61
            | 62
            | 63
            | 64
            | 69
            | 71
            | 72
            | 73
            | 74
            | 75
            | 76
            | 79
            | 80;
          /**
           * @description L’apprenti(e) › Dernier diplôme ou titre préparé. Codes : 13 : Aucun diplôme ni titre professionnel ; 25 : Diplôme national du brevet (DNB) ; 26 : Certificat de formation générale (CFG) ; 33 : CAP ; 34 : BEP ; 35 : Certificat de spécialisation (ancienne mention complémentaire) ; 38 : Autre diplôme ou titre de niveau CAP ou BEP ; 41 : Baccalauréat professionnel ; 42 : Baccalauréat général ; 43 : Baccalauréat technologique ; 44 : Diplôme de spécialisation professionnelle ; 49 : Autre diplôme ou titre de niveau bac ; 54 : Brevet de technicien supérieur (BTS) ; 55 : Diplôme universitaire de technologie (DUT) ; 58 : Autre diplôme ou titre de niveau bac+2 ; 61 : Première année de master ; 62 : Licence professionnelle ; 63 : Licence générale ; 64 : Bachelor universitaire de technologie (BUT) ; 69 : Autre diplôme ou titre de niveau bac+3 ou bac+4 ; 71 : Master professionnel ; 72 : Master recherche ; 73 : Master ; 74 : Diplôme d’ingénieur ou d’école de commerce ; 75 : Diplôme d’ingénieur ; 76 : Diplôme d’école de commerce ; 79 : Autre diplôme ou titre de niveau bac+5 ou plus ; 80 : Doctorat.
           * @enum {integer}
           */
          readonly diplomePrepare:
            | 13
            | 25
            | 26
            | 33
            | 34
            | 35
            | 38
            | 41
            | 42
            | 43
            | 44
            | 49
            | 54
            | 55
            | 58
            | 61
            | 62
            | 63
            | 64
            | 69
            | 71
            | 72
            | 73
            | 74
            | 75
            | 76
            | 79
            | 80;
          /** @description L’apprenti(e) › Équivalence jeunes de la reconnaissance travailleur handicapé. Depuis le CERFA 10103*13. */
          readonly droitsRqthEquivalenceJeune?: boolean | null;
          /** @description L’apprenti(e) › Extension des droits de bénéficiaire de l’obligation d’emploi. Depuis le CERFA 10103*13. */
          readonly droitsRqthExtensionBOE?: boolean | null;
          /** @description L’apprenti(e) › Déclare bénéficier de la reconnaissance travailleur handicapé. */
          readonly handicap: boolean;
          /** @description L’apprenti(e) › Déclare être inscrit(e) sur la liste des sportifs, entraîneurs, arbitres et juges sportifs de haut niveau. */
          readonly inscriptionSportifDeHautNiveau: boolean;
          /** @description L’apprenti(e) › Intitulé précis du dernier diplôme ou titre préparé. */
          readonly intituleDiplomePrepare: string;
          /**
           * @description L’apprenti(e) › Nationalité. Codes : 1 : Française ; 2 : Union européenne ; 3 : Étranger hors Union européenne.
           * @enum {integer}
           */
          readonly nationalite: 1 | 2 | 3;
          /** @description L’apprenti(e) › NIR de l’apprenti(e). 13 caractères, ou 15 avec la clé. */
          readonly nir?: string | null;
          /** @description L’apprenti(e) › Nom de naissance. */
          readonly nom: string;
          /** @description L’apprenti(e) › Nom d’usage. */
          readonly nomUsage?: string | null;
          /** @description L’apprenti(e) › Premier prénom selon l’état civil. */
          readonly prenom: string;
          /** @description L’apprenti(e) › Déclare avoir un projet de création ou de reprise d’entreprise. */
          readonly projetCreationRepriseEntreprise: boolean;
          /**
           * @description L’apprenti(e) › Régime social. Codes : 1 : MSA ; 2 : URSSAF.
           * @enum {integer}
           */
          readonly regimeSocial: 1 | 2;
          /** @description L’apprenti(e) › Représentant légal */
          readonly responsableLegal?: {
            /** @description L’apprenti(e) › Représentant légal : adresse */
            readonly adresse: {
              /** @description L’apprenti(e) › Représentant légal : adresse : numéro et voie. */
              readonly adresse1: string;
              /** @description L’apprenti(e) › Représentant légal : adresse : complément. */
              readonly adresse2?: string | null;
              /** @description L’apprenti(e) › Représentant légal : adresse : code postal. */
              readonly codePostal: string;
              /** @description L’apprenti(e) › Représentant légal : adresse : commune. */
              readonly commune: string;
            };
            /**
             * Format: email
             * @description L’apprenti(e) › Représentant légal : courriel.
             */
            readonly courriel?: string | null;
            /** @description L’apprenti(e) › Représentant légal : nom de naissance. */
            readonly nom: string;
            /** @description L’apprenti(e) › Représentant légal : prénom. */
            readonly prenom: string;
          } | null;
          /**
           * @description L’apprenti(e) › Sexe. Codes : M : Masculin ; F : Féminin.
           * @enum {string}
           */
          readonly sexe: 'M' | 'F';
          /**
           * @description L’apprenti(e) › Situation avant ce contrat. Codes : 1 : Scolaire ; 2 : Prépa apprentissage ; 3 : Étudiant ; 4 : Contrat d’apprentissage ; 5 : Contrat de professionnalisation ; 6 : Contrat aidé ; 7 : En formation au CFA avant signature du contrat (L6222-12-1) ; 8 : En formation au CFA sans contrat après une rupture (L6231-2, 5°) ; 9 : Stagiaire de la formation professionnelle ; 10 : Salarié ; 11 : Personne à la recherche d’un emploi ; 12 : Inactif.
           * @enum {integer}
           */
          readonly situationAvantContrat: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;
          /**
           * @description L’apprenti(e) › Téléphone.
           * @example +33199000011
           */
          readonly telephone: string;
        };
        /** @description Transmission › Signatures à valeur probante. */
        readonly CERFASignatureProbante?: boolean | null;
        /** @description Transmission › Commentaire de l’OPCO. Donné par l’OPCO, ignoré à l’envoi. */
        readonly commentaireEtat?: string | null;
        /** @description Le contrat */
        readonly contrat: {
          /** @description Le contrat › Avantages en nature : autre. */
          readonly autreAvantageEnNature?: boolean | null;
          /** @description Le contrat › Avantages en nature : logement (€ par mois). Euros, deux décimales au plus. */
          readonly avantageLogement?: number | null;
          /** @description Le contrat › Avantages en nature : nourriture (€ par repas). Euros, deux décimales au plus. */
          readonly avantageNourriture?: number | null;
          /**
           * Format: date-time
           * @description Le contrat › Date de conclusion.
           * @example 2026-09-01T00:00:00+02:00
           */
          readonly dateConclusion: string;
          /**
           * Format: date-time
           * @description Le contrat › Date de début d’exécution du contrat.
           * @example 2026-09-01T00:00:00+02:00
           */
          readonly dateDebutContrat: string;
          /**
           * Format: date-time
           * @description Le contrat › Si avenant, date d’effet.
           * @example 2026-09-01T00:00:00+02:00
           */
          readonly dateEffetAvenant?: string | null;
          /**
           * Format: date-time
           * @description Le contrat › Date de fin du contrat ou de la période d’apprentissage.
           * @example 2026-09-01T00:00:00+02:00
           */
          readonly dateFinContrat: string;
          /**
           * Format: date-time
           * @description Le contrat › Date de début de formation pratique chez l’employeur.
           * @example 2026-09-01T00:00:00+02:00
           */
          readonly dateFormationPratiqueEmployeur: string;
          /**
           * Format: date-time
           * @description Le contrat › Date de rupture.
           * @example 2026-09-01T00:00:00+02:00
           */
          readonly dateRupture?: string | null;
          /** @description Le contrat › Durée hebdomadaire du travail : heures. */
          readonly dureeTravailHebdoHeures: number;
          /** @description Le contrat › Durée hebdomadaire du travail : minutes. */
          readonly dureeTravailHebdoMinutes?: number | null;
          /** @description Le contrat › Fait à. */
          readonly lieuSignatureContrat?: string | null;
          /**
           * @description Le contrat › Mode contractuel de l’apprentissage. Codes : 1 : À durée limitée ; 2 : Dans le cadre d’un CDI ; 3 : Entreprise de travail temporaire ; 4 : Activités saisonnières à deux employeurs.
           * @enum {integer}
           */
          readonly modeContractuel: 1 | 2 | 3 | 4;
          /** @description Le contrat › Numéro d’avenant (cadre réservé). */
          readonly noAvenant?: string | null;
          /** @description Le contrat › Numéro de dépôt du contrat (cadre réservé). */
          readonly noContrat?: string | null;
          /** @description Le contrat › Numéro du contrat précédent ou du contrat sur lequel porte l’avenant. */
          readonly numeroContratPrecedent?: string | null;
          /** @description Le contrat › Rémunération */
          readonly remunerationsAnnuelles: readonly {
            /**
             * Format: date-time
             * @description Le contrat › Rémunération : du.
             * @example 2026-09-01T00:00:00+02:00
             */
            readonly dateDebut: string;
            /**
             * Format: date-time
             * @description Le contrat › Rémunération : au.
             * @example 2026-09-01T00:00:00+02:00
             */
            readonly dateFin: string;
            /** @description Le contrat › Rémunération : année et période. Année et période. */
            readonly ordre: string;
            /** @description Le contrat › Rémunération : salaire brut mensuel. Euros, deux décimales au plus. */
            readonly salaireBrut?: number | null;
            /** @description Le contrat › Rémunération : pourcentage. */
            readonly taux: number;
            /**
             * @description Le contrat › Rémunération : SMIC ou SMC. Codes : SMIC : Salaire minimum de croissance ; SMC : Salaire minimum conventionnel.
             * @enum {string}
             */
            readonly typeSalaire: 'SMIC' | 'SMC';
          }[];
          /** @description Le contrat › Salaire brut mensuel à l’embauche. Euros, deux décimales au plus. */
          readonly salaireEmbauche: number;
          /** @description Le contrat › Travail sur machines dangereuses ou exposition à des risques particuliers. */
          readonly travailRisque: boolean;
          /**
           * @description Le contrat › Type de contrat ou d’avenant. Codes : 11 : Premier contrat d’apprentissage de l’apprenti(e) ; 21 : Nouveau contrat, le précédent terminé, même employeur ; 22 : Nouveau contrat, le précédent terminé, autre employeur ; 23 : Nouveau contrat, le précédent rompu, autre employeur ; 31 : Avenant : situation juridique de l’employeur ; 32 : Avenant : changement d’employeur d’un contrat saisonnier ; 33 : Avenant : prolongation après échec à l’examen ; 34 : Avenant : prolongation après reconnaissance de handicap ; 35 : Avenant : diplôme supplémentaire préparé ; 36 : Avenant : autres changements (maître, durée de travail…) ; 37 : Avenant : lieu d’exécution du contrat ; 38 : Avenant : lieu principal de la formation théorique.
           * @enum {integer}
           */
          readonly typeContratApp: 11 | 21 | 22 | 23 | 31 | 32 | 33 | 34 | 35 | 36 | 37 | 38;
          /**
           * @description Le contrat › Type de dérogation. Codes : 11 : Âge de l’apprenti(e) inférieur à 16 ans ; 12 : Âge de l’apprenti(e) supérieur à 29 ans ; 21 : Réduction de la durée du contrat ; 22 : Allongement de la durée du contrat ; 50 : Cumul de dérogations ; 60 : Autre dérogation.
           * @enum {integer|null}
           */
          readonly typeDerogation?: 11 | 12 | 21 | 22 | 50 | 60 | null;
        };
        /** @description L’employeur */
        readonly employeur: {
          /** @description L’employeur › Adresse */
          readonly adresse: {
            /** @description L’employeur › Adresse : numéro et voie. */
            readonly adresse1: string;
            /** @description L’employeur › Adresse : complément. */
            readonly adresse2?: string | null;
            /** @description L’employeur › Adresse : code postal. */
            readonly codePostal: string;
            /** @description L’employeur › Adresse : commune. */
            readonly commune: string;
          };
          /** @description L’employeur › L’employeur atteste que le maître d’apprentissage remplit les critères d’éligibilité. */
          readonly attestationEligibilite?: boolean | null;
          /** @description L’employeur › L’employeur atteste disposer des pièces justificatives. */
          readonly attestationPieces?: boolean | null;
          /** @description L’employeur › Caisse de retraite complémentaire. */
          readonly caisseComplementaire: string;
          /** @description L’employeur › Code IDCC de la convention. */
          readonly codeIdcc: string;
          /**
           * Format: email
           * @description L’employeur › Courriel.
           */
          readonly courriel: string;
          /** @description L’employeur › Nom et prénom ou dénomination. */
          readonly denomination: string;
          /**
           * @description L’employeur › Employeur spécifique. Codes : 0 : Aucun de ces cas ; 1 : Entreprise de travail temporaire ; 2 : Groupement d’employeurs ; 3 : Employeur saisonnier ; 4 : Apprentissage familial : l’employeur est un ascendant.
           * @enum {integer|null}
           */
          readonly employeurSpecifique?: 0 | 1 | 2 | 3 | 4 | null;
          /** @description L’employeur › Convention collective applicable. */
          readonly libelleIdcc?: string | null;
          /**
           * @description L’employeur › Code activité de l’entreprise (NAF).
           * @example 4711F
           */
          readonly naf: string;
          /** @description L’employeur › Nom du contact. */
          readonly nom?: string | null;
          /** @description L’employeur › Effectif total salariés de l’entreprise. */
          readonly nombreDeSalaries: number;
          /** @description L’employeur › Prénom du contact. */
          readonly prenom?: string | null;
          /** @description L’employeur › Adhésion au régime spécifique d’assurance chômage (employeur public). */
          readonly regimeSpecifique?: boolean | null;
          /** @description L’employeur › N° SIRET de l’établissement d’exécution du contrat. */
          readonly siret: string;
          /**
           * @description L’employeur › Téléphone.
           * @example +33199000011
           */
          readonly telephone: string;
          /**
           * @description L’employeur › Type d’employeur. Codes : 11 : Inscrit au répertoire des métiers ou au registre d’Alsace-Moselle ; 12 : Inscrit uniquement au registre du commerce et des sociétés ; 13 : Salariés relevant de la mutualité sociale agricole ; 14 : Profession libérale ; 15 : Association ; 16 : Autre employeur privé ; 21 : Service de l’État ; 22 : Commune ; 23 : Département ; 24 : Région ; 25 : Établissement public hospitalier ; 26 : Établissement public local d’enseignement ; 27 : Établissement public administratif de l’État ; 28 : Établissement public administratif local ; 29 : Autre employeur public ; 30 : Établissement public industriel et commercial.
           * @enum {integer}
           */
          readonly typeEmployeur:
            11 | 12 | 13 | 14 | 15 | 16 | 21 | 22 | 23 | 24 | 25 | 26 | 27 | 28 | 29 | 30;
        };
        /**
         * @description Transmission › État du dossier.
         * @enum {string|null}
         */
        readonly etat?: 'TRANSMIS' | null;
        /** @description La formation */
        readonly formation: {
          /** @description La formation › Code du diplôme. */
          readonly codeDiplome: string;
          /**
           * Format: date-time
           * @description La formation › Date de début de formation en CFA.
           * @example 2026-09-01T00:00:00+02:00
           */
          readonly dateDebutFormation: string;
          /**
           * Format: date-time
           * @description La formation › Date prévue de fin des épreuves ou examens.
           * @example 2026-09-01T00:00:00+02:00
           */
          readonly dateFinFormation: string;
          /** @description La formation › Durée de la formation (heures). */
          readonly dureeFormation: number;
          /** @description La formation › Intitulé précis. */
          readonly intituleQualification: string;
          /** @description La formation › Dont formation à distance (heures). Depuis le CERFA 10103*14. */
          readonly nombreHeuresEnDistanciel?: number | null;
          /** @description La formation › Code RNCP. */
          readonly rncp: string;
          /**
           * @description La formation › Diplôme ou titre visé par l’apprenti(e). Codes : 13 : Aucun diplôme ni titre professionnel ; 25 : Diplôme national du brevet (DNB) ; 26 : Certificat de formation générale (CFG) ; 33 : CAP ; 34 : BEP ; 35 : Certificat de spécialisation (ancienne mention complémentaire) ; 38 : Autre diplôme ou titre de niveau CAP ou BEP ; 41 : Baccalauréat professionnel ; 42 : Baccalauréat général ; 43 : Baccalauréat technologique ; 44 : Diplôme de spécialisation professionnelle ; 49 : Autre diplôme ou titre de niveau bac ; 54 : Brevet de technicien supérieur (BTS) ; 55 : Diplôme universitaire de technologie (DUT) ; 58 : Autre diplôme ou titre de niveau bac+2 ; 61 : Première année de master ; 62 : Licence professionnelle ; 63 : Licence générale ; 64 : Bachelor universitaire de technologie (BUT) ; 69 : Autre diplôme ou titre de niveau bac+3 ou bac+4 ; 71 : Master professionnel ; 72 : Master recherche ; 73 : Master ; 74 : Diplôme d’ingénieur ou d’école de commerce ; 75 : Diplôme d’ingénieur ; 76 : Diplôme d’école de commerce ; 79 : Autre diplôme ou titre de niveau bac+5 ou plus ; 80 : Doctorat.
           * @enum {integer}
           */
          readonly typeDiplome:
            | 13
            | 25
            | 26
            | 33
            | 34
            | 35
            | 38
            | 41
            | 42
            | 43
            | 44
            | 49
            | 54
            | 55
            | 58
            | 61
            | 62
            | 63
            | 64
            | 69
            | 71
            | 72
            | 73
            | 74
            | 75
            | 76
            | 79
            | 80;
        };
        /** @description Le maître d’apprentissage › Maître d’apprentissage n° 1 */
        readonly maitre1: {
          /**
           * Format: email
           * @description Le maître d’apprentissage › Maître d’apprentissage n° 1 : courriel.
           */
          readonly courriel: string;
          /**
           * Format: date-time
           * @description Le maître d’apprentissage › Maître d’apprentissage n° 1 : date de naissance.
           * @example 2026-09-01T00:00:00+02:00
           */
          readonly dateNaissance: string;
          /** @description Le maître d’apprentissage › Maître d’apprentissage n° 1 : emploi occupé. */
          readonly emploiOccupe: string;
          /** @description Le maître d’apprentissage › Maître d’apprentissage n° 1 : diplôme ou titre le plus élevé obtenu. */
          readonly intituleDiplomeObtenu: string;
          /** @description Le maître d’apprentissage › Maître d’apprentissage n° 1 : NIR (supprimé depuis la version 12). Donné par l’OPCO, ignoré à l’envoi. */
          readonly nir?: string | null;
          /**
           * @description Le maître d’apprentissage › Maître d’apprentissage n° 1 : niveau de diplôme ou titre le plus élevé obtenu. Codes : 0 : Aucun diplôme ; 3 : CAP, BEP ; 4 : Baccalauréat ; 5 : DEUG, BTS, DUT, DEUST ; 6 : Licence, licence professionnelle, BUT, maîtrise ; 7 : Master, diplôme d’ingénieur, d’école de commerce ; 8 : Doctorat.
           * @enum {integer}
           */
          readonly niveauDiplomeObtenu: 0 | 3 | 4 | 5 | 6 | 7 | 8;
          /** @description Le maître d’apprentissage › Maître d’apprentissage n° 1 : nom de naissance. */
          readonly nom: string;
          /** @description Le maître d’apprentissage › Maître d’apprentissage n° 1 : prénom. */
          readonly prenom: string;
        };
        /** @description Le maître d’apprentissage › Maître d’apprentissage n° 2 */
        readonly maitre2?: {
          /**
           * Format: email
           * @description Le maître d’apprentissage › Maître d’apprentissage n° 2 : courriel.
           */
          readonly courriel: string;
          /**
           * Format: date-time
           * @description Le maître d’apprentissage › Maître d’apprentissage n° 2 : date de naissance.
           * @example 2026-09-01T00:00:00+02:00
           */
          readonly dateNaissance: string;
          /** @description Le maître d’apprentissage › Maître d’apprentissage n° 2 : emploi occupé. */
          readonly emploiOccupe: string;
          /** @description Le maître d’apprentissage › Maître d’apprentissage n° 2 : diplôme ou titre le plus élevé obtenu. */
          readonly intituleDiplomeObtenu: string;
          /** @description Le maître d’apprentissage › Maître d’apprentissage n° 2 : NIR (supprimé depuis la version 12). Donné par l’OPCO, ignoré à l’envoi. */
          readonly nir?: string | null;
          /**
           * @description Le maître d’apprentissage › Maître d’apprentissage n° 2 : niveau de diplôme ou titre le plus élevé obtenu. Codes : 0 : Aucun diplôme ; 3 : CAP, BEP ; 4 : Baccalauréat ; 5 : DEUG, BTS, DUT, DEUST ; 6 : Licence, licence professionnelle, BUT, maîtrise ; 7 : Master, diplôme d’ingénieur, d’école de commerce ; 8 : Doctorat.
           * @enum {integer}
           */
          readonly niveauDiplomeObtenu: 0 | 3 | 4 | 5 | 6 | 7 | 8;
          /** @description Le maître d’apprentissage › Maître d’apprentissage n° 2 : nom de naissance. */
          readonly nom: string;
          /** @description Le maître d’apprentissage › Maître d’apprentissage n° 2 : prénom. */
          readonly prenom: string;
        } | null;
        /** @description Transmission › Numéro de dépôt (donné par DECA). Donné par l’OPCO, ignoré à l’envoi. */
        readonly numeroDeca?: string | null;
        /** @description Transmission › Numéro externe du dossier. */
        readonly numeroExterne?: string | null;
        /** @description Transmission › Numéro interne du dossier (donné par l’OPCO). Donné par l’OPCO, ignoré à l’envoi. */
        readonly numeroInterne?: string | null;
        /** @description La formation › CFA responsable */
        readonly organismeFormation: {
          /** @description La formation › CFA responsable : adresse */
          readonly adresse: {
            /** @description La formation › Adresse : numéro et voie. */
            readonly adresse1: string;
            /** @description La formation › Adresse : complément. */
            readonly adresse2?: string | null;
            /** @description La formation › Adresse : code postal. */
            readonly codePostal: string;
            /** @description La formation › Adresse : commune. */
            readonly commune: string;
          };
          /** @description La formation › Dénomination du CFA responsable. */
          readonly denomination: string;
          /** @description La formation › CFA d’entreprise. */
          readonly formationInterne: boolean;
          /** @description La formation › Le CFA responsable est le lieu de formation principal. */
          readonly lieuFormationIdentique?: boolean | null;
          /** @description La formation › N° SIRET du CFA. */
          readonly siret: string;
          /** @description La formation › N° UAI du CFA. */
          readonly uaiCfa: string;
          /** @description La formation › Visa du CFA. */
          readonly visaCfa: boolean;
        };
        /** @description La formation › Lieu de formation principal */
        readonly organismeFormationLieuFormationPrincipal?: {
          /** @description La formation › Lieu de formation principal : adresse */
          readonly adresse: {
            /** @description La formation › Lieu de formation principal : adresse : numéro et voie. */
            readonly adresse1: string;
            /** @description La formation › Lieu de formation principal : adresse : complément. */
            readonly adresse2?: string | null;
            /** @description La formation › Lieu de formation principal : adresse : code postal. */
            readonly codePostal: string;
            /** @description La formation › Lieu de formation principal : adresse : commune. */
            readonly commune: string;
          };
          /** @description La formation › Lieu de formation principal : dénomination. */
          readonly denomination: string;
          /** @description La formation › Lieu de formation principal : N° SIRET. */
          readonly siret?: string | null;
          /** @description La formation › Lieu de formation principal : N° UAI. */
          readonly uaiCfa?: string | null;
        } | null;
        /**
         * @description Transmission › Version du formulaire. Codes : 10103*10 : Version 10 (avril 2023) ; 10103*11 : Version 11 (2024) ; 10103*12 : Version 12 (2024) ; 10103*13 : Version 13 (janvier 2025) ; 10103*14 : Version 14 (juillet 2025).
         * @enum {string}
         */
        readonly versionCERFA: '10103*10' | '10103*11' | '10103*12' | '10103*13' | '10103*14';
      };
      /** @description Numéro externe du dossier ; peut aussi être écrit dans « cerfa ». */
      readonly numeroExterne?: string | null;
    };
    readonly FaultView: {
      /** @description Frame and box of the CERFA. */
      readonly box: string;
      readonly code: string;
      readonly message: string;
      /** @description JSON pointer (RFC 6901) from the root of a dossier. */
      readonly pointer: string;
      readonly rule: string;
      /** @enum {string} */
      readonly severity: 'refus' | 'alerte';
      /** @description Text the rule comes from. */
      readonly source: string;
    };
    readonly HealthView: {
      /** @enum {string} */
      readonly status: 'ok';
    };
    readonly Instructeur: {
      /** Format: uuid */
      readonly id: string;
      readonly name: string;
    };
    readonly InstructionView: {
      /**
       * @description Who acts next.
       * @enum {string}
       */
      readonly actsNext: 'cfa' | 'opco' | 'nobody';
      /** @description Warnings of the day of receipt. */
      readonly alertes: readonly components['schemas']['FaultView'][];
      readonly apprenti: components['schemas']['ContractApprenti'];
      /** @description The dossier with the names of the inter-OPCO norm; the NIR is masked. */
      readonly cerfa: {
        readonly [key: string]: unknown;
      };
      readonly cfa: components['schemas']['QueueCfa'];
      /** @description Why pieces are asked for, or the refusal. */
      readonly commentaire: string | null;
      /** @description All that the checks find. */
      readonly controles: readonly components['schemas']['FaultView'][];
      /** Format: date */
      readonly dateConclusion: string;
      /** Format: date */
      readonly dateDebutContrat: string;
      /** Format: date */
      readonly dateFinContrat: string;
      /** Format: date */
      readonly dueOn: string;
      readonly employeur: components['schemas']['ContractEmployeur'];
      readonly formation: components['schemas']['ContractFormation'];
      /** Format: uuid */
      readonly id: string;
      readonly instructeur: components['schemas']['Instructeur'] | null;
      /** @description The OPCO’s own number of the dossier. */
      readonly numero: string;
      /** @description Given when the contract is engaged. */
      readonly numeroDeca: string | null;
      /** @description The number between CFA and OPCO. */
      readonly numeroExterne: string;
      readonly overdue: boolean;
      /** @description Pieces or a correction are asked for. */
      readonly piecesDemandees: boolean;
      /** @enum {string} */
      readonly status:
        | 'BROUILLON'
        | 'TRANSMIS'
        | 'EN_COURS_INSTRUCTION'
        | 'ENGAGE'
        | 'REFUSE'
        | 'ANNULE'
        | 'RUPTURE'
        | 'SOLDE';
      readonly timeline: readonly components['schemas']['TimelineEvent'][];
      /** Format: date-time */
      readonly transmisLe: string;
      /** @description Version to send back in `If-Match`. */
      readonly version: number;
    };
    readonly KeyInfoView: {
      /** @description Pourquoi la clé n’est pas bonne ; vide sinon. */
      readonly comment: string;
      /**
       * Format: date-time
       * @example 2027-09-01T00:00:00+02:00
       */
      readonly dateFinValidite: string;
      /** @enum {string} */
      readonly status: 'success' | 'error';
    };
    readonly LinkRequest: {
      readonly jeton: string;
    };
    readonly MyAccountRequest: {
      /**
       * Format: email
       * @description Where notifications go; a new one waits for its confirmation.
       */
      readonly email: string;
      /** @description « Abonnement à la newsletter ». */
      readonly newsletter: boolean;
      readonly nom: string;
      readonly prenom: string;
    };
    readonly MyAccountView: {
      /** @description Addresses that wait for their confirmation. */
      readonly changements: readonly components['schemas']['AddressChangeView'][];
      /** Format: email */
      readonly email: string;
      /** Format: email */
      readonly identifiant: string;
      readonly newsletter: boolean;
      /**
       * Format: date-time
       * @description When the person last said yes or no.
       */
      readonly newsletterLe: string | null;
      /** @description Version of the text then shown. */
      readonly newsletterTexte: string | null;
      readonly nom: string;
      readonly prenom: string;
      readonly version: number;
    };
    readonly NewTokenRequest: {
      /**
       * Format: date
       * @description Last day of the token, in a year at most; a year from now when absent.
       */
      readonly expiresOn?: string;
      /** @description What the token is for, e.g. the name of the software. */
      readonly name: string;
    };
    readonly NewTokenView: {
      /** Format: date-time */
      readonly expiresAt: string;
      /** Format: uuid */
      readonly id: string;
      readonly name: string;
      /**
       * @description The secret, shown once.
       * @example aacfa_…
       */
      readonly token: string;
    };
    readonly NewVendorRequest: {
      /** @example Éditeur démo */
      readonly name: string;
    };
    readonly NormErrorBody: {
      readonly errors: readonly components['schemas']['NormErrorItem'][];
      /**
       * Format: uuid
       * @description À citer à l’assistance.
       */
      readonly requestId: string;
    };
    readonly NormErrorItem: {
      /**
       * @description Cadre et rubrique du CERFA.
       * @example L’apprenti(e) › Nom de naissance
       */
      readonly cadre?: string;
      /**
       * @description Code stable de l’erreur.
       * @example champ_manquant
       */
      readonly code: string;
      /**
       * @description Phrase en français.
       * @example Ce champ est obligatoire.
       */
      readonly description: string;
      /**
       * @description Pointeur JSON (RFC 6901) dans le corps envoyé.
       * @example /cerfa/apprenti/nom
       */
      readonly pointer?: string;
      /**
       * @description Règle qui refuse.
       * @example forme.champ_manquant
       */
      readonly regle?: string;
    };
    readonly NotificationPage: {
      readonly items: readonly components['schemas']['NotificationView'][];
      readonly next: string | null;
      /** @description Unread ones, on all pages. */
      readonly unread: number;
    };
    readonly NotificationView: {
      readonly body: string;
      /**
       * @description Something to do, an information, or news.
       * @enum {string}
       */
      readonly category: 'action' | 'information' | 'actualite';
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: uuid */
      readonly id: string;
      /** @description The very screen, a path of the portal. */
      readonly link: string | null;
      /** Format: date-time */
      readonly readAt: string | null;
      readonly title: string;
    };
    readonly OAuthErrorView: {
      /** @example invalid_client */
      readonly error: string;
      /** @description Phrase en français. */
      readonly error_description: string;
    };
    readonly OwnSessionView: {
      /** @description The session that asks. */
      readonly actuelle: boolean;
      /** @description Browser and system, e.g. « Firefox sur Windows ». */
      readonly appareil: string;
      /** Format: date-time */
      readonly derniereActivite: string;
      /** Format: uuid */
      readonly id: string;
      /** Format: date-time */
      readonly ouverteLe: string;
    };
    readonly QueueCfa: {
      /** Format: uuid */
      readonly id: string;
      readonly raisonSociale: string;
      readonly siret: string;
    };
    readonly QueuePage: {
      readonly items: readonly components['schemas']['QueueRow'][];
      readonly next: string | null;
      readonly total: number;
    };
    readonly QueueRow: {
      /**
       * @description Who acts next.
       * @enum {string}
       */
      readonly actsNext: 'cfa' | 'opco' | 'nobody';
      readonly apprenti: components['schemas']['ContractApprenti'];
      readonly cfa: components['schemas']['QueueCfa'];
      /** Format: date */
      readonly dateConclusion: string;
      /** Format: date */
      readonly dateDebutContrat: string;
      /** Format: date */
      readonly dateFinContrat: string;
      /**
       * Format: date
       * @description Receipt plus 20 days.
       */
      readonly dueOn: string;
      readonly employeur: components['schemas']['ContractEmployeur'];
      readonly formation: components['schemas']['ContractFormation'];
      /** Format: uuid */
      readonly id: string;
      /** @description Who took it. */
      readonly instructeur: components['schemas']['Instructeur'] | null;
      /** @description The OPCO’s own number of the dossier. */
      readonly numero: string;
      /** @description Given when the contract is engaged. */
      readonly numeroDeca: string | null;
      /** @description The number between CFA and OPCO. */
      readonly numeroExterne: string;
      /** @description Not decided, and the 20 days are over. */
      readonly overdue: boolean;
      /** @description Pieces or a correction are asked for. */
      readonly piecesDemandees: boolean;
      /** @enum {string} */
      readonly status:
        | 'BROUILLON'
        | 'TRANSMIS'
        | 'EN_COURS_INSTRUCTION'
        | 'ENGAGE'
        | 'REFUSE'
        | 'ANNULE'
        | 'RUPTURE'
        | 'SOLDE';
      /** Format: date-time */
      readonly transmisLe: string;
    };
    readonly ReasonRequest: {
      /** @description Told to the CFA and to its software. */
      readonly motif: string;
    };
    readonly ReceiptView: {
      readonly avertissements: readonly components['schemas']['WarningView'][];
      /**
       * @example TRANSMIS
       * @enum {string}
       */
      readonly etat:
        'TRANSMIS' | 'EN_COURS_INSTRUCTION' | 'ENGAGE' | 'REFUSE' | 'ANNULE' | 'RUPTURE' | 'SOLDE';
      readonly numeroDeca: string | null;
      /** @example DEMO-2026-0001 */
      readonly numeroExterne: string;
      /** @example DA-7K2M-94QX */
      readonly numeroInterne: string;
      /**
       * @description Le même dossier envoyé de nouveau n’est jamais doublé.
       * @enum {string}
       */
      readonly resultat: 'cree' | 'modifie' | 'inchange';
      /** @description Présent et vrai avec dryRun=true : rien n’est écrit, les numéros sont des exemples. */
      readonly simulation?: boolean;
    };
    readonly ResetPasswordRequest: {
      readonly jeton: string;
      readonly motDePasse: string;
    };
    readonly SessionCfa: {
      /** Format: uuid */
      readonly id: string;
      readonly raisonSociale: string;
      readonly siret: string;
      readonly uai: string;
    };
    readonly SessionUser: {
      /** Format: uuid */
      readonly id: string;
      /** Format: email */
      readonly identifiant: string;
      readonly nom: string;
      readonly prenom: string;
    };
    readonly SessionView: {
      /** @enum {string} */
      readonly audience: 'cfa' | 'opco';
      readonly cfa: components['schemas']['SessionCfa'] | null;
      /** @description Granted rights and what they imply. */
      readonly rights: readonly (
        | 'apprentis_sans_contrat'
        | 'apprentis_sans_contrat_facturation'
        | 'contrats'
        | 'contrats_facturation'
        | 'contrats_stocks'
        | 'contrats_stocks_facturation'
        | 'administration_cfa'
        | 'instruction'
        | 'comptabilite'
        | 'administration_opco'
      )[];
      readonly user: components['schemas']['SessionUser'];
    };
    readonly SignInRequest: {
      /** Format: email */
      readonly identifiant: string;
      readonly motDePasse: string;
    };
    readonly SignInView: {
      readonly appareil: string | null;
      readonly id: string;
      /** Format: date-time */
      readonly le: string;
      /** @description False when it was refused. */
      readonly reussie: boolean;
    };
    readonly SignUpRequest: {
      /**
       * Format: email
       * @description Where notifications go.
       */
      readonly email: string;
      /**
       * Format: email
       * @description Login, unique in the portal.
       */
      readonly identifiant: string;
      readonly motDePasse: string;
      readonly nom: string;
      readonly prenom: string;
      readonly raisonSociale: string;
      /** @example 98765432400019 */
      readonly siret: string;
      /** @example 0751234J */
      readonly uai: string;
    };
    readonly StatusView: {
      /** @enum {string} */
      readonly status: 'healthy';
      /**
       * @example [
       *       "v1",
       *       "v2"
       *     ]
       */
      readonly supportedVersions: readonly string[];
      /**
       * @description Version du CERFA en vigueur.
       * @example 10103*14
       */
      readonly versionCERFA: string;
    };
    readonly TimelineActor: {
      /** @enum {string} */
      readonly kind: 'cfa' | 'opco' | 'partenaire' | 'systeme';
      readonly name: string | null;
    };
    readonly TimelineEvent: {
      readonly actor: components['schemas']['TimelineActor'];
      /** Format: date-time */
      readonly at: string;
      readonly comment: string | null;
      readonly piecesDemandees: boolean;
      /** @enum {string} */
      readonly status:
        | 'BROUILLON'
        | 'TRANSMIS'
        | 'EN_COURS_INSTRUCTION'
        | 'ENGAGE'
        | 'REFUSE'
        | 'ANNULE'
        | 'RUPTURE'
        | 'SOLDE';
    };
    readonly TokenView: {
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: date-time */
      readonly expiresAt: string;
      /** Format: uuid */
      readonly id: string;
      /**
       * @description Vendor, product and version that used it last.
       * @example Éditeur démo, Logiciel CFA 4.2
       */
      readonly lastSoftware: string | null;
      /** Format: date-time */
      readonly lastUsedAt: string | null;
      readonly name: string;
      /** @description First characters of the secret. */
      readonly prefix: string;
      /** Format: date-time */
      readonly revokedAt: string | null;
    };
    readonly VendorSecretView: {
      readonly clientId: string;
      /**
       * @description The secret, shown once.
       * @example aaven_…
       */
      readonly clientSecret: string;
      /** Format: uuid */
      readonly id: string;
      readonly name: string;
    };
    readonly VendorView: {
      /** @description Public half of its OAuth2 client. */
      readonly clientId: string;
      /** Format: date-time */
      readonly createdAt: string;
      /** Format: date-time */
      readonly disabledAt: string | null;
      /** Format: uuid */
      readonly id: string;
      readonly name: string;
    };
    readonly WarningView: {
      /** @description Cadre et rubrique du CERFA. */
      readonly box: string;
      readonly code: string;
      readonly message: string;
      /** @description Pointeur JSON (RFC 6901). */
      readonly pointer: string;
      /** @description Identifiant de la règle. */
      readonly rule: string;
      /** @enum {string} */
      readonly severity: 'alerte';
      /** @description Texte dont vient la règle. */
      readonly source: string;
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type AccessTokenRequest = components['schemas']['AccessTokenRequest'];
export type AccessTokenView = components['schemas']['AccessTokenView'];
export type Acknowledgement = components['schemas']['Acknowledgement'];
export type AddressChangeView = components['schemas']['AddressChangeView'];
export type AddressRequest = components['schemas']['AddressRequest'];
export type BrandView = components['schemas']['BrandView'];
export type ChangeIdentifiantRequest = components['schemas']['ChangeIdentifiantRequest'];
export type ChangePasswordRequest = components['schemas']['ChangePasswordRequest'];
export type ContractApprenti = components['schemas']['ContractApprenti'];
export type ContractCount = components['schemas']['ContractCount'];
export type ContractCounts = components['schemas']['ContractCounts'];
export type ContractEmployeur = components['schemas']['ContractEmployeur'];
export type ContractFormation = components['schemas']['ContractFormation'];
export type ContractPage = components['schemas']['ContractPage'];
export type ContractRow = components['schemas']['ContractRow'];
export type ContractView = components['schemas']['ContractView'];
export type DisownRequest = components['schemas']['DisownRequest'];
export type DossierListView = components['schemas']['DossierListView'];
export type DossierStatesView = components['schemas']['DossierStatesView'];
export type DossierStateView = components['schemas']['DossierStateView'];
export type DossierView = components['schemas']['DossierView'];
export type EngageRequest = components['schemas']['EngageRequest'];
export type EnvoiDossier = components['schemas']['EnvoiDossier'];
export type FaultView = components['schemas']['FaultView'];
export type HealthView = components['schemas']['HealthView'];
export type Instructeur = components['schemas']['Instructeur'];
export type InstructionView = components['schemas']['InstructionView'];
export type KeyInfoView = components['schemas']['KeyInfoView'];
export type LinkRequest = components['schemas']['LinkRequest'];
export type MyAccountRequest = components['schemas']['MyAccountRequest'];
export type MyAccountView = components['schemas']['MyAccountView'];
export type NewTokenRequest = components['schemas']['NewTokenRequest'];
export type NewTokenView = components['schemas']['NewTokenView'];
export type NewVendorRequest = components['schemas']['NewVendorRequest'];
export type NormErrorBody = components['schemas']['NormErrorBody'];
export type NormErrorItem = components['schemas']['NormErrorItem'];
export type NotificationPage = components['schemas']['NotificationPage'];
export type NotificationView = components['schemas']['NotificationView'];
export type OAuthErrorView = components['schemas']['OAuthErrorView'];
export type OwnSessionView = components['schemas']['OwnSessionView'];
export type QueueCfa = components['schemas']['QueueCfa'];
export type QueuePage = components['schemas']['QueuePage'];
export type QueueRow = components['schemas']['QueueRow'];
export type ReasonRequest = components['schemas']['ReasonRequest'];
export type ReceiptView = components['schemas']['ReceiptView'];
export type ResetPasswordRequest = components['schemas']['ResetPasswordRequest'];
export type SessionCfa = components['schemas']['SessionCfa'];
export type SessionUser = components['schemas']['SessionUser'];
export type SessionView = components['schemas']['SessionView'];
export type SignInRequest = components['schemas']['SignInRequest'];
export type SignInView = components['schemas']['SignInView'];
export type SignUpRequest = components['schemas']['SignUpRequest'];
export type StatusView = components['schemas']['StatusView'];
export type TimelineActor = components['schemas']['TimelineActor'];
export type TimelineEvent = components['schemas']['TimelineEvent'];
export type TokenView = components['schemas']['TokenView'];
export type VendorSecretView = components['schemas']['VendorSecretView'];
export type VendorView = components['schemas']['VendorView'];
export type WarningView = components['schemas']['WarningView'];
export type $defs = Record<string, never>;
export interface operations {
  readonly MyAccountController_read: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['MyAccountView'];
        };
      };
    };
  };
  readonly MyAccountController_change: {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description The version read, quoted. */
        readonly 'If-Match': string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['MyAccountRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['MyAccountView'];
        };
      };
    };
  };
  readonly MyAccountController_cancel: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  readonly MyAccountController_resend: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Acknowledgement'];
        };
      };
    };
  };
  readonly AccountController_confirm: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['LinkRequest'];
      };
    };
    readonly responses: {
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  readonly MyAccountController_confirmEmail: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['LinkRequest'];
      };
    };
    readonly responses: {
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  readonly MyAccountController_confirmIdentifiant: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['LinkRequest'];
      };
    };
    readonly responses: {
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  readonly AccountController_resend: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['AddressRequest'];
      };
    };
    readonly responses: {
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Acknowledgement'];
        };
      };
    };
  };
  readonly SecurityController_connexions: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': readonly components['schemas']['SignInView'][];
        };
      };
    };
  };
  readonly SecurityController_disown: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['DisownRequest'];
      };
    };
    readonly responses: {
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  readonly AccountController_forgotten: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['AddressRequest'];
      };
    };
    readonly responses: {
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Acknowledgement'];
        };
      };
    };
  };
  readonly MyAccountController_changeIdentifiant: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ChangeIdentifiantRequest'];
      };
    };
    readonly responses: {
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Acknowledgement'];
        };
      };
    };
  };
  readonly MyAccountController_changePassword: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ChangePasswordRequest'];
      };
    };
    readonly responses: {
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  readonly AccountController_reset: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ResetPasswordRequest'];
      };
    };
    readonly responses: {
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  readonly SecurityController_list: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': readonly components['schemas']['OwnSessionView'][];
        };
      };
    };
  };
  readonly SecurityController_closeOthers: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  readonly SecurityController_close: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  readonly AccountController_open: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['SignUpRequest'];
      };
    };
    readonly responses: {
      readonly 202: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Acknowledgement'];
        };
      };
    };
  };
  readonly MyAccountController_undoIdentifiant: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['LinkRequest'];
      };
    };
    readonly responses: {
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  readonly InstructionController_list: {
    readonly parameters: {
      readonly query?: {
        /** @description Cursor of the page, as `next` or `previous` gave it. */
        readonly cursor?: string;
        readonly limit?: number;
        /** @description Only what I have taken. */
        readonly mine?: boolean;
        /** @description Number of the dossier or DECA number; searches every status unless told otherwise. */
        readonly numero?: string;
        readonly status?: readonly (
          | 'BROUILLON'
          | 'TRANSMIS'
          | 'EN_COURS_INSTRUCTION'
          | 'ENGAGE'
          | 'REFUSE'
          | 'ANNULE'
          | 'RUPTURE'
          | 'SOLDE'
        )[];
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['QueuePage'];
        };
      };
    };
  };
  readonly InstructionController_detail: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['InstructionView'];
        };
      };
    };
  };
  readonly InstructionController_engage: {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description The version read, quoted. */
        readonly 'If-Match': string;
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['EngageRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['InstructionView'];
        };
      };
    };
  };
  readonly InstructionController_refuse: {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description The version read, quoted. */
        readonly 'If-Match': string;
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ReasonRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['InstructionView'];
        };
      };
    };
  };
  readonly InstructionController_release: {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description The version read, quoted. */
        readonly 'If-Match': string;
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['InstructionView'];
        };
      };
    };
  };
  readonly InstructionController_requestPieces: {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description The version read, quoted. */
        readonly 'If-Match': string;
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ReasonRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['InstructionView'];
        };
      };
    };
  };
  readonly InstructionController_take: {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description The version read, quoted. */
        readonly 'If-Match': string;
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['InstructionView'];
        };
      };
    };
  };
  readonly VendorsController_list: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': readonly components['schemas']['VendorView'][];
        };
      };
    };
  };
  readonly VendorsController_create: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['NewVendorRequest'];
      };
    };
    readonly responses: {
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['VendorSecretView'];
        };
      };
    };
  };
  readonly VendorsController_disable: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  readonly VendorsController_renew: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['VendorSecretView'];
        };
      };
    };
  };
  readonly PortalController_brand: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['BrandView'];
        };
      };
    };
  };
  readonly ContractsController_list: {
    readonly parameters: {
      readonly query?: {
        /** @description Words of the apprentice’s name, any case or accent. */
        readonly apprenti?: string;
        /** @description First day of conclusion. */
        readonly conclusionFrom?: string;
        /** @description Last day of conclusion. */
        readonly conclusionTo?: string;
        /** @description Cursor of the page, as `next` or `previous` gave it. */
        readonly cursor?: string;
        /** @description Words of the employer’s name, any case or accent, or the beginning of its SIRET. */
        readonly employeur?: string;
        readonly limit?: number;
        /** @description `recent`: newest first. */
        readonly sort?:
          | 'recent'
          | '-recent'
          | 'apprenti'
          | '-apprenti'
          | 'employeur'
          | '-employeur'
          | 'dateConclusion'
          | '-dateConclusion';
        readonly status?: readonly (
          | 'BROUILLON'
          | 'TRANSMIS'
          | 'EN_COURS_INSTRUCTION'
          | 'ENGAGE'
          | 'REFUSE'
          | 'ANNULE'
          | 'RUPTURE'
          | 'SOLDE'
        )[];
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ContractPage'];
        };
      };
    };
  };
  readonly ContractsController_detail: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ContractView'];
        };
      };
    };
  };
  readonly ContractsController_counts: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ContractCounts'];
        };
      };
    };
  };
  readonly 'DossiersController_one[0]': {
    readonly parameters: {
      readonly query?: {
        /** @description Numéro de dépôt DECA. */
        readonly numeroDeca?: string;
        /** @description Numéro entre le CFA et l’OPCO. */
        readonly numeroExterne?: string;
        /** @description Numéro donné par l’OPCO. */
        readonly numeroInterne?: string;
      };
      readonly header: {
        /** @description Nom de l’éditeur du logiciel. */
        readonly EDITEUR: string;
        /** @description Nom du logiciel. */
        readonly LOGICIEL: string;
        /** @description Version du logiciel. */
        readonly VERSION: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DossierView'];
        };
      };
      /** @description Demande mal formée : en-tête manquant, corps ou champ illisible. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Clé ou jeton inconnu, expiré ou révoqué. */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Aucun dossier de ce CFA. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Trop d’appels : réessayer après le délai de Retry-After. */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Momentanément indisponible : réessayer après Retry-After. */
      readonly 503: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NormErrorBody'];
        };
      };
    };
  };
  readonly 'DossiersController_send[0]': {
    readonly parameters: {
      readonly query?: {
        /** @description Avec « true », le verdict est identique et rien n’est écrit. */
        readonly dryRun?: 'true' | 'false';
      };
      readonly header: {
        /** @description Nom de l’éditeur du logiciel. */
        readonly EDITEUR: string;
        /** @description De 1 à 200 caractères. La même clé avec le même corps reçoit la même réponse, octet pour octet, pendant sept jours au moins, avec l’en-tête Idempotency-Replayed: true. */
        readonly 'Idempotency-Key'?: string;
        /** @description Nom du logiciel. */
        readonly LOGICIEL: string;
        /** @description Version du logiciel. */
        readonly VERSION: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['EnvoiDossier'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ReceiptView'];
        };
      };
      /** @description Demande mal formée : en-tête manquant, corps ou champ illisible. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Clé ou jeton inconnu, expiré ou révoqué. */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description L’état du dossier l’interdit. */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Plus de 10 Mo. */
      readonly 413: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Autre chose que du JSON. */
      readonly 415: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Une règle refuse le dossier. */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Trop d’appels : réessayer après le délai de Retry-After. */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Momentanément indisponible : réessayer après Retry-After. */
      readonly 503: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NormErrorBody'];
        };
      };
    };
  };
  readonly 'DossiersController_states[0]': {
    readonly parameters: {
      readonly query?: {
        readonly numeroPage?: number;
      };
      readonly header: {
        /** @description Nom de l’éditeur du logiciel. */
        readonly EDITEUR: string;
        /** @description Nom du logiciel. */
        readonly LOGICIEL: string;
        /** @description Version du logiciel. */
        readonly VERSION: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DossierStatesView'];
        };
      };
      /** @description Demande mal formée : en-tête manquant, corps ou champ illisible. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Clé ou jeton inconnu, expiré ou révoqué. */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Trop d’appels : réessayer après le délai de Retry-After. */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Momentanément indisponible : réessayer après Retry-After. */
      readonly 503: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NormErrorBody'];
        };
      };
    };
  };
  readonly 'DossiersController_several[0]': {
    readonly parameters: {
      readonly query: {
        /** @description Numéros internes, répétés ou séparés par des virgules. */
        readonly numerosInternes: readonly string[];
      };
      readonly header: {
        /** @description Nom de l’éditeur du logiciel. */
        readonly EDITEUR: string;
        /** @description Nom du logiciel. */
        readonly LOGICIEL: string;
        /** @description Version du logiciel. */
        readonly VERSION: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DossierListView'];
        };
      };
      /** @description Demande mal formée : en-tête manquant, corps ou champ illisible. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Clé ou jeton inconnu, expiré ou révoqué. */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Trop d’appels : réessayer après le délai de Retry-After. */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Momentanément indisponible : réessayer après Retry-After. */
      readonly 503: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NormErrorBody'];
        };
      };
    };
  };
  readonly KeyController_status: {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Nom de l’éditeur du logiciel. */
        readonly EDITEUR: string;
        /** @description Nom du logiciel. */
        readonly LOGICIEL: string;
        /** @description Version du logiciel. */
        readonly VERSION: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['StatusView'];
        };
      };
      /** @description Demande mal formée : en-tête manquant, corps ou champ illisible. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Clé ou jeton inconnu, expiré ou révoqué. */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Trop d’appels : réessayer après le délai de Retry-After. */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Momentanément indisponible : réessayer après Retry-After. */
      readonly 503: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NormErrorBody'];
        };
      };
    };
  };
  readonly KeyController_keyInfo: {
    readonly parameters: {
      readonly query?: {
        /** @description SIREN que la clé doit porter. */
        readonly siren?: string;
      };
      readonly header: {
        /** @description Nom de l’éditeur du logiciel. */
        readonly EDITEUR: string;
        /** @description Nom du logiciel. */
        readonly LOGICIEL: string;
        /** @description Version du logiciel. */
        readonly VERSION: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['KeyInfoView'];
        };
      };
      /** @description Demande mal formée : en-tête manquant, corps ou champ illisible. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Clé ou jeton inconnu, expiré ou révoqué. */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Trop d’appels : réessayer après le délai de Retry-After. */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Momentanément indisponible : réessayer après Retry-After. */
      readonly 503: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NormErrorBody'];
        };
      };
    };
  };
  readonly 'DossiersController_one[1]': {
    readonly parameters: {
      readonly query?: {
        /** @description Numéro de dépôt DECA. */
        readonly numeroDeca?: string;
        /** @description Numéro entre le CFA et l’OPCO. */
        readonly numeroExterne?: string;
        /** @description Numéro donné par l’OPCO. */
        readonly numeroInterne?: string;
      };
      readonly header: {
        /** @description Nom de l’éditeur du logiciel. */
        readonly EDITEUR: string;
        /** @description Nom du logiciel. */
        readonly LOGICIEL: string;
        /** @description Version du logiciel. */
        readonly VERSION: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DossierView'];
        };
      };
      /** @description Demande mal formée : en-tête manquant, corps ou champ illisible. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Clé ou jeton inconnu, expiré ou révoqué. */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Aucun dossier de ce CFA. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Trop d’appels : réessayer après le délai de Retry-After. */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Momentanément indisponible : réessayer après Retry-After. */
      readonly 503: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NormErrorBody'];
        };
      };
    };
  };
  readonly 'DossiersController_send[1]': {
    readonly parameters: {
      readonly query?: {
        /** @description Avec « true », le verdict est identique et rien n’est écrit. */
        readonly dryRun?: 'true' | 'false';
      };
      readonly header: {
        /** @description Nom de l’éditeur du logiciel. */
        readonly EDITEUR: string;
        /** @description De 1 à 200 caractères. La même clé avec le même corps reçoit la même réponse, octet pour octet, pendant sept jours au moins, avec l’en-tête Idempotency-Replayed: true. */
        readonly 'Idempotency-Key'?: string;
        /** @description Nom du logiciel. */
        readonly LOGICIEL: string;
        /** @description Version du logiciel. */
        readonly VERSION: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['EnvoiDossier'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ReceiptView'];
        };
      };
      /** @description Demande mal formée : en-tête manquant, corps ou champ illisible. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Clé ou jeton inconnu, expiré ou révoqué. */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description L’état du dossier l’interdit. */
      readonly 409: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Plus de 10 Mo. */
      readonly 413: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Autre chose que du JSON. */
      readonly 415: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Une règle refuse le dossier. */
      readonly 422: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Trop d’appels : réessayer après le délai de Retry-After. */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Momentanément indisponible : réessayer après Retry-After. */
      readonly 503: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NormErrorBody'];
        };
      };
    };
  };
  readonly 'DossiersController_states[1]': {
    readonly parameters: {
      readonly query?: {
        readonly numeroPage?: number;
      };
      readonly header: {
        /** @description Nom de l’éditeur du logiciel. */
        readonly EDITEUR: string;
        /** @description Nom du logiciel. */
        readonly LOGICIEL: string;
        /** @description Version du logiciel. */
        readonly VERSION: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DossierStatesView'];
        };
      };
      /** @description Demande mal formée : en-tête manquant, corps ou champ illisible. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Clé ou jeton inconnu, expiré ou révoqué. */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Trop d’appels : réessayer après le délai de Retry-After. */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Momentanément indisponible : réessayer après Retry-After. */
      readonly 503: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NormErrorBody'];
        };
      };
    };
  };
  readonly 'DossiersController_several[1]': {
    readonly parameters: {
      readonly query: {
        /** @description Numéros internes, répétés ou séparés par des virgules. */
        readonly numerosInternes: readonly string[];
      };
      readonly header: {
        /** @description Nom de l’éditeur du logiciel. */
        readonly EDITEUR: string;
        /** @description Nom du logiciel. */
        readonly LOGICIEL: string;
        /** @description Version du logiciel. */
        readonly VERSION: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DossierListView'];
        };
      };
      /** @description Demande mal formée : en-tête manquant, corps ou champ illisible. */
      readonly 400: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Clé ou jeton inconnu, expiré ou révoqué. */
      readonly 401: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Trop d’appels : réessayer après le délai de Retry-After. */
      readonly 429: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Momentanément indisponible : réessayer après Retry-After. */
      readonly 503: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NormErrorBody'];
        };
      };
    };
  };
  readonly PortalController_health: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['HealthView'];
        };
      };
    };
  };
  readonly NotificationsController_list: {
    readonly parameters: {
      readonly query?: {
        /** @description Cursor of the page, as `next` or `previous` gave it. */
        readonly cursor?: string;
        readonly limit?: number;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NotificationPage'];
        };
      };
    };
  };
  readonly NotificationsController_read: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  readonly NotificationsController_readAll: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  readonly OAuthController_issue: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['AccessTokenRequest'];
        readonly 'application/x-www-form-urlencoded': components['schemas']['AccessTokenRequest'];
      };
    };
    readonly responses: {
      /** @description RFC 6749 §5.2 */
      readonly '4XX': {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['OAuthErrorView'];
        };
      };
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['AccessTokenView'];
        };
      };
    };
  };
  readonly SessionController_read: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SessionView'];
        };
      };
    };
  };
  readonly SessionController_open: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['SignInRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SessionView'];
        };
      };
    };
  };
  readonly SessionController_close: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  readonly TokensController_list: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': readonly components['schemas']['TokenView'][];
        };
      };
    };
  };
  readonly TokensController_create: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['NewTokenRequest'];
      };
    };
    readonly responses: {
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NewTokenView'];
        };
      };
    };
  };
  readonly TokensController_revoke: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
}
