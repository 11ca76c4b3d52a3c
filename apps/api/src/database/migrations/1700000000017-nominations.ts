import type { MigrationInterface, QueryRunner } from 'typeorm';

const PERSON = `nom, prenom, identifiant, motif, document_id, asked_by, asked_at`;
const columnsOf = (row: string) =>
  ['cfa_id', ...PERSON.split(', ')].map((column) => `${row}.${column}`).join(', ');

/**
 * A new administrator of a CFA, named by two agents of the OPCO. The database itself refuses one whom
 * fewer made: only `nominate_administrator` writes the person, and only from a nomination that is due.
 */
export class Nominations1700000000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE nominations (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        cfa_id uuid NOT NULL CONSTRAINT nominations_cfa_fk REFERENCES cfas (id),
        status text NOT NULL DEFAULT 'a_confirmer' CONSTRAINT nominations_status_known CHECK (
          status IN ('a_confirmer', 'programmee', 'effective', 'refusee', 'annulee')),
        nom text NOT NULL,
        prenom text NOT NULL,
        identifiant text NOT NULL
          CONSTRAINT nominations_identifiant_lower CHECK (identifiant = lower(identifiant)),
        motif text NOT NULL,
        document_id uuid NOT NULL,
        agent_audience text GENERATED ALWAYS AS ('opco') STORED,
        asked_by uuid NOT NULL,
        asked_at timestamptz(3) NOT NULL,
        -- Since the last objection.
        confirmers uuid[] NOT NULL DEFAULT '{}',
        contested_at timestamptz,
        -- When the addresses of the CFA heard of it.
        told_at timestamptz,
        effective_at timestamptz,
        activated_at timestamptz,
        ended_at timestamptz,
        closed_reason text,
        -- The person, once in effect; what they were before, and who administered the CFA then: that is
        -- what a cancellation gives back.
        user_id uuid,
        former_rights text[],
        former_active boolean,
        administrators uuid[] NOT NULL DEFAULT '{}',
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT nominations_tenant_key UNIQUE (cfa_id, id),
        CONSTRAINT nominations_document_fk FOREIGN KEY (cfa_id, document_id)
          REFERENCES documents (cfa_id, id),
        CONSTRAINT nominations_asker_fk FOREIGN KEY (agent_audience, asked_by)
          REFERENCES users (audience, id),
        CONSTRAINT nominations_user_fk FOREIGN KEY (cfa_id, user_id)
          REFERENCES users (cfa_id, id) ON DELETE SET NULL (user_id),
        CONSTRAINT nominations_asker_never_confirms CHECK (all_different(confirmers || asked_by)),
        CONSTRAINT nominations_several_agents CHECK (status NOT IN ('programmee', 'effective')
          OR (cardinality(confirmers) >= CASE WHEN contested_at IS NULL THEN 1 ELSE 2 END
            AND told_at IS NOT NULL AND effective_at IS NOT NULL)),
        CONSTRAINT nominations_not_before_its_time CHECK (status <> 'effective'
          OR coalesce(activated_at >= effective_at, false)),
        CONSTRAINT nominations_closed_for_a_reason CHECK (status NOT IN ('refusee', 'annulee')
          OR (closed_reason IS NOT NULL AND ended_at IS NOT NULL))
      );
      CREATE UNIQUE INDEX nominations_one_open ON nominations (cfa_id)
        WHERE status IN ('a_confirmer', 'programmee');
      CREATE INDEX nominations_recent ON nominations (asked_at, id);
      CREATE INDEX nominations_of_cfa ON nominations (cfa_id, asked_at);
      CREATE INDEX nominations_due ON nominations (effective_at) WHERE status = 'programmee';
      CREATE INDEX nominations_of_user ON nominations (user_id) WHERE user_id IS NOT NULL;

      -- What agents decided and why: never changed.
      CREATE TABLE nomination_decisions (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        cfa_id uuid NOT NULL,
        nomination_id uuid NOT NULL,
        agent_audience text GENERATED ALWAYS AS ('opco') STORED,
        agent_id uuid NOT NULL,
        decision text NOT NULL CONSTRAINT nomination_decisions_known
          CHECK (decision IN ('confirmation', 'refus', 'annulation')),
        reason text,
        at timestamptz NOT NULL,
        CONSTRAINT nomination_decisions_nomination_fk FOREIGN KEY (cfa_id, nomination_id)
          REFERENCES nominations (cfa_id, id),
        CONSTRAINT nomination_decisions_agent_fk FOREIGN KEY (agent_audience, agent_id)
          REFERENCES users (audience, id),
        CONSTRAINT nomination_decisions_reasoned
          CHECK (decision = 'confirmation' OR reason IS NOT NULL)
      );
      CREATE INDEX nomination_decisions_of ON nomination_decisions (cfa_id, nomination_id, at);

      -- Each address of the CFA that was told, with the link that objects; each is heard once.
      CREATE TABLE nomination_objections (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        cfa_id uuid NOT NULL,
        nomination_id uuid NOT NULL,
        address text NOT NULL,
        token_hash bytea CONSTRAINT nomination_objections_token_unique UNIQUE,
        objected_at timestamptz,
        reason text,
        CONSTRAINT nomination_objections_nomination_fk FOREIGN KEY (cfa_id, nomination_id)
          REFERENCES nominations (cfa_id, id),
        CONSTRAINT nomination_objections_once UNIQUE (cfa_id, nomination_id, address)
      )`);
    for (const table of ['nominations', 'nomination_decisions', 'nomination_objections']) {
      await runner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY own_cfa ON ${table} TO aa_app
          USING (cfa_id = current_setting('app.cfa_id')::uuid);
        CREATE POLICY every_cfa ON ${table} TO aa_backoffice USING (true);
        GRANT SELECT ON ${table} TO aa_backoffice`);
    }
    await runner.query(`
      GRANT INSERT, UPDATE (status, confirmers, told_at, effective_at, ended_at, closed_reason, version)
        ON nominations TO aa_backoffice;
      GRANT INSERT ON nomination_decisions TO aa_backoffice;
      GRANT INSERT, UPDATE (token_hash) ON nomination_objections TO aa_backoffice;
      -- A CFA reads that it is told, and objects.
      GRANT SELECT, UPDATE (status, confirmers, contested_at, effective_at, version)
        ON nominations TO aa_app;
      GRANT SELECT (cfa_id, nomination_id, address, objected_at),
        INSERT (cfa_id, nomination_id, address, objected_at, reason),
        UPDATE (objected_at, reason) ON nomination_objections TO aa_app;
      GRANT SELECT (cfa_id) ON nomination_decisions TO aa_app;
      -- Who follows a mailed link has not signed in.
      CREATE POLICY identity ON nominations TO aa_identity USING (true);
      CREATE POLICY identity ON nomination_objections TO aa_identity USING (true);
      GRANT SELECT, UPDATE ON nominations, nomination_objections TO aa_identity`);
    await this.guards(runner);
    await this.effect(runner);
  }

  /** What was asked never changes; a state follows another as it must; a CFA confirms nothing. */
  private async guards(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION guard_nomination() RETURNS trigger
      LANGUAGE plpgsql SET search_path = public AS $$
      BEGIN
        IF TG_OP = 'INSERT' THEN
          IF current_user = 'aa_backoffice' AND NEW.status <> 'a_confirmer' THEN
            RAISE EXCEPTION 'a nomination begins unconfirmed' USING ERRCODE = 'check_violation';
          END IF;
          RETURN NEW;
        END IF;
        IF NEW.version <> OLD.version + 1 THEN
          RAISE EXCEPTION 'version must follow' USING ERRCODE = 'check_violation';
        END IF;
        IF (${columnsOf('NEW')}) IS DISTINCT FROM (${columnsOf('OLD')}) THEN
          RAISE EXCEPTION 'what was asked never changes' USING ERRCODE = 'check_violation';
        END IF;
        IF NEW.status <> OLD.status AND NOT (OLD.status || '>' || NEW.status) = ANY (ARRAY[
          'a_confirmer>programmee', 'a_confirmer>refusee', 'a_confirmer>annulee',
          'programmee>a_confirmer', 'programmee>effective', 'programmee>annulee',
          'effective>annulee']) THEN
          RAISE EXCEPTION 'no way from % to %', OLD.status, NEW.status
            USING ERRCODE = 'check_violation';
        END IF;
        IF current_user = 'aa_app' AND (NEW.status <> 'a_confirmer' OR NEW.confirmers <> '{}') THEN
          RAISE EXCEPTION 'a CFA confirms nothing' USING ERRCODE = 'check_violation';
        END IF;
        IF current_user = 'aa_backoffice' AND NEW.status = 'effective' THEN
          RAISE EXCEPTION 'only time puts a nomination in effect' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER nominations_guard
        BEFORE INSERT OR UPDATE OF status, version, cfa_id, ${PERSON} ON nominations
        FOR EACH ROW EXECUTE FUNCTION guard_nomination()`);
  }

  /** The only way to an administrator of a CFA whom its own people did not make, and the way back. */
  private async effect(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Makes the person an administrator: somebody new is to be invited, a colleague gets the right.
      CREATE FUNCTION nominate_administrator(in_nomination uuid, in_at timestamptz)
      RETURNS TABLE (id uuid, email text, confirmed boolean, rights text[])
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
      #variable_conflict use_column
      DECLARE
        n nominations;
        person users;
      BEGIN
        SELECT * INTO STRICT n FROM nominations WHERE id = in_nomination FOR NO KEY UPDATE;
        IF n.status <> 'programmee' OR n.effective_at > in_at THEN
          RAISE EXCEPTION 'this nomination is not due' USING ERRCODE = 'check_violation';
        END IF;
        SELECT * INTO person FROM users
          WHERE cfa_id = n.cfa_id AND identifiant = n.identifiant FOR NO KEY UPDATE;
        UPDATE nominations SET status = 'effective', activated_at = in_at, version = version + 1,
          former_rights = person.rights, former_active = person.active,
          administrators = ARRAY(SELECT u.id FROM users u WHERE u.cfa_id = n.cfa_id AND u.active
            AND u.confirmed_at IS NOT NULL AND 'administration_cfa' = ANY (u.rights)
            AND u.identifiant <> n.identifiant)
          WHERE id = n.id;
        IF person.id IS NULL THEN
          INSERT INTO users (audience, cfa_id, identifiant, email, nom, prenom, rights, invited_at)
            VALUES ('cfa', n.cfa_id, n.identifiant, n.identifiant, n.nom, n.prenom,
              ARRAY['administration_cfa'], in_at)
            RETURNING * INTO person;
        ELSE
          UPDATE users SET active = true, awaits_approval = false, version = version + 1,
            rights = CASE WHEN 'administration_cfa' = ANY (rights) THEN rights
              ELSE rights || ARRAY['administration_cfa'] END
            WHERE id = person.id RETURNING * INTO person;
        END IF;
        UPDATE nominations SET user_id = person.id WHERE id = n.id;
        RETURN QUERY SELECT person.id, person.email, person.confirmed_at IS NOT NULL, person.rights;
      END $$;

      -- Gives back what was before: first the administrators of that day, so that one always remains.
      CREATE FUNCTION undo_nomination(in_nomination uuid) RETURNS void
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
      DECLARE
        n nominations;
      BEGIN
        SELECT * INTO STRICT n FROM nominations WHERE id = in_nomination FOR NO KEY UPDATE;
        IF n.status <> 'effective' THEN
          RAISE EXCEPTION 'this nomination is not in effect' USING ERRCODE = 'check_violation';
        END IF;
        UPDATE users SET active = true, version = version + 1,
          rights = CASE WHEN 'administration_cfa' = ANY (rights) THEN rights
            ELSE rights || ARRAY['administration_cfa'] END
          WHERE cfa_id = n.cfa_id AND id = ANY (n.administrators) AND confirmed_at IS NOT NULL
            AND NOT (active AND 'administration_cfa' = ANY (rights));
        IF n.former_rights IS NULL THEN
          UPDATE users SET active = false, version = version + 1 WHERE id = n.user_id AND active;
        ELSE
          UPDATE users SET rights = n.former_rights, active = n.former_active, version = version + 1
            WHERE id = n.user_id;
        END IF;
      END $$;

      GRANT CREATE ON SCHEMA public TO aa_identity;
      ALTER FUNCTION nominate_administrator(uuid, timestamptz) OWNER TO aa_identity;
      ALTER FUNCTION undo_nomination(uuid) OWNER TO aa_identity;
      REVOKE CREATE ON SCHEMA public FROM aa_identity;
      SET LOCAL ROLE aa_identity;
      REVOKE ALL ON FUNCTION nominate_administrator(uuid, timestamptz), undo_nomination(uuid)
        FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION nominate_administrator(uuid, timestamptz), undo_nomination(uuid)
        TO aa_backoffice;
      RESET ROLE;

      -- The OPCO sends the invitation of somebody it named again, or withdraws it.
      CREATE POLICY nominees ON users FOR UPDATE TO aa_backoffice USING (confirmed_at IS NULL AND EXISTS
        (SELECT FROM nominations n WHERE n.cfa_id = users.cfa_id AND n.user_id = users.id
          AND n.status = 'effective'));
      CREATE POLICY nominees_withdrawn ON users FOR DELETE TO aa_backoffice USING (EXISTS
        (SELECT FROM nominations n WHERE n.cfa_id = users.cfa_id AND n.user_id = users.id
          AND n.status = 'effective' AND n.former_rights IS NULL))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP POLICY nominees_withdrawn ON users;
      DROP POLICY nominees ON users;
      DROP FUNCTION undo_nomination(uuid), nominate_administrator(uuid, timestamptz);
      DROP TABLE nomination_objections, nomination_decisions, nominations;
      DROP FUNCTION guard_nomination()`);
  }
}
