import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { ConfigError } from '../config/index.js';
import { ENCRYPTION_KEYS, Portal } from '../testing/portal.js';
import { ownerUrl } from '../testing/verify-audit.js';
import { checkLogin } from './index.js';

describe('the login of the servers', () => {
  let portal: Portal;
  const made: string[] = [];

  beforeAll(async () => {
    portal = await Portal.start();
  });
  afterAll(async () => {
    for (const login of made) await portal.admin.query(`DROP ROLE ${login}`);
    await portal.stop();
  });

  const inThisDatabase = (setting: string, login?: string) => {
    const url = new URL(process.env[setting] as string);
    url.pathname = new URL(portal.config.databaseUrl).pathname;
    if (login !== undefined) [url.username, url.password] = [login, login];
    return url.href;
  };
  /** A login of its own, as an operator may have made one. */
  async function login(what: string): Promise<string> {
    const name = `l_${randomUUID().replaceAll('-', '')}`;
    await portal.admin.query(`CREATE ROLE ${name} LOGIN PASSWORD '${name}' ${what}`);
    made.push(name);
    return inThisDatabase('TEST_DATABASE_ADMIN_URL', name);
  }
  async function checked(url: string): Promise<void> {
    const worn = new URL(url);
    worn.searchParams.set('options', '-c role=aa_app');
    const pool = new pg.Pool({ connectionString: worn.href, max: 1 });
    try {
      await checkLogin(pool);
    } finally {
      await pool.end();
    }
  }

  it('is good when it is only a member of aa_app', async () => {
    await checked(await login('IN ROLE aa_app'));
    await checked(portal.config.databaseUrl);
  });

  it('is refused when it can do more, by itself or by a role it may take', async () => {
    const cases = [
      ['est un super-utilisateur', inThisDatabase('TEST_DATABASE_ADMIN_URL')],
      ['est propriétaire des tables', ownerUrl(portal)],
      ['est propriétaire des tables', await login('IN ROLE aa_app, aa_owner')],
      ['contourne la sécurité des lignes', await login('BYPASSRLS IN ROLE aa_app')],
    ] as const;
    for (const [why, url] of cases) {
      const refused = checked(url);
      await expect(refused).rejects.toBeInstanceOf(ConfigError);
      await expect(refused).rejects.toThrow(why);
    }
  });

  it('keeps a server from starting in production, with one sentence', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/main.js'], {
      encoding: 'utf8',
      env: {
        NODE_ENV: 'production',
        PORT: '0',
        LOG_LEVEL: 'silent',
        DATA_DIR: portal.config.dataDir,
        DATABASE_URL: ownerUrl(portal),
        ENCRYPTION_KEYS,
        CLAMAV_SOCKET: 'none',
      },
    });
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toBe(
      'Le compte de base de données « aa_owner » est propriétaire des tables : donnez au serveur, par DATABASE_APP_URL, un compte qui soit seulement membre de aa_app.\n',
    );
  });
});
