import assert from 'node:assert/strict';
import { parse } from 'node:querystring';
import { test } from 'node:test';
import fc from 'fast-check';
import { readDoorForm } from './door-form.js';

test('a form is read as Node’s own reader reads it, and a letter that no browser sends as it is stays', () => {
  // Node’s reader loses such letters beside an escape: that is not copied.
  const letters = fc.constantFrom('a', 'b', '=', '&', '+', '%', '%20', '%C5%B5', '%ff', '%zz', '__proto__');
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 40 }), (sent) => {
      const body = sent.join('');
      const form = readDoorForm(body);
      for (const [name, value] of Object.entries(parse(body)))
        assert.equal(form.get(name), Array.isArray(value) ? value[0] : value, JSON.stringify([body, name]));
    }),
  );
  assert.equal(readDoorForm('story=ŵ 100% %zz').get('story'), 'ŵ 100% %zz');
  assert.equal(readDoorForm('%C5%B5=%zzŵ').get('ŵ'), '%zzŵ');
});

test('the first of several fields of one name counts, one that is not there is null, and after sixty none is read', () => {
  const form = readDoorForm('who=child&who=parent&empty=&bare');
  assert.deepEqual(
    ['who', 'empty', 'bare', 'constructor'].map((name) => form.get(name)),
    ['child', '', '', null],
  );
  const many = readDoorForm(Array.from({ length: 100 }, (_, n) => `f${n}=1`).join('&'));
  assert.deepEqual([many.get('f59'), many.get('f60')], ['1', null]);
});
