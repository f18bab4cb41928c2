import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signpost } from '../../base/signposts.js';
import { TELLERS } from './contact.js';
import { signpostsFor } from './signposting.js';

test('a child whose picture is held is shown first who takes it down, and in Wales who is on their side there', () => {
  const ids = signpostsFor({ teller: 'child', about: 'picture-shared', isWales: true });
  assert.deepEqual(ids.slice(0, 3), ['report-remove', 'childline', 'meic']);
  assert.equal(signpostsFor({ teller: 'child', about: '', isWales: false }).includes('meic'), false);
});

test('everybody is shown the police’s number, and nobody more than six', () => {
  for (const teller of TELLERS)
    for (const about of ['threat', 'picture-shared', '']) {
      const ids = signpostsFor({ teller, about, isWales: true });
      assert.ok(ids.includes('police') && ids.length <= 6, teller);
    }
});

test('whatever is chosen stands in the list of helplines, for whom it is meant', () => {
  for (const teller of TELLERS)
    for (const about of ['threat', 'picture-shared', ''])
      for (const id of signpostsFor({ teller, about, isWales: true }))
        assert.ok(signpost(id, '2026-11-24')?.for.includes(teller), `${id} for ${teller}`);
});
