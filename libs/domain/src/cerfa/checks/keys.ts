import { isDeca, isNir, isSiret, isUai, type NirWarning, nirWarnings } from '../../keys/index.js';
import type { CerfaDraft } from '../cerfa.js';
import { type Check, foundIf, isAmendment } from './check.js';

type Pick = (cerfa: CerfaDraft) => string | null | undefined;

const siretCheck = (code: string, path: string, pick: Pick): Check => ({
  code,
  path,
  severity: 'refus',
  rule: 'La clé du SIRET est juste (Luhn ; règle propre à La Poste).',
  source: 'INSEE, numéro SIRET',
  find: (cerfa) => {
    const siret = pick(cerfa);
    return foundIf(
      typeof siret === 'string' && !isSiret(siret),
      'Ce SIRET est faux : un de ses chiffres ne va pas avec sa clé de contrôle.',
    );
  },
});

const uaiCheck = (code: string, path: string, pick: Pick): Check => ({
  code,
  path,
  severity: 'refus',
  rule: 'La lettre de contrôle de l’UAI est juste.',
  source: 'Répertoire national des établissements, numéro UAI',
  find: (cerfa) => {
    const uai = pick(cerfa);
    return foundIf(
      typeof uai === 'string' && !isUai(uai),
      'Cet UAI est faux : sa lettre de contrôle ne va pas avec ses chiffres.',
    );
  },
});

const nirCheck = (code: NirWarning, rule: string, message: string): Check => ({
  code,
  path: 'apprenti.nir',
  severity: 'alerte',
  rule,
  source: 'Formulaire 10103, notice : NIR de l’apprenti(e)',
  find: ({ apprenti }) =>
    foundIf(
      apprenti.nir !== null &&
        isNir(apprenti.nir) &&
        nirWarnings(apprenti.nir, apprenti).includes(code),
      message,
    ),
});

/** Keys of identifiers and what they say of each other. */
export const KEY_CHECKS: readonly Check[] = [
  siretCheck('employeur_siret', 'employeur.siret', (c) => c.employeur.siret),
  siretCheck('cfa_siret', 'organismeFormation.siret', (c) => c.organismeFormation.siret),
  siretCheck(
    'lieu_siret',
    'organismeFormationLieuFormationPrincipal.siret',
    (c) => c.organismeFormationLieuFormationPrincipal?.siret,
  ),
  uaiCheck('cfa_uai', 'organismeFormation.uaiCfa', (c) => c.organismeFormation.uaiCfa),
  uaiCheck(
    'lieu_uai',
    'organismeFormationLieuFormationPrincipal.uaiCfa',
    (c) => c.organismeFormationLieuFormationPrincipal?.uaiCfa,
  ),
  {
    code: 'nir_cle',
    path: 'apprenti.nir',
    severity: 'refus',
    rule: 'Le NIR a la forme attendue et, sur 15 caractères, sa clé est juste.',
    source: 'Code de la sécurité sociale, R161-1 ; clé 97 du NIR',
    find: ({ apprenti }) =>
      foundIf(
        apprenti.nir !== null && !isNir(apprenti.nir),
        'Ce NIR est faux : sa forme ou sa clé de contrôle ne sont pas justes.',
      ),
  },
  nirCheck(
    'nir_sexe',
    'Le premier chiffre du NIR va avec le sexe.',
    'Le premier chiffre du NIR ne va pas avec le sexe indiqué.',
  ),
  nirCheck(
    'nir_annee',
    'Les chiffres 2 et 3 du NIR vont avec l’année de naissance.',
    'L’année de naissance lue dans le NIR n’est pas celle qui est indiquée.',
  ),
  nirCheck(
    'nir_mois',
    'Les chiffres 4 et 5 du NIR vont avec le mois de naissance.',
    'Le mois de naissance lu dans le NIR n’est pas celui qui est indiqué.',
  ),
  nirCheck(
    'nir_departement',
    'Les caractères 6 et 7 du NIR vont avec le département de naissance.',
    'Le département de naissance lu dans le NIR n’est pas celui qui est indiqué.',
  ),
  {
    code: 'contrat_precedent_manquant',
    path: 'contrat.numeroContratPrecedent',
    severity: 'refus',
    rule: 'Un contrat qui n’est pas le premier (type autre que 11) cite le précédent.',
    source: 'Norme inter-OPCO, règles de gestion ; notice 51649',
    find: ({ contrat }) =>
      foundIf(
        contrat.typeContratApp !== null &&
          contrat.typeContratApp !== 11 &&
          contrat.numeroContratPrecedent === null,
        `Le numéro du contrat précédent est obligatoire pour le type ${contrat.typeContratApp}.`,
      ),
  },
  {
    code: 'contrat_precedent_forme',
    path: 'contrat.numeroContratPrecedent',
    severity: 'refus',
    rule: 'Le numéro du contrat précédent a la forme d’un numéro de dépôt (DECA).',
    source: 'Numéro DECA : département, année, mois, avenant, rang',
    find: ({ contrat }) =>
      foundIf(
        contrat.numeroContratPrecedent !== null && !isDeca(contrat.numeroContratPrecedent),
        'Ce numéro n’est pas un numéro de dépôt. Attendu, par exemple : 075202609000123.',
      ),
  },
  {
    code: 'contrat_precedent_inutile',
    path: 'contrat.numeroContratPrecedent',
    severity: 'alerte',
    rule: 'Un premier contrat (type 11) n’en cite pas de précédent.',
    source: 'Notice 51649, type de contrat',
    find: ({ contrat }) =>
      foundIf(
        contrat.typeContratApp === 11 && contrat.numeroContratPrecedent !== null,
        'Un contrat précédent est cité alors que celui-ci est déclaré comme le premier (type 11).',
      ),
  },
  {
    code: 'avenant_date_manquante',
    path: 'contrat.dateEffetAvenant',
    severity: 'refus',
    rule: 'Un avenant (types 31 à 38) porte une date d’effet.',
    source: 'Norme inter-OPCO, règles de dates',
    find: (cerfa) =>
      foundIf(
        isAmendment(cerfa) && cerfa.contrat.dateEffetAvenant === null,
        'La date d’effet est obligatoire pour un avenant.',
      ),
  },
];
