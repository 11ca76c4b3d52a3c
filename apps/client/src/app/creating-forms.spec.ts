import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { aDraft } from '../testing/bank-accounts.js';
import { AnnouncementsClient } from './announcements/announcements-client.js';
import { RefundSettingsClient } from './backoffice/refund-settings-client.js';
import { VendorsClient } from './backoffice/vendors-client.js';
import { BankAccountsClient } from './bank-accounts/bank-accounts-client.js';
import { NominationsClient } from './nominations/nominations-client.js';
import { TokensClient } from './tokens/tokens-client.js';
import { sendOnce } from './ui/send-once.js';
import { CFA_USERS, PEOPLE } from './users/people.js';
import { UsersClient } from './users/users-client.js';

const file = new File(['x'], 'rib.pdf');
const any = {} as never;

/** Everything that the server makes once for one key (`Idempotency-Key` in its OpenAPI document). */
const CREATING: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['/api/tokens', () => TestBed.inject(TokensClient).create(any, '2099-01-01')],
  ['/api/tokens/1/renew', () => TestBed.inject(TokensClient).renew('1', 1, '2099-01-01')],
  ['/api/bank-accounts/draft', () => TestBed.inject(BankAccountsClient).begin()],
  [
    '/api/bank-accounts/draft/files',
    () => TestBed.inject(BankAccountsClient).addFile(aDraft(), file, {}),
  ],
  ['/api/users', () => TestBed.inject(UsersClient).invite(any)],
  ['/api/backoffice/announcements', () => TestBed.inject(AnnouncementsClient).create(any)],
  [
    '/api/backoffice/nominations',
    () => TestBed.inject(NominationsClient).ask(any, () => undefined),
  ],
  ['/api/backoffice/refund-settings', () => TestBed.inject(RefundSettingsClient).propose(any)],
  ['/api/backoffice/vendors', () => TestBed.inject(VendorsClient).register('x')],
];

describe('what makes something', () => {
  it.each(CREATING)('leaves with a key of its own: %s', (url, send) => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([sendOnce])),
        provideHttpClientTesting(),
        provideRouter([]),
        UsersClient,
        { provide: PEOPLE, useValue: CFA_USERS },
      ],
    });
    void send().catch(() => undefined);
    const { request } = TestBed.inject(HttpTestingController).expectOne(url);
    expect(request.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f-]{36}$/);
  });
});
