import { test } from 'node:test';
import { RuleTester } from 'eslint';
import { rooms } from './rooms.mjs';

RuleTester.it = test;
RuleTester.describe = (_name, work) => work();

const tester = new RuleTester();
const at = (path: string) => `${process.cwd()}/${path}`;
const house = [{ root: 'src', entry: 'index.js' }];
const sections = [{ root: 'src', closed: true, open: ['ui'], order: { ui: [] } }];

tester.run('rooms', rooms, {
  valid: [
    { code: `import './b.js'`, filename: at('src/users/a.ts'), options: house },
    { code: `import '../cfa/index.js'`, filename: at('src/users/a.ts'), options: house },
    { code: `import '../../cfa/index.js'`, filename: at('src/users/deep/a.ts'), options: house },
    { code: `import '../b.js'`, filename: at('src/users/deep/a.ts'), options: house },
    { code: `import { x } from 'pg'`, filename: at('src/users/a.ts'), options: house },
    { code: `import '../ui/b.js'`, filename: at('src/users/a.ts'), options: sections },
    { code: `import('./users/a.js')`, filename: at('src/routes.ts'), options: sections },
  ],
  invalid: [
    {
      code: `import { x } from '../cfa/cfa.js'`,
      filename: at('src/users/a.ts'),
      options: house,
      errors: [{ messageId: 'entry' }],
    },
    {
      code: `export * from '../../cfa/deep/index.js'`,
      filename: at('src/users/deep/a.ts'),
      options: house,
      errors: [{ messageId: 'entry' }],
    },
    {
      code: `import { x } from './cfa/cfa.js'`,
      filename: at('src/main.ts'),
      options: house,
      errors: [{ messageId: 'entry' }],
    },
    {
      code: `import('../cfa/page.js')`,
      filename: at('src/users/a.ts'),
      options: sections,
      errors: [{ messageId: 'closed' }],
    },
    {
      code: `import '../users/a.js'`,
      filename: at('src/ui/b.ts'),
      options: sections,
      errors: [{ messageId: 'closed' }],
    },
  ],
});
