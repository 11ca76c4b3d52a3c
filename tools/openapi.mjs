/** `npm run openapi`: writes the description of the API and the types made from it again; `--check` compares. */
import { launch } from './launch/launch.mjs';

await launch('tools/openapi/openapi.ts');
