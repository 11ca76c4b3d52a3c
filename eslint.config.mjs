import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';
import { context } from './tools/lint/context.mjs';
import { rooms } from './tools/lint/rooms.mjs';

/** Our own rules. */
const house = { rules: { context, rooms } };

/** Who may import whom: the same table as docs/architecture.md. */
const BOUNDARIES = [
  ['scope:domain', []],
  ['scope:api-types', []],
  ['scope:api', ['scope:domain']],
  ['scope:client', ['scope:domain', 'scope:api-types']],
  ['scope:e2e', ['scope:domain', 'scope:tools']],
  ['scope:tools', ['scope:domain']],
].map(([sourceTag, onlyDependOnLibsWithTags]) => ({ sourceTag, onlyDependOnLibsWithTags }));

const ban = (selector, message) => ({ selector, message });
const BANNED = [
  ban(
    'Property[key.name="synchronize"][value.value=true]',
    'The schema changes by migrations only.',
  ),
  ban(
    'MemberExpression[property.name=/^(bypassSecurityTrust.*|innerHTML|outerHTML)$/]',
    'Markup is never made from text.',
  ),
];
const BANNED_SAVE = ban(
  'CallExpression[callee.property.name="save"]',
  'A stale save() puts old values back: use a guarded update.',
);

export default tseslint.config(
  {
    ignores: [
      ...['**/dist/', '**/.angular/', '**/coverage/', '.nx/', '.data/', 'test-results/'],
      'libs/api-types/src/',
    ],
  },
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
  },
  {
    files: ['**/*.ts', '**/*.mjs'],
    extends: [...tseslint.configs.recommended, ...tseslint.configs.stylistic],
    plugins: { house },
    rules: {
      'house/context': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/no-extraneous-class': 'off',
      eqeqeq: 'error',
      'max-lines': ['error', 300],
      'no-restricted-syntax': ['error', ...BANNED],
    },
  },
  {
    files: ['apps/*/src/**/*.ts', 'libs/*/src/**/*.ts', 'tools/**/*.ts'],
    languageOptions: {
      parserOptions: {
        project: [
          ...['apps/api/tsconfig.spec.json', 'apps/client/tsconfig.spec.json'],
          ...['apps/e2e/tsconfig.json', 'libs/domain/tsconfig.spec.json', 'tools/tsconfig.json'],
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': ['error', { depConstraints: BOUNDARIES }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', name: ['test', 'it', 'describe', 'suite'], package: 'node:test' },
          ],
        },
      ],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/no-base-to-string': 'error',
      '@typescript-eslint/no-implied-eval': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['apps/api/src/**/*.ts'],
    plugins: { house },
    rules: {
      // Decorator metadata needs the classes of injected parameters at run time.
      '@typescript-eslint/consistent-type-imports': 'off',
      'house/rooms': ['error', { root: 'apps/api/src', entry: 'index.js', open: ['testing'] }],
    },
  },
  {
    files: ['apps/api/src/**/*.ts'],
    ignores: ['**/*.spec.ts', 'apps/api/src/testing/**'],
    rules: {
      'no-restricted-syntax': ['error', ...BANNED, BANNED_SAVE],
      'house/rooms': ['error', { root: 'apps/api/src', entry: 'index.js' }],
    },
  },
  {
    files: ['apps/e2e/src/*.spec.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          name: '@playwright/test',
          importNames: ['test'],
          message: 'Journeys are watched: import test from ./support/journey.js.',
        },
      ],
    },
  },
  {
    // What must not pass is planted here.
    files: ['tools/lint/bans.test.ts'],
    rules: { 'house/context': 'off' },
  },
  {
    // The list of tables is the one place that looks into every module.
    files: ['apps/api/src/database/entities.ts'],
    rules: { 'house/rooms': 'off' },
  },
  {
    files: ['apps/client/src/**/*.ts'],
    extends: [...angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    plugins: { house },
    rules: {
      '@angular-eslint/prefer-on-push-component-change-detection': 'off',
      'house/rooms': [
        'error',
        {
          root: 'apps/client/src/app',
          closed: true,
          open: ['shell', 'session', 'ui'],
          order: { ui: [], session: ['ui', 'shell'], shell: ['ui', 'session', 'notifications'] },
        },
      ],
    },
  },
  {
    files: ['apps/client/src/**/*.html'],
    extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility],
    rules: { '@angular-eslint/template/no-inline-styles': 'error' },
  },
  prettier,
);
