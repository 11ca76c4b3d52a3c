import { spawnSync } from 'node:child_process';
import type { OpenAPIObject } from '@nestjs/swagger';
import { CERFA_FRAMES, readCerfa } from '@apprentissage/domain';
import { sampleDossier } from '@apprentissage/domain/sample-cerfa';
import { dossierSchema, type JsonSchema } from '../convergence/index.js';
import { PartnerCaller } from '../testing/partner.js';
import { type Caller, Portal } from '../testing/portal.js';
import { describeApi } from './index.js';
import { curlExample } from './partner-guide.js';

/** Every field of a schema, as the field table writes paths, with whether it is required. */
function fieldsOf(schema: JsonSchema, path = ''): { path: string; required: boolean }[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, child]) => {
    const required = schema.required?.includes(name) ?? false;
    const at = `${path}${name}`;
    if (child.items) return fieldsOf(child.items, `${at}[].`);
    return child.properties ? fieldsOf(child, `${at}.`) : [{ path: at, required }];
  });
}

describe('the schema of a dossier', () => {
  const cerfa = dossierSchema().properties?.['cerfa'] ?? {};

  it('holds every field of the form, required where the reader requires it', () => {
    const known = CERFA_FRAMES.flatMap(({ fields }) =>
      fields.map(({ path, required }) => ({ path, required })),
    );
    const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : 1);
    expect(fieldsOf(cerfa).toSorted(byPath)).toEqual(known.toSorted(byPath));
  });

  it('agrees with the reader on what may be missing at the top', () => {
    for (const name of Object.keys(cerfa.properties ?? {})) {
      const body = sampleDossier();
      Reflect.deleteProperty(body.cerfa, name);
      const refused = readCerfa(body).faults.some(({ severity }) => severity === 'refus');
      expect(refused).toBe(cerfa.required?.includes(name));
    }
  });
});

describe('the partners’ documentation', () => {
  let portal: Portal;
  let reader: Caller;

  beforeAll(async () => {
    portal = await Portal.start();
    reader = portal.stranger();
  });
  afterAll(() => portal.stop());

  it('is a page of files, under a strict policy', async () => {
    const page = await reader.get('/api/docs');
    expect(page.status).toBe(200);
    expect(page.headers['content-type']).toContain('text/html');
    expect(page.headers['content-security-policy']).toContain("script-src 'self'");
    expect(page.headers['content-security-policy']).not.toContain('unsafe');
    expect(page.text).not.toMatch(/<script>|<style|style=|onload=/);
    const files = [...page.text.matchAll(/(?:src|href)="(\/api\/docs\/[^"]+)"/g)];
    expect(files.length).toBeGreaterThan(3);
    for (const [, file] of files) {
      const answer = await reader.get(file ?? '');
      expect(answer.status).toBe(200);
      expect(answer.text.length).toBeGreaterThan(50);
    }
    for (const file of ['inconnu.js', '..%2fpackage.json', 'swagger-ui.js']) {
      expect((await reader.get(`/api/docs/${file}`)).status).toBe(404);
    }
  });

  it('describes the partners’ routes and no other, with schemas that exist', async () => {
    const { body, text } = await reader.get('/api/convergence/openapi.json');
    expect(Object.keys(body.paths).toSorted()).toEqual([
      '/api/convergence/v1/dossiers',
      '/api/convergence/v1/dossiers/etats',
      '/api/convergence/v1/dossiers/liste',
      '/api/convergence/v1/status',
      '/api/convergence/v2/cfakeyinfo',
      '/api/convergence/v2/dossiers',
      '/api/convergence/v2/dossiers/etats',
      '/api/convergence/v2/dossiers/liste',
      '/api/oauth/token',
      '/api/token-leak',
    ]);
    for (const [, name = ''] of text.matchAll(/#\/components\/schemas\/(\w+)/g)) {
      expect(body.components.schemas).toHaveProperty(name);
    }
    expect(body.components.schemas).not.toHaveProperty('SessionView');
    expect(body.info.description).toContain(curlExample('http://portail.test'));
    const { parameters, responses } = body.paths['/api/convergence/v1/dossiers'].post;
    const names = parameters.map(({ name }: { name: string }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['EDITEUR', 'LOGICIEL', 'VERSION', 'Idempotency-Key', 'dryRun']),
    );
    expect(Object.keys(responses)).toEqual(
      expect.arrayContaining(['200', '400', '401', '409', '413', '415', '422', '429', '503']),
    );
  });

  it('gives an example that works as it is', async () => {
    const cfa = await portal.plantCfa('99999998700012');
    const software = await PartnerCaller.of(portal, cfa);
    const file = await reader.get('/api/docs/dossier.json');
    const rehearsed = await software.send(file.text, {}, 'v1/dossiers?dryRun=true');
    expect(rehearsed.status).toBe(200);
    const { body } = await reader.get('/api/convergence/openapi.json');
    const sent = await software.send(body.components.schemas.EnvoiDossier.example);
    expect(sent.body.resultat).toBe('cree');
  });

  it('is printed whole without a database', () => {
    const printed = spawnSync(process.execPath, ['dist/openapi.js'], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] },
    });
    expect(printed.stderr).toBe('');
    const document = JSON.parse(printed.stdout) as OpenAPIObject;
    const served = describeApi(portal.app);
    expect(Object.keys(document.paths)).toEqual(Object.keys(served.paths));
    expect(Object.keys(document.components?.schemas ?? {})).toEqual(
      Object.keys(served.components?.schemas ?? {}),
    );
    const ids = Object.values(document.paths).flatMap((path) =>
      Object.values(path).map(({ operationId }: { operationId: string }) => operationId),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });
});
