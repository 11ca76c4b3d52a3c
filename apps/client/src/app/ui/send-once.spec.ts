import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import {
  HttpTestingController,
  provideHttpClientTesting,
  type TestRequest,
} from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { once, sendOnce } from './send-once.js';

const URL = '/api/things';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

describe('a form that makes something', () => {
  beforeEach(() =>
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([sendOnce])),
        provideHttpClientTesting(),
        provideRouter([{ path: 'ailleurs', children: [] }]),
      ],
    }),
  );

  /** Sends the form; what left. */
  function send(url = URL): TestRequest {
    TestBed.inject(HttpClient)
      .post(url, { name: 'x' }, { context: once() })
      .subscribe({ error: () => undefined });
    return TestBed.inject(HttpTestingController).expectOne(url);
  }
  const keyOf = ({ request }: TestRequest) => request.headers.get('Idempotency-Key');

  it('has a key, and the next one has another once it is done', () => {
    const first = send();
    expect(keyOf(first)).toMatch(UUID);
    first.flush({});
    expect(keyOf(send())).not.toBe(keyOf(first));
  });

  it('keeps its key while nobody knows whether it is done: no network, a server that broke', () => {
    const first = send();
    first.error(new ProgressEvent('error'));
    const second = send();
    expect(keyOf(second)).toBe(keyOf(first));
    second.flush(null, { status: 502, statusText: 'gateway' });
    expect(keyOf(send())).toBe(keyOf(first));
  });

  it('has the same key when it leaves twice at once', () => {
    const http = TestBed.inject(HttpClient);
    for (let n = 0; n < 2; n += 1) http.post(URL, {}, { context: once() }).subscribe();
    const [one, two] = TestBed.inject(HttpTestingController).match(URL);
    expect(keyOf(two as TestRequest)).toBe(keyOf(one as TestRequest));
  });

  it.each([400, 409, 422])('has another key after a refusal (%i): nothing was done', (status) => {
    const first = send();
    first.flush({ code: 'regle_refusee' }, { status, statusText: 'refused' });
    expect(keyOf(send())).not.toBe(keyOf(first));
  });

  it('is another act on another page, and at another address', async () => {
    const first = send();
    first.error(new ProgressEvent('error'));
    expect(keyOf(send('/api/others'))).not.toBe(keyOf(first));
    await TestBed.inject(Router).navigateByUrl('/ailleurs');
    expect(keyOf(send())).not.toBe(keyOf(first));
  });

  it('is another act after one that the person stopped', () => {
    const sending = TestBed.inject(HttpClient).post(URL, {}, { context: once() }).subscribe();
    const first = TestBed.inject(HttpTestingController).expectOne(URL);
    sending.unsubscribe();
    expect(keyOf(send())).not.toBe(keyOf(first));
  });

  it('is the only one with a key', () => {
    TestBed.inject(HttpClient).post(URL, {}).subscribe();
    expect(keyOf(TestBed.inject(HttpTestingController).expectOne(URL))).toBeNull();
  });
});
