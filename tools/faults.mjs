/** `npm run test:faults`: the long runs, in which things are killed and tried thousands of times. */
import { launch } from './launch/launch.mjs';

process.argv.push('--faults');
await launch('tools/proof/main.ts');
