import type { Audience, Right } from '@apprentissage/domain';

/** One line of the menu: a page, or a name that holds pages. */
export interface MenuEntry {
  readonly label: string;
  readonly audience: Audience;
  /** Who may use it; everybody of the audience when absent. */
  readonly right?: Right;
  /** Address of the page; an entry without one holds `pages`. */
  readonly link?: string;
  /** The address must be this one, not only begin with it, for the entry to be the current one. */
  readonly exact?: true;
  readonly pages?: readonly { readonly label: string; readonly link: string }[];
}

/** The menu, in the guide's words and order. A section joins it the day it exists. */
export const MENU: readonly MenuEntry[] = [
  { label: 'Accueil', audience: 'cfa', link: '/', exact: true },
  {
    label: 'Mon cfa',
    audience: 'cfa',
    right: 'administration_cfa',
    pages: [
      { label: 'Coordonnées', link: '/mon-cfa/coordonnees' },
      { label: 'Mode de règlement des avoirs', link: '/mon-cfa/reglement-avoirs' },
      { label: 'Coordonnées bancaires', link: '/mon-cfa/coordonnees-bancaires' },
      {
        label: "Sécurisation des imports de contrat d'apprentissage",
        link: '/mon-cfa/imports',
      },
      { label: 'Utilisateurs', link: '/mon-cfa/utilisateurs' },
      { label: 'Journal', link: '/mon-cfa/journal' },
    ],
  },
  { label: 'Mes contrats', audience: 'cfa', right: 'contrats', link: '/contrats' },
  {
    label: 'Contrats à instruire',
    audience: 'opco',
    right: 'instruction',
    link: '/backoffice',
    exact: true,
  },
  {
    label: 'RIB à valider',
    audience: 'opco',
    right: 'comptabilite',
    link: '/backoffice/rib',
  },
  {
    label: 'Comptes CFA',
    audience: 'opco',
    right: 'administration_opco',
    link: '/backoffice/cfas',
  },
  { label: 'Nominations à confirmer', audience: 'opco', link: '/backoffice/nominations' },
  {
    label: 'Annonces',
    audience: 'opco',
    right: 'administration_opco',
    link: '/backoffice/annonces',
  },
  {
    label: 'Éditeurs de logiciels',
    audience: 'opco',
    right: 'administration_opco',
    link: '/backoffice/editeurs',
  },
  {
    label: 'Compte de l’OPCO',
    audience: 'opco',
    right: 'administration_opco',
    link: '/backoffice/compte-opco',
  },
  {
    label: 'Agents',
    audience: 'opco',
    right: 'administration_opco',
    link: '/backoffice/agents',
  },
  {
    label: 'Invitations à approuver',
    audience: 'opco',
    right: 'administration_opco',
    link: '/backoffice/invitations',
  },
];

/** The entries of somebody: those of their audience that their rights open. */
export function menuOf(audience: Audience, rights: ReadonlySet<Right>): MenuEntry[] {
  return MENU.filter(
    (entry) =>
      entry.audience === audience && (entry.right === undefined || rights.has(entry.right)),
  );
}
