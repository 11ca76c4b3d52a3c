import { chooseSeed } from './tools/test-seed/seed.mjs';

chooseSeed();

/** What every Jest run here shares: ESM through swc, decorators with their metadata, the sources of libs. */
export const preset = (dirname) => ({
  rootDir: dirname,
  testEnvironment: 'node',
  setupFiles: ['<rootDir>/../../tools/test-seed/setup.mjs'],
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          target: 'es2024',
          keepClassNames: true,
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  moduleNameMapper: {
    '^@apprentissage/domain$': '<rootDir>/../../libs/domain/src/index.ts',
    '^@apprentissage/domain/sample-cerfa$': '<rootDir>/../../libs/domain/src/cerfa/sample-cerfa.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
});
