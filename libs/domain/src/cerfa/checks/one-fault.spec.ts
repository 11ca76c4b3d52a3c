import { addMonths } from '../../civil-date.js';
import { nirKey } from '../../keys/index.js';
import { CHECKS, checkCerfa } from '../check-cerfa.js';
import { sampleCerfa, type SampleOverrides } from '../sample-cerfa.js';

const today = '2026-09-01';
const sample = sampleCerfa({ today });
const { contrat, apprenti, maitre1, organismeFormation } = sample;
const check = (overrides: SampleOverrides, on = today) =>
  checkCerfa(sampleCerfa({ today, overrides }), { today: on });

const nir = (body: string) => body + (nirKey(body) ?? '');
const pay = (...changes: object[]) =>
  contrat.remunerationsAnnuelles.map((line, rank) => ({ ...line, ...changes[rank] }));
/** Born so many whole years, and two months, before the start of the contract; NIR left out. */
const aged = (years: number) => ({ dateNaissance: addMonths(today, -(years * 12 + 2)), nir: null });
const deca = '056202609000123';
const amendment = {
  typeContratApp: 36,
  numeroContratPrecedent: deca,
  dateEffetAvenant: '2026-12-01',
};
const full = [{ taux: 100 }, { taux: 100 }, { taux: 100 }];
const wellPaid = { remunerationsAnnuelles: pay(...full), salaireEmbauche: 1823.03 };
const adresse = organismeFormation.adresse;
const place = { denomination: 'Annexe', siret: null, uaiCfa: null, adresse };

type Case = readonly [code: string, pointer: string, overrides: SampleOverrides, on?: string];

