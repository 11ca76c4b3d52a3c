/**
 * The browser of the journeys: a Chromium of this machine (CHROMIUM_PATH, or one in its usual places), else
 * the one that travels in the npm package @sparticuz/chromium, unpacked once under `node_modules/.cache`.
 * Nothing is fetched from outside the package registry and nothing is installed on the machine.
 *
 * As a program, prints the path of the executable.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = resolve(fileURLToPath(import.meta.url), '../..');

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
const WINDOWS = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';

/**
 * Arguments with which that browser runs headless on any machine, root included, without looking for a
 * network outside.
 */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
];

/** The package's own font settings name folders of a cloud machine; these name the unpacked fonts. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

const LAUNCHER = `#!/bin/sh
home=$(cd "$(dirname "$0")" && pwd)
export FONTCONFIG_FILE="$home/fonts.conf"
export LD_LIBRARY_PATH="$home/al2023/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
exec "$home/chromium" "$@"
`;

/** Path of a Chromium that starts on this machine. */
export function chromiumPath() {
  const asked = process.env['CHROMIUM_PATH'];
  if (asked) return asked;
  return installed().find(starts) ?? packaged();
}

function installed() {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const found = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...found, MAC, WINDOWS].filter((path) => existsSync(path));
}

/** Unpacks the npm package's browser, with the libraries and fonts that a bare machine lacks. */
function packaged() {
  const home = join(ROOT, 'node_modules/@sparticuz/chromium');
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  const folder = join(ROOT, `node_modules/.cache/chromium-${version}`);
  const launcher = join(folder, 'chromium.sh');
  if (!existsSync(launcher)) unpack(folder);
  if (starts(launcher)) return launcher;
  throw new Error(
    `Aucun navigateur ne démarre sur cette machine : installez Chromium, ou donnez son chemin avec CHROMIUM_PATH.`,
  );
}

function unpack(folder) {
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  // The package unpacks into the temporary folder, and its libraries only for a known cloud machine.
  execFileSync(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`,
    ],
    {
      cwd: ROOT,
      env: { ...process.env, TMPDIR: draft, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  writeFileSync(join(draft, 'fonts.conf'), FONTS);
  writeFileSync(join(draft, 'chromium.sh'), LAUNCHER, { mode: 0o755 });
  if (existsSync(folder)) rmSync(draft, { recursive: true });
  else renameSync(draft, folder);
}

function starts(path) {
  return spawnSync(path, ['--version', '--no-sandbox'], { timeout: 20_000 }).status === 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(chromiumPath());
