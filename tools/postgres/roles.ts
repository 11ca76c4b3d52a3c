import pg from 'pg';

/** Passwords of the two roles that sign in. */
export interface RolePasswords {
  owner: string;
  app: string;
}

/**
 * Gives a cluster its roles, as often as one likes: `aa_owner` owns the tables and migrates; `aa_app` is
 * the API's, owns nothing and bypasses nothing; `aa_backoffice` and `aa_identity` are worn by it for the
 * time of one transaction. `admin` is connected as a superuser.
 */
export async function prepareRoles(admin: pg.Client, passwords: RolePasswords): Promise<void> {
  const { rows } = await admin.query<{ rolname: string }>(
    `SELECT rolname FROM pg_roles WHERE rolname LIKE 'aa\\_%'`,
  );
  const present = new Set(rows.map(({ rolname }) => rolname));
  for (const role of ['aa_owner', 'aa_app', 'aa_backoffice', 'aa_identity']) {
    if (!present.has(role)) await admin.query(`CREATE ROLE ${role}`);
  }
  const plain = 'NOSUPERUSER NOCREATEDB NOREPLICATION NOBYPASSRLS';
  await admin.query(
    `ALTER ROLE aa_owner ${plain} CREATEROLE LOGIN PASSWORD ${quote(passwords.owner)}`,
  );
  await admin.query(
    `ALTER ROLE aa_app ${plain} NOCREATEROLE LOGIN PASSWORD ${quote(passwords.app)}`,
  );
  await admin.query(`ALTER ROLE aa_backoffice ${plain} NOCREATEROLE NOLOGIN`);
  await admin.query(`ALTER ROLE aa_identity ${plain} NOCREATEROLE NOLOGIN`);
  // A migration may grant these roles to each other; the owner gets none of their rights by that.
  await admin.query(
    'GRANT aa_app, aa_backoffice, aa_identity TO aa_owner WITH ADMIN TRUE, INHERIT FALSE, SET TRUE',
  );
}

/** Creates `name`, owned by `aa_owner` and closed to everybody else, when it is not there. */
export async function prepareDatabase(admin: pg.Client, name: string): Promise<void> {
  const { rowCount } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
  if (rowCount) return;
  const database = pg.escapeIdentifier(name);
  await admin.query(`CREATE DATABASE ${database} OWNER aa_owner`);
  await admin.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`);
  await admin.query(`GRANT CONNECT ON DATABASE ${database} TO aa_app`);
}

/** A SQL literal; statements on roles take no parameters. */
function quote(text: string): string {
  return pg.escapeLiteral(text);
}
