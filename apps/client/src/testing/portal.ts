import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { Right } from '@apprentissage/domain';
import type { MyAccount } from '../app/account/account-client.js';
import { App } from '../app/app.js';
import type { Session } from '../app/session/session-client.js';
import { SessionStore } from '../app/session/session-store.js';

export const NO_NOTIFICATION = { items: [], unread: 0, next: null };

const BRAND = {
  portalName: 'Action Apprentissage',
  tagline: 'Un portail dédié aux CFA',
  opcoName: 'Opco de test',
  environment: '',
  contactEmail: 'aide@opco.example',
};

/** What « Mon compte » reads. */
export const MY_ACCOUNT: MyAccount = {
  nom: 'Martin',
  prenom: 'Camille',
  identifiant: 'camille@cfa.example',
  email: 'camille@cfa.example',
  newsletter: false,
  newsletterLe: null,
  newsletterTexte: null,
  changements: [],
  version: 4,
};

/** Somebody of a CFA, with these rights. */
export function cfaSession(...rights: Right[]): Session {
  return {
    user: { id: 'u1', nom: 'Martin', prenom: 'Camille', identifiant: 'camille@cfa.example' },
    audience: 'cfa',
    cfa: { id: 'c1', siret: '35600000000048', uai: '0751234J', raisonSociale: 'CFA des Tilleuls' },
    rights,
  };
}

/** An agent of the OPCO, with these roles. */
export function opcoSession(...rights: Right[]): Session {
  return {
    user: { id: 'a1', nom: 'Leroy', prenom: 'Dominique', identifiant: 'dominique@opco.example' },
    audience: 'opco',
    cfa: null,
    rights,
  };
}

/** The whole client at one address, its server played by the test. */
export class Portal {
  readonly http = TestBed.inject(HttpTestingController);

  get url(): string {
    return TestBed.inject(Router).url;
  }

  /** Answers the one request to `url` that waits; the rest of the page settles. */
  async answer(url: string, body: object | null): Promise<void> {
    this.http.expectOne((request) => request.urlWithParams === url).flush(body);
    await this.settle();
  }

  /** Refuses it with a problem. */
  async refuse(url: string, status: number, problem: object = {}): Promise<void> {
    this.http
      .expectOne((request) => request.urlWithParams === url)
      .flush({ status, ...problem }, { status, statusText: 'refused' });
    await this.settle();
  }

  /** Clicks, and lets what follows happen. */
  async click(element: HTMLElement): Promise<void> {
    element.click();
    await this.settle();
  }

  /** Lets promises, effects and navigations (their lazy files included) come to their end. */
  async settle(): Promise<void> {
    const router = TestBed.inject(Router);
    for (let turn = 0; turn < 4 || router.currentNavigation() !== null; turn += 1) {
      TestBed.tick();
      await new Promise((resolve) => setTimeout(resolve));
      for (const request of this.http.match('/api/brand')) request.flush(BRAND);
    }
    TestBed.tick();
  }
}

/**
 * Opens the client at an address.
 *
 * @param session who is signed in; nobody by default
 * @param notifications what the bell and the home page are told; `null` leaves it to the test
 */
export async function openPortal(
  url: string,
  {
    session = null,
    notifications = NO_NOTIFICATION,
  }: { session?: Session | null; notifications?: object | null } = {},
): Promise<Portal> {
  const portal = new Portal();
  const loading = TestBed.inject(SessionStore).load();
  const request = portal.http.expectOne('/api/session');
  if (session === null) request.flush({}, { status: 401, statusText: 'nobody' });
  else request.flush(session);
  await loading;

  TestBed.createComponent(App);
  await TestBed.inject(Router).navigateByUrl(url);
  await portal.settle();
  if (session?.audience === 'cfa' && notifications !== null) {
    for (const asked of portal.http.match('/api/notifications')) asked.flush(notifications);
    await portal.settle();
  }
  return portal;
}
