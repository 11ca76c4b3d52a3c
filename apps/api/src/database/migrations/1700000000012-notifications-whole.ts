import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Notifications, whole: to a CFA, to the agents of the OPCO or to one person; read and archived by each;
 * told live by `NOTIFY`; mailed as each prefers; announcements of the OPCO.
 */
export class NotificationsWhole1700000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await announcements(runner);
    await runner.query(`
      ALTER TABLE notifications
        -- NULL: for the agents of the OPCO.
        ALTER cfa_id DROP NOT NULL,
        ADD audience text NOT NULL
          GENERATED ALWAYS AS (CASE WHEN cfa_id IS NULL THEN 'opco' ELSE 'cfa' END) STORED,
        -- Only this person sees the message; NULL: everybody who holds the right.
        ADD user_id uuid,
        -- Why its mail leaves whatever the person prefers; NULL: as the person prefers.
        ADD critical text CONSTRAINT notifications_critical_known
          CHECK (critical IN ('securite', 'coordonnees_bancaires', 'refus')),
        ADD announcement_id uuid CONSTRAINT notifications_announcement_fk
          REFERENCES announcements (id) ON DELETE CASCADE,
        -- The transaction that wrote it: what a stream has told is a snapshot, not an instant.
        ADD tx bigint NOT NULL DEFAULT pg_current_xact_id()::text::bigint,
        -- What was there before has its mails behind it.
        ADD mailed_at timestamptz DEFAULT now(),
        ADD CONSTRAINT notifications_audience_key UNIQUE (audience, id),
        ADD CONSTRAINT notifications_user_fk FOREIGN KEY (cfa_id, user_id)
          REFERENCES users (cfa_id, id) ON DELETE CASCADE,
        ADD CONSTRAINT notifications_user_audience_fk FOREIGN KEY (audience, user_id)
          REFERENCES users (audience, id) ON DELETE CASCADE;
      ALTER TABLE notifications ALTER mailed_at DROP DEFAULT;
      CREATE INDEX notifications_told ON notifications (cfa_id, tx);
      CREATE INDEX notifications_by_tx ON notifications (tx);
      CREATE INDEX notifications_to_mail ON notifications (id) WHERE mailed_at IS NULL;
      CREATE INDEX notifications_of_user ON notifications (user_id) WHERE user_id IS NOT NULL;
      CREATE INDEX notifications_of_announcement ON notifications (announcement_id)
        WHERE announcement_id IS NOT NULL;
      DROP POLICY identity ON notifications;
      CREATE POLICY identity ON notifications TO aa_identity USING (true);
      GRANT SELECT, UPDATE (mailed_at) ON notifications TO aa_identity`);
    await runner.query(`
      ALTER TABLE notification_reads RENAME TO notification_marks;
      ALTER TABLE notification_marks
        DROP CONSTRAINT notification_reads_pk,
        DROP CONSTRAINT notification_reads_notification_fk,
        DROP CONSTRAINT notification_reads_user_fk;
      ALTER TABLE notification_marks
        ALTER cfa_id DROP NOT NULL,
        ALTER read_at DROP NOT NULL,
        ADD archived_at timestamptz,
        ADD audience text NOT NULL
          GENERATED ALWAYS AS (CASE WHEN cfa_id IS NULL THEN 'opco' ELSE 'cfa' END) STORED,
        ADD CONSTRAINT notification_marks_pk PRIMARY KEY (user_id, notification_id),
        ADD CONSTRAINT notification_marks_notification_fk FOREIGN KEY (cfa_id, notification_id)
          REFERENCES notifications (cfa_id, id) ON DELETE CASCADE,
        ADD CONSTRAINT notification_marks_notification_audience_fk
          FOREIGN KEY (audience, notification_id)
          REFERENCES notifications (audience, id) ON DELETE CASCADE,
        ADD CONSTRAINT notification_marks_user_fk FOREIGN KEY (cfa_id, user_id)
          REFERENCES users (cfa_id, id) ON DELETE CASCADE,
        ADD CONSTRAINT notification_marks_user_audience_fk FOREIGN KEY (audience, user_id)
          REFERENCES users (audience, id) ON DELETE CASCADE;
      CREATE INDEX notification_marks_of_notification ON notification_marks (notification_id);
      CREATE POLICY every_cfa ON notification_marks FOR SELECT TO aa_backoffice USING (true);
      CREATE POLICY own_insert ON notification_marks FOR INSERT TO aa_backoffice
        WITH CHECK (cfa_id IS NULL AND user_id = current_setting('app.user_id')::uuid);
      CREATE POLICY own_update ON notification_marks FOR UPDATE TO aa_backoffice
        USING (cfa_id IS NULL AND user_id = current_setting('app.user_id')::uuid);
      CREATE POLICY identity ON notification_marks FOR SELECT TO aa_identity USING (true);
      GRANT UPDATE (read_at, archived_at) ON notification_marks TO aa_app;
      GRANT SELECT, INSERT, UPDATE (read_at, archived_at) ON notification_marks TO aa_backoffice;
      GRANT SELECT ON notification_marks TO aa_identity`);
    await preferences(runner);
    await live(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER sessions_tell_end ON sessions;
      DROP TRIGGER notification_marks_tell_insert ON notification_marks;
      DROP TRIGGER notification_marks_tell_update ON notification_marks;
      DROP TRIGGER notifications_tell ON notifications;
      DROP FUNCTION tell_session_end(), tell_marks(), tell_notifications();
      DROP INDEX mails_given_up;
      DROP TABLE notification_digests, notification_preferences`);
    // Agents had no messages before: theirs go. The owner sees no row while its own policies bind it.
    await runner.query(`
      ALTER TABLE notifications NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE notification_marks NO FORCE ROW LEVEL SECURITY;
      DELETE FROM notifications WHERE cfa_id IS NULL OR user_id IS NOT NULL;
      DELETE FROM notification_marks WHERE read_at IS NULL;
      ALTER TABLE notifications FORCE ROW LEVEL SECURITY;
      ALTER TABLE notification_marks FORCE ROW LEVEL SECURITY;
      DROP POLICY every_cfa ON notification_marks;
      DROP POLICY own_insert ON notification_marks;
      DROP POLICY own_update ON notification_marks;
      DROP POLICY identity ON notification_marks;
      REVOKE ALL ON notification_marks FROM aa_backoffice, aa_identity;
      REVOKE UPDATE (read_at, archived_at) ON notification_marks FROM aa_app;
      DROP INDEX notification_marks_of_notification;
      ALTER TABLE notification_marks
        DROP CONSTRAINT notification_marks_pk,
        DROP CONSTRAINT notification_marks_notification_fk,
        DROP CONSTRAINT notification_marks_notification_audience_fk,
        DROP CONSTRAINT notification_marks_user_fk,
        DROP CONSTRAINT notification_marks_user_audience_fk;
      ALTER TABLE notification_marks RENAME TO notification_reads;
      ALTER TABLE notification_reads
        DROP COLUMN audience,
        DROP COLUMN archived_at,
        ALTER read_at SET NOT NULL,
        ADD CONSTRAINT notification_reads_pk PRIMARY KEY (cfa_id, notification_id, user_id),
        ADD CONSTRAINT notification_reads_notification_fk FOREIGN KEY (cfa_id, notification_id)
          REFERENCES notifications (cfa_id, id) ON DELETE CASCADE,
        ADD CONSTRAINT notification_reads_user_fk FOREIGN KEY (cfa_id, user_id)
          REFERENCES users (cfa_id, id) ON DELETE CASCADE;
      DROP POLICY identity ON notifications;
      CREATE POLICY identity ON notifications FOR INSERT TO aa_identity WITH CHECK (true);
      REVOKE SELECT, UPDATE (mailed_at) ON notifications FROM aa_identity;
      ALTER TABLE notifications
        DROP COLUMN mailed_at, DROP COLUMN tx, DROP COLUMN announcement_id, DROP COLUMN critical,
        DROP COLUMN user_id, DROP COLUMN audience, ALTER cfa_id SET NOT NULL;
      DROP POLICY announcements ON tokens;
      REVOKE SELECT (cfa_id, last_editeur, revoked_at, expires_at) ON tokens FROM aa_backoffice;
      DROP TABLE announcement_versions, announcements`);
  }
}

/** What the OPCO writes to CFA: one row each, one more for every state it was saved in. */
async function announcements(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE announcements (
      id uuid PRIMARY KEY DEFAULT uuidv7(),
      title text NOT NULL,
      body text NOT NULL,
      link text,
      target jsonb NOT NULL,
      state text NOT NULL CONSTRAINT announcements_state_known
        CHECK (state IN ('brouillon', 'programmee', 'publiee', 'retiree')),
      publish_at timestamptz(3),
      published_at timestamptz(3),
      withdrawn_at timestamptz(3),
      -- CFA that received it.
      reach integer,
      author_audience text GENERATED ALWAYS AS ('opco') STORED,
      author_id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL,
      version integer NOT NULL DEFAULT 1,
      CONSTRAINT announcements_author_fk FOREIGN KEY (author_audience, author_id)
        REFERENCES users (audience, id),
      CONSTRAINT announcements_planned CHECK (state <> 'programmee' OR publish_at IS NOT NULL),
      CONSTRAINT announcements_reached
        CHECK (state <> 'publiee' OR (published_at IS NOT NULL AND reach IS NOT NULL)),
      CONSTRAINT announcements_withdrawn CHECK ((state = 'retiree') = (withdrawn_at IS NOT NULL))
    );
    CREATE INDEX announcements_recent ON announcements (created_at, id);
    CREATE INDEX announcements_due ON announcements (publish_at) WHERE state = 'programmee';
    CREATE TABLE announcement_versions (
      announcement_id uuid NOT NULL CONSTRAINT announcement_versions_announcement_fk
        REFERENCES announcements (id) ON DELETE CASCADE,
      version integer NOT NULL,
      state text NOT NULL,
      title text NOT NULL,
      body text NOT NULL,
      link text,
      target jsonb NOT NULL,
      publish_at timestamptz(3),
      author_id uuid NOT NULL CONSTRAINT announcement_versions_author_fk REFERENCES users (id),
      at timestamptz(3) NOT NULL,
      CONSTRAINT announcement_versions_pk PRIMARY KEY (announcement_id, version)
    );
    GRANT SELECT, INSERT, UPDATE, DELETE ON announcements TO aa_backoffice;
    GRANT SELECT, INSERT ON announcement_versions TO aa_backoffice;
    GRANT SELECT (id, withdrawn_at) ON announcements TO aa_app;
    -- What is due is looked for in nobody's name, and published in its author's.
    GRANT SELECT (id, state, publish_at, withdrawn_at, author_id) ON announcements TO aa_identity;
    -- A target may be the CFA whose software is of one vendor.
    CREATE POLICY announcements ON tokens FOR SELECT TO aa_backoffice USING (true);
    GRANT SELECT (cfa_id, last_editeur, revoked_at, expires_at) ON tokens TO aa_backoffice`);
}

