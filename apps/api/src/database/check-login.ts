import type { Pool } from 'pg';
import { ConfigError } from '../config/index.js';

interface Powers {
  readonly login: string;
  readonly superuser: boolean;
  readonly bypasses: boolean;
  readonly owns: boolean;
}

/** What a login can do by itself or by a role that it may take. */
const POWERS = `
  SELECT session_user AS login, bool_or(r.rolsuper) AS superuser, bool_or(r.rolbypassrls) AS bypasses,
    bool_or(EXISTS (SELECT FROM pg_class c
      WHERE c.relowner = r.oid AND c.relnamespace = 'public'::regnamespace)) AS owns
  FROM pg_roles r WHERE pg_has_role(session_user, r.oid, 'MEMBER')`;

/**
 * The role of the portal is worn over a login, and can be taken off: a login with more power would turn any
 * hole in a statement into a way round row-level security.
 *
 * @throws ConfigError when the login is a superuser's, bypasses row-level security or owns the tables
 */
export async function checkLogin(pool: Pool): Promise<void> {
  const { rows } = await pool.query<Powers>(POWERS);
  const { login, superuser, bypasses, owns } = rows[0] as Powers;
  const why = superuser
    ? 'est un super-utilisateur'
    : bypasses
      ? 'contourne la sécurité des lignes'
      : owns
        ? 'est propriétaire des tables'
        : null;
  if (why === null) return;
  throw new ConfigError(
    `Le compte de base de données « ${login} » ${why} : donnez au serveur, par DATABASE_APP_URL, un compte qui soit seulement membre de aa_app.`,
  );
}
