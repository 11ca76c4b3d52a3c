import { spawnSync } from 'node:child_process';
import { PlainError } from '../plain-error.ts';
import { build, isBuilt } from '../portal/build.ts';
import { ROOT } from '../portal/settings.ts';
import { step } from '../portal/step.ts';

/** Builds what is not built, then runs the API's own program: the very one of the production image. */
try {
  if (!isBuilt()) await step("Construction de l'application", () => build());
  const { status } = spawnSync(
    process.execPath,
    ['apps/api/dist/admin-create.js', ...process.argv.slice(2)],
    { cwd: ROOT, stdio: 'inherit' },
  );
  process.exitCode = status ?? 1;
} catch (error) {
  if (!(error instanceof PlainError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
