import { sampleCerfa, type SampleOptions } from './sample-cerfa.js';

/**
 * The sample with every optional part filled in (second mentor, legal representative, other place of
 * training), as plain JSON: what a fault can be put into, field by field.
 */
export function wholeSample({ today }: Pick<SampleOptions, 'today'> = {}): {
  cerfa: Record<string, unknown>;
} {
  const sample = sampleCerfa({ ...(today === undefined ? {} : { today }) });
  const adresse = { ...sample.apprenti.adresse, adresse2: 'Bâtiment B' };
  const responsableLegal = { nom: 'Le Goff', prenom: 'Anne', courriel: 'a@b.example', adresse };
  const { siret, uaiCfa } = sample.organismeFormation;
  const cerfa = {
    ...sample,
    apprenti: { ...sample.apprenti, responsableLegal },
    maitre2: { ...sample.maitre1, nom: 'Le Goff', courriel: 'le.goff@b.example' },
    organismeFormationLieuFormationPrincipal: { denomination: 'Annexe', siret, uaiCfa, adresse },
  };
  return JSON.parse(JSON.stringify({ cerfa })) as { cerfa: Record<string, unknown> };
}
