import fc from 'fast-check';
import { examineCerfa } from '../check-cerfa.js';
import { CERFA_FRAMES, CERFA_GROUPS } from '../frames.js';
import { sampleDossier } from '../sample-cerfa.js';
import { wholeSample } from '../whole-sample.js';
import { MAX_FAULTS } from './collector.js';
import { readCerfa } from './read-cerfa.js';

const today = '2026-09-01';
type Json = Record<string, unknown>;

const whole = () => wholeSample({ today });

/** Puts a value at a path of the table, in the first line of a list. */
function put(body: { cerfa: Json }, path: string, value: unknown): string {
  const steps = path.replaceAll('[]', '.0').split('.');
  const name = steps.pop() ?? '';
  let at: Json = body.cerfa;
  for (const step of steps) at = at[step] as Json;
  if (value === undefined) delete at[name];
  else at[name] = value;
  return `/cerfa/${[...steps, name].join('/')}`;
}

const fields = CERFA_FRAMES.flatMap((frame) => frame.fields);
const refusals = (body: unknown) =>
  readCerfa(body).faults.filter(({ severity }) => severity === 'refus');

describe('any body', () => {
  it.each([
    undefined,
    null,
    '',
    'cerfa',
    12,
    [],
    {},
    { cerfa: null },
    { cerfa: [] },
    { cerfa: 'x' },
  ])('%p is refused in one sentence', (body) => {
    expect(readCerfa(body)).toMatchObject({
      cerfa: null,
      draft: null,
      faults: [{ code: 'corps_invalide' }],
    });
  });

  it('is answered without failing', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.anything(), fc.jsonValue(), fc.record({ cerfa: fc.anything() })),
        (body) => {
          const { cerfa, faults } = examineCerfa(body, { today });
          expect(cerfa === null && faults.length > 0).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is answered without failing when any part is anything', () => {
    const anywhere = fc.constantFrom(...fields.map((f) => f.path), ...Object.keys(CERFA_GROUPS));
    const anything = fc.oneof(
      fc.anything(),
      fc.string({ unit: 'binary' }),
      fc.double(),
      fc.bigInt(),
    );
    fc.assert(
      fc.property(anywhere, anything, (path, value) => {
        const body = whole();
        put(body, path, value);
        const { cerfa, faults } = examineCerfa(body, { today });
        const refused = faults.some(({ severity }) => severity === 'refus');
        expect(cerfa === null).toBe(refused);
        for (const fault of faults) {
          expect(fault.pointer.isWellFormed() && fault.message.endsWith('.')).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('is not entered deeper than the form goes', () => {
    const deep: unknown = JSON.parse('['.repeat(5000) + ']'.repeat(5000));
    const { cerfa } = sampleDossier({ today });
    expect(refusals({ cerfa: { ...cerfa, deep, apprenti: deep } })).toMatchObject([
      { pointer: '/cerfa/deep', code: 'champ_inconnu' },
      { pointer: '/cerfa/apprenti', code: 'type_invalide' },
    ]);
  });

  it('has no more faults told than can be read', () => {
    const noise = Object.fromEntries(Array.from({ length: 50_000 }, (_, n) => [`x${n}\u0000`, n]));
    const { faults } = readCerfa({ cerfa: noise });
    expect(faults).toHaveLength(MAX_FAULTS + 1);
    expect(faults.at(-1)).toMatchObject({ code: 'trop_de_fautes', severity: 'refus' });
    expect(faults[0]?.pointer).toBe('/cerfa/x0\ufffd');
  });

  it('with a prototype or constructor among its names is only told so', () => {
    const body: unknown = JSON.parse('{"cerfa":{"__proto__":{"etat":"x"},"constructor":1}}');
    expect(readCerfa(body).faults.map(({ pointer }) => pointer)).toEqual(
      expect.arrayContaining(['/cerfa/__proto__', '/cerfa/constructor', '/cerfa/apprenti']),
    );
  });
});
