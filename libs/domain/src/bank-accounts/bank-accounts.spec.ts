import fc from 'fast-check';
import {
  BANK_ACCOUNT_STATE_CODES,
  BANK_ACCOUNT_STATES,
  type BankAccountContent,
  bankOf,
  canBankAccountMove,
  canonicalBankAccount,
  claimHolds,
  isPrivatePerson,
  judgeApproval,
  looksAlike,
  mayBeContested,
  needsReason,
  RISK_SIGN_CODES,
  type RiskFacts,
  type RiskSign,
  riskSigns,
} from './index.js';

describe('the life of bank details', () => {
  it('reaches every state from the draft, and never comes back from an end', () => {
    const reached = new Set<string>(['brouillon']);
    for (const from of reached) {
      for (const to of BANK_ACCOUNT_STATE_CODES) {
        if (canBankAccountMove(from as never, to)) reached.add(to);
      }
    }
    expect([...reached].sort()).toEqual([...BANK_ACCOUNT_STATE_CODES].sort());
    for (const end of ['remplace', 'refuse', 'retire', 'expire'] as const) {
      expect(BANK_ACCOUNT_STATES[end].to).toEqual([]);
    }
  });

  it('makes an account active only after it was approved', () => {
    const before = BANK_ACCOUNT_STATE_CODES.filter((code) => canBankAccountMove(code, 'actif'));
    expect(before).toEqual(['programme']);
  });
});

describe('an objection', () => {
  it('may be made each time a version is planned, and once before accountants decide', () => {
    const may = (contested: boolean) =>
      BANK_ACCOUNT_STATE_CODES.filter((state) => mayBeContested(state, contested));
    expect(may(false)).toEqual(['a_valider', 'programme']);
    expect(may(true)).toEqual(['programme']);
  });
});

describe('an approval', () => {
  const people = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 8 });
  const agent = (id: string, agentSince: Date | null = new Date('2026-06-01T00:00:00Z')) => ({
    ...{ id, agentSince, at: new Date('2026-06-04T00:00:00Z'), delayHours: 72 },
  });

  it('never comes from who sent the version, never twice from one person', () => {
    fc.assert(
      fc.property(fc.constantFrom('a', 'b', 'c', 'd'), people, (submittedBy, tries) => {
        const approvers: string[] = [];
        for (const reviewer of tries) {
          const version = { submittedBy, approvers, approvedContent: 'x' };
          if (judgeApproval(version, agent(reviewer), 'x') === null) approvers.push(reviewer);
        }
        expect(new Set([submittedBy, ...approvers]).size).toBe(approvers.length + 1);
      }),
    );
  });

  it('is about the content the first one approved', () => {
    const version = { submittedBy: 'a', approvers: ['b'], approvedContent: 'x' };
    expect(judgeApproval(version, agent('c'), 'y')).toBe('contenu_change');
    expect(judgeApproval(version, agent('c'), 'x')).toBeNull();
  });

  it('does not come from a newcomer, who is told first that the content changed', () => {
    const version = { submittedBy: 'a', approvers: ['b'], approvedContent: 'x' };
    for (const since of [null, new Date('2026-06-01T00:00:00.001Z')]) {
      expect(judgeApproval(version, agent('c', since), 'x')).toBe('compte_recent');
      expect(judgeApproval(version, agent('c', since), 'y')).toBe('contenu_change');
    }
  });

  it('needs a written reason unless the bank confirms the holder', () => {
    expect(needsReason('concorde')).toBe(false);
    for (const answer of ['proche', 'differe', 'indisponible', null] as const) {
      expect(needsReason(answer)).toBe(true);
    }
  });
});

describe('a version that an accountant took', () => {
  const at = new Date('2026-03-02T09:00:00Z');
  it.each([
    ['2026-03-02T09:00:00Z', true, true],
    ['2026-03-03T08:59:59Z', true, true],
    ['2026-03-03T09:00:00Z', true, false],
    ['2026-03-02T09:00:01Z', false, false],
  ])('at %s, its holder active: %s, is held: %s', (now, holderIsActive, holds) => {
    expect(claimHolds({ at, holderIsActive }, new Date(now))).toBe(holds);
  });
});

