import { randomBytes } from 'node:crypto';
import { sampleDossier } from '@apprentissage/domain/sample-cerfa';
import { hashSecret } from '../account/index.js';
import { AnnouncementPublisher } from '../announcements/index.js';
import { ROUTES, type RouteRow } from './access-table.js';
import { BankScene } from './bank-scene.js';
import { formWith } from './form.js';
import { letters } from './import-scene.js';
import { ASKED } from './nomination-scene.js';
import { plantNomination } from './nomination-routes.js';
import { PartnerCaller } from './partner.js';
import { makePdf } from './pdf.js';
import { TokenCalls } from '../tokens/index.js';
import { type Scene, Stage } from './stage.js';

const { good } = Stage;
const BANK = '/api/bank-accounts/draft';
const NORM = '/api/convergence';

/** A nomination that its CFA was told of; the secret of the link that lets one object. */
async function told(stage: Stage): Promise<string> {
  const { cfaId } = await stage.portal.plantCfa(stage.siret());
  const id = await plantNomination(stage.portal, cfaId as string, {
    ...{ kind: 'told', name: 'Petit', reader: null },
  });
  const secret = randomBytes(32).toString('base64url');
  await stage.portal.admin.query(
    `INSERT INTO nomination_objections (cfa_id, nomination_id, address, token_hash)
     VALUES ($1, $2, $3, $4)`,
    [cfaId, id, stage.address(), hashSecret(secret)],
  );
  return secret;
}

let dossiers = 0;
const dossier = (stage: Stage) =>
  sampleDossier({
    today: stage.portal.clock.today(),
    overrides: {
      numeroExterne: `SCENE-${(dossiers += 1)}`,
      apprenti: { prenom: letters(dossiers) },
      organismeFormation: { siret: stage.cfas.mine.siret as string },
    },
  });

/** The norm's routes of a version, over dossiers that the CFA's software sent. */
function normScenes(version: 'v1' | 'v2'): Record<string, Scene> {
  const path = `${NORM}/${version}/dossiers`;
  const sent = async (stage: Stage) => {
    const software = await PartnerCaller.of(stage.portal, stage.cfas.mine);
    const { body } = good(await software.send(dossier(stage)));
    const read = async (route: string, query: string) =>
      stage.heard(`GET ${route}`, await software.get(`${route.slice(NORM.length + 1)}?${query}`));
    return { read, numero: body.numeroInterne as string };
  };
  return {
    [`POST ${path}`]: async (stage) => {
      const software = await PartnerCaller.of(stage.portal, stage.cfas.mine);
      const body = dossier(stage);
      return async () =>
        stage.heard(`POST ${path}`, await software.send(body, {}, `${version}/dossiers`));
    },
    [`GET ${path}`]: async (stage) => {
      const { read, numero } = await sent(stage);
      return () => read(path, `numeroInterne=${numero}`);
    },
    [`GET ${path}/liste`]: async (stage) => {
      const { read, numero } = await sent(stage);
      return () => read(`${path}/liste`, `numerosInternes=${numero}`);
    },
  };
}

