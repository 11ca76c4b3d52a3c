import { escapeHtml } from '../http/index.js';

/** The Content-Security-Policy of the documentation page: nothing inline, nothing from elsewhere. */
export const DOCS_CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The page: everything it needs is a file of its own. */
export function docsPage(portalName: string): string {
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Documentation des imports - ${escapeHtml(portalName)}</title>
<link rel="stylesheet" href="/api/docs/swagger-ui.css">
<link rel="stylesheet" href="/api/docs/page.css">
</head>
<body>
<header><a href="/">${escapeHtml(portalName)}</a><span>Documentation des imports de contrats</span></header>
<noscript><p>Cette page a besoin de JavaScript. Le document OpenAPI est lisible ici :
<a href="/api/convergence/openapi.json">openapi.json</a>.</p></noscript>
<main id="echange"></main>
<script src="/api/docs/swagger-ui-bundle.js"></script>
<script src="/api/docs/page.js"></script>
</body>
</html>
`;
}

/** The look of its head. @param bandColor the bandeau's colour, as `#rrggbb` */
export const pageStyle = (bandColor: string): string => `
body { margin: 0; background: #fff; }
header { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: baseline; padding: 1rem 1.5rem;
  background: ${bandColor}; color: #fff; font: 1rem/1.4 system-ui, sans-serif; }
header a { color: #fff; font-weight: 600; }
noscript p { padding: 1rem 1.5rem; font: 1rem/1.4 system-ui, sans-serif; }
`;

export const PAGE_SCRIPT = `
SwaggerUIBundle({
  url: '/api/convergence/openapi.json',
  dom_id: '#echange',
  deepLinking: true,
  validatorUrl: null,
  persistAuthorization: false,
  defaultModelsExpandDepth: 0,
  presets: [SwaggerUIBundle.presets.apis],
  layout: 'BaseLayout',
});
`;
