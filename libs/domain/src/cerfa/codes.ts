/** One value of a code table of the CERFA. */
export interface CerfaCode {
  readonly code: number | string;
  /** French, as the notice words it */
  readonly label: string;
  /** Only on forms of former versions: read, but warned about on today's. */
  readonly old?: true;
}

const DIPLOMES: readonly CerfaCode[] = [
  { code: 13, label: 'Aucun diplôme ni titre professionnel' },
  { code: 25, label: 'Diplôme national du brevet (DNB)' },
  { code: 26, label: 'Certificat de formation générale (CFG)' },
  { code: 33, label: 'CAP' },
  { code: 34, label: 'BEP' },
  { code: 35, label: 'Certificat de spécialisation (ancienne mention complémentaire)' },
  { code: 38, label: 'Autre diplôme ou titre de niveau CAP ou BEP' },
  { code: 41, label: 'Baccalauréat professionnel' },
  { code: 42, label: 'Baccalauréat général' },
  { code: 43, label: 'Baccalauréat technologique' },
  { code: 44, label: 'Diplôme de spécialisation professionnelle' },
  { code: 49, label: 'Autre diplôme ou titre de niveau bac' },
  { code: 54, label: 'Brevet de technicien supérieur (BTS)' },
  { code: 55, label: 'Diplôme universitaire de technologie (DUT)' },
  { code: 58, label: 'Autre diplôme ou titre de niveau bac+2' },
  { code: 61, label: 'Première année de master', old: true },
  { code: 62, label: 'Licence professionnelle' },
  { code: 63, label: 'Licence générale' },
  { code: 64, label: 'Bachelor universitaire de technologie (BUT)' },
  { code: 69, label: 'Autre diplôme ou titre de niveau bac+3 ou bac+4' },
  { code: 71, label: 'Master professionnel', old: true },
  { code: 72, label: 'Master recherche', old: true },
  { code: 73, label: 'Master' },
  { code: 74, label: 'Diplôme d’ingénieur ou d’école de commerce', old: true },
  { code: 75, label: 'Diplôme d’ingénieur' },
  { code: 76, label: 'Diplôme d’école de commerce' },
  { code: 79, label: 'Autre diplôme ou titre de niveau bac+5 ou plus' },
  { code: 80, label: 'Doctorat' },
];

const DEPARTEMENTS: readonly CerfaCode[] = [
  ...Array.from({ length: 95 }, (_, rank) => String(rank + 1).padStart(2, '0')),
  ...['2A', '2B', '99', '971', '972', '973', '974', '975', '976', '977', '978'],
  ...['984', '986', '987', '988', '989'],
]
  .filter((code) => code !== '20')
  .map((code) => ({ code, label: code === '99' ? 'Né(e) à l’étranger' : `Département ${code}` }));

/**
 * Code tables of form 10103*14 (notice 51649), with those of former versions that are still read.
 * Codes are numbers, but for departments, sex, pay reference and versions.
 */
