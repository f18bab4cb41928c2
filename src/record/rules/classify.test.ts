import assert from 'node:assert/strict';
import { test } from 'node:test';
import { classOf } from './classify.js';

const CASES: readonly (readonly [typed: string, klass: string | null, sub: string | null, why: string])[] = [
  ['71/17', '88A', '71/17', 'section 15A is numbered under 71 and published in 88A'],
  ['071 / 17', '88A', '71/17', 'however it is written'],
  ['88a', '88A', null, 'a class alone'],
  ['88/06', '88A', '88/06', 'meeting a child after grooming'],
  ['086/2', '86', '86/02', 'as some forces print it'],
  ['19E', '19E', null, 'a class alone'],
  ['99Z', null, null, 'no class'],
  ['', null, null, 'nothing'],
];

for (const [typed, klass, sub, why] of CASES)
  test(`“${typed}” is class ${klass ?? 'none'}: ${why}`, () => {
    assert.deepEqual(classOf(typed), klass === null ? null : { class: klass, subClass: sub });
  });
