import { openPortal, opcoSession } from '../../testing/portal.js';
import { get, pageText, textOf } from '../../testing/screen.js';
import type { RefundSettings } from './refund-settings-client.js';

const URL = '/api/backoffice/refund-settings';
const IN_SERVICE: RefundSettings = {
  ...{ id: 'r1', etat: 'en_service', altere: false, deMoi: false },
  ...{ titulaire: 'Opco', banque: 'Banque', iban: 'FR76 1382 5002', bic: 'CEPAFRPP382' },
  ...{ libelle: 'AVCAP PRO-', consigne: 'Un virement.' },
  ...{ texteDeduction: 'Nous déduisons.', texteRemboursement: 'Vous virez.' },
  ...{ proposePar: 'Alix Bernard', proposeLe: '2026-09-01T09:00:00.000Z' },
  ...{ decidePar: 'Noa Rousseau', decideLe: '2026-09-02T09:00:00.000Z' },
};

async function open(...versions: readonly RefundSettings[]) {
  const portal = await openPortal('/backoffice/compte-opco', {
    session: opcoSession('administration_opco'),
  });
  await portal.answer(URL, versions);
  return portal;
}

describe('« Compte de l’OPCO »', () => {
  it('says who proposed and who confirmed', async () => {
    await open(IN_SERVICE);
    const rows = textOf(get('table'));
    expect(rows).toContain('En service');
    expect(rows).toContain('Alix Bernard');
    expect(rows).toContain('Noa Rousseau');
    expect(pageText()).not.toContain('ne le voient plus');
  });

  it('says so when the account in service is no longer what two people agreed on', async () => {
    await open({ ...IN_SERVICE, altere: true });
    expect(pageText()).toContain('Prévenez l’exploitant du portail');
    expect(textOf(get('table'))).toContain('Altérée, plus montrée aux CFA');
  });
});