export const CERFA_CODES = {
  versionCERFA: [
    { code: '10103*10', label: 'Version 10 (avril 2023)', old: true },
    { code: '10103*11', label: 'Version 11 (2024)', old: true },
    { code: '10103*12', label: 'Version 12 (2024)', old: true },
    { code: '10103*13', label: 'Version 13 (janvier 2025)', old: true },
    { code: '10103*14', label: 'Version 14 (juillet 2025)' },
  ],
  modeContractuel: [
    { code: 1, label: 'À durée limitée' },
    { code: 2, label: 'Dans le cadre d’un CDI' },
    { code: 3, label: 'Entreprise de travail temporaire' },
    { code: 4, label: 'Activités saisonnières à deux employeurs' },
  ],
  typeContratApp: [
    { code: 11, label: 'Premier contrat d’apprentissage de l’apprenti(e)' },
    { code: 21, label: 'Nouveau contrat, le précédent terminé, même employeur' },
    { code: 22, label: 'Nouveau contrat, le précédent terminé, autre employeur' },
    { code: 23, label: 'Nouveau contrat, le précédent rompu, autre employeur' },
    { code: 31, label: 'Avenant : situation juridique de l’employeur' },
    { code: 32, label: 'Avenant : changement d’employeur d’un contrat saisonnier' },
    { code: 33, label: 'Avenant : prolongation après échec à l’examen' },
    { code: 34, label: 'Avenant : prolongation après reconnaissance de handicap' },
    { code: 35, label: 'Avenant : diplôme supplémentaire préparé' },
    { code: 36, label: 'Avenant : autres changements (maître, durée de travail…)' },
    { code: 37, label: 'Avenant : lieu d’exécution du contrat' },
    { code: 38, label: 'Avenant : lieu principal de la formation théorique' },
  ],
  typeDerogation: [
    { code: 11, label: 'Âge de l’apprenti(e) inférieur à 16 ans' },
    { code: 12, label: 'Âge de l’apprenti(e) supérieur à 29 ans' },
    { code: 21, label: 'Réduction de la durée du contrat' },
    { code: 22, label: 'Allongement de la durée du contrat' },
    { code: 50, label: 'Cumul de dérogations' },
    { code: 60, label: 'Autre dérogation' },
  ],
  typeEmployeur: [
    { code: 11, label: 'Inscrit au répertoire des métiers ou au registre d’Alsace-Moselle' },
    { code: 12, label: 'Inscrit uniquement au registre du commerce et des sociétés' },
    { code: 13, label: 'Salariés relevant de la mutualité sociale agricole' },
    { code: 14, label: 'Profession libérale' },
    { code: 15, label: 'Association' },
    { code: 16, label: 'Autre employeur privé' },
    { code: 21, label: 'Service de l’État' },
    { code: 22, label: 'Commune' },
    { code: 23, label: 'Département' },
    { code: 24, label: 'Région' },
    { code: 25, label: 'Établissement public hospitalier' },
    { code: 26, label: 'Établissement public local d’enseignement' },
    { code: 27, label: 'Établissement public administratif de l’État' },
    { code: 28, label: 'Établissement public administratif local' },
    { code: 29, label: 'Autre employeur public' },
    { code: 30, label: 'Établissement public industriel et commercial' },
  ],
  employeurSpecifique: [
    { code: 0, label: 'Aucun de ces cas' },
    { code: 1, label: 'Entreprise de travail temporaire' },
    { code: 2, label: 'Groupement d’employeurs' },
    { code: 3, label: 'Employeur saisonnier' },
    { code: 4, label: 'Apprentissage familial : l’employeur est un ascendant' },
  ],
  sexe: [
    { code: 'M', label: 'Masculin' },
    { code: 'F', label: 'Féminin' },
  ],
  nationalite: [
    { code: 1, label: 'Française' },
    { code: 2, label: 'Union européenne' },
    { code: 3, label: 'Étranger hors Union européenne' },
  ],
  regimeSocial: [
    { code: 1, label: 'MSA' },
    { code: 2, label: 'URSSAF' },
  ],
  departementNaissance: DEPARTEMENTS,
  situationAvantContrat: [
    { code: 1, label: 'Scolaire' },
    { code: 2, label: 'Prépa apprentissage' },
    { code: 3, label: 'Étudiant' },
    { code: 4, label: 'Contrat d’apprentissage' },
    { code: 5, label: 'Contrat de professionnalisation' },
    { code: 6, label: 'Contrat aidé' },
    { code: 7, label: 'En formation au CFA avant signature du contrat (L6222-12-1)' },
    { code: 8, label: 'En formation au CFA sans contrat après une rupture (L6231-2, 5°)' },
    { code: 9, label: 'Stagiaire de la formation professionnelle' },
    { code: 10, label: 'Salarié' },
    { code: 11, label: 'Personne à la recherche d’un emploi' },
    { code: 12, label: 'Inactif' },
  ],
  derniereClasse: [
    { code: 1, label: 'Dernière année du cycle suivie, diplôme obtenu' },
    { code: 11, label: '1re année du cycle suivie et validée' },
    { code: 12, label: '1re année du cycle suivie, non validée' },
    { code: 21, label: '2e année du cycle suivie et validée' },
    { code: 22, label: '2e année du cycle suivie, non validée' },
    { code: 31, label: '3e année du cycle suivie et validée' },
    { code: 32, label: '3e année du cycle suivie, non validée' },
    { code: 40, label: '1er cycle de l’enseignement secondaire (collège) achevé' },
    { code: 41, label: 'Études interrompues en classe de 3e' },
    { code: 42, label: 'Études interrompues en classe de 4e' },
  ],
  diplome: DIPLOMES,
  niveauDiplome: [
    { code: 0, label: 'Aucun diplôme' },
    { code: 3, label: 'CAP, BEP' },
    { code: 4, label: 'Baccalauréat' },
    { code: 5, label: 'DEUG, BTS, DUT, DEUST' },
    { code: 6, label: 'Licence, licence professionnelle, BUT, maîtrise' },
    { code: 7, label: 'Master, diplôme d’ingénieur, d’école de commerce' },
    { code: 8, label: 'Doctorat' },
  ],
  typeSalaire: [
    { code: 'SMIC', label: 'Salaire minimum de croissance' },
    { code: 'SMC', label: 'Salaire minimum conventionnel' },
  ],
} as const satisfies Record<string, readonly CerfaCode[]>;

export type CodeTable = keyof typeof CERFA_CODES;

/** The entry of `code` in a table, or `undefined`. */
export function findCode(table: CodeTable, code: number | string): CerfaCode | undefined {
  const codes: readonly CerfaCode[] = CERFA_CODES[table];
  return codes.find((entry) => entry.code === code);
}

/** What a code means, for the screens; the code itself when it is unknown, « — » when there is none. */
export function codeLabel(table: CodeTable, code: number | string | null): string {
  if (code === null) return '—';
  return findCode(table, code)?.label ?? String(code);
}
