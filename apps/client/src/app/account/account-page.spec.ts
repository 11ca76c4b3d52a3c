import { TestBed } from '@angular/core/testing';
import {
  cfaSession,
  MY_ACCOUNT,
  NO_NOTIFICATION,
  openAccount,
  openPortal,
  type Portal,
} from '../../testing/portal.js';
import { descriptionOf, field, find, get, pageText, textOf, type } from '../../testing/screen.js';
import type { AddressChange, Bounce } from './account-client.js';

const CHANGE: AddressChange = {
  id: 'c1',
  objet: 'email',
  adresse: 'accueil@cfa.example',
  demandeLe: '2026-09-12T12:05:00.000Z',
  expireLe: '2026-09-15T12:05:00.000Z',
};

const BOUNCE: Bounce = {
  objet: 'email',
  le: '2026-09-12T12:05:00.000Z',
  raison: 'La boîte est pleine.',
};

/** Answers the question that keeps a navigation waiting. */
async function answerQuestion(portal: Portal, link: string, button: string): Promise<void> {
  get('link', link).click();
  for (let turn = 0; turn < 50 && find('dialog') === null; turn += 1) {
    TestBed.tick();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  get('button', button).click();
  for (let turn = 0; turn < 50 && find('dialog') !== null; turn += 1) {
    TestBed.tick();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await portal.settle();
}

describe('« Mon compte »', () => {
  it('has its tabs, each with its own address and name', async () => {
    const portal = await openAccount('/mon-compte');
    const tabs = get('navigation', 'Mon compte');
    expect([...tabs.querySelectorAll('a')].map(textOf)).toEqual([
      'Modifier mon compte',
      'Modifier mon identifiant',
      'Modifier mon mot de passe',
      'Notifications',
      'Sécurité',
    ]);
    expect(textOf(tabs.querySelector('[aria-current=page]'))).toBe('Modifier mon compte');
    await portal.click(get('link', 'Modifier mon mot de passe'));
    await portal.answer('/api/account', MY_ACCOUNT);
    expect(portal.url).toBe('/mon-compte/mot-de-passe');
    expect(document.title).toBe('Modifier mon mot de passe — Action Apprentissage');
    expect(textOf(tabs.querySelector('[aria-current=page]'))).toBe('Modifier mon mot de passe');
  });
});

describe('« Modifier mon compte »', () => {
  it('sends what was typed with the version that was read, and says it is done', async () => {
    const portal = await openAccount('/mon-compte');
    type('Nom', ' Durand ');
    field('Oui').click();
    await portal.click(get('button', 'Valider'));
    const request = portal.http.expectOne({ method: 'PUT', url: '/api/account' });
    expect(request.request.headers.get('If-Match')).toBe('"4"');
    expect(request.request.body).toEqual({
      nom: 'Durand',
      prenom: 'Camille',
      email: 'camille@cfa.example',
      newsletter: true,
    });
    request.flush({
      ...MY_ACCOUNT,
      nom: 'Durand',
      newsletter: true,
      newsletterLe: '2026-09-12T12:05:00.000Z',
      version: 5,
    });
    await portal.settle();
    await portal.answer('/api/session', cfaSession('contrats'));
    await portal.answer('/api/notifications', NO_NOTIFICATION);
    expect(get('status', 'Votre compte est modifié.')).toBeTruthy();
    expect(pageText()).toContain('Votre choix date du 12/09/2026.');
    expect(field('Nom').value).toBe('Durand');
    type('Nom', '');
    await portal.click(get('button', 'Valider'));
    expect(find('status', 'Votre compte est modifié.')).toBeNull();
  });

  it('asks for a proof before a new email, then goes on with what was typed and the same version', async () => {
    const portal = await openAccount('/mon-compte');
    type('Email', 'accueil@cfa.example');
    await portal.click(get('button', 'Valider'));
    const wanted = { code: 'preuve_requise', moyens: ['mot_de_passe'] };
    await portal.refuse('/api/account', 403, wanted);
    await portal.until(() => find('dialog') !== null);
    type('Mot de passe', 'Un mot de passe long');
    await portal.click(get('button', 'Confirmer'));
    await portal.answer('/api/session/proof', null);
    await portal.until(() => find('dialog') === null);
    await portal.settle();
    const again = portal.http.expectOne({ method: 'PUT', url: '/api/account' });
    expect(again.request.headers.get('If-Match')).toBe('"4"');
    expect(again.request.body).toMatchObject({ email: 'accueil@cfa.example' });
    again.flush({
      ...MY_ACCOUNT,
      changements: [CHANGE],
      version: 5,
    });
    await portal.settle();
    await portal.answer('/api/session', cfaSession('contrats'));
    await portal.answer('/api/notifications', NO_NOTIFICATION);
    expect(pageText()).toContain('attend sa confirmation');
  });

  it('names every fault and asks nothing of the server', async () => {
    const portal = await openAccount('/mon-compte');
    type('Nom', '');
    type('Email', 'camille');
    await portal.click(get('button', 'Valider'));
    expect(get('alert').textContent).toContain('2 champs sont à corriger');
    expect(descriptionOf(field('Email'))).toContain('n’est pas une adresse e-mail');
  });

  describe('changed meanwhile, as by a mailed link followed in another tab', () => {
    const THEIRS = {
      ...{ email: 'accueil@cfa.example', prenom: 'Sacha', newsletter: true },
      version: 6,
    };

    const overtaken = async (): Promise<Portal> => {
      const portal = await openAccount('/mon-compte', { newsletter: true, changements: [CHANGE] });
      type('Nom', 'Durand');
      field('Non').click();
      await portal.click(get('button', 'Valider'));
      await portal.refuse('/api/account', 412, { code: 'version_depassee' });
      await portal.answer('/api/account', { ...MY_ACCOUNT, ...THEIRS });
      return portal;
    };

    it('shows what is stored, and loses nothing that was typed', async () => {
      await overtaken();
      const notice = textOf(get('status', 'modifié entre-temps'));
      expect(notice).toContain('Nom : Martin Prénom : Sacha Email : accueil@cfa.example');
      expect(notice).toContain('Abonnement à la newsletter : Oui');
      expect([field('Nom').value, field('Non').checked]).toEqual(['Durand', true]);
      expect(pageText()).not.toContain('attend sa confirmation');
    });

    it('keeps what one touched on what is stored now, and can be sent', async () => {
      const portal = await overtaken();
      await portal.click(get('button', 'Garder ma saisie'));
      expect(find('status', 'modifié entre-temps')).toBeNull();
      await portal.click(get('button', 'Valider'));
      const request = portal.http.expectOne({ method: 'PUT', url: '/api/account' });
      expect(request.request.headers.get('If-Match')).toBe('"6"');
      expect(request.request.body).toEqual({
        nom: 'Durand',
        prenom: 'Sacha',
        email: 'accueil@cfa.example',
        newsletter: false,
      });
      request.flush({ ...MY_ACCOUNT, ...THEIRS, nom: 'Durand', newsletter: false, version: 7 });
      await portal.settle();
      await portal.answer('/api/session', cfaSession('contrats'));
      await portal.answer('/api/notifications', NO_NOTIFICATION);
      expect(get('status', 'Votre compte est modifié.')).toBeTruthy();
      expect(pageText()).not.toContain('attend sa confirmation');
    });

    it('takes what is stored when one prefers it', async () => {
      const portal = await overtaken();
      await portal.click(get('button', 'Reprendre ce qui est enregistré'));
      expect([field('Nom').value, field('Prénom').value]).toEqual(['Martin', 'Sacha']);
      expect(field('Email').value).toBe('accueil@cfa.example');
      expect(field('Oui').checked).toBe(true);
      expect(find('status', 'modifié entre-temps')).toBeNull();
    });

    it('says that it changed when it cannot be read again', async () => {
      const portal = await openAccount('/mon-compte');
      type('Nom', 'Durand');
      await portal.click(get('button', 'Valider'));
      await portal.refuse('/api/account', 412, { code: 'version_depassee' });
      await portal.refuse('/api/account', 503);
      expect(get('alert').textContent).toContain('a changé depuis que vous l’avez lu');
      expect(field('Nom').value).toBe('Durand');
    });
  });

  it('tells of an email that waits for its link, sends it again, or gives it up', async () => {
    const portal = await openAccount('/mon-compte', { changements: [CHANGE] });
    expect(pageText()).toContain('accueil@cfa.example attend sa confirmation');
    await portal.click(get('button', 'Renvoyer le lien'));
    await portal.answer('/api/account/changements/c1/renvoyer', { message: 'ok' });
    expect(pageText()).toContain('Un nouveau lien vient d’être envoyé');
    await portal.click(get('button', 'Annuler la demande'));
    await portal.answer('/api/account/changements/c1', null);
    await portal.answer('/api/account', MY_ACCOUNT);
    expect(pageText()).not.toContain('attend sa confirmation');
  });

  it('keeps what is typed when a request is given up', async () => {
    const portal = await openAccount('/mon-compte', { changements: [CHANGE] });
    type('Nom', 'Durand');
    await portal.click(get('button', 'Annuler la demande'));
    await portal.answer('/api/account/changements/c1', null);
    await portal.answer('/api/account', { ...MY_ACCOUNT, prenom: 'Sacha' });
    expect([field('Nom').value, field('Prénom').value]).toEqual(['Durand', 'Sacha']);
  });

  it('says beside « Email » that its last mail did not arrive, and why', async () => {
    await openAccount('/mon-compte', { rebonds: [BOUNCE] });
    expect(descriptionOf(field('Email'))).toContain(
      'Notre message du 12/09/2026 à 14:05 n’est pas arrivé à cette adresse. La boîte est pleine.',
    );
  });

  it('asks before what was typed is lost', async () => {
    const portal = await openAccount('/mon-compte');
    type('Nom', 'Durand');
    await answerQuestion(portal, 'Modifier mon identifiant', 'Annuler');
    expect([portal.url, field('Nom').value]).toEqual(['/mon-compte', 'Durand']);
    await answerQuestion(portal, 'Modifier mon mot de passe', 'Quitter sans valider');
    await portal.answer('/api/account', MY_ACCOUNT);
    expect(portal.url).toBe('/mon-compte/mot-de-passe');
  });

  it('says why the account cannot be read', async () => {
    const portal = await openPortal('/mon-compte', { session: cfaSession('contrats') });
    await portal.refuse('/api/account', 500);
    expect(get('alert').textContent).toContain('Une erreur est survenue');
  });
});
