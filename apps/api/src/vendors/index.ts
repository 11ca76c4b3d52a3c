export { acceptTokenForms, TOKEN_PATH } from './form-body.js';
export { answerOAuthError } from './oauth-error.js';
export { VendorsModule } from './vendors.module.js';
