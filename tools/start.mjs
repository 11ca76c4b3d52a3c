/** `npm start`: installs, builds, starts the database, migrates, loads demo data, serves. */
import { launch } from './launch/launch.mjs';

await launch('tools/portal/start.ts');
