import { Database, IDENTITY } from '../database/index.js';
import { MailSender, Outbox } from '../mails/index.js';
import { type Caller, Portal, type Somebody } from '../testing/portal.js';
import { SmtpPeer } from '../testing/smtp-peer.js';

describe('an address that does not get its mail', () => {
  const peer = new SmtpPeer();
  let portal: Portal;
  let camille: Somebody;
  let desk: Caller;

  beforeAll(async () => {
    portal = await Portal.start({ SMTP_URL: `smtp://127.0.0.1:${await peer.listen()}` });
  });
  afterAll(async () => {
    await portal.stop();
    await peer.close();
  });
  beforeEach(async () => {
    await portal.empty('throttles', 'users', 'cfas', 'mails', 'mail_bounces');
    peer.refusals.clear();
    peer.refusing = false;
    camille = await portal.plantCfa('35600000000048');
    await portal.admin.query(`UPDATE users SET email = 'avis@cfa.example'`);
    desk = await portal.signedIn(camille.identifiant);
  });

  const send = async (recipient: string) => {
    const outbox = portal.app.get(Outbox);
    await portal.app
      .get(Database)
      .as(IDENTITY, (manager) =>
        outbox.put(manager, { recipient, subject: 'Essai', body: 'Bonjour' }),
      );
    await portal.app.get(MailSender).round();
  };
  const rebonds = async () => (await desk.get('/api/account')).body.rebonds;

  it.each([
    [550, '5.1.1 no such user', 'Le serveur de messagerie ne connaît pas cette adresse.'],
    [550, 'no such user', 'Le serveur de messagerie ne connaît pas cette adresse.'],
    [552, '5.2.2 mailbox full', 'La boîte aux lettres est pleine.'],
    [554, '5.7.1 denied', 'Le serveur de messagerie refuse nos messages.'],
  ])('is shown with the reason: %d %s', async (code, text, raison) => {
    peer.refusals.set('avis@cfa.example', [code, text]);
    await send('avis@cfa.example');
    expect(await rebonds()).toEqual([{ objet: 'email', le: expect.any(String), raison }]);
    const { rows } = await portal.admin.query('SELECT attempts, given_up_at FROM mails');
    expect(rows).toEqual([{ attempts: 1, given_up_at: expect.any(Date) }]);
  });

  it('is told for the login too, and only to its owner', async () => {
    const colleague = await portal.plantUser(camille.cfaId, ['contrats']);
    const other = await portal.signedIn(colleague.identifiant);
    peer.refusals.set(camille.identifiant, [550, '5.1.1 no such user']);
    await send(camille.identifiant);
    expect(await rebonds()).toMatchObject([{ objet: 'identifiant' }]);
    expect((await other.get('/api/account')).body.rebonds).toEqual([]);
  });

  it('is not one that a server puts off: the mail is tried again', async () => {
    peer.refusals.set('avis@cfa.example', [450, '4.2.1 come back later']);
    await send('avis@cfa.example');
    expect(await rebonds()).toEqual([]);
    peer.refusals.clear();
    portal.clock.advance(1);
    await portal.app.get(MailSender).round();
    expect(peer.received.at(-1)?.to).toEqual(['avis@cfa.example']);
  });

  it('is shown when its server did not take the mail for three days', async () => {
    peer.refusing = true;
    await send('avis@cfa.example');
    portal.clock.advance(72 * 60 + 1);
    await portal.app.get(MailSender).round();
    desk = await portal.signedIn(camille.identifiant);
    expect(await rebonds()).toMatchObject([
      { raison: 'Le serveur de messagerie n’a pas répondu pendant trois jours.' },
    ]);
    portal.clock.advance(-72 * 60 - 1);
  });

  it('is good again with the next mail that gets there', async () => {
    peer.refusals.set('avis@cfa.example', [550, '5.1.1 no such user']);
    await send('avis@cfa.example');
    peer.refusals.clear();
    await send('avis@cfa.example');
    expect(await rebonds()).toEqual([]);
  });

  it('is forgotten once another one replaces it', async () => {
    peer.refusals.set('avis@cfa.example', [550, '5.1.1 no such user']);
    await send('avis@cfa.example');
    await desk.put(
      '/api/account',
      { nom: 'Nom', prenom: 'Prénom', email: 'autre@cfa.example', newsletter: false },
      { headers: { 'if-match': '"1"' } },
    );
    const mail = (await portal.mails()).find(({ recipient }) => recipient === 'autre@cfa.example');
    const jeton = /confirmation-email\/([\w-]{43})$/m.exec(mail?.body ?? '')?.[1];
    expect((await desk.post('/api/account/confirm-email', { jeton })).status).toBe(204);
    expect(await rebonds()).toEqual([]);
  });
});
