import { Authenticator } from './authenticator.js';
import { type Caller, PASSWORD } from './portal.js';
import { Application, enrolApplication, enrolPasskey } from './second-factor.js';
import { type Scene, Stage } from './stage.js';

const { good } = Stage;
const FACTOR = '/api/account/second-factor';

/** Somebody whose password was right, and who must show a second factor now. */
async function halfWay(stage: Stage, identifiant: string): Promise<Caller> {
  const visitor = stage.portal.stranger();
  good(await visitor.post('/api/session', { identifiant, motDePasse: PASSWORD }));
  return visitor;
}

/** Signing in, proving, second factors. What a device signs is good once: it signs anew each time. */
export const FACTOR_SCENES: Readonly<Record<string, Scene>> = {
  [`POST ${FACTOR}/totp/confirm`]: async (stage) => {
    const { caller } = await stage.player();
    const { body } = good(await caller.post(`${FACTOR}/totp`));
    const application = new Application(stage.portal, body.secret as string);
    return () =>
      stage.send(`POST ${FACTOR}/totp/confirm`, caller, { body: { code: application.code() } });
  },
  [`DELETE ${FACTOR}/totp`]: async (stage) => {
    const { caller } = await stage.player();
    await enrolApplication(stage.portal, caller);
    return () => stage.send(`DELETE ${FACTOR}/totp`, caller);
  },
  [`POST ${FACTOR}/recovery-codes`]: async (stage) => {
    const { caller } = await stage.player();
    await enrolApplication(stage.portal, caller);
    return () => stage.send(`POST ${FACTOR}/recovery-codes`, caller);
  },
  [`POST ${FACTOR}/passkeys`]: async (stage) => {
    const { caller } = await stage.player();
    return async () => {
      const { body } = good(await caller.post(`${FACTOR}/passkeys/options`));
      const reponse = new Authenticator().register(body.options);
      return stage.send(`POST ${FACTOR}/passkeys`, caller, { body: { nom: 'Clé', reponse } });
    };
  },
  'POST /api/session': async (stage) => {
    const { identifiant } = await stage.player();
    const body = { identifiant, motDePasse: PASSWORD };
    return () => stage.send('POST /api/session', stage.portal.stranger(), { body });
  },
  'DELETE /api/session': async (stage) => {
    const { caller } = await stage.player();
    return () => stage.send('DELETE /api/session', caller);
  },
  'POST /api/session/proof/passkey': async (stage) => {
    const { caller } = await stage.player();
    const { device } = await enrolPasskey(caller);
    return async () => {
      const { body } = good(await caller.post('/api/session/proof/passkey/options'));
      const reponse = device.sign(body.options);
      return stage.send('POST /api/session/proof/passkey', caller, { body: { reponse } });
    };
  },
  'POST /api/session/second-factor': async (stage) => {
    const { caller, identifiant } = await stage.player();
    const { application } = await enrolApplication(stage.portal, caller);
    const visitor = await halfWay(stage, identifiant);
    return () =>
      stage.send('POST /api/session/second-factor', visitor, {
        body: { code: application.code(1) },
      });
  },
  'POST /api/session/second-factor/passkey/options': async (stage) => {
    const { caller, identifiant } = await stage.player();
    await enrolPasskey(caller);
    const visitor = await halfWay(stage, identifiant);
    return () => stage.send('POST /api/session/second-factor/passkey/options', visitor);
  },
  'POST /api/session/second-factor/passkey': async (stage) => {
    const { caller, identifiant } = await stage.player();
    const { device } = await enrolPasskey(caller);
    const visitor = await halfWay(stage, identifiant);
    return async () => {
      const { body } = good(await visitor.post('/api/session/second-factor/passkey/options'));
      const reponse = device.sign(body.options);
      return stage.send('POST /api/session/second-factor/passkey', visitor, { body: { reponse } });
    };
  },
  'POST /api/session/passkey': async (stage) => {
    const { caller } = await stage.player();
    const { device } = await enrolPasskey(caller);
    const visitor = stage.portal.stranger();
    return async () => {
      const { body } = good(await visitor.post('/api/session/passkey/options'));
      const sent = { defi: body.defi, reponse: device.sign(body.options) };
      return stage.send('POST /api/session/passkey', visitor, { body: sent });
    };
  },
  'DELETE /api/account/sessions': async (stage) => {
    const player = await stage.player();
    await stage.portal.entered(player);
    return () => stage.send('DELETE /api/account/sessions', player.caller);
  },
  'POST /api/account/connexions/signalement': async (stage) => {
    const { identifiant } = await stage.player();
    const caller = await stage.portal.signedIn(identifiant);
    const { body: connexions } = good(await caller.get('/api/account/connexions'));
    const body = { connexion: connexions[0].id };
    return () => stage.send('POST /api/account/connexions/signalement', caller, { body });
  },
};
