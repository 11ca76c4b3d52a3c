import { HttpTestingController, type TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { Right } from '@apprentissage/domain';
import type { MyAccount } from '../app/account/account-client.js';
import { App } from '../app/app.js';
import type { Session, SignInAnswer } from '../app/session/session-client.js';
import type { Brand } from '../app/shell/brand-client.js';
import { SessionStore } from '../app/session/session-store.js';
import { get } from './screen.js';

export const NO_NOTIFICATION = { items: [], unread: 0, next: null };
/** A queue of instructeurs with nothing in it. */
export const NO_CONTRACT = { items: [], total: 0, next: null };

export const BRAND: Brand = {
  portalName: 'Action Apprentissage',
  tagline: 'Un portail dédié aux CFA',
  opcoName: 'Opco de test',
  environment: '',
  contactEmail: 'aide@opco.example',
  passwordAlphabet: 'guide',
  logo: null,
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
  rebonds: [],
  version: 4,
};

/** Somebody of a CFA, with these rights. */
export function cfaSession(...rights: Right[]): Session {
  return {
    user: { id: 'u1', nom: 'Martin', prenom: 'Camille', identifiant: 'camille@cfa.example' },
    audience: 'cfa',
    cfa: { id: 'c1', siret: '35600000000048', uai: '0751234J', raisonSociale: 'CFA des Tilleuls' },
    rights,
    secondFacteur: { actif: false, exige: false, exigeActesSensibles: false },
  };
}

/** An agent of the OPCO, with these roles. */
export function opcoSession(...rights: Right[]): Session {
  return {
    user: { id: 'a1', nom: 'Leroy', prenom: 'Dominique', identifiant: 'dominique@opco.example' },
    audience: 'opco',
    cfa: null,
    rights,
    secondFacteur: { actif: false, exige: false, exigeActesSensibles: false },
  };
}

/** What a right password is answered when nothing else is asked. */
export function opened(session: Session): SignInAnswer {
  return { etape: 'ouverte', moyens: [], session };
}

/** The whole client at one address, its server played by the test. */
export class Portal {
  readonly http = TestBed.inject(HttpTestingController);
  /** What the bell of somebody who signs in during the test is told; nothing when the test does it. */
  bell: object | null = null;

  /** @param brand what every page learns of the portal */
  constructor(private readonly brand: Brand) {}

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

  /** The one request to `url`, waited for: what comes before it takes its time. */
  async request(url: string): Promise<TestRequest> {
    let found: TestRequest[] = [];
    await this.until(() => {
      found = this.http.match((request) => request.urlWithParams === url);
      return found.length > 0;
    });
    const [request] = found;
    if (request === undefined) throw new Error(`Nothing asks ${url}.`);
    return request;
  }

  /** Waits until that is so, for a few seconds at most; a navigation may be waiting too. */
  async until(so: () => boolean): Promise<void> {
    for (let turn = 0; turn < 200 && !so(); turn += 1) {
      TestBed.tick();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    TestBed.tick();
  }

  /** Clicks, and lets what follows happen. */
  async click(element: HTMLElement): Promise<void> {
    element.click();
    await this.settle();
  }

  /** Answers the question that is asked, with the button of that name. */
  async answerQuestion(button: string): Promise<void> {
    const isAsked = () => document.querySelector('[role=alertdialog]') !== null;
    await this.waitUntil(isAsked);
    get('button', button, get('dialog')).click();
    await this.waitUntil(() => !isAsked());
    await this.settle();
  }

  private async waitUntil(isSo: () => boolean): Promise<void> {
    for (let turn = 0; turn < 100 && !isSo(); turn += 1) {
      TestBed.tick();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Lets promises, effects and navigations (their lazy files included) come to their end. */
  async settle(): Promise<void> {
    const router = TestBed.inject(Router);
    for (let turn = 0; turn < 4 || router.currentNavigation() !== null; turn += 1) {
      TestBed.tick();
      await new Promise((resolve) => setTimeout(resolve));
      for (const request of this.http.match('/api/brand')) request.flush(this.brand);
      if (this.bell === null) continue;
      for (const request of this.http.match('/api/notifications')) request.flush(this.bell);
    }
    TestBed.tick();
  }
}

/**
 * Opens the client at an address.
 *
 * @param session who is signed in; nobody by default
 * @param notifications what the bell and the home page are told; `null` leaves it to the test
 * @param brand what makes the portal another one
 */
export async function openPortal(
  url: string,
  {
    session = null,
    notifications = NO_NOTIFICATION,
    brand = {},
  }: { session?: Session | null; notifications?: object | null; brand?: Partial<Brand> } = {},
): Promise<Portal> {
  const portal = new Portal({ ...BRAND, ...brand });
  if (session === null) portal.bell = notifications;
  const loading = TestBed.inject(SessionStore).load();
  const request = portal.http.expectOne('/api/session');
  if (session === null) request.flush({}, { status: 401, statusText: 'nobody' });
  else request.flush(session);
  await loading;

  TestBed.createComponent(App);
  // As at a start: the frame is there before the first navigation ends.
  TestBed.tick();
  await TestBed.inject(Router).navigateByUrl(url);
  await portal.settle();
  if (session !== null && notifications !== null) {
    for (const asked of portal.http.match('/api/notifications')) asked.flush(notifications);
    await portal.settle();
  }
  return portal;
}

/** Opens a tab of « Mon compte », of somebody of a CFA. */
export async function openAccount(url: string, account: Partial<MyAccount> = {}): Promise<Portal> {
  const portal = await openPortal(url, { session: cfaSession('contrats') });
  await portal.answer('/api/account', { ...MY_ACCOUNT, ...account });
  return portal;
}
