/** `npm run admin:create -- --identifiant … --nom … --prenom …`: the first administrateur OPCO. */
import { launch } from './launch/launch.mjs';

await launch('tools/admin/create.ts');
