import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Contracts, their timeline, the exact counters of the dashboard, the partners' idempotency keys. */
export class Contracts1700000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE contracts (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        cfa_id uuid NOT NULL CONSTRAINT contracts_cfa_fk REFERENCES cfas (id),
        numero text NOT NULL CONSTRAINT contracts_numero_unique UNIQUE,
        numero_externe text NOT NULL,
        numero_deca text,
        status text NOT NULL CONSTRAINT contracts_status_known CHECK (status IN ('BROUILLON',
          'TRANSMIS', 'EN_COURS_INSTRUCTION', 'ENGAGE', 'REFUSE', 'ANNULE', 'RUPTURE', 'SOLDE')),
        pieces_demandees boolean NOT NULL DEFAULT false,
        commentaire text,
        apprenti_nom text NOT NULL,
        apprenti_prenom text NOT NULL,
        apprenti_recherche text NOT NULL,
        apprenti_cle bytea NOT NULL,
        employeur_denomination text NOT NULL,
        employeur_siret text NOT NULL,
        employeur_recherche text NOT NULL,
        formation_intitule text NOT NULL,
        formation_rncp text NOT NULL,
        date_conclusion date NOT NULL,
        date_debut date NOT NULL,
        date_fin date NOT NULL,
        version_cerfa text NOT NULL,
        cerfa jsonb NOT NULL,
        contenu_hash bytea NOT NULL,
        -- To the millisecond, as the API and its cursors write it.
        transmis_le timestamptz(3) NOT NULL,
        instructeur_audience text GENERATED ALWAYS AS ('opco') STORED,
        instructeur_id uuid,
        decide_le timestamptz,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT contracts_tenant_key UNIQUE (cfa_id, id),
        CONSTRAINT contracts_instructeur_fk FOREIGN KEY (instructeur_audience, instructeur_id)
          REFERENCES users (audience, id),
        CONSTRAINT contracts_pieces_while_instructed
          CHECK (NOT pieces_demandees OR status = 'EN_COURS_INSTRUCTION'),
        CONSTRAINT contracts_deca_once_engaged CHECK (status <> 'ENGAGE' OR numero_deca IS NOT NULL)
      );
      -- One living dossier per (apprentice, employer, conclusion date), and per number of the sender.
      CREATE UNIQUE INDEX contracts_one_living ON contracts
        (cfa_id, apprenti_cle, employeur_siret, date_conclusion)
        WHERE status NOT IN ('REFUSE', 'ANNULE');
      CREATE UNIQUE INDEX contracts_numero_externe_unique ON contracts (cfa_id, numero_externe)
        WHERE status NOT IN ('REFUSE', 'ANNULE');
      CREATE UNIQUE INDEX contracts_deca_unique ON contracts (numero_deca)
        WHERE numero_deca IS NOT NULL;
      CREATE INDEX contracts_recent ON contracts (cfa_id, transmis_le, id);
      CREATE INDEX contracts_recent_by_status ON contracts (cfa_id, status, transmis_le, id);
      CREATE INDEX contracts_by_apprenti ON contracts (cfa_id, apprenti_recherche, id);
      CREATE INDEX contracts_by_employeur ON contracts (cfa_id, employeur_recherche, id);
      CREATE INDEX contracts_by_conclusion ON contracts (cfa_id, date_conclusion, id);
      CREATE INDEX contracts_queue ON contracts (transmis_le, id)
        WHERE status IN ('TRANSMIS', 'EN_COURS_INSTRUCTION');
      CREATE INDEX contracts_by_status ON contracts (status, transmis_le, id);
      CREATE INDEX contracts_of_instructeur ON contracts (instructeur_id, transmis_le, id)
        WHERE instructeur_id IS NOT NULL;

      CREATE TABLE contract_events (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        cfa_id uuid NOT NULL,
        contract_id uuid NOT NULL,
        at timestamptz NOT NULL,
        status text NOT NULL,
        pieces_demandees boolean NOT NULL DEFAULT false,
        actor_kind text NOT NULL CONSTRAINT contract_events_actor_known
          CHECK (actor_kind IN ('cfa', 'opco', 'partenaire', 'systeme')),
        actor_name text,
        comment text,
        CONSTRAINT contract_events_contract_fk FOREIGN KEY (cfa_id, contract_id)
          REFERENCES contracts (cfa_id, id)
      );
      CREATE INDEX contract_events_timeline ON contract_events (cfa_id, contract_id, at, id);

      CREATE TABLE contract_counts (
        cfa_id uuid NOT NULL CONSTRAINT contract_counts_cfa_fk REFERENCES cfas (id),
        status text NOT NULL,
        slot smallint NOT NULL,
        n bigint NOT NULL,
        CONSTRAINT contract_counts_pk PRIMARY KEY (cfa_id, status, slot)
      );

      CREATE TABLE idempotency_keys (
        cfa_id uuid NOT NULL,
        token_id uuid NOT NULL,
        route text NOT NULL,
        key text NOT NULL,
        request_hash bytea NOT NULL,
        response_status integer NOT NULL,
        -- As text: a replayed answer is the same byte for byte.
        response text NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT idempotency_keys_pk PRIMARY KEY (cfa_id, token_id, route, key),
        CONSTRAINT idempotency_keys_token_fk FOREIGN KEY (cfa_id, token_id)
          REFERENCES tokens (cfa_id, id) ON DELETE CASCADE
      );
      CREATE INDEX idempotency_keys_age ON idempotency_keys (created_at)`);
    for (const table of ['contracts', 'contract_events', 'contract_counts', 'idempotency_keys']) {
      await runner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY own_cfa ON ${table} TO aa_app
          USING (cfa_id = current_setting('app.cfa_id')::uuid)`);
    }
    await runner.query(`
      CREATE POLICY every_cfa ON contracts TO aa_backoffice USING (true);
      CREATE POLICY every_cfa ON contract_events TO aa_backoffice USING (true);
      CREATE POLICY every_cfa ON contract_counts TO aa_backoffice USING (true);
      GRANT SELECT, INSERT, UPDATE ON contracts TO aa_app;
      GRANT SELECT ON contracts TO aa_backoffice;
      GRANT UPDATE (status, pieces_demandees, commentaire, numero_deca, instructeur_id, decide_le,
        version) ON contracts TO aa_backoffice;
      GRANT SELECT, INSERT ON contract_events TO aa_app, aa_backoffice;
      GRANT SELECT, INSERT, UPDATE ON contract_counts TO aa_app, aa_backoffice;
      GRANT SELECT, INSERT, UPDATE ON idempotency_keys TO aa_app;
      -- The hourly purge of old keys acts for no CFA.
      CREATE POLICY purge ON idempotency_keys TO aa_identity USING (true);
      GRANT SELECT (created_at), DELETE ON idempotency_keys TO aa_identity`);
    // Counters are spread over slots so that parallel imports of one CFA seldom wait for one row; a
    // slot may be negative, the sum of a status never is. Keys are taken in order: no deadlock.
    await runner.query(`
      CREATE FUNCTION contracts_count() RETURNS trigger
      LANGUAGE plpgsql SET search_path = public AS $$
      BEGIN
        IF TG_OP = 'INSERT' THEN
          INSERT INTO contract_counts (cfa_id, status, slot, n)
            SELECT cfa_id, status, pg_backend_pid() % 8, count(*) FROM after_rows
            GROUP BY cfa_id, status ORDER BY cfa_id, status
            ON CONFLICT ON CONSTRAINT contract_counts_pk
              DO UPDATE SET n = contract_counts.n + excluded.n;
        ELSIF TG_OP = 'DELETE' THEN
          INSERT INTO contract_counts (cfa_id, status, slot, n)
            SELECT cfa_id, status, pg_backend_pid() % 8, -count(*) FROM before_rows
            GROUP BY cfa_id, status ORDER BY cfa_id, status
            ON CONFLICT ON CONSTRAINT contract_counts_pk
              DO UPDATE SET n = contract_counts.n + excluded.n;
        ELSE
          INSERT INTO contract_counts (cfa_id, status, slot, n)
            SELECT cfa_id, status, pg_backend_pid() % 8, sum(delta) FROM (
              SELECT b.cfa_id, b.status, -1 AS delta FROM before_rows b
                JOIN after_rows a ON a.id = b.id WHERE a.status <> b.status
              UNION ALL
              SELECT a.cfa_id, a.status, 1 FROM after_rows a
                JOIN before_rows b ON a.id = b.id WHERE a.status <> b.status
            ) moved GROUP BY cfa_id, status ORDER BY cfa_id, status
            ON CONFLICT ON CONSTRAINT contract_counts_pk
              DO UPDATE SET n = contract_counts.n + excluded.n;
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER contracts_count_insert AFTER INSERT ON contracts
        REFERENCING NEW TABLE AS after_rows FOR EACH STATEMENT EXECUTE FUNCTION contracts_count();
      CREATE TRIGGER contracts_count_update AFTER UPDATE ON contracts
        REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows
        FOR EACH STATEMENT EXECUTE FUNCTION contracts_count();
      CREATE TRIGGER contracts_count_delete AFTER DELETE ON contracts
        REFERENCING OLD TABLE AS before_rows FOR EACH STATEMENT EXECUTE FUNCTION contracts_count()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE idempotency_keys, contract_counts, contract_events, contracts`);
    await runner.query(`DROP FUNCTION contracts_count()`);
  }
}
