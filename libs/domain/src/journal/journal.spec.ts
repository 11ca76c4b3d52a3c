import fc from 'fast-check';
import { RIGHT_CODES } from '../rights.js';
import {
  ACT_CATEGORIES,
  type ActCategory,
  ACTS,
  actsOf,
  agentName,
  type AuditAct,
  tellAct,
  tellObjectType,
} from './index.js';

const CODES = Object.keys(ACTS) as AuditAct[];

describe('the acts of the journal', () => {
  it('have each a code in two words, a sentence of their own and a kind', () => {
    const sentences = new Set<string>();
    for (const act of CODES) {
      expect(act).toMatch(/^[a-z_]+\.[a-z_]+$/);
      const { sentence, category } = ACTS[act];
      expect(sentence).toMatch(/^[A-ZÀÉ].*[^.]$/);
      expect(ACT_CATEGORIES[category]).toBeDefined();
      sentences.add(sentence);
    }
    expect(sentences.size).toBe(CODES.length);
  });

  it('are each in exactly one kind', () => {
    const grouped = (Object.keys(ACT_CATEGORIES) as ActCategory[]).flatMap(actsOf);
    expect(grouped.toSorted()).toEqual(CODES.toSorted());
  });

  it('are told with what was before and what is after', () => {
    expect(
      tellAct('contrat.engage', { de: 'EN_COURS_INSTRUCTION', vers: 'ENGAGE', version: 4 }),
    ).toEqual({
      sentence: 'Contrat engagé',
      category: 'Contrats',
      details: [{ label: 'Statut', before: "En cours d'instruction", after: 'Engagé' }],
    });
    expect(
      tellAct('compte.modifie', {
        nomModifie: true,
        prenomModifie: false,
        newsletterAvant: false,
        newsletter: true,
        texteNewsletter: '1',
      }).details,
    ).toEqual([
      { label: 'Nom modifié', before: null, after: 'Oui' },
      { label: 'Prénom modifié', before: null, after: 'Non' },
      { label: 'Newsletter', before: 'Non', after: 'Oui' },
    ]);
  });

  it('write codes in words, one or a list', () => {
    expect(tellAct('cfa.modifie', { champs: 'uai, contacts/direction, autre' }).details).toEqual([
      { label: 'Modifié', before: null, after: 'UAI, contact direction, autre' },
    ]);
    expect(tellAct('session.prouvee', { moyen: 'totp' }).details[0]?.after).toBe(
      'application d’authentification',
    );
  });

  it('reach what was kept deeper', () => {
    const detail = {
      avant: { droits: ['contrats'], actif: true },
      apres: { droits: ['contrats', 'administration_cfa'], actif: false },
    };
    expect(tellAct('utilisateur.droits', detail).details).toEqual([
      {
        label: 'Droits',
        before: '« Gestion des contrats CFA »',
        after: '« Gestion des contrats CFA », « Administrateur du CFA »',
      },
    ]);
    expect(tellAct('utilisateur.desactive', detail).details).toEqual([
      { label: 'Actif', before: 'Oui', after: 'Non' },
    ]);
    expect(
      tellAct('utilisateur.modifie', { email: { avant: 'a•@b', apres: 'c•@b' } }).details,
    ).toEqual([{ label: 'Email', before: 'a•@b', after: 'c•@b' }]);
  });

  it('write instants in the hour of France', () => {
    expect(tellAct('token.genere', { expiration: '2026-07-01T22:30:00.000Z' }).details).toEqual([
      { label: 'Expire le', before: null, after: '02/07/2026 à 00:30' },
    ]);
  });

  it('are always told, whatever was kept, by this version or another', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.constantFrom(...CODES), fc.string()),
        fc.dictionary(
          fc.constantFrom('de', 'vers', 'appareil', 'newsletter', 'expiration', 'autre'),
          fc.jsonValue(),
        ),
        (act, detail) => {
          const told = tellAct(act, detail);
          expect(typeof told.sentence).toBe('string');
          for (const { before, after } of told.details) {
            expect(typeof after).toBe('string');
            expect(before === null || typeof before === 'string').toBe(true);
          }
        },
      ),
    );
  });

  it('show no key of the detail that the table does not name', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CODES), (act) => {
        const told = tellAct(act, { nir: 'SECRET', motif: 'SECRET', connexion: 'SECRET' });
        expect(JSON.stringify(told)).not.toContain('SECRET');
      }),
    );
  });

  it('name what they were done on', () => {
    expect(tellObjectType('contrat')).toBe('Contrat');
    expect(tellObjectType('rib')).toBe('Coordonnées bancaires');
    expect(tellObjectType('autre_chose')).toBe('autre_chose');
    expect(tellObjectType('constructor')).toBe('constructor');
  });
});

describe('an agent of the OPCO, as a CFA reads them', () => {
  it('is a name and the roles held', () => {
    expect(agentName('Inès Leroy', ['instruction'])).toBe('Inès Leroy (OPCO, instructeur)');
    expect(agentName('Inès Leroy', ['administration_opco', 'instruction'])).toBe(
      'Inès Leroy (OPCO, instructeur, administrateur OPCO)',
    );
    fc.assert(
      fc.property(fc.subarray([...RIGHT_CODES]), (rights) => {
        expect(agentName('A B', rights)).toMatch(/^A B \(OPCO(, [a-z]+( OPCO)?)*\)$/);
      }),
    );
  });
});
