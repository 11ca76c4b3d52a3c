import { setTimeout as sleep } from 'node:timers/promises';
import { PASSWORD, Portal, type Somebody } from '../testing/portal.js';
import { SecondProcess } from '../testing/second-process.js';
import { SmtpPeer } from '../testing/smtp-peer.js';

/** What whoever must hear of it is promised, from the act on. */
const PROMISED_MS = 60_000;

describe('what somebody who stole a session does', () => {
  let portal: Portal;
  let server: SecondProcess;
  let camille: Somebody;
  let second: Somebody;
  let cookie: string;
  const peer = new SmtpPeer();

  beforeAll(async () => {
    portal = await Portal.start();
    camille = await portal.plantCfa('35600000000048');
    second = await portal.plantUser(camille.cfaId, ['administration_cfa']);
    const smtp = `smtp://127.0.0.1:${await peer.listen()}`;
    // The server as it runs: its own loops write and send the mails.
    server = await SecondProcess.start(portal, { SMTP_URL: smtp });
    cookie = await server.signIn(camille.identifiant, PASSWORD);
  });
  afterAll(async () => {
    await server.stop();
    await portal.stop();
    await peer.close();
  });

  /** What a mail to an address says, as soon as one does; how long after `since`. */
  async function mail(recipient: string, pattern: RegExp, since: number) {
    for (;;) {
      for (const { to, raw } of peer.received) {
        const text = raw
          .replace(/=\r?\n/g, '')
          .replace(/(?:=[0-9A-F]{2})+/g, (bytes) =>
            Buffer.from(bytes.replaceAll('=', ''), 'hex').toString('utf8'),
          );
        const found = to.includes(recipient) ? pattern.exec(text) : null;
        if (found !== null) return { found, ms: performance.now() - since };
      }
      if (performance.now() - since > 2 * PROMISED_MS) throw new Error(`no mail to ${recipient}`);
      await sleep(50);
    }
  }

  async function act(method: string, path: string, body: object, headers = {}): Promise<number> {
    const answer = await server.ask(method, path, { body, headers: { cookie, ...headers } });
    return answer.status;
  }

  it.each([
    ['email', 'accueil@pirate.example', 'annuler-email'],
    ['identifiant', 'voleur@pirate.example', 'annuler-identifiant'],
  ])(
    'with the %s is told to the address that was left within a minute, with the link that undoes it',
    async (kind, address, undo) => {
      const asked =
        kind === 'email'
          ? await act(
              'PUT',
              '/api/account',
              { nom: 'Nom', prenom: 'Prénom', email: address, newsletter: false },
              { 'if-match': '"1"' },
            )
          : await act('POST', '/api/account/identifiant', {
              nouvelIdentifiant: address,
              motDePasse: PASSWORD,
            });
      expect([200, 202]).toContain(asked);
      const link = new RegExp(`/confirmation-${kind}/([\\w-]{43})`);
      const { found } = await mail(address, link, performance.now());
      const began = performance.now();
      expect(await act('POST', `/api/account/confirm-${kind}`, { jeton: found[1] })).toBe(204);
      const told = new RegExp(`/${undo}/([\\w-]{43})`);
      const { found: way, ms } = await mail(camille.identifiant, told, began);
      expect(ms).toBeLessThan(PROMISED_MS);
      expect(way[1]).not.toBe(found[1]);
    },
    150_000,
  );

  it('with people is told to the other administrators within a minute, on the portal and by mail', async () => {
    const began = performance.now();
    const status = await act('POST', '/api/users', {
      nom: 'Nom',
      prenom: 'Prénom',
      identifiant: 'complice@pirate.example',
      email: 'complice@pirate.example',
      rights: ['contrats'],
    });
    expect(status).toBe(201);
    const { ms } = await mail(second.identifiant, /Un utilisateur a été invité/, began);
    expect(ms).toBeLessThan(PROMISED_MS);
    const shown = await (await portal.entered(second)).get('/api/notifications');
    expect(shown.body.items).toMatchObject([{ title: 'Un utilisateur a été invité' }]);
  }, 150_000);
});
