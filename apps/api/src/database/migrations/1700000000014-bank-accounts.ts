import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Bank details of the CFA, as versions that never change once sent. The database itself refuses an
 * account in service that three distinct people did not make: who sent it and two accountants.
 */
export class BankAccounts1700000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION all_different(people uuid[]) RETURNS boolean
      LANGUAGE sql IMMUTABLE AS $$
        SELECT count(*) = count(DISTINCT person) AND count(person) = count(*)
        FROM unnest(people) AS person
      $$`);
    await runner.query(`
      CREATE TABLE bank_accounts (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        cfa_id uuid NOT NULL CONSTRAINT bank_accounts_cfa_fk REFERENCES cfas (id),
        status text NOT NULL DEFAULT 'brouillon' CONSTRAINT bank_accounts_status_known CHECK (
          status IN ('brouillon', 'a_valider', 'programme', 'actif', 'remplace', 'refuse', 'retire',
            'expire')),
        mode text NOT NULL CONSTRAINT bank_accounts_mode_known CHECK (mode IN ('soi_meme', 'tiers')),
        tiers_nature text CONSTRAINT bank_accounts_tiers_known CHECK (tiers_nature IN
          ('organisme_gestionnaire', 'etablissement_principal', 'affactureur')),
        tiers_raison_sociale text,
        tiers_siret text,
        tiers_adresse text,
        mandat_debut date,
        mandat_fin date,
        uai text,
        titulaire text,
        -- AES-GCM; what is shown is the mask, what is compared between CFA is the digest.
        iban_sealed bytea,
        iban_mask text,
        iban_digest bytea,
        -- What the IBAN tells of its bank.
        bic text,
        banque text,
        banque_en_ligne boolean NOT NULL DEFAULT false,
        -- SIRET of the CFA and hash of the whole content, on the day it was sent.
        siret text,
        content_hash bytea,
        submitted_by uuid,
        submitted_at timestamptz(3),
        approvers uuid[] NOT NULL DEFAULT '{}',
        approved_hash bytea,
        reviewer_audience text GENERATED ALWAYS AS ('opco') STORED,
        claimed_by uuid,
        claimed_at timestamptz,
        effective_at timestamptz,
        activated_at timestamptz,
        ended_at timestamptz,
        contested_by uuid,
        contested_at timestamptz,
        refusal_reason text,
        refusal_sentence text,
        created_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT bank_accounts_tenant_key UNIQUE (cfa_id, id),
        CONSTRAINT bank_accounts_submitter_fk FOREIGN KEY (cfa_id, submitted_by)
          REFERENCES users (cfa_id, id),
        CONSTRAINT bank_accounts_contester_fk FOREIGN KEY (cfa_id, contested_by)
          REFERENCES users (cfa_id, id),
        CONSTRAINT bank_accounts_claimer_fk FOREIGN KEY (reviewer_audience, claimed_by)
          REFERENCES users (audience, id),
        CONSTRAINT bank_accounts_third_party CHECK (mode = 'tiers' OR tiers_nature IS NULL),
        CONSTRAINT bank_accounts_mandate CHECK (mandat_fin IS NULL OR mandat_fin > mandat_debut),
        CONSTRAINT bank_accounts_whole_once_sent CHECK (status IN ('brouillon') OR (
          titulaire IS NOT NULL AND uai IS NOT NULL AND siret IS NOT NULL AND iban_sealed IS NOT NULL
          AND iban_mask IS NOT NULL AND iban_digest IS NOT NULL AND content_hash IS NOT NULL
          AND submitted_by IS NOT NULL AND submitted_at IS NOT NULL
          AND (mode = 'soi_meme' OR (tiers_nature IS NOT NULL AND tiers_raison_sociale IS NOT NULL
            AND tiers_siret IS NOT NULL AND tiers_adresse IS NOT NULL)))),
        CONSTRAINT bank_accounts_four_eyes CHECK (status NOT IN ('programme', 'actif', 'remplace')
          OR (cardinality(approvers) >= 2 AND all_different(approvers || submitted_by)
            AND coalesce(approved_hash = content_hash, false) AND effective_at IS NOT NULL)),
        CONSTRAINT bank_accounts_not_before_its_time CHECK (status NOT IN ('actif', 'remplace')
          OR coalesce(activated_at >= effective_at, false)),
        CONSTRAINT bank_accounts_refused_for_a_reason CHECK (status <> 'refuse'
          OR (refusal_reason IS NOT NULL AND refusal_sentence IS NOT NULL))
      );
      CREATE UNIQUE INDEX bank_accounts_one_draft ON bank_accounts (cfa_id)
        WHERE status = 'brouillon';
      CREATE UNIQUE INDEX bank_accounts_one_open ON bank_accounts (cfa_id)
        WHERE status IN ('a_valider', 'programme');
      CREATE UNIQUE INDEX bank_accounts_one_active ON bank_accounts (cfa_id) WHERE status = 'actif';
      CREATE INDEX bank_accounts_of_cfa ON bank_accounts (cfa_id, created_at);
      CREATE INDEX bank_accounts_queue ON bank_accounts (submitted_at, id)
        WHERE status IN ('a_valider', 'programme');
      CREATE INDEX bank_accounts_by_iban ON bank_accounts (iban_digest)
        WHERE iban_digest IS NOT NULL;
      CREATE INDEX bank_accounts_mandates ON bank_accounts (mandat_fin)
        WHERE status = 'actif' AND mandat_fin IS NOT NULL;

      CREATE TABLE bank_account_files (
        cfa_id uuid NOT NULL,
        bank_account_id uuid NOT NULL,
        document_id uuid NOT NULL,
        CONSTRAINT bank_account_files_pk PRIMARY KEY (cfa_id, bank_account_id, document_id),
        CONSTRAINT bank_account_files_account_fk FOREIGN KEY (cfa_id, bank_account_id)
          REFERENCES bank_accounts (cfa_id, id) ON DELETE CASCADE,
        CONSTRAINT bank_account_files_document_fk FOREIGN KEY (cfa_id, document_id)
          REFERENCES documents (cfa_id, id)
      );

      -- What accountants decided, and on what ground: never changed.
      CREATE TABLE bank_account_reviews (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        cfa_id uuid NOT NULL,
        bank_account_id uuid NOT NULL,
        reviewer_audience text GENERATED ALWAYS AS ('opco') STORED,
        reviewer_id uuid NOT NULL,
        decision text NOT NULL CONSTRAINT bank_account_reviews_decision_known
          CHECK (decision IN ('approbation', 'refus')),
        content_hash bytea NOT NULL,
        payee_answer text CONSTRAINT bank_account_reviews_answer_known
          CHECK (payee_answer IN ('concorde', 'proche', 'differe', 'indisponible')),
        reason text,
        at timestamptz NOT NULL,
        CONSTRAINT bank_account_reviews_account_fk FOREIGN KEY (cfa_id, bank_account_id)
          REFERENCES bank_accounts (cfa_id, id),
        CONSTRAINT bank_account_reviews_reviewer_fk FOREIGN KEY (reviewer_audience, reviewer_id)
          REFERENCES users (audience, id),
        CONSTRAINT bank_account_reviews_reasoned CHECK (decision = 'refus'
          OR coalesce(payee_answer = 'concorde', false) OR reason IS NOT NULL)
      );
      CREATE INDEX bank_account_reviews_account
        ON bank_account_reviews (cfa_id, bank_account_id, at);

      -- What banks answered about a holder and an IBAN: evidence, never changed.
      CREATE TABLE payee_checks (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        cfa_id uuid NOT NULL,
        bank_account_id uuid NOT NULL,
        answer text NOT NULL CONSTRAINT payee_checks_answer_known
          CHECK (answer IN ('concorde', 'proche', 'differe', 'indisponible')),
        known_name text,
        asked_by uuid NOT NULL,
        at timestamptz NOT NULL,
        CONSTRAINT payee_checks_account_fk FOREIGN KEY (cfa_id, bank_account_id)
          REFERENCES bank_accounts (cfa_id, id)
      );
      CREATE INDEX payee_checks_account ON payee_checks (cfa_id, bank_account_id, at);

      -- Keys of the portal's own making, sealed: the digest of IBAN needs one that never changes.
      CREATE TABLE sealed_keys (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        name text NOT NULL CONSTRAINT sealed_keys_name_unique UNIQUE,
        secret bytea NOT NULL
      );
      ALTER TABLE sealed_keys ENABLE ROW LEVEL SECURITY;
      ALTER TABLE sealed_keys FORCE ROW LEVEL SECURITY;
      CREATE POLICY identity ON sealed_keys TO aa_identity USING (true);
      GRANT SELECT, INSERT, UPDATE ON sealed_keys TO aa_identity;

      -- Invoices being paid: while a CFA has one, its bank details do not change. Billing owns the rows.
      CREATE TABLE invoices_in_process (
        cfa_id uuid NOT NULL CONSTRAINT invoices_in_process_cfa_fk REFERENCES cfas (id),
        numero text NOT NULL,
        since timestamptz NOT NULL,
        CONSTRAINT invoices_in_process_pk PRIMARY KEY (cfa_id, numero)
      )`);
    await this.guards(runner);
    for (const table of [
      'bank_accounts',
      'bank_account_files',
      'bank_account_reviews',
      'payee_checks',
      'invoices_in_process',
    ]) {
      await runner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY own_cfa ON ${table} TO aa_app
          USING (cfa_id = current_setting('app.cfa_id')::uuid);
        CREATE POLICY every_cfa ON ${table} TO aa_backoffice USING (true);
        GRANT SELECT ON ${table} TO aa_app, aa_backoffice`);
    }
    await runner.query(`
      GRANT INSERT, UPDATE, DELETE ON bank_accounts TO aa_app;
      GRANT UPDATE (status, approvers, approved_hash, claimed_by, claimed_at, effective_at,
        activated_at, ended_at, refusal_reason, refusal_sentence, version)
        ON bank_accounts TO aa_backoffice;
      GRANT INSERT, DELETE ON bank_account_files TO aa_app;
      GRANT INSERT ON bank_account_reviews, payee_checks TO aa_backoffice;
      CREATE POLICY identity ON bank_accounts TO aa_identity USING (true);
      GRANT SELECT (id, iban_sealed), UPDATE (iban_sealed) ON bank_accounts TO aa_identity;
`);
  }

  /** A sent version keeps its content; a CFA approves nothing; a state follows another as it must. */
  private async guards(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION guard_bank_account() RETURNS trigger
      LANGUAGE plpgsql SET search_path = public AS $$
      BEGIN
        IF TG_OP = 'DELETE' THEN
          IF OLD.status <> 'brouillon' THEN
            RAISE EXCEPTION 'a sent version stays' USING ERRCODE = 'check_violation';
          END IF;
          RETURN OLD;
        END IF;
        IF TG_OP = 'INSERT' THEN
          IF current_user = 'aa_app' AND NEW.status <> 'brouillon' THEN
            RAISE EXCEPTION 'a version begins as a draft' USING ERRCODE = 'check_violation';
          END IF;
          RETURN NEW;
        END IF;
        -- Wrapping a key again: the role may write the sealed IBAN and nothing else.
        IF current_user = 'aa_identity' THEN
          RETURN NEW;
        END IF;
        IF NEW.version <> OLD.version + 1 THEN
          RAISE EXCEPTION 'version must follow' USING ERRCODE = 'check_violation';
        END IF;
        IF OLD.status <> 'brouillon' AND
          (NEW.cfa_id, NEW.mode, NEW.tiers_nature, NEW.tiers_raison_sociale, NEW.tiers_siret,
            NEW.tiers_adresse, NEW.mandat_debut, NEW.mandat_fin, NEW.uai, NEW.titulaire,
            NEW.iban_mask, NEW.iban_digest, NEW.bic, NEW.banque, NEW.banque_en_ligne, NEW.siret, NEW.content_hash, NEW.submitted_by,
            NEW.submitted_at)
          IS DISTINCT FROM
          (OLD.cfa_id, OLD.mode, OLD.tiers_nature, OLD.tiers_raison_sociale, OLD.tiers_siret,
            OLD.tiers_adresse, OLD.mandat_debut, OLD.mandat_fin, OLD.uai, OLD.titulaire,
            OLD.iban_mask, OLD.iban_digest, OLD.bic, OLD.banque, OLD.banque_en_ligne, OLD.siret, OLD.content_hash, OLD.submitted_by,
            OLD.submitted_at) THEN
          RAISE EXCEPTION 'a sent version never changes' USING ERRCODE = 'check_violation';
        END IF;
        IF NEW.status <> OLD.status AND NOT (OLD.status || '>' || NEW.status) = ANY (ARRAY[
          'brouillon>a_valider', 'a_valider>programme', 'a_valider>refuse', 'a_valider>retire',
          'a_valider>expire', 'programme>actif', 'programme>a_valider', 'programme>refuse',
          'programme>retire', 'actif>remplace', 'actif>expire']) THEN
          RAISE EXCEPTION 'no way from % to %', OLD.status, NEW.status
            USING ERRCODE = 'check_violation';
        END IF;
        IF current_user = 'aa_app' AND (NEW.status NOT IN ('brouillon', 'a_valider', 'retire')
          OR NOT NEW.approvers <@ OLD.approvers) THEN
          RAISE EXCEPTION 'a CFA approves nothing' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER bank_accounts_guard BEFORE INSERT OR UPDATE OR DELETE ON bank_accounts
        FOR EACH ROW EXECUTE FUNCTION guard_bank_account();

      CREATE FUNCTION guard_bank_account_files() RETURNS trigger
      LANGUAGE plpgsql SET search_path = public AS $$
      BEGIN
        IF EXISTS (SELECT FROM bank_accounts WHERE cfa_id = coalesce(NEW.cfa_id, OLD.cfa_id)
          AND id = coalesce(NEW.bank_account_id, OLD.bank_account_id) AND status <> 'brouillon') THEN
          RAISE EXCEPTION 'the files of a sent version stay' USING ERRCODE = 'check_violation';
        END IF;
        RETURN coalesce(NEW, OLD);
      END $$;
      CREATE TRIGGER bank_account_files_guard BEFORE INSERT OR UPDATE OR DELETE
        ON bank_account_files FOR EACH ROW EXECUTE FUNCTION guard_bank_account_files()`);
    // One change of bank details or one new invoice of a CFA at a time, whoever asks.
    await runner.query(`
      CREATE FUNCTION lock_payments_of(cfa uuid) RETURNS void
      LANGUAGE sql AS $$ SELECT pg_advisory_xact_lock(hashtextextended('payments:' || cfa, 0)) $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE sealed_keys, invoices_in_process, payee_checks, bank_account_reviews, bank_account_files,
        bank_accounts;
      DROP FUNCTION lock_payments_of(uuid), guard_bank_account_files(), guard_bank_account(),
        all_different(uuid[])`);
  }
}
