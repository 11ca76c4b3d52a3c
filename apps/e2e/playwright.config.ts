import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGS, chromiumPath } from '../../tools/chromium.mjs';

// The workers read the same environment: what the first process chose holds for all.
process.env['E2E_PORT'] ??= String(3100 + Math.floor(Math.random() * 800));
process.env['E2E_DATA_DIR'] ??= mkdtempSync(join(tmpdir(), 'action-apprentissage-e2e-'));
process.env['E2E_CHROMIUM'] ??= chromiumPath();

const { E2E_PORT: port, E2E_DATA_DIR: dataDir, E2E_CHROMIUM: executablePath } = process.env;
const baseURL = `http://localhost:${port}`;

/** Journeys on the built portal, exactly as `npm start` serves it, with demo data and a fresh folder. */
export default defineConfig({
  testDir: 'src',
  projects: [
    { name: 'journeys', teardown: 'the log' },
    { name: 'the log', testMatch: '*.teardown.ts' },
  ],
  outputDir: '../../test-results',
  fullyParallel: false,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    baseURL,
    actionTimeout: 15_000,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1280, height: 900 },
    // What comes and goes does so at once: no look falls into the middle of it.
    reducedMotion: 'reduce',
    launchOptions: { executablePath, args: CHROMIUM_ARGS },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
  webServer: {
    command: 'node ../../tools/start.mjs',
    url: `${baseURL}/api/health`,
    // It answers before the people of the demonstration have done what they do.
    wait: { stdout: /Le portail est prêt/ },
    timeout: 300_000,
    reuseExistingServer: process.env['CI'] === undefined,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    env: {
      ...process.env,
      ...{ PORT: port ?? '', DATA_DIR: dataDir ?? '', PUBLIC_URL: baseURL },
      // All that the portal can say goes to its log, which is searched after the journeys.
      LOG_LEVEL: 'debug',
      // A script imports without a pause: how fast it is says nothing of the portal.
      PARTNER_REQUESTS_PER_MINUTE: '100000',
    },
    stdout: 'ignore',
    stderr: 'pipe',
  },
});
