import { expect } from 'vitest';
import type { SecondFactor } from '../app/account/second-factor/second-factor-client.js';
import { cfaSession, openPortal, type Portal } from './portal.js';
import { get, type } from './screen.js';

/** Where the second factor is read and changed. */
export const SECOND_FACTOR_URL = '/api/account/second-factor';
export const OFF: SecondFactor = {
  actif: false,
  exige: false,
  totp: { actif: false, depuis: null },
  cles: [],
  codesRestants: 0,
};
export const ON: SecondFactor = {
  ...OFF,
  actif: true,
  totp: { actif: true, depuis: '2026-09-12T12:05:00.000Z' },
  codesRestants: 9,
};
export const KEY = {
  id: 'k1',
  nom: 'Ordinateur du bureau',
  creeeLe: '2026-09-12T12:05:00.000Z',
  derniereUtilisation: null,
};
export const ENROLMENT = {
  secret: 'ABCDEFGHIJKLMNOP',
  uri: 'otpauth://totp/Action%20Apprentissage:camille?secret=ABCDEFGHIJKLMNOP',
  qr: { taille: 33, trace: 'M0,0h7v7h-7z' },
};
export const CODES = ['AAAA-1111', 'BBBB-2222', 'CCCC-3333'];

/** « Sécurité », its server having answered. */
export async function openSecurity(
  factor: SecondFactor,
  url = '/mon-compte/securite',
  exigeActesSensibles = factor.exige,
): Promise<Portal> {
  const { actif, exige } = factor;
  const portal = await openPortal(url, {
    session: { ...cfaSession('contrats'), secondFacteur: { actif, exige, exigeActesSensibles } },
  });
  await portal.answer(SECOND_FACTOR_URL, factor);
  await answerSessions(portal);
  return portal;
}

/** Answers what the rest of the page reads. */
export async function answerSessions(portal: Portal): Promise<void> {
  for (const url of ['/api/account/sessions', '/api/account/connexions']) {
    for (const request of portal.http.match(url)) request.flush([]);
  }
  for (const request of portal.http.match('/api/notifications')) {
    request.flush({ items: [], unread: 0, next: null });
  }
  await portal.settle();
}

/** What the page reads again after a change. */
export async function answerAgain(
  portal: Portal,
  factor: SecondFactor,
  exigeActesSensibles = factor.exige,
): Promise<void> {
  const { actif, exige } = factor;
  await portal.answer('/api/session', {
    ...cfaSession('contrats'),
    secondFacteur: { actif, exige, exigeActesSensibles },
  });
  await portal.answer(SECOND_FACTOR_URL, factor);
  await answerSessions(portal);
}

/** Enables an application; the codes are on the screen. */
export async function enrol(portal: Portal): Promise<void> {
  await portal.click(get('button', 'Activer une application'));
  await portal.answer(`${SECOND_FACTOR_URL}/totp`, ENROLMENT);
  type('Code à 6 chiffres', '123 456');
  await portal.click(get('button', 'Activer'));
  const request = portal.http.expectOne(`${SECOND_FACTOR_URL}/totp/confirm`);
  expect(request.request.body).toEqual({ code: '123456' });
  request.flush({ codes: CODES });
  await portal.settle();
}