/** One dossier for each check, wrong in this alone. */
// prettier-ignore
const CASES: readonly Case[] = [
  ['employeur_siret', 'employeur/siret', { employeur: { siret: '99999999600014' } }],
  ['cfa_siret', 'organismeFormation/siret', { organismeFormation: { siret: '99999998700013' } }],
  ['lieu_siret', 'organismeFormationLieuFormationPrincipal/siret', { organismeFormationLieuFormationPrincipal: { ...place, siret: '99999998700013' } }],
  ['cfa_uai', 'organismeFormation/uaiCfa', { organismeFormation: { uaiCfa: '9999991A' } }],
  ['lieu_uai', 'organismeFormationLieuFormationPrincipal/uaiCfa', { organismeFormationLieuFormationPrincipal: { ...place, uaiCfa: '9999991A' } }],
  ['nir_cle', 'apprenti/nir', { apprenti: { nir: `${apprenti.nir?.slice(0, 13)}00` } }],
  ['nir_sexe', 'apprenti/nir', { apprenti: { sexe: 'M' } }],
  ['nir_annee', 'apprenti/nir', { apprenti: { nir: nir('2060499999001') } }],
  ['nir_mois', 'apprenti/nir', { apprenti: { nir: nir('2070599999001') } }],
  ['nir_departement', 'apprenti/nir', { apprenti: { departementNaissance: '56' } }],
  ['contrat_precedent_manquant', 'contrat/numeroContratPrecedent', { contrat: { typeContratApp: 22 } }],
  ['contrat_precedent_forme', 'contrat/numeroContratPrecedent', { contrat: { typeContratApp: 22, numeroContratPrecedent: '123' } }],
  ['contrat_precedent_inutile', 'contrat/numeroContratPrecedent', { contrat: { numeroContratPrecedent: deca } }],
  ['avenant_date_manquante', 'contrat/dateEffetAvenant', { contrat: { ...amendment, dateEffetAvenant: null } }],
  ['age_minimum', 'apprenti/dateNaissance', { apprenti: { dateNaissance: '2012-01-02', nir: null, responsableLegal: { nom: 'A', prenom: 'B', courriel: null, adresse } }, contrat: { typeDerogation: 11 } }],
  ['age_derogation_11', 'contrat/typeDerogation', { apprenti: { ...aged(15), responsableLegal: { nom: 'A', prenom: 'B', courriel: null, adresse } } }],
  ['age_maximum', 'apprenti/dateNaissance', { apprenti: aged(30), contrat: wellPaid }],
  ['age_derogation_limite', 'apprenti/dateNaissance', { apprenti: aged(36), contrat: { ...wellPaid, typeDerogation: 12 } }],
  ['age_derogation_inutile', 'contrat/typeDerogation', { contrat: { typeDerogation: 12 } }],
  ['representant_legal', 'apprenti/responsableLegal', { apprenti: aged(17) }],
  ['maitre_age', 'maitre2/dateNaissance', { maitre2: { ...maitre1, nom: 'Autre', dateNaissance: '2008-09-02' } }],
  ['conclusion_future', 'contrat/dateConclusion', {}, '2026-08-25'],
  ['conclusion_avant_2020', 'contrat/dateConclusion', { contrat: { dateConclusion: '2019-12-31' }, apprenti: { responsableLegal: { nom: 'A', prenom: 'B', courriel: null, adresse } } }],
  ['conclusion_apres_debut', 'contrat/dateConclusion', { contrat: { dateConclusion: '2026-09-02' } }, '2026-09-03'],
  ['duree_longue', 'contrat/dateFinContrat', { contrat: { dateFinContrat: '2029-09-01', remunerationsAnnuelles: pay({}, {}, { dateFin: '2029-09-01' }) }, formation: { dateFinFormation: '2029-07-15', dureeFormation: 1500 } }],
  ['pratique_avant_debut', 'contrat/dateFormationPratiqueEmployeur', { contrat: { dateFormationPratiqueEmployeur: '2026-08-31' } }],
  ['pratique_trois_mois', 'contrat/dateFormationPratiqueEmployeur', { contrat: { dateFormationPratiqueEmployeur: '2026-12-02' } }],
  ['avenant_date_hors_contrat', 'contrat/dateEffetAvenant', { contrat: { ...amendment, dateEffetAvenant: '2028-09-01' } }],
  ['avenant_date_inutile', 'contrat/dateEffetAvenant', { contrat: { dateEffetAvenant: '2026-12-01' } }],
  ['rupture_hors_contrat', 'contrat/dateRupture', { contrat: { dateRupture: '2026-08-31' } }],
  ['transmission_tardive', 'contrat/dateDebutContrat', {}, '2026-09-08'],
  ['cycle_tardif', 'formation/dateDebutFormation', { formation: { dateDebutFormation: '2026-12-02' } }],
  ['cycle_anticipe', 'formation/dateDebutFormation', { formation: { dateDebutFormation: '2026-05-31' } }],
  ['examens_avant_debut', 'formation/dateFinFormation', { formation: { dateFinFormation: '2026-08-31' }, contrat: { dateFinContrat: '2026-10-31', typeDerogation: 21 } }],
  ['examens_apres_fin', 'formation/dateFinFormation', { formation: { dateFinFormation: '2028-09-01' } }],
  ['fin_deux_mois_apres_examens', 'contrat/dateFinContrat', { formation: { dateFinFormation: '2028-06-29' } }],
  ['fin_trois_mois_apres_examens', 'contrat/dateFinContrat', { formation: { dateFinFormation: '2028-05-30' } }],
  ['duree_cycle', 'formation/dateFinFormation', { formation: { dateDebutFormation: '2024-06-30' }, apprenti: { situationAvantContrat: 8 } }],
  ['heures_formation', 'formation/dureeFormation', { formation: { dureeFormation: 800 } }],
  ['heures_distance', 'formation/nombreHeuresEnDistanciel', { formation: { nombreHeuresEnDistanciel: 1351 } }],
  ['heures_distance_manquantes', 'formation/nombreHeuresEnDistanciel', { formation: { nombreHeuresEnDistanciel: null } }],
  ['formation_a_distance', 'formation/nombreHeuresEnDistanciel', { formation: { nombreHeuresEnDistanciel: 1080 } }],
  ['diplome_type', 'formation/typeDiplome', { formation: { typeDiplome: 55 } }],
  ['lieu_formation', 'organismeFormationLieuFormationPrincipal', { organismeFormation: { lieuFormationIdentique: false } }],
  ['visa_cfa', 'organismeFormation/visaCfa', { organismeFormation: { visaCfa: false } }],
  ['remuneration_chevauchement', 'contrat/remunerationsAnnuelles/1/dateDebut', { contrat: { remunerationsAnnuelles: pay({}, { dateDebut: '2027-08-31' }) } }],
  ['remuneration_ordre', 'contrat/remunerationsAnnuelles/1/ordre', { contrat: { remunerationsAnnuelles: pay({}, { ordre: '1.1' }) } }],
  ['remuneration_trou', 'contrat/remunerationsAnnuelles/1/dateDebut', { contrat: { remunerationsAnnuelles: pay({}, { dateDebut: '2027-09-02' }) } }],
  ['remuneration_debut', 'contrat/remunerationsAnnuelles/0/dateDebut', { contrat: { remunerationsAnnuelles: pay({ dateDebut: '2026-09-02' }) } }],
  ['remuneration_fin', 'contrat/remunerationsAnnuelles/2/dateFin', { contrat: { remunerationsAnnuelles: pay({}, {}, { dateFin: '2028-08-30' }) } }],
  ['remuneration_minimum', 'contrat/remunerationsAnnuelles/2/taux', { contrat: { remunerationsAnnuelles: pay({}, {}, { taux: 60.99 }) } }],
  ['remuneration_baisse', 'contrat/remunerationsAnnuelles/1/taux', { contrat: { remunerationsAnnuelles: pay({ taux: 55 }), salaireEmbauche: 1002.67 } }],
  ['salaire_sous_taux', 'contrat/salaireEmbauche', { contrat: { remunerationsAnnuelles: pay({ taux: 50 }) } }],
  ['salaire_invraisemblable', 'contrat/salaireEmbauche', { contrat: { salaireEmbauche: 78390 } }],
  ['hebdo_maximum', 'contrat/dureeTravailHebdoHeures', { contrat: { dureeTravailHebdoHeures: 40, dureeTravailHebdoMinutes: 1 } }],
  ['hebdo_mineur', 'contrat/dureeTravailHebdoHeures', { contrat: { dureeTravailHebdoHeures: 36 }, apprenti: { ...aged(17), responsableLegal: { nom: 'A', prenom: 'B', courriel: null, adresse } } }],
  ['employeur_public', 'employeur/typeEmployeur', { employeur: { typeEmployeur: 22 } }],
  ['employeur_specifique', 'employeur/employeurSpecifique', { contrat: { modeContractuel: 3 } }],
  ['attestation_maitre', 'employeur/attestationEligibilite', { employeur: { attestationEligibilite: false } }],
  ['attestation_pieces', 'employeur/attestationPieces', { employeur: { attestationPieces: null } }],
  ['courriel_apprenti_employeur', 'apprenti/courriel', { apprenti: { courriel: 'Contact@boulangerie-tilleuls.example' } }],
  ['courriel_apprenti_maitre', 'apprenti/courriel', { apprenti: { courriel: maitre1.courriel } }],
  ['telephone_apprenti_employeur', 'apprenti/telephone', { apprenti: { telephone: sample.employeur.telephone } }],
  ['maitre_apprenti', 'maitre1', { maitre1: { nom: 'LENOIR', dateNaissance: '1981-04-23' }, apprenti: { nom: 'Lenoir', prenom: 'dominique', dateNaissance: '1981-04-23', nir: null, handicap: true }, contrat: wellPaid }],
  ['maitres_identiques', 'maitre2', { maitre2: maitre1 }],
  ['rqth_equivalence', 'apprenti/droitsRqthEquivalenceJeune', { apprenti: { handicap: true, droitsRqthEquivalenceJeune: true } }],
  ['diplome_ancien', 'apprenti/diplomePrepare', { apprenti: { diplomePrepare: 74 } }],
  ['version_ancienne', 'versionCERFA', { versionCERFA: '10103*13' }],
];

