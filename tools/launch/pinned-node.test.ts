import assert from 'node:assert/strict';
import { test } from 'node:test';
import { suits } from './pinned-node.mjs';

test('the versions of Node that Angular accepts suit, the others do not', () => {
  for (const version of ['v22.22.3', 'v22.23.0', 'v24.15.0', 'v24.21.0', 'v26.0.0', 'v27.1.0']) {
    assert.equal(suits(version), true, version);
  }
  for (const version of ['v20.19.0', 'v22.22.2', 'v22.9.9', 'v23.99.0', 'v24.14.9', 'v25.3.0']) {
    assert.equal(suits(version), false, version);
  }
});
