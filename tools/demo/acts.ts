import { setTimeout as sleep } from 'node:timers/promises';
import { addDays, today } from '@apprentissage/domain';
import { PASSWORD } from './accounts.ts';
import { approve, refuse, type Rib, sendRib, standingOf } from './bank-acts.ts';
import { confirmAccount, proposeAccount } from './refund-settings.ts';
import { Visit } from './visit.ts';

/**
 * What people of the demonstration did before you came, through the portal at PORTAL_URL, which alone
 * can seal an IBAN and make a token:
 *
 *     node tools/demo/acts.ts
 *
 * Each act is looked for first, so that a run that was cut short is taken up where it stopped.
 */
const portal = process.env['PORTAL_URL'] ?? 'http://localhost:3000';

const DEMO_RIB: Rib = {
  uai: '9999991F',
  titulaire: 'CFA démo',
  iban: 'FR76 1558 9560 0000 0123 4567 878',
  file: 'rib-cfa-demo.pdf',
};
/** Refused: nobody pays a CFA on somebody's own account. */
const PRIVATE_RIB: Rib = {
  uai: '9999992G',
  titulaire: 'M. Sacha Durand',
  iban: 'FR76 2004 1010 1300 0456 7890 168',
  file: 'rib-sacha-durand.pdf',
};
/** Waits with a sign: this holder is not the CFA. */
const ODD_RIB: Rib = {
  uai: '9999992G',
  titulaire: 'Armor Gestion Services',
  iban: 'FR76 1380 7561 0000 0987 6543 246',
  file: 'rib-cfa-voisin.pdf',
};

const ANNOUNCEMENTS = '/api/backoffice/announcements';

interface Announcement {
  readonly id: string;
  readonly titre: string;
  readonly etat: string;
  readonly version: number;
}

const PUBLISHED = {
  titre: 'Vérifiez vos coordonnées bancaires',
  texte:
    'Le compte sur lequel vos factures sont payées se renseigne désormais dans « Mon cfa ». Deux comptables de l’OPCO valident chaque changement.',
  lien: '/mon-cfa/coordonnees-bancaires',
};
const PLANNED = {
  titre: 'Maintenance du portail',
  texte:
    'Le portail sera fermé de 20 h à 22 h. Les imports de vos logiciels seront acceptés de nouveau dès 22 h.',
  lien: null,
};

const as = <T>(name: string, work: (visit: Visit) => Promise<T>) =>
  Visit.as(portal, { identifiant: name, motDePasse: PASSWORD }, work);

/** Makes the version that an accountant is to decide on; `null` when it was decided already. */
async function waitingRib(cfa: Visit, rib: Rib): Promise<string | null> {
  const { actif, enCours, historique } = await standingOf(cfa);
  if (actif !== null || historique.length > 0) return null;
  return enCours?.id ?? sendRib(cfa, rib);
}

async function makeToken(cfa: Visit): Promise<void> {
  const tokens = await cfa.read<readonly unknown[]>('/api/tokens');
  if (tokens.length > 0) return;
  // The secret is in the answer, and nowhere else: nobody keeps it.
  await cfa.send('POST', '/api/tokens', { body: { name: 'Logiciel de gestion' } });
}

async function announce(admin: Visit): Promise<void> {
  const { items } = await admin.read<{ items: readonly Announcement[] }>(ANNOUNCEMENTS);
  const write = async (text: typeof PUBLISHED | typeof PLANNED, publierLe: string | null) => {
    const written = items.find(({ titre }) => titre === text.titre);
    if (written !== undefined && written.etat !== 'brouillon') return;
    const body = { ...text, cible: { type: 'tous' } };
    const { id, version } =
      written ?? (await admin.send<Announcement>('POST', ANNOUNCEMENTS, { body }));
    await admin.send('POST', `${ANNOUNCEMENTS}/${id}/publish`, { body: { publierLe }, version });
  };
  await write(PLANNED, `${addDays(today(), 6)}T17:00:00Z`);
  await write(PUBLISHED, null);
  await allPublished(admin);
}

/** What is published leaves beside the request, within a second or so. */
async function allPublished(admin: Visit): Promise<void> {
  const last = Date.now() + 10_000;
  while (Date.now() < last) {
    const { items } = await admin.read<{ items: readonly Announcement[] }>(
      `${ANNOUNCEMENTS}?etat=publiee`,
    );
    if (items.length > 0) return;
    await sleep(100);
  }
  throw new Error('the announcement was not published');
}

const [demo, voisin] = await Promise.all([
  as('camille.martin@cfa-demo.example', async (cfa) => {
    await makeToken(cfa);
    return waitingRib(cfa, DEMO_RIB);
  }),
  as('sacha.durand@cfa-voisin.example', (cfa) => waitingRib(cfa, PRIVATE_RIB)),
  as('admin@opco-demo.example', async (admin) => {
    await announce(admin);
    await proposeAccount(admin);
  }),
]);
await as('comptable@opco-demo.example', async (accountant) => {
  if (demo !== null) await approve(accountant, demo);
  if (voisin !== null) await refuse(accountant, voisin, 'particulier');
});
await Promise.all([
  as('admin2@opco-demo.example', confirmAccount),
  as('comptable2@opco-demo.example', async (accountant) => {
    if (demo !== null) await approve(accountant, demo);
  }),
  as('sacha.durand@cfa-voisin.example', async (cfa) => {
    const { enCours } = await standingOf(cfa);
    if (enCours === null) await sendRib(cfa, ODD_RIB);
  }),
]);
