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
