import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fill, list, plural } from './words.js';

test('Welsh has a form of its own for nought, one, two, three, six and the rest', () => {
  const forms = {
    zero: 'dim ci',
    one: 'un ci',
    two: 'dau gi',
    few: 'tri chi',
    many: 'chwe chi',
    other: '{n} ci',
  };
  const said = [0, 1, 2, 3, 6, 7].map((n) => plural(forms, n, 'cy'));
  assert.deepEqual(said, ['dim ci', 'un ci', 'dau gi', 'tri chi', 'chwe chi', '7 ci']);
});

test('a form that is left out falls to the last', () => {
  assert.equal(plural({ one: 'one force', other: '{n} forces' }, 0, 'en'), '0 forces');
});

test('numbers are grouped, text is left as it is', () => {
  assert.equal(fill('{n} in {year}', { n: 8224, year: '2018' }, 'en'), '8,224 in 2018');
});

test('a sentence that is not given its words throws, so that a test finds it', () => {
  assert.throws(() => fill('{n} forces', {}, 'en'), /\{n\}/);
});

test('a list has its joint only before the last', () => {
  assert.equal(list(['Gwent', 'North Wales', 'South Wales'], 'and'), 'Gwent, North Wales and South Wales');
  assert.equal(list(['Gwent'], 'and'), 'Gwent');
});
