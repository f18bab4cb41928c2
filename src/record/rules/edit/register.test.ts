import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CLEAN, codesOf } from '../../../../test/make/edit-case.js';
import { EDIT_RULES } from './index.js';

test('the clean record breaks nothing', () => {
  assert.deepEqual(codesOf(CLEAN), []);
});

test('there are at least sixty rules', () => {
  assert.ok(EDIT_RULES.length >= 60);
});
