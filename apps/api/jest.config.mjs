import { preset } from '../../jest.preset.mjs';

const common = preset(import.meta.dirname);

export default {
  ...common,
  // What needs more than npm brings is run by `npm run test:faults`.
  testPathIgnorePatterns: process.env.REHEARSAL ? [] : ['\\.rehearsal\\.spec\\.ts$'],
  setupFiles: ['<rootDir>/src/testing/setup.ts', ...common.setupFiles],
  globalSetup: '<rootDir>/../../tools/test-database/setup.mjs',
  globalTeardown: '<rootDir>/../../tools/test-database/teardown.mjs',
  // One worker beside Jest itself would leave a core idle once the other steps are over.
  maxWorkers: 2,
  // A wait that never ends, not a slow machine, is what this is to stop.
  testTimeout: 120_000,
};
