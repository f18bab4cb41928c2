import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { isId } from './id.js';

test('an id is one as the database writes it, and nothing near it', () => {
  assert.ok(isId(randomUUID()));
  for (const not of [
    '',
    '-'.repeat(36),
    randomUUID().toUpperCase(),
    `${randomUUID()} `,
    `x${randomUUID().slice(1)}`,
  ])
    assert.equal(isId(not), false, not);
});
