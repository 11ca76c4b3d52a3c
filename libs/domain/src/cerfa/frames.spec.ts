import { CERFA_CODES, type CerfaCode, codeLabel, findCode } from './codes.js';
import { diplomaTypesOf } from './diploma-types.js';
import { pointerOf, pointerStep } from './fault.js';
import { boxOf, CERFA_FRAMES, CERFA_GROUPS, cerfaField } from './frames.js';
import { sampleCerfa } from './sample-cerfa.js';

const fields = CERFA_FRAMES.flatMap((frame) => frame.fields);

describe('the table of fields', () => {
  it('names each field once, with its box and its codes', () => {
    expect(new Set(fields.map(({ path }) => path)).size).toBe(fields.length);
    for (const { type, codes, label, box } of fields) {
      expect((type === 'code') === (codes !== undefined)).toBe(true);
      expect(box.endsWith(label) && label.length > 2).toBe(true);
    }
  });

  it('knows every object and list on the way to a field', () => {
    const parents = new Set(
      fields.flatMap(({ path }) => {
        const steps = path.replaceAll('[]', '').split('.').slice(0, -1);
        return steps.map((_, index) => steps.slice(0, index + 1).join('.'));
      }),
    );
    expect([...parents].sort()).toEqual(Object.keys(CERFA_GROUPS).sort());
  });

  it('holds every value of a dossier, and only them', () => {
    const paths = (value: unknown, path: string): string[] => {
      if (Array.isArray(value)) return paths(value[0], `${path}[]`);
      if (typeof value !== 'object' || value === null) return [path];
      return Object.entries(value).flatMap(([name, inside]) =>
        paths(inside, path === '' ? name : `${path}.${name}`),
      );
    };
    const adresse = sampleCerfa().apprenti.adresse;
    const cerfa = sampleCerfa({
      overrides: {
        apprenti: { responsableLegal: { nom: 'A', prenom: 'B', courriel: null, adresse } },
        maitre2: sampleCerfa().maitre1,
        organismeFormationLieuFormationPrincipal: {
          denomination: 'A',
          siret: null,
          uaiCfa: null,
          adresse,
        },
      },
    });
    const kept = fields.filter(({ type }) => type !== 'ignored').map(({ path }) => path);
    expect(paths(cerfa, '').sort()).toEqual(kept.sort());
  });

  it('marks what is about a person', () => {
    const personal = fields.filter((field) => field.personal).map(({ path }) => path);
    expect(personal).toEqual(
      expect.arrayContaining([
        'apprenti.nir',
        'maitre1.nom',
        'apprenti.responsableLegal.adresse.commune',
      ]),
    );
    expect(
      fields.filter(({ path }) => path.startsWith('apprenti.')).every((field) => field.personal),
    ).toBe(true);
    expect(personal).not.toContain('formation.rncp');
  });

  it('is asked by path, ranks of a list as they come', () => {
    expect(cerfaField('contrat.remunerationsAnnuelles.3.taux')?.type).toBe('percent');
    expect(boxOf('apprenti.nir')).toBe('L’apprenti(e) › NIR de l’apprenti(e)');
    expect(boxOf('contrat.remunerationsAnnuelles.0')).toBe('Le contrat › Rémunération');
    expect(boxOf('toString')).toBe('toString');
    expect(cerfaField('apprenti')).toBeUndefined();
  });
});

describe('the tables of codes', () => {
  it('hold each code once, with its meaning', () => {
    for (const table of Object.values(CERFA_CODES) as (readonly CerfaCode[])[]) {
      expect(new Set(table.map(({ code }) => code)).size).toBe(table.length);
      expect(table.every(({ label }) => label.length > 2)).toBe(true);
    }
  });

  it('hold the departments of France, Corsica and overseas, and those born abroad', () => {
    const departements = CERFA_CODES.departementNaissance.map(({ code }) => code);
    for (const code of ['01', '19', '2A', '2B', '95', '99', '971', '975', '989']) {
      expect(departements).toContain(code);
    }
    for (const code of ['20', '96', '00', '1', '970']) expect(departements).not.toContain(code);
  });

  it('say what a code means', () => {
    expect(codeLabel('diplome', 54)).toBe('Brevet de technicien supérieur (BTS)');
    expect(codeLabel('diplome', null)).toBe('—');
    expect(codeLabel('diplome', 999)).toBe('999');
    expect(findCode('sexe', 'X')).toBeUndefined();
  });

  it.each([
    ['32031213', [54]],
    ['50022137', [33]],
    ['16512345', [74, 75, 76]],
    ['25035001', [62]],
    ['ZZZ12345', []],
  ])('give %s the diploma types %j', (code, types) => expect(diplomaTypesOf(code)).toEqual(types));

  it('name only diploma types that exist', () => {
    for (const prefix of [
      '671',
      '672',
      '500',
      '510',
      '010',
      '553',
      '400',
      '430',
      '401',
      '320',
      '350',
      '321',
      '250',
      '200',
      '251',
      '230',
      '135',
      '165',
      '140',
      '100',
    ]) {
      const types = diplomaTypesOf(prefix);
      expect(types.length).toBeGreaterThan(0);
      expect(types.every((type) => findCode('diplome', type))).toBe(true);
    }
  });
});

describe('a pointer', () => {
  it('escapes the signs that separate its steps', () => {
    expect(pointerStep('a/b~c')).toBe('/a~1b~0c');
    expect(pointerOf('contrat.remunerationsAnnuelles.0.taux')).toBe(
      '/cerfa/contrat/remunerationsAnnuelles/0/taux',
    );
  });
});
