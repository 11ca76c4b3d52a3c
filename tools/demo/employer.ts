import type { Maitre } from '@apprentissage/domain';
import { FAMILY_NAMES, FIRST_NAMES } from './data/names.ts';
import { type Place, PLACES, STREETS } from './data/places.ts';
import type { Trade } from './data/trade.ts';
import { fictitiousLandline, fictitiousSiret } from './identifiers.ts';
import type { Random } from './random.ts';

/** A company that hires apprentices, and the person who looks after them. */
export interface Employer {
  readonly trade: Trade;
  readonly denomination: string;
  readonly siret: string;
  readonly place: Place;
  readonly adresse1: string;
  readonly telephone: string;
  readonly courriel: string;
  readonly headcount: number;
  readonly contact: { readonly nom: string; readonly prenom: string };
  readonly mentor: Maitre;
}

/** Ranks of companies begin above those of CFA, so that no SIRET is met on both sides. */
const FIRST_RANK = 100_000;
const LAST_RANK = 9_999_999;

/** A company of one of these trades, most often in the town of the CFA. */
export function makeEmployer(random: Random, trades: readonly Trade[], home: Place): Employer {
  const trade = random.pick(trades);
  const place = random.percent(60) ? home : random.pick(PLACES);
  const name = random.pick(FAMILY_NAMES);
  const denomination = `${random.pick(trade.employer.names)} ${name}`;
  const domain = `${slug(denomination)}.example`;
  const [job, diploma, level] = random.pick(trade.mentors);
  const prenom = random.pick(FIRST_NAMES[random.percent(50) ? 'F' : 'M']);
  const nom = random.percent(40) ? name : random.pick(FAMILY_NAMES);
  return {
    trade,
    denomination,
    siret: fictitiousSiret(random.int(FIRST_RANK, LAST_RANK), random.int(1, 4)),
    place,
    adresse1: `${random.int(1, 90)} ${random.pick(STREETS)}`,
    telephone: fictitiousLandline(random),
    courriel: `contact@${domain}`,
    headcount: random.int(...trade.employer.headcount),
    contact: { nom: name, prenom: random.pick(FIRST_NAMES.F) },
    mentor: {
      nom,
      prenom,
      dateNaissance: `${random.int(1965, 1996)}-${pad(random.int(1, 12))}-${pad(random.int(1, 28))}`,
      courriel: `${slug(prenom)}.${slug(nom)}@${domain}`,
      emploiOccupe: job,
      intituleDiplomeObtenu: diploma,
      niveauDiplomeObtenu: level,
    },
  };
}

/** A text as part of an address: lower case, no accent, dashes. */
export function slug(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '');
}

const pad = (value: number) => String(value).padStart(2, '0');
