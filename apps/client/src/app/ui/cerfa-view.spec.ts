import { CERFA_FRAMES } from '@apprentissage/domain';
import { sampleCerfa } from '@apprentissage/domain/sample-cerfa';
import { viewCerfa } from './cerfa-view.js';

const sample = () => structuredClone(sampleCerfa()) as unknown as Record<string, never>;

function factsOf(cerfa: Record<string, unknown>): Map<string, string> {
  return new Map(viewCerfa(cerfa).flatMap(({ facts }) => facts.map((f) => [f.label, f.value])));
}

const plain = (text: string | undefined) => text?.replace(/[\u00a0\u202f]/g, ' ');

describe('the CERFA on the screen', () => {
  it('has every frame of the form, in its order', () => {
    expect(viewCerfa(sample()).map(({ title }) => title)).toEqual(
      CERFA_FRAMES.map(({ title }) => title),
    );
  });

  it('writes codes in words, dates and amounts as in French', () => {
    const facts = factsOf(sample());
    expect(facts.get('Sexe')).toBe('Féminin (F)');
    expect(facts.get('Date de conclusion')).toBe('26/08/2026');
    expect(facts.get('CFA d’entreprise')).toBe('Non');
    expect(facts.get('N° SIRET de l’établissement d’exécution du contrat')).toBe(
      '999 999 996 00013',
    );
    expect(plain(facts.get('Salaire brut mensuel à l’embauche'))).toMatch(/^\d{3},\d{2} €$/);
  });

  it('reads the dates of the norm, with hour and offset, as days', () => {
    const cerfa = { contrat: { dateConclusion: '2026-08-26T00:00:00+02:00' } };
    expect(factsOf(cerfa).get('Date de conclusion')).toBe('26/08/2026');
  });

  it('gives the pay of each period as rows', () => {
    const { periods } = viewCerfa(sample()).find(({ code }) => code === 'contrat')!;
    expect(periods.columns).toEqual([
      'Année et période',
      'Du',
      'Au',
      'Pourcentage',
      'SMIC ou SMC',
      'Salaire brut mensuel',
    ]);
    expect(periods.rows).toHaveLength(3);
    expect(plain(periods.rows[0]?.join(' | '))).toBe(
      '1.1 | 01/09/2026 | 31/08/2027 | 43 % | SMIC | —',
    );
  });

  it('names the boxes left empty, but not those of a group that is not there', () => {
    const frames = viewCerfa(sample());
    const empty = frames.flatMap((frame) => frame.empty);
    expect(empty).toContain('Nom d’usage');
    expect(empty.filter((label) => label.startsWith('Représentant légal'))).toEqual([]);
    expect(empty.filter((label) => label.startsWith('Maître d’apprentissage n° 2'))).toEqual([]);
  });

  it('shows the masked NIR as it was received', () => {
    const facts = factsOf({ apprenti: { nir: '2 07 •• •• ••• ••• ••' } });
    expect(facts.get('NIR de l’apprenti(e)')).toBe('2 07 •• •• ••• ••• ••');
  });

  it.each([
    {},
    { contrat: null },
    { contrat: 'x' },
    { contrat: { remunerationsAnnuelles: [null] } },
  ])('survives a dossier that is not whole: %j', (cerfa) =>
    expect(viewCerfa(cerfa)).toHaveLength(CERFA_FRAMES.length),
  );
});
