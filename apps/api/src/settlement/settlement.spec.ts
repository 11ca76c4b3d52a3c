import { Database } from '../database/index.js';
import { type Caller, Portal, type Somebody } from '../testing/portal.js';
import {
  DECISION_RUNS,
  decisions,
  expectOneDecision,
  named,
  Race,
  unguarded,
} from '../testing/race.js';
import { Settlement } from './settlement.service.js';

const SETTINGS = {
  titulaire: 'Opco de démonstration',
  banque: 'Caisse d’Épargne Rhône Alpes',
  iban: 'FR76 1382 5002 0008 0146 3722 518',
  bic: 'CEPAFRPP382',
  libelle: 'AVCAP PRO-',
  consigne: 'Un virement par facture pro forma.',
  texteDeduction: 'Nous déduisons.',
  texteRemboursement: 'Vous virez.',
};

describe('« Mode de règlement des avoirs »', () => {
  let portal: Portal;
  let camille: Somebody;
  let cfa: Caller;
  let admin: Caller;
  let second: Caller;
  let adminId: string;
  let secondId: string;
  let race: Race;

  beforeAll(async () => {
    portal = await Portal.start();
    race = await Race.to(portal, 'refund_settings');
  });
  afterAll(() => portal.stop());
  beforeEach(async () => {
    await portal.empty('throttles', 'users', 'cfas', 'refund_settings');
    camille = await portal.plantCfa('35600000000048');
    cfa = await portal.signedIn(camille.identifiant);
    const agents = [
      await portal.plantUser(null, ['administration_opco']),
      await portal.plantUser(null, ['administration_opco']),
    ];
    [adminId, secondId] = agents.map(({ userId }) => userId) as [string, string];
    [admin, second] = (await Promise.all(
      agents.map(({ identifiant }) => portal.signedIn(identifiant)),
    )) as [Caller, Caller];
  });

  const choose = (mode: string, version: number) =>
    cfa.put('/api/settlement', { mode }, { headers: { 'if-match': `"${version}"` } });
  const propose = (over: object = {}) =>
    admin.post('/api/backoffice/refund-settings', { ...SETTINGS, ...over });
  const decide = (who: Caller, id: string, act: 'confirm' | 'reject') =>
    who.post(`/api/backoffice/refund-settings/${id}/${act}`);

  it('is deduction until somebody chooses, and keeps each choice with its date and author', async () => {
    expect((await cfa.get('/api/settlement')).body).toMatchObject({
      mode: 'deduction',
      historique: [],
      modeOperatoire: null,
      version: 1,
    });
    await choose('remboursement', 1);
    const { body } = await choose('deduction', 2);
    expect(body.mode).toBe('deduction');
    expect(body.historique).toMatchObject([
      { mode: 'deduction', par: 'Prénom Nom' },
      { mode: 'remboursement', par: 'Prénom Nom' },
    ]);
  });

  it('writes nothing when the same mode is chosen again', async () => {
    expect((await choose('deduction', 1)).body).toMatchObject({ historique: [], version: 1 });
  });

  it('lets one of two simultaneous choices through', async () => {
    const answers = await Promise.all([choose('remboursement', 1), choose('remboursement', 1)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('leaves an avoir the mode of its day', async () => {
    const issued = portal.clock.now();
    portal.clock.advance(1);
    await choose('remboursement', 1);
    portal.clock.advance(1);
    const actor = { kind: 'cfa', userId: camille.userId, cfaId: camille.cfaId as string } as const;
    const at = (instant: Date) =>
      portal.app
        .get(Database)
        .as({ ...actor, name: '', rights: new Set() }, (manager) =>
          portal.app.get(Settlement).modeAt(manager, actor.cfaId, instant),
        );
    expect(await at(issued)).toBe('deduction');
    expect(await at(portal.clock.now())).toBe('remboursement');
    portal.clock.advance(-2);
  });

  it('shows where to refund once two administrators of the OPCO agreed', async () => {
    const [proposed] = (await propose()).body;
    expect(proposed).toMatchObject({ etat: 'proposee', deMoi: true });
    expect((await cfa.get('/api/settlement')).body.modeOperatoire).toBeNull();
    expect((await decide(admin, proposed.id, 'confirm')).status).toBe(409);
    expect((await decide(second, proposed.id, 'confirm')).status).toBe(200);
    const { modeOperatoire } = (await cfa.get('/api/settlement')).body;
    expect(modeOperatoire).toMatchObject({
      iban: 'FR76 1382 5002 0008 0146 3722 518',
      bic: 'CEPAFRPP382',
      exemple: 'AVCAP PRO-100',
      delaiJours: 15,
    });
    expect((await cfa.get('/api/settlement')).body.textes).toEqual({
      deduction: 'Nous déduisons.',
      remboursement: 'Vous virez.',
    });
    expect(modeOperatoire.qr.taille).toBeGreaterThan(20);
    expect(modeOperatoire.qr.trace).toMatch(/^M\d+ \d+h1v1h-1z/);
  });

  it('replaces the version before, and keeps it', async () => {
    const [first] = (await propose()).body;
    await decide(second, first.id, 'confirm');
    const [next] = (await propose({ libelle: 'AVOIR ' })).body;
    const { body } = await decide(second, next.id, 'confirm');
    expect(body.map(({ etat }: { etat: string }) => etat)).toEqual(['en_service', 'remplacee']);
    expect((await cfa.get('/api/settlement')).body.modeOperatoire.exemple).toBe('AVOIR 100');
  });

  it.each([
    ['bic', 'CEPARPP382'],
    ['iban', 'FR76 1382 5002 0008 0146 3722 519'],
    ['libelle', 'avcap'],
  ])('refuses %s « %s »', async (field, value) => {
    const answer = await propose({ [field]: value });
    expect([answer.status, answer.body.errors[0].pointer]).toEqual([400, `/${field}`]);
  });

  it('takes one proposal at a time, and says whose waits', async () => {
    const [proposed] = (await propose()).body;
    const refused = await propose();
    expect(refused.status).toBe(409);
    expect(refused.body.detail).toMatch(
      /^Une proposition de Prénom Nom, du \d\d\/\d\d\/\d{4} à \d\d:\d\d/,
    );
    await decide(admin, proposed.id, 'reject');
  });

  const bothDecide = (id: string) =>
    race.run(
      () => decide(second, id, 'confirm'),
      () => decide(admin, id, 'reject'),
    );

  it(`tells who lost the race of a decision who won it, ${DECISION_RUNS} times`, async () => {
    const names = await named(portal, [secondId, adminId]);
    for (let round = 0; round < DECISION_RUNS; round++) {
      const [proposed] = (await propose()).body;
      const answers = await bothDecide(proposed.id);
      expectOneDecision(answers, names);
      const loser = answers.find(({ status }) => status === 409);
      expect(loser?.body.detail).toMatch(
        /a déjà (confirmé|rejeté) cette proposition, le \d\d\/\d\d\/\d{4} à \d\d:\d\d/,
      );
    }
  }, 3_600_000);

  it('would let both decide, were no row locked nor a closed one kept', async () => {
    const [proposed] = (await propose()).body;
    const guard = (how: string) =>
      portal.admin.query(`ALTER TABLE refund_settings ${how} TRIGGER refund_settings_guard`);
    await guard('DISABLE');
    try {
      expect(decisions(await unguarded(portal, () => bothDecide(proposed.id)))).toBe(2);
    } finally {
      await guard('ENABLE');
    }
  });

  it('cannot be put in service by one person, even by who bypasses the portal', async () => {
    const [{ id }] = (await propose()).body;
    const bypass = portal.admin.query(
      `UPDATE refund_settings SET status = 'en_service', decided_by = proposed_by,
         decided_at = now() WHERE id = $1`,
      [id],
    );
    await expect(bypass).rejects.toMatchObject({ constraint: 'refund_settings_two_people' });
    const swapped = portal.admin.query(`UPDATE refund_settings SET iban = 'FR00' WHERE id = $1`, [
      id,
    ]);
    await expect(swapped).rejects.toMatchObject({ code: '23514' });
  });
});
