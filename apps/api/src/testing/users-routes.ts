import type { Allowed } from '../http/index.js';
import type { RouteRow } from './access-table.js';

/**
 * Somebody of a CFA, an agent, somebody invited, or who waits for the OPCO's approval; with a second factor
 * where it says so.
 */
export type PersonKind =
  'agent' | 'agentWithFactor' | 'invited' | 'invitedAgent' | 'user' | 'userWithFactor' | 'waiting';

const LINK = { jeton: 'A'.repeat(43) };
const SOMEBODY = { nom: 'Nom', prenom: 'Prénom', email: 'quelquun@test.example' };
const USER = { ...SOMEBODY, rights: ['contrats'] };
const AGENT = { ...SOMEBODY, rights: ['instruction'] };

/** The same acts on people: of a CFA by its administrators, of the OPCO by its own. */
function people(
  path: string,
  access: Allowed,
  [one, invited, withFactor]: readonly [PersonKind, PersonKind, PersonKind],
  body: Readonly<Record<string, unknown>>,
): Record<string, RouteRow> {
  const written = { access, fresh: 'sensitive' } as const;
  const own = { ...written, ok: 200, id: one } as const;
  return {
    [`GET ${path}`]: { access, ok: 200 },
    [`GET ${path}/export.csv`]: { access, ok: 200 },
    [`GET ${path}/qui-peut-quoi`]: { access, ok: 200 },
    [`GET ${path}/:id`]: { access, ok: 200, id: one },
    [`POST ${path}`]: {
      ...written,
      ok: 201,
      body: { ...body, identifiant: 'invite@test.example' },
    },
    [`PUT ${path}/:id`]: { ...own, ifMatch: true, body: { ...body, actif: true } },
    [`POST ${path}/:id/desactiver`]: { ...own, ifMatch: true },
    [`POST ${path}/:id/reactiver`]: { ...own, ifMatch: true },
    [`POST ${path}/:id/invitation`]: { ...written, ok: 202, id: invited },
    [`DELETE ${path}/:id/invitation`]: { ...written, ok: 204, id: invited },
    [`DELETE ${path}/:id/second-factor`]: { ...written, ok: 204, id: withFactor },
  };
}

/** The routes of « Utilisateurs », of agents and of invitations. */
export const USERS_ROUTES: Readonly<Record<string, RouteRow>> = {
  'POST /api/account/invitation': { access: 'public', ok: 410, body: LINK },
  'POST /api/account/invitation/accept': {
    access: 'public',
    ok: 410,
    body: { ...LINK, motDePasse: 'Nouvelles-pommes-43' },
  },

  ...people('/api/users', 'administration_cfa', ['user', 'invited', 'userWithFactor'], USER),
  ...people(
    '/api/backoffice/agents',
    'administration_opco',
    ['agent', 'invitedAgent', 'agentWithFactor'],
    AGENT,
  ),
  'GET /api/backoffice/invitations': { access: 'administration_opco', ok: 200, everyCfa: true },
  'POST /api/backoffice/invitations/:id/approuver': {
    access: 'administration_opco',
    ok: 204,
    fresh: 'sensitive',
    id: 'waiting',
    everyCfa: true,
  },
  'POST /api/backoffice/invitations/:id/refuser': {
    access: 'administration_opco',
    ok: 204,
    fresh: 'sensitive',
    id: 'waiting',
    everyCfa: true,
  },
};
