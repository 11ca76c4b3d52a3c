import { preset } from '../../jest.preset.mjs';

export default {
  ...preset(import.meta.dirname),
  // What needs more than npm brings is run by `npm run test:faults`.
  testPathIgnorePatterns: process.env.REHEARSAL ? [] : ['\\.rehearsal\\.spec\\.ts$'],
  setupFiles: ['<rootDir>/src/testing/setup.ts'],
  globalSetup: '<rootDir>/../../tools/test-database/setup.mjs',
  globalTeardown: '<rootDir>/../../tools/test-database/teardown.mjs',
  // One worker beside Jest itself would leave a core idle once the other steps are over.
  maxWorkers: 2,
  testTimeout: 30_000,
};
