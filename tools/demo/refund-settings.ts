import { DEFAULT_LABEL_PREFIX, SETTLEMENT_MODES } from '@apprentissage/domain';
import type { Visit } from './visit.ts';

const SETTINGS = '/api/backoffice/refund-settings';

interface Version {
  readonly id: string;
  readonly etat: string;
}

/** The OPCO's account for refunds, as the guide prints it with a BIC that is valid: one proposes it… */
export async function proposeAccount(admin: Visit): Promise<void> {
  const versions = await admin.read<readonly Version[]>(SETTINGS);
  if (versions.some(({ etat }) => etat === 'proposee' || etat === 'en_service')) return;
  await admin.send('POST', SETTINGS, {
    body: {
      titulaire: 'Opco de démonstration',
      banque: 'Caisse d’Épargne Rhône Alpes',
      iban: 'FR76 1382 5002 0008 0146 3722 518',
      bic: 'CEPAFRPP382',
      libelle: DEFAULT_LABEL_PREFIX,
      consigne: 'Un virement par facture pro forma, sans autre mention dans le motif.',
      texteDeduction: SETTLEMENT_MODES.deduction.text,
      texteRemboursement: SETTLEMENT_MODES.remboursement.text,
    },
  });
}

/** …and another puts it in service. */
export async function confirmAccount(admin: Visit): Promise<void> {
  const versions = await admin.read<readonly Version[]>(SETTINGS);
  const proposed = versions.find(({ etat }) => etat === 'proposee');
  if (proposed !== undefined) await admin.send('POST', `${SETTINGS}/${proposed.id}/confirm`);
}
