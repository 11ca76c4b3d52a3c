import { Portal, type Somebody } from '../testing/portal.js';
import { enrolPasskey } from '../testing/second-factor.js';
import { AgentRecovery, AgentRefused } from './index.js';

describe('the only administrateur OPCO who lost the second factor', () => {
  let portal: Portal;
  let charlie: Somebody;
  const reset = (identifiant = charlie.identifiant, again = false) =>
    portal.app.get(AgentRecovery).reset(identifiant, again);

  beforeEach(async () => {
    portal = await Portal.start();
    charlie = await portal.plantUser(null, ['administration_opco']);
    await enrolPasskey(await portal.signedIn(charlie.identifiant));
  });
  afterEach(() => portal.stop());

  it('gets a link by mail, to a new password and no factor; it is told, and traced as a command’s', async () => {
    await reset();
    const mails = await portal.mails();
    const [jeton] = mails.flatMap(
      ({ recipient, body }) =>
        (recipient === charlie.identifiant && /\/mot-de-passe\/([\w-]{43})$/m.exec(body)?.[1]) ||
        [],
    );
    const motDePasse = 'Nouvelles-pommes-43';
    const chosen = await portal
      .stranger()
      .post('/api/account/reset-password', { jeton, motDePasse });
    expect(chosen.status).toBe(204);
    const entered = await portal
      .stranger()
      .post('/api/session', { identifiant: charlie.identifiant, motDePasse });
    expect(entered.body.etape).toBe('ouverte');
    const told = mails.find(({ subject }) =>
      subject.endsWith('authentification est réinitialisée'),
    );
    expect(told?.body).toContain('La personne qui exploite le portail vient de réinitialiser');
    const { rows } = await portal.admin.query(
      `SELECT actor_kind, actor_id, object_id, detail FROM audit_events
       WHERE act = 'utilisateur.second_facteur_reinitialise'`,
    );
    expect(rows).toEqual([
      {
        actor_kind: 'identity',
        actor_id: null,
        object_id: charlie.userId,
        detail: { parCommande: true },
      },
    ]);
  });

  it('is helped in the portal while another administrator is there, unless asked in so many words', async () => {
    const other = await portal.entered(await portal.plantUser(null, ['administration_opco']));
    const refused = reset();
    await expect(refused).rejects.toThrow(AgentRefused);
    await expect(refused).rejects.toThrow(/--encore/);
    await reset(charlie.identifiant, true);
    const { items } = (await other.get('/api/notifications')).body;
    expect(items).toEqual([
      expect.objectContaining({
        title: 'La double authentification d’un agent a été réinitialisée',
        link: `/backoffice/agents/${charlie.userId}`,
      }),
    ]);
  });

  it('is an agent with an access and a factor, nobody else', async () => {
    const cfa = await portal.plantCfa('35600000000048');
    await enrolPasskey(await portal.signedIn(cfa.identifiant));
    await expect(reset(cfa.identifiant)).rejects.toThrow(/Aucun agent actif/);
    const { identifiant } = await portal.plantUser(null, ['instruction']);
    await expect(reset(identifiant, true)).rejects.toThrow(/Mot de passe oublié/);
  });
});
