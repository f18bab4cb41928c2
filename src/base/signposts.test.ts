/** Signposts say what was found, and no hours that may have changed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  SIGNPOSTS,
  dialled,
  hoursOn,
  signpost,
  signpostFacts,
  signpostName,
  signpostsFor,
} from './signposts.js';

const ON = '2026-11-24';
const ids = (audience: Parameters<typeof signpostsFor>[0]) => signpostsFor(audience, ON).map((s) => s.id);

void test('999 comes first for everybody, and a child is sent to Childline and Meic, not to helplines for adults', () => {
  for (const audience of ['child', 'parent', 'professional', 'someone-else'] as const)
    assert.equal(ids(audience)[0], 'emergency');
  assert.ok(['childline', 'meic', 'report-remove'].every((id) => ids('child').includes(id)));
  assert.ok(['nspcc', 'stop-it-now', 'live-fear-free'].every((id) => !ids('child').includes(id)));
});

void test('the numbers are those that the domain reference found', () => {
  const facts = signpostFacts(ON);
  assert.equal(facts['childline_phone'], '0800 1111');
  assert.equal(facts['meic_phone'], '080880 23456');
  assert.equal(facts['nspcc_phone'], '0808 800 5000');
  assert.equal(dialled('080880 23456'), '08088023456');
});

void test('hours are not said once they must be looked up again, nor where none were found', () => {
  const meic = signpost('meic', ON);
  assert.ok(meic);
  assert.equal(hoursOn(meic, ON, 'cy'), '8am tan hanner nos, bob dydd.');
  assert.equal(hoursOn(meic, meic.review_by, 'en'), null);
  const nspcc = signpost('nspcc', ON);
  assert.ok(nspcc);
  assert.equal(hoursOn(nspcc, ON, 'en'), null);
});

void test('a service has its Welsh name, or the one name it has in both languages', () => {
  assert.deepEqual(
    ['live-fear-free', 'childline'].map((id) => {
      const s = signpost(id, ON);
      return s && signpostName(s, 'cy');
    }),
    ['Byw Heb Ofn', 'Childline'],
  );
  assert.equal(signpost('childline', '2020-01-01'), null);
});

void test('every signpost can be reached, or says who has the number', () => {
  const unreachable = SIGNPOSTS.filter((s) => !s.phone && !s.web && !s.email).map((s) => s.id);
  assert.deepEqual(unreachable, ['childrens-services']);
});
