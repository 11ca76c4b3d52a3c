/** `npm run check`: format, lint, boundaries, types. */
import { launch } from './launch/launch.mjs';

process.argv.push('--checks');
await launch('tools/proof/main.ts');
