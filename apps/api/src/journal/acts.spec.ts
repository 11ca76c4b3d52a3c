import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAuditAct } from '@apprentissage/domain';

const ROOT = join(import.meta.dirname, '..');

/**
 * `Audit.record` takes no other act than those of the domain's table: the compiler sees to it. What
 * statements and migrations write themselves is read here.
 */
describe('every act that the code records', () => {
  const sources = globSync('**/*.ts', { cwd: ROOT })
    .filter((path) => !/\.spec\.ts$|^testing\//.test(path))
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));

  it('has a sentence for the journal, also when SQL writes it', () => {
    const found = sources.flatMap(({ path, text }) =>
      [...text.matchAll(/\b(?:audit_append|audit_look_up)\(([^;]*?)\)/gs)].flatMap(
        ([, args = '']) =>
          [...args.matchAll(/'([a-z_]+\.[a-z_]+)'/g)].map(([, act]) => [path, act] as const),
      ),
    );
    expect(found.map(([, act]) => act)).toEqual(
      expect.arrayContaining(['contrat.transmis', 'contrat.modifie']),
    );
    expect(found.filter(([, act]) => !isAuditAct(act))).toEqual([]);
  });

  it('goes through the typed door: nobody widens an act to any text', () => {
    const loose = sources.filter(({ text }) =>
      /\bas (unknown as )?AuditAct\b|act: any\b/.test(text),
    );
    expect(loose.map(({ path }) => path)).toEqual([]);
  });
});
