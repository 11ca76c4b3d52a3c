/** `npm run db:migration NAME`: a new migration file, with what the entities ask for and the tables lack. */
import { launch } from './launch/launch.mjs';

await launch('tools/migration/new-migration.ts');
