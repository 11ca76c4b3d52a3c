import { expect, type Page } from '@playwright/test';
import { mailedLink } from './mailbox.js';
import { PASSWORD } from './people.js';

/**
 * Signs a CFA up and confirms its address, without the screens: for journeys that change the account of
 * a person, so that no other journey depends on it. Gives the identifiant of its administrator.
 */
export async function newCfa(page: Page, baseURL: string, siret: string): Promise<string> {
  const identifiant = `direction-${siret}@cfa-journees.example`;
  const post = (path: string, data: unknown) => send(page, baseURL, path, data);
  await post('/api/account/sign-up', {
    siret,
    raisonSociale: 'CFA des journées',
    uai: '0561910X',
    nom: 'Moreau',
    prenom: 'Claude',
    identifiant,
    email: identifiant,
    motDePasse: PASSWORD,
  });
  const link = await mailedLink(identifiant, '/confirmation/');
  await post('/api/account/confirm', { jeton: link.split('/').at(-1) });
  return identifiant;
}

/** Posts as the page would, with its session, without the screens. */
export async function send(
  page: Page,
  baseURL: string,
  path: string,
  data: unknown,
): Promise<void> {
  const headers = { origin: baseURL, 'x-requested-with': 'action-apprentissage' };
  const answer = await page.request.post(path, { data, headers });
  expect(answer.ok(), await answer.text()).toBe(true);
}
