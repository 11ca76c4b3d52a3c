import { randomUUID } from 'node:crypto';
import { plantContract } from '../testing/plant-contract.js';
import { type Caller, Portal, type Somebody } from '../testing/portal.js';
import {
  DECISION_RUNS,
  decisions,
  expectOneDecision,
  named,
  Race,
  unguarded,
} from '../testing/race.js';

describe('an instructeur’s decisions', () => {
  let portal: Portal;
  let owner: Somebody;
  let camille: Caller;
  let ines: Caller;
  let igor: Caller;
  let race: Race;
  let deca = 0;
  const nextDeca = () => `0752026090${String((deca += 1)).padStart(5, '0')}`;

  beforeAll(async () => {
    portal = await Portal.start();
    owner = await portal.plantCfa('35600000000048');
    camille = await portal.signedIn(owner.identifiant);
    const agents = [];
    for (let n = 0; n < 2; n += 1) agents.push(await portal.plantUser(null, ['instruction']));
    await named(
      portal,
      agents.map(({ userId }) => userId),
    );
    ines = await portal.signedIn(agents[0]?.identifiant as string);
    igor = await portal.signedIn(agents[1]?.identifiant as string);
    race = await Race.to(portal, 'contracts');
  });
  afterAll(() => portal.stop());
  beforeEach(() =>
    portal.empty('contracts', 'contract_events', 'notifications', 'contract_counts'),
  );

  const plant = (planted = {}) => plantContract(portal, owner.cfaId as string, planted);
  const act = (who: Caller, id: string, verb: string, version: number | null, body: unknown = {}) =>
    who.post(`/api/backoffice/contracts/${id}/${verb}`, body, {
      headers: version === null ? {} : { 'if-match': `"${version}"` },
    });
  const taken = async (who = ines): Promise<string> => {
    const id = await plant();
    const answer = await act(who, id, 'take', 1);
    if (answer.status !== 200) throw new Error(answer.text);
    return id;
  };
  const bothTake = (id: string) =>
    race.run(
      () => act(ines, id, 'take', 1),
      () => act(igor, id, 'take', 1),
    );
  const acts = async (id: string) =>
    (
      await portal.admin.query<{ act: string }>(
        'SELECT act FROM audit_events WHERE object_id = $1 ORDER BY seq',
        [id],
      )
    ).rows.map((row) => row.act);

  it('takes, asks for pieces and engages; the CFA follows at each step', async () => {
    const id = await taken();
    const motif = 'Il manque la convention signée de Zoé Lefèvre.';
    const asked = await act(ines, id, 'request-pieces', 2, { motif });
    expect(asked.status).toBe(200);
    expect(asked.headers['etag']).toBe('"3"');
    expect(asked.body).toMatchObject({
      status: 'EN_COURS_INSTRUCTION',
      piecesDemandees: true,
      actsNext: 'cfa',
    });

    const seen = (await camille.get(`/api/contracts/${id}`)).body;
    expect(seen).toMatchObject({ piecesDemandees: true, commentaire: motif, version: 3 });
    expect(seen.timeline.at(-1)).toMatchObject({
      status: 'EN_COURS_INSTRUCTION',
      piecesDemandees: true,
      actor: { kind: 'opco', name: 'Inès Agent' },
      comment: motif,
    });
    const [message] = (await camille.get('/api/notifications')).body.items;
    expect(message).toMatchObject({ category: 'action', link: `/contrats/${id}`, readAt: null });
    expect(message.title).toContain(seen.numero);
    expect(JSON.stringify(message)).not.toContain('Lefèvre');

    const numeroDeca = nextDeca();
    const engaged = await act(ines, id, 'engage', 3, {
      numeroDeca: numeroDeca.replace(/(.{3})/, '$1 '),
    });
    expect(engaged.body).toMatchObject({
      status: 'ENGAGE',
      numeroDeca,
      piecesDemandees: false,
      version: 4,
    });
    expect((await camille.get('/api/contracts/counts')).body.counts).toEqual([
      { status: 'ENGAGE', count: 1 },
    ]);
    expect((await camille.get('/api/notifications')).body.items[0].category).toBe('information');
    expect(await acts(id)).toEqual(['contrat.pris', 'contrat.pieces_demandees', 'contrat.engage']);

    const mails = (await portal.mails()).filter((mail) => mail.body.includes(id));
    expect(mails.map((mail) => mail.recipient)).toEqual([owner.identifiant]);
    expect(mails[0]?.subject).toBe('Action Apprentissage : une action vous attend');
    expect(mails[0]?.body).toContain(`Pièces demandées pour le dossier ${seen.numero}`);
    expect(mails[0]?.body).toContain(`http://portail.test/contrats/${id}`);
    expect(mails[0]?.body).not.toContain('Lefèvre');
  });

  it('refuses with a reason, tells the CFA by notification and mail, and frees the dossier’s numbers', async () => {
    const id = await taken();
    const answer = await act(ines, id, 'refuse', 2, { motif: 'Hors du champ de l’OPCO.' });
    expect(answer.body).toMatchObject({
      status: 'REFUSE',
      commentaire: 'Hors du champ de l’OPCO.',
      actsNext: 'cfa',
    });
    expect((await camille.get('/api/notifications')).body.items[0]).toMatchObject({
      category: 'action',
    });
    const mails = (await portal.mails()).filter((mail) => mail.body.includes(id));
    expect(mails[0]?.subject).toBe('Action Apprentissage : un refus à lire');
  });

  it('gives a dossier back to the queue, whence another takes it', async () => {
    const id = await taken();
    expect((await act(igor, id, 'take', 2)).body).toMatchObject({
      code: 'deja_traite',
      detail: 'Inès Agent instruit déjà ce dossier.',
    });
    const released = await act(ines, id, 'release', 2);
    expect(released.body).toMatchObject({ status: 'TRANSMIS', instructeur: null });
    expect((await act(igor, id, 'take', 3)).body.instructeur.name).toBe('Igor Agent');
  });

  it.each(['release', 'request-pieces', 'engage', 'refuse'])(
    'lets nobody but who took it %s a dossier',
    async (verb) => {
      const id = await taken();
      const answer = await act(igor, id, verb, 2, {
        ...(verb === 'engage' && { numeroDeca: nextDeca() }),
        ...(/refuse|pieces/.test(verb) && { motif: 'Non.' }),
      });
      expect([answer.status, answer.body.code]).toEqual([409, 'deja_traite']);
      expect((await ines.get(`/api/backoffice/contracts/${id}`)).body).toMatchObject({
        status: 'EN_COURS_INSTRUCTION',
        version: 2,
      });
    },
  );

  it('asks for the version read: 428 without, 412 when it is not the last', async () => {
    const id = await plant();
    expect((await act(ines, id, 'take', null)).status).toBe(428);
    expect((await act(ines, id, 'take', 2)).body.code).toBe('version_depassee');
    expect((await act(ines, id, 'take', 1)).status).toBe(200);
    expect((await act(ines, id, 'refuse', 1, { motif: 'Non.' })).body.code).toBe(
      'version_depassee',
    );
  });

  it('refuses what the life cycle forbids', async () => {
    const id = await plant();
    expect((await act(ines, id, 'engage', 1, { numeroDeca: nextDeca() })).body).toMatchObject({
      code: 'etat_incompatible',
      detail: 'Prenez d’abord ce dossier.',
    });
    expect((await act(ines, id, 'release', 1)).status).toBe(409);
    for (const status of ['ENGAGE', 'ANNULE', 'RUPTURE', 'SOLDE'] as const) {
      const closed = await plant({ status });
      expect((await act(ines, closed, 'take', 1)).body.code).toBe('etat_incompatible');
    }
  });

  it('refuses a DECA number that is wrong, or another contract’s, and points at the field', async () => {
    const first = await taken();
    const second = await taken();
    const numeroDeca = nextDeca();
    const wrong = await act(ines, first, 'engage', 2, { numeroDeca: '123' });
    expect([wrong.status, wrong.body.errors[0].pointer]).toEqual([400, '/numeroDeca']);
    expect((await act(ines, first, 'engage', 2, { numeroDeca })).status).toBe(200);
    const again = await act(ines, second, 'engage', 2, { numeroDeca });
    expect([again.status, again.body.code, again.body.errors[0].pointer]).toEqual([
      409,
      'conflit',
      '/numeroDeca',
    ]);
    expect(await acts(second)).toEqual(['contrat.pris']);
  });

  it.each([{}, { motif: '' }, { motif: '  ' }, { motif: 3 }, { motif: 'x', status: 'ENGAGE' }])(
    'refuses a refusal told as %j',
    async (body) => {
      const id = await taken();
      expect((await act(ines, id, 'refuse', 2, body)).status).toBe(400);
    },
  );

  it('answers 404 for a contract that does not exist, 400 for what is no reference', async () => {
    expect((await act(ines, randomUUID(), 'take', 1)).status).toBe(404);
    expect((await ines.get(`/api/backoffice/contracts/${randomUUID()}`)).status).toBe(404);
    expect((await act(ines, 'x', 'take', 1)).status).toBe(400);
  });

  it(`lets exactly one of two agents take or decide, and tells the other by whom, ${DECISION_RUNS} times over`, async () => {
    const names = ['Inès Agent', 'Igor Agent'];
    for (let round = 0; round < DECISION_RUNS; round++) {
      const id = await plant();
      expectOneDecision(await bothTake(id), names);
      const both = await race.run(
        () => act(ines, id, 'refuse', 2, { motif: 'Non.' }),
        () => act(igor, id, 'engage', 2, { numeroDeca: nextDeca() }),
      );
      expectOneDecision(both, names);
      const { rows } = await portal.admin.query<{ n: number }>(
        `SELECT count(*)::int AS n FROM contract_events WHERE contract_id = $1 AND actor_kind = 'opco'`,
        [id],
      );
      expect(rows[0]?.n).toBe(2);
    }
  }, 3_600_000);

  it('would let both take it, were it neither locked nor its version looked at', async () => {
    const id = await plant();
    expect(decisions(await unguarded(portal, () => bothTake(id), { versions: true }))).toBe(2);
  });

  it('does nothing at all when the audit log cannot be written', async () => {
    const id = await taken();
    const writers = `audit_append(uuid, timestamptz, text, text, text, jsonb),
      audit_look_up(uuid, timestamptz, text, text, text)`;
    await portal.admin.query(`REVOKE EXECUTE ON FUNCTION ${writers} FROM aa_backoffice`);
    try {
      const before = await portal.mails();
      expect((await act(ines, id, 'refuse', 2, { motif: 'Non.' })).status).toBe(500);
      expect((await ines.get(`/api/backoffice/contracts/${id}`)).status).toBe(500);
      expect(await portal.mails()).toEqual(before);
    } finally {
      await portal.admin.query(`GRANT EXECUTE ON FUNCTION ${writers} TO aa_backoffice`);
    }
    expect((await camille.get(`/api/contracts/${id}`)).body).toMatchObject({ version: 2 });
    expect((await camille.get('/api/notifications')).body.items).toEqual([]);
  });
});
