import { build } from '../portal/build.ts';
import { PlainError } from '../plain-error.ts';

/** Builds the workspace: the first step of `npm test`. */
await build().catch((error: unknown) => {
  console.error(error instanceof PlainError ? error.message : error);
  process.exit(1);
});
