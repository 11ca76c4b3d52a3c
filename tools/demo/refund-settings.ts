import type pg from 'pg';

/** The OPCO's account for refunds, as the guide prints it with a BIC that is valid. */
export async function plantRefundSettings(client: pg.ClientBase, at: Date): Promise<void> {
  await client.query(
    `INSERT INTO refund_settings (status, titulaire, banque, iban, bic, libelle, consigne,
       proposed_by, proposed_at, decided_by, decided_at)
     SELECT 'en_service', 'Opco de démonstration', 'Caisse d’Épargne Rhône Alpes',
       'FR7613825002000801463722518', 'CEPAFRPP382', 'AVCAP PRO-',
       'Un virement par facture pro forma, sans autre mention dans le motif.', one.id, $1, other.id, $1
     FROM users one, users other
     WHERE one.identifiant = 'admin@opco-demo.example'
       AND other.identifiant = 'admin2@opco-demo.example'`,
    [at],
  );
}
