import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  'totp_keys',
  'recovery_codes',
  'passkeys',
  'passkey_challenges',
  'pending_sign_ins',
  'tries',
  'mail_bounces',
] as const;

/** The second factor, the proofs of a session, counted tries, addresses that refuse their mail. */
export class SecondFactor1700000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // A session opened before this migration proves nothing: what wants a fresh proof asks for one.
    await runner.query(`
      ALTER TABLE sessions
        ADD proven_at timestamptz,
        ADD proven_by text CONSTRAINT sessions_proof_known
          CHECK (proven_by IN ('mot_de_passe', 'totp', 'passkey', 'recuperation')),
        ADD CONSTRAINT sessions_proof_whole CHECK ((proven_at IS NULL) = (proven_by IS NULL))`);
    await runner.query(`
      CREATE TABLE totp_keys (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        user_id uuid NOT NULL CONSTRAINT totp_keys_user_fk REFERENCES users (id) ON DELETE CASCADE,
        secret bytea NOT NULL,
        created_at timestamptz NOT NULL,
        confirmed_at timestamptz,
        last_step bigint
      );
      CREATE UNIQUE INDEX totp_keys_one_active ON totp_keys (user_id)
        WHERE confirmed_at IS NOT NULL;
      CREATE UNIQUE INDEX totp_keys_one_waiting ON totp_keys (user_id) WHERE confirmed_at IS NULL;

      CREATE TABLE recovery_codes (
        code_hash bytea PRIMARY KEY,
        user_id uuid NOT NULL
          CONSTRAINT recovery_codes_user_fk REFERENCES users (id) ON DELETE CASCADE,
        created_at timestamptz NOT NULL,
        used_at timestamptz
      );
      CREATE INDEX recovery_codes_user ON recovery_codes (user_id);

      CREATE TABLE passkeys (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        user_id uuid NOT NULL CONSTRAINT passkeys_user_fk REFERENCES users (id) ON DELETE CASCADE,
        credential_id text NOT NULL CONSTRAINT passkeys_credential_unique UNIQUE,
        public_key bytea NOT NULL,
        counter bigint NOT NULL,
        transports text[] NOT NULL,
        name text NOT NULL,
        created_at timestamptz NOT NULL,
        last_used_at timestamptz
      );
      CREATE INDEX passkeys_user ON passkeys (user_id);

      -- What a device must sign, for one holder (a session, a sign-in under way, a visitor) and one use.
      CREATE TABLE passkey_challenges (
        holder_hash bytea NOT NULL,
        purpose text NOT NULL CONSTRAINT passkey_challenges_purpose_known
          CHECK (purpose IN ('enrolement', 'second_facteur', 'connexion', 'preuve')),
        challenge text NOT NULL,
        expires_at timestamptz NOT NULL,
        CONSTRAINT passkey_challenges_pk PRIMARY KEY (holder_hash, purpose)
      );
      CREATE INDEX passkey_challenges_expiry ON passkey_challenges (expires_at);

      CREATE TABLE pending_sign_ins (
        id_hash bytea PRIMARY KEY,
        user_id uuid NOT NULL
          CONSTRAINT pending_sign_ins_user_fk REFERENCES users (id) ON DELETE CASCADE,
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX pending_sign_ins_user ON pending_sign_ins (user_id);
      CREATE INDEX pending_sign_ins_expiry ON pending_sign_ins (expires_at);

      -- When a secret was tried for one account, known or not: the key is a hash.
      CREATE TABLE tries (
        rule text NOT NULL,
        key bytea NOT NULL,
        at timestamptz[] NOT NULL,
        free_at timestamptz NOT NULL,
        CONSTRAINT tries_pk PRIMARY KEY (rule, key)
      );

      CREATE TABLE mail_bounces (
        address text PRIMARY KEY,
        at timestamptz NOT NULL,
        reason text NOT NULL CONSTRAINT mail_bounces_reason_known
          CHECK (reason IN ('inconnue', 'pleine', 'refusee', 'injoignable'))
      )`);
    for (const table of TABLES) {
      await runner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY identity ON ${table} TO aa_identity USING (true);
        GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO aa_identity`);
    }
    await replaceHolder(
      runner,
      `, proven_at timestamptz, proven_by text, second_factor boolean`,
      `, s.proven_at, s.proven_by,
        EXISTS (SELECT FROM totp_keys t WHERE t.user_id = u.id AND t.confirmed_at IS NOT NULL)
          OR EXISTS (SELECT FROM passkeys p WHERE p.user_id = u.id)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await replaceHolder(runner, '', '');
    await runner.query(`DROP TABLE ${TABLES.join(', ')}`);
    await runner.query(`ALTER TABLE sessions DROP COLUMN proven_at, DROP COLUMN proven_by`);
  }
}

/** Who holds a session cookie, with more columns than the function of the identity migration. */
async function replaceHolder(runner: QueryRunner, columns: string, values: string): Promise<void> {
  const signature = 'session_holder(bytea, timestamptz, interval)';
  await runner.query(`
    DROP FUNCTION ${signature};
    CREATE FUNCTION session_holder(session_hash bytea, at timestamptz, idle interval)
    RETURNS TABLE (user_id uuid, audience text, cfa_id uuid, rights text[], nom text, prenom text,
      identifiant text, last_seen_at timestamptz${columns})
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
      SELECT u.id, u.audience, u.cfa_id, u.rights, u.nom, u.prenom, u.identifiant,
        s.last_seen_at${values}
      FROM sessions s JOIN users u ON u.id = s.user_id
      WHERE s.id_hash = session_hash AND s.expires_at > at AND s.last_seen_at > at - idle
        AND u.active AND u.confirmed_at IS NOT NULL
    $$;
    GRANT CREATE ON SCHEMA public TO aa_identity;
    ALTER FUNCTION ${signature} OWNER TO aa_identity;
    REVOKE CREATE ON SCHEMA public FROM aa_identity;
    SET LOCAL ROLE aa_identity;
    REVOKE ALL ON FUNCTION ${signature} FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION ${signature} TO aa_app;
    RESET ROLE`);
}
