import { APP_BASE_HREF, registerLocaleData } from '@angular/common';
import { provideHttpClient, withInterceptors, withXhr } from '@angular/common/http';
import localeFr from '@angular/common/locales/fr';
import {
  type ApplicationConfig,
  inject,
  LOCALE_ID,
  provideAppInitializer,
  provideBrowserGlobalErrorListeners,
} from '@angular/core';
import {
  provideRouter,
  TitleStrategy,
  withComponentInputBinding,
  withInMemoryScrolling,
} from '@angular/router';
import { routes } from './app.routes.js';
import { askProof } from './session/ask-proof.js';
import { markOwnRequests } from './session/own-request.js';
import { followExpiredSession } from './session/expired-session.js';
import { followRequiredSecondFactor } from './session/required-second-factor.js';
import { SessionStore } from './session/session-store.js';
import { PortalTitleStrategy } from './shell/portal-title-strategy.js';
import { sendOnce } from './ui/send-once.js';

registerLocaleData(localeFr);

/** Everything but what starts the portal and reaches the network: tests share it. */
export const appProviders: ApplicationConfig['providers'] = [
  // The policy of the pages forbids <base> (base-uri 'none').
  { provide: APP_BASE_HREF, useValue: '/' },
  { provide: LOCALE_ID, useValue: 'fr' },
  { provide: TitleStrategy, useClass: PortalTitleStrategy },
  provideRouter(
    routes,
    withComponentInputBinding(),
    withInMemoryScrolling({ scrollPositionRestoration: 'enabled' }),
  ),
  provideHttpClient(
    // `fetch` tells nothing of how far a file was sent.
    withXhr(),
    withInterceptors([
      markOwnRequests,
      sendOnce,
      followExpiredSession,
      followRequiredSecondFactor,
      askProof,
    ]),
  ),
];

export const appConfig: ApplicationConfig = {
  providers: [
    ...appProviders,
    provideBrowserGlobalErrorListeners(),
    provideAppInitializer(() => inject(SessionStore).load()),
  ],
};
