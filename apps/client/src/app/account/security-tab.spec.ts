import { cfaSession, openPortal } from '../../testing/portal.js';
import { find, get, pageText, textOf } from '../../testing/screen.js';
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
      secondFacteur: { actif: false, exige: true },
    });
    await portal.answer(URL, REQUIRED);
    await answerSessions(portal);
    expect(portal.url).toBe('/mon-compte/securite?retour=%2Fcontrats');
  });
});
