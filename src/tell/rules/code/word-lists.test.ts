/** The rules that the words of a code keep, each held by a machine. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { readReference } from '../../../base/package-root.js';
import { LANGS } from '../../../base/words.js';
import { tellingWordsIn } from '../telling-words.js';
import { mutationsOf } from '../../../base/welsh-mutations.js';
import { slipsBetween } from './slip.js';
import { WORD_LISTS, plainLetters } from './word-lists.js';

interface Unwanted {
  readonly word: string | null;
  readonly lang: 'en' | 'cy';
  readonly kind: string;
  readonly hash: string | null;
}

const unwanted = readReference<Unwanted[]>('code-words/unwanted.json');
const sounds = readReference<{ word: string; sound: string }[]>('code-words/english.json');

/** Each pair of a list once. */
function* pairs<T>(items: readonly T[]): Generator<readonly [T, T]> {
  for (const [i, a] of items.entries()) for (const b of items.slice(i + 1)) yield [a, b];
}

void test('both lists have 1,024 words of three to eight letters, in the order of the alphabet', () => {
  for (const lang of LANGS) {
    const { words, plain, numberOf } = WORD_LISTS[lang];
    assert.equal(words.length, 1024);
    assert.equal(numberOf.size, 1024);
    assert.deepEqual(
      plain.filter((w) => !/^[a-z]{3,8}$/.test(w)),
      [],
    );
    assert.deepEqual([...plain].sort(), plain);
  }
});

void test('any two words are two slips apart or more, and nearly all are three', () => {
  for (const lang of LANGS) {
    const near = [...pairs(WORD_LISTS[lang].plain)].filter(([a, b]) => slipsBetween(a, b, 3) < 3);
    assert.deepEqual(
      near.filter(([a, b]) => slipsBetween(a, b, 2) < 2),
      [],
    );
    assert.ok(near.length < (lang === 'en' ? 100 : 400), `${lang}: ${near.length} pairs two slips apart`);
  }
});

void test('no word begins another, so that words run together are read in one way', () => {
  for (const lang of LANGS) {
    const { plain } = WORD_LISTS[lang];
    const begins = plain.filter((a, i) => plain[i + 1]?.startsWith(a));
    assert.deepEqual(begins, []);
  }
});

void test('no two words are the same word with another ending', () => {
  for (const lang of LANGS) {
    const { plain } = WORD_LISTS[lang];
    const kin = [...pairs(plain)].filter(([a, b]) => {
      const same = sharedBeginning(a, b);
      const [shorter = 0, longer = 0] = [a.length - same, b.length - same].sort((x, y) => x - y);
      return (same >= 5 && longer <= 3) || (same >= 4 && (longer <= 2 || (shorter <= 1 && longer <= 3)));
    });
    assert.deepEqual(kin, []);
  }
});

const sharedBeginning = (a: string, b: string): number => {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  return same;
};

void test('no word stands in both lists', () => {
  assert.deepEqual(
    WORD_LISTS.cy.plain.filter((w) => WORD_LISTS.en.numberOf.has(w)),
    [],
  );
});

void test('no two English words sound within one sound of each other', () => {
  // Each phoneme becomes one letter, so that slips between letters are slips between sounds.
  const letters = new Map<string, string>();
  const spelt = sounds.map(({ sound }) =>
    sound
      .split(' ')
      .map((p) => {
        if (!letters.has(p)) letters.set(p, String.fromCodePoint(0x61 + letters.size));
        return letters.get(p) ?? '';
      })
      .join(''),
  );
  const alike = [...pairs(spelt.map((s, i) => [s, sounds[i]?.word ?? ''] as const))].filter(
    ([[a], [b]]) => slipsBetween(a, b, 2) < 2,
  );
  assert.deepEqual(alike, []);
});

/** How a Welsh word sounds, as far as spelling tells it: i, u and y are one in the south, rh is r, h is not always heard. */
const welshSound = (plain: string): string =>
  [
    ['ph', 'F'],
    ['ff', 'F'],
    ['f', 'v'],
    ['dd', 'D'],
    ['th', 'T'],
    ['ch', 'X'],
    ['ngh', 'N'],
    ['ng', 'N'],
    ['ll', 'L'],
    ['rh', 'r'],
    ['si', 'S'],
    ['u', 'i'],
    ['y', 'i'],
  ]
    .reduce((w, [from = '', to = '']) => w.replaceAll(from, to), plain)
    .replace(/(.)\1/g, '$1')
    .replace(/^h+/, '');

void test('no two Welsh words sound alike', () => {
  const heard = WORD_LISTS.cy.plain.map(welshSound);
  assert.equal(new Set(heard).size, heard.length);
});

void test('no Welsh word is the mutation of another', () => {
  assert.deepEqual(mutationsOf('cath'), ['gath', 'nghath', 'chath']);
  const { plain, numberOf } = WORD_LISTS.cy;
  assert.deepEqual(
    plain.filter((w) => mutationsOf(w).some((m) => numberOf.has(m))),
    [],
  );
});

const hashOf = (word: string): string => createHash('sha256').update(word).digest('hex').slice(0, 16);

void test('no word is rude, frightening, bodily, of crime, harm, family or luring, and none is a number', () => {
  assert.ok(unwanted.length > 300);
  for (const lang of LANGS) {
    const words = new Set(
      unwanted.filter((u) => u.lang === lang && u.word).map((u) => plainLetters(u.word ?? '')),
    );
    assert.deepEqual(
      WORD_LISTS[lang].plain.filter((w) => words.has(w)),
      [],
    );
  }
});

void test('no word is rude, and none begins or ends with a rude word of four letters or more', () => {
  const rude = new Set(unwanted.flatMap((u) => u.hash ?? []));
  assert.ok(rude.size > 60);
  const isRude = (part: string): boolean => rude.has(hashOf(part));
  const partsOf = (w: string): readonly string[] =>
    Array.from({ length: w.length }, (_, i) => i).flatMap((i) => [w.slice(0, i), w.slice(i)]);
  for (const lang of LANGS)
    assert.deepEqual(
      WORD_LISTS[lang].plain.filter((w) => isRude(w) || partsOf(w).some((p) => p.length > 3 && isRude(p))),
      [],
    );
});

void test('no word of a code is a telling word', () => {
  for (const lang of LANGS)
    assert.deepEqual(
      WORD_LISTS[lang].words.filter((w) => tellingWordsIn(w).length > 0),
      [],
    );
});
