import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  canMove,
  checkCerfa,
  examineCerfa,
  isDeca,
  isSiret,
  isUai,
  today as dayOf,
  writeCerfa,
} from '@apprentissage/domain';
import { makeCfa } from './cfa.ts';
import { type Contract, contractsOf, type World } from './contract.ts';
import { DepositNumbers } from './identifiers.ts';

const TODAY = '2026-11-23';
const agents = [
  { id: '01900000-0000-7000-8000-000000000001', name: 'Alix Bernard' },
  { id: '01900000-0000-7000-8000-000000000002', name: 'Morgan Lefèvre' },
];

function sample(seed: number, today = TODAY): Contract[] {
  const world: World = { seed, today, agents, deposits: new DepositNumbers() };
  return [0, 1, 2, 3, 4].flatMap((rank) => [
    ...contractsOf(world, makeCfa(seed, rank, today), 120),
  ]);
}

test('the same seed gives the same data, another seed other data', () => {
  assert.deepEqual(sample(1), sample(1));
  assert.notDeepEqual(sample(1)[0], sample(2)[0]);
});

test('every generated CERFA is received without a refusal on the day it was sent', () => {
  for (const { cerfa, transmisLe } of sample(3)) {
    const today = dayOf(transmisLe);
    const { faults } = examineCerfa({ cerfa: writeCerfa(cerfa) }, { today });
    assert.deepEqual(
      faults.filter(({ severity }) => severity === 'refus'),
      [],
    );
    assert.deepEqual(examineCerfa({ cerfa }, { today }).cerfa, cerfa);
  }
});

test('most CERFA have nothing to warn about either', () => {
  const contracts = sample(4);
  const warned = contracts.filter(
    ({ cerfa, transmisLe }) => checkCerfa(cerfa, { today: dayOf(transmisLe) }).length > 0,
  );
  assert.ok(warned.length < contracts.length / 5, `${warned.length} of ${contracts.length}`);
});

test('CFA and employers have right SIRET and UAI, NIR come from fictitious blocks only', () => {
  for (const { cerfa, cfa } of sample(5)) {
    assert.ok(isSiret(cfa.siret) && isUai(cfa.uai) && isSiret(cerfa.employeur.siret));
    assert.match(cerfa.apprenti.nir ?? '', /^[78]\d{4}99999\d{5}$/);
    for (const mail of [cerfa.apprenti.courriel, cerfa.employeur.courriel]) {
      assert.match(mail, /^[a-z0-9.-]+@[a-z0-9.-]+\.example$/);
    }
  }
});

test('every life follows the life cycle and ends before today', () => {
  for (const { events, status, transmisLe, instructeurId } of sample(6)) {
    assert.equal(events[0]?.status, 'TRANSMIS');
    assert.equal(events[0]?.at.getTime(), transmisLe.getTime());
    assert.equal(events.at(-1)?.status, status);
    assert.ok(events.at(-1)!.at.toISOString() < TODAY);
    events.slice(1).forEach((event, rank) => {
      const before = events[rank]!;
      assert.ok(event.at > before.at);
      assert.ok(
        canMove(before.status, event.status) ||
          // Pieces are asked for, then given, within the same state.
          (event.status === 'EN_COURS_INSTRUCTION' &&
            event.status === before.status &&
            event.piecesDemandees !== before.piecesDemandees),
        `${before.status} → ${event.status}`,
      );
    });
    assert.equal(status === 'EN_COURS_INSTRUCTION' && instructeurId === null, false);
  }
});

test('no two contracts share a number or an id', () => {
  const contracts = sample(10);
  assert.equal(new Set(contracts.map(({ numero }) => numero)).size, contracts.length);
  assert.equal(new Set(contracts.map(({ id }) => id)).size, contracts.length);
  assert.match(contracts[0]?.numero ?? '', /^DA-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
});

test('a contract that was engaged has its own deposit number, no other has one', () => {
  const given = new Set<string>();
  for (const { events, numeroDeca } of sample(7)) {
    const engaged = events.some(({ status }) => status === 'ENGAGE');
    assert.equal(numeroDeca !== null, engaged);
    if (numeroDeca === null) continue;
    assert.ok(isDeca(numeroDeca) && !given.has(numeroDeca), numeroDeca);
    given.add(numeroDeca);
  }
});

test('all states of the norm are there, and refusals and asked pieces have a reason', () => {
  const contracts = sample(8);
  const states = new Set(contracts.map(({ status }) => status));
  assert.equal(states.size, 7, [...states].join(', '));
  assert.ok(contracts.some(({ piecesDemandees }) => piecesDemandees));
  for (const { status, piecesDemandees, commentaire } of contracts) {
    if (status === 'REFUSE' || piecesDemandees) assert.ok(commentaire);
  }
});

test('the data follow the day they are made for', () => {
  const later = sample(9, '2027-02-01');
  assert.ok(later.every(({ transmisLe }) => transmisLe.toISOString() < '2027-02-01'));
});
