import { cfaSession, openPortal, type Portal } from '../../testing/portal.js';
import { find, get, pageText, textOf, type } from '../../testing/screen.js';
import {
  answerAgain,
  answerSessions,
  enrol,
  OFF,
  ON,
  openSecurity as open,
  SECOND_FACTOR_URL as URL,
} from '../../testing/second-factor.js';

describe('a second factor that is required and not enabled', () => {
  const REQUIRED = { ...OFF, exige: true };

  it('comes before every page, says why, and shows nothing that would fail', async () => {
    const portal = await open(REQUIRED, '/contrats?status=ENGAGE');
    expect(portal.url).toBe('/mon-compte/securite?retour=%2Fcontrats%3Fstatus%3DENGAGE');
    expect(pageText()).toContain('Activez la double authentification pour continuer.');
    expect(textOf(document.querySelector('[aria-current=page]'))).toBe('Sécurité');
    expect(find('navigation', 'Menu principal')).toBeNull();
    expect(find('button', 'Notifications')).toBeNull();
    expect(find('heading', 'Mes sessions')).toBeNull();
    expect(find('link', 'Modifier mon identifiant')).toBeNull();
    expect(get('button', 'Déconnexion')).toBeTruthy();
  });

  it('leads on to where one wanted to go, once it is enabled and the codes are kept', async () => {
    const portal = await open(REQUIRED, '/mon-compte/identifiant');
    await enrol(portal);
    await answerAgain(portal, { ...ON, exige: true });
    expect(portal.url).toContain('/mon-compte/securite');
    expect(get('navigation', 'Menu principal')).toBeTruthy();
    await portal.click(get('button', 'J’ai conservé mes codes'));
    expect(portal.url).toBe('/mon-compte/identifiant');
    portal.http.expectOne('/api/account');
  });

  it('that becomes required while one works leads there too', async () => {
    const portal = await openPortal('/contrats', { session: cfaSession('contrats') });
    await portal.refuse('/api/contracts?sort=recent', 403, { code: 'second_facteur_exige' });
    await portal.answer('/api/session', {
      ...cfaSession('contrats'),
      secondFacteur: { actif: false, exige: true, exigeActesSensibles: true },
    });
    await portal.answer(URL, REQUIRED);
    await answerSessions(portal);
    expect(portal.url).toBe('/mon-compte/securite?retour=%2Fcontrats');
  });
});

describe('a second factor that sensitive acts want', () => {
  const sensitive = (actif = false) => ({
    ...cfaSession('administration_cfa'),
    secondFacteur: { actif, exige: false, exigeActesSensibles: true },
  });
  /** What the page one is led to asks for is no matter here. */
  const letGo = (portal: Portal) => portal.http.match(() => true);
  const openTokens = async (actif = false) => {
    const portal = await openPortal('/mon-cfa/imports?x=1', { session: sensitive(actif) });
    await portal.answer('/api/tokens', []);
    return portal;
  };

  it('is told before anything is typed, and only to who has none', async () => {
    const portal = await openTokens();
    expect(pageText()).toContain(
      'Générer, modifier ou révoquer un token demande une double authentification',
    );
    await portal.click(get('link', 'Activer la double authentification'));
    expect(portal.url).toBe('/mon-compte/securite?retour=%2Fmon-cfa%2Fimports%3Fx%3D1');
    letGo(portal);
  });

  it('is told to nobody who has one', async () => {
    await openTokens(true);
    expect(find('link', 'Activer la double authentification')).toBeNull();
  });

  it.each([
    ['/mon-cfa/utilisateurs/ajouter', 'Ajouter ou modifier un utilisateur demande'],
    ['/mon-cfa/coordonnees-bancaires', 'Transmettre des coordonnées bancaires'],
    ['/mon-cfa/utilisateurs', 'Ajouter ou modifier un utilisateur demande'],
  ])('is told on %s', async (url, sentence) => {
    const portal = await openPortal(url, { session: sensitive() });
    expect(pageText()).toContain(sentence);
    expect(get('link', 'Activer la double authentification')).toBeTruthy();
    letGo(portal);
  });

  it('leads there from a refusal when the person agrees, and says it on the page when not', async () => {
    const portal = await openTokens();
    const refuse = async () => {
      type('Nom du token', 'Ypareo');
      await portal.click(get('button', 'Générer le token'));
      await portal.refuse('/api/tokens', 403, { code: 'second_facteur_absent' });
      await portal.until(() => find('dialog') !== null);
    };
    const answer = async (button: string) => {
      const dialog = get('dialog');
      expect(textOf(dialog)).toContain('Activez d’abord la double authentification');
      const found = [...dialog.querySelectorAll('button')].find((one) => textOf(one) === button);
      found?.click();
      await portal.until(() => find('dialog') === null);
      await portal.settle();
    };
    await refuse();
    await answer('Annuler');
    expect(portal.url).toBe('/mon-cfa/imports?x=1');
    expect(get('alert').textContent).toContain('Cette action demande une double authentification');
    await refuse();
    await answer('Aller à « Sécurité »');
    await portal.answer('/api/session', sensitive());
    await portal.until(() => portal.url.startsWith('/mon-compte/securite'));
    expect(portal.url).toBe('/mon-compte/securite?retour=%2Fmon-cfa%2Fimports%3Fx%3D1');
    letGo(portal);
  });

  const RETURN = '/mon-compte/securite?retour=%2Fcontrats%3Fstatus%3DENGAGE';

  it('leads back once it is enabled and the codes are kept', async () => {
    const portal = await open(OFF, RETURN, true);
    expect(pageText()).toContain('Activez la double authentification pour continuer.');
    await enrol(portal);
    await answerAgain(portal, ON, true);
    expect(pageText()).not.toContain('Revenir sans l’activer');
    await portal.click(get('button', 'J’ai conservé mes codes'));
    expect(portal.url).toBe('/contrats?status=ENGAGE');
    portal.http.expectOne('/api/contracts?status=ENGAGE&sort=recent');
  });

  it('lets one go back without it, to a page of the portal only', async () => {
    const portal = await open(OFF, RETURN, true);
    await portal.click(get('link', 'Revenir sans l’activer'));
    expect(portal.url).toBe('/contrats?status=ENGAGE');
    letGo(portal);
  });

  it('leads nowhere who has one, or came by the menu', async () => {
    await open(ON, RETURN, true);
    expect(find('link', 'Revenir sans l’activer')).toBeNull();
  });
});
