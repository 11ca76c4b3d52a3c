import { expect, type Page } from '@playwright/test';

/** Publishes an announcement for one CFA with the session of an administrator OPCO, without the screens. */
export async function publishFor(
  admin: Page,
  baseURL: string,
  siret: string,
  titre: string,
): Promise<void> {
  const headers = { origin: baseURL, 'x-requested-with': 'action-apprentissage' };
  const url = '/api/backoffice/announcements';
  const draft = await admin.request.post(url, {
    data: {
      titre,
      texte: `Texte de « ${titre} ».`,
      lien: null,
      cible: { type: 'sirets', sirets: [siret] },
    },
    headers,
  });
  expect(draft.ok(), await draft.text()).toBe(true);
  const { id, version } = (await draft.json()) as { id: string; version: number };
  const published = await admin.request.post(`${url}/${id}/publish`, {
    data: {},
    headers: { ...headers, 'if-match': `"${version}"` },
  });
  expect(published.ok(), await published.text()).toBe(true);
}
