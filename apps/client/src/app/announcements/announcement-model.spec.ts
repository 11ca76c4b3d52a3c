import { siretsOf, targetOf, targetSentence, wrongSiret } from './announcement-model.js';

const typed = (over: object) =>
  targetOf({
    titre: 'T',
    texte: 'T',
    lien: '',
    cible: 'tous',
    statut: '',
    editeur: '',
    sirets: '',
    ...over,
  });

describe('whom an announcement is for', () => {
  it('reads SIRET as they are pasted, each once', () => {
    const pasted = '356 000 000 00048\n\n35600000000048; 98765432400019 ,\t73282932000074\r\n';
    expect(siretsOf(pasted)).toEqual(['35600000000048', '98765432400019', '73282932000074']);
    expect(wrongSiret(pasted)).toBeUndefined();
    expect(wrongSiret('35600000000048\n35600000000049')).toBe('35600000000049');
  });

  it('is nothing while it is not wholly said', () => {
    expect(typed({})).toEqual({ type: 'tous' });
    expect(typed({ cible: 'statut' })).toBeUndefined();
    expect(typed({ cible: 'statut', statut: 'ENGAGE' })).toEqual({
      type: 'statut',
      statut: 'ENGAGE',
    });
    expect(typed({ cible: 'editeur' })).toBeUndefined();
    expect(typed({ cible: 'sirets', sirets: ' ' })).toBeUndefined();
    expect(typed({ cible: 'sirets', sirets: '123' })).toBeUndefined();
    expect(typed({ cible: 'sirets', sirets: '35600000000048' })).toEqual({
      type: 'sirets',
      sirets: ['35600000000048'],
    });
  });

  it('is said in words', () => {
    expect(targetSentence({ type: 'tous' })).toBe('Tous les CFA');
    expect(targetSentence({ type: 'statut', statut: 'REFUSE' })).toContain('« Refusé »');
    expect(targetSentence({ type: 'editeur', editeur: 'Ypareo' })).toContain('« Ypareo »');
    expect(targetSentence({ type: 'sirets', sirets: ['1', '2'] })).toContain('2 CFA');
  });
});
