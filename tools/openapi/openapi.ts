import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import openapiTs, { astToString, type OpenAPI3 } from 'openapi-typescript';
import prettier from 'prettier';
import { ROOT } from '../portal/settings.ts';

/**
 * The chain of types between the two applications: the DTO classes of the compiled API → `docs/openapi.json`
 * → `libs/api-types`. `--write` makes the two files again, `--check` fails when they are not what the code
 * says.
 */
const DOCUMENT = 'docs/openapi.json';
const TYPES = 'libs/api-types/src/index.ts';

if (!process.argv.includes('--check')) build();
const described = describe();
const files = { [DOCUMENT]: await document(described), [TYPES]: await types(described) };

let drifted = 0;
for (const [name, text] of Object.entries(files)) {
  const path = join(ROOT, name);
  const present = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (present === text) continue;
  if (process.argv.includes('--check')) {
    drifted++;
    console.error(
      `${name} is not what the code says (first difference at line ${line(present, text)}).`,
    );
  } else {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    console.log(`${name} written.`);
  }
}
if (drifted > 0) {
  console.error('Run "npm run openapi" and commit what it writes.');
  process.exit(1);
}

/** What the compiled API says of itself. */
function describe(): OpenAPI3 {
  const { status, stdout, stderr } = node(['apps/api/dist/openapi.js']);
  if (status !== 0) fail(stderr);
  return JSON.parse(stdout) as OpenAPI3;
}

function build(): void {
  const { status, stdout } = node(['node_modules/typescript/bin/tsc', '-b', 'apps/api']);
  if (status !== 0) fail(stdout);
}

function node(args: readonly string[]) {
  return spawnSync(process.execPath, args, {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
}

function fail(text: string): never {
  console.error(text);
  process.exit(1);
}

function document(described: OpenAPI3): Promise<string> {
  return prettier.format(JSON.stringify(described), { parser: 'json', printWidth: 100 });
}

async function types(described: OpenAPI3): Promise<string> {
  const nodes = await openapiTs(structuredClone(described), {
    alphabetize: true,
    silent: true,
    immutable: true,
    rootTypes: true,
    rootTypesNoSchemaPrefix: true,
  });
  const header = '/** Types of the API, made from docs/openapi.json by `npm run openapi`. */\n';
  return prettier.format(header + astToString(nodes), {
    parser: 'typescript',
    singleQuote: true,
    printWidth: 100,
  });
}

function line(a: string, b: string): number {
  const others = b.split('\n');
  return a.split('\n').findIndex((text, index) => text !== others[index]) + 1;
}