/** How each person wants the mails of each category, and the daily digests that left. */
async function preferences(runner: QueryRunner): Promise<void> {
  const choice = (category: string) => `${category} text NOT NULL
    CONSTRAINT notification_preferences_${category}_known
      CHECK (${category} IN ('immediat', 'quotidien', 'jamais'))`;
  await runner.query(`
    CREATE TABLE notification_preferences (
      user_id uuid PRIMARY KEY
        CONSTRAINT notification_preferences_user_fk REFERENCES users (id) ON DELETE CASCADE,
      ${choice('action')},
      ${choice('information')},
      ${choice('actualite')},
      version integer NOT NULL DEFAULT 1
    );
    ALTER TABLE notification_preferences ENABLE ROW LEVEL SECURITY;
    ALTER TABLE notification_preferences FORCE ROW LEVEL SECURITY;
    CREATE POLICY identity ON notification_preferences TO aa_identity USING (true);
    GRANT SELECT, INSERT, UPDATE ON notification_preferences TO aa_identity;

    -- One row a day: the messages between two snapshots, the last person who was written to.
    CREATE TABLE notification_digests (
      day date PRIMARY KEY,
      from_snapshot text NOT NULL,
      to_snapshot text NOT NULL,
      after_user uuid,
      started_at timestamptz NOT NULL,
      finished_at timestamptz
    );
    GRANT SELECT, INSERT, UPDATE ON notification_digests TO aa_identity;
    CREATE INDEX mails_given_up ON mails (given_up_at) WHERE given_up_at IS NOT NULL`);
}

