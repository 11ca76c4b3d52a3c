import { spawnSync } from 'node:child_process';
import { PlainError } from '../plain-error.ts';
import { build, isBuilt } from '../portal/build.ts';
import { openDatabase } from '../portal/database.ts';
import { encryptionKeys } from '../portal/encryption-keys.ts';
import { lockFolder } from '../portal/lock.ts';
import { readSettings, ROOT, type Settings } from '../portal/settings.ts';
import { Stopper } from '../portal/stopper.ts';

/** The compiled verification, on the database of DATABASE_URL or on our own, which must not be serving. */
const stopper = new Stopper();
try {
  const settings = await readSettings({ ...process.env, PORT: '0' });
  if (settings.databaseUrl === undefined) stopper.onStop(lockFolder(settings.dataDir));
  if (!isBuilt()) await build(stopper.signal);
  const { ownerUrl } = await openDatabase(settings, stopper);
  const { status } = spawnSync(
    process.execPath,
    ['apps/api/dist/audit/verify.js', ...process.argv.slice(2)],
    {
      cwd: ROOT,
      env: { ...process.env, ...ownKeys(settings), DATABASE_URL: ownerUrl },
      stdio: 'inherit',
    },
  );
  process.exitCode = status ?? 2;
} catch (error) {
  if (!(error instanceof PlainError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
} finally {
  await stopper.stopAll();
}
process.exit();

/** The keys of our own portal, which sign its sheets; those of another are given. */
function ownKeys({ dataDir, databaseUrl }: Settings): Record<string, string> {
  if (databaseUrl !== undefined) return {};
  return { ENCRYPTION_KEYS: encryptionKeys(dataDir, process.env['ENCRYPTION_KEYS']) };
}
