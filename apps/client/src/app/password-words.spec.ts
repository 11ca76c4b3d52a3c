import type { PasswordContext } from '@apprentissage/domain';
import { cfaSession, MY_ACCOUNT, openPortal, opcoSession, type Portal } from '../testing/portal.js';
import { all, descriptionOf, field, get, pageText, textOf, type } from '../testing/screen.js';

const WORDS: PasswordContext = {
  identifiant: 'direction@cfa-ronce.example',
  email: 'courrier@boite-postale.example',
  nom: 'Kerneis',
  prenom: 'Dominique',
  raisonSociale: 'CFA des Ajoncs',
};
const ALL = Object.keys(WORDS) as (keyof PasswordContext)[];
const GOOD = 'Une phrase de 2026, longue';
const { raisonSociale, ...PERSON } = WORDS;

interface Screen {
  readonly open: () => Promise<Portal>;
  readonly label: string;
  /** The words that the screen knows; the server alone knows the others. */
  readonly known: readonly (keyof PasswordContext)[];
}

async function openOwn(session = cfaSession('contrats')): Promise<Portal> {
  const portal = await openPortal('/mon-compte/mot-de-passe', {
    session: { ...session, cfa: session.cfa && { ...session.cfa, raisonSociale } },
    brand: { opcoName: 'Opco Bruyère' },
  });
  await portal.answer('/api/account', { ...MY_ACCOUNT, ...PERSON });
  return portal;
}

const SCREENS: Readonly<Record<string, Screen>> = {
  '« Inscription »': {
    open: async () => {
      const portal = await openPortal('/inscription');
      type('Raison sociale', raisonSociale);
      type('Nom', WORDS.nom);
      type('Prénom', WORDS.prenom);
      type('Identifiant', WORDS.identifiant);
      type('Email de notification', WORDS.email);
      return portal;
    },
    label: 'Mot de passe',
    known: ALL,
  },
  '« Modifier mon mot de passe »': {
    open: () => openOwn(),
    label: 'Nouveau mot de passe',
    known: ALL,
  },
  '« Votre invitation »': {
    open: async () => {
      const portal = await openPortal('/invitation/secret');
      const { identifiant, nom, prenom } = WORDS;
      await portal.answer('/api/account/invitation', {
        ...{ identifiant, nom, prenom },
        organisme: raisonSociale,
        rights: ['contrats'],
      });
      return portal;
    },
    label: 'Mot de passe',
    known: ['identifiant', 'nom', 'prenom', 'raisonSociale'],
  },
  '« Nouveau mot de passe »': {
    open: () => openPortal('/mot-de-passe/secret'),
    label: 'Nouveau mot de passe',
    known: [],
  },
};

/** What the check-list says of the words that one is known by. */
const said = () =>
  all('listitem')
    .map(textOf)
    .find((text) => text.includes('Ne contient ni votre identifiant'));

describe.each(Object.entries(SCREENS))('a password on %s', (_name, { open, label, known }) => {
  const whole = known.length === ALL.length;

  it.each(known)('is said to break the rule with %s', async (part) => {
    const portal = await open();
    type(label, `zou ${WORDS[part]} 4 zou`);
    await portal.settle();
    expect(said()).toMatch(/^Non respectée : /);
    await portal.click(get('button', 'Valider'));
    expect(descriptionOf(field(label))).toContain('Ne contient ni votre identifiant');
  });

  it(`without any of them ${whole ? 'meets the rule' : 'is left to the server to check'}`, async () => {
    const portal = await open();
    type(label, GOOD);
    await portal.settle();
    expect(said()).toMatch(whole ? /^Respectée : / : /^•.* \(vérifié à l’envoi\)$/);
    expect(pageText()).toContain(
      whole ? 'Toutes les règles sont respectées.' : 'la dernière sera vérifiée à l’envoi.',
    );
  });
});

describe('the words of one’s own account', () => {
  it('are the OPCO’s name too, for its agents', async () => {
    const portal = await openOwn(opcoSession('instruction'));
    type('Nouveau mot de passe', 'zou Opco Bruyere zou');
    await portal.settle();
    expect(said()).toMatch(/^Non respectée : /);
  });

  it('are left to the server to check when they cannot be read', async () => {
    const portal = await openPortal('/mon-compte/mot-de-passe', {
      session: cfaSession('contrats'),
    });
    await portal.refuse('/api/account', 503);
    type('Nouveau mot de passe', GOOD);
    await portal.settle();
    expect(said()).toMatch(/\(vérifié à l’envoi\)$/);
  });
});

describe('a password that the server alone finds at fault', () => {
  it('is told at its field, and the link can serve again', async () => {
    const portal = await openPortal('/mot-de-passe/secret');
    type('Nouveau mot de passe', 'zou Kerneis zou');
    type('Confirmer votre mot de passe', 'zou Kerneis zou');
    await portal.click(get('button', 'Valider'));
    await portal.refuse('/api/account/reset-password', 400, {
      code: 'requete_invalide',
      errors: [{ pointer: '/motDePasse', code: 'personnel', message: 'Ne contient ni votre nom.' }],
    });
    expect(descriptionOf(field('Nouveau mot de passe'))).toContain('Ne contient ni votre nom.');
    expect(get<HTMLButtonElement>('button', 'Valider').disabled).toBe(false);
  });
});
