import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { ROUTES } from '../testing/access-table.js';
import { tablesOf } from '../testing/canaries.js';
import { eachFile } from '../testing/each-file.js';
import { PartnerCaller } from '../testing/partner.js';
import { TwoCfas } from '../testing/two-cfas.js';
import { TokenCalls } from '../tokens/index.js';

describe('the secret of a token', () => {
  let cfas: TwoCfas;
  let secret: string;
  /** Before the token was made. */
  let began: number;

  beforeAll(async () => {
    began = Date.now();
    cfas = await TwoCfas.start();
    secret = cfas.partnerHeaders['x-api-key'] as string;
  });
  afterAll(() => cfas.stop());

  /** The whole, and any part of it that would spare guessing: what follows the prefix, in halves. */
  const parts = () => [secret.slice(12), secret.slice(12, 32), secret.slice(32)];
  const shows = (text: string) => parts().some((part) => text.includes(part));

  it('is in no answer of any route, to whoever', async () => {
    const software = PartnerCaller.holding(cfas.portal, { id: '', token: secret });
    await software.get('v1/dossiers/etats');
    let answers = 0;
    for (const [name, row] of Object.entries(ROUTES)) {
      for (const profile of [
        'nobody',
        'administration_cfa',
        'administration_opco',
        'token',
      ] as const) {
        await cfas.freshen();
        const id = row.id === undefined ? '' : await cfas.object(row.id, 'own', profile);
        const { text, headers } = await cfas.call(profile, name, row, id);
        expect([name, profile, shows(text + JSON.stringify(headers))]).toEqual([
          name,
          profile,
          false,
        ]);
        answers += 1;
      }
      if (name === 'DELETE /api/session') await cfas.signIn('administration_cfa');
    }
    expect(answers).toBe(Object.keys(ROUTES).length * 4);
  }, 120_000);

  it('is in no row of any table: what is stored is its SHA-256, and opens nothing', async () => {
    await cfas.portal.app.get(TokenCalls).round();
    let rows = 0;
    for (const table of await tablesOf(cfas.portal)) {
      const { rows: lines } = await cfas.portal.admin.query<{ line: string }>(
        `SELECT t::text AS line FROM ${table} t`,
      );
      rows += lines.length;
      expect([table, lines.some(({ line }) => shows(line))]).toEqual([table, false]);
    }
    expect(rows).toBeGreaterThan(100);
    const { rows: found } = await cfas.portal.admin.query<{ hash: Buffer; prefix: string }>(
      'SELECT secret_hash AS hash, prefix FROM tokens WHERE prefix = $1',
      [secret.slice(0, 12)],
    );
    const hash = createHash('sha256').update(secret).digest();
    expect(found).toEqual([{ hash, prefix: secret.slice(0, 12) }]);
    for (const stolen of [
      hash.toString('hex'),
      hash.toString('base64url'),
      `aacfa_${hash.toString('hex').slice(0, 49)}`,
    ]) {
      const thief = PartnerCaller.holding(cfas.portal, { id: '', token: stolen });
      expect((await thief.get('v1/status')).status).toBe(401);
    }
  });

  it('is in no file of the database, its write-ahead log included: what a backup holds', async () => {
    const { rows } = await cfas.portal.admin.query<{ root: string; oid: number }>(
      `SELECT current_setting('data_directory') AS root, oid FROM pg_database
       WHERE datname = current_database()`,
    );
    const [{ root, oid }] = rows as [{ root: string; oid: number }];
    const hash = createHash('sha256').update(secret).digest();
    /** How many files were searched, and how many hold the hash. */
    const search = async (folder: string): Promise<{ files: number; hashes: number }> => {
      let [files, hashes] = [0, 0];
      await eachFile(join(root, folder), began, (file, bytes) => {
        files += 1;
        if (bytes.includes(hash)) hashes += 1;
        expect([file, parts().some((part) => bytes.includes(part))]).toEqual([file, false]);
      });
      return { files, hashes };
    };
    // Before the checkpoint, which writes the tables down and lets go of the log that led to them.
    expect((await search('pg_wal')).files).toBeGreaterThan(0);
    await cfas.portal.admin.query('CHECKPOINT');
    expect((await search(`base/${oid}`)).hashes).toBeGreaterThan(0);
  });

  it('is in no line of the log, nor in a mail', async () => {
    expect(cfas.portal.log.length).toBeGreaterThan(200);
    expect(shows(cfas.portal.log.join(''))).toBe(false);
    const mails = await cfas.portal.mails();
    expect(shows(JSON.stringify(mails))).toBe(false);
  });

  it('has a hash that not even the API’s own role can read, but by the look-up of the door', async () => {
    const { rows } = await cfas.portal.admin.query(
      `SELECT r.rolname FROM pg_roles r WHERE rolname IN ('aa_app', 'aa_backoffice', 'aa_identity')
         AND has_column_privilege(r.oid, 'tokens', 'secret_hash', 'SELECT') ORDER BY 1`,
    );
    expect(rows).toEqual([{ rolname: 'aa_identity' }]);
  });
});
