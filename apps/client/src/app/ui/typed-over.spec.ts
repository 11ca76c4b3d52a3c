import { signal } from '@angular/core';
import { typedOver } from './typed-over.js';

interface Person {
  readonly nom: string;
  readonly prenom: string;
  readonly droits: Readonly<Record<'lire' | 'signer', boolean>>;
}
const PERSON: Person = { nom: 'Martin', prenom: 'Camille', droits: { lire: true, signer: false } };

describe('what a form holds', () => {
  const begin = () => {
    const stored = signal(PERSON);
    return { stored, model: typedOver(stored, (person) => ({ ...person })) };
  };

  it('is what is stored, until one types', () => {
    const { stored, model } = begin();
    expect(model()).toEqual(PERSON);
    stored.set({ ...PERSON, nom: 'Durand' });
    expect(model().nom).toBe('Durand');
  });

  it('keeps what one touched and takes the rest, part by part, once something else is stored', () => {
    const { stored, model } = begin();
    model.update((typed) => ({ ...typed, nom: 'Petit', droits: { lire: true, signer: true } }));
    stored.set({ nom: 'Durand', prenom: 'Sacha', droits: { lire: false, signer: false } });
    expect(model()).toEqual({
      nom: 'Petit',
      prenom: 'Sacha',
      droits: { lire: false, signer: true },
    });
  });

  it('goes on from there: what was typed before is still what one touched', () => {
    const { stored, model } = begin();
    model.update((typed) => ({ ...typed, nom: 'Petit' }));
    stored.set({ ...PERSON, nom: 'Durand' });
    expect(model().nom).toBe('Petit');
    stored.set({ ...PERSON, nom: 'Moreau', prenom: 'Sacha' });
    expect(model()).toMatchObject({ nom: 'Petit', prenom: 'Sacha' });
  });
});
