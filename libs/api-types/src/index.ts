/** Types of the API, made from docs/openapi.json by `npm run openapi`. */
export interface paths {
  '/api/account/confirm': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['AccountController_confirm'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/account/confirm/resend': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['AccountController_resend'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/account/forgotten-password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['AccountController_forgotten'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/account/reset-password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['AccountController_reset'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/account/sign-up': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['AccountController_open'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/backoffice/contracts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['InstructionController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/backoffice/contracts/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['InstructionController_detail'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/backoffice/contracts/{id}/engage': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['InstructionController_engage'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/backoffice/contracts/{id}/refuse': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['InstructionController_refuse'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/backoffice/contracts/{id}/release': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['InstructionController_release'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/backoffice/contracts/{id}/request-pieces': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['InstructionController_requestPieces'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/backoffice/contracts/{id}/take': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['InstructionController_take'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/backoffice/vendors': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['VendorsController_list'];
    put?: never;
    post: operations['VendorsController_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/backoffice/vendors/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations['VendorsController_disable'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/backoffice/vendors/{id}/secret': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['VendorsController_renew'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/brand': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['PortalController_brand'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/contracts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ContractsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/contracts/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ContractsController_detail'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/contracts/counts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ContractsController_counts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/convergence/v1/dossiers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Lire un dossier par l’un de ses numéros */
    get: operations['DossiersController_one[0]'];
    put?: never;
    /**
     * Envoyer un contrat
     * @description Toutes les fautes sont données en une fois. Le même dossier (CFA, apprenti, employeur, date de conclusion ; ou le même numéro externe) envoyé de nouveau n’est pas doublé.
     */
    post: operations['DossiersController_send[0]'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/convergence/v1/dossiers/etats': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Lire l’état de tous les dossiers du CFA, par pages de 100 */
    get: operations['DossiersController_states[0]'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/convergence/v1/dossiers/liste': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Lire plusieurs dossiers */
    get: operations['DossiersController_several[0]'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/convergence/v1/status': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Disponibilité de l’échange */
    get: operations['KeyController_status'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/convergence/v2/cfakeyinfo': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Validité de la clé du CFA
     * @description Répond aussi pour une clé expirée ou révoquée : « status » vaut alors « error ».
     */
    get: operations['KeyController_keyInfo'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/convergence/v2/dossiers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Lire un dossier par l’un de ses numéros */
    get: operations['DossiersController_one[1]'];
    put?: never;
    /**
     * Envoyer un contrat
     * @description Toutes les fautes sont données en une fois. Le même dossier (CFA, apprenti, employeur, date de conclusion ; ou le même numéro externe) envoyé de nouveau n’est pas doublé.
     */
    post: operations['DossiersController_send[1]'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/convergence/v2/dossiers/etats': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Lire l’état de tous les dossiers du CFA, par pages de 100 */
    get: operations['DossiersController_states[1]'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/convergence/v2/dossiers/liste': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Lire plusieurs dossiers */
    get: operations['DossiersController_several[1]'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/health': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['PortalController_health'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/notifications': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['NotificationsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/notifications/{id}/read': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['NotificationsController_read'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/notifications/read-all': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['NotificationsController_readAll'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/oauth/token': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Obtenir un jeton d’accès d’éditeur (OAuth 2.0, client credentials) */
    post: operations['OAuthController_issue'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/session': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['SessionController_read'];
    put?: never;
    post: operations['SessionController_open'];
    delete: operations['SessionController_close'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/tokens': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['TokensController_list'];
    put?: never;
    post: operations['TokensController_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/tokens/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations['TokensController_revoke'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    AccessTokenRequest: {
      /** @description Absent quand HTTP Basic est utilisé. */
      client_id?: string;
      /** @description Absent quand HTTP Basic est utilisé. */
      client_secret?: string;
      /** @enum {string} */
      grant_type: 'client_credentials';
      /** @description Toute valeur est acceptée. */
      scope?: string;
    };
    AccessTokenView: {
      /** @example aaacc_… */
      access_token: string;
      /**
       * @description Secondes.
       * @example 3600
       */
      expires_in: number;
      /** @example api.read api.write */
      scope: string;
      /** @enum {string} */
      token_type: 'Bearer';
    };
    Acknowledgement: {
      message: string;
    };
    AddressRequest: {
      /** Format: email */
      identifiant: string;
    };
    BrandView: {
      contactEmail: string;
      /** @description Name of the environment; empty in production. */
      environment: string;
      opcoName: string;
      portalName: string;
      tagline: string;
    };
    ContractApprenti: {
      nom: string;
      prenom: string;
    };
    ContractCount: {
      count: number;
      /** @enum {string} */
      status:
        | 'BROUILLON'
        | 'TRANSMIS'
        | 'EN_COURS_INSTRUCTION'
        | 'ENGAGE'
        | 'REFUSE'
        | 'ANNULE'
        | 'RUPTURE'
        | 'SOLDE';
    };
    ContractCounts: {
      /** @description In the order of a contract’s life. */
      counts: components['schemas']['ContractCount'][];
      /** @description The sum of the counts. */
      total: number;
    };
    ContractEmployeur: {
      denomination: string;
      siret: string;
    };
    ContractFormation: {
      intitule: string;
      rncp: string;
    };
    ContractPage: {
      items: components['schemas']['ContractRow'][];
      next: string | null;
      previous: string | null;
      /** @description Contracts that the filters keep, on all pages. */
      total: number;
    };
    ContractRow: {
      /**
       * @description Who acts next.
       * @enum {string}
       */
      actsNext: 'cfa' | 'opco' | 'nobody';
      apprenti: components['schemas']['ContractApprenti'];
      /** Format: date */
      dateConclusion: string;
      /** Format: date */
      dateDebutContrat: string;
      /** Format: date */
      dateFinContrat: string;
      employeur: components['schemas']['ContractEmployeur'];
      formation: components['schemas']['ContractFormation'];
      /** Format: uuid */
      id: string;
      /** @description The OPCO’s own number of the dossier. */
      numero: string;
      /** @description Given when the contract is engaged. */
      numeroDeca: string | null;
      /** @description The number between CFA and OPCO. */
      numeroExterne: string;
      /** @description Pieces or a correction are asked for. */
      piecesDemandees: boolean;
      /** @enum {string} */
      status:
        | 'BROUILLON'
        | 'TRANSMIS'
        | 'EN_COURS_INSTRUCTION'
        | 'ENGAGE'
        | 'REFUSE'
        | 'ANNULE'
        | 'RUPTURE'
        | 'SOLDE';
      /** Format: date-time */
      transmisLe: string;
    };
    ContractView: {
      /**
       * @description Who acts next.
       * @enum {string}
       */
      actsNext: 'cfa' | 'opco' | 'nobody';
      /** @description Warnings of the day of receipt. */
      alertes: components['schemas']['FaultView'][];
      apprenti: components['schemas']['ContractApprenti'];
      /** @description The dossier with the names of the inter-OPCO norm; the NIR is masked. */
      cerfa: {
        [key: string]: unknown;
      };
      /** @description Why pieces are asked for, or the refusal. */
      commentaire: string | null;
      /** Format: date */
      dateConclusion: string;
      /** Format: date */
      dateDebutContrat: string;
      /** Format: date */
      dateFinContrat: string;
      employeur: components['schemas']['ContractEmployeur'];
      formation: components['schemas']['ContractFormation'];
      /** Format: uuid */
      id: string;
      /** @description The OPCO’s own number of the dossier. */
      numero: string;
      /** @description Given when the contract is engaged. */
      numeroDeca: string | null;
      /** @description The number between CFA and OPCO. */
      numeroExterne: string;
      /** @description Pieces or a correction are asked for. */
      piecesDemandees: boolean;
      /** @enum {string} */
      status:
        | 'BROUILLON'
        | 'TRANSMIS'
        | 'EN_COURS_INSTRUCTION'
        | 'ENGAGE'
        | 'REFUSE'
        | 'ANNULE'
        | 'RUPTURE'
        | 'SOLDE';
      timeline: components['schemas']['TimelineEvent'][];
      /** Format: date-time */
      transmisLe: string;
      /** @description Version to send back in `If-Match`. */
      version: number;
    };
    DossierListView: {
      dossiers: components['schemas']['DossierView'][];
      /** @description Numéros qui ne désignent aucun dossier du CFA. */
      introuvables: string[];
      total: number;
    };
    DossierStatesView: {
      /** @description Dossiers de cette page (100 au plus). */
      count: number;
      EtatDossierResult: components['schemas']['DossierStateView'][];
      page: number;
      /** @description Dossiers du CFA, toutes pages. */
      total: number;
    };
    DossierStateView: {
      /** @description Demande de pièces, motif de refus ; vide sinon. */
      commentaireEtat: string;
      /**
       * Format: date-time
       * @example 2026-09-01T14:05:09+02:00
       */
      dateMiseAJour: string;
      /** @enum {string} */
      etat:
        'TRANSMIS' | 'EN_COURS_INSTRUCTION' | 'ENGAGE' | 'REFUSE' | 'ANNULE' | 'RUPTURE' | 'SOLDE';
      numeroDeca: string | null;
      numeroExterne: string;
      numeroInterne: string;
    };
    DossierView: {
      avertissements: components['schemas']['WarningView'][];
      /** @description Le dossier, avec « etat », « commentaireEtat » et ses numéros ; dates à minuit, heure de France ; NIR masqué. */
      cerfa: {
        [key: string]: unknown;
      };
      /** @description Commentaire de l’OPCO. */
      comment: string;
      /** @description Échéances ; vide tant qu’il n’y a pas d’échéancier. */
      echeances: Record<string, never>[];
      /** @description Montant engagé, en euros. */
      engagement: number | null;
      engagementsFraisAnnexe: Record<string, never>[];
    };
    EngageRequest: {
      /** @example 075202609NC0001 */
      numeroDeca: string;
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
    EnvoiDossier: {
      /** @description Le dossier */
      cerfa: {
        /** @description L’apprenti(e) */
        apprenti: {
          /** @description L’apprenti(e) › Adresse */
          adresse: {
            /** @description L’apprenti(e) › Adresse : numéro et voie. */
            adresse1: string;
            /** @description L’apprenti(e) › Adresse : complément. */
            adresse2?: string | null;
            /** @description L’apprenti(e) › Adresse : code postal. */
            codePostal: string;
            /** @description L’apprenti(e) › Adresse : commune. */
            commune: string;
          };
          /** @description L’apprenti(e) › Commune de naissance. */
          communeNaissance: string;
          /**
           * Format: email
           * @description L’apprenti(e) › Courriel.
           */
          courriel: string;
          /**
           * Format: date-time
           * @description L’apprenti(e) › Date de naissance.
           * @example 2026-09-01T00:00:00+02:00
           */
          dateNaissance: string;
          /**
           * @description L’apprenti(e) › Département de naissance.
           * @enum {string}
           */
          departementNaissance:
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
          derniereClasse: 1 | 11 | 12 | 21 | 22 | 31 | 32 | 40 | 41 | 42;
          /**
           * @description L’apprenti(e) › Diplôme ou titre le plus élevé obtenu. Codes : 13 : Aucun diplôme ni titre professionnel ; 25 : Diplôme national du brevet (DNB) ; 26 : Certificat de formation générale (CFG) ; 33 : CAP ; 34 : BEP ; 35 : Certificat de spécialisation (ancienne mention complémentaire) ; 38 : Autre diplôme ou titre de niveau CAP ou BEP ; 41 : Baccalauréat professionnel ; 42 : Baccalauréat général ; 43 : Baccalauréat technologique ; 44 : Diplôme de spécialisation professionnelle ; 49 : Autre diplôme ou titre de niveau bac ; 54 : Brevet de technicien supérieur (BTS) ; 55 : Diplôme universitaire de technologie (DUT) ; 58 : Autre diplôme ou titre de niveau bac+2 ; 61 : Première année de master ; 62 : Licence professionnelle ; 63 : Licence générale ; 64 : Bachelor universitaire de technologie (BUT) ; 69 : Autre diplôme ou titre de niveau bac+3 ou bac+4 ; 71 : Master professionnel ; 72 : Master recherche ; 73 : Master ; 74 : Diplôme d’ingénieur ou d’école de commerce ; 75 : Diplôme d’ingénieur ; 76 : Diplôme d’école de commerce ; 79 : Autre diplôme ou titre de niveau bac+5 ou plus ; 80 : Doctorat.
           * @enum {integer}
           */
          diplome:
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
          diplomePrepare:
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
          droitsRqthEquivalenceJeune?: boolean | null;
          /** @description L’apprenti(e) › Extension des droits de bénéficiaire de l’obligation d’emploi. Depuis le CERFA 10103*13. */
          droitsRqthExtensionBOE?: boolean | null;
          /** @description L’apprenti(e) › Déclare bénéficier de la reconnaissance travailleur handicapé. */
          handicap: boolean;
          /** @description L’apprenti(e) › Déclare être inscrit(e) sur la liste des sportifs, entraîneurs, arbitres et juges sportifs de haut niveau. */
          inscriptionSportifDeHautNiveau: boolean;
          /** @description L’apprenti(e) › Intitulé précis du dernier diplôme ou titre préparé. */
          intituleDiplomePrepare: string;
          /**
           * @description L’apprenti(e) › Nationalité. Codes : 1 : Française ; 2 : Union européenne ; 3 : Étranger hors Union européenne.
           * @enum {integer}
           */
          nationalite: 1 | 2 | 3;
          /** @description L’apprenti(e) › NIR de l’apprenti(e). 13 caractères, ou 15 avec la clé. */
          nir?: string | null;
          /** @description L’apprenti(e) › Nom de naissance. */
          nom: string;
          /** @description L’apprenti(e) › Nom d’usage. */
          nomUsage?: string | null;
          /** @description L’apprenti(e) › Premier prénom selon l’état civil. */
          prenom: string;
          /** @description L’apprenti(e) › Déclare avoir un projet de création ou de reprise d’entreprise. */
          projetCreationRepriseEntreprise: boolean;
          /**
           * @description L’apprenti(e) › Régime social. Codes : 1 : MSA ; 2 : URSSAF.
           * @enum {integer}
           */
          regimeSocial: 1 | 2;
          /** @description L’apprenti(e) › Représentant légal */
          responsableLegal?: {
            /** @description L’apprenti(e) › Représentant légal : adresse */
            adresse: {
              /** @description L’apprenti(e) › Représentant légal : adresse : numéro et voie. */
              adresse1: string;
              /** @description L’apprenti(e) › Représentant légal : adresse : complément. */
              adresse2?: string | null;
              /** @description L’apprenti(e) › Représentant légal : adresse : code postal. */
              codePostal: string;
              /** @description L’apprenti(e) › Représentant légal : adresse : commune. */
              commune: string;
            };
            /**
             * Format: email
             * @description L’apprenti(e) › Représentant légal : courriel.
             */
            courriel?: string | null;
            /** @description L’apprenti(e) › Représentant légal : nom de naissance. */
            nom: string;
            /** @description L’apprenti(e) › Représentant légal : prénom. */
            prenom: string;
          } | null;
          /**
           * @description L’apprenti(e) › Sexe. Codes : M : Masculin ; F : Féminin.
           * @enum {string}
           */
          sexe: 'M' | 'F';
          /**
           * @description L’apprenti(e) › Situation avant ce contrat. Codes : 1 : Scolaire ; 2 : Prépa apprentissage ; 3 : Étudiant ; 4 : Contrat d’apprentissage ; 5 : Contrat de professionnalisation ; 6 : Contrat aidé ; 7 : En formation au CFA avant signature du contrat (L6222-12-1) ; 8 : En formation au CFA sans contrat après une rupture (L6231-2, 5°) ; 9 : Stagiaire de la formation professionnelle ; 10 : Salarié ; 11 : Personne à la recherche d’un emploi ; 12 : Inactif.
           * @enum {integer}
           */
          situationAvantContrat: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;
          /**
           * @description L’apprenti(e) › Téléphone.
           * @example +33199000011
           */
          telephone: string;
        };
        /** @description Transmission › Signatures à valeur probante. */
        CERFASignatureProbante?: boolean | null;
        /** @description Transmission › Commentaire de l’OPCO. Donné par l’OPCO, ignoré à l’envoi. */
        readonly commentaireEtat?: string | null;
        /** @description Le contrat */
        contrat: {
          /** @description Le contrat › Avantages en nature : autre. */
          autreAvantageEnNature?: boolean | null;
          /** @description Le contrat › Avantages en nature : logement (€ par mois). Euros, deux décimales au plus. */
          avantageLogement?: number | null;
          /** @description Le contrat › Avantages en nature : nourriture (€ par repas). Euros, deux décimales au plus. */
          avantageNourriture?: number | null;
          /**
           * Format: date-time
           * @description Le contrat › Date de conclusion.
           * @example 2026-09-01T00:00:00+02:00
           */
          dateConclusion: string;
          /**
           * Format: date-time
           * @description Le contrat › Date de début d’exécution du contrat.
           * @example 2026-09-01T00:00:00+02:00
           */
          dateDebutContrat: string;
          /**
           * Format: date-time
           * @description Le contrat › Si avenant, date d’effet.
           * @example 2026-09-01T00:00:00+02:00
           */
          dateEffetAvenant?: string | null;
          /**
           * Format: date-time
           * @description Le contrat › Date de fin du contrat ou de la période d’apprentissage.
           * @example 2026-09-01T00:00:00+02:00
           */
          dateFinContrat: string;
          /**
           * Format: date-time
           * @description Le contrat › Date de début de formation pratique chez l’employeur.
           * @example 2026-09-01T00:00:00+02:00
           */
          dateFormationPratiqueEmployeur: string;
          /**
           * Format: date-time
           * @description Le contrat › Date de rupture.
           * @example 2026-09-01T00:00:00+02:00
           */
          dateRupture?: string | null;
          /** @description Le contrat › Durée hebdomadaire du travail : heures. */
          dureeTravailHebdoHeures: number;
          /** @description Le contrat › Durée hebdomadaire du travail : minutes. */
          dureeTravailHebdoMinutes?: number | null;
          /** @description Le contrat › Fait à. */
          lieuSignatureContrat?: string | null;
          /**
           * @description Le contrat › Mode contractuel de l’apprentissage. Codes : 1 : À durée limitée ; 2 : Dans le cadre d’un CDI ; 3 : Entreprise de travail temporaire ; 4 : Activités saisonnières à deux employeurs.
           * @enum {integer}
           */
          modeContractuel: 1 | 2 | 3 | 4;
          /** @description Le contrat › Numéro d’avenant (cadre réservé). */
          noAvenant?: string | null;
          /** @description Le contrat › Numéro de dépôt du contrat (cadre réservé). */
          noContrat?: string | null;
          /** @description Le contrat › Numéro du contrat précédent ou du contrat sur lequel porte l’avenant. */
          numeroContratPrecedent?: string | null;
          /** @description Le contrat › Rémunération */
          remunerationsAnnuelles: {
            /**
             * Format: date-time
             * @description Le contrat › Rémunération : du.
             * @example 2026-09-01T00:00:00+02:00
             */
            dateDebut: string;
            /**
             * Format: date-time
             * @description Le contrat › Rémunération : au.
             * @example 2026-09-01T00:00:00+02:00
             */
            dateFin: string;
            /** @description Le contrat › Rémunération : année et période. Année et période. */
            ordre: string;
            /** @description Le contrat › Rémunération : salaire brut mensuel. Euros, deux décimales au plus. */
            salaireBrut?: number | null;
            /** @description Le contrat › Rémunération : pourcentage. */
            taux: number;
            /**
             * @description Le contrat › Rémunération : SMIC ou SMC. Codes : SMIC : Salaire minimum de croissance ; SMC : Salaire minimum conventionnel.
             * @enum {string}
             */
            typeSalaire: 'SMIC' | 'SMC';
          }[];
          /** @description Le contrat › Salaire brut mensuel à l’embauche. Euros, deux décimales au plus. */
          salaireEmbauche: number;
          /** @description Le contrat › Travail sur machines dangereuses ou exposition à des risques particuliers. */
          travailRisque: boolean;
          /**
           * @description Le contrat › Type de contrat ou d’avenant. Codes : 11 : Premier contrat d’apprentissage de l’apprenti(e) ; 21 : Nouveau contrat, le précédent terminé, même employeur ; 22 : Nouveau contrat, le précédent terminé, autre employeur ; 23 : Nouveau contrat, le précédent rompu, autre employeur ; 31 : Avenant : situation juridique de l’employeur ; 32 : Avenant : changement d’employeur d’un contrat saisonnier ; 33 : Avenant : prolongation après échec à l’examen ; 34 : Avenant : prolongation après reconnaissance de handicap ; 35 : Avenant : diplôme supplémentaire préparé ; 36 : Avenant : autres changements (maître, durée de travail…) ; 37 : Avenant : lieu d’exécution du contrat ; 38 : Avenant : lieu principal de la formation théorique.
           * @enum {integer}
           */
          typeContratApp: 11 | 21 | 22 | 23 | 31 | 32 | 33 | 34 | 35 | 36 | 37 | 38;
          /**
           * @description Le contrat › Type de dérogation. Codes : 11 : Âge de l’apprenti(e) inférieur à 16 ans ; 12 : Âge de l’apprenti(e) supérieur à 29 ans ; 21 : Réduction de la durée du contrat ; 22 : Allongement de la durée du contrat ; 50 : Cumul de dérogations ; 60 : Autre dérogation.
           * @enum {integer|null}
           */
          typeDerogation?: 11 | 12 | 21 | 22 | 50 | 60 | null;
        };
        /** @description L’employeur */
        employeur: {
          /** @description L’employeur › Adresse */
          adresse: {
            /** @description L’employeur › Adresse : numéro et voie. */
            adresse1: string;
            /** @description L’employeur › Adresse : complément. */
            adresse2?: string | null;
            /** @description L’employeur › Adresse : code postal. */
            codePostal: string;
            /** @description L’employeur › Adresse : commune. */
            commune: string;
          };
          /** @description L’employeur › L’employeur atteste que le maître d’apprentissage remplit les critères d’éligibilité. */
          attestationEligibilite?: boolean | null;
          /** @description L’employeur › L’employeur atteste disposer des pièces justificatives. */
          attestationPieces?: boolean | null;
          /** @description L’employeur › Caisse de retraite complémentaire. */
          caisseComplementaire: string;
          /** @description L’employeur › Code IDCC de la convention. */
          codeIdcc: string;
          /**
           * Format: email
           * @description L’employeur › Courriel.
           */
          courriel: string;
          /** @description L’employeur › Nom et prénom ou dénomination. */
          denomination: string;
          /**
           * @description L’employeur › Employeur spécifique. Codes : 0 : Aucun de ces cas ; 1 : Entreprise de travail temporaire ; 2 : Groupement d’employeurs ; 3 : Employeur saisonnier ; 4 : Apprentissage familial : l’employeur est un ascendant.
           * @enum {integer|null}
           */
          employeurSpecifique?: 0 | 1 | 2 | 3 | 4 | null;
          /** @description L’employeur › Convention collective applicable. */
          libelleIdcc?: string | null;
          /**
           * @description L’employeur › Code activité de l’entreprise (NAF).
           * @example 4711F
           */
          naf: string;
          /** @description L’employeur › Nom du contact. */
          nom?: string | null;
          /** @description L’employeur › Effectif total salariés de l’entreprise. */
          nombreDeSalaries: number;
          /** @description L’employeur › Prénom du contact. */
          prenom?: string | null;
          /** @description L’employeur › Adhésion au régime spécifique d’assurance chômage (employeur public). */
          regimeSpecifique?: boolean | null;
          /** @description L’employeur › N° SIRET de l’établissement d’exécution du contrat. */
          siret: string;
          /**
           * @description L’employeur › Téléphone.
           * @example +33199000011
           */
          telephone: string;
          /**
           * @description L’employeur › Type d’employeur. Codes : 11 : Inscrit au répertoire des métiers ou au registre d’Alsace-Moselle ; 12 : Inscrit uniquement au registre du commerce et des sociétés ; 13 : Salariés relevant de la mutualité sociale agricole ; 14 : Profession libérale ; 15 : Association ; 16 : Autre employeur privé ; 21 : Service de l’État ; 22 : Commune ; 23 : Département ; 24 : Région ; 25 : Établissement public hospitalier ; 26 : Établissement public local d’enseignement ; 27 : Établissement public administratif de l’État ; 28 : Établissement public administratif local ; 29 : Autre employeur public ; 30 : Établissement public industriel et commercial.
           * @enum {integer}
           */
          typeEmployeur:
            11 | 12 | 13 | 14 | 15 | 16 | 21 | 22 | 23 | 24 | 25 | 26 | 27 | 28 | 29 | 30;
        };
        /**
         * @description Transmission › État du dossier.
         * @enum {string|null}
         */
        etat?: 'TRANSMIS' | null;
        /** @description La formation */
        formation: {
          /** @description La formation › Code du diplôme. */
          codeDiplome: string;
          /**
           * Format: date-time
           * @description La formation › Date de début de formation en CFA.
           * @example 2026-09-01T00:00:00+02:00
           */
          dateDebutFormation: string;
          /**
           * Format: date-time
           * @description La formation › Date prévue de fin des épreuves ou examens.
           * @example 2026-09-01T00:00:00+02:00
           */
          dateFinFormation: string;
          /** @description La formation › Durée de la formation (heures). */
          dureeFormation: number;
          /** @description La formation › Intitulé précis. */
          intituleQualification: string;
          /** @description La formation › Dont formation à distance (heures). Depuis le CERFA 10103*14. */
          nombreHeuresEnDistanciel?: number | null;
          /** @description La formation › Code RNCP. */
          rncp: string;
          /**
           * @description La formation › Diplôme ou titre visé par l’apprenti(e). Codes : 13 : Aucun diplôme ni titre professionnel ; 25 : Diplôme national du brevet (DNB) ; 26 : Certificat de formation générale (CFG) ; 33 : CAP ; 34 : BEP ; 35 : Certificat de spécialisation (ancienne mention complémentaire) ; 38 : Autre diplôme ou titre de niveau CAP ou BEP ; 41 : Baccalauréat professionnel ; 42 : Baccalauréat général ; 43 : Baccalauréat technologique ; 44 : Diplôme de spécialisation professionnelle ; 49 : Autre diplôme ou titre de niveau bac ; 54 : Brevet de technicien supérieur (BTS) ; 55 : Diplôme universitaire de technologie (DUT) ; 58 : Autre diplôme ou titre de niveau bac+2 ; 61 : Première année de master ; 62 : Licence professionnelle ; 63 : Licence générale ; 64 : Bachelor universitaire de technologie (BUT) ; 69 : Autre diplôme ou titre de niveau bac+3 ou bac+4 ; 71 : Master professionnel ; 72 : Master recherche ; 73 : Master ; 74 : Diplôme d’ingénieur ou d’école de commerce ; 75 : Diplôme d’ingénieur ; 76 : Diplôme d’école de commerce ; 79 : Autre diplôme ou titre de niveau bac+5 ou plus ; 80 : Doctorat.
           * @enum {integer}
           */
          typeDiplome:
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
        maitre1: {
          /**
           * Format: email
           * @description Le maître d’apprentissage › Maître d’apprentissage n° 1 : courriel.
           */
          courriel: string;
          /**
           * Format: date-time
           * @description Le maître d’apprentissage › Maître d’apprentissage n° 1 : date de naissance.
           * @example 2026-09-01T00:00:00+02:00
           */
          dateNaissance: string;
          /** @description Le maître d’apprentissage › Maître d’apprentissage n° 1 : emploi occupé. */
          emploiOccupe: string;
          /** @description Le maître d’apprentissage › Maître d’apprentissage n° 1 : diplôme ou titre le plus élevé obtenu. */
          intituleDiplomeObtenu: string;
          /** @description Le maître d’apprentissage › Maître d’apprentissage n° 1 : NIR (supprimé depuis la version 12). Donné par l’OPCO, ignoré à l’envoi. */
          readonly nir?: string | null;
          /**
           * @description Le maître d’apprentissage › Maître d’apprentissage n° 1 : niveau de diplôme ou titre le plus élevé obtenu. Codes : 0 : Aucun diplôme ; 3 : CAP, BEP ; 4 : Baccalauréat ; 5 : DEUG, BTS, DUT, DEUST ; 6 : Licence, licence professionnelle, BUT, maîtrise ; 7 : Master, diplôme d’ingénieur, d’école de commerce ; 8 : Doctorat.
           * @enum {integer}
           */
          niveauDiplomeObtenu: 0 | 3 | 4 | 5 | 6 | 7 | 8;
          /** @description Le maître d’apprentissage › Maître d’apprentissage n° 1 : nom de naissance. */
          nom: string;
          /** @description Le maître d’apprentissage › Maître d’apprentissage n° 1 : prénom. */
          prenom: string;
        };
        /** @description Le maître d’apprentissage › Maître d’apprentissage n° 2 */
        maitre2?: {
          /**
           * Format: email
           * @description Le maître d’apprentissage › Maître d’apprentissage n° 2 : courriel.
           */
          courriel: string;
          /**
           * Format: date-time
           * @description Le maître d’apprentissage › Maître d’apprentissage n° 2 : date de naissance.
           * @example 2026-09-01T00:00:00+02:00
           */
          dateNaissance: string;
          /** @description Le maître d’apprentissage › Maître d’apprentissage n° 2 : emploi occupé. */
          emploiOccupe: string;
          /** @description Le maître d’apprentissage › Maître d’apprentissage n° 2 : diplôme ou titre le plus élevé obtenu. */
          intituleDiplomeObtenu: string;
          /** @description Le maître d’apprentissage › Maître d’apprentissage n° 2 : NIR (supprimé depuis la version 12). Donné par l’OPCO, ignoré à l’envoi. */
          readonly nir?: string | null;
          /**
           * @description Le maître d’apprentissage › Maître d’apprentissage n° 2 : niveau de diplôme ou titre le plus élevé obtenu. Codes : 0 : Aucun diplôme ; 3 : CAP, BEP ; 4 : Baccalauréat ; 5 : DEUG, BTS, DUT, DEUST ; 6 : Licence, licence professionnelle, BUT, maîtrise ; 7 : Master, diplôme d’ingénieur, d’école de commerce ; 8 : Doctorat.
           * @enum {integer}
           */
          niveauDiplomeObtenu: 0 | 3 | 4 | 5 | 6 | 7 | 8;
          /** @description Le maître d’apprentissage › Maître d’apprentissage n° 2 : nom de naissance. */
          nom: string;
          /** @description Le maître d’apprentissage › Maître d’apprentissage n° 2 : prénom. */
          prenom: string;
        } | null;
        /** @description Transmission › Numéro de dépôt (donné par DECA). Donné par l’OPCO, ignoré à l’envoi. */
        readonly numeroDeca?: string | null;
        /** @description Transmission › Numéro externe du dossier. */
        numeroExterne?: string | null;
        /** @description Transmission › Numéro interne du dossier (donné par l’OPCO). Donné par l’OPCO, ignoré à l’envoi. */
        readonly numeroInterne?: string | null;
        /** @description La formation › CFA responsable */
        organismeFormation: {
          /** @description La formation › CFA responsable : adresse */
          adresse: {
            /** @description La formation › Adresse : numéro et voie. */
            adresse1: string;
            /** @description La formation › Adresse : complément. */
            adresse2?: string | null;
            /** @description La formation › Adresse : code postal. */
            codePostal: string;
            /** @description La formation › Adresse : commune. */
            commune: string;
          };
          /** @description La formation › Dénomination du CFA responsable. */
          denomination: string;
          /** @description La formation › CFA d’entreprise. */
          formationInterne: boolean;
          /** @description La formation › Le CFA responsable est le lieu de formation principal. */
          lieuFormationIdentique?: boolean | null;
          /** @description La formation › N° SIRET du CFA. */
          siret: string;
          /** @description La formation › N° UAI du CFA. */
          uaiCfa: string;
          /** @description La formation › Visa du CFA. */
          visaCfa: boolean;
        };
        /** @description La formation › Lieu de formation principal */
        organismeFormationLieuFormationPrincipal?: {
          /** @description La formation › Lieu de formation principal : adresse */
          adresse: {
            /** @description La formation › Lieu de formation principal : adresse : numéro et voie. */
            adresse1: string;
            /** @description La formation › Lieu de formation principal : adresse : complément. */
            adresse2?: string | null;
            /** @description La formation › Lieu de formation principal : adresse : code postal. */
            codePostal: string;
            /** @description La formation › Lieu de formation principal : adresse : commune. */
            commune: string;
          };
          /** @description La formation › Lieu de formation principal : dénomination. */
          denomination: string;
          /** @description La formation › Lieu de formation principal : N° SIRET. */
          siret?: string | null;
          /** @description La formation › Lieu de formation principal : N° UAI. */
          uaiCfa?: string | null;
        } | null;
        /**
         * @description Transmission › Version du formulaire. Codes : 10103*10 : Version 10 (avril 2023) ; 10103*11 : Version 11 (2024) ; 10103*12 : Version 12 (2024) ; 10103*13 : Version 13 (janvier 2025) ; 10103*14 : Version 14 (juillet 2025).
         * @enum {string}
         */
        versionCERFA: '10103*10' | '10103*11' | '10103*12' | '10103*13' | '10103*14';
      };
      /** @description Numéro externe du dossier ; peut aussi être écrit dans « cerfa ». */
      numeroExterne?: string | null;
    };
    FaultView: {
      /** @description Frame and box of the CERFA. */
      box: string;
      code: string;
      message: string;
      /** @description JSON pointer (RFC 6901) from the root of a dossier. */
      pointer: string;
      rule: string;
      /** @enum {string} */
      severity: 'refus' | 'alerte';
      /** @description Text the rule comes from. */
      source: string;
    };
    HealthView: {
      /** @enum {string} */
      status: 'ok';
    };
    Instructeur: {
      /** Format: uuid */
      id: string;
      name: string;
    };
    InstructionView: {
      /**
       * @description Who acts next.
       * @enum {string}
       */
      actsNext: 'cfa' | 'opco' | 'nobody';
      /** @description Warnings of the day of receipt. */
      alertes: components['schemas']['FaultView'][];
      apprenti: components['schemas']['ContractApprenti'];
      /** @description The dossier with the names of the inter-OPCO norm; the NIR is masked. */
      cerfa: {
        [key: string]: unknown;
      };
      cfa: components['schemas']['QueueCfa'];
      /** @description Why pieces are asked for, or the refusal. */
      commentaire: string | null;
      /** @description All that the checks find. */
      controles: components['schemas']['FaultView'][];
      /** Format: date */
      dateConclusion: string;
      /** Format: date */
      dateDebutContrat: string;
      /** Format: date */
      dateFinContrat: string;
      /** Format: date */
      dueOn: string;
      employeur: components['schemas']['ContractEmployeur'];
      formation: components['schemas']['ContractFormation'];
      /** Format: uuid */
      id: string;
      instructeur: components['schemas']['Instructeur'] | null;
      /** @description The OPCO’s own number of the dossier. */
      numero: string;
      /** @description Given when the contract is engaged. */
      numeroDeca: string | null;
      /** @description The number between CFA and OPCO. */
      numeroExterne: string;
      overdue: boolean;
      /** @description Pieces or a correction are asked for. */
      piecesDemandees: boolean;
      /** @enum {string} */
      status:
        | 'BROUILLON'
        | 'TRANSMIS'
        | 'EN_COURS_INSTRUCTION'
        | 'ENGAGE'
        | 'REFUSE'
        | 'ANNULE'
        | 'RUPTURE'
        | 'SOLDE';
      timeline: components['schemas']['TimelineEvent'][];
      /** Format: date-time */
      transmisLe: string;
      /** @description Version to send back in `If-Match`. */
      version: number;
    };
    KeyInfoView: {
      /** @description Pourquoi la clé n’est pas bonne ; vide sinon. */
      comment: string;
      /**
       * Format: date-time
       * @example 2027-09-01T00:00:00+02:00
       */
      dateFinValidite: string;
      /** @enum {string} */
      status: 'success' | 'error';
    };
    LinkRequest: {
      jeton: string;
    };
    NewTokenRequest: {
      /**
       * Format: date
       * @description Last day of the token, in a year at most; a year from now when absent.
       */
      expiresOn?: string;
      /** @description What the token is for, e.g. the name of the software. */
      name: string;
    };
    NewTokenView: {
      /** Format: date-time */
      expiresAt: string;
      /** Format: uuid */
      id: string;
      name: string;
      /**
       * @description The secret, shown once.
       * @example aacfa_…
       */
      token: string;
    };
    NewVendorRequest: {
      /** @example Éditeur démo */
      name: string;
    };
    NormErrorBody: {
      errors: components['schemas']['NormErrorItem'][];
      /**
       * Format: uuid
       * @description À citer à l’assistance.
       */
      requestId: string;
    };
    NormErrorItem: {
      /**
       * @description Cadre et rubrique du CERFA.
       * @example L’apprenti(e) › Nom de naissance
       */
      cadre?: string;
      /**
       * @description Code stable de l’erreur.
       * @example champ_manquant
       */
      code: string;
      /**
       * @description Phrase en français.
       * @example Ce champ est obligatoire.
       */
      description: string;
      /**
       * @description Pointeur JSON (RFC 6901) dans le corps envoyé.
       * @example /cerfa/apprenti/nom
       */
      pointer?: string;
      /**
       * @description Règle qui refuse.
       * @example forme.champ_manquant
       */
      regle?: string;
    };
    NotificationPage: {
      items: components['schemas']['NotificationView'][];
      next: string | null;
      /** @description Unread ones, on all pages. */
      unread: number;
    };
    NotificationView: {
      body: string;
      /**
       * @description Something to do, an information, or news.
       * @enum {string}
       */
      category: 'action' | 'information' | 'actualite';
      /** Format: date-time */
      createdAt: string;
      /** Format: uuid */
      id: string;
      /** @description The very screen, a path of the portal. */
      link: string | null;
      /** Format: date-time */
      readAt: string | null;
      title: string;
    };
    OAuthErrorView: {
      /** @example invalid_client */
      error: string;
      /** @description Phrase en français. */
      error_description: string;
    };
    QueueCfa: {
      /** Format: uuid */
      id: string;
      raisonSociale: string;
      siret: string;
    };
    QueuePage: {
      items: components['schemas']['QueueRow'][];
      next: string | null;
      total: number;
    };
    QueueRow: {
      /**
       * @description Who acts next.
       * @enum {string}
       */
      actsNext: 'cfa' | 'opco' | 'nobody';
      apprenti: components['schemas']['ContractApprenti'];
      cfa: components['schemas']['QueueCfa'];
      /** Format: date */
      dateConclusion: string;
      /** Format: date */
      dateDebutContrat: string;
      /** Format: date */
      dateFinContrat: string;
      /**
       * Format: date
       * @description Receipt plus 20 days.
       */
      dueOn: string;
      employeur: components['schemas']['ContractEmployeur'];
      formation: components['schemas']['ContractFormation'];
      /** Format: uuid */
      id: string;
      /** @description Who took it. */
      instructeur: components['schemas']['Instructeur'] | null;
      /** @description The OPCO’s own number of the dossier. */
      numero: string;
      /** @description Given when the contract is engaged. */
      numeroDeca: string | null;
      /** @description The number between CFA and OPCO. */
      numeroExterne: string;
      /** @description Not decided, and the 20 days are over. */
      overdue: boolean;
      /** @description Pieces or a correction are asked for. */
      piecesDemandees: boolean;
      /** @enum {string} */
      status:
        | 'BROUILLON'
        | 'TRANSMIS'
        | 'EN_COURS_INSTRUCTION'
        | 'ENGAGE'
        | 'REFUSE'
        | 'ANNULE'
        | 'RUPTURE'
        | 'SOLDE';
      /** Format: date-time */
      transmisLe: string;
    };
    ReasonRequest: {
      /** @description Told to the CFA and to its software. */
      motif: string;
    };
    ReceiptView: {
      avertissements: components['schemas']['WarningView'][];
      /**
       * @example TRANSMIS
       * @enum {string}
       */
      etat:
        'TRANSMIS' | 'EN_COURS_INSTRUCTION' | 'ENGAGE' | 'REFUSE' | 'ANNULE' | 'RUPTURE' | 'SOLDE';
      numeroDeca: string | null;
      /** @example DEMO-2026-0001 */
      numeroExterne: string;
      /** @example DA-7K2M-94QX */
      numeroInterne: string;
      /**
       * @description Le même dossier envoyé de nouveau n’est jamais doublé.
       * @enum {string}
       */
      resultat: 'cree' | 'modifie' | 'inchange';
      /** @description Présent et vrai avec dryRun=true : rien n’est écrit, les numéros sont des exemples. */
      simulation?: boolean;
    };
    ResetPasswordRequest: {
      jeton: string;
      motDePasse: string;
    };
    SessionCfa: {
      /** Format: uuid */
      id: string;
      raisonSociale: string;
      siret: string;
      uai: string;
    };
    SessionUser: {
      /** Format: uuid */
      id: string;
      /** Format: email */
      identifiant: string;
      nom: string;
      prenom: string;
    };
    SessionView: {
      /** @enum {string} */
      audience: 'cfa' | 'opco';
      cfa: components['schemas']['SessionCfa'] | null;
      /** @description Granted rights and what they imply. */
      rights: (
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
      user: components['schemas']['SessionUser'];
    };
    SignInRequest: {
      /** Format: email */
      identifiant: string;
      motDePasse: string;
    };
    SignUpRequest: {
      /**
       * Format: email
       * @description Where notifications go.
       */
      email: string;
      /**
       * Format: email
       * @description Login, unique in the portal.
       */
      identifiant: string;
      motDePasse: string;
      nom: string;
      prenom: string;
      raisonSociale: string;
      /** @example 98765432400019 */
      siret: string;
      /** @example 0751234J */
      uai: string;
    };
    StatusView: {
      /** @enum {string} */
      status: 'healthy';
      /**
       * @example [
       *       "v1",
       *       "v2"
       *     ]
       */
      supportedVersions: string[];
      /**
       * @description Version du CERFA en vigueur.
       * @example 10103*14
       */
      versionCERFA: string;
    };
    TimelineActor: {
      /** @enum {string} */
      kind: 'cfa' | 'opco' | 'partenaire' | 'systeme';
      name: string | null;
    };
    TimelineEvent: {
      actor: components['schemas']['TimelineActor'];
      /** Format: date-time */
      at: string;
      comment: string | null;
      piecesDemandees: boolean;
      /** @enum {string} */
      status:
        | 'BROUILLON'
        | 'TRANSMIS'
        | 'EN_COURS_INSTRUCTION'
        | 'ENGAGE'
        | 'REFUSE'
        | 'ANNULE'
        | 'RUPTURE'
        | 'SOLDE';
    };
    TokenView: {
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      expiresAt: string;
      /** Format: uuid */
      id: string;
      /**
       * @description Vendor, product and version that used it last.
       * @example Éditeur démo, Logiciel CFA 4.2
       */
      lastSoftware: string | null;
      /** Format: date-time */
      lastUsedAt: string | null;
      name: string;
      /** @description First characters of the secret. */
      prefix: string;
      /** Format: date-time */
      revokedAt: string | null;
    };
    VendorSecretView: {
      clientId: string;
      /**
       * @description The secret, shown once.
       * @example aaven_…
       */
      clientSecret: string;
      /** Format: uuid */
      id: string;
      name: string;
    };
    VendorView: {
      /** @description Public half of its OAuth2 client. */
      clientId: string;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      disabledAt: string | null;
      /** Format: uuid */
      id: string;
      name: string;
    };
    WarningView: {
      /** @description Cadre et rubrique du CERFA. */
      box: string;
      code: string;
      message: string;
      /** @description Pointeur JSON (RFC 6901). */
      pointer: string;
      /** @description Identifiant de la règle. */
      rule: string;
      /** @enum {string} */
      severity: 'alerte';
      /** @description Texte dont vient la règle. */
      source: string;
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  AccountController_confirm: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LinkRequest'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  AccountController_resend: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AddressRequest'];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Acknowledgement'];
        };
      };
    };
  };
  AccountController_forgotten: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AddressRequest'];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Acknowledgement'];
        };
      };
    };
  };
  AccountController_reset: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ResetPasswordRequest'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  AccountController_open: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SignUpRequest'];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Acknowledgement'];
        };
      };
    };
  };
  InstructionController_list: {
    parameters: {
      query?: {
        /** @description Cursor of the page, as `next` or `previous` gave it. */
        cursor?: string;
        limit?: number;
        /** @description Only what I have taken. */
        mine?: boolean;
        /** @description Number of the dossier or DECA number; searches every status unless told otherwise. */
        numero?: string;
        status?: (
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
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['QueuePage'];
        };
      };
    };
  };
  InstructionController_detail: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InstructionView'];
        };
      };
    };
  };
  InstructionController_engage: {
    parameters: {
      query?: never;
      header: {
        /** @description The version read, quoted. */
        'If-Match': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EngageRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InstructionView'];
        };
      };
    };
  };
  InstructionController_refuse: {
    parameters: {
      query?: never;
      header: {
        /** @description The version read, quoted. */
        'If-Match': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReasonRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InstructionView'];
        };
      };
    };
  };
  InstructionController_release: {
    parameters: {
      query?: never;
      header: {
        /** @description The version read, quoted. */
        'If-Match': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InstructionView'];
        };
      };
    };
  };
  InstructionController_requestPieces: {
    parameters: {
      query?: never;
      header: {
        /** @description The version read, quoted. */
        'If-Match': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReasonRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InstructionView'];
        };
      };
    };
  };
  InstructionController_take: {
    parameters: {
      query?: never;
      header: {
        /** @description The version read, quoted. */
        'If-Match': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InstructionView'];
        };
      };
    };
  };
  VendorsController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VendorView'][];
        };
      };
    };
  };
  VendorsController_create: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewVendorRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VendorSecretView'];
        };
      };
    };
  };
  VendorsController_disable: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  VendorsController_renew: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VendorSecretView'];
        };
      };
    };
  };
  PortalController_brand: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BrandView'];
        };
      };
    };
  };
  ContractsController_list: {
    parameters: {
      query?: {
        /** @description Words of the apprentice’s name, any case or accent. */
        apprenti?: string;
        /** @description First day of conclusion. */
        conclusionFrom?: string;
        /** @description Last day of conclusion. */
        conclusionTo?: string;
        /** @description Cursor of the page, as `next` or `previous` gave it. */
        cursor?: string;
        /** @description Words of the employer’s name, any case or accent, or the beginning of its SIRET. */
        employeur?: string;
        limit?: number;
        /** @description `recent`: newest first. */
        sort?:
          | 'recent'
          | '-recent'
          | 'apprenti'
          | '-apprenti'
          | 'employeur'
          | '-employeur'
          | 'dateConclusion'
          | '-dateConclusion';
        status?: (
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
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ContractPage'];
        };
      };
    };
  };
  ContractsController_detail: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ContractView'];
        };
      };
    };
  };
  ContractsController_counts: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ContractCounts'];
        };
      };
    };
  };
  'DossiersController_one[0]': {
    parameters: {
      query?: {
        /** @description Numéro de dépôt DECA. */
        numeroDeca?: string;
        /** @description Numéro entre le CFA et l’OPCO. */
        numeroExterne?: string;
        /** @description Numéro donné par l’OPCO. */
        numeroInterne?: string;
      };
      header: {
        /** @description Nom de l’éditeur du logiciel. */
        EDITEUR: string;
        /** @description Nom du logiciel. */
        LOGICIEL: string;
        /** @description Version du logiciel. */
        VERSION: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DossierView'];
        };
      };
      /** @description Demande mal formée : en-tête manquant, corps ou champ illisible. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Clé ou jeton inconnu, expiré ou révoqué. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Aucun dossier de ce CFA. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Trop d’appels : réessayer après le délai de Retry-After. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Momentanément indisponible : réessayer après Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NormErrorBody'];
        };
      };
    };
  };
  'DossiersController_send[0]': {
    parameters: {
      query?: {
        /** @description Avec « true », le verdict est identique et rien n’est écrit. */
        dryRun?: 'true' | 'false';
      };
      header: {
        /** @description Nom de l’éditeur du logiciel. */
        EDITEUR: string;
        /** @description De 1 à 200 caractères. La même clé avec le même corps reçoit la même réponse, octet pour octet, pendant sept jours au moins, avec l’en-tête Idempotency-Replayed: true. */
        'Idempotency-Key'?: string;
        /** @description Nom du logiciel. */
        LOGICIEL: string;
        /** @description Version du logiciel. */
        VERSION: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EnvoiDossier'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReceiptView'];
        };
      };
      /** @description Demande mal formée : en-tête manquant, corps ou champ illisible. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Clé ou jeton inconnu, expiré ou révoqué. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description L’état du dossier l’interdit. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Plus de 10 Mo. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Autre chose que du JSON. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Une règle refuse le dossier. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Trop d’appels : réessayer après le délai de Retry-After. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Momentanément indisponible : réessayer après Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NormErrorBody'];
        };
      };
    };
  };
  'DossiersController_states[0]': {
    parameters: {
      query?: {
        numeroPage?: number;
      };
      header: {
        /** @description Nom de l’éditeur du logiciel. */
        EDITEUR: string;
        /** @description Nom du logiciel. */
        LOGICIEL: string;
        /** @description Version du logiciel. */
        VERSION: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DossierStatesView'];
        };
      };
      /** @description Demande mal formée : en-tête manquant, corps ou champ illisible. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Clé ou jeton inconnu, expiré ou révoqué. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Trop d’appels : réessayer après le délai de Retry-After. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Momentanément indisponible : réessayer après Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NormErrorBody'];
        };
      };
    };
  };
  'DossiersController_several[0]': {
    parameters: {
      query: {
        /** @description Numéros internes, répétés ou séparés par des virgules. */
        numerosInternes: string[];
      };
      header: {
        /** @description Nom de l’éditeur du logiciel. */
        EDITEUR: string;
        /** @description Nom du logiciel. */
        LOGICIEL: string;
        /** @description Version du logiciel. */
        VERSION: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DossierListView'];
        };
      };
      /** @description Demande mal formée : en-tête manquant, corps ou champ illisible. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Clé ou jeton inconnu, expiré ou révoqué. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Trop d’appels : réessayer après le délai de Retry-After. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Momentanément indisponible : réessayer après Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NormErrorBody'];
        };
      };
    };
  };
  KeyController_status: {
    parameters: {
      query?: never;
      header: {
        /** @description Nom de l’éditeur du logiciel. */
        EDITEUR: string;
        /** @description Nom du logiciel. */
        LOGICIEL: string;
        /** @description Version du logiciel. */
        VERSION: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StatusView'];
        };
      };
      /** @description Demande mal formée : en-tête manquant, corps ou champ illisible. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Clé ou jeton inconnu, expiré ou révoqué. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Trop d’appels : réessayer après le délai de Retry-After. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Momentanément indisponible : réessayer après Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NormErrorBody'];
        };
      };
    };
  };
  KeyController_keyInfo: {
    parameters: {
      query?: {
        /** @description SIREN que la clé doit porter. */
        siren?: string;
      };
      header: {
        /** @description Nom de l’éditeur du logiciel. */
        EDITEUR: string;
        /** @description Nom du logiciel. */
        LOGICIEL: string;
        /** @description Version du logiciel. */
        VERSION: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['KeyInfoView'];
        };
      };
      /** @description Demande mal formée : en-tête manquant, corps ou champ illisible. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Clé ou jeton inconnu, expiré ou révoqué. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Trop d’appels : réessayer après le délai de Retry-After. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Momentanément indisponible : réessayer après Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NormErrorBody'];
        };
      };
    };
  };
  'DossiersController_one[1]': {
    parameters: {
      query?: {
        /** @description Numéro de dépôt DECA. */
        numeroDeca?: string;
        /** @description Numéro entre le CFA et l’OPCO. */
        numeroExterne?: string;
        /** @description Numéro donné par l’OPCO. */
        numeroInterne?: string;
      };
      header: {
        /** @description Nom de l’éditeur du logiciel. */
        EDITEUR: string;
        /** @description Nom du logiciel. */
        LOGICIEL: string;
        /** @description Version du logiciel. */
        VERSION: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DossierView'];
        };
      };
      /** @description Demande mal formée : en-tête manquant, corps ou champ illisible. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Clé ou jeton inconnu, expiré ou révoqué. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Aucun dossier de ce CFA. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Trop d’appels : réessayer après le délai de Retry-After. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Momentanément indisponible : réessayer après Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NormErrorBody'];
        };
      };
    };
  };
  'DossiersController_send[1]': {
    parameters: {
      query?: {
        /** @description Avec « true », le verdict est identique et rien n’est écrit. */
        dryRun?: 'true' | 'false';
      };
      header: {
        /** @description Nom de l’éditeur du logiciel. */
        EDITEUR: string;
        /** @description De 1 à 200 caractères. La même clé avec le même corps reçoit la même réponse, octet pour octet, pendant sept jours au moins, avec l’en-tête Idempotency-Replayed: true. */
        'Idempotency-Key'?: string;
        /** @description Nom du logiciel. */
        LOGICIEL: string;
        /** @description Version du logiciel. */
        VERSION: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EnvoiDossier'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReceiptView'];
        };
      };
      /** @description Demande mal formée : en-tête manquant, corps ou champ illisible. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Clé ou jeton inconnu, expiré ou révoqué. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description L’état du dossier l’interdit. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Plus de 10 Mo. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Autre chose que du JSON. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Une règle refuse le dossier. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Trop d’appels : réessayer après le délai de Retry-After. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Momentanément indisponible : réessayer après Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NormErrorBody'];
        };
      };
    };
  };
  'DossiersController_states[1]': {
    parameters: {
      query?: {
        numeroPage?: number;
      };
      header: {
        /** @description Nom de l’éditeur du logiciel. */
        EDITEUR: string;
        /** @description Nom du logiciel. */
        LOGICIEL: string;
        /** @description Version du logiciel. */
        VERSION: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DossierStatesView'];
        };
      };
      /** @description Demande mal formée : en-tête manquant, corps ou champ illisible. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Clé ou jeton inconnu, expiré ou révoqué. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Trop d’appels : réessayer après le délai de Retry-After. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Momentanément indisponible : réessayer après Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NormErrorBody'];
        };
      };
    };
  };
  'DossiersController_several[1]': {
    parameters: {
      query: {
        /** @description Numéros internes, répétés ou séparés par des virgules. */
        numerosInternes: string[];
      };
      header: {
        /** @description Nom de l’éditeur du logiciel. */
        EDITEUR: string;
        /** @description Nom du logiciel. */
        LOGICIEL: string;
        /** @description Version du logiciel. */
        VERSION: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DossierListView'];
        };
      };
      /** @description Demande mal formée : en-tête manquant, corps ou champ illisible. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Clé ou jeton inconnu, expiré ou révoqué. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Trop d’appels : réessayer après le délai de Retry-After. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NormErrorBody'];
        };
      };
      /** @description Momentanément indisponible : réessayer après Retry-After. */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NormErrorBody'];
        };
      };
    };
  };
  PortalController_health: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HealthView'];
        };
      };
    };
  };
  NotificationsController_list: {
    parameters: {
      query?: {
        /** @description Cursor of the page, as `next` or `previous` gave it. */
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NotificationPage'];
        };
      };
    };
  };
  NotificationsController_read: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  NotificationsController_readAll: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  OAuthController_issue: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AccessTokenRequest'];
        'application/x-www-form-urlencoded': components['schemas']['AccessTokenRequest'];
      };
    };
    responses: {
      /** @description RFC 6749 §5.2 */
      '4XX': {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OAuthErrorView'];
        };
      };
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccessTokenView'];
        };
      };
    };
  };
  SessionController_read: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionView'];
        };
      };
    };
  };
  SessionController_open: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SignInRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionView'];
        };
      };
    };
  };
  SessionController_close: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  TokensController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TokenView'][];
        };
      };
    };
  };
  TokensController_create: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewTokenRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NewTokenView'];
        };
      };
    };
  };
  TokensController_revoke: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
}
