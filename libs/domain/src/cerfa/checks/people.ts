import type { CerfaDraft } from '../cerfa.js';
import { findCode } from '../codes.js';
import { type Check, type Finding, foundIf } from './check.js';

const same = (a: string | null | undefined, b: string | null | undefined): boolean =>
  Boolean(a) && Boolean(b) && a?.toLowerCase() === b?.toLowerCase();

interface Person {
  readonly nom: string | null;
  readonly prenom: string | null;
  readonly dateNaissance: string | null;
}

const samePerson = (a: Person, b: Person): boolean =>
  same(a.nom, b.nom) && same(a.prenom, b.prenom) && same(a.dateNaissance, b.dateNaissance);

/** Persons of the dossier told apart, and what they declare. */
export const PEOPLE_CHECKS: readonly Check[] = [
  {
    code: 'courriel_apprenti_employeur',
    path: 'apprenti.courriel',
    severity: 'alerte',
    rule: 'L’apprenti(e) et l’employeur n’ont pas le même courriel.',
    source: 'Règle de l’outil public de saisie du contrat',
    find: ({ apprenti, employeur }) =>
      foundIf(
        same(apprenti.courriel, employeur.courriel),
        'L’apprenti(e) et l’employeur ont le même courriel.',
      ),
  },
  {
    code: 'courriel_apprenti_maitre',
    path: 'apprenti.courriel',
    severity: 'alerte',
    rule: 'L’apprenti(e) et son maître d’apprentissage n’ont pas le même courriel.',
    source: 'Règle de l’outil public de saisie du contrat',
    find: ({ apprenti, maitre1, maitre2 }) =>
      foundIf(
        same(apprenti.courriel, maitre1.courriel) || same(apprenti.courriel, maitre2?.courriel),
        'L’apprenti(e) et son maître d’apprentissage ont le même courriel.',
      ),
  },
  {
    code: 'telephone_apprenti_employeur',
    path: 'apprenti.telephone',
    severity: 'alerte',
    rule: 'L’apprenti(e) et l’employeur n’ont pas le même téléphone.',
    source: 'Contrôle de vraisemblance',
    find: ({ apprenti, employeur }) =>
      foundIf(
        same(apprenti.telephone, employeur.telephone),
        'L’apprenti(e) et l’employeur ont le même téléphone.',
      ),
  },
  {
    code: 'maitre_apprenti',
    path: 'maitre1',
    severity: 'refus',
    rule: 'L’apprenti(e) n’est pas son propre maître d’apprentissage.',
    source: 'Code du travail, L6223-5',
    find: (cerfa) =>
      (['maitre1', 'maitre2'] as const).flatMap((path): Finding[] => {
        const maitre = cerfa[path];
        if (maitre === null || !samePerson(maitre, cerfa.apprenti)) return [];
        return [
          { message: 'Le maître d’apprentissage et l’apprenti(e) sont la même personne.', path },
        ];
      }),
  },
  {
    code: 'maitres_identiques',
    path: 'maitre2',
    severity: 'alerte',
    rule: 'Les deux maîtres d’apprentissage sont deux personnes.',
    source: 'Formulaire 10103, maîtres d’apprentissage',
    find: ({ maitre1, maitre2 }) =>
      foundIf(
        maitre2 !== null && samePerson(maitre1, maitre2),
        'Les deux maîtres d’apprentissage sont la même personne.',
      ),
  },
  {
    code: 'rqth_equivalence',
    path: 'apprenti.droitsRqthEquivalenceJeune',
    severity: 'alerte',
    rule: 'L’équivalence jeunes n’est déclarée que si le handicap n’est pas déjà reconnu.',
    source: 'Notice 51649, équivalence jeunes',
    find: ({ apprenti }) =>
      foundIf(
        apprenti.handicap === true && apprenti.droitsRqthEquivalenceJeune === true,
        'L’équivalence jeunes n’a pas d’objet : le handicap est déjà reconnu (RQTH).',
      ),
  },
  {
    code: 'diplome_ancien',
    path: 'apprenti.diplome',
    severity: 'alerte',
    rule: 'Le formulaire 10103*14 n’emploie plus les codes de diplôme 61, 71, 72 et 74.',
    source: 'Notice 51649, table des diplômes',
    find: (cerfa) => (cerfa.versionCERFA === '10103*14' ? oldDiplomas(cerfa) : null),
  },
  {
    code: 'version_ancienne',
    path: 'versionCERFA',
    severity: 'alerte',
    rule: 'Un contrat conclu depuis le 1er juillet 2025 est sur le formulaire 10103*14.',
    source: 'Formulaire 10103*14',
    find: ({ versionCERFA, contrat }) =>
      foundIf(
        versionCERFA !== null &&
          versionCERFA !== '10103*14' &&
          contrat.dateConclusion !== null &&
          contrat.dateConclusion >= '2025-07-01',
        'Ce contrat est conclu depuis le 01/07/2025 : le formulaire 10103*14 est attendu.',
      ),
  },
];

function oldDiplomas({ apprenti, formation }: CerfaDraft): Finding[] {
  const fields = [
    ['apprenti.diplome', apprenti.diplome],
    ['apprenti.diplomePrepare', apprenti.diplomePrepare],
    ['formation.typeDiplome', formation.typeDiplome],
  ] as const;
  return fields.flatMap(([path, code]) => {
    if (code === null || !findCode('diplome', code)?.old) return [];
    return [{ message: `Le code de diplôme ${code} n’est plus employé.`, path }];
  });
}
