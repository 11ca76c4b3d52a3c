import { cfaSession, openPortal } from '../../testing/portal.js';
import { field, get, pageText } from '../../testing/screen.js';
import type { Settlement } from './settlement-client.js';

const SETTLEMENT: Settlement = {
  mode: 'deduction',
  historique: [],
  modeOperatoire: null,
  textes: { deduction: 'Nous déduisons.', remboursement: 'Vous virez.' },
  version: 1,
};
const URL = '/api/settlement';

describe('« Mode de règlement des avoirs »', () => {
  it('chosen by a colleague meanwhile is shown, and one can choose again', async () => {
    const portal = await openPortal('/mon-cfa/reglement-avoirs', {
      session: cfaSession('administration_cfa'),
    });
    await portal.answer(URL, SETTLEMENT);
    field('Je choisis le mode « remboursement »').click();
    await portal.click(get('button', 'Enregistrer'));
    await portal.refuse(URL, 412, { code: 'version_depassee' });
    const theirs = { mode: 'deduction', le: '2026-09-12T12:05:00.000Z', par: 'Léa Petit' } as const;
    await portal.answer(URL, { ...SETTLEMENT, historique: [theirs], version: 2 });
    expect(get('alert').textContent).toContain('Le mode a été changé entre-temps');
    expect(pageText()).toContain('par Léa Petit');
    field('Je choisis le mode « remboursement »').click();
    await portal.click(get('button', 'Enregistrer'));
    const request = await portal.request(URL);
    expect(request.request.headers.get('If-Match')).toBe('"2"');
    request.flush({ ...SETTLEMENT, mode: 'remboursement', version: 3 });
    await portal.settle();
    expect(get('status', 'est enregistré')).toBeTruthy();
  });
});
