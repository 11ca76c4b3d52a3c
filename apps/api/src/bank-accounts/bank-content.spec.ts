import { createHash, randomBytes } from 'node:crypto';
import { Database, SYSTEM } from '../database/index.js';
import { BankScene, CHECKED } from '../testing/bank-scene.js';
import { IBAN } from '../testing/plant-bank-account.js';
import { plantDocument } from '../testing/plant-document.js';
import { ENCRYPTION_KEYS, Portal } from '../testing/portal.js';
import { Reseal } from '../vault/index.js';
import { BankAccountContent } from './bank-account-content.js';
import { PaymentAccount } from './payment-account.js';

const OTHER = 'FR1420041010050500013M02606';
const THIEF = 'BE68539007547034';

/** A third party's account, so that every part of what is approved is there. */
const WHOLE = {
  mode: 'tiers',
  titulaire: 'Factor',
  tiers: {
    ...{ nature: 'affactureur', raisonSociale: 'Factor', siret: '35600000000048' },
    ...{
      adresse: '1 rue du Factor, 75001 Paris',
      mandatDebut: '2026-01-01',
      mandatFin: '2199-12-31',
    },
  },
};

describe('what is approved is what is paid', () => {
  let portal: Portal;
  let scene: BankScene;

  beforeAll(async () => {
    portal = await BankScene.start();
    scene = await BankScene.on(portal);
  });
  afterAll(() => portal.stop());
  beforeEach(() => BankScene.forget(portal));

  const sql = (text: string, values: unknown[] = []) => portal.admin.query(text, values);
  const cfaId = () => scene.cfa.cfaId as string;
  const paid = ({ app } = portal) =>
    app.get(Database).as(SYSTEM, (manager) => app.get(PaymentAccount).of(manager, cfaId()));
  /** As somebody who holds the server of the database: no trigger sees it. */
  async function behind(text: string, values: unknown[]): Promise<void> {
    const client = await portal.admin.connect();
    try {
      await client.query(`BEGIN; SET LOCAL session_replication_role = replica`);
      const { rowCount } = await client.query(text, values);
      expect(rowCount).toBe(1);
      await client.query('COMMIT');
    } finally {
      client.release();
    }
  }
  const column = (change: string) => (id: string) =>
    behind(`UPDATE bank_accounts SET ${change} WHERE id = $1`, [id]);
  const sealed = (bytes: (id: string) => Buffer) => (id: string) =>
    behind('UPDATE bank_accounts SET iban_sealed = $2 WHERE id = $1', [id, bytes(id)]);
  const altered = async (id: string) =>
    (
      await sql(
        `SELECT detail ->> 'de' AS de FROM audit_events WHERE object_id = $1 AND act = 'rib.altere'`,
        [id],
      )
    ).rows;

  /** Every part of the hash, and how it is changed. */
  const PARTS: [part: string, alter: (id: string) => Promise<void>][] = [
    ['the IBAN', sealed((id) => portal.app.get(BankAccountContent).seal(THIEF, id))],
    ['the IBAN, so that it opens no more', sealed(() => randomBytes(140))],
    ['the holder', column(`titulaire = 'Voleur'`)],
    ['the holder, by one letter', column(`titulaire = 'FactoR'`)],
    ['the SIRET of the CFA', column(`siret = '98765432400019'`)],
    ['the UAI', column(`uai = '0750000A'`)],
    ['who invoices', column(`mode = 'soi_meme', tiers_nature = NULL`)],
    ['the kind of the third party', column(`tiers_nature = 'organisme_gestionnaire'`)],
    ['its name', column(`tiers_raison_sociale = 'Factor 2'`)],
    ['its SIRET', column(`tiers_siret = '98765432400019'`)],
    ['its address', column(`tiers_adresse = '2 rue du Factor, 75001 Paris'`)],
    ['the first day of the mandate', column(`mandat_debut = '2026-01-02'`)],
    ['the last day of the mandate', column(`mandat_fin = '2199-12-30'`)],
    [
      'the hash of the file',
      (id) =>
        behind(
          `UPDATE documents SET sha256 = $2 WHERE id =
             (SELECT document_id FROM bank_account_files WHERE bank_account_id = $1)`,
          [id, createHash('sha256').update('autre').digest()],
        ),
    ],
    [
      'the list of the files: one more',
      async (id) =>
        behind('INSERT INTO bank_account_files VALUES ($2, $1, $3)', [
          ...[id, cfaId(), await plantDocument(portal, cfaId(), 'autre.pdf')],
        ]),
    ],
    [
      'the list of the files: one less',
      (id) => behind('DELETE FROM bank_account_files WHERE bank_account_id = $1', [id]),
    ],
    ['the hash of the whole', column(`content_hash = sha256('x'), approved_hash = sha256('x')`)],
  ];

  describe.each(PARTS)('somebody changes %s', (_, alter) => {
    it('between two approvals: both fall, and the RIB can only be refused', async () => {
      const id = await scene.sent(WHOLE);
      expect((await scene.approve(0, id)).status).toBe(200);
      await alter(id);
      const second = await scene.approve(1, id);
      expect([second.status, second.body.code]).toEqual([422, 'regle_refusee']);
      expect(second.body.detail).toMatch(/^Le contenu n’est plus celui qui a été transmis/);
      expect((await scene.read()).enCours).toMatchObject({ etat: 'a_valider', approbations: 0 });
      expect(await altered(id)).toEqual([{ de: 'a_valider' }]);
      const desk = await scene.accountants[2]?.get(`/api/backoffice/bank-accounts/${id}`);
      expect([desk?.status, desk?.body.empechement]).toEqual([200, 'contenu_change']);
      const told = (await scene.accountants[2]?.get('/api/notifications'))?.body.items[0];
      expect(told).toMatchObject({ title: 'RIB altéré', link: `/backoffice/rib/${id}` });
      expect((await scene.approve(2, id)).status).toBe(422);
      expect(await paid()).toBeNull();
      expect((await scene.act(2, id, 'refuse', { raison: 'autre' })).body.etat).toBe('refuse');
    });

    it('during the delay: the switch does not happen and the former account is paid', async () => {
      await scene.inService();
      const id = await scene.sent({ ...WHOLE, iban: OTHER });
      await scene.approve(0, id);
      expect((await scene.approve(1, id)).body.etat).toBe('programme');
      await alter(id);
      await scene.wait(73);
      expect((await scene.read()).enCours).toMatchObject({ etat: 'a_valider', approbations: 0 });
      expect(await altered(id)).toEqual([{ de: 'programme' }]);
      expect(await paid()).toMatchObject({ iban: IBAN });
      expect((await scene.approve(2, id)).status).toBe(422);
    });

    it('in service: nothing is paid', async () => {
      const id = await scene.inService(WHOLE);
      expect(await paid()).toMatchObject({ iban: IBAN, holder: 'Factor' });
      await alter(id);
      expect(await paid()).toBeNull();
    });
  });

  it('a changed BIC changes no payment: the one of the IBAN is told', async () => {
    const id = await scene.inService();
    await column(`bic = 'VOLEFRPP', banque = 'Banque du voleur'`)(id);
    expect(await paid()).toMatchObject({ iban: IBAN, bic: 'AGRIFRPP' });
  });

  it.each(['a_valider', 'programme', 'actif'])(
    'no role but the one that wraps keys again writes the sealed IBAN of a version %s',
    async (state) => {
      let id = await scene.inService();
      if (state !== 'actif') {
        id = await scene.sent({ iban: OTHER });
        for (const rank of state === 'programme' ? [0, 1] : []) await scene.approve(rank, id);
      }
      const bytes = portal.app.get(BankAccountContent).seal(THIEF, id);
      const text = `UPDATE bank_accounts SET iban_sealed = $2, version = version + 1 WHERE id = $1`;
      await expect(sql(text, [id, bytes])).rejects.toMatchObject({ code: '23514' });
      const actor = { kind: 'cfa', cfaId: cfaId(), userId: scene.cfa.userId, name: '' } as const;
      const asCfa = portal.app
        .get(Database)
        .as({ ...actor, rights: new Set() }, (manager) => manager.query(text, [id, bytes]));
      await expect(asCfa).rejects.toThrow('a sent version never changes');
      const asAgent = portal.app
        .get(Database)
        .as(SYSTEM, (manager) => manager.query(text, [id, bytes]));
      await expect(asAgent).rejects.toThrow(/permission denied/);
    },
  );

  it('a new master key wraps the IBAN of every version again, and all goes on', async () => {
    await scene.inService();
    const id = await scene.sent({ iban: OTHER });
    expect((await scene.approve(0, id)).status).toBe(200);
    const rotated = await Portal.start({
      DATABASE_APP_URL: portal.config.databaseUrl,
      ENCRYPTION_KEYS: `nouvelle:${Buffer.alloc(32, 9).toString('base64')},${ENCRYPTION_KEYS}`,
    });
    const { wrapped } = await rotated.app.get(Reseal).run();
    expect(wrapped).toBeGreaterThanOrEqual(2);
    const reviewer = { userId: scene.accountantIds[1] as string };
    const accountant = await portal.entered(reviewer, rotated.stranger());
    const approved = await accountant.post(
      `/api/backoffice/bank-accounts/${id}/approve`,
      { verifications: CHECKED, motif: 'Vérifié.' },
      { headers: { 'if-match': `"${await scene.versionOf(id)}"` } },
    );
    expect(approved.body).toMatchObject({ etat: 'programme' });
    const opened = await paid(rotated);
    await rotated.stop();
    expect(opened).toMatchObject({ iban: IBAN });
    // The former key alone opens none of them any more.
    expect(await paid()).toBeNull();
  });
});
