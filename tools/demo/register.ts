import type { Establishment } from '@apprentissage/domain';
import { type Cfa, makeCfa } from './cfa.ts';
import { DEMO_CFAS } from './load-demo.ts';

const SEED = 2026;
/** Ranks far from those of the demonstration's own CFA. */
const FIRST_RANK = 5_000;
const OTHERS = 300;

/**
 * An extract of the register of establishments for the demonstration: its CFA and a few hundred others,
 * one in twenty of them closed.
 */
export function demoRegister(today: string): Establishment[] {
  return registeredCfas(today).map(({ siret, raisonSociale, adresse1, place, rank }) => ({
    siret,
    raisonSociale: raisonSociale.toUpperCase(),
    adresse: adresse1,
    codePostal: place.codePostal,
    commune: place.commune.toUpperCase(),
    codeNaf: '8532Z',
    ouvert: rank < FIRST_RANK || rank % 20 !== 0,
  }));
}

/** Their addresses as people write them: what the demonstration proposes to who types one. */
export function demoAddresses(today: string) {
  return registeredCfas(today).map(({ adresse1, place: { codePostal, commune } }) => ({
    adresse: adresse1,
    codePostal,
    commune,
  }));
}

function registeredCfas(today: string): Cfa[] {
  const cfas = DEMO_CFAS.map((traits, rank) => makeCfa(SEED, rank, today, traits));
  for (let rank = FIRST_RANK; rank < FIRST_RANK + OTHERS; rank += 1) {
    cfas.push(makeCfa(SEED, rank, today));
  }
  return cfas;
}
