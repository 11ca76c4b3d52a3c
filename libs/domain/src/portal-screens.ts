import type { Right } from './rights.js';

/** A screen of a CFA's portal that a message of the OPCO may lead to. */
interface PortalScreen {
  readonly path: string;
  /** As the menu says it. */
  readonly label: string;
  /** Who may open it; everybody of the CFA when absent. */
  readonly right?: Right;
}

/** Where an announcement may lead: nowhere else, so that a text is no way to lure anybody out of the portal. */
export const PORTAL_SCREENS: readonly PortalScreen[] = [
  { path: '/', label: 'Accueil' },
  { path: '/notifications', label: 'Notifications' },
  { path: '/contrats', label: 'Mes contrats', right: 'contrats' },
  { path: '/mon-compte', label: 'Mon compte' },
  { path: '/mon-compte/notifications', label: 'Mon compte : notifications' },
  { path: '/mon-compte/securite', label: 'Mon compte : sécurité' },
  { path: '/mon-cfa/coordonnees', label: 'Coordonnées', right: 'administration_cfa' },
  {
    path: '/mon-cfa/reglement-avoirs',
    label: 'Mode de règlement des avoirs',
    right: 'administration_cfa',
  },
  {
    path: '/mon-cfa/coordonnees-bancaires',
    label: 'Coordonnées bancaires',
    right: 'administration_cfa',
  },
  {
    path: '/mon-cfa/imports',
    label: "Sécurisation des imports de contrat d'apprentissage",
    right: 'administration_cfa',
  },
  { path: '/mon-cfa/utilisateurs', label: 'Utilisateurs', right: 'administration_cfa' },
  { path: '/mon-cfa/journal', label: 'Journal', right: 'administration_cfa' },
];

/** `true` when `path` is a screen that a message may lead to. */
export function isPortalScreen(path: string): boolean {
  return PORTAL_SCREENS.some((screen) => screen.path === path);
}
