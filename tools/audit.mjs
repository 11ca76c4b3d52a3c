/** `npm run audit:verify [-- --cfa SIRET] [-- --heads PATH]`: are the chains of the audit log as they were written? */
import { launch } from './launch/launch.mjs';

await launch('tools/audit/verify.ts');
