/** `npm run bench`: the figures of `docs/performance.md`. */
import { launch } from './launch/launch.mjs';

await launch('tools/bench/run.ts');
