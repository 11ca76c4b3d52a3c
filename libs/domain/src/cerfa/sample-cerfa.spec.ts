import fc from 'fast-check';
import { addDays } from '../civil-date.js';
import { examineCerfa } from './check-cerfa.js';
import { sampleCerfa, sampleDossier } from './sample-cerfa.js';

const day = fc.nat(4000).map((offset) => addDays('2020-01-07', offset));

describe('the sample dossier', () => {
  it('meets every check on the day it is received, whatever the day', () => {
    fc.assert(
      fc.property(day, (today) => {
        // The form of today is the sample's; older days only lack the older form's number.
        expect(examineCerfa(sampleDossier({ today }), { today }).faults).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('is read back as it was made, from the norm and from its own JSON', () => {
    fc.assert(
      fc.property(day, (today) => {
        const cerfa = sampleCerfa({ today });
        for (const body of [sampleDossier({ today }), { cerfa }]) {
          const sent: unknown = JSON.parse(JSON.stringify(body));
          expect(examineCerfa(sent, { today }).cerfa).toEqual(cerfa);
        }
      }),
    );
  });

  it('carries dates with the hour and the offset of France', () => {
    const { cerfa } = sampleDossier({ today: '2026-09-01' });
    expect(cerfa['contrat']).toMatchObject({ dateDebutContrat: '2026-09-01T00:00:00+02:00' });
    const winter = sampleDossier({ today: '2026-12-01' }).cerfa;
    expect(winter['contrat']).toMatchObject({ dateDebutContrat: '2026-12-01T00:00:00+01:00' });
  });

  it('takes changes as deep as needed', () => {
    const cerfa = sampleCerfa({
      overrides: {
        numeroExterne: null,
        apprenti: { prenom: 'Yann', adresse: { commune: 'Brest' } },
        contrat: { remunerationsAnnuelles: [] },
      },
    });
    expect(cerfa.numeroExterne).toBeNull();
    expect(cerfa.apprenti).toMatchObject({
      nom: "L'Hostis",
      prenom: 'Yann',
      adresse: { commune: 'Brest', codePostal: '56000' },
    });
    expect(cerfa.contrat.remunerationsAnnuelles).toEqual([]);
  });
});
