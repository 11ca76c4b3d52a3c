import { HttpClient } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { firstValueFrom } from 'rxjs';
import { deviceWithPasskeys, forgetDevice } from '../../testing/passkeys.js';
import { cfaSession, MY_ACCOUNT, openPortal, type Portal } from '../../testing/portal.js';
import { all, descriptionOf, field, find, get, textOf, type } from '../../testing/screen.js';
import { problemOf } from '../ui/problem.js';

const PROOF_WANTED = { code: 'preuve_requise', moyens: ['mot_de_passe'] };
const refusal = { status: 403, statusText: 'proof' };

/** « Sécurisation des imports », where a name for a token was typed and sent. */
async function openAndSend(moyens: string[] = ['mot_de_passe']): Promise<Portal> {
  const portal = await openPortal('/mon-cfa/imports', {
    session: cfaSession('administration_cfa'),
  });
  await portal.answer('/api/tokens', []);
  type('Nom du token', 'Ypareo');
  await portal.click(get('button', 'Générer le token'));
  await refuse(portal, moyens);
  return portal;
}

async function refuse(portal: Portal, moyens: string[]): Promise<void> {
  portal.http
    .expectOne({ method: 'POST', url: '/api/tokens' })
    .flush({ ...PROOF_WANTED, moyens }, refusal);
  await portal.until(() => find('dialog') !== null);
}

async function closed(portal: Portal): Promise<void> {
  await portal.until(() => find('dialog') === null);
  await portal.settle();
}

describe('« Confirmez que c’est bien vous »', () => {
  forgetDevice();

  it('opens when the server wants a proof, with the fields of the ways it takes', async () => {
    const portal = await openAndSend();
    expect(textOf(get('dialog'))).toContain('Confirmez que c’est bien vous');
    expect(field('Mot de passe')).toBeTruthy();
    await portal.until(() => document.activeElement?.tagName === 'INPUT');
    expect(document.activeElement?.id).toBe(field('Mot de passe').id);
    expect(all('button').map(textOf)).not.toContain('Utiliser un code de récupération');
  });

  it('sends the proof, then what waited, and nothing that was typed is lost', async () => {
    const portal = await openAndSend();
    type('Mot de passe', 'Un mot de passe long');
    await portal.click(get('button', 'Confirmer'));
    const proof = portal.http.expectOne('/api/session/proof');
    expect(proof.request.body).toEqual({ motDePasse: 'Un mot de passe long' });
    expect(proof.request.headers.get('X-Requested-With')).toBe('action-apprentissage');
    expect(field('Nom du token').value).toBe('Ypareo');
    proof.flush(null);
    await closed(portal);
    const again = portal.http.expectOne({ method: 'POST', url: '/api/tokens' });
    expect(again.request.body).toMatchObject({ name: 'Ypareo' });
    expect(again.request.headers.get('X-Requested-With')).toBe('action-apprentissage');
    const token = { id: '9', name: 'Ypareo', token: 'aacfa_secret', expiresAt: '2999-01-01' };
    again.flush(token);
    await portal.settle();
    await portal.answer('/api/tokens', []);
    expect(document.querySelector('output')?.textContent).toBe('aacfa_secret');
  });

  it('says in the dialog that the proof is wrong, and asks again', async () => {
    const portal = await openAndSend(['totp', 'recuperation']);
    type('Code à 6 chiffres', '000000');
    await portal.click(get('button', 'Confirmer'));
    await portal.refuse('/api/session/proof', 422, { code: 'code_refuse' });
    expect(descriptionOf(field('Code à 6 chiffres'))).toContain('Ce code n’est pas le bon.');
    await portal.click(get('button', 'Utiliser un code de récupération'));
    type('Code de récupération', 'ABCD-EFGH');
    await portal.click(get('button', 'Confirmer'));
    const proof = portal.http.expectOne('/api/session/proof');
    expect(proof.request.body).toEqual({ code: 'ABCD-EFGH' });
    proof.flush(null);
    await closed(portal);
    portal.http.expectOne({ method: 'POST', url: '/api/tokens' });
  });

  it('asks for what the server takes now, when that has changed meanwhile', async () => {
    const portal = await openAndSend();
    type('Mot de passe', 'Un mot de passe long');
    await portal.click(get('button', 'Confirmer'));
    await portal.refuse('/api/session/proof', 403, { ...PROOF_WANTED, moyens: ['totp'] });
    expect(all('dialog')).toHaveLength(1);
    expect(field('Code à 6 chiffres').value).toBe('');
    expect(find('alert')?.textContent).toContain('Confirmez que c’est bien vous.');
  });

  it('takes a passkey', async () => {
    deviceWithPasskeys();
    const portal = await openAndSend(['passkey', 'recuperation']);
    await portal.click(get('button', 'Utiliser ma clé d’accès'));
    await portal.answer('/api/session/proof/passkey/options', {
      options: { challenge: 'ZGVmaQ' },
    });
    const proof = await portal.request('/api/session/proof/passkey');
    expect(proof.request.body).toMatchObject({ reponse: { id: 'Y2xl' } });
    proof.flush(null);
    await closed(portal);
    portal.http.expectOne({ method: 'POST', url: '/api/tokens' });
  });

  it('is a plain refusal when one gives up: said by the screen, with what was typed', async () => {
    const portal = await openAndSend();
    await portal.click(get('button', 'Annuler'));
    await closed(portal);
    expect(get('alert').textContent).toContain('Action annulée');
    expect(field('Nom du token').value).toBe('Ypareo');
    expect(get<HTMLButtonElement>('button', 'Générer le token').disabled).toBe(false);
  });

  it('opens again when one sends again after giving up', async () => {
    const portal = await openAndSend();
    await portal.click(get('button', 'Annuler'));
    await closed(portal);
    await portal.click(get('button', 'Générer le token'));
    await refuse(portal, ['mot_de_passe']);
    expect(all('dialog')).toHaveLength(1);
  });

  it('leads to « Connexion » when the session ended meanwhile', async () => {
    const portal = await openAndSend();
    type('Mot de passe', 'Un mot de passe long');
    await portal.click(get('button', 'Confirmer'));
    await portal.refuse('/api/session/proof', 401, { code: 'non_authentifie' });
    await closed(portal);
    expect(portal.url).toContain('motif=session-expiree');
  });
});

