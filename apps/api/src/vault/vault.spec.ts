import fc from 'fast-check';
import { ConfigError, readConfig } from '../config/index.js';
import { ENCRYPTION_KEYS, Portal } from '../testing/portal.js';
import { enrolApplication } from '../testing/second-factor.js';
import { contextOf, Reseal, Vault, VaultError } from './index.js';

const keyOf = (id: string, byte: number) => `${id}:${Buffer.alloc(32, byte).toString('base64')}`;
const vault = (keys: string) =>
  new Vault(readConfig({ DATABASE_URL: 'postgres://unused.test/unused', ENCRYPTION_KEYS: keys }));
const OLD = keyOf('ancienne', 1);
const NEW = keyOf('nouvelle', 2);
const PLACE = contextOf({ table: 'totp_keys', column: 'secret' }, 'a');

describe('the vault', () => {
  it('gives back what it sealed, under the same context only, and never the same text twice', () => {
    const one = vault(OLD);
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.string(),
        fc.string(),
        (bytes, at, other) => {
          fc.pre(at !== other);
          const plain = Buffer.from(bytes);
          const sealed = one.seal(plain, at);
          expect(one.open(sealed, at).equals(plain)).toBe(true);
          expect(one.seal(plain, at).equals(sealed)).toBe(false);
          expect(() => one.open(sealed, other)).toThrow(VaultError);
          if (plain.length > 4) expect(sealed.includes(plain)).toBe(false);
        },
      ),
    );
  });

  it('opens nothing in which a single bit changed, nor a piece of it', () => {
    const one = vault(OLD);
    const sealed = one.seal(Buffer.from('secret de test'), PLACE);
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] as number) ^ (1 << (at % 8));
      expect(() => one.open(changed, PLACE)).toThrow(VaultError);
      expect(() => one.open(sealed.subarray(0, at), PLACE)).toThrow(VaultError);
    }
  });

  it('opens under the former key once a new one is active, and not without it', () => {
    const sealed = vault(OLD).seal(Buffer.from('x'), PLACE);
    const both = vault(`${NEW},${OLD}`);
    expect(both.open(sealed, PLACE).toString()).toBe('x');
    expect(() => vault(NEW).open(sealed, PLACE)).toThrow(/« ancienne »/);
    const again = both.rewrap(sealed, PLACE) as Buffer;
    expect(vault(NEW).open(again, PLACE).toString()).toBe('x');
    expect(both.rewrap(again, PLACE)).toBeNull();
    expect(() => both.rewrap(sealed, 'elsewhere')).toThrow(VaultError);
  });

  it('does not open under a key of the same name and other bytes', () => {
    const sealed = vault(OLD).seal(Buffer.from('x'), PLACE);
    expect(() => vault(keyOf('ancienne', 9)).open(sealed, PLACE)).toThrow(VaultError);
  });

  it.each([
    ['no name', Buffer.alloc(32).toString('base64')],
    ['a short key', `k:${Buffer.alloc(16).toString('base64')}`],
    ['a long key', `k:${Buffer.alloc(33).toString('base64')}`],
    ['a key that is no base64', 'k:éééé'],
    ['two keys of one name', `${keyOf('k', 1)},${keyOf('k', 2)}`],
    ['an empty key', `${OLD},`],
  ])('refuses at the start a configuration with %s', (_label, keys) => {
    expect(() => vault(keys)).toThrow(ConfigError);
  });

  it('must have a key in production, and says how to make one', () => {
    const env = { DATABASE_URL: 'postgres://unused.test/unused', NODE_ENV: 'production' };
    expect(() => readConfig(env)).toThrow(/ENCRYPTION_KEYS doit être renseigné.*openssl/);
    expect(() => vault('').seal(Buffer.from('x'), PLACE)).toThrow(ConfigError);
  });
});

describe('sealing again', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await Portal.start();
  });
  afterAll(() => portal.stop());

  it('goes through every sealed column, once, and leaves what is sealed usable', async () => {
    const camille = await portal.plantCfa('35600000000048');
    const desk = await portal.signedIn(camille.identifiant);
    const { application } = await enrolApplication(portal, desk);
    const { rows } = await portal.admin.query<{ id: string; secret: Buffer }>(
      'SELECT id, secret FROM totp_keys',
    );
    const { id, secret } = rows[0] as { id: string; secret: Buffer };
    expect(secret.includes(Buffer.from(application.secret))).toBe(false);
    const rotated = await Portal.start({
      DATABASE_APP_URL: portal.config.databaseUrl,
      ENCRYPTION_KEYS: `${NEW},${ENCRYPTION_KEYS}`,
    });
    const reseal = rotated.app.get(Reseal);
    expect(await reseal.run()).toEqual({ read: 1, wrapped: 1 });
    expect(await reseal.run()).toEqual({ read: 1, wrapped: 0 });
    await rotated.stop();
    const after = await portal.admin.query<{ secret: Buffer }>('SELECT secret FROM totp_keys');
    const place = contextOf({ table: 'totp_keys', column: 'secret' }, id);
    const opened = vault(NEW).open(after.rows[0]?.secret as Buffer, place);
    expect(opened).toHaveLength(20);
    expect(() => vault(ENCRYPTION_KEYS).open(after.rows[0]?.secret as Buffer, place)).toThrow(
      VaultError,
    );
  });
});
