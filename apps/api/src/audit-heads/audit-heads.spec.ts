import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { ConfigError, readConfig } from '../config/index.js';
import { Database, IDENTITY } from '../database/index.js';
import { Portal, type Somebody } from '../testing/portal.js';
import { verifyAudit, verifyHeads } from '../testing/verify-audit.js';
import { AuditHeads } from './index.js';

const OTHER_KEYS = `autre:${Buffer.alloc(32, 9).toString('base64')}`;

describe('the heads of the audit log', () => {
  let portal: Portal;
  let owner: Somebody;
  let other: Somebody;
  let folder: string;

  beforeAll(async () => {
    portal = await Portal.start();
    portal.clock.freeze();
    // Five past an hour.
    portal.clock.advance(65 - portal.clock.now().getUTCMinutes());
    owner = await portal.plantCfa('35600000000048');
    other = await portal.plantCfa('98765432400019');
    folder = join(portal.config.dataDir, 'audit-heads');
    await act(owner, 4);
    await act(other, 2);
  });
  afterAll(() => portal.stop());

  const act = ({ cfaId }: Pick<Somebody, 'cfaId'>, times: number) =>
    portal.admin.query(
      `SELECT set_config('app.actor', 'cfa', true), set_config('app.user_id', '', true),
         audit_append($1, $2, 'session.fermee', 'cfa', n::text, '{}')
       FROM generate_series(1, $3) n`,
      [cfaId, portal.clock.now(), times],
    );
  const nextHour = async () => {
    portal.clock.advance(60);
    await portal.app.get(AuditHeads).round();
  };
  const files = () =>
    readdirSync(folder)
      .sort()
      .map((name) => join(folder, name));
  const textOf = (file: string) => gunzipSync(readFileSync(file)).toString();
  const chainsIn = (file: string) =>
    [...textOf(file).matchAll(/^([0-9a-f-]{36}) (\d+) [0-9a-f]{64}$/gm)].map(([, chain, rank]) => [
      chain,
      Number(rank),
    ]);
  const verify = (heads: string | undefined = folder, more?: Parameters<typeof verifyHeads>[2]) =>
    verifyHeads(portal, heads, more);

  /** A chain made again from an act that never was, rows and head, as a superuser can. */
  const rebuild = (act: string) =>
    portal.admin.query(`DO $$
      DECLARE
        row audit_events;
        made bytea := '\\x';
      BEGIN
        UPDATE audit_events SET act = '${act}' WHERE chain = '${owner.cfaId}' AND seq = 2;
        FOR row IN SELECT * FROM audit_events WHERE chain = '${owner.cfaId}' ORDER BY seq LOOP
          made := sha256(made || convert_to(audit_payload(row.chain, row.seq, row.at, row.actor_kind,
            row.actor_id, row.act, row.object_type, row.object_id, row.detail), 'UTF8'));
          UPDATE audit_events SET hash = made WHERE chain = row.chain AND seq = row.seq;
        END LOOP;
        UPDATE audit_chains SET hash = made WHERE chain = '${owner.cfaId}';
      END $$`);

  /** As if the last sheet had not been written. */
  async function forgetLast(): Promise<void> {
    rmSync(files().at(-1) as string);
    await portal.admin.query(
      `DELETE FROM audit_sheets WHERE hour = (SELECT max(hour) FROM audit_sheets)`,
    );
    await portal.admin.query('UPDATE audit_heads_given SET hash = sha256(hash)');
  }

  it('leave once an hour whatever the replicas, and only those that moved', async () => {
    const replica = await portal.replica();
    const loops = [portal.app.get(AuditHeads), replica.get(AuditHeads)];
    await Promise.all([...loops, ...loops].map((loop) => loop.round()));
    await replica.close();
    expect(files()).toHaveLength(1);
    const [first = ''] = files();
    expect(chainsIn(first).toSorted()).toEqual(
      [
        [owner.cfaId, 4],
        [other.cfaId, 2],
      ].toSorted(),
    );
    expect(statSync(first).mode & 0o777).toBe(0o400);
    portal.clock.advance(20);
    await act(owner, 1);
    await portal.app.get(AuditHeads).round();
    await nextHour();
    await nextHour();
    // The third hour nothing moved: its sheet says so.
    expect(files().map((file) => chainsIn(file))).toEqual([
      expect.any(Array),
      [[owner.cfaId, 5]],
      [],
    ]);
    const { rows } = await portal.admin.query('SELECT name FROM audit_sheets ORDER BY hour');
    expect(rows.map(({ name }) => join(folder, name))).toEqual(files());
  });

  it('are all found in the log as it is, and told by whom they are signed', async () => {
    const { status, said } = verifyAudit(portal, '--heads', folder);
    expect([status, ...said]).toEqual([
      0,
      '7 lignes de 2 chaînes : tout est intact.',
      '3 empreintes de 3 relevés : le journal les contient toutes.',
      expect.stringMatching(/^Relevés signés par la clé [\w+/]{43}=\.$/),
    ]);
    const key = said.at(-1)?.match(/[\w+/]{43}=/)?.[0] as string;
    // Elsewhere, without the servers' keys: by the key that was noted.
    expect((await verify(folder, { key })).intact).toBe(true);
    expect((await verify(folder, {})).intact).toBe(true);
    const [first] = files();
    expect((await verify(first)).lines[1]).toBe(
      '2 empreintes de 1 relevé : le journal les contient toutes.',
    );
  });

  it('tell a chain that a superuser rebuilt whole, which follows from row to row', async () => {
    await rebuild('session.autres_fermees');
    // Without what was kept outside, nothing is to be seen.
    expect(verifyAudit(portal)).toMatchObject({
      status: 0,
      said: ['7 lignes de 2 chaînes : tout est intact.'],
    });
    const { status, said } = verifyAudit(portal, '--heads', folder);
    expect([status, said[1], said[2]]).toEqual([
      1,
      expect.stringMatching(
        /^Chaîne du CFA 35600000000048 : le rang 4 n’est plus celui du relevé du 20.*Z\.$/,
      ),
      '3 empreintes de 3 relevés : 1 chaîne refaite.',
    ]);
    expect((await verify(folder, { siret: '98765432400019' })).intact).toBe(true);
    // Also once the heads of the new chain were handed over after the old ones.
    await nextHour();
    expect(chainsIn(files().at(-1) as string)).toEqual([[owner.cfaId, 5]]);
    expect((await verify()).lines.at(-2)).toBe('4 empreintes de 4 relevés : 1 chaîne refaite.');
    await forgetLast();
    await rebuild('session.fermee');
    expect((await verify()).intact).toBe(true);
  });

  it('tell a chain that is gone, rows and head', async () => {
    const lines = await portal.admin.connect().then(async (client) => {
      const { cfaId } = other;
      await client.query(
        `CREATE TABLE kept_rows AS SELECT chain, seq, at, actor_kind, actor_id, act, object_type,
           object_id, detail, hash FROM audit_events WHERE chain = '${cfaId}';
         CREATE TABLE kept_head AS SELECT * FROM audit_chains WHERE chain = '${cfaId}';
         DELETE FROM audit_events WHERE chain = '${cfaId}';
         DELETE FROM audit_chains WHERE chain = '${cfaId}'`,
      );
      const told = await verify();
      await client.query(
        `INSERT INTO audit_chains TABLE kept_head;
         INSERT INTO audit_events (chain, seq, at, actor_kind, actor_id, act, object_type, object_id,
           detail, hash) TABLE kept_rows;
         DROP TABLE kept_head, kept_rows`,
      );
      client.release();
      return told.lines;
    });
    expect(lines.slice(0, 2)).toEqual([
      '5 lignes de 1 chaîne : tout est intact.',
      expect.stringContaining('Chaîne du CFA 98765432400019 : le rang 2 n’est plus'),
    ]);
    expect((await verify()).intact).toBe(true);
  });

  it('cannot be forged without the key, nor altered, nor taken away', async () => {
    const [first = '', second = '', third = ''] = files();
    const text = textOf(second);
    const written = (bytes: string | Buffer) => () => {
      rmSync(second);
      writeFileSync(second, bytes);
    };
    /** What is said of the files once one of them was changed; it is put back. */
    async function faults(change: () => void, more?: Parameters<typeof verifyHeads>[2]) {
      const kept = [first, second, third].map((file) => [file, readFileSync(file)] as const);
      change();
      const { lines, intact } = await verify(folder, more);
      for (const [file, bytes] of kept) {
        rmSync(file, { force: true });
        writeFileSync(file, bytes, { mode: 0o400 });
      }
      const told = lines.filter((line) => line.startsWith('Relevé '));
      expect(intact).toBe(told.length === 0);
      return told.join();
    }
    const altered = text.replace(/ 5 [0-9a-f]{4}/, ' 5 abcd');
    expect(altered).not.toBe(text);
    expect(await faults(written(gzipSync(altered)))).toContain('sa signature est fausse.');
    const unsigned = text.replace(/^signed .*\n/m, '');
    expect(await faults(written(gzipSync(unsigned)))).toContain('il n’est pas signé.');
    expect(await faults(written(gzipSync(text).subarray(0, 90)))).toContain('être lu.');
    expect(await faults(written(gzipSync('autre chose')))).toContain('être lu.');
    const stranger = { encryptionKeys: OTHER_KEYS };
    expect(await faults(() => undefined, stranger)).toContain('une autre clé l’a signé.');
    expect(await faults(() => rmSync(second))).toContain('celui d’avant manque.');
    // The last may not have been fetched yet; those before the first, kept elsewhere.
    expect(await faults(() => rmSync(third))).toBe('');
    expect(await faults(() => rmSync(first))).toBe('');
  });

  it('are missed by the digest when somebody hid a chain from the next sheets', async () => {
    await act(other, 1);
    await portal.admin.query(
      `UPDATE audit_heads_given given SET hash = c.hash FROM audit_chains c
       WHERE c.chain = given.chain`,
    );
    await nextHour();
    expect(chainsIn(files().at(-1) as string)).toEqual([]);
    expect((await verify()).lines[1]).toContain('des chaînes qui ont avancé n’y sont pas.');
    await forgetLast();
    await portal.app.get(AuditHeads).round();
    expect((await verify()).intact).toBe(true);
  });

  it('leave whole, with more chains than are read at once', async () => {
    await portal.admin.query(
      `SELECT set_config('app.actor', 'cfa', true), set_config('app.user_id', '', true),
         audit_append(uuidv7(), now(), 'session.fermee', 'cfa', n::text, '{}')
       FROM generate_series(1, 2300) n`,
    );
    await nextHour();
    expect(chainsIn(files().at(-1) as string)).toHaveLength(2_300);
    await nextHour();
    expect(chainsIn(files().at(-1) as string)).toEqual([]);
    expect(textOf(files().at(-1) as string)).toMatch(/^chains 2302 /m);
    expect((await verify()).intact).toBe(true);
  });

  it('are neither read nor written by a CFA or an agent', async () => {
    const { userId } = await portal.plantUser(null, ['instruction']);
    const rights = new Set<never>();
    for (const actor of [
      { kind: 'cfa', cfaId: owner.cfaId as string, userId: owner.userId, name: '', rights },
      { kind: 'opco', cfaId: null, userId, name: '', rights },
    ] as const) {
      for (const statement of [
        'SELECT * FROM audit_heads(NULL, 1)',
        'SELECT * FROM audit_heads_given',
        'SELECT * FROM audit_sheets',
      ]) {
        const attempt = portal.app.get(Database).as(actor, (manager) => manager.query(statement));
        await expect(attempt).rejects.toMatchObject({ driverError: { code: '42501' } });
      }
    }
    const rewriting = portal.app
      .get(Database)
      .as(IDENTITY, (manager) => manager.query('DELETE FROM audit_sheets'));
    await expect(rewriting).rejects.toMatchObject({ driverError: { code: '42501' } });
  });

  it('say why they cannot be compared, and exit with 2', async () => {
    expect(verifyAudit(portal, '--heads', '/nowhere')).toMatchObject({
      status: 2,
      complaint: '--heads : il n’y a rien à /nowhere.',
    });
    const empty = join(portal.config.dataDir, 'empty');
    mkdirSync(empty);
    await expect(verify(empty)).rejects.toThrow('il n’y a aucun relevé');
  });

  it('go where the settings say, or the portal does not start', () => {
    const settings = (more: Record<string, string>) =>
      readConfig({ DATABASE_URL: 'postgres://unused.test/unused', ...more }).auditHeads;
    expect(settings({ AUDIT_HEADS_URL: 'file:///mnt/worm' }).place).toBe('/mnt/worm');
    expect(settings({ AUDIT_HEADS_URL: 'https://k:s@s3.example/heads' }).place).toMatchObject({
      bucket: 'heads',
    });
    expect(settings({ AUDIT_HEADS_TO: 'a@b.example, c@d.example' }).to).toEqual([
      'a@b.example',
      'c@d.example',
    ]);
    for (const wrong of [
      { AUDIT_HEADS_URL: 's3://heads' },
      { AUDIT_HEADS_URL: 'file://host/x' },
      { AUDIT_HEADS_TO: 'a@b.example;c@d.example' },
    ] as Record<string, string>[]) {
      expect(() => settings(wrong)).toThrow(ConfigError);
    }
  });
});