describe('each check', () => {
  it.each(CASES.map((row) => ({ row, code: row[0] })))(
    '$code finds the one fault it is made for',
    ({ row }) => {
      const [code, pointer, overrides, on] = row;
      const known = CHECKS.find((summary) => summary.code === code);
      expect(check(overrides, on)).toEqual([
        expect.objectContaining({
          code,
          pointer: `/cerfa/${pointer}`,
          severity: known?.severity,
          rule: known?.rule,
        }),
      ]);
    },
  );

  it('is made for some dossier here', () => {
    const several = [
      'fin_avant_debut',
      'duree_minimum',
      'duree_maximum',
      'remuneration_dates',
      'salaire_minimum',
    ];
    expect([...CASES.map(([code]) => code), ...several].sort()).toEqual(
      CHECKS.map(({ code }) => code).sort(),
    );
  });

  it('says its code, its box, its source and its rule in French', () => {
    expect(new Set(CHECKS.map(({ code }) => code)).size).toBe(CHECKS.length);
    for (const { code, title, box, source, rule } of CHECKS) {
      expect(code).toMatch(/^[a-z0-9_]+$/);
      expect(rule.endsWith(`.${code}`) && title.endsWith('.')).toBe(true);
      expect(box).toMatch(
        /^(L’employeur|L’apprenti\(e\)|Le maître|Le contrat|La formation|Transmission)/,
      );
      expect(source.length).toBeGreaterThan(5);
    }
  });
});
