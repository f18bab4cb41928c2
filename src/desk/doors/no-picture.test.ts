import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noPicture } from '../../../test/make/no-picture.js';

test('of 33 pictures and files sent through every door not a byte is kept, and no address is asked for', async () => {
  const figures = await noPicture(33);
  assert.deepEqual(figures.oddAnswers, []);
  assert.equal(figures.traces, 0);
  assert.equal(figures.fetches, 0);
  // Telling goes on all the same: what was written beside a picture is here.
  assert.ok(figures.contacts >= 33 * (figures.byMail ? 7 : 6), `${figures.contacts} contacts`);
});
