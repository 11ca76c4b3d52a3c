import { Portal } from '../testing/portal.js';
import { AgentRefused, FirstAgent } from './index.js';

describe('the first administrateur OPCO', () => {
  let portal: Portal;
  let first: FirstAgent;
  beforeEach(async () => {
    portal = await Portal.start();
    first = portal.app.get(FirstAgent);
  });
  afterEach(() => portal.stop());

  const person = (identifiant: string) => ({
    identifiant,
    email: identifiant,
    nom: 'Garnier',
    prenom: 'Charlie',
  });
  const accept = (link: string) =>
    portal.stranger().post('/api/account/invitation/accept', {
      jeton: link.split('/').at(-1),
      motDePasse: 'Nouvelles-pommes-43',
    });

  it('is invited by the link that is printed and mailed alike, and may then invite the others', async () => {
    const link = await first.invite(person('charlie@opco.example'), false);
    expect(link).toMatch(/^http:\/\/portail\.test\/invitation\/[\w-]{43}$/);
    const [mail] = await portal.mails();
    expect(mail).toMatchObject({ recipient: 'charlie@opco.example' });
    expect(mail?.body).toContain(link);
    expect((await accept(link)).status).toBe(204);
    const caller = portal.stranger();
    const credentials = { identifiant: 'charlie@opco.example', motDePasse: 'Nouvelles-pommes-43' };
    expect((await caller.post('/api/session', credentials)).status).toBe(200);
    expect((await caller.get('/api/backoffice/agents')).body.total).toBe(1);
    const { rows } = await portal.admin.query('SELECT actor_kind, act, detail FROM audit_events');
    expect(rows[0]).toEqual({
      actor_kind: 'identity',
      act: 'utilisateur.invite',
      detail: {
        identifiant: 'c•••@opco.example',
        droits: ['administration_opco'],
        parCommande: true,
      },
    });
  });

  it('gets a new link when the earlier one was lost', async () => {
    const lost = await first.invite(person('charlie@opco.example'), false);
    const found = await first.invite(person('charlie@opco.example'), false);
    expect((await accept(lost)).status).toBe(410);
    expect((await accept(found)).status).toBe(204);
  });

  it('is not made again while one is active, unless asked in so many words', async () => {
    await portal.plantUser(null, ['administration_opco']);
    const refused = first.invite(person('autre@opco.example'), false);
    await expect(refused).rejects.toThrow(AgentRefused);
    await expect(refused).rejects.toThrow(/--encore/);
    await expect(first.invite(person('autre@opco.example'), true)).resolves.toMatch(/invitation/);
  });

  it('is nobody who has an account already', async () => {
    const { identifiant } = await portal.plantCfa('35600000000048');
    await expect(first.invite(person(identifiant), false)).rejects.toThrow(AgentRefused);
  });
});