/**
 * Every process listens to `notifications`: whose messages or marks changed, who may have lost a session. Identifiers only; `{}` stands for everybody.
 */
async function live(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE FUNCTION tell_notifications() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public AS $$
    BEGIN
      IF (SELECT count(*) FROM after_rows) > 20 THEN
        PERFORM pg_notify('notifications', '{}');
      ELSE
        PERFORM pg_notify('notifications',
          jsonb_build_object('cfa', cfa_id, 'user', user_id)::text) FROM after_rows;
      END IF;
      RETURN NULL;
    END $$;
    CREATE TRIGGER notifications_tell AFTER INSERT ON notifications
      REFERENCING NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION tell_notifications();

    CREATE FUNCTION tell_marks() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public AS $$
    BEGIN
      PERFORM pg_notify('notifications', jsonb_build_object('user', user_id)::text)
        FROM (SELECT DISTINCT user_id FROM after_rows) people;
      RETURN NULL;
    END $$;
    CREATE TRIGGER notification_marks_tell_insert AFTER INSERT ON notification_marks
      REFERENCING NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION tell_marks();
    CREATE TRIGGER notification_marks_tell_update AFTER UPDATE ON notification_marks
      REFERENCING NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION tell_marks();

    CREATE FUNCTION tell_session_end() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public AS $$
    BEGIN
      PERFORM pg_notify('notifications', jsonb_build_object('user', OLD.user_id)::text);
      RETURN NULL;
    END $$;
    CREATE TRIGGER sessions_tell_end AFTER DELETE ON sessions
      FOR EACH ROW EXECUTE FUNCTION tell_session_end()`);
}
