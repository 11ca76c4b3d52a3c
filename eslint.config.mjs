import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

/** Who may import whom: the same table as docs/architecture.md. */
const boundaries = [
  ['scope:domain', []],
  ['scope:api-types', []],
  ['scope:api', ['scope:domain']],
  ['scope:client', ['scope:domain', 'scope:api-types']],
  ['scope:e2e', ['scope:domain']],
].map(([sourceTag, onlyDependOnLibsWithTags]) => ({ sourceTag, onlyDependOnLibsWithTags }));

const banned = (selector, message) => ({ selector, message });

export default tseslint.config(
  {
    ignores: ['**/dist/', '**/.angular/', '.nx/', '.data/', 'test-results/', 'libs/api-types/src/'],
  },
  {
    files: ['**/*.ts', '**/*.mts', '**/*.mjs'],
    extends: [...tseslint.configs.recommended, ...tseslint.configs.stylistic],
    rules: {
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/no-extraneous-class': 'off',
      eqeqeq: 'error',
      'no-restricted-syntax': [
        'error',
        banned(
          'Literal[value=/set_config\\([^)]*false\\s*\\)|SET SESSION/]',
          'A context that outlives its transaction leaks through the pool.',
        ),
        banned(
          'Property[key.name="synchronize"][value.value=true]',
          'The schema changes by migrations only.',
        ),
        banned(
          'MemberExpression[property.name=/^(bypassSecurityTrust.*|innerHTML|outerHTML)$/]',
          'Markup is never made from text.',
        ),
      ],
    },
  },
  {
    // Needs the project graph: `nx show projects` makes it.
    files: ['apps/*/src/**/*.ts', 'libs/*/src/**/*.ts'],
    plugins: { '@nx': nx },
    rules: { '@nx/enforce-module-boundaries': ['error', { depConstraints: boundaries }] },
  },
  {
    files: ['apps/api/src/**/*.ts'],
    ignores: ['**/*.spec.ts', 'apps/api/src/testing/**'],
    rules: {
      // Decorator metadata needs the classes of injected parameters at run time.
      '@typescript-eslint/consistent-type-imports': 'off',
      'no-restricted-syntax': [
        'error',
        banned(
          'CallExpression[callee.property.name="save"]',
          'A stale save() puts old values back: use a guarded update.',
        ),
        banned(
          'Literal[value=/set_config\\([^)]*false\\s*\\)|SET SESSION/]',
          'A context that outlives its transaction leaks through the pool.',
        ),
        banned('Property[key.name="synchronize"][value.value=true]', 'Migrations only.'),
      ],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^\\.\\./[a-z-]+/(?!index\\.js$)',
              message: 'A module is reached through its index.ts.',
            },
          ],
        },
      ],
    },
  },
  {
    // The list of tables is the one place that looks into every module.
    files: ['apps/api/src/database/entities.ts'],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    files: ['apps/client/src/**/*.ts'],
    extends: [...angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/prefer-on-push-component-change-detection': 'off',
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex:
                '^\\.\\./(account|backoffice|contracts|home|notifications|tokens|users)/(?!index\\.js$)',
              message: 'A section never imports a section.',
            },
          ],
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
