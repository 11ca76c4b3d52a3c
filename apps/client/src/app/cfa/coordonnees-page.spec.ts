import { cfaSession, openPortal, type Portal } from '../../testing/portal.js';
import { descriptionOf, field, find, get, pageText, textOf, type } from '../../testing/screen.js';
import type { Cfa } from './cfa-client.js';

const CFA: Cfa = {
  siret: '35600000000048',
  raisonSociale: 'CFA des Tilleuls',
  enseigne: null,
  uai: '0751234J',
  numeroDeclaration: null,
  formeJuridique: null,
  codeNaf: '8532Z',
  adresse: '1 rue des Écoles',
  complement: null,
  codePostal: '75011',
  commune: 'Paris',
  telephone: '0123456789',
  email: 'accueil@cfa.example',
  signatureElectronique: false,
  contacts: [],
  registre: { etat: 'conforme', le: '2026-11-20T10:00:00.000Z', ecarts: [] },
  version: 3,
};
const PLACE = { adresse: '12 rue de l’Étang', codePostal: '56100', commune: 'Lorient' };

async function open(over: Partial<Cfa> = {}): Promise<Portal> {
  const portal = await openPortal('/mon-cfa/coordonnees', {
    session: cfaSession('administration_cfa'),
  });
  await portal.answer('/api/cfa', { ...CFA, ...over });
  await portal.answer('/api/cfa/history', { items: [], next: null });
  return portal;
}

/** Types without leaving the box. */
function begin(label: string, text: string): HTMLInputElement {
  const box = field(label);
  box.focus();
  box.value = text;
  box.dispatchEvent(new Event('input', { bubbles: true }));
  return box;
}

const options = () => [...document.querySelectorAll<HTMLElement>('[role=option]')];

