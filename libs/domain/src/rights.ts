/**
 * Who may do what: the only table of rights. The guard, the menu, the check-boxes of « Gestion des
 * droits », the client's route guards, the API's documentation and the tests read it.
 *
 * The six CFA rights, their wording and their order are the guide's (§3.5). « … et de leur
 * facturation » implies its plain sister. `administration_cfa` is what the account opened at sign-up
 * holds: it implies all six and is not granted by a check-box. The three OPCO rights are the roles of
 * the OPCO's agents; none implies another (separation of duties).
 */
export const RIGHTS = {
  apprentis_sans_contrat: {
    label: 'Gestion des apprentis sans contrat',
    audience: 'cfa',
    grantable: true,
    implies: [],
  },
  apprentis_sans_contrat_facturation: {
    label: 'Gestion des apprentis sans contrat et de leur facturation',
    audience: 'cfa',
    grantable: true,
    implies: ['apprentis_sans_contrat'],
  },
  contrats: {
    label: 'Gestion des contrats CFA',
    audience: 'cfa',
    grantable: true,
    implies: [],
  },
  contrats_facturation: {
    label: "Gestion des contrats d'apprentissage et de leur facturation",
    audience: 'cfa',
    grantable: true,
    implies: ['contrats'],
  },
  contrats_stocks: {
    label: 'Gestion des contrats stocks CFA (reprise contrat apprentissage)',
    audience: 'cfa',
    grantable: true,
    implies: [],
  },
  contrats_stocks_facturation: {
    label: 'Gestion des contrats stocks CFA et de leur facturation (reprise contrat apprentissage)',
    audience: 'cfa',
    grantable: true,
    implies: ['contrats_stocks'],
  },
  administration_cfa: {
    label: 'Administrateur du CFA',
    audience: 'cfa',
    grantable: false,
    implies: [
      'apprentis_sans_contrat_facturation',
      'contrats_facturation',
      'contrats_stocks_facturation',
    ],
  },
  instruction: {
    label: 'Instructeur',
    audience: 'opco',
    grantable: true,
    implies: [],
  },
  comptabilite: {
    label: 'Comptable',
    audience: 'opco',
    grantable: true,
    implies: [],
  },
  administration_opco: {
    label: 'Administrateur OPCO',
    audience: 'opco',
    grantable: true,
    implies: [],
  },
} as const satisfies Record<string, RightDefinition>;

/** Which side of the portal a person stands on. */
export type Audience = 'cfa' | 'opco';

interface RightDefinition {
  /** What the screens print: the guide's own words. */
  readonly label: string;
  readonly audience: Audience;
  /** May be given to a person by a check-box. */
  readonly grantable: boolean;
  readonly implies: readonly string[];
}

export type Right = keyof typeof RIGHTS;

/** All rights, in the guide's order. */
export const RIGHT_CODES = Object.keys(RIGHTS) as Right[];

/** The rights of one audience, in the guide's order; only those a check-box can grant unless told otherwise. */
export function rightsOf(audience: Audience, { grantable = true } = {}): Right[] {
  return RIGHT_CODES.filter(
    (right) => RIGHTS[right].audience === audience && (!grantable || RIGHTS[right].grantable),
  );
}

/** The rights that give `right`: itself and all that imply it, in the guide's order. */
export function holdersOf(right: Right): Right[] {
  return RIGHT_CODES.filter((held) => effectiveRights([held]).has(right));
}

/** Everything that holding `granted` allows, in the guide's order: itself and, step by step, what it implies. */
export function effectiveRights(granted: Iterable<Right>): Set<Right> {
  const held = new Set<Right>();
  const pending = [...granted];
  for (let right = pending.pop(); right !== undefined; right = pending.pop()) {
    if (held.has(right)) continue;
    held.add(right);
    pending.push(...RIGHTS[right].implies);
  }
  return new Set(RIGHT_CODES.filter((right) => held.has(right)));
}

/**
 * Rights of `wanted` that `holder` may not give to somebody who holds `before`. Nobody grants what they
 * do not hold: in a CFA, the effective rights of who grants. At the OPCO naming agents is itself the
 * right `administration_opco`, whose holder names agents of each role. What somebody already holds is
 * not granted again; rights of the other side never are.
 */
export function ungrantable(
  holder: Iterable<Right>,
  before: Iterable<Right>,
  wanted: Iterable<Right>,
): Right[] {
  const held = effectiveRights(holder);
  const kept = new Set(before);
  return [...wanted].filter((right) => {
    if (kept.has(right)) return false;
    return RIGHTS[right].audience === 'cfa' ? !held.has(right) : !held.has('administration_opco');
  });
}

/** Rights that one person must not hold together: who names the accountants is none of them. */
const SEPARATED: readonly (readonly [Right, Right])[] = [['comptabilite', 'administration_opco']];

/** The first pair of rights that must not be one person's, or `null`. */
export function incompatibleRights(rights: Iterable<Right>): readonly [Right, Right] | null {
  const held = effectiveRights(rights);
  return SEPARATED.find((pair) => pair.every((right) => held.has(right))) ?? null;
}

/** The right that makes somebody an administrator, of a CFA or of the OPCO. */
export const ADMINISTRATION = {
  cfa: 'administration_cfa',
  opco: 'administration_opco',
} as const satisfies Record<Audience, Right>;

/** Rights as they are kept: each once, in the guide's order. */
export function sortedRights(rights: Iterable<Right>): Right[] {
  const wanted = new Set(rights);
  return RIGHT_CODES.filter((right) => wanted.has(right));
}
