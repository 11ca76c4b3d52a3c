import { addDays, formatCivilDate, today } from '@apprentissage/domain';
import { cfaSession, openPortal, type Portal } from '../../testing/portal.js';
import {
  all,
  descriptionOf,
  field,
  find,
  get,
  pageText,
  textOf,
  type,
} from '../../testing/screen.js';
import { token } from '../../testing/token.js';
import type { Token } from './tokens-client.js';

async function open(tokens: Token[]): Promise<Portal> {
  const portal = await openPortal('/mon-cfa/imports', {
    session: cfaSession('administration_cfa'),
  });
  await portal.answer('/api/tokens', tokens);
  return portal;
}

const LATEST = addDays(today(), 365);

describe("« Sécurisation des imports de contrat d'apprentissage »", () => {
  it('lists the tokens with their prefix, life, scopes, networks, last use and software', async () => {
    await open([
      token('1', {
        lastUsedAt: '2026-09-12T12:05:00.000Z',
        lastSoftware: 'Éditeur, Logiciel 4.2',
        lastNetwork: '203.0.113.0/24',
      }),
      token('2', { revokedAt: '2026-02-01T09:00:00.000Z', leaked: true }),
      token('3', { expiresAt: '2026-01-16T09:00:00.000Z' }),
      token('4', { replacedBy: '1', scopes: ['contrats:lecture'], networks: ['192.0.2.0/24'] }),
      token('5', { suspended: true }),
    ]);
    const rows = all('row').map(textOf);
    // Those that serve come first.
    expect(rows[0]).toContain('aacfa_1… Créé le 15/01/2026 par Claude Moreau Actif');
    expect(rows[0]).toContain('Lire les contrats, Envoyer des contrats 15/01/2999');
    for (const told of ['12/09/2026 à 14:05', 'Éditeur, Logiciel 4.2', '203.0.113.0/24']) {
      expect(rows[0]).toContain(told);
    }
    expect(rows[1]).toContain('Remplacé');
    expect(rows[1]).toContain('Lire les contrats Depuis 192.0.2.0/24 seulement');
    expect(rows[2]).toContain('Suspendu');
    expect(rows[3]).toContain('Révoqué Le 01/02/2026');
    expect(rows[3]).toContain('Il a été trouvé hors du portail.');
    expect(rows[4]).toContain('Expiré');
    const named = (name: string) =>
      [...all('button'), ...all('link')].filter((one) => textOf(one) === name).length;
    expect([named('Révoquer'), named('Renouveler'), named('Modifier'), named('Appels')]).toEqual([
      3, 2, 3, 5,
    ]);
  });

  it('makes a named token, for a year unless told otherwise, and shows its secret once', async () => {
    const portal = await open([]);
    expect(pageText()).toContain('Aucun token');
    expect(field('Date d’expiration du token').value).toBe(LATEST);
    type('Nom du token', ' Ypareo ');
    field('Nom du token').focus();
    await portal.click(get('button', 'Générer le token'));
    const request = portal.http.expectOne({ method: 'POST', url: '/api/tokens' });
    expect(request.request.body).toEqual({
      name: 'Ypareo',
      scopes: ['contrats:lecture', 'contrats:ecriture'],
      networks: null,
      expiresOn: LATEST,
    });
    request.flush({
      id: '9',
      name: 'Ypareo',
      token: 'aacfa_secret',
      expiresAt: `${LATEST}T21:59:59.000Z`,
    });
    await portal.settle();
    await portal.answer('/api/tokens', [token('9')]);

    expect(document.querySelector('output')?.textContent).toBe('aacfa_secret');
    expect(pageText()).toContain('il ne sera plus jamais affiché');
    expect(pageText()).toContain(`Il expire le ${formatCivilDate(LATEST)}`);
    expect(get('button', 'Copier')).toBeTruthy();
    expect(document.activeElement).toBe(document.querySelector('app-secret-once'));
    expect(field('Nom du token').value).toBe('');
    expect(field('Nom du token').getAttribute('aria-invalid')).toBe('false');
    expect(find('alert')).toBeNull();
  });

  it('suggests a name for the first token: one click makes it', async () => {
    const portal = await open([]);
    expect(field('Nom du token').value).toBe('Logiciel de gestion');
    await portal.click(get('button', 'Générer le token'));
    const { body } = portal.http.expectOne({ method: 'POST', url: '/api/tokens' }).request;
    expect(body).toMatchObject({ name: 'Logiciel de gestion', expiresOn: LATEST });
  });

  it('leaves what one types before the list of tokens has come', async () => {
    const portal = await openPortal('/mon-cfa/imports', {
      session: cfaSession('administration_cfa'),
    });
    type('Nom du token', 'Yparéo');
    await portal.answer('/api/tokens', []);
    expect(field('Nom du token').value).toBe('Yparéo');
  });

  it('suggests nothing where there is a token already', async () => {
    await open([token('1')]);
    expect(field('Nom du token').value).toBe('');
  });

  it.each([
    ['', 'Renseignez la date d’expiration du token.'],
    [today(), 'va de demain au'],
    [addDays(LATEST, 1), 'va de demain au'],
  ])('refuses « %s » as last day', async (day, message) => {
    const portal = await open([]);
    type('Nom du token', 'Ypareo');
    type('Date d’expiration du token', day);
    await portal.click(get('button', 'Générer le token'));
    expect(descriptionOf(field('Date d’expiration du token'))).toContain(message);
  });

  it('limits a token to what is chosen in « Options avancées », once it is right', async () => {
    const portal = await open([]);
    type('Nom du token', 'Ypareo');
    expect(document.querySelector('details')?.open).toBe(false);
    for (const label of ['Lire les contrats', 'Envoyer des contrats']) field(label).click();
    field('N’accepter ce token que depuis certains réseaux').click();
    await portal.settle();
    type('Réseaux autorisés', '203.0.113.7/24\npartout');
    await portal.click(get('button', 'Générer le token'));
    expect(document.querySelector('details')?.open).toBe(true);
    expect(pageText()).toContain('Cochez au moins une autorisation.');
    expect(descriptionOf(field('Réseaux autorisés'))).toContain('« partout » n’est pas un réseau');
    field('Lire les documents').click();
    type('Réseaux autorisés', '203.0.113.7/24\n2001:DB8::1');
    type('Contact de l’éditeur', 'support@editeur.example');
    await portal.click(get('button', 'Générer le token'));
    const { request } = portal.http.expectOne({ method: 'POST', url: '/api/tokens' });
    expect(request.body).toEqual({
      name: 'Ypareo',
      scopes: ['documents:lecture'],
      networks: ['203.0.113.0/24', '2001:db8::1/128'],
      contactEmail: 'support@editeur.example',
      expiresOn: LATEST,
    });
  });

  it('puts a refusal of the server at its field', async () => {
    const portal = await open([]);
    type('Nom du token', 'Ypareo');
    await portal.click(get('button', 'Générer le token'));
    await portal.refuse('/api/tokens', 422, {
      code: 'regle_refusee',
      errors: [{ pointer: '/name', code: 'nom', message: 'Ce nom est déjà pris.' }],
    });
    expect(descriptionOf(field('Nom du token'))).toContain('Ce nom est déjà pris.');
    expect(field('Nom du token').value).toBe('Ypareo');
  });

  it('revokes a token once it is confirmed', async () => {
    const portal = await open([token('1')]);
    await portal.click(get('button', 'Révoquer Logiciel 1'));
    const dialog = get('dialog');
    expect(textOf(dialog)).toContain('ne peut pas être rétabli');
    await portal.click(dialog.querySelector<HTMLElement>('button:last-of-type')!);
    await untilClosed(portal);
    portal.http.expectOne({ method: 'DELETE', url: '/api/tokens/1' }).flush(null);
    await portal.settle();
    await portal.answer('/api/tokens', [token('1', { revokedAt: '2026-09-12T12:05:00.000Z' })]);
    expect(pageText()).toContain('Le token « Logiciel 1 » est révoqué.');
    expect(find('button', 'Révoquer')).toBeNull();
  });

  it('revokes nothing when one says « Annuler »', async () => {
    const portal = await open([token('1')]);
    await portal.click(get('button', 'Révoquer Logiciel 1'));
    await portal.click(get('button', 'Annuler'));
    await untilClosed(portal);
    expect(get('button', 'Révoquer Logiciel 1')).toBeTruthy();
  });

  it('says why the tokens cannot be read', async () => {
    const portal = await openPortal('/mon-cfa/imports', {
      session: cfaSession('administration_cfa'),
    });
    await portal.refuse('/api/tokens', 500);
    expect(get('alert').textContent).toContain('Une erreur est survenue');
  });

  it('gives the vendor the documentation and a call for this CFA', async () => {
    await open([]);
    expect(get('link', 'documentation des échanges').getAttribute('href')).toBe('/api/docs');
    expect(pageText()).toContain('/api/convergence/v2/cfakeyinfo?siren=356000000');
  });
});

async function untilClosed(portal: Portal): Promise<void> {
  for (let turn = 0; turn < 50 && find('dialog') !== null; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await portal.settle();
}
