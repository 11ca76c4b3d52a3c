/** `npm run dev`: own PostgreSQL, API and client rebuilt at each change. */
import { launch } from './launch/launch.mjs';

await launch('tools/dev/dev.ts');
