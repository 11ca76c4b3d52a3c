import fc from 'fast-check';
import {
  checkPassword,
  isPasswordAllowed,
  type KnownContext,
  PASSWORD_ALPHABETS,
  type PasswordRuleState,
  passwordNote,
  passwordRules,
} from './index.js';

const inState = (state: PasswordRuleState, password: string, context: KnownContext = {}) =>
  checkPassword(password, 'guide', context)
    .filter((rule) => rule.state === state)
    .map((rule) => rule.code);
const unmet = (password: string, context: KnownContext = {}) =>
  inState('broken', password, context);

describe('a password', () => {
  it.each(['Apprentissage-2026!', 'un petit cheval gris', 'x7&Kp/2=Lm*q', 'La.Pluie:tombe?13%'])(
    '%s is allowed',
    (password) => expect(unmet(password)).toEqual([]),
  );

  it.each([
    ['Petit1', ['longueur']],
    ['trompette€bleue', ['caracteres']],
    ['trompetté bleue', ['caracteres']],
    [' trompette bleue', ['espaces']],
    ['trompette bleue ', ['espaces']],
    ['Motdepasse2026!', ['courant']],
    ['M0tdep@sse2026', ['courant']],
    ['azertyazerty', ['courant']],
    ['abababababab12', ['courant']],
    ['123456789012', ['courant']],
    ['aaaaaaaaaaaaaaa', ['courant']],
    ['2026!!!bienvenue', ['courant']],
  ])('« %s » breaks %j', (password, codes) => expect(unmet(password)).toEqual(codes));

  it('is at most 128 characters long, and answered fast when it is not', () => {
    const long = 'ab3:'.repeat(32);
    expect(long).toHaveLength(128);
    expect(unmet(`${long}x`)).toContain('longueur_maximale');
    expect(unmet('x7&Kp/2=Lm*q'.repeat(100_000))).toContain('longueur_maximale');
  });

  it('holds neither the identifiant nor the names, accents and case apart', () => {
    const context = {
      identifiant: 'camille.martin@cfa-demo.example',
      nom: 'Lefèvre',
      raisonSociale: 'CFA des Métiers',
      prenom: 'Léo',
    };
    for (const password of ['Camille-Martin 75!', 'zou lefevre 4 zou', 'zou CFA-des-metiers 4']) {
      expect(unmet(password, context)).toEqual(['personnel']);
    }
    // Three letters are not a clue.
    expect(isPasswordAllowed('le petit Leo joue', 'guide', context)).toBe(true);
  });

  describe('beside the words of a person', () => {
    const all: Required<KnownContext> = {
      identifiant: 'camille.martin@cfa-demo.example',
      email: 'accueil@cfa-demo.example',
      nom: 'Lefèvre',
      prenom: 'Dominique',
      raisonSociale: 'CFA des Métiers',
    };
    const parts = Object.keys(all) as (keyof KnownContext)[];

    it.each(parts)('is open about the rule as long as one does not know %s', (part) => {
      const { [part]: _unknown, ...known } = all;
      expect(inState('open', 'un petit cheval gris', known)).toEqual(['personnel']);
      expect(inState('open', 'un petit cheval gris', all)).toEqual([]);
    });

    it.each(parts)('breaks the rule with %s, whatever else one knows', (part) => {
      const password = `zou ${all[part]} 4 zou`;
      expect(inState('broken', password, all)).toContain('personnel');
      expect(inState('broken', password, { [part]: all[part] })).toContain('personnel');
    });
  });

  it('accepts every character of the note, and no other', () => {
    const allowed = new Set(
      '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz&@_.,:!?% +*=-/',
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }), (character) => {
        expect(unmet(`x7&Kp/${character}2=Lm*q`).includes('caracteres')).toBe(
          !allowed.has(character),
        );
      }),
    );
    expect(passwordNote('guide')).toContain('&@_.,:!?% +*=-/');
  });

  it('is judged without ever failing, rule by rule', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom(...PASSWORD_ALPHABETS),
        fc.string(),
        (password, alphabet, identifiant) => {
          const verdicts = checkPassword(password, alphabet, { identifiant });
          expect(verdicts.map((v) => v.code)).toEqual(passwordRules(alphabet).map((r) => r.code));
          expect(isPasswordAllowed(password, alphabet, { identifiant })).toBe(
            verdicts.every((v) => v.state !== 'broken'),
          );
        },
      ),
    );
  });
});
