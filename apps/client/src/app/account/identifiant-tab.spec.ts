import { MY_ACCOUNT, openAccount } from '../../testing/portal.js';
import { descriptionOf, field, find, get, pageText, type } from '../../testing/screen.js';
import type { AddressChange, Bounce } from './account-client.js';

const CHANGE: AddressChange = {
  id: 'c1',
  objet: 'identifiant',
  adresse: 'nouvelle@cfa.example',
  demandeLe: '2026-09-12T12:05:00.000Z',
  expireLe: '2026-09-15T12:05:00.000Z',
};

const BOUNCE: Bounce = {
  objet: 'identifiant',
  le: '2026-09-12T12:05:00.000Z',
  raison: 'La boîte est pleine.',
};

describe('« Modifier mon identifiant »', () => {
  it('shows the current one, asks for the new one and says to follow the link', async () => {
    const portal = await openAccount('/mon-compte/identifiant');
    expect(field('Identifiant actuel').value).toBe('camille@cfa.example');
    expect(field('Identifiant actuel').readOnly).toBe(true);
    type('Nouvel identifiant', 'nouvelle@cfa.example');
    type('Mot de passe actuel', 'secret');
    await portal.click(get('button', 'Valider'));
    const request = portal.http.expectOne('/api/account/identifiant');
    expect(request.request.body).toEqual({
      nouvelIdentifiant: 'nouvelle@cfa.example',
      motDePasse: 'secret',
    });
    request.flush({ message: 'ok' });
    await portal.settle();
    await portal.answer('/api/account', {
      ...MY_ACCOUNT,
      changements: [CHANGE],
    });
    expect(get('status', 'suivez son lien').textContent).toContain('nouvelle@cfa.example');
    expect(pageText()).toContain('nouvelle@cfa.example attend sa confirmation');
    expect(field('Mot de passe actuel').value).toBe('');
    expect(descriptionOf(field('Mot de passe actuel'))).toBe('');
    expect(find('alert')).toBeNull();
  });

  it('says beside « Identifiant » that its last mail did not arrive', async () => {
    await openAccount('/mon-compte/identifiant', { rebonds: [BOUNCE] });
    expect(descriptionOf(field('Identifiant actuel'))).toContain('La boîte est pleine.');
  });

  it('puts a wrong password at its field, and stays signed in', async () => {
    const portal = await openAccount('/mon-compte/identifiant');
    type('Nouvel identifiant', 'nouvelle@cfa.example');
    type('Mot de passe actuel', 'faux');
    await portal.click(get('button', 'Valider'));
    await portal.refuse('/api/account/identifiant', 422, {
      code: 'regle_refusee',
      errors: [{ pointer: '/motDePasse', code: 'x', message: 'Ce n’est pas le bon.' }],
    });
    expect(descriptionOf(field('Mot de passe actuel'))).toContain('Ce n’est pas le bon.');
    expect(portal.url).toBe('/mon-compte/identifiant');
  });

  it('says how long to wait after too many tries', async () => {
    const portal = await openAccount('/mon-compte/identifiant');
    type('Nouvel identifiant', 'nouvelle@cfa.example');
    type('Mot de passe actuel', 'faux');
    await portal.click(get('button', 'Valider'));
    portal.http
      .expectOne('/api/account/identifiant')
      .flush(
        { status: 429, code: 'trop_de_tentatives' },
        { status: 429, statusText: 'refused', headers: { 'Retry-After': '600' } },
      );
    await portal.settle();
    expect(get('alert').textContent).toContain('Réessayez dans 10 minutes.');
  });
});
