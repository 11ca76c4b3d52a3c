import fc from 'fast-check';
import { examineCerfa } from '../check-cerfa.js';
import { CERFA_FRAMES, CERFA_GROUPS } from '../frames.js';
import type { CerfaField } from '../fields/field.js';
import { sampleCerfa, sampleDossier } from '../sample-cerfa.js';
import { wholeSample } from '../whole-sample.js';
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
const read = fields.filter(({ type }) => type !== 'ignored');
const field = fc.constantFrom(...read);
const refusals = (body: unknown) =>
  readCerfa(body).faults.filter(({ severity }) => severity === 'refus');

const texts: CerfaField['type'][] = [
  'text',
  'courriel',
  'telephone',
  'siret',
  'uai',
  'nir',
  'naf',
  'rncp',
  'deca',
  'idcc',
  'codeDiplome',
  'codePostal',
];

describe('a dossier with one fault', () => {
  it('of type is refused at the right field', () => {
    const wrong = fc.constantFrom<unknown>({}, [], [1], { a: 1 }, Number.NaN, 1e308, -1);
    fc.assert(
      fc.property(field, wrong, ({ path, box }, value) => {
        const body = whole();
        const pointer = put(body, path, value);
        expect(refusals(body)).toEqual([expect.objectContaining({ pointer, box })]);
        expect(readCerfa(body).cerfa).toBeNull();
      }),
      { numRuns: 500 },
    );
  });

  it('of absence is refused where the field is required, and only there', () => {
    const nothing = fc.constantFrom(undefined, null, '', '   ');
    fc.assert(
      fc.property(field, nothing, ({ path, required }, value) => {
        const body = whole();
        const pointer = put(body, path, value);
        const expected = required
          ? [expect.objectContaining({ pointer, code: 'champ_manquant' })]
          : [];
        expect(refusals(body)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('of name is refused under that name', () => {
    const groups = fc.constantFrom(
      '',
      ...Object.keys(CERFA_GROUPS).filter((g) => !g.includes('remun')),
    );
    const name = fc.string({ minLength: 1 }).filter((n) => !/\p{Cc}/u.test(n) && n !== '__proto__');
    const known = new Set([
      'employeurV2',
      'CERFAsignatureProbante',
      ...fields.flatMap((f) => f.path.split(/[.[\]]+/)),
    ]);
    fc.assert(
      fc.property(groups, name, (group, key) => {
        fc.pre(!known.has(key));
        const body = whole();
        let at: Json = body.cerfa;
        for (const step of group === '' ? [] : group.split('.')) at = at[step] as Json;
        at[key] = { deep: [1] };
        const [fault, ...others] = refusals(body);
        expect(others).toEqual([]);
        expect(fault).toMatchObject({ code: 'champ_inconnu' });
        const steps = fault?.pointer
          .split('/')
          .map((s) => s.replaceAll('~1', '/').replaceAll('~0', '~'));
        expect(steps).toEqual(['', 'cerfa', ...(group === '' ? [] : group.split('.')), key]);
      }),
    );
  });

  it('of length is refused as such', () => {
    for (const { path, type, max } of read.filter((f) => f.type === 'text' && f.max)) {
      const body = whole();
      const pointer = put(body, path, 'é'.repeat((max ?? 0) + 1));
      expect(refusals(body)).toMatchObject([{ pointer, code: 'trop_long' }]);
      put(body, path, '𝒜'.repeat(max ?? 0));
      expect(type === 'text' && refusals(body)).toEqual([]);
    }
  });

  it('of character is refused as such', () => {
    for (const { path } of read.filter((f) => texts.includes(f.type))) {
      for (const bad of ['a\u0000b', 'a\ud800b', '\udc00', 'a\u0007b']) {
        const body = whole();
        const pointer = put(body, path, bad);
        expect(refusals(body)).toMatchObject([{ pointer, code: 'caractere_interdit' }]);
      }
    }
  });

  it('of code is refused with the list of codes', () => {
    for (const { path } of read.filter((f) => f.type === 'code')) {
      for (const bad of ['zz', 9999, '-1', 'constructor']) {
        const body = whole();
        const pointer = put(body, path, bad);
        expect(refusals(body)).toMatchObject([{ pointer, code: 'code_inconnu' }]);
      }
    }
  });

  it.each([
    '2026-02-30',
    '2026-13-01',
    '01/09/2026',
    '2026-9-1',
    '1850-01-01',
    '9999-01-01',
    '2026-09-01T25:00:00Z',
    'demain',
  ])('of date (%s) is refused', (bad) => {
    const body = whole();
    const pointer = put(body, 'contrat.dateFinContrat', bad);
    expect(refusals(body)).toMatchObject([{ pointer, code: 'date_invalide' }]);
  });
});

describe('a dossier', () => {
  it('with several faults has them all told at once, in the order of the form', () => {
    const body = whole();
    put(body, 'formation.dureeFormation', 'beaucoup');
    put(body, 'employeur.siret', '12');
    put(body, 'apprenti.nom', undefined);
    put(body, 'contrat.remunerationsAnnuelles[].taux', null);
    expect(readCerfa(body).faults.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/cerfa/employeur/siret', 'format_invalide'],
      ['/cerfa/apprenti/nom', 'champ_manquant'],
      ['/cerfa/contrat/remunerationsAnnuelles/0/taux', 'champ_manquant'],
      ['/cerfa/formation/dureeFormation', 'type_invalide'],
    ]);
  });

  it('is read with the tolerances of the exchange', () => {
    const { cerfa } = sampleDossier({ today });
    const { employeur, ...rest } = cerfa;
    const body = {
      numeroExterne: 'DEMO-2026-0001',
      numeroInterne: '',
      cerfa: {
        ...rest,
        employeurV2: {
          ...(employeur as Json),
          naf: '10.71c',
          codeIdcc: 843,
          typeEmployeur: '011',
          siret: '999 999 996 00013',
          telephone: '01 99 00 00 11',
        },
        CERFAsignatureProbante: 'true',
        etat: 'transmis',
        commentaireEtat: '',
        maitre2: { nom: '', prenom: null },
        apprenti: {
          ...(cerfa['apprenti'] as Json),
          derniereClasse: '01',
          responsableLegal: { nom: '', adresse: { commune: ' ' } },
          nom: '  L\u0027Hostis ',
          sexe: 'f',
        },
        formation: { ...(cerfa['formation'] as Json), rncp: '38362', dureeFormation: '1350' },
        contrat: {
          ...(cerfa['contrat'] as Json),
          typeDerogation: 0,
          dateFinContrat: '2028-08-31T23:59:59.000+02:00',
        },
      },
    };
    delete (body.cerfa as Json)['CERFASignatureProbante'];
    const result = examineCerfa(body, { today });
    expect(result.faults).toEqual([]);
    const expected = sampleCerfa({ today });
    expect(result.cerfa).toEqual({
      ...expected,
      employeur: { ...expected.employeur, telephone: '0199000011' },
    });
  });

  it('keeps the names of its sender in the pointers', () => {
    const { cerfa } = sampleDossier({ today });
    const { employeur, ...rest } = cerfa;
    const body = {
      cerfa: {
        ...rest,
        employeurV2: { ...(employeur as Json), siret: '99999999600014', naf: 'x' },
      },
    };
    expect(examineCerfa(body, { today }).faults.map(({ pointer }) => pointer)).toEqual([
      '/cerfa/employeurV2/naf',
      '/cerfa/employeurV2/siret',
    ]);
  });

  it('never keeps the numbers the OPCO gives, nor the NIR of a mentor', () => {
    const body = { numeroDeca: 'x', ...whole() };
    put(body, 'numeroInterne', '12');
    put(body, 'maitre1.nir', '180052A004123');
    const { cerfa, faults } = readCerfa(body);
    expect(faults.map(({ code, severity }) => [code, severity])).toEqual(
      Array(3).fill(['champ_ignore', 'alerte']),
    );
    expect(JSON.stringify(cerfa)).not.toMatch(/numeroInterne|numeroDeca|180052A004123/);
  });

  it('is refused when its two external numbers differ', () => {
    expect(refusals({ numeroExterne: 'autre', ...whole() })).toMatchObject([
      { pointer: '/numeroExterne', code: 'valeurs_contraires' },
    ]);
  });

  it('is warned about dates exported in universal time', () => {
    const body = whole();
    const pointer = put(body, 'contrat.dateDebutContrat', '2026-08-31T22:00:00Z');
    const { cerfa, faults } = readCerfa(body);
    expect(faults).toMatchObject([{ pointer, code: 'date_decalee', severity: 'alerte' }]);
    expect(cerfa?.contrat.dateDebutContrat).toBe('2026-08-31');
  });

  it('says what is missing when a whole part is', () => {
    for (const path of Object.keys(CERFA_GROUPS)) {
      const body = whole();
      const pointer = put(body, path, null);
      const expected = CERFA_GROUPS[path]?.optional
        ? []
        : [{ pointer, code: 'champ_manquant', box: CERFA_GROUPS[path]?.box }];
      expect(refusals(body)).toMatchObject(expected);
    }
  });

  it('has eight lines of pay at most, and each is an object', () => {
    const body = whole();
    put(body, 'contrat.remunerationsAnnuelles', Array(100_000).fill(null));
    const faults = refusals(body);
    expect(faults[0]).toMatchObject({ code: 'liste_trop_longue' });
    expect(faults).toHaveLength(9);
  });
});