describe('the content that is approved', () => {
  const content: fc.Arbitrary<BankAccountContent> = fc.record({
    siret: fc.string(),
    uai: fc.string(),
    mode: fc.constantFrom('soi_meme' as const, 'tiers' as const),
    tiers: fc.option(
      fc.record({
        nature: fc.constantFrom('affactureur' as const, 'organisme_gestionnaire' as const),
        raisonSociale: fc.string(),
        siret: fc.string(),
        adresse: fc.string(),
        mandatDebut: fc.option(fc.string()),
        mandatFin: fc.option(fc.string()),
      }),
    ),
    titulaire: fc.string(),
    iban: fc.string(),
    fichiers: fc.array(fc.string()),
  });

  it('is another text for any other content, and the same whatever the order of the files', () => {
    fc.assert(
      fc.property(content, content, (one, other) => {
        const sorted = (c: BankAccountContent) => ({ ...c, fichiers: [...c.fichiers].sort() });
        const same = JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
        expect(canonicalBankAccount(one) === canonicalBankAccount(other)).toBe(same);
        const turned = { ...one, fichiers: [...one.fichiers].reverse() };
        expect(canonicalBankAccount(turned)).toBe(canonicalBankAccount(one));
      }),
    );
  });
});

describe('the bank of an IBAN', () => {
  it.each([
    ['FR1420041010050500013M02606', 'La Banque Postale', 'PSSTFRPP'],
    ['FR7630006000011234567890189', 'Crédit Agricole', 'AGRIFRPP'],
    ['FR7613825002000801463722518', 'Caisse d’Épargne', 'CEPAFRPP382'],
    ['FR7618206000000000000000000', 'Crédit Agricole (caisse régionale)', 'AGRIFRPP882'],
  ])('%s is of %s, %s', (iban, name, bic) => expect(bankOf(iban)).toMatchObject({ name, bic }));

  it('is not guessed', () => {
    expect(bankOf('FR7699999000000000000000000')).toBeNull();
    expect(bankOf('DE89370400440532013000')).toBeNull();
  });
});

describe('the holder of an account', () => {
  it.each([
    ['ASS CFA DU BATIMENT LYON', 'CFA du Bâtiment de Lyon', true],
    ['OGEC SAINT JOSEPH', 'Ogec Saint-Joseph du Moncel', true],
    ['SAS FACTOR PLUS', 'CFA du Bâtiment de Lyon', false],
    ['CFA', 'CFA', true],
    ['CFA', 'Centre de formation', false],
    ['MAISON FAMILIALE RURALE', 'Maison Familiale Rurale de Bourgogne', true],
  ])('« %s » and « %s » look alike: %s', (one, other, alike) => {
    expect(looksAlike(one, other)).toBe(alike);
    expect(looksAlike(other, one)).toBe(alike);
  });

  it.each([
    ['M. Jean Martin', true],
    ['MME MARTIN', true],
    ['Monsieur Martin', true],
    ['MFR de Bourgogne', false],
    ['MMA', false],
  ])('« %s » is a private person: %s', (holder, is) => expect(isPrivatePerson(holder)).toBe(is));

  const ordinary: RiskFacts = {
    iban: 'FR7630006000011234567890189',
    holder: 'CFA DE LYON',
    organisation: 'CFA de Lyon',
    registeredName: 'CFA DE LYON',
    accessChangedLately: false,
    refusedIban: false,
    sharedIban: false,
    contested: false,
    closed: false,
    onlineBank: false,
  };

  it.each<[RiskSign, Partial<RiskFacts>]>([
    ['acces_recent', { accessChangedLately: true }],
    ['iban_refuse', { refusedIban: true }],
    ['iban_partage', { sharedIban: true }],
    ['titulaire_different', { organisation: 'Formation plus' }],
    // Somebody wrote the thief's name on the portal first.
    ['sirene_different', { holder: 'SAS Factor', organisation: 'SAS Factor' }],
    ['sirene_ferme', { closed: true }],
    ['particulier', { holder: 'Mme de Lyon' }],
    ['conteste', { contested: true }],
    ['iban_etranger', { iban: 'DE89370400440532013000' }],
    ['banque_en_ligne', { onlineBank: true }],
  ])('shows « %s » alone when it is alone', (sign, facts) =>
    expect(riskSigns({ ...ordinary, ...facts })).toEqual([sign]),
  );

  it('is compared with the register only when it says a name', () => {
    expect(riskSigns({ ...ordinary, registeredName: null })).toEqual([]);
  });

  it('gives no sign for an ordinary account, and the strongest first for another', () => {
    expect(riskSigns(ordinary)).toEqual([]);
    const elsewhere = { accessChangedLately: true, refusedIban: true, sharedIban: true };
    const worst = {
      ...ordinary,
      ...elsewhere,
      contested: true,
      closed: true,
      onlineBank: true,
      holder: 'M. Martin',
      iban: 'DE89',
    };
    expect(riskSigns(worst)).toEqual(RISK_SIGN_CODES);
  });
});
