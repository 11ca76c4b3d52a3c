import type { MigrationInterface, QueryRunner } from 'typeorm';

/** « Coordonnées » and « Mode de règlement des avoirs », with their past; the OPCO's account for refunds. */
export class CfaDetails1700000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE cfas
        ADD enseigne text,
        ADD numero_declaration text
          CONSTRAINT cfas_declaration_shape CHECK (numero_declaration ~ '^[0-9]{11}$'),
        ADD forme_juridique text,
        ADD code_naf text,
        ADD adresse text,
        ADD complement text,
        ADD code_postal text CONSTRAINT cfas_postal_code_shape CHECK (code_postal ~ '^[0-9]{5}$'),
        ADD commune text,
        ADD telephone text,
        ADD email text,
        ADD signature_electronique boolean NOT NULL DEFAULT false,
        ADD registre_etat text NOT NULL DEFAULT 'a_verifier'
          CONSTRAINT cfas_register_state_known CHECK (registre_etat IN
            ('a_verifier', 'conforme', 'differe', 'ferme', 'inconnu')),
        ADD registre_le timestamptz,
        ADD registre jsonb;
      CREATE INDEX cfas_to_check ON cfas (registre_le NULLS FIRST)
        WHERE registre_etat = 'a_verifier';

      CREATE TABLE cfa_contacts (
        cfa_id uuid NOT NULL CONSTRAINT cfa_contacts_cfa_fk REFERENCES cfas (id) ON DELETE CASCADE,
        fonction text NOT NULL CONSTRAINT cfa_contacts_function_known
          CHECK (fonction IN ('direction', 'administratif', 'facturation')),
        nom text NOT NULL,
        prenom text NOT NULL,
        telephone text,
        email text,
        CONSTRAINT cfa_contacts_pk PRIMARY KEY (cfa_id, fonction)
      );

      -- One line per field that changed: who, when, before, after.
      CREATE TABLE cfa_changes (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        cfa_id uuid NOT NULL CONSTRAINT cfa_changes_cfa_fk REFERENCES cfas (id) ON DELETE CASCADE,
        user_id uuid NOT NULL,
        at timestamptz(3) NOT NULL,
        champ text NOT NULL,
        avant text,
        apres text,
        CONSTRAINT cfa_changes_user_fk FOREIGN KEY (cfa_id, user_id)
          REFERENCES users (cfa_id, id) ON DELETE CASCADE
      );
      CREATE INDEX cfa_changes_recent ON cfa_changes (cfa_id, at, id);

      -- Each choice, the first one included: an avoir keeps the mode of its day.
      CREATE TABLE settlement_choices (
        cfa_id uuid NOT NULL
          CONSTRAINT settlement_choices_cfa_fk REFERENCES cfas (id) ON DELETE CASCADE,
        rank integer NOT NULL CONSTRAINT settlement_choices_rank_positive CHECK (rank > 0),
        mode text NOT NULL CONSTRAINT settlement_choices_mode_known
          CHECK (mode IN ('deduction', 'remboursement')),
        chosen_by uuid NOT NULL,
        chosen_at timestamptz NOT NULL,
        CONSTRAINT settlement_choices_pk PRIMARY KEY (cfa_id, rank),
        CONSTRAINT settlement_choices_user_fk FOREIGN KEY (cfa_id, chosen_by)
          REFERENCES users (cfa_id, id) ON DELETE CASCADE
      )`);
    for (const table of ['cfa_contacts', 'cfa_changes', 'settlement_choices']) {
      await runner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY own_cfa ON ${table} TO aa_app
          USING (cfa_id = current_setting('app.cfa_id')::uuid);
        CREATE POLICY every_cfa ON ${table} FOR SELECT TO aa_backoffice USING (true);
        GRANT SELECT, INSERT ON ${table} TO aa_app;
        GRANT SELECT ON ${table} TO aa_backoffice`);
    }
    await runner.query(`
      GRANT UPDATE, DELETE ON cfa_contacts TO aa_app;
      GRANT UPDATE (uai, raison_sociale, enseigne, numero_declaration, forme_juridique, code_naf,
        adresse, complement, code_postal, commune, telephone, email, signature_electronique,
        registre_etat, registre_le, registre, version) ON cfas TO aa_app;
      -- The loop that asks the register again.
      GRANT UPDATE (registre_etat, registre_le, registre) ON cfas TO aa_identity`);
    await this.refundSettings(runner);
  }

  /** Where refunds are sent: proposed by one agent, put in service by another. */
  private async refundSettings(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE refund_settings (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        status text NOT NULL DEFAULT 'proposee' CONSTRAINT refund_settings_status_known
          CHECK (status IN ('proposee', 'en_service', 'remplacee', 'rejetee')),
        titulaire text NOT NULL,
        banque text NOT NULL,
        iban text NOT NULL,
        bic text NOT NULL
          CONSTRAINT refund_settings_bic_shape CHECK (bic ~ '^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$'),
        libelle text NOT NULL,
        consigne text NOT NULL,
        agent_audience text GENERATED ALWAYS AS ('opco') STORED,
        proposed_by uuid NOT NULL,
        proposed_at timestamptz NOT NULL,
        decided_by uuid,
        decided_at timestamptz,
        ended_at timestamptz,
        CONSTRAINT refund_settings_proposer_fk FOREIGN KEY (agent_audience, proposed_by)
          REFERENCES users (audience, id),
        CONSTRAINT refund_settings_decider_fk FOREIGN KEY (agent_audience, decided_by)
          REFERENCES users (audience, id),
        CONSTRAINT refund_settings_two_people CHECK (status NOT IN ('en_service', 'remplacee')
          OR coalesce(decided_by <> proposed_by, false))
      );
      CREATE UNIQUE INDEX refund_settings_one_in_service ON refund_settings (status)
        WHERE status = 'en_service';
      CREATE UNIQUE INDEX refund_settings_one_proposed ON refund_settings (status)
        WHERE status = 'proposee';
      CREATE FUNCTION guard_refund_settings() RETURNS trigger
      LANGUAGE plpgsql SET search_path = public AS $$
      BEGIN
        IF (NEW.titulaire, NEW.banque, NEW.iban, NEW.bic, NEW.libelle, NEW.consigne,
            NEW.proposed_by) IS DISTINCT FROM
          (OLD.titulaire, OLD.banque, OLD.iban, OLD.bic, OLD.libelle, OLD.consigne,
            OLD.proposed_by)
          OR OLD.status IN ('remplacee', 'rejetee') THEN
          RAISE EXCEPTION 'a proposed version never changes' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER refund_settings_guard BEFORE UPDATE ON refund_settings
        FOR EACH ROW EXECUTE FUNCTION guard_refund_settings();
      GRANT SELECT ON refund_settings TO aa_app, aa_backoffice;
      GRANT INSERT ON refund_settings TO aa_backoffice;
      GRANT UPDATE (status, decided_by, decided_at, ended_at) ON refund_settings TO aa_backoffice`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE refund_settings, settlement_choices, cfa_changes, cfa_contacts;
      DROP FUNCTION guard_refund_settings();
      REVOKE UPDATE ON cfas FROM aa_app, aa_identity;
      ALTER TABLE cfas DROP COLUMN enseigne, DROP COLUMN numero_declaration,
        DROP COLUMN forme_juridique, DROP COLUMN code_naf, DROP COLUMN adresse,
        DROP COLUMN complement, DROP COLUMN code_postal, DROP COLUMN commune,
        DROP COLUMN telephone, DROP COLUMN email, DROP COLUMN signature_electronique,
        DROP COLUMN registre_etat, DROP COLUMN registre_le, DROP COLUMN registre`);
  }
}
