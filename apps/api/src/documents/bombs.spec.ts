import { draftTag } from '@apprentissage/domain';
import { BOMBS } from '../testing/file-corpus.js';
import { peaksDuring } from '../testing/memory.js';
import { makePdf } from '../testing/pdf.js';
import { PASSWORD, Portal } from '../testing/portal.js';
import { SecondProcess } from '../testing/second-process.js';

/** Megabytes that a bomb may cost the server, whatever it would be once unfolded. */
const SERVER_MAY = 50;
/** Past it, a reader is killed. */
const CHILD_MAY = 512;

describe('bombs, sent as a RIB', () => {
  let portal: Portal;
  let server: SecondProcess;
  let headers: Record<string, string>;
  let draft: { id: string; version: number };

  beforeAll(async () => {
    portal = await Portal.start();
    const { identifiant } = await portal.plantCfa('35600000000048');
    draft = (await (await portal.signedIn(identifiant)).post('/api/bank-accounts/draft')).body;
    server = await SecondProcess.start(portal);
    const cookie = await server.signIn(identifiant, PASSWORD);
    headers = { origin: server.url, 'x-requested-with': 'action-apprentissage', cookie };
    // What a server takes once and for all, it takes now.
    const large = makePdf({ objects: { 100: `<< >>\nstream\n${'x'.repeat(9e6)}\nendstream` } });
    for (const file of [large, large, makePdf()])
      expect((await send(file, 'rib.pdf')).status).toBe(201);
  }, 180_000);
  afterAll(async () => {
    await server.stop();
    await portal.stop();
  });

  async function send(file: Buffer, name: string) {
    const body = new FormData();
    body.append('fichier', new Blob([Uint8Array.from(file)]), name);
    const url = `${server.url}/api/bank-accounts/draft/files`;
    const read = { ...headers, 'if-match': draftTag(draft) };
    const answer = await fetch(url, { method: 'POST', headers: read, body });
    const said = (await answer.json()) as { errors?: { code: string }[] };
    if (answer.status === 201) draft = said as typeof draft;
    return { status: answer.status, body: said };
  }

  it.each(BOMBS)(
    '%s is refused, and costs the server next to nothing',
    async (_, name, make, due) => {
      const file = await make();
      const peaks = await peaksDuring(server.pid, async () => {
        const { status, body } = await send(file, name);
        expect([status, body.errors?.[0]?.code]).toEqual([422, due]);
      });
      expect(peaks?.server ?? 0).toBeLessThan(SERVER_MAY);
      expect(peaks?.child ?? 0).toBeLessThan(CHILD_MAY);
    },
    120_000,
  );
});
