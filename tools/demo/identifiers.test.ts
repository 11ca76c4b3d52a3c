import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDeca, isNir, isSiret, isUai, nirWarnings } from '@apprentissage/domain';
import { PLACES } from './data/places.ts';
import { DepositNumbers, fictitiousNir, fictitiousSiret, fictitiousUai } from './identifiers.ts';
import { Random } from './random.ts';

test('every made-up identifier has the right key and is of nobody', () => {
  const random = new Random(7, 'identifiers');
  for (let rank = 0; rank < 2000; rank++) {
    const siret = fictitiousSiret(random.int(0, 9_999_999), random.int(1, 9));
    assert.ok(isSiret(siret) && siret.startsWith('0'), siret);
    const uai = fictitiousUai(random.pick(PLACES).departement, rank);
    assert.ok(isUai(uai), uai);
    const sexe = random.percent(50) ? 'M' : 'F';
    const dateNaissance = `200${random.int(0, 9)}-0${random.int(1, 9)}-15`;
    const nir = fictitiousNir(random, sexe, dateNaissance);
    assert.ok(isNir(nir) && /^[78]\d{4}99999/.test(nir), nir);
    assert.deepEqual(nirWarnings(nir, { sexe, dateNaissance, departementNaissance: '56' }), []);
  }
});

test('no two companies of different ranks share a SIRET', () => {
  const seen = new Set<string>();
  for (let rank = 0; rank < 100_000; rank++) seen.add(fictitiousSiret(rank));
  assert.equal(seen.size, 100_000);
});

test('a deposit number is given once, and is one', () => {
  const deposits = new DepositNumbers();
  const given = Array.from({ length: 20_500 }, () => deposits.next('2A', '2026-09-12'));
  assert.equal(new Set(given).size, given.length);
  assert.ok(given.every(isDeca));
  assert.ok(
    isDeca(deposits.next('971', '2026-01-02')) && isDeca(deposits.next('92', '2026-01-02')),
  );
});
