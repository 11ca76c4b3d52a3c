import fc from 'fast-check';
import { addDays, addMonths } from '../civil-date.js';
import { checkCerfa, examineCerfa } from './check-cerfa.js';
import { isReceivable } from './fault.js';
import { sampleCerfa, type SampleOverrides } from './sample-cerfa.js';

const today = '2026-09-01';
const sample = sampleCerfa({ today });
const { contrat, organismeFormation } = sample;
const check = (overrides: SampleOverrides, on = today) =>
  checkCerfa(sampleCerfa({ today, overrides }), { today: on });

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

describe('what goes wrong together', () => {
  const codes = (overrides: SampleOverrides) => check(overrides).map(({ code }) => code);

  it('is told for a contract that ends before it starts, is too short or too long', () => {
    expect(codes({ contrat: { dateFinContrat: today } })).toContain('fin_avant_debut');
    expect(codes({ contrat: { dateFinContrat: '2027-02-27' } })).toContain('duree_minimum');
    expect(codes({ contrat: { dateFinContrat: '2027-02-28' } })).not.toContain('duree_minimum');
    expect(codes({ contrat: { dateFinContrat: '2027-01-31', typeDerogation: 21 } })).not.toContain(
      'duree_minimum',
    );
    expect(codes({ contrat: { dateFinContrat: '2031-02-28' } })).not.toContain('duree_maximum');
    expect(codes({ contrat: { dateFinContrat: '2031-03-01' } })).toContain('duree_maximum');
  });

  it('is told for a period that ends before it starts', () => {
    const remunerationsAnnuelles = pay({}, { dateFin: '2027-08-01' });
    expect(codes({ contrat: { remunerationsAnnuelles } })).toContain('remuneration_dates');
  });

  it('is told for a salary under the grid, in proportion of the hours', () => {
    const salaire = (salaireEmbauche: number, dureeTravailHebdoHeures: number) =>
      codes({ contrat: { salaireEmbauche, dureeTravailHebdoHeures } });
    expect(salaire(782.9, 35)).toEqual([]);
    expect(salaire(782.8, 35)).toEqual(['salaire_minimum', 'salaire_sous_taux']);
    expect(salaire(783.9, 39)).toEqual([]);
    expect(salaire(391.95, 18)).toEqual(['salaire_minimum', 'salaire_sous_taux']);
    expect(salaire(403.15, 18)).toEqual([]);
  });

  it("takes Mayotte's SMIC in Mayotte", () => {
    const employeur = { adresse: { codePostal: '97600' } };
    expect(codes({ employeur, contrat: { salaireEmbauche: 608.47 } })).toEqual([]);
  });

  it('does not depend on the order of the periods in the message', () => {
    const remunerationsAnnuelles = pay().reverse();
    expect(codes({ contrat: { remunerationsAnnuelles } })).toEqual([]);
  });
});

describe('exceptions of the law', () => {
  const faults = (overrides: SampleOverrides) => check(overrides).map(({ code }) => code);

  it.each([
    { handicap: true },
    { droitsRqthExtensionBOE: true },
    { inscriptionSportifDeHautNiveau: true },
    { projetCreationRepriseEntreprise: true },
  ])('an apprentice of 40 may sign with %j', (apart) => {
    expect(faults({ apprenti: { ...aged(40), ...apart }, contrat: wellPaid })).toEqual([]);
  });

  it('29 years old the day before the birthday is young enough, 30 is not', () => {
    const born = (dateNaissance: string) =>
      faults({ apprenti: { dateNaissance, nir: null }, contrat: wellPaid });
    expect(born('1996-09-02')).toEqual([]);
    expect(born('1996-09-01')).toEqual(['age_maximum']);
  });

  it('fourteen years old may start when fifteen come before the year ends', () => {
    const responsableLegal = { nom: 'A', prenom: 'B', courriel: null, adresse };
    const born = (dateNaissance: string) =>
      faults({
        apprenti: { dateNaissance, nir: null, responsableLegal },
        contrat: { typeDerogation: 11 },
      });
    expect(born('2011-12-31')).toEqual([]);
    expect(born('2012-01-01')).toEqual(['age_minimum']);
  });

  it.each([
    { apprenti: { situationAvantContrat: 7 } },
    { apprenti: { situationAvantContrat: 8 } },
    { contrat: { typeContratApp: 23, numeroContratPrecedent: deca } },
  ])('an apprentice already in training (%j) may have begun long before', (overrides) => {
    expect(faults({ ...overrides, formation: { dateDebutFormation: '2025-09-01' } })).toEqual([]);
  });

  it('an amendment is neither late nor too late concluded', () => {
    const dates = { dateConclusion: '2026-11-20', dateDebutContrat: today };
    expect(check({ contrat: { ...amendment, ...dates } }, '2026-11-21')).toEqual([]);
  });
});

describe('a dossier read and checked', () => {
  it('tells faults of shape and of rule together', () => {
    const cerfa = sampleCerfa({ today, overrides: { employeur: { siret: '99999999600014' } } });
    const body = { cerfa: { ...cerfa, apprenti: { ...cerfa.apprenti, nom: 7 } } };
    const { faults, cerfa: read, draft } = examineCerfa(body, { today });
    expect(faults.map(({ pointer }) => pointer)).toEqual([
      '/cerfa/apprenti/nom',
      '/cerfa/employeur/siret',
    ]);
    expect(read === null && draft?.apprenti.nom === null).toBe(true);
  });

  it('with warnings only is receivable', () => {
    const { faults, cerfa } = examineCerfa({ cerfa: sample }, { today: '2026-10-01' });
    expect(faults.map(({ severity }) => severity)).toEqual(['alerte']);
    expect(isReceivable(faults) && cerfa !== null).toBe(true);
  });

  it('never fails and always says the same, whatever the dates', () => {
    const date = fc.nat(30_000).map((days) => addDays('1950-01-01', days));
    fc.assert(
      fc.property(
        fc.array(date, { minLength: 8, maxLength: 8 }),
        fc.integer({ min: 1, max: 60 }),
        (d, hours) => {
          const overrides: SampleOverrides = {
            apprenti: { dateNaissance: d[0]! },
            contrat: {
              dateConclusion: d[1]!,
              dateDebutContrat: d[2]!,
              dateFinContrat: d[3]!,
              dateFormationPratiqueEmployeur: d[4]!,
              dureeTravailHebdoHeures: hours,
              remunerationsAnnuelles: pay({ dateDebut: d[5]!, dateFin: d[6]! }),
            },
            formation: { dateDebutFormation: d[7]! },
          };
          const cerfa = sampleCerfa({ today, overrides });
          const once = checkCerfa(cerfa, { today });
          expect(checkCerfa(structuredClone(cerfa), { today })).toEqual(once);
        },
      ),
      { numRuns: 500 },
    );
  });
});