describe('several requests that want a proof', () => {
  const http = () => TestBed.inject(HttpClient);

  async function openAccount(): Promise<Portal> {
    const portal = await openPortal('/mon-compte', { session: cfaSession('contrats') });
    await portal.answer('/api/account', MY_ACCOUNT);
    return portal;
  }

  it('wait for the same dialog, and are all sent again', async () => {
    const portal = await openAccount();
    const answers = ['/api/a', '/api/b'].map((url) => firstValueFrom(http().post(url, {})));
    for (const url of ['/api/a', '/api/b']) {
      portal.http.expectOne(url).flush(PROOF_WANTED, refusal);
    }
    await portal.until(() => find('dialog') !== null);
    expect(all('dialog')).toHaveLength(1);
    type('Mot de passe', 'Un mot de passe long');
    await portal.click(get('button', 'Confirmer'));
    await portal.answer('/api/session/proof', null);
    await closed(portal);
    portal.http.expectOne('/api/a').flush({ done: 'a' });
    portal.http.expectOne('/api/b').flush({ done: 'b' });
    expect(await Promise.all(answers)).toEqual([{ done: 'a' }, { done: 'b' }]);
  });

  it('are all refused when one gives up', async () => {
    const portal = await openAccount();
    const answers = ['/api/a', '/api/b'].map((url) =>
      firstValueFrom(http().post(url, {})).catch((error: unknown) => problemOf(error).detail),
    );
    for (const url of ['/api/a', '/api/b']) {
      portal.http.expectOne(url).flush(PROOF_WANTED, refusal);
    }
    await portal.until(() => find('dialog') !== null);
    await portal.click(get('button', 'Annuler'));
    await closed(portal);
    for (const detail of await Promise.all(answers)) expect(detail).toContain('Action annulée');
  });

  it('are not asked twice: what left before the proof is sent again with it', async () => {
    const portal = await openAccount();
    const first = firstValueFrom(http().post('/api/a', {}));
    const late = firstValueFrom(http().post('/api/b', {}));
    const read = firstValueFrom(http().get('/api/c'));
    const [a, b, c] = ['/api/a', '/api/b', '/api/c'].map((url) => portal.http.expectOne(url));
    a?.flush(PROOF_WANTED, refusal);
    await portal.until(() => find('dialog') !== null);
    type('Mot de passe', 'Un mot de passe long');
    await portal.click(get('button', 'Confirmer'));
    await portal.answer('/api/session/proof', null);
    await closed(portal);
    portal.http.expectOne('/api/a').flush({ done: 'a' });
    b?.flush(PROOF_WANTED, refusal);
    c?.flush({ code: 'non_authentifie' }, { status: 401, statusText: 'renewed' });
    portal.http.expectOne('/api/b').flush({ done: 'b' });
    portal.http.expectOne('/api/c').flush({ done: 'c' });
    expect(await Promise.all([first, late, read])).toHaveLength(3);
    expect(portal.url).toBe('/mon-compte');
    expect(find('dialog')).toBeNull();
  });
});
