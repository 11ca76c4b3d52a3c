export { describeApi } from './describe-api.js';
export { DocumentationModule } from './documentation.module.js';
export { PartnerDocument } from './partner-document.js';
