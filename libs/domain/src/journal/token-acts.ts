import { TOKEN_SCOPES } from '../tokens/index.js';
import type { ActDefinition, DetailDefinition } from './act-definition.js';

const PREFIX = { key: 'prefixe', label: 'Début du token' } as const;
const EXPIRY = { key: 'expiration', label: 'Expire le', form: 'instant' } as const;
const SCOPES = { key: 'portee', label: 'Autorise', form: 'liste', words: TOKEN_SCOPES } as const;

/** What may be changed on a token that lives. */
const FIELD_WORDS = {
  name: 'Nom',
  scopes: 'Autorisations',
  networks: 'Réseaux autorisés',
  contactEmail: 'Contact du partenaire',
} as const;

/** What is done to the import tokens of a CFA. */
export const TOKEN_ACTS = {
  'token.genere': {
    sentence: 'Token d’import généré',
    category: 'tokens',
    details: [PREFIX, EXPIRY, SCOPES],
  },
  'token.modifie': {
    sentence: 'Token d’import modifié',
    category: 'tokens',
    details: [
      { key: 'champs', label: 'Modifié', form: 'liste', words: FIELD_WORDS },
      { ...SCOPES, key: 'apres', before: 'avant' },
    ],
  },
  'token.renouvele': {
    sentence: 'Token d’import renouvelé',
    category: 'tokens',
    details: [
      PREFIX,
      EXPIRY,
      { key: 'remplace', label: 'Remplace' },
      { key: 'fin', label: 'L’ancien token s’arrête le', form: 'instant' },
    ],
  },
  'token.revoque': { sentence: 'Token d’import révoqué', category: 'tokens' },
  'token.divulgue': {
    sentence: 'Token d’import révoqué : trouvé hors du portail',
    category: 'tokens',
    details: [PREFIX],
  },
} as const satisfies Record<string, ActDefinition & { details?: readonly DetailDefinition[] }>;
