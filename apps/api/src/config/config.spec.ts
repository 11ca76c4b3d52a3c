import { ConfigError, readConfig } from './index.js';

const read = (env: Readonly<Record<string, string>> = {}) =>
  readConfig({ DATABASE_URL: 'postgres://unused.test/unused', ...env });

describe('SECOND_FACTOR_OPCO, SECOND_FACTOR_CFA', () => {
  it('are strict for agents and for sensitive acts of a CFA unless somebody says otherwise', () => {
    expect(read().secondFactor).toEqual({ opco: 'required', cfa: 'sensitive' });
    expect(read({ SECOND_FACTOR_OPCO: '', SECOND_FACTOR_CFA: '' }).secondFactor).toEqual({
      opco: 'required',
      cfa: 'sensitive',
    });
  });

  it.each(['optional', 'sensitive', 'required'])('may be « %s »', (policy) => {
    expect(read({ SECOND_FACTOR_CFA: policy }).secondFactor.cfa).toBe(policy);
    expect(read({ SECOND_FACTOR_OPCO: policy }).secondFactor.opco).toBe(policy);
  });

  it('stop the start with one sentence when they say something else', () => {
    expect(() => read({ SECOND_FACTOR_CFA: 'maybe' })).toThrow(
      new ConfigError(
        'SECOND_FACTOR_CFA doit valoir l’une de ces valeurs : optional, sensitive, required.',
      ),
    );
  });
});

describe('passwords', () => {
  it('are made of the guide’s signs unless the operator widens that', () => {
    expect(read().passwordAlphabet).toBe('guide');
    expect(read({ PASSWORD_ALPHABET: 'unicode' }).passwordAlphabet).toBe('unicode');
    expect(() => read({ PASSWORD_ALPHABET: 'ascii' })).toThrow(
      'PASSWORD_ALPHABET doit valoir l’une de ces valeurs : guide, unicode.',
    );
  });

  it('are looked at ten times in fifteen minutes for one account, or as often as is said', () => {
    expect(read().signInTries).toEqual({ most: 10, minutes: 15 });
    const env = { SIGN_IN_TRIES: '6', SIGN_IN_TRIES_MINUTES: '60' };
    expect(read(env).signInTries).toEqual({ most: 6, minutes: 60 });
    for (const [name, value] of [
      ['SIGN_IN_TRIES', '4'],
      ['SIGN_IN_TRIES_MINUTES', '61'],
    ] as const) {
      expect(() => read({ [name]: value })).toThrow(`${name} doit être un nombre entier entre`);
    }
  });
});

describe('the time to object to a change of bank details', () => {
  it('is three days, and none for a first account, unless somebody says otherwise', () => {
    expect(read().bankAccounts).toMatchObject({ delayHours: 72, firstDelayHours: 0 });
    expect(read({ RIB_DELAY_HOURS: '24', RIB_FIRST_DELAY_HOURS: '48' }).bankAccounts).toMatchObject(
      {
        ...{ delayHours: 24, firstDelayHours: 48 },
      },
    );
  });

  it.each(['0', '1', '23', '-72', '721', '24.5', 'trois jours'])(
    'is a day at least: the portal does not start with « %s »',
    (hours) => {
      expect(() => read({ RIB_DELAY_HOURS: hours })).toThrow(
        'RIB_DELAY_HOURS doit être un nombre entier entre 24 et 720.',
      );
    },
  );
});

describe('the time to object to a nomination', () => {
  it('is three days unless somebody says otherwise, and a day at least', () => {
    expect(read().nominationDelayHours).toBe(72);
    expect(() => read({ NOMINATION_DELAY_HOURS: '23' })).toThrow(
      'NOMINATION_DELAY_HOURS doit être un nombre entier entre 24 et 720.',
    );
  });
});
