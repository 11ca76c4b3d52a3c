/** `npm test`: everything the CI runs; the last line is `N passed, N failed`. */
import { launch } from './launch/launch.mjs';

await launch('tools/proof/main.ts');