describe('« Coordonnées »', () => {
  it('compares with the register without touching what is being typed', async () => {
    const portal = await open({ registre: { etat: 'a_verifier', le: null, ecarts: [] } });
    type('Téléphone', '0297000000');
    await portal.click(get('button', 'Vérifier maintenant'));
    const ecarts = [{ champ: 'raisonSociale', registre: 'CFA DES TILLEULS' }];
    await portal.answer('/api/cfa/register-check', {
      ...{ ...CFA, telephone: '0999999999', version: 4 },
      registre: { etat: 'differe', le: '2026-11-29T10:00:00.000Z', ecarts },
    });
    expect(pageText()).toContain('Raison sociale : « CFA DES TILLEULS »');
    expect(field('Téléphone').value).toBe('0297000000');
  });

  it('proposes addresses to who begins to type one; the chosen one fills the other fields', async () => {
    const portal = await open();
    const box = begin('Adresse', '12 rue');
    const asked = await portal.request('/api/addresses?recherche=12%20rue');
    asked.flush({ items: [PLACE, { ...PLACE, adresse: '12 rue Neuve' }] });
    await portal.until(() => options().length > 0);
    expect(options().map(textOf)).toEqual([
      '12 rue de l’Étang, 56100 Lorient',
      '12 rue Neuve, 56100 Lorient',
    ]);
    expect(box.getAttribute('role')).toBe('combobox');

    await portal.click(options()[0] as HTMLElement);
    expect(['Adresse', 'Code postal', 'Commune'].map((label) => field(label).value)).toEqual([
      '12 rue de l’Étang',
      '56100',
      'Lorient',
    ]);
  });

  it('imposes no address: what one types is sent as it is, with or without proposals', async () => {
    const portal = await open();
    begin('Adresse', 'Lieu-dit Kerjean');
    const asked = await portal.request('/api/addresses?recherche=Lieu-dit%20Kerjean');
    asked.flush(null, { status: 503, statusText: 'down' });
    await portal.settle();
    expect(options()).toEqual([]);
    get('button', 'Enregistrer').click();
    const { request } = await portal.request('/api/cfa');
    expect(request.body).toMatchObject({ adresse: 'Lieu-dit Kerjean', commune: 'Paris' });
  });

  it('says at the field what is missing', async () => {
    const portal = await open();
    type('Adresse', '');
    await portal.settle();
    expect(descriptionOf(field('Adresse'))).toContain('Renseignez l’adresse.');
    expect(field('Adresse').getAttribute('aria-invalid')).toBe('true');
  });

  it('takes over what the register of establishments says, to be saved', async () => {
    const portal = await open({
      registre: {
        etat: 'differe',
        le: null,
        ecarts: [{ champ: 'raisonSociale', registre: 'CFA DES TILLEULS SAS' }],
      },
    });
    expect(pageText()).toContain('Raison sociale : « CFA DES TILLEULS SAS »');
    await portal.click(get('button', 'Reprendre ces informations'));
    expect(field('Raison sociale').value).toBe('CFA DES TILLEULS SAS');
    expect(pageText()).toContain('enregistrez pour les garder');
  });

  describe('saved by a colleague meanwhile', () => {
    const THEIRS: Cfa = {
      ...CFA,
      enseigne: 'Les Tilleuls',
      telephone: '0298000000',
      contacts: [
        {
          fonction: 'direction',
          nom: 'Petit',
          prenom: 'Léa',
          telephone: null,
          email: 'lea@cfa.example',
        },
      ],
      version: 7,
    };
    const save = async (portal: Portal) => {
      get('button', 'Enregistrer').click();
      return portal.request('/api/cfa');
    };
    const overtaken = async (): Promise<Portal> => {
      const portal = await open();
      type('Enseigne', 'Le Tilleul');
      type('Commune', 'Paris 11');
      const request = await save(portal);
      expect(request.request.headers.get('If-Match')).toBe('"3"');
      request.flush({ code: 'version_depassee' }, { status: 412, statusText: 'refused' });
      await portal.settle();
      await portal.answer('/api/cfa', THEIRS);
      return portal;
    };

    it('are shown beside what was typed, which stays on them when one says so', async () => {
      const portal = await overtaken();
      const notice = textOf(get('status', 'modifiées entre-temps'));
      expect(notice).toContain(
        'Enseigne : Les Tilleuls Commune : Paris Téléphone : 02 98 00 00 00',
      );
      expect(notice).toContain('Contact « Direction » : Léa Petit, lea@cfa.example');
      expect(field('Enseigne').value).toBe('Le Tilleul');
      await portal.click(get('button', 'Garder ma saisie'));
      const request = await save(portal);
      expect(request.request.headers.get('If-Match')).toBe('"7"');
      expect(request.request.body).toMatchObject({
        enseigne: 'Le Tilleul',
        commune: 'Paris 11',
        telephone: '02 98 00 00 00',
        contacts: [{ fonction: 'direction', nom: 'Petit' }],
      });
      request.flush({ ...THEIRS, enseigne: 'Le Tilleul', version: 8 });
      await portal.settle();
      await portal.answer('/api/cfa/history', { items: [], next: null });
      expect(get('status', 'Vos coordonnées sont enregistrées.')).toBeTruthy();
      type('Commune', '');
      get('button', 'Enregistrer').click();
      await portal.settle();
      expect(find('status', 'Vos coordonnées sont enregistrées.')).toBeNull();
    });

    it('are taken when one prefers them', async () => {
      const portal = await overtaken();
      await portal.click(get('button', 'Reprendre ce qui est enregistré'));
      expect([field('Enseigne').value, field('Commune').value]).toEqual(['Les Tilleuls', 'Paris']);
      expect(find('status', 'modifiées entre-temps')).toBeNull();
    });
  });

  it('keep what is typed when the register is asked again', async () => {
    const portal = await open({ registre: { etat: 'a_verifier', le: null, ecarts: [] } });
    type('Enseigne', 'Le Tilleul');
    await portal.click(get('button', 'Vérifier maintenant'));
    await portal.answer('/api/cfa/register-check', { ...CFA, version: 4 });
    expect(field('Enseigne').value).toBe('Le Tilleul');
  });
});