/** Acts on bank details, nominations, notifications, and what software does. */
export const DESK_SCENES: Readonly<Record<string, Scene>> = {
  [`PUT ${BANK}`]: async (stage) => {
    const scene = await BankScene.on(stage.portal, stage.siret());
    good(await scene.camille.post(BANK));
    const { body } = ROUTES[`PUT ${BANK}`] as RouteRow;
    const headers = await scene.draftAt();
    return () => stage.send(`PUT ${BANK}`, scene.camille, { body, headers });
  },
  [`POST ${BANK}/files`]: async (stage) => {
    const scene = await BankScene.on(stage.portal, stage.siret());
    good(await scene.camille.post(BANK));
    const { body, headers } = formWith({}, makePdf());
    const read = await scene.draftAt();
    const form = { body, headers: { ...headers, ...read } };
    return () => stage.send(`POST ${BANK}/files`, scene.camille, form);
  },
  [`DELETE ${BANK}/files/:id`]: async (stage) => {
    const scene = await BankScene.on(stage.portal, stage.siret());
    good(await scene.camille.post(BANK));
    const { id } = good(await scene.join()).body.fichiers[0];
    const headers = await scene.draftAt();
    return () => stage.send(`DELETE ${BANK}/files/:id`, scene.camille, { id, headers });
  },
  [`POST ${BANK}/submit`]: async (stage) => {
    const scene = await BankScene.on(stage.portal, stage.siret());
    await scene.draft();
    const headers = await scene.draftAt();
    return () => stage.send(`POST ${BANK}/submit`, scene.camille, { headers });
  },
  'POST /api/backoffice/nominations': async (stage) => {
    const { cfaId } = await stage.portal.plantCfa(stage.siret());
    const { caller } = await stage.player('administration_opco');
    const fields = { cfa: cfaId as string, ...ASKED, identifiant: stage.address() };
    return () =>
      stage.send('POST /api/backoffice/nominations', caller, {
        ...formWith(fields, makePdf()),
        profile: 'administration_opco',
      });
  },
  'POST /api/nominations/link': async (stage) => {
    const body = { jeton: await told(stage) };
    return () => stage.send('POST /api/nominations/link', stage.portal.stranger(), { body });
  },
  'POST /api/nominations/link/object': async (stage) => {
    const body = { jeton: await told(stage) };
    const visitor = stage.portal.stranger();
    return () => stage.send('POST /api/nominations/link/object', visitor, { body });
  },
  'PUT /api/notifications/preferences': async (stage) => {
    const { caller } = await stage.player();
    const { headers } = await caller.get('/api/notifications/preferences');
    const body = { action: 'jamais', information: 'quotidien', actualite: 'immediat' };
    const ifMatch = { 'if-match': String(headers['etag']) };
    return () =>
      stage.send('PUT /api/notifications/preferences', caller, { body, headers: ifMatch });
  },
  'POST /api/oauth/token': async (stage) => {
    const { caller } = await stage.player('administration_opco');
    const { body: vendor } = good(await caller.post('/api/backoffice/vendors', { name: 'É' }));
    const body = {
      grant_type: 'client_credentials',
      client_id: vendor.clientId,
      client_secret: vendor.clientSecret,
    };
    return () => stage.send('POST /api/oauth/token', stage.portal.stranger(), { body });
  },
  'GET /api/tokens/:id/calls': async (stage) => {
    const { caller } = await stage.player('administration_cfa');
    const software = await PartnerCaller.of(stage.portal, stage.cfas.mine);
    good(await software.get('v1/status'));
    await stage.portal.app.get(TokenCalls).round();
    return () => stage.send('GET /api/tokens/:id/calls', caller, { id: software.tokenId });
  },
  'GET /api/backoffice/announcements/:id/readers': async (stage) => {
    const { caller } = await stage.player('administration_opco');
    const text = { titre: 'Titre', texte: 'Texte', lien: null, cible: { type: 'tous' } };
    const { body } = good(await caller.post('/api/backoffice/announcements', text));
    const path = `/api/backoffice/announcements/${body.id}`;
    const ifMatch = { headers: { 'if-match': `"${body.version}"` } };
    good(await caller.post(`${path}/publish`, {}, ifMatch));
    await stage.portal.app.get(AnnouncementPublisher).round();
    const sent = { id: body.id, profile: 'administration_opco' } as const;
    return () => stage.send('GET /api/backoffice/announcements/:id/readers', caller, sent);
  },
  'POST /api/token-leak': async (stage) => {
    const { key } = await PartnerCaller.of(stage.portal, stage.cfas.mine);
    const finder = stage.portal.stranger();
    return () => stage.send('POST /api/token-leak', finder, { body: { token: key } });
  },
  ...normScenes('v1'),
  ...normScenes('v2'),
};
