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
  readonly '/api/account/invitation': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['InvitationController_read'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/account/invitation/accept': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['InvitationController_accept'];
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
  readonly '/api/account/second-factor': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['SecondFactorController_read'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/account/second-factor/passkeys': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['SecondFactorController_add'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/account/second-factor/passkeys/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post?: never;
    readonly delete: operations['SecondFactorController_removePasskey'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/account/second-factor/passkeys/options': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['SecondFactorController_options'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/account/second-factor/recovery-codes': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['SecondFactorController_renew'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/account/second-factor/totp': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['SecondFactorController_prepare'];
    readonly delete: operations['SecondFactorController_removeTotp'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/account/second-factor/totp/confirm': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['SecondFactorController_confirm'];
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
  readonly '/api/account/undo-email': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['MyAccountController_undoEmail'];
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
  readonly '/api/account/undo-second-factor': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['MyAccountController_undoSecondFactor'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/addresses': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['AddressesController_propose'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/backoffice/agents': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['AgentsController_list'];
    readonly put?: never;
    readonly post: operations['AgentsController_invite'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/backoffice/agents/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['AgentsController_read'];
    readonly put: operations['AgentsController_change'];
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/backoffice/agents/{id}/desactiver': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['AgentsController_deactivate'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/backoffice/agents/{id}/invitation': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['AgentsController_again'];
    readonly delete: operations['AgentsController_withdraw'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/backoffice/agents/{id}/reactiver': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['AgentsController_reactivate'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/backoffice/agents/{id}/second-factor': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post?: never;
    readonly delete: operations['AgentsController_resetFactor'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/backoffice/agents/export.csv': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['AgentsController_export'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/backoffice/agents/qui-peut-quoi': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['AgentsController_matrix'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/backoffice/announcements': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['AnnouncementsController_list'];
    readonly put?: never;
    readonly post: operations['AnnouncementsController_create'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/backoffice/announcements/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['AnnouncementsController_read'];
    readonly put: operations['AnnouncementsController_change'];
    readonly post?: never;
    readonly delete: operations['AnnouncementsController_remove'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/backoffice/announcements/{id}/publish': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['AnnouncementsController_publish'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/backoffice/announcements/{id}/readers': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['AnnouncementsController_readers'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/backoffice/announcements/{id}/suspend': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['AnnouncementsController_suspend'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/backoffice/announcements/{id}/versions': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['AnnouncementsController_versions'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/backoffice/announcements/{id}/withdraw': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['AnnouncementsController_withdraw'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/backoffice/announcements/reach': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['AnnouncementsController_reach'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/backoffice/announcements/vendors': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['AnnouncementsController_vendors'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/backoffice/bank-accounts': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['ReviewsController_list'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/backoffice/bank-accounts/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['ReviewsController_read'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/backoffice/bank-accounts/{id}/approve': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['ReviewsController_approve'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/backoffice/bank-accounts/{id}/iban': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['ReviewsController_reveal'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/backoffice/bank-accounts/{id}/refuse': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['ReviewsController_refuse'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/backoffice/bank-accounts/{id}/release': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['ReviewsController_release'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/backoffice/bank-accounts/{id}/take': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['ReviewsController_take'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/backoffice/bank-accounts/{id}/verify': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['ReviewsController_verify'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/backoffice/bank-accounts/files/{id}/text': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['ReviewsController_text'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/backoffice/cfas': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['CfaLookUpController_search'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/backoffice/cfas/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['CfaLookUpController_file'];
    readonly put?: never;
    readonly post?: never;
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
  readonly '/api/backoffice/invitations': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['ApprovalsController_list'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/backoffice/invitations/{id}/approuver': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['ApprovalsController_approve'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/backoffice/invitations/{id}/refuser': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['ApprovalsController_refuse'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/backoffice/mails': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['MailsController_read'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/backoffice/nominations': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['NominationsController_list'];
    readonly put?: never;
    readonly post: operations['NominationsController_ask'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/backoffice/nominations/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['NominationsController_read'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/backoffice/nominations/{id}/cancel': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['NominationsController_cancel'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/backoffice/nominations/{id}/confirm': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['NominationsController_confirm'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/backoffice/nominations/{id}/invitation': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['NominationsController_again'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/backoffice/nominations/{id}/refuse': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['NominationsController_refuse'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/backoffice/refund-settings': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['RefundSettingsController_list'];
    readonly put?: never;
    readonly post: operations['RefundSettingsController_propose'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/backoffice/refund-settings/{id}/confirm': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['RefundSettingsController_confirm'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/backoffice/refund-settings/{id}/reject': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['RefundSettingsController_reject'];
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
  readonly '/api/bank-accounts': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['BankAccountsController_read'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/bank-accounts/{id}/contest': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['BankAccountsController_contest'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/bank-accounts/{id}/iban': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['BankAccountsController_reveal'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/bank-accounts/{id}/withdraw': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['BankAccountsController_withdraw'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/bank-accounts/draft': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put: operations['BankAccountsController_change'];
    readonly post: operations['BankAccountsController_begin'];
    readonly delete: operations['BankAccountsController_discard'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/bank-accounts/draft/files': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['BankAccountsController_addFile'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/bank-accounts/draft/files/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post?: never;
    readonly delete: operations['BankAccountsController_removeFile'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/bank-accounts/draft/submit': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['BankAccountsController_submit'];
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
  readonly '/api/cfa': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['CfaController_read'];
    readonly put: operations['CfaController_change'];
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/cfa/history': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['CfaController_history'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/cfa/register-check': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['CfaController_check'];
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
  readonly '/api/documents/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['DocumentsController_view'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/documents/{id}/pages/{page}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['DocumentsController_page'];
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
  readonly '/api/journal': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['JournalController_page'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/journal/acteurs': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['JournalController_authors'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/journal/export.csv': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['JournalController_export'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/nominations': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['ObjectionsController_list'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/nominations/{id}/object': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['ObjectionsController_object'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/nominations/link': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['ObjectionsController_read'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/nominations/link/object': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['ObjectionsController_objectByLink'];
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
  readonly '/api/notifications/{id}/archive': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['NotificationsController_archive'];
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
  readonly '/api/notifications/{id}/unarchive': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['NotificationsController_unarchive'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/notifications/{id}/unread': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['NotificationsController_markUnread'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/notifications/preferences': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['PreferencesController_read'];
    readonly put: operations['PreferencesController_change'];
    readonly post?: never;
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
  readonly '/api/notifications/stream': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['StreamController_stream'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/notifications/unread': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['NotificationsController_unread'];
    readonly put?: never;
    readonly post?: never;
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
  readonly '/api/session/passkey': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['SecondStepController_byPasskeyAlone'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/session/passkey/options': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['SecondStepController_visitorOptions'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/session/proof': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['ProofController_prove'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/session/proof/passkey': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['ProofController_byPasskey'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/session/proof/passkey/options': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['ProofController_options'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/session/second-factor': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['SecondStepController_byCode'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/session/second-factor/passkey': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['SecondStepController_byPasskey'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/session/second-factor/passkey/options': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['SecondStepController_options'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/settlement': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['SettlementController_read'];
    readonly put: operations['SettlementController_choose'];
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/token-leak': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Signaler un token divulgué
     * @description Ouvert à tous, sans en-tête particulier. Un token valable est révoqué aussitôt et son CFA prévenu ; la réponse est la même quel que soit le texte. Motif pour les outils de recherche de secrets : `aacfa_[0-9A-Za-z]{49}`.
     */
    readonly post: operations['TokenLeakController_report'];
    readonly delete?: never;
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
    readonly put: operations['TokensController_change'];
    readonly post?: never;
    readonly delete: operations['TokensController_revoke'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/tokens/{id}/calls': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['TokensController_listCalls'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/tokens/{id}/renew': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['TokensController_renew'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/users': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['UsersController_list'];
    readonly put?: never;
    readonly post: operations['UsersController_invite'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/users/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['UsersController_read'];
    readonly put: operations['UsersController_change'];
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/users/{id}/desactiver': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['UsersController_deactivate'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/users/{id}/invitation': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['UsersController_again'];
    readonly delete: operations['UsersController_withdraw'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/users/{id}/reactiver': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations['UsersController_reactivate'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/users/{id}/second-factor': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post?: never;
    readonly delete: operations['UsersController_resetFactor'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/users/export.csv': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['UsersController_export'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/users/qui-peut-quoi': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get: operations['UsersController_matrix'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
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
    readonly AddressProposals: {
      readonly items: readonly components['schemas']['PostalAddress'][];
    };
    readonly AddressRequest: {
      /** Format: email */
      readonly identifiant: string;
    };
    readonly AgentRequest: {
      /** @description « Actif ». */
      readonly actif: boolean;
      /**
       * Format: email
       * @description Where notifications go.
       */
      readonly email: string;
      /**
       * Format: email
       * @description The login: another one only while the invitation is not accepted.
       */
      readonly identifiant?: string;
      readonly nom: string;
      readonly prenom: string;
      readonly rights: readonly ('instruction' | 'comptabilite' | 'administration_opco')[];
    };
    readonly AnnouncementPage: {
      readonly items: readonly components['schemas']['AnnouncementRow'][];
      readonly next: string | null;
    };
    readonly AnnouncementRequest: {
      readonly cible: components['schemas']['TargetField'];
      /** @enum {string|null} */
      readonly lien:
        | '/'
        | '/notifications'
        | '/contrats'
        | '/mon-compte'
        | '/mon-compte/notifications'
        | '/mon-compte/securite'
        | '/mon-cfa/coordonnees'
        | '/mon-cfa/reglement-avoirs'
        | '/mon-cfa/coordonnees-bancaires'
        | '/mon-cfa/imports'
        | '/mon-cfa/utilisateurs'
        | '/mon-cfa/journal'
        | null;
      readonly texte: string;
      readonly titre: string;
    };
    readonly AnnouncementRow: {
      /** Format: date-time */
      readonly creeeLe: string;
      /** @enum {string} */
      readonly etat: 'brouillon' | 'programmee' | 'publiee' | 'retiree';
      /** Format: uuid */
      readonly id: string;
      /** @description CFA where somebody read it. */
      readonly lecteurs: number;
      /** @description CFA that received it. */
      readonly portee: number | null;
      /** Format: date-time */
      readonly publieeLe: string | null;
      /** Format: date-time */
      readonly publierLe: string | null;
      /** Format: date-time */
      readonly retireeLe: string | null;
      readonly titre: string;
      readonly version: number;
    };
    readonly AnnouncementVersionView: {
      readonly auteur: string;
      /** @enum {string} */
      readonly etat: 'brouillon' | 'programmee' | 'publiee' | 'retiree';
      /** Format: date-time */
      readonly le: string;
      readonly texte: string;
      readonly titre: string;
      readonly version: number;
    };
    readonly AnnouncementView: {
      /** @description Who changed it last. */
      readonly auteur: string;
      readonly cible: components['schemas']['TargetField'];
      /** Format: date-time */
      readonly creeeLe: string;
      /** @enum {string} */
      readonly etat: 'brouillon' | 'programmee' | 'publiee' | 'retiree';
      /** Format: uuid */
      readonly id: string;
      /** @description CFA where somebody read it. */
      readonly lecteurs: number;
      readonly lien: string | null;
      /** @description CFA that received it. */
      readonly portee: number | null;
      /** Format: date-time */
      readonly publieeLe: string | null;
      /** Format: date-time */
      readonly publierLe: string | null;
      /** Format: date-time */
      readonly retireeLe: string | null;
      readonly texte: string;
      readonly titre: string;
      readonly version: number;
    };
    readonly ApprovalChecks: {
      /** @enum {boolean} */
      readonly banqueEnLigne: true;
      /** @enum {boolean} */
      readonly correspondance: true;
      /** @enum {boolean} */
      readonly original: true;
      /** @enum {boolean} */
      readonly pasUnParticulier: true;
    };
    readonly ApproveRequest: {
      /** @description Needed unless the bank confirms the holder. */
      readonly motif?: string;
      readonly verifications: components['schemas']['ApprovalChecks'];
    };
    readonly BankAccountsView: {
      readonly actif: components['schemas']['BankAccountView'] | null;
      readonly brouillon: components['schemas']['BankAccountView'] | null;
      /** @description Hours before a change takes effect. */
      readonly delaiHeures: number;
      readonly enCours: components['schemas']['BankAccountView'] | null;
      readonly facturesEnCours: readonly components['schemas']['BlockingInvoice'][];
      /** @description Ended, the newest first. */
      readonly historique: readonly components['schemas']['BankAccountView'][];
      readonly siret: string;
      /** @description UAI of the CFA, to begin with. */
      readonly uai: string;
    };
    readonly BankAccountView: {
      /** Format: date-time */
      readonly actifDepuis: string | null;
      /** @description Accountants who approved. */
      readonly approbations: number;
      /** @description Accountants who must approve. */
      readonly approbationsRequises: number;
      readonly banque: components['schemas']['BankView'] | null;
      /** Format: date-time */
      readonly contesteLe: string | null;
      /** Format: date-time */
      readonly effetLe: string | null;
      /** @enum {string} */
      readonly etat:
        | 'brouillon'
        | 'a_valider'
        | 'programme'
        | 'actif'
        | 'remplace'
        | 'refuse'
        | 'retire'
        | 'expire';
      readonly fichiers: readonly components['schemas']['BankFileView'][];
      /** Format: date-time */
      readonly finLe: string | null;
      /** @description Masked. */
      readonly iban: string | null;
      /** Format: uuid */
      readonly id: string;
      /** @enum {string} */
      readonly mode: 'soi_meme' | 'tiers';
      readonly refus: components['schemas']['RefusalView'] | null;
      /** @description Of the CFA, when it was sent. */
      readonly siret: string | null;
      readonly tiers: components['schemas']['ThirdPartyView'] | null;
      readonly titulaire: string | null;
      /** Format: date-time */
      readonly transmisLe: string | null;
      readonly transmisPar: string | null;
      readonly uai: string | null;
      readonly version: number;
    };
    readonly BankFileRequest: {
      /**
       * Format: binary
       * @description PDF, JPEG ou PNG, 10 Mo au plus
       */
      readonly fichier: string;
    };
    readonly BankFileView: {
      /**
       * @description Answer of the antivirus.
       * @enum {string}
       */
      readonly etat: 'en_attente' | 'sain' | 'refuse';
      /**
       * Format: uuid
       * @description Of the document: `GET /api/documents/{id}`.
       */
      readonly id: string;
      readonly nom: string;
      /** @description Each at `GET /api/documents/{id}/pages/{page}`. */
      readonly pages: number;
      /** @description Bytes. */
      readonly taille: number;
      readonly type: string;
    };
    readonly BankView: {
      readonly bic: string | null;
      /** @description Without branches: a stamped RIB and a letter are asked for. */
      readonly enLigne: boolean;
      readonly nom: string | null;
    };
    readonly BlockingInvoice: {
      /** Format: date-time */
      readonly depuis: string;
      readonly numero: string;
    };
    readonly BounceView: {
      /** Format: date-time */
      readonly le: string;
      /**
       * @description Which of the two addresses.
       * @enum {string}
       */
      readonly objet: 'email' | 'identifiant';
      /** @description Why, in a French sentence. */
      readonly raison: string;
    };
    readonly BrandView: {
      readonly contactEmail: string;
      /** @description Name of the environment; empty in production. */
      readonly environment: string;
      /** @description Address of the mark of the OPCO. */
      readonly logo: string | null;
      readonly opcoName: string;
      /**
       * @description Which signs a password may be made of.
       * @enum {string}
       */
      readonly passwordAlphabet: 'guide' | 'unicode';
      readonly portalName: string;
      readonly tagline: string;
    };
    readonly CfaChangesPage: {
      readonly items: readonly components['schemas']['CfaChangeView'][];
      readonly next: string | null;
    };
    readonly CfaChangeView: {
      readonly apres: string | null;
      readonly avant: string | null;
      /** @description Field that changed, e.g. `adresse` or `contacts/direction`. */
      readonly champ: string;
      /** Format: uuid */
      readonly id: string;
      /** Format: date-time */
      readonly le: string;
      readonly par: string;
    };
    readonly CfaContractCount: {
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
    readonly CfaFile: {
      /** @description Only states that have some. */
      readonly contrats: readonly components['schemas']['CfaContractCount'][];
      /**
       * Format: date-time
       * @description Of anybody.
       */
      readonly derniereConnexion: string | null;
      readonly enseigne: string | null;
      /** Format: uuid */
      readonly id: string;
      /** Format: date-time */
      readonly inscritLe: string;
      readonly nomination: components['schemas']['CfaNomination'] | null;
      readonly raisonSociale: string;
      readonly siret: string;
      readonly tokens: readonly components['schemas']['CfaToken'][];
      readonly uai: string;
      readonly utilisateurs: readonly components['schemas']['CfaUser'][];
    };
    readonly CfaNomination: {
      /** @enum {string} */
      readonly etat: 'a_confirmer' | 'programmee' | 'effective' | 'refusee' | 'annulee';
      /** Format: uuid */
      readonly id: string;
    };
    readonly CfaPage: {
      readonly items: readonly components['schemas']['CfaRow'][];
      readonly next: string | null;
      readonly total: number;
    };
    readonly CfaRequest: {
      readonly adresse: string;
      /** @example 8532Z */
      readonly codeNaf?: string | null;
      readonly codePostal: string;
      readonly commune: string;
      readonly complement?: string;
      readonly contacts: readonly components['schemas']['Contact'][];
      /** Format: email */
      readonly email: string;
      readonly enseigne?: string;
      /** @enum {string|null} */
      readonly formeJuridique?:
        | 'association'
        | 'societe'
        | 'cooperative'
        | 'etablissement_public'
        | 'etablissement_enseignement'
        | 'chambre_consulaire'
        | 'collectivite'
        | 'gip'
        | 'entreprise'
        | 'autre'
        | null;
      /** @description Eleven digits. */
      readonly numeroDeclaration?: string | null;
      readonly raisonSociale: string;
      /** @description The default of new contracts. */
      readonly signatureElectronique: boolean;
      /** @description Ten digits. */
      readonly telephone: string;
      readonly uai: string;
    };
    readonly CfaRow: {
      /** Format: uuid */
      readonly id: string;
      /** Format: date-time */
      readonly inscritLe: string;
      readonly raisonSociale: string;
      readonly siret: string;
      readonly uai: string;
    };
    readonly CfaToken: {
      /** Format: date-time */
      readonly dernierUsage: string | null;
      /** @description Revoked because its secret was found outside. */
      readonly divulgue: boolean;
      /** Format: date-time */
      readonly expireLe: string;
      /** Format: uuid */
      readonly id: string;
      /** @description What used it last. */
      readonly logiciel: string | null;
      readonly nom: string;
      /** @description Another replaces it; valid until it expires. */
      readonly remplace: boolean;
      /** Format: date-time */
      readonly revoqueLe: string | null;
      /** @description Refused because who made it has no access any more. */
      readonly suspendu: boolean;
    };
    readonly CfaUser: {
      /** Format: date-time */
      readonly derniereConnexion: string | null;
      /**
       * @description `non_confirme`: invited or signed up, has not followed the mailed link yet.
       * @enum {string}
       */
      readonly etat: 'actif' | 'inactif' | 'non_confirme';
      /** Format: uuid */
      readonly id: string;
      readonly identifiant: string;
      readonly nom: string;
      readonly prenom: string;
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
    };
    readonly CfaView: {
      readonly adresse: string | null;
      readonly codeNaf: string | null;
      readonly codePostal: string | null;
      readonly commune: string | null;
      readonly complement: string | null;
      readonly contacts: readonly components['schemas']['ContactView'][];
      readonly email: string | null;
      readonly enseigne: string | null;
      /** @enum {string|null} */
      readonly formeJuridique:
        | 'association'
        | 'societe'
        | 'cooperative'
        | 'etablissement_public'
        | 'etablissement_enseignement'
        | 'chambre_consulaire'
        | 'collectivite'
        | 'gip'
        | 'entreprise'
        | 'autre'
        | null;
      readonly numeroDeclaration: string | null;
      readonly raisonSociale: string;
      readonly registre: components['schemas']['RegisterView'];
      readonly signatureElectronique: boolean;
      readonly siret: string;
      readonly telephone: string | null;
      readonly uai: string;
      readonly version: number;
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
    readonly CodeRequest: {
      /** @description Six digits, or a recovery code where one is taken. */
      readonly code: string;
    };
    readonly ConfirmRequest: {
      /** @description Needed once somebody of the CFA objected. */
      readonly motif?: string;
    };
    readonly Contact: {
      /** Format: email */
      readonly email?: string;
      /** @enum {string} */
      readonly fonction: 'direction' | 'administratif' | 'facturation';
      readonly nom: string;
      readonly prenom: string;
      /** @description Ten digits. */
      readonly telephone?: string | null;
    };
    readonly ContactView: {
      readonly email: string | null;
      /** @enum {string} */
      readonly fonction: 'direction' | 'administratif' | 'facturation';
      readonly nom: string;
      readonly prenom: string;
      readonly telephone: string | null;
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
    readonly DraftRequest: {
      /** @description In any form; the one kept stays when left out. */
      readonly iban?: string;
      /** @enum {string} */
      readonly mode: 'soi_meme' | 'tiers';
      readonly tiers?: components['schemas']['ThirdParty'] | null;
      /** @description Holder of the account, as the RIB prints it. */
      readonly titulaire?: string;
      readonly uai?: string;
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
    readonly Evidence: {
      /** @enum {string} */
      readonly etat: 'en_attente' | 'sain' | 'refuse';
      /** Format: uuid */
      readonly id: string;
      readonly nom: string;
      /** @description Each at `GET /api/documents/{id}/pages/{page}`. */
      readonly pages: number;
      /** @description Bytes. */
      readonly taille: number;
      readonly type: string;
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
    readonly FileTextView: {
      /** @description The text holds the IBAN of the version it came with; `null` without text. */
      readonly iban: boolean | null;
      readonly texte: string;
      /** @description The text holds the name of the holder; `null` without text. */
      readonly titulaire: boolean | null;
    };
    readonly FirstCodesView: {
      readonly codes: readonly string[] | null;
    };
    readonly GivenUpMailView: {
      /** Format: date-time */
      readonly abandonneLe: string;
      /** Format: date-time */
      readonly creeLe: string;
      /**
       * Format: uuid
       * @description Also in its Message-ID.
       */
      readonly id: string;
      readonly objet: string;
      readonly tentatives: number;
    };
    readonly HealthView: {
      /** @enum {string} */
      readonly status: 'ok';
    };
    readonly IbanView: {
      /** @description In groups of four. */
      readonly iban: string;
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
    readonly InvitationView: {
      /** Format: email */
      readonly identifiant: string;
      readonly nom: string;
      /** @description Who invites: the CFA, or the OPCO. */
      readonly organisme: string;
      readonly prenom: string;
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
    };
    readonly InvitingCfa: {
      /** Format: uuid */
      readonly id: string;
      readonly raisonSociale: string;
      readonly siret: string;
    };
    readonly JournalAuthor: {
      /** @enum {string} */
      readonly genre: 'cfa' | 'opco' | 'logiciel' | 'portail';
      /** Format: uuid */
      readonly id: string | null;
      /** @example Inès Leroy (OPCO, instructeur) */
      readonly nom: string;
    };
    readonly JournalDetail: {
      readonly apres: string;
      readonly avant: string | null;
      /** @example Statut */
      readonly libelle: string;
    };
    readonly JournalEntry: {
      /** @example contrat.engage */
      readonly acte: string;
      readonly acteur: components['schemas']['JournalAuthor'];
      /** @example Contrats */
      readonly categorie: string;
      readonly details: readonly components['schemas']['JournalDetail'][];
      /** Format: date-time */
      readonly le: string;
      readonly objet: components['schemas']['JournalObject'];
      /** @example Contrat engagé */
      readonly phrase: string;
      /** @description Its rank in the CFA’s chain. */
      readonly rang: number;
    };
    readonly JournalObject: {
      readonly id: string;
      /** @example Contrat */
      readonly nature: string;
      /** @description Its number or name, while it exists. */
      readonly nom: string | null;
      /** @example contrat */
      readonly type: string;
    };
    readonly JournalPage: {
      readonly items: readonly components['schemas']['JournalEntry'][];
      readonly next: string | null;
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
    readonly LinkedNomination: {
      /**
       * Format: date-time
       * @description Null while an objection is being examined.
       */
      readonly effetLe: string | null;
      readonly nom: string;
      /** @description The CFA. */
      readonly organisme: string;
      readonly prenom: string;
      /** @description Resets the second factor of an administrator who lost it. */
      readonly reinitialisation: boolean;
    };
    readonly LinkedObjectionRequest: {
      readonly jeton: string;
      /** @description What the agents should know. */
      readonly motif?: string;
    };
    readonly LinkRequest: {
      readonly jeton: string;
    };
    readonly LockedView: {
      /** @enum {string} */
      readonly code: 'securite' | 'coordonnees_bancaires' | 'refus';
      readonly libelle: string;
      /** @description Why it cannot be turned off. */
      readonly raison: string;
    };
    readonly MailStandingView: {
      readonly abandonnes: number;
      /** @description The last twenty. */
      readonly derniersAbandons: readonly components['schemas']['GivenUpMailView'][];
      readonly enAttente: number;
      /**
       * Format: date-time
       * @description The oldest one.
       */
      readonly enAttenteDepuis: string | null;
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
      /** @description « Rebond »: addresses in service that did not get their last mail. */
      readonly rebonds: readonly components['schemas']['BounceView'][];
      readonly version: number;
    };
    readonly NewAgentRequest: {
      /**
       * Format: email
       * @description Where notifications go.
       */
      readonly email: string;
      /**
       * Format: email
       * @description The login; the invitation goes there.
       */
      readonly identifiant: string;
      readonly nom: string;
      readonly prenom: string;
      readonly rights: readonly ('instruction' | 'comptabilite' | 'administration_opco')[];
    };
    readonly NewDraftRequest: {
      /**
       * Format: uuid
       * @description The version it starts from.
       */
      readonly depuis?: string;
    };
    readonly NewNominationRequest: {
      /**
       * Format: uuid
       * @description The CFA.
       */
      readonly cfa: string;
      /**
       * Format: binary
       * @description PDF, JPEG ou PNG, 10 Mo au plus
       */
      readonly fichier: string;
      /**
       * Format: email
       * @description The login of the person; the invitation goes there.
       */
      readonly identifiant: string;
      /** @description Why the CFA needs a new administrator. */
      readonly motif: string;
      readonly nom: string;
      readonly prenom: string;
    };
    readonly NewPasskeyRequest: {
      /** @description The name by which the person knows the device. */
      readonly nom: string;
      readonly reponse: {
        readonly [key: string]: unknown;
      };
    };
    readonly NewTokenRequest: {
      /**
       * Format: email
       * @description The partner’s address, told before the token expires.
       */
      readonly contactEmail?: string;
      /**
       * Format: date
       * @description Last day of the token, in a year at most; a year from now when absent.
       */
      readonly expiresOn?: string;
      /** @description What the token is for, e.g. the name of the software. */
      readonly name: string;
      /**
       * @description Where calls may come from, IPv4 or IPv6 (CIDR); anywhere when absent.
       * @example [
       *       "203.0.113.0/24",
       *       "2001:db8::/32"
       *     ]
       */
      readonly networks?: readonly string[] | null;
      /** @description What it is for; absent: contrats:lecture, contrats:ecriture. */
      readonly scopes?: readonly (
        | 'contrats:lecture'
        | 'contrats:ecriture'
        | 'factures:lecture'
        | 'factures:ecriture'
        | 'documents:lecture'
        | 'documents:ecriture'
      )[];
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
    readonly NewTotpView: {
      readonly qr: components['schemas']['QrView'];
      /** @description Base32, to be typed. */
      readonly secret: string;
      /** @description `otpauth://…`, to be followed on the same device. */
      readonly uri: string;
    };
    readonly NewUserRequest: {
      /**
       * Format: email
       * @description Where notifications go.
       */
      readonly email: string;
      /**
       * Format: email
       * @description The login; the invitation goes there.
       */
      readonly identifiant: string;
      readonly nom: string;
      readonly prenom: string;
      readonly rights: readonly (
        | 'apprentis_sans_contrat'
        | 'apprentis_sans_contrat_facturation'
        | 'contrats'
        | 'contrats_facturation'
        | 'contrats_stocks'
        | 'contrats_stocks_facturation'
        | 'administration_cfa'
      )[];
    };
    readonly NewVendorRequest: {
      /** @example Éditeur démo */
      readonly name: string;
    };
    readonly NominationCfa: {
      /** Format: uuid */
      readonly id: string;
      readonly raisonSociale: string;
      readonly siret: string;
    };
    readonly NominationDecision: {
      /** @enum {string} */
      readonly decision: 'confirmation' | 'refus' | 'annulation';
      /** Format: date-time */
      readonly le: string;
      readonly motif: string | null;
      readonly par: string;
    };
    readonly NominationLinkRequest: {
      readonly jeton: string;
    };
    readonly NominationObjection: {
      /** @description The address of the CFA that objected. */
      readonly adresse: string;
      /** Format: date-time */
      readonly le: string;
      readonly motif: string | null;
    };
    readonly NominationPage: {
      readonly items: readonly components['schemas']['NominationRow'][];
      readonly next: string | null;
      readonly total: number;
    };
    readonly NominationReasonRequest: {
      readonly motif: string;
    };
    readonly NominationRow: {
      readonly cfa: components['schemas']['NominationCfa'];
      readonly confirmations: number;
      readonly confirmationsRequises: number;
      /** Format: date-time */
      readonly contesteeLe: string | null;
      /** Format: date-time */
      readonly demandeeLe: string;
      readonly demandeePar: string;
      /** Format: date-time */
      readonly effetLe: string | null;
      /** @enum {string} */
      readonly etat: 'a_confirmer' | 'programmee' | 'effective' | 'refusee' | 'annulee';
      /** Format: uuid */
      readonly id: string;
      /** Format: email */
      readonly identifiant: string;
      readonly nom: string;
      readonly prenom: string;
      /** @description The person administers the CFA already: it resets the second factor they lost. */
      readonly reinitialisation: boolean;
    };
    readonly NominationView: {
      readonly cfa: components['schemas']['NominationCfa'];
      readonly confirmations: number;
      readonly confirmationsRequises: number;
      /** Format: date-time */
      readonly contesteeLe: string | null;
      readonly decisions: readonly components['schemas']['NominationDecision'][];
      /** Format: date-time */
      readonly demandeeLe: string;
      readonly demandeePar: string;
      /** Format: date-time */
      readonly effetLe: string | null;
      /**
       * @description Why who asks may not confirm it now.
       * @enum {string|null}
       */
      readonly empechement:
        'demandeur' | 'deja_confirme' | 'compte_recent' | 'justificatif_non_lu' | null;
      /** Format: date-time */
      readonly enVigueurLe: string | null;
      /** @enum {string} */
      readonly etat: 'a_confirmer' | 'programmee' | 'effective' | 'refusee' | 'annulee';
      /** Format: uuid */
      readonly id: string;
      /** Format: email */
      readonly identifiant: string;
      readonly justificatif: components['schemas']['Evidence'];
      readonly motif: string;
      readonly nom: string;
      readonly oppositions: readonly components['schemas']['NominationObjection'][];
      /**
       * @description Where the named person stands, while the nomination is in effect.
       * @enum {string|null}
       */
      readonly personne: 'actif' | 'inactif' | 'invite' | 'invitation_expiree' | null;
      readonly prenom: string;
      /** @description Addresses of the CFA that were told. */
      readonly prevenus: number;
      /** @description The person administers the CFA already: it resets the second factor they lost. */
      readonly reinitialisation: boolean;
      readonly version: number;
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
      /** @description Unread ones, whatever the filters. */
      readonly unread: number;
    };
    readonly NotificationView: {
      /** Format: date-time */
      readonly archivedAt: string | null;
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
    readonly ObjectionRequest: {
      /** @description What the agents should know. */
      readonly motif?: string;
    };
    readonly OtherVersion: {
      /** @enum {string} */
      readonly etat:
        | 'brouillon'
        | 'a_valider'
        | 'programme'
        | 'actif'
        | 'remplace'
        | 'refuse'
        | 'retire'
        | 'expire';
      /** @description Masked. */
      readonly iban: string;
      /** Format: uuid */
      readonly id: string;
      /** @description Why it was refused. */
      readonly refus: string | null;
      readonly titulaire: string;
      /** Format: date-time */
      readonly transmisLe: string;
    };
    readonly OwnNomination: {
      /** Format: date-time */
      readonly contesteeLe: string | null;
      /** Format: date-time */
      readonly effetLe: string | null;
      /** @enum {string} */
      readonly etat: 'a_confirmer' | 'programmee' | 'effective' | 'refusee' | 'annulee';
      /** Format: uuid */
      readonly id: string;
      /** Format: email */
      readonly identifiant: string;
      readonly nom: string;
      /** @description Who asks may still object: once, before it takes effect. */
      readonly opposable: boolean;
      readonly prenom: string;
      /** @description Resets the second factor of an administrator who lost it. */
      readonly reinitialisation: boolean;
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
    readonly PasskeyOptionsView: {
      readonly options: {
        readonly [key: string]: unknown;
      };
    };
    readonly PasskeyRequest: {
      readonly reponse: {
        readonly [key: string]: unknown;
      };
    };
    readonly PasskeySignInOptionsView: {
      /** @description To be sent back with the answer. */
      readonly defi: string;
      readonly options: {
        readonly [key: string]: unknown;
      };
    };
    readonly PasskeySignInRequest: {
      /** @description The `defi` that came with the options. */
      readonly defi: string;
      readonly reponse: {
        readonly [key: string]: unknown;
      };
    };
    readonly PasskeyView: {
      /** Format: date-time */
      readonly creeeLe: string;
      /** Format: date-time */
      readonly derniereUtilisation: string | null;
      /** Format: uuid */
      readonly id: string;
      readonly nom: string;
    };
    readonly PayeeCheckView: {
      /** Format: date-time */
      readonly le: string;
      /** @description The name that the bank knows. */
      readonly nomConnu: string | null;
      /** @enum {string} */
      readonly reponse: 'concorde' | 'proche' | 'differe' | 'indisponible';
    };
    readonly PostalAddress: {
      /** @description Number and street. */
      readonly adresse: string;
      readonly codePostal: string;
      readonly commune: string;
    };
    readonly PreferencesRequest: {
      /** @enum {string} */
      readonly action: 'immediat' | 'quotidien' | 'jamais';
      /** @enum {string} */
      readonly actualite: 'immediat' | 'quotidien' | 'jamais';
      /** @enum {string} */
      readonly information: 'immediat' | 'quotidien' | 'jamais';
    };
    readonly PreferencesView: {
      /** @enum {string} */
      readonly action: 'immediat' | 'quotidien' | 'jamais';
      /** @enum {string} */
      readonly actualite: 'immediat' | 'quotidien' | 'jamais';
      /**
       * Format: email
       * @description Where the mails go.
       */
      readonly email: string;
      /** @description Hour of the daily mail, in Paris. */
      readonly heure: number;
      /** @enum {string} */
      readonly information: 'immediat' | 'quotidien' | 'jamais';
      readonly verrouillees: readonly components['schemas']['LockedView'][];
      readonly version: number;
    };
    readonly ProofRequest: {
      readonly code?: string;
      readonly motDePasse?: string;
    };
    readonly PublishRequest: {
      /**
       * Format: date-time
       * @description Absent or null: now.
       */
      readonly publierLe?: string | null;
    };
    readonly QrView: {
      /** @description Side of the square, in modules. */
      readonly taille: number;
      /** @description The `d` of one SVG path: the dark modules. */
      readonly trace: string;
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
    readonly ReachRequest: {
      readonly cible: components['schemas']['TargetField'];
    };
    readonly ReachView: {
      readonly cfas: number;
      /** @description SIRET of no CFA of the portal. */
      readonly inconnus: readonly string[];
    };
    readonly ReaderPage: {
      readonly items: readonly components['schemas']['ReaderRow'][];
      readonly next: string | null;
    };
    readonly ReaderRow: {
      /** Format: uuid */
      readonly id: string;
      /** @description People of it who read it. */
      readonly personnes: number;
      /** Format: date-time */
      readonly premiereLecture: string | null;
      readonly raisonSociale: string;
      readonly siret: string;
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
    readonly RecoveryCodesView: {
      readonly codes: readonly string[];
    };
    readonly RefundInstructions: {
      readonly banque: string;
      readonly bic: string;
      /** @description A sentence of the OPCO. */
      readonly consigne: string;
      readonly delaiJours: number;
      /** @description What a label looks like, e.g. « AVCAP PRO-100 ». */
      readonly exemple: string;
      /** @description In groups of four; the OPCO’s own, meant to be read. */
      readonly iban: string;
      /** @description Prefix of the label; the number of the pro forma follows. */
      readonly libelle: string;
      /** @description EPC QR code with the label of the example. */
      readonly qr: components['schemas']['QrView'];
      readonly titulaire: string;
    };
    readonly RefundSettingsRequest: {
      readonly banque: string;
      /** @description 8 or 11 characters (ISO 9362). */
      readonly bic: string;
      readonly consigne: string;
      readonly iban: string;
      /** @example AVCAP PRO- */
      readonly libelle: string;
      /** @description What a CFA reads under the mode « déduction ». */
      readonly texteDeduction: string;
      /** @description What a CFA reads under the mode « remboursement ». */
      readonly texteRemboursement: string;
      /** @description Holder, as the bank knows it. */
      readonly titulaire: string;
    };
    readonly RefundSettingsView: {
      /** @description In service, and not what two people agreed on: CFA are not shown it. */
      readonly altere: boolean;
      readonly banque: string;
      readonly bic: string;
      readonly consigne: string;
      /** Format: date-time */
      readonly decideLe: string | null;
      readonly decidePar: string | null;
      /** @description Proposed by who asks: somebody else must decide. */
      readonly deMoi: boolean;
      /** @enum {string} */
      readonly etat: 'proposee' | 'en_service' | 'remplacee' | 'rejetee';
      /** @description In groups of four. */
      readonly iban: string;
      /** Format: uuid */
      readonly id: string;
      readonly libelle: string;
      /** Format: date-time */
      readonly proposeLe: string;
      readonly proposePar: string;
      readonly texteDeduction: string;
      readonly texteRemboursement: string;
      readonly titulaire: string;
    };
    readonly RefusalView: {
      /** @enum {string} */
      readonly champ: 'fichiers' | 'titulaire' | 'iban' | 'tiers';
      /** @enum {string} */
      readonly code:
        | 'pas_un_original'
        | 'raison_sociale_differente'
        | 'banque_en_ligne_sans_courrier'
        | 'particulier'
        | 'iban_different'
        | 'illisible'
        | 'tiers_non_justifie'
        | 'verification_negative'
        | 'contestation'
        | 'autre';
      readonly libelle: string;
      readonly phrase: string;
    };
    readonly RefuseRequest: {
      /** @description Added to the sentence of the reason. */
      readonly precision?: string;
      /** @enum {string} */
      readonly raison:
        | 'pas_un_original'
        | 'raison_sociale_differente'
        | 'banque_en_ligne_sans_courrier'
        | 'particulier'
        | 'iban_different'
        | 'illisible'
        | 'tiers_non_justifie'
        | 'verification_negative'
        | 'contestation'
        | 'autre';
    };
    readonly RegisterGapView: {
      /** @enum {string} */
      readonly champ: 'raisonSociale' | 'codePostal' | 'commune' | 'codeNaf';
      /** @description What the register says. */
      readonly registre: string;
    };
    readonly RegisterView: {
      readonly ecarts: readonly components['schemas']['RegisterGapView'][];
      /** @enum {string} */
      readonly etat: 'a_verifier' | 'conforme' | 'differe' | 'ferme' | 'inconnu';
      /** Format: date-time */
      readonly le: string | null;
    };
    readonly RenewedTokenView: {
      /** Format: date-time */
      readonly expiresAt: string;
      /**
       * Format: date-time
       * @description When the former token stops.
       */
      readonly formerEndsAt: string;
      /** Format: uuid */
      readonly id: string;
      readonly name: string;
      /**
       * @description The secret, shown once.
       * @example aacfa_…
       */
      readonly token: string;
    };
    readonly RenewTokenRequest: {
      /**
       * Format: date
       * @description Last day of the token, in a year at most; a year from now when absent.
       */
      readonly expiresOn?: string;
      /**
       * @description For how many days the former token stays valid; 0: it stops at once.
       * @default 3
       */
      readonly overlapDays: number;
    };
    readonly ResetPasswordRequest: {
      readonly jeton: string;
      readonly motDePasse: string;
    };
    readonly ReviewCfa: {
      /** Format: uuid */
      readonly id: string;
      readonly raisonSociale: string;
      readonly siret: string;
    };
    readonly ReviewChecks: {
      /** @description The IBAN has the length of its country and remainder 1 modulo 97. */
      readonly cleIban: boolean;
      /** @description RIB key; `null` outside of France. */
      readonly cleRib: boolean | null;
      /** @description The holder looks like the name in the register, of the CFA or of the third party; `null` when unknown. */
      readonly sirene: boolean | null;
      /** @description The holder looks like the raison sociale, or like the third party. */
      readonly titulaire: boolean;
    };
    readonly ReviewDecision: {
      /** @enum {string} */
      readonly decision: 'approbation' | 'refus';
      /** Format: date-time */
      readonly le: string;
      readonly motif: string | null;
      readonly par: string;
    };
    readonly ReviewedCfa: {
      /** @description As « Coordonnées » holds it. */
      readonly adresse: string | null;
      /** Format: uuid */
      readonly id: string;
      /** @description Its name in the register SIRENE. */
      readonly nomSirene: string | null;
      readonly raisonSociale: string;
      readonly siret: string;
    };
    readonly Reviewer: {
      /** Format: uuid */
      readonly id: string;
      readonly nom: string;
    };
    readonly ReviewPage: {
      readonly items: readonly components['schemas']['ReviewRow'][];
      readonly next: string | null;
      readonly total: number;
    };
    readonly ReviewRow: {
      /** @description Whole days since it was sent. */
      readonly age: number;
      readonly approbations: number;
      readonly approbationsRequises: number;
      readonly cfa: components['schemas']['ReviewCfa'];
      /** @enum {string} */
      readonly etat:
        | 'brouillon'
        | 'a_valider'
        | 'programme'
        | 'actif'
        | 'remplace'
        | 'refuse'
        | 'retire'
        | 'expire';
      /** Format: uuid */
      readonly id: string;
      /** @description Who has taken it. */
      readonly prisPar: components['schemas']['Reviewer'] | null;
      readonly signaux: readonly (
        | 'acces_recent'
        | 'iban_refuse'
        | 'iban_partage'
        | 'titulaire_different'
        | 'sirene_different'
        | 'sirene_ferme'
        | 'particulier'
        | 'conteste'
        | 'iban_etranger'
        | 'banque_en_ligne'
      )[];
      /** Format: date-time */
      readonly transmisLe: string;
      readonly version: number;
    };
    readonly ReviewView: {
      /** Format: date-time */
      readonly actifDepuis: string | null;
      /** @description The one that is paid today. */
      readonly actuel: components['schemas']['BankAccountView'] | null;
      /** @description Accountants who approved. */
      readonly approbations: number;
      /** @description Accountants who must approve. */
      readonly approbationsRequises: number;
      readonly banque: components['schemas']['BankView'] | null;
      readonly cfa: components['schemas']['ReviewedCfa'];
      /** Format: date-time */
      readonly contesteLe: string | null;
      readonly controles: components['schemas']['ReviewChecks'];
      readonly decisions: readonly components['schemas']['ReviewDecision'][];
      /** Format: date-time */
      readonly effetLe: string | null;
      /** @enum {string|null} */
      readonly empechement: 'auteur' | 'deja_approuve' | 'contenu_change' | 'compte_recent' | null;
      /** @enum {string} */
      readonly etat:
        | 'brouillon'
        | 'a_valider'
        | 'programme'
        | 'actif'
        | 'remplace'
        | 'refuse'
        | 'retire'
        | 'expire';
      readonly fichiers: readonly components['schemas']['BankFileView'][];
      /** Format: date-time */
      readonly finLe: string | null;
      /** @description The others that the CFA sent, the newest first, twenty at most. */
      readonly historique: readonly components['schemas']['OtherVersion'][];
      /** @description Masked. */
      readonly iban: string | null;
      /** Format: uuid */
      readonly id: string;
      /** @enum {string} */
      readonly mode: 'soi_meme' | 'tiers';
      readonly prisPar: components['schemas']['Reviewer'] | null;
      readonly refus: components['schemas']['RefusalView'] | null;
      readonly signaux: readonly (
        | 'acces_recent'
        | 'iban_refuse'
        | 'iban_partage'
        | 'titulaire_different'
        | 'sirene_different'
        | 'sirene_ferme'
        | 'particulier'
        | 'conteste'
        | 'iban_etranger'
        | 'banque_en_ligne'
      )[];
      /** @description Of the CFA, when it was sent. */
      readonly siret: string | null;
      readonly tiers: components['schemas']['ThirdPartyView'] | null;
      /** @description Name of the third party in the register SIRENE, when it was sent. */
      readonly tiersNomSirene: string | null;
      readonly titulaire: string | null;
      /** Format: date-time */
      readonly transmisLe: string | null;
      readonly transmisPar: string | null;
      readonly uai: string | null;
      /** @description The last answer. */
      readonly verification: components['schemas']['PayeeCheckView'] | null;
      readonly version: number;
    };
    readonly SecondFactorStateView: {
      /** @description The person has a second factor. */
      readonly actif: boolean;
      /** @description The portal asks for one: without it, only setting it up answers. */
      readonly exige: boolean;
      /** @description The portal asks for one for sensitive acts: without it, those answer `second_facteur_absent`. */
      readonly exigeActesSensibles: boolean;
    };
    readonly SecondFactorView: {
      readonly actif: boolean;
      readonly cles: readonly components['schemas']['PasskeyView'][];
      /** @description Recovery codes that were not used. */
      readonly codesRestants: number;
      /** @description Whether the portal asks for one. */
      readonly exige: boolean;
      readonly totp: components['schemas']['TotpView'];
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
      readonly secondFacteur: components['schemas']['SecondFactorStateView'];
      readonly user: components['schemas']['SessionUser'];
    };
    readonly SettlementChoiceView: {
      /** Format: date-time */
      readonly le: string;
      /** @enum {string} */
      readonly mode: 'deduction' | 'remboursement';
      readonly par: string;
    };
    readonly SettlementRequest: {
      /** @enum {string} */
      readonly mode: 'deduction' | 'remboursement';
    };
    readonly SettlementTexts: {
      readonly deduction: string;
      readonly remboursement: string;
    };
    readonly SettlementView: {
      /** @description The newest first. */
      readonly historique: readonly components['schemas']['SettlementChoiceView'][];
      /** @enum {string} */
      readonly mode: 'deduction' | 'remboursement';
      /** @description Null: not set yet. */
      readonly modeOperatoire: components['schemas']['RefundInstructions'] | null;
      readonly textes: components['schemas']['SettlementTexts'];
      /** @description One more than the choices made. */
      readonly version: number;
    };
    readonly SignInAnswer: {
      /**
       * @description `second_facteur`: no session yet, a second factor is waited for (10 minutes).
       * @enum {string}
       */
      readonly etape: 'ouverte' | 'second_facteur';
      /** @description What may go on with the sign-in. */
      readonly moyens: readonly ('mot_de_passe' | 'totp' | 'passkey' | 'recuperation')[];
      readonly session: components['schemas']['SessionView'] | null;
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
    readonly TargetField: {
      /** @description As the software names its vendor when it sends. */
      readonly editeur?: string;
      readonly sirets?: readonly string[];
      /**
       * @description CFA with such contracts.
       * @enum {string}
       */
      readonly statut?:
        | 'BROUILLON'
        | 'TRANSMIS'
        | 'EN_COURS_INSTRUCTION'
        | 'ENGAGE'
        | 'REFUSE'
        | 'ANNULE'
        | 'RUPTURE'
        | 'SOLDE';
      /** @enum {string} */
      readonly type: 'tous' | 'statut' | 'sirets' | 'editeur';
    };
    readonly ThirdParty: {
      readonly adresse?: string;
      /**
       * Format: date
       * @description First day of a factor’s mandate.
       */
      readonly mandatDebut?: string;
      /**
       * Format: date
       * @description Last day of a factor’s mandate.
       */
      readonly mandatFin?: string;
      /** @enum {string} */
      readonly nature: 'organisme_gestionnaire' | 'etablissement_principal' | 'affactureur';
      readonly raisonSociale?: string;
      readonly siret?: string;
    };
    readonly ThirdPartyView: {
      readonly adresse: string;
      /** Format: date */
      readonly mandatDebut: string | null;
      /** Format: date */
      readonly mandatFin: string | null;
      /** @enum {string} */
      readonly nature: 'organisme_gestionnaire' | 'etablissement_principal' | 'affactureur';
      readonly raisonSociale: string;
      readonly siret: string;
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
    readonly TokenCallsPage: {
      readonly items: readonly components['schemas']['TokenCallView'][];
      readonly next: string | null;
    };
    readonly TokenCallView: {
      /** Format: date-time */
      readonly at: string;
      /** Format: uuid */
      readonly id: string;
      /** @example POST */
      readonly method: string;
      /** @description How long the answer took, in milliseconds. */
      readonly ms: number;
      /** @example 203.0.113.0/24 */
      readonly network: string | null;
      /** @example /api/convergence/v1/dossiers */
      readonly route: string;
      /** @example Éditeur démo, Logiciel CFA 4.2 */
      readonly software: string;
      /** @example 200 */
      readonly status: number;
    };
    readonly TokenLeakRequest: {
      /**
       * @description Le texte trouvé.
       * @example aacfa_0000000000000000000000000000000000000000000000000
       */
      readonly token: string;
    };
    readonly TokenRequest: {
      /**
       * Format: email
       * @description The partner’s address, told before the token expires.
       */
      readonly contactEmail?: string;
      /** @description What the token is for, e.g. the name of the software. */
      readonly name: string;
      /**
       * @description Where calls may come from, IPv4 or IPv6 (CIDR); anywhere when absent.
       * @example [
       *       "203.0.113.0/24",
       *       "2001:db8::/32"
       *     ]
       */
      readonly networks?: readonly string[] | null;
      /** @description What it is for; absent: contrats:lecture, contrats:ecriture. */
      readonly scopes?: readonly (
        | 'contrats:lecture'
        | 'contrats:ecriture'
        | 'factures:lecture'
        | 'factures:ecriture'
        | 'documents:lecture'
        | 'documents:ecriture'
      )[];
    };
    readonly TokenView: {
      /** @description The partner’s address. */
      readonly contactEmail: string | null;
      /** Format: date-time */
      readonly createdAt: string;
      /** @description Who made it. */
      readonly createdBy: string;
      /** Format: date-time */
      readonly expiresAt: string;
      /** Format: uuid */
      readonly id: string;
      /**
       * @description The neighbourhood of the last call.
       * @example 203.0.113.0/24
       */
      readonly lastNetwork: string | null;
      /**
       * @description Vendor, product and version that used it last.
       * @example Éditeur démo, Logiciel CFA 4.2
       */
      readonly lastSoftware: string | null;
      /** Format: date-time */
      readonly lastUsedAt: string | null;
      /** @description Revoked because its secret was found outside. */
      readonly leaked: boolean;
      readonly name: string;
      /** @description Where calls may come from; null: anywhere. */
      readonly networks: readonly string[] | null;
      /** @description First characters of the secret. */
      readonly prefix: string;
      /**
       * Format: uuid
       * @description The token that replaces it.
       */
      readonly replacedBy: string | null;
      /** Format: date-time */
      readonly revokedAt: string | null;
      readonly scopes: readonly (
        | 'contrats:lecture'
        | 'contrats:ecriture'
        | 'factures:lecture'
        | 'factures:ecriture'
        | 'documents:lecture'
        | 'documents:ecriture'
      )[];
      /** @description Refused because who made it has no access any more. */
      readonly suspended: boolean;
      readonly version: number;
    };
    readonly TotpView: {
      readonly actif: boolean;
      /** Format: date-time */
      readonly depuis: string | null;
    };
    readonly UnreadView: {
      readonly unread: number;
    };
    readonly UserPage: {
      readonly items: readonly components['schemas']['UserView'][];
      readonly page: number;
      /** @description Number of pages; 1 when there is nobody. */
      readonly pages: number;
      readonly total: number;
    };
    readonly UserRequest: {
      /** @description « Actif ». */
      readonly actif: boolean;
      /**
       * Format: email
       * @description Where notifications go.
       */
      readonly email: string;
      /**
       * Format: email
       * @description The login: another one only while the invitation is not accepted.
       */
      readonly identifiant?: string;
      readonly nom: string;
      readonly prenom: string;
      readonly rights: readonly (
        | 'apprentis_sans_contrat'
        | 'apprentis_sans_contrat_facturation'
        | 'contrats'
        | 'contrats_facturation'
        | 'contrats_stocks'
        | 'contrats_stocks_facturation'
        | 'administration_cfa'
      )[];
    };
    readonly UserView: {
      /** @description Holds the administration of its side. */
      readonly administrateur: boolean;
      /** Format: date-time */
      readonly derniereConnexion: string | null;
      /** @description Has set a second factor up. */
      readonly doubleAuthentification: boolean;
      /** Format: email */
      readonly email: string;
      /** @enum {string} */
      readonly etat: 'actif' | 'a_approuver' | 'invite' | 'invitation_expiree' | 'inactif';
      /** Format: uuid */
      readonly id: string;
      /** Format: email */
      readonly identifiant: string;
      /** Format: date-time */
      readonly invitationExpireLe: string | null;
      /** Format: date-time */
      readonly inviteLe: string | null;
      readonly nom: string;
      readonly prenom: string;
      /** @description What was granted. */
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
      /** @description The person who asks. */
      readonly soiMeme: boolean;
      readonly version: number;
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
    readonly WaitingInvitation: {
      readonly cfa: components['schemas']['InvitingCfa'];
      /** Format: date-time */
      readonly demandeeLe: string;
      /** Format: email */
      readonly email: string;
      /** Format: uuid */
      readonly id: string;
      /** Format: email */
      readonly identifiant: string;
      readonly nom: string;
      readonly prenom: string;
      readonly rights: readonly (
        | 'apprentis_sans_contrat'
        | 'apprentis_sans_contrat_facturation'
        | 'contrats'
        | 'contrats_facturation'
        | 'contrats_stocks'
        | 'contrats_stocks_facturation'
        | 'administration_cfa'
      )[];
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
export type AddressProposals = components['schemas']['AddressProposals'];
export type AddressRequest = components['schemas']['AddressRequest'];
export type AgentRequest = components['schemas']['AgentRequest'];
export type AnnouncementPage = components['schemas']['AnnouncementPage'];
export type AnnouncementRequest = components['schemas']['AnnouncementRequest'];
export type AnnouncementRow = components['schemas']['AnnouncementRow'];
export type AnnouncementVersionView = components['schemas']['AnnouncementVersionView'];
export type AnnouncementView = components['schemas']['AnnouncementView'];
export type ApprovalChecks = components['schemas']['ApprovalChecks'];
export type ApproveRequest = components['schemas']['ApproveRequest'];
export type BankAccountsView = components['schemas']['BankAccountsView'];
export type BankAccountView = components['schemas']['BankAccountView'];
export type BankFileRequest = components['schemas']['BankFileRequest'];
export type BankFileView = components['schemas']['BankFileView'];
export type BankView = components['schemas']['BankView'];
export type BlockingInvoice = components['schemas']['BlockingInvoice'];
export type BounceView = components['schemas']['BounceView'];
export type BrandView = components['schemas']['BrandView'];
export type CfaChangesPage = components['schemas']['CfaChangesPage'];
export type CfaChangeView = components['schemas']['CfaChangeView'];
export type CfaContractCount = components['schemas']['CfaContractCount'];
export type CfaFile = components['schemas']['CfaFile'];
export type CfaNomination = components['schemas']['CfaNomination'];
export type CfaPage = components['schemas']['CfaPage'];
export type CfaRequest = components['schemas']['CfaRequest'];
export type CfaRow = components['schemas']['CfaRow'];
export type CfaToken = components['schemas']['CfaToken'];
export type CfaUser = components['schemas']['CfaUser'];
export type CfaView = components['schemas']['CfaView'];
export type ChangeIdentifiantRequest = components['schemas']['ChangeIdentifiantRequest'];
export type ChangePasswordRequest = components['schemas']['ChangePasswordRequest'];
export type CodeRequest = components['schemas']['CodeRequest'];
export type ConfirmRequest = components['schemas']['ConfirmRequest'];
export type Contact = components['schemas']['Contact'];
export type ContactView = components['schemas']['ContactView'];
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
export type DraftRequest = components['schemas']['DraftRequest'];
export type EngageRequest = components['schemas']['EngageRequest'];
export type EnvoiDossier = components['schemas']['EnvoiDossier'];
export type Evidence = components['schemas']['Evidence'];
export type FaultView = components['schemas']['FaultView'];
export type FileTextView = components['schemas']['FileTextView'];
export type FirstCodesView = components['schemas']['FirstCodesView'];
export type GivenUpMailView = components['schemas']['GivenUpMailView'];
export type HealthView = components['schemas']['HealthView'];
export type IbanView = components['schemas']['IbanView'];
export type Instructeur = components['schemas']['Instructeur'];
export type InstructionView = components['schemas']['InstructionView'];
export type InvitationView = components['schemas']['InvitationView'];
export type InvitingCfa = components['schemas']['InvitingCfa'];
export type JournalAuthor = components['schemas']['JournalAuthor'];
export type JournalDetail = components['schemas']['JournalDetail'];
export type JournalEntry = components['schemas']['JournalEntry'];
export type JournalObject = components['schemas']['JournalObject'];
export type JournalPage = components['schemas']['JournalPage'];
export type KeyInfoView = components['schemas']['KeyInfoView'];
export type LinkedNomination = components['schemas']['LinkedNomination'];
export type LinkedObjectionRequest = components['schemas']['LinkedObjectionRequest'];
export type LinkRequest = components['schemas']['LinkRequest'];
export type LockedView = components['schemas']['LockedView'];
export type MailStandingView = components['schemas']['MailStandingView'];
export type MyAccountRequest = components['schemas']['MyAccountRequest'];
export type MyAccountView = components['schemas']['MyAccountView'];
export type NewAgentRequest = components['schemas']['NewAgentRequest'];
export type NewDraftRequest = components['schemas']['NewDraftRequest'];
export type NewNominationRequest = components['schemas']['NewNominationRequest'];
export type NewPasskeyRequest = components['schemas']['NewPasskeyRequest'];
export type NewTokenRequest = components['schemas']['NewTokenRequest'];
export type NewTokenView = components['schemas']['NewTokenView'];
export type NewTotpView = components['schemas']['NewTotpView'];
export type NewUserRequest = components['schemas']['NewUserRequest'];
export type NewVendorRequest = components['schemas']['NewVendorRequest'];
export type NominationCfa = components['schemas']['NominationCfa'];
export type NominationDecision = components['schemas']['NominationDecision'];
export type NominationLinkRequest = components['schemas']['NominationLinkRequest'];
export type NominationObjection = components['schemas']['NominationObjection'];
export type NominationPage = components['schemas']['NominationPage'];
export type NominationReasonRequest = components['schemas']['NominationReasonRequest'];
export type NominationRow = components['schemas']['NominationRow'];
export type NominationView = components['schemas']['NominationView'];
export type NormErrorBody = components['schemas']['NormErrorBody'];
export type NormErrorItem = components['schemas']['NormErrorItem'];
export type NotificationPage = components['schemas']['NotificationPage'];
export type NotificationView = components['schemas']['NotificationView'];
export type OAuthErrorView = components['schemas']['OAuthErrorView'];
export type ObjectionRequest = components['schemas']['ObjectionRequest'];
export type OtherVersion = components['schemas']['OtherVersion'];
export type OwnNomination = components['schemas']['OwnNomination'];
export type OwnSessionView = components['schemas']['OwnSessionView'];
export type PasskeyOptionsView = components['schemas']['PasskeyOptionsView'];
export type PasskeyRequest = components['schemas']['PasskeyRequest'];
export type PasskeySignInOptionsView = components['schemas']['PasskeySignInOptionsView'];
export type PasskeySignInRequest = components['schemas']['PasskeySignInRequest'];
export type PasskeyView = components['schemas']['PasskeyView'];
export type PayeeCheckView = components['schemas']['PayeeCheckView'];
export type PostalAddress = components['schemas']['PostalAddress'];
export type PreferencesRequest = components['schemas']['PreferencesRequest'];
export type PreferencesView = components['schemas']['PreferencesView'];
export type ProofRequest = components['schemas']['ProofRequest'];
export type PublishRequest = components['schemas']['PublishRequest'];
export type QrView = components['schemas']['QrView'];
export type QueueCfa = components['schemas']['QueueCfa'];
export type QueuePage = components['schemas']['QueuePage'];
export type QueueRow = components['schemas']['QueueRow'];
export type ReachRequest = components['schemas']['ReachRequest'];
export type ReachView = components['schemas']['ReachView'];
export type ReaderPage = components['schemas']['ReaderPage'];
export type ReaderRow = components['schemas']['ReaderRow'];
export type ReasonRequest = components['schemas']['ReasonRequest'];
export type ReceiptView = components['schemas']['ReceiptView'];
export type RecoveryCodesView = components['schemas']['RecoveryCodesView'];
export type RefundInstructions = components['schemas']['RefundInstructions'];
export type RefundSettingsRequest = components['schemas']['RefundSettingsRequest'];
export type RefundSettingsView = components['schemas']['RefundSettingsView'];
export type RefusalView = components['schemas']['RefusalView'];
export type RefuseRequest = components['schemas']['RefuseRequest'];
export type RegisterGapView = components['schemas']['RegisterGapView'];
export type RegisterView = components['schemas']['RegisterView'];
export type RenewedTokenView = components['schemas']['RenewedTokenView'];
export type RenewTokenRequest = components['schemas']['RenewTokenRequest'];
export type ResetPasswordRequest = components['schemas']['ResetPasswordRequest'];
export type ReviewCfa = components['schemas']['ReviewCfa'];
export type ReviewChecks = components['schemas']['ReviewChecks'];
export type ReviewDecision = components['schemas']['ReviewDecision'];
export type ReviewedCfa = components['schemas']['ReviewedCfa'];
export type Reviewer = components['schemas']['Reviewer'];
export type ReviewPage = components['schemas']['ReviewPage'];
export type ReviewRow = components['schemas']['ReviewRow'];
export type ReviewView = components['schemas']['ReviewView'];
export type SecondFactorStateView = components['schemas']['SecondFactorStateView'];
export type SecondFactorView = components['schemas']['SecondFactorView'];
export type SessionCfa = components['schemas']['SessionCfa'];
export type SessionUser = components['schemas']['SessionUser'];
export type SessionView = components['schemas']['SessionView'];
export type SettlementChoiceView = components['schemas']['SettlementChoiceView'];
export type SettlementRequest = components['schemas']['SettlementRequest'];
export type SettlementTexts = components['schemas']['SettlementTexts'];
export type SettlementView = components['schemas']['SettlementView'];
export type SignInAnswer = components['schemas']['SignInAnswer'];
export type SignInRequest = components['schemas']['SignInRequest'];
export type SignInView = components['schemas']['SignInView'];
export type SignUpRequest = components['schemas']['SignUpRequest'];
export type StatusView = components['schemas']['StatusView'];
export type TargetField = components['schemas']['TargetField'];
export type ThirdParty = components['schemas']['ThirdParty'];
export type ThirdPartyView = components['schemas']['ThirdPartyView'];
export type TimelineActor = components['schemas']['TimelineActor'];
export type TimelineEvent = components['schemas']['TimelineEvent'];
export type TokenCallsPage = components['schemas']['TokenCallsPage'];
export type TokenCallView = components['schemas']['TokenCallView'];
export type TokenLeakRequest = components['schemas']['TokenLeakRequest'];
export type TokenRequest = components['schemas']['TokenRequest'];
export type TokenView = components['schemas']['TokenView'];
export type TotpView = components['schemas']['TotpView'];
export type UnreadView = components['schemas']['UnreadView'];
export type UserPage = components['schemas']['UserPage'];
export type UserRequest = components['schemas']['UserRequest'];
export type UserView = components['schemas']['UserView'];
export type VendorSecretView = components['schemas']['VendorSecretView'];
export type VendorView = components['schemas']['VendorView'];
export type WaitingInvitation = components['schemas']['WaitingInvitation'];
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
  readonly InvitationController_read: {
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
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['InvitationView'];
        };
      };
    };
  };
  readonly InvitationController_accept: {
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
  readonly SecondFactorController_read: {
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
          readonly 'application/json': components['schemas']['SecondFactorView'];
        };
      };
    };
  };
  readonly SecondFactorController_add: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['NewPasskeyRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['FirstCodesView'];
        };
      };
    };
  };
  readonly SecondFactorController_removePasskey: {
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
  readonly SecondFactorController_options: {
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
          readonly 'application/json': components['schemas']['PasskeyOptionsView'];
        };
      };
    };
  };
  readonly SecondFactorController_renew: {
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
          readonly 'application/json': components['schemas']['RecoveryCodesView'];
        };
      };
    };
  };
  readonly SecondFactorController_prepare: {
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
          readonly 'application/json': components['schemas']['NewTotpView'];
        };
      };
    };
  };
  readonly SecondFactorController_removeTotp: {
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
  readonly SecondFactorController_confirm: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CodeRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['FirstCodesView'];
        };
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
  readonly MyAccountController_undoEmail: {
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
  readonly MyAccountController_undoSecondFactor: {
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
  readonly AddressesController_propose: {
    readonly parameters: {
      readonly query?: {
        readonly recherche?: string;
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
          readonly 'application/json': components['schemas']['AddressProposals'];
        };
      };
    };
  };
  readonly AgentsController_list: {
    readonly parameters: {
      readonly query?: {
        readonly email?: string;
        readonly etat?: 'actif' | 'a_approuver' | 'invite' | 'invitation_expiree' | 'inactif';
        readonly identifiant?: string;
        readonly nom?: string;
        readonly page?: number;
        readonly parPage?: number;
        readonly prenom?: string;
        readonly tri?:
          'nom' | '-nom' | 'prenom' | '-prenom' | 'email' | '-email' | 'etat' | '-etat';
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
          readonly 'application/json': components['schemas']['UserPage'];
        };
      };
    };
  };
  readonly AgentsController_invite: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description Made by who asks, once for one act: the same key again answers 409 `deja_enregistre` for a day. A refusal leaves the key free. */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['NewAgentRequest'];
      };
    };
    readonly responses: {
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['UserView'];
        };
      };
    };
  };
  readonly AgentsController_read: {
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
          readonly 'application/json': components['schemas']['UserView'];
        };
      };
    };
  };
  readonly AgentsController_change: {
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
        readonly 'application/json': components['schemas']['AgentRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['UserView'];
        };
      };
    };
  };
  readonly AgentsController_deactivate: {
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
          readonly 'application/json': components['schemas']['UserView'];
        };
      };
    };
  };
  readonly AgentsController_again: {
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
        content?: never;
      };
    };
  };
  readonly AgentsController_withdraw: {
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
  readonly AgentsController_reactivate: {
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
          readonly 'application/json': components['schemas']['UserView'];
        };
      };
    };
  };
  readonly AgentsController_resetFactor: {
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
  readonly AgentsController_export: {
    readonly parameters: {
      readonly query?: {
        readonly email?: string;
        readonly etat?: 'actif' | 'a_approuver' | 'invite' | 'invitation_expiree' | 'inactif';
        readonly identifiant?: string;
        readonly nom?: string;
        readonly prenom?: string;
        readonly tri?:
          'nom' | '-nom' | 'prenom' | '-prenom' | 'email' | '-email' | 'etat' | '-etat';
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
          readonly 'text/csv': string;
        };
      };
    };
  };
  readonly AgentsController_matrix: {
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
          readonly 'application/json': readonly components['schemas']['UserView'][];
        };
      };
    };
  };
  readonly AnnouncementsController_list: {
    readonly parameters: {
      readonly query?: {
        /** @description Cursor of the page, as `next` or `previous` gave it. */
        readonly cursor?: string;
        readonly etat?: 'brouillon' | 'programmee' | 'publiee' | 'retiree';
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
          readonly 'application/json': components['schemas']['AnnouncementPage'];
        };
      };
    };
  };
  readonly AnnouncementsController_create: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description Made by who asks, once for one act: the same key again answers 409 `deja_enregistre` for a day. A refusal leaves the key free. */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['AnnouncementRequest'];
      };
    };
    readonly responses: {
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['AnnouncementView'];
        };
      };
    };
  };
  readonly AnnouncementsController_read: {
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
          readonly 'application/json': components['schemas']['AnnouncementView'];
        };
      };
    };
  };
  readonly AnnouncementsController_change: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['AnnouncementRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['AnnouncementView'];
        };
      };
    };
  };
  readonly AnnouncementsController_remove: {
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
  readonly AnnouncementsController_publish: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['PublishRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['AnnouncementView'];
        };
      };
    };
  };
  readonly AnnouncementsController_readers: {
    readonly parameters: {
      readonly query?: {
        /** @description Cursor of the page, as `next` or `previous` gave it. */
        readonly cursor?: string;
        readonly limit?: number;
        /** @description Only those where somebody read it, or nobody did. */
        readonly lue?: string;
      };
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
          readonly 'application/json': components['schemas']['ReaderPage'];
        };
      };
    };
  };
  readonly AnnouncementsController_suspend: {
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
          readonly 'application/json': components['schemas']['AnnouncementView'];
        };
      };
    };
  };
  readonly AnnouncementsController_versions: {
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
          readonly 'application/json': readonly components['schemas']['AnnouncementVersionView'][];
        };
      };
    };
  };
  readonly AnnouncementsController_withdraw: {
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
          readonly 'application/json': components['schemas']['AnnouncementView'];
        };
      };
    };
  };
  readonly AnnouncementsController_reach: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ReachRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ReachView'];
        };
      };
    };
  };
  readonly AnnouncementsController_vendors: {
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
          readonly 'application/json': readonly string[];
        };
      };
    };
  };
  readonly ReviewsController_list: {
    readonly parameters: {
      readonly query?: {
        /** @description Cursor of the page, as `next` or `previous` gave it. */
        readonly cursor?: string;
        readonly etat?:
          | 'brouillon'
          | 'a_valider'
          | 'programme'
          | 'actif'
          | 'remplace'
          | 'refuse'
          | 'retire'
          | 'expire';
        readonly limit?: number;
        /** @description Only what I have taken. */
        readonly mine?: boolean;
        /** @description CFA: SIRET (or its beginning, 9 digits at least), UAI, or beginnings of words of the name. */
        readonly recherche?: string;
        /** @description Only those that show this sign. */
        readonly signal?:
          | 'acces_recent'
          | 'iban_refuse'
          | 'iban_partage'
          | 'titulaire_different'
          | 'sirene_different'
          | 'sirene_ferme'
          | 'particulier'
          | 'conteste'
          | 'iban_etranger'
          | 'banque_en_ligne';
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
          readonly 'application/json': components['schemas']['ReviewPage'];
        };
      };
    };
  };
  readonly ReviewsController_read: {
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
          readonly 'application/json': components['schemas']['ReviewView'];
        };
      };
    };
  };
  readonly ReviewsController_approve: {
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
        readonly 'application/json': components['schemas']['ApproveRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ReviewView'];
        };
      };
    };
  };
  readonly ReviewsController_reveal: {
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
          readonly 'application/json': components['schemas']['IbanView'];
        };
      };
    };
  };
  readonly ReviewsController_refuse: {
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
        readonly 'application/json': components['schemas']['RefuseRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ReviewView'];
        };
      };
    };
  };
  readonly ReviewsController_release: {
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
          readonly 'application/json': components['schemas']['ReviewView'];
        };
      };
    };
  };
  readonly ReviewsController_take: {
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
          readonly 'application/json': components['schemas']['ReviewView'];
        };
      };
    };
  };
  readonly ReviewsController_verify: {
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
          readonly 'application/json': components['schemas']['ReviewView'];
        };
      };
    };
  };
  readonly ReviewsController_text: {
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
          readonly 'application/json': components['schemas']['FileTextView'];
        };
      };
    };
  };
  readonly CfaLookUpController_search: {
    readonly parameters: {
      readonly query?: {
        /** @description Cursor of the page, as `next` or `previous` gave it. */
        readonly cursor?: string;
        readonly limit?: number;
        /** @description SIRET (or its beginning, 9 digits at least), UAI, identifiant of a person, or beginnings of words of the name. */
        readonly recherche?: string;
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
          readonly 'application/json': components['schemas']['CfaPage'];
        };
      };
    };
  };
  readonly CfaLookUpController_file: {
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
          readonly 'application/json': components['schemas']['CfaFile'];
        };
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
  readonly ApprovalsController_list: {
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
          readonly 'application/json': readonly components['schemas']['WaitingInvitation'][];
        };
      };
    };
  };
  readonly ApprovalsController_approve: {
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
  readonly ApprovalsController_refuse: {
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
  readonly MailsController_read: {
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
          readonly 'application/json': components['schemas']['MailStandingView'];
        };
      };
    };
  };
  readonly NominationsController_list: {
    readonly parameters: {
      readonly query?: {
        /** @description Those of one CFA. */
        readonly cfa?: string;
        /** @description Cursor of the page, as `next` or `previous` gave it. */
        readonly cursor?: string;
        readonly etat?: 'a_confirmer' | 'programmee' | 'effective' | 'refusee' | 'annulee';
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
          readonly 'application/json': components['schemas']['NominationPage'];
        };
      };
    };
  };
  readonly NominationsController_ask: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description Made by who asks, once for one act: the same key again answers 409 `deja_enregistre` for a day. A refusal leaves the key free. */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'multipart/form-data': components['schemas']['NewNominationRequest'];
      };
    };
    readonly responses: {
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NominationView'];
        };
      };
    };
  };
  readonly NominationsController_read: {
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
          readonly 'application/json': components['schemas']['NominationView'];
        };
      };
    };
  };
  readonly NominationsController_cancel: {
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
        readonly 'application/json': components['schemas']['NominationReasonRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NominationView'];
        };
      };
    };
  };
  readonly NominationsController_confirm: {
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
        readonly 'application/json': components['schemas']['ConfirmRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NominationView'];
        };
      };
    };
  };
  readonly NominationsController_again: {
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
        content?: never;
      };
    };
  };
  readonly NominationsController_refuse: {
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
        readonly 'application/json': components['schemas']['NominationReasonRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NominationView'];
        };
      };
    };
  };
  readonly RefundSettingsController_list: {
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
          readonly 'application/json': readonly components['schemas']['RefundSettingsView'][];
        };
      };
    };
  };
  readonly RefundSettingsController_propose: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description Made by who asks, once for one act: the same key again answers 409 `deja_enregistre` for a day. A refusal leaves the key free. */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['RefundSettingsRequest'];
      };
    };
    readonly responses: {
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': readonly components['schemas']['RefundSettingsView'][];
        };
      };
    };
  };
  readonly RefundSettingsController_confirm: {
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
          readonly 'application/json': readonly components['schemas']['RefundSettingsView'][];
        };
      };
    };
  };
  readonly RefundSettingsController_reject: {
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
          readonly 'application/json': readonly components['schemas']['RefundSettingsView'][];
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
      readonly header?: {
        /** @description Made by who asks, once for one act: the same key again answers 409 `deja_enregistre` for a day. A refusal leaves the key free. */
        readonly 'Idempotency-Key'?: string;
      };
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
  readonly BankAccountsController_read: {
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
          readonly 'application/json': components['schemas']['BankAccountsView'];
        };
      };
    };
  };
  readonly BankAccountsController_contest: {
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
  readonly BankAccountsController_reveal: {
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
          readonly 'application/json': components['schemas']['IbanView'];
        };
      };
    };
  };
  readonly BankAccountsController_withdraw: {
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
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  readonly BankAccountsController_change: {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description The ETag of the draft that was read: its `id` and its `version`, `"id:version"`. */
        readonly 'If-Match': string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['DraftRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['BankAccountView'];
        };
      };
    };
  };
  readonly BankAccountsController_begin: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description Made by who asks, once for one act: the same key again answers 409 `deja_enregistre` for a day. A refusal leaves the key free. */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['NewDraftRequest'];
      };
    };
    readonly responses: {
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['BankAccountView'];
        };
      };
    };
  };
  readonly BankAccountsController_discard: {
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
  readonly BankAccountsController_addFile: {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Made by who asks, once for one act: the same key again answers 409 `deja_enregistre` for a day. A refusal leaves the key free. */
        readonly 'Idempotency-Key'?: string;
        /** @description The ETag of the draft that was read: its `id` and its `version`, `"id:version"`. */
        readonly 'If-Match': string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'multipart/form-data': components['schemas']['BankFileRequest'];
      };
    };
    readonly responses: {
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['BankAccountView'];
        };
      };
    };
  };
  readonly BankAccountsController_removeFile: {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description The ETag of the draft that was read: its `id` and its `version`, `"id:version"`. */
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
          readonly 'application/json': components['schemas']['BankAccountView'];
        };
      };
    };
  };
  readonly BankAccountsController_submit: {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description The ETag of the draft that was read: its `id` and its `version`, `"id:version"`. */
        readonly 'If-Match': string;
      };
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
  readonly CfaController_read: {
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
          readonly 'application/json': components['schemas']['CfaView'];
        };
      };
    };
  };
  readonly CfaController_change: {
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
        readonly 'application/json': components['schemas']['CfaRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CfaView'];
        };
      };
    };
  };
  readonly CfaController_history: {
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
          readonly 'application/json': components['schemas']['CfaChangesPage'];
        };
      };
    };
  };
  readonly CfaController_check: {
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
          readonly 'application/json': components['schemas']['CfaView'];
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
      /** @description Clé bonne, mais pas pour ceci, ou pas depuis ce réseau. */
      readonly 403: {
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
      /** @description Clé bonne, mais pas pour ceci, ou pas depuis ce réseau. */
      readonly 403: {
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
      /** @description Clé bonne, mais pas pour ceci, ou pas depuis ce réseau. */
      readonly 403: {
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
      /** @description Clé bonne, mais pas pour ceci, ou pas depuis ce réseau. */
      readonly 403: {
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
      /** @description Clé bonne, mais pas pour ceci, ou pas depuis ce réseau. */
      readonly 403: {
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
      /** @description Clé bonne, mais pas pour ceci, ou pas depuis ce réseau. */
      readonly 403: {
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
      /** @description Clé bonne, mais pas pour ceci, ou pas depuis ce réseau. */
      readonly 403: {
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
      /** @description Clé bonne, mais pas pour ceci, ou pas depuis ce réseau. */
      readonly 403: {
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
      /** @description Clé bonne, mais pas pour ceci, ou pas depuis ce réseau. */
      readonly 403: {
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
      /** @description Clé bonne, mais pas pour ceci, ou pas depuis ce réseau. */
      readonly 403: {
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
  readonly DocumentsController_view: {
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
          readonly 'application/pdf': string;
          readonly 'image/jpeg': string;
          readonly 'image/png': string;
        };
      };
    };
  };
  readonly DocumentsController_page: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
        readonly page: number;
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
          readonly 'image/jpeg': string;
          readonly 'image/png': string;
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
  readonly JournalController_page: {
    readonly parameters: {
      readonly query?: {
        /** @description A kind of acts, or one act. */
        readonly acte?:
          | 'connexions'
          | 'comptes'
          | 'utilisateurs'
          | 'contrats'
          | 'tokens'
          | 'cfa'
          | 'consultations'
          | 'editeurs'
          | 'annonces'
          | 'reglages'
          | 'connexion.ouverte'
          | 'connexion.refusee'
          | 'connexion.signalee'
          | 'session.fermee'
          | 'session.autres_fermees'
          | 'session.prouvee'
          | 'session.preuve_refusee'
          | 'second_facteur.totp_ajoute'
          | 'second_facteur.totp_retire'
          | 'second_facteur.cle_ajoutee'
          | 'second_facteur.cle_retiree'
          | 'second_facteur.codes_renouveles'
          | 'compte.inscription'
          | 'compte.adresse_confirmee'
          | 'compte.modifie'
          | 'compte.mot_de_passe_change'
          | 'compte.email_demande'
          | 'compte.email_change'
          | 'compte.email_abandonne'
          | 'compte.email_retabli'
          | 'compte.identifiant_demande'
          | 'compte.identifiant_change'
          | 'compte.identifiant_abandonne'
          | 'compte.identifiant_retabli'
          | 'utilisateur.invite'
          | 'utilisateur.invitation_renvoyee'
          | 'utilisateur.invitation_retiree'
          | 'utilisateur.invitation_acceptee'
          | 'utilisateur.invitation_approuvee'
          | 'utilisateur.invitation_refusee'
          | 'utilisateur.modifie'
          | 'utilisateur.droits'
          | 'utilisateur.desactive'
          | 'utilisateur.reactive'
          | 'utilisateur.second_facteur_reinitialise'
          | 'utilisateur.exporte'
          | 'contrat.transmis'
          | 'contrat.modifie'
          | 'contrat.pris'
          | 'contrat.rendu'
          | 'contrat.pieces_demandees'
          | 'contrat.engage'
          | 'contrat.refuse'
          | 'token.genere'
          | 'token.modifie'
          | 'token.renouvele'
          | 'token.revoque'
          | 'token.divulgue'
          | 'cfa.modifie'
          | 'reglement_avoirs.choisi'
          | 'contrat.consulte'
          | 'cfa.consulte'
          | 'editeur.enregistre'
          | 'editeur.secret_renouvele'
          | 'editeur.desactive'
          | 'editeur.jeton_emis'
          | 'annonce.creee'
          | 'annonce.modifiee'
          | 'annonce.programmee'
          | 'annonce.suspendue'
          | 'annonce.publiee'
          | 'annonce.retiree'
          | 'annonce.supprimee'
          | 'compte_opco.propose'
          | 'compte_opco.confirme'
          | 'compte_opco.rejete'
          | 'compte_opco.altere'
          | 'rib.transmis'
          | 'rib.retire'
          | 'rib.conteste'
          | 'rib.pris'
          | 'rib.rendu'
          | 'rib.verifie'
          | 'rib.approuve'
          | 'rib.refuse'
          | 'rib.actif'
          | 'rib.expire'
          | 'rib.altere'
          | 'rib.iban_affiche'
          | 'rib.fichier_consulte'
          | 'rib.consulte'
          | 'nomination.demandee'
          | 'nomination.confirmee'
          | 'nomination.refusee'
          | 'nomination.contestee'
          | 'nomination.effective'
          | 'nomination.reinitialisee'
          | 'nomination.sans_objet'
          | 'nomination.renvoyee'
          | 'nomination.annulee'
          | 'nomination.consultee'
          | 'document.consulte'
          | 'document.infecte';
        /** @description Who: the id of a person, an agent or a token; `opco`: any agent; `portail`. */
        readonly acteur?: string;
        /** @description Last day, in France. */
        readonly au?: string;
        /** @description Cursor of the page, as `next` or `previous` gave it. */
        readonly cursor?: string;
        /** @description First day, in France. */
        readonly du?: string;
        readonly limit?: number;
        /** @description On what: number of a contract (or DECA number), words of a person’s or token’s name. */
        readonly objet?: string;
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
          readonly 'application/json': components['schemas']['JournalPage'];
        };
      };
    };
  };
  readonly JournalController_authors: {
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
          readonly 'application/json': readonly components['schemas']['JournalAuthor'][];
        };
      };
    };
  };
  readonly JournalController_export: {
    readonly parameters: {
      readonly query?: {
        /** @description A kind of acts, or one act. */
        readonly acte?:
          | 'connexions'
          | 'comptes'
          | 'utilisateurs'
          | 'contrats'
          | 'tokens'
          | 'cfa'
          | 'consultations'
          | 'editeurs'
          | 'annonces'
          | 'reglages'
          | 'connexion.ouverte'
          | 'connexion.refusee'
          | 'connexion.signalee'
          | 'session.fermee'
          | 'session.autres_fermees'
          | 'session.prouvee'
          | 'session.preuve_refusee'
          | 'second_facteur.totp_ajoute'
          | 'second_facteur.totp_retire'
          | 'second_facteur.cle_ajoutee'
          | 'second_facteur.cle_retiree'
          | 'second_facteur.codes_renouveles'
          | 'compte.inscription'
          | 'compte.adresse_confirmee'
          | 'compte.modifie'
          | 'compte.mot_de_passe_change'
          | 'compte.email_demande'
          | 'compte.email_change'
          | 'compte.email_abandonne'
          | 'compte.email_retabli'
          | 'compte.identifiant_demande'
          | 'compte.identifiant_change'
          | 'compte.identifiant_abandonne'
          | 'compte.identifiant_retabli'
          | 'utilisateur.invite'
          | 'utilisateur.invitation_renvoyee'
          | 'utilisateur.invitation_retiree'
          | 'utilisateur.invitation_acceptee'
          | 'utilisateur.invitation_approuvee'
          | 'utilisateur.invitation_refusee'
          | 'utilisateur.modifie'
          | 'utilisateur.droits'
          | 'utilisateur.desactive'
          | 'utilisateur.reactive'
          | 'utilisateur.second_facteur_reinitialise'
          | 'utilisateur.exporte'
          | 'contrat.transmis'
          | 'contrat.modifie'
          | 'contrat.pris'
          | 'contrat.rendu'
          | 'contrat.pieces_demandees'
          | 'contrat.engage'
          | 'contrat.refuse'
          | 'token.genere'
          | 'token.modifie'
          | 'token.renouvele'
          | 'token.revoque'
          | 'token.divulgue'
          | 'cfa.modifie'
          | 'reglement_avoirs.choisi'
          | 'contrat.consulte'
          | 'cfa.consulte'
          | 'editeur.enregistre'
          | 'editeur.secret_renouvele'
          | 'editeur.desactive'
          | 'editeur.jeton_emis'
          | 'annonce.creee'
          | 'annonce.modifiee'
          | 'annonce.programmee'
          | 'annonce.suspendue'
          | 'annonce.publiee'
          | 'annonce.retiree'
          | 'annonce.supprimee'
          | 'compte_opco.propose'
          | 'compte_opco.confirme'
          | 'compte_opco.rejete'
          | 'compte_opco.altere'
          | 'rib.transmis'
          | 'rib.retire'
          | 'rib.conteste'
          | 'rib.pris'
          | 'rib.rendu'
          | 'rib.verifie'
          | 'rib.approuve'
          | 'rib.refuse'
          | 'rib.actif'
          | 'rib.expire'
          | 'rib.altere'
          | 'rib.iban_affiche'
          | 'rib.fichier_consulte'
          | 'rib.consulte'
          | 'nomination.demandee'
          | 'nomination.confirmee'
          | 'nomination.refusee'
          | 'nomination.contestee'
          | 'nomination.effective'
          | 'nomination.reinitialisee'
          | 'nomination.sans_objet'
          | 'nomination.renvoyee'
          | 'nomination.annulee'
          | 'nomination.consultee'
          | 'document.consulte'
          | 'document.infecte';
        /** @description Who: the id of a person, an agent or a token; `opco`: any agent; `portail`. */
        readonly acteur?: string;
        /** @description Last day, in France. */
        readonly au?: string;
        /** @description First day, in France. */
        readonly du?: string;
        /** @description On what: number of a contract (or DECA number), words of a person’s or token’s name. */
        readonly objet?: string;
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
          readonly 'text/csv': string;
        };
      };
    };
  };
  readonly ObjectionsController_list: {
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
          readonly 'application/json': readonly components['schemas']['OwnNomination'][];
        };
      };
    };
  };
  readonly ObjectionsController_object: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ObjectionRequest'];
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
  readonly ObjectionsController_read: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['NominationLinkRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['LinkedNomination'];
        };
      };
    };
  };
  readonly ObjectionsController_objectByLink: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['LinkedObjectionRequest'];
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
  readonly NotificationsController_list: {
    readonly parameters: {
      readonly query?: {
        readonly category?: 'action' | 'information' | 'actualite';
        /** @description Cursor of the page, as `next` or `previous` gave it. */
        readonly cursor?: string;
        readonly limit?: number;
        /** @description Words of the title or the text, whatever their order, case and accents. */
        readonly recherche?: string;
        /** @description `current`: read or not, all but the archived ones. */
        readonly state?: 'current' | 'unread' | 'read' | 'archived';
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
  readonly NotificationsController_archive: {
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
  readonly NotificationsController_unarchive: {
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
  readonly NotificationsController_markUnread: {
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
  readonly PreferencesController_read: {
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
          readonly 'application/json': components['schemas']['PreferencesView'];
        };
      };
    };
  };
  readonly PreferencesController_change: {
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
        readonly 'application/json': components['schemas']['PreferencesRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PreferencesView'];
        };
      };
    };
  };
  readonly NotificationsController_readAll: {
    readonly parameters: {
      readonly query?: {
        readonly category?: 'action' | 'information' | 'actualite';
      };
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
  readonly StreamController_stream: {
    readonly parameters: {
      readonly query?: {
        /** @description Id of the last event received, for a stream that is opened anew. */
        readonly after?: string;
      };
      readonly header: {
        readonly 'last-event-id': string;
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
          readonly 'text/event-stream': string;
        };
      };
    };
  };
  readonly NotificationsController_unread: {
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
          readonly 'application/json': components['schemas']['UnreadView'];
        };
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
          readonly 'application/json': components['schemas']['SignInAnswer'];
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
  readonly SecondStepController_byPasskeyAlone: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['PasskeySignInRequest'];
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
  readonly SecondStepController_visitorOptions: {
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
          readonly 'application/json': components['schemas']['PasskeySignInOptionsView'];
        };
      };
    };
  };
  readonly ProofController_prove: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ProofRequest'];
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
  readonly ProofController_byPasskey: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['PasskeyRequest'];
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
  readonly ProofController_options: {
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
          readonly 'application/json': components['schemas']['PasskeyOptionsView'];
        };
      };
    };
  };
  readonly SecondStepController_byCode: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CodeRequest'];
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
  readonly SecondStepController_byPasskey: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['PasskeyRequest'];
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
  readonly SecondStepController_options: {
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
          readonly 'application/json': components['schemas']['PasskeyOptionsView'];
        };
      };
    };
  };
  readonly SettlementController_read: {
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
          readonly 'application/json': components['schemas']['SettlementView'];
        };
      };
    };
  };
  readonly SettlementController_choose: {
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
        readonly 'application/json': components['schemas']['SettlementRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SettlementView'];
        };
      };
    };
  };
  readonly TokenLeakController_report: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['TokenLeakRequest'];
      };
    };
    readonly responses: {
      /** @description Signalement reçu. */
      readonly 202: {
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
      readonly header?: {
        /** @description Made by who asks, once for one act: the same key again answers 409 `deja_enregistre` for a day. A refusal leaves the key free. */
        readonly 'Idempotency-Key'?: string;
      };
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
  readonly TokensController_change: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['TokenRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['TokenView'];
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
  readonly TokensController_listCalls: {
    readonly parameters: {
      readonly query?: {
        /** @description Cursor of the page, as `next` or `previous` gave it. */
        readonly cursor?: string;
        /** @description First day, in France. */
        readonly from?: string;
        readonly limit?: number;
        /** @description `ok`: answered; `refused`: 4xx; `failed`: 5xx. */
        readonly outcome?: 'ok' | 'refused' | 'failed';
        /** @description Last day, in France. */
        readonly to?: string;
      };
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
          readonly 'application/json': components['schemas']['TokenCallsPage'];
        };
      };
    };
  };
  readonly TokensController_renew: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description Made by who asks, once for one act: the same key again answers 409 `deja_enregistre` for a day. A refusal leaves the key free. */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['RenewTokenRequest'];
      };
    };
    readonly responses: {
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['RenewedTokenView'];
        };
      };
    };
  };
  readonly UsersController_list: {
    readonly parameters: {
      readonly query?: {
        readonly email?: string;
        readonly etat?: 'actif' | 'a_approuver' | 'invite' | 'invitation_expiree' | 'inactif';
        readonly identifiant?: string;
        readonly nom?: string;
        readonly page?: number;
        readonly parPage?: number;
        readonly prenom?: string;
        readonly tri?:
          'nom' | '-nom' | 'prenom' | '-prenom' | 'email' | '-email' | 'etat' | '-etat';
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
          readonly 'application/json': components['schemas']['UserPage'];
        };
      };
    };
  };
  readonly UsersController_invite: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description Made by who asks, once for one act: the same key again answers 409 `deja_enregistre` for a day. A refusal leaves the key free. */
        readonly 'Idempotency-Key'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['NewUserRequest'];
      };
    };
    readonly responses: {
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['UserView'];
        };
      };
    };
  };
  readonly UsersController_read: {
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
          readonly 'application/json': components['schemas']['UserView'];
        };
      };
    };
  };
  readonly UsersController_change: {
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
        readonly 'application/json': components['schemas']['UserRequest'];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['UserView'];
        };
      };
    };
  };
  readonly UsersController_deactivate: {
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
          readonly 'application/json': components['schemas']['UserView'];
        };
      };
    };
  };
  readonly UsersController_again: {
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
        content?: never;
      };
    };
  };
  readonly UsersController_withdraw: {
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
  readonly UsersController_reactivate: {
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
          readonly 'application/json': components['schemas']['UserView'];
        };
      };
    };
  };
  readonly UsersController_resetFactor: {
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
  readonly UsersController_export: {
    readonly parameters: {
      readonly query?: {
        readonly email?: string;
        readonly etat?: 'actif' | 'a_approuver' | 'invite' | 'invitation_expiree' | 'inactif';
        readonly identifiant?: string;
        readonly nom?: string;
        readonly prenom?: string;
        readonly tri?:
          'nom' | '-nom' | 'prenom' | '-prenom' | 'email' | '-email' | 'etat' | '-etat';
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
          readonly 'text/csv': string;
        };
      };
    };
  };
  readonly UsersController_matrix: {
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
          readonly 'application/json': readonly components['schemas']['UserView'][];
        };
      };
    };
  };
}
