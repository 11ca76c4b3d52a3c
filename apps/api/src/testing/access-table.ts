import type { Right } from '@apprentissage/domain';
import type { Allowed, Freshness } from '../http/index.js';
import { ACCOUNT_ROUTES } from './account-routes.js';
import { ANNOUNCEMENT_ROUTES, type AnnouncementKind } from './announcement-routes.js';
import { BANK_ROUTES } from './bank-routes.js';
import { CFA_ROUTES } from './cfa-routes.js';
import { CONTRACT_ROUTES } from './contract-routes.js';
import { DOCUMENT_ROUTES } from './document-routes.js';
import { NOMINATION_ROUTES, type NominationKind } from './nomination-routes.js';
import { NOTIFICATION_ROUTES } from './notification-routes.js';
import { PARTNER_ROUTES } from './partner-routes.js';
import { SETTLEMENT_ROUTES } from './settlement-routes.js';
import { TOKEN_ROUTES } from './token-routes.js';
import { type PersonKind, USERS_ROUTES } from './users-routes.js';

/**
 * Who may do what, to be read and agreed by a person: the access matrix is generated from this table,
 * and the routing table of the server must be exactly its keys.
 */

/**
 * Everybody who may call, alone with one right each; then somebody whose account is deactivated and
 * somebody whose address is not confirmed, both with an open session all the same.
 */
export const PROFILES = [
  'nobody',
  'apprentis_sans_contrat',
  'apprentis_sans_contrat_facturation',
  'contrats',
  'contrats_facturation',
  'contrats_stocks',
  'contrats_stocks_facturation',
  'administration_cfa',
  'instruction',
  'comptabilite',
  'administration_opco',
  'token',
  'deactivated',
  'pending',
] as const;
export type Profile = (typeof PROFILES)[number];

export const CFA = PROFILES.slice(1, 8) as readonly Extract<Profile, Right>[];
export const OPCO = PROFILES.slice(8, 11) as readonly Extract<Profile, Right>[];

/** The people behind what a route declares, spelt out. */
export const WHO: Readonly<Partial<Record<Allowed, readonly Profile[]>>> = {
  signed_in: [...CFA, ...OPCO],
  opco: OPCO,
  contrats: ['contrats', 'contrats_facturation', 'administration_cfa'],
  administration_cfa: ['administration_cfa'],
  instruction: ['instruction'],
  comptabilite: ['comptabilite'],
  administration_opco: ['administration_opco'],
};

/** What the `:id` of a path designates; `held`: a contract that the calling agent has taken. */
export type ObjectKind =
  | 'cfa'
  | 'change'
  | 'contract'
  | 'document'
  | 'held'
  | 'notification'
  | 'passkey'
  | 'refund'
  | 'rib'
  | 'session'
  | 'token'
  | 'vendor'
  | PersonKind
  | AnnouncementKind
  | NominationKind;

export interface RouteRow {
  readonly access: 'public' | 'partner' | Allowed;
  /** Status for who may, on an object of their own. */
  readonly ok: number;
  readonly id?: ObjectKind;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly ifMatch?: true;
  /** Which fresh proof it wants. */
  readonly fresh?: Freshness;
  /** Receives a form with a file (`@Upload()`): to who may call, JSON answers 415, which is its `ok`. */
  readonly upload?: true;
  /** Agents act on every CFA's objects. */
  readonly everyCfa?: true;
  /** Those of the callers to whom such an object is absent. */
  readonly hiddenFrom?: readonly Profile[];
  /** Status for agents, when they may call but have no such object. */
  readonly agents?: number;
  /** Made for programs: may be called from anywhere, and reads no session. */
  readonly anySite?: true;
  /** In no OpenAPI document: a page, a file, or every address that is not one. */
  readonly undocumented?: true;
  /** Shows an account number whole, because somebody has to copy or to check it. */
  readonly reveals?: true;
}

/** Whether somebody acts on every CFA's objects by this route. */
export function seesEveryCfa(row: RouteRow, profile: Profile): boolean {
  if (row.everyCfa !== true || row.hiddenFrom?.includes(profile)) return false;
  if (!(OPCO as readonly Profile[]).includes(profile)) return false;
  return WHO[row.access as Allowed]?.includes(profile) === true;
}

/** Somebody of each side who may call a route; `nobody` where it is public. */
export function callersOf({ access, hiddenFrom = [] }: RouteRow): Profile[] {
  if (access === 'public') return ['nobody'];
  const who = (WHO[access as Allowed] ?? []).filter((one) => !hiddenFrom.includes(one));
  const agents = who.filter((one) => (OPCO as readonly Profile[]).includes(one));
  return [who.find((one) => !agents.includes(one)), agents[0]].filter((one) => one !== undefined);
}

/** Every route of the API. */
export const ROUTES: Readonly<Record<string, RouteRow>> = {
  'GET /api/brand': { access: 'public', ok: 200 },
  'GET /api/health': { access: 'public', ok: 200 },
  'GET /api/docs': { access: 'public', ok: 200, undocumented: true },
  'GET /api/docs/:file': { access: 'public', ok: 404, undocumented: true },
  'GET /api/convergence/openapi.json': { access: 'public', ok: 200, undocumented: true },
  'GET /api/journal': { access: 'administration_cfa', ok: 200 },
  'GET /api/journal/acteurs': { access: 'administration_cfa', ok: 200 },
  'GET /api/journal/export.csv': { access: 'administration_cfa', ok: 200 },

  ...ACCOUNT_ROUTES,
  ...NOTIFICATION_ROUTES,
  ...CONTRACT_ROUTES,
  ...DOCUMENT_ROUTES,
  ...TOKEN_ROUTES,
  ...CFA_ROUTES,
  ...SETTLEMENT_ROUTES,
  ...BANK_ROUTES,
  ...USERS_ROUTES,
  ...NOMINATION_ROUTES,
  ...ANNOUNCEMENT_ROUTES,
  ...PARTNER_ROUTES,
};
