import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import prettier from 'prettier';
import { PlainError } from '../plain-error.ts';
import { ROOT } from '../portal/settings.ts';
import { missingStatements } from './missing-statements.ts';

/** Where the migrations are, and the list that runs them. */
const FOLDER = join(ROOT, 'apps/api/src/database/migrations');

const [name = ''] = process.argv.slice(2);
try {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) {
    throw new PlainError('npm run db:migration NAME: words in small letters, joined by hyphens.');
  }
  await write(name, await missingStatements());
} catch (error) {
  if (!(error instanceof PlainError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function write(name: string, { up, down }: { up: string[]; down: string[] }): Promise<void> {
  const stamp = Date.now();
  const words = name.split('-').map((word) => word[0]?.toUpperCase() + word.slice(1));
  const className = `${words.join('')}${stamp}`;
  const file = join(FOLDER, `${stamp}-${name}.ts`);
  const method = (kind: string, statements: string[]) =>
    statements.length > 0
      ? `async ${kind}(runner: QueryRunner): Promise<void> {
           await runner.query(\`\n${statements.map((sql) => `      ${sql};`).join('\n')}\n    \`);
         }`
      : `async ${kind}(runner: QueryRunner): Promise<void> { await runner.query(\`SELECT 1\`); }`;
  await save(
    file,
    `import type { MigrationInterface, QueryRunner } from 'typeorm';

     /** ${words.join(' ')}: say here what changes and why. */
     export class ${className} implements MigrationInterface {
       ${method('up', up)}

       ${method('down', down)}
     }`,
  );
  const index = join(FOLDER, 'index.ts');
  const list = readFileSync(index, 'utf8')
    .replace(/(\n\n\/\*\*)/, `\nimport { ${className} } from './${stamp}-${name}.js';$1`)
    .replace(/\];\s*$/, `  ${className},\n];\n`);
  await save(index, list);
  console.log(`${relative(ROOT, file)} written, and listed in index.ts.`);
  console.log(
    'Name its constraints; a table of a CFA needs its policy, forced: see CONTRIBUTING.md.',
  );
}

async function save(file: string, text: string): Promise<void> {
  const options = { parser: 'typescript', singleQuote: true, printWidth: 100 };
  writeFileSync(file, await prettier.format(text, options));
}
