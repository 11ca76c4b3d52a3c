import type { PlantedContract } from './plant-contract.js';

/** A dossier whose every text tells whose it is. */
export function namedContract(name: string): PlantedContract {
  const address = {
    adresse1: `${name} voie`,
    adresse2: `${name} étage`,
    commune: `${name} commune`,
  };
  const courriel = (who: string) => `${who}@${name === 'CANARI' ? 'canari' : 'maison'}.example`;
  return {
    overrides: {
      apprenti: {
        nom: name,
        nomUsage: `${name} usage`,
        prenom: `${name} prénom`,
        communeNaissance: `${name} naissance`,
        intituleDiplomePrepare: `${name} diplôme`,
        courriel: courriel('apprenti'),
        adresse: address,
      },
      employeur: {
        denomination: name,
        nom: `${name} employeur`,
        courriel: courriel('employeur'),
        libelleIdcc: `${name} convention`,
        adresse: address,
      },
      maitre1: { nom: `${name} maître`, courriel: courriel('maitre') },
      formation: { intituleQualification: `${name} formation` },
      contrat: { lieuSignatureContrat: `${name} signature` },
      organismeFormation: { denomination: `${name} organisme`, adresse: address },
    },
  };
}
