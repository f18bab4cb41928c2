import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Value, VALUE_KINDS, addIntervals, intervalOf, isAnswered, readValue } from './value.js';

// What forces write in a cell, and what it is.
const WRITTEN: readonly (readonly [string, Value, string])[] = [
  ['229', { kind: 'exact', n: 229 }, 'a number'],
  ['8,224', { kind: 'exact', n: 8224 }, 'grouped'],
  ['nil', { kind: 'exact', n: 0 }, 'nil is a count'],
  ['dim', { kind: 'exact', n: 0 }, 'and so is dim'],
  ['<5', { kind: 'range', lo: 0, hi: 4 }, 'below five, nought among them'],
  ['fewer than 5', { kind: 'range', lo: 0, hi: 4 }, 'in words'],
  ['llai na 5', { kind: 'range', lo: 0, hi: 4 }, 'in Welsh'],
  ['1 to 4', { kind: 'range', lo: 1, hi: 4 }, 'both ends are in it'],
  ['1-4', { kind: 'range', lo: 1, hi: 4 }, 'with a dash'],
  ['over 3,000', { kind: 'range', lo: 3001, hi: null }, 'more than is not at least'],
  ['at least 345', { kind: 'range', lo: 345, hi: null }, 'at least is'],
  ['100+', { kind: 'range', lo: 100, hi: null }, 'a plus is at least'],
  ['*', { kind: 'suppressed', lo: null, hi: null }, 'a star hides a count'],
  ['[c]', { kind: 'suppressed', lo: null, hi: null }, 'the Analysis Function’s mark'],
  ['refused under section 12', { kind: 'refused', exemption: ['foia-s12'] }, 'cost'],
  ['exempt, s40(2)', { kind: 'refused', exemption: ['foia-s40(2)'] }, 'personal data'],
  ['not recorded', { kind: 'not-held' }, 'no record is no nought'],
  ['no information held', { kind: 'not-held' }, 'as replies say it'],
  ['unable to respond', { kind: 'no-reply' }, 'Dyfed-Powys 2018/19'],
  ['dim ateb', { kind: 'no-reply' }, 'in Welsh'],
];
for (const [text, value, why] of WRITTEN)
  test(`“${text}” is read as ${value.kind} (${why})`, () => {
    assert.deepEqual(readValue(text), { ok: true, value });
  });

for (const [text, code] of [
  ['', 'value-unreadable'],
  ['-', 'value-unreadable'],
  ['-3', 'value-negative'],
  ['2.5', 'value-not-whole'],
  ['see below', 'value-unreadable'],
  ['5 to 2', 'value-unreadable'],
] as const)
  test(`“${text}” is not a value: ${code}`, () => {
    const read = readValue(text);
    assert.equal(!read.ok && read.problems[0]?.code, code);
  });

test('no kind of value but an exact nought is only nought', () => {
  const values: readonly Value[] = [
    { kind: 'suppressed', lo: null, hi: null },
    { kind: 'refused', exemption: [] },
    { kind: 'not-held' },
    { kind: 'no-reply' },
    { kind: 'not-asked' },
  ];
  for (const value of values) assert.deepEqual(intervalOf(value), { lo: 0, hi: null });
  assert.deepEqual(VALUE_KINDS.length, 7);
  assert.equal(isAnswered({ kind: 'exact', n: 0 }), true);
  assert.equal(isAnswered({ kind: 'no-reply' }), false);
});

test('intervals add in any order', () => {
  const interval = fc.record({ lo: fc.nat(1e6), hi: fc.option(fc.nat(1e6)) });
  fc.assert(
    fc.property(interval, interval, interval, (a, b, c) => {
      assert.deepEqual(addIntervals(a, addIntervals(b, c)), addIntervals(addIntervals(a, b), c));
      assert.deepEqual(addIntervals(a, b), addIntervals(b, a));
    }),
  );
});

test('any text at all is read or refused, never thrown at', () => {
  fc.assert(fc.property(fc.string(), (text) => typeof readValue(text).ok === 'boolean'));
});
