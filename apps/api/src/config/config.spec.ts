import { readConfig } from './index.js';

const read = (env: Record<string, string>) =>
  readConfig({ DATABASE_URL: 'postgres://unused.test/unused', ...env }).bankAccounts;

describe('the time to object to a change of bank details', () => {
  it('is three days, and none for a first account, unless somebody says otherwise', () => {
    expect(read({})).toMatchObject({ delayHours: 72, firstDelayHours: 0 });
    expect(read({ RIB_DELAY_HOURS: '24', RIB_FIRST_DELAY_HOURS: '48' })).toMatchObject({
      ...{ delayHours: 24, firstDelayHours: 48 },
    });
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
