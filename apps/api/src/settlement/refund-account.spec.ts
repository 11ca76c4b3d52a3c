import { Database, SYSTEM } from '../database/index.js';
import { type Caller, ENCRYPTION_KEYS, Portal, type Somebody } from '../testing/portal.js';
import { Reseal } from '../vault/index.js';
import { RefundWatch } from './index.js';

const SETTINGS = '/api/backoffice/refund-settings';
const IBAN = 'FR76 1382 5002 0008 0146 3722 518';
const ACCOUNT = {
  titulaire: 'Opco de démonstration',
  banque: 'Caisse d’Épargne Rhône Alpes',
  iban: IBAN,
  bic: 'CEPAFRPP382',
  libelle: 'AVCAP PRO-',
  consigne: 'Un virement par facture pro forma.',
  texteDeduction: 'Nous déduisons.',
  texteRemboursement: 'Vous virez.',
};

describe('the account that CFA refund the OPCO on', () => {
  let portal: Portal;
  let cfa: Caller;
  let agents: Somebody[];
  let admin: Caller;
  let second: Caller;

  beforeAll(async () => {
    portal = await Portal.start();
  });
  afterAll(() => portal.stop());
  beforeEach(async () => {
    await portal.empty('users', 'cfas', 'refund_settings', 'notifications', 'mails');
    cfa = await portal.entered(await portal.plantCfa('35600000000048'));
    agents = [];
    for (let n = 0; n < 2; n += 1) {
      agents.push(await portal.plantUser(null, ['administration_opco']));
    }
    admin = await portal.entered(agents[0] as Somebody);
    second = await portal.entered(agents[1] as Somebody);
  });

  const sql = (text: string, values: unknown[] = []) => portal.admin.query(text, values);
  const shown = async () => (await cfa.get('/api/settlement')).body.modeOperatoire;
  const inService = async (): Promise<string> => {
    const proposed = await admin.post(SETTINGS, ACCOUNT);
    const { id } = proposed.body[0];
    expect((await second.post(`${SETTINGS}/${id}/confirm`)).status).toBe(200);
    return id as string;
  };
  /** As somebody who holds the server of the database: no trigger sees it. */
  const behind = async (change: string, id: string) => {
    const client = await portal.admin.connect();
    try {
      await client.query('BEGIN; SET LOCAL session_replication_role = replica');
      await client.query(`UPDATE refund_settings SET ${change} WHERE id = $1`, [id]);
      await client.query('COMMIT');
    } finally {
      client.release();
    }
  };
  const titles = async (who: Caller) =>
    ((await who.get('/api/notifications')).body.items as { title: string }[]).map(
      ({ title }) => title,
    );

  it('is proposed and confirmed with a fresh proof, and every administrator hears of it', async () => {
    portal.clock.advance(6);
    for (const path of [SETTINGS, `${SETTINGS}/00000000-0000-4000-8000-000000000000/confirm`]) {
      const stale = await admin.post(path, path === SETTINGS ? ACCOUNT : {});
      expect([stale.status, stale.body.code]).toEqual([403, 'preuve_requise']);
    }
    portal.clock.advance(-6);
    await inService();
    const told = ['Compte de l’OPCO changé', 'Compte de l’OPCO : changement proposé'];
    expect([await titles(admin), await titles(second)]).toEqual([told, told]);
    const mails = (await portal.mails()).map(({ recipient }) => recipient);
    expect(mails.toSorted()).toEqual(
      agents.flatMap(({ identifiant }) => [identifiant, identifiant]).toSorted(),
    );
  });

  /** Lets an administrator have been an agent for so many hours. */
  const agentSince = (rank: number, hours: number) =>
    sql(`UPDATE users SET confirmed_at = $1::timestamptz - $2 * interval '1 hour' WHERE id = $3`, [
      ...[portal.clock.now(), hours, agents[rank]?.userId],
    ]);

  it('is not changed by an administrator and a second one whom they have just invited', async () => {
    const TOO_LATELY = [
      409,
      'Le compte de l’OPCO se change à deux agents qui le sont depuis 72 heures au moins : un administrateur plus ancien doit le proposer ou le confirmer.',
    ];
    await agentSince(1, 71);
    const asked = await second.post(SETTINGS, ACCOUNT);
    expect([asked.status, asked.body.detail]).toEqual(TOO_LATELY);
    const { id } = (await admin.post(SETTINGS, ACCOUNT)).body[0];
    const confirmed = await second.post(`${SETTINGS}/${id}/confirm`);
    expect([confirmed.status, confirmed.body.detail]).toEqual(TOO_LATELY);
    expect(await shown()).toBeNull();
    // A newcomer may stop a proposal.
    expect((await second.post(`${SETTINGS}/${id}/reject`)).status).toBe(200);
    await agentSince(1, 73);
    await inService();
    expect(await shown()).toMatchObject({ iban: IBAN });
  });

  it('is not confirmed on the proposal of a newcomer, however it came to be there', async () => {
    const { id } = (await admin.post(SETTINGS, ACCOUNT)).body[0];
    await agentSince(0, 71);
    expect((await second.post(`${SETTINGS}/${id}/confirm`)).status).toBe(409);
  });

  it('is not changed by newcomers even by writing to the database', async () => {
    await agentSince(1, 23);
    const proposed = sql(
      `INSERT INTO refund_settings (titulaire, banque, iban, bic, libelle, consigne, proposed_by, proposed_at)
       VALUES ('T', 'B', $1, 'CEPAFRPP382', 'L', 'C', $2, $3)`,
      [IBAN.replaceAll(' ', ''), agents[1]?.userId, portal.clock.now()],
    );
    await expect(proposed).rejects.toMatchObject({ constraint: 'refund_settings_established' });
    const { id } = (await admin.post(SETTINGS, ACCOUNT)).body[0];
    const confirmed = sql(
      `UPDATE refund_settings SET status = 'en_service', decided_by = $2, decided_at = $3 WHERE id = $1`,
      [id, agents[1]?.userId, portal.clock.now()],
    );
    await expect(confirmed).rejects.toMatchObject({ constraint: 'refund_settings_established' });
  });

  it.each([
    [`iban = 'BE68539007547034'`],
    [`bic = 'VOLEFRPP'`],
    [`titulaire = 'Voleur'`],
    [`banque = 'Banque du voleur'`],
    [`libelle = 'AUTRE '`],
    [`consigne = 'Virez tout au nouveau compte.'`],
    [`texte_remboursement = 'Virez tout au nouveau compte.'`],
    ['texte_deduction = NULL, texte_remboursement = NULL'],
    [`decided_by = proposed_by, proposed_by = decided_by`],
    ['seal = NULL'],
    [`seal = sha256('x') || sha256('y') || sha256('z') || sha256('x') || sha256('y')`],
  ])(
    'changed behind the portal (%s) is shown to nobody, and told within two minutes',
    async (change) => {
      const id = await inService();
      expect(await shown()).toMatchObject({ iban: IBAN });
      await portal.app.get(RefundWatch).round();
      expect((await admin.get(SETTINGS)).body[0]).toMatchObject({ id, altere: false });
      await portal.empty('notifications');

      await behind(change, id);
      expect(await shown()).toBeNull();
      expect((await admin.get(SETTINGS)).body[0]).toMatchObject({ id, altere: true });
      // Two replicas look, and look again: it is told once.
      for (let n = 0; n < 2; n += 1) {
        await Promise.all([1, 2].map(() => portal.app.get(RefundWatch).round()));
      }
      expect(await titles(second)).toEqual(['Compte de l’OPCO altéré']);
      const { rowCount } = await sql(
        `SELECT FROM audit_events WHERE act = 'compte_opco.altere' AND object_id = $1`,
        [id],
      );
      expect(rowCount).toBe(1);

      await inService();
      expect(await shown()).toMatchObject({ iban: IBAN, bic: 'CEPAFRPP382' });
    },
  );

  it('is looked at every minute', () => {
    expect(Reflect.get(portal.app.get(RefundWatch), 'everyMs')).toBe(60_000);
  });

  it.each([
    ['the seal', `seal = sha256('x')`],
    ['who confirmed', 'decided_by = proposed_by'],
    ['the IBAN', `iban = 'BE68539007547034'`],
  ])('keeps %s, whoever writes to the database', async (_, change) => {
    const id = await inService();
    const altered = sql(`UPDATE refund_settings SET ${change} WHERE id = $1`, [id]);
    await expect(altered).rejects.toMatchObject({ code: '23514' });
    const byAgent = portal.app
      .get(Database)
      .as(SYSTEM, (manager) =>
        manager.query(`UPDATE refund_settings SET ${change} WHERE id = $1`, [id]),
      );
    await expect(byAgent).rejects.toThrow(/stays|never changes|permission denied/);
    expect(await shown()).toMatchObject({ iban: IBAN });
  });

  it('keeps its seal when the master key is changed', async () => {
    await inService();
    await inService();
    const rotated = await Portal.start({
      DATABASE_APP_URL: portal.config.databaseUrl,
      ENCRYPTION_KEYS: `nouvelle:${Buffer.alloc(32, 9).toString('base64')},${ENCRYPTION_KEYS}`,
    });
    // The one that was replaced too.
    expect(await rotated.app.get(Reseal).run()).toEqual({ read: 2, wrapped: 2 });
    const { userId } = await portal.plantCfa('98765432400019');
    const other = await portal.entered({ userId }, rotated.stranger());
    const { body } = await other.get('/api/settlement');
    await rotated.stop();
    expect(body.modeOperatoire).toMatchObject({ iban: IBAN });
  });
});
