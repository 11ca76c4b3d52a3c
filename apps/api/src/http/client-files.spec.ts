import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Portal } from '../testing/portal.js';

const HTML = { headers: { accept: 'text/html' } };

/** What the build makes, as far as the server changes it. */
const PAGE = `<!doctype html><head><title>Action Apprentissage</title>
<meta name="application-name" content="Action Apprentissage" />
<meta name="theme-color" content="#123a31" /><link rel="icon" href="/favicon.svg" /></head>
<app-root ngCspNonce="__CSP_NONCE__"></app-root>`;

describe('the page that holds the client', () => {
  const folder = mkdtempSync(join(tmpdir(), 'portail-page-'));
  writeFileSync(join(folder, 'index.html'), PAGE);
  const logo = join(folder, 'mark.svg');
  writeFileSync(logo, '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>');
  afterAll(() => rmSync(folder, { recursive: true }));

  async function serve(env: Readonly<Record<string, string>>) {
    const portal = await Portal.start({ CLIENT_DIR: folder, ...env });
    try {
      const ask = portal.stranger();
      return {
        page: await ask.get('/connexion', HTML),
        brand: await ask.get('/api/brand'),
        logo: await ask.get('/logo'),
      };
    } finally {
      await portal.stop();
    }
  }

  it('wears the portal’s own brand when none is set', async () => {
    const { page, brand, logo: mark } = await serve({});
    expect(page.text.replace(/ngCspNonce="[^"]+"/, 'ngCspNonce="__CSP_NONCE__"')).toBe(PAGE);
    expect(brand.body).toMatchObject({ portalName: 'Action Apprentissage', logo: null });
    expect(mark.status).toBe(404);
  });

  it('wears the name, the colours and the mark of the OPCO', async () => {
    const { page, brand, ...answers } = await serve({
      PORTAL_NAME: 'Portail <Bois> & "Cie" $& $1',
      BRAND_COLOR: '#1b4f9c',
      BRAND_BAND_COLOR: '#102a54',
      BRAND_LOGO: logo,
    });
    const name = 'Portail &lt;Bois&gt; &amp; &quot;Cie&quot; $&amp; $1';
    expect(page.text).toContain(`<title>${name}</title>`);
    expect(page.text).toContain(`name="application-name" content="${name}"`);
    expect(page.text).toContain('name="theme-color" content="#102a54"');
    expect(page.text).toContain('<link rel="icon" href="/logo">');
    const [, nonce] = /<style nonce="([^"]+)">html\{--app-brand:#1b4f9c;--app-band:#102a54\}/.exec(
      page.text,
    ) as RegExpExecArray;
    expect(page.headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonce}'`);
    expect(brand.body).toMatchObject({ logo: '/logo' });
    expect(answers.logo.headers).toMatchObject({
      'content-type': 'image/svg+xml',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    });
  });
});
