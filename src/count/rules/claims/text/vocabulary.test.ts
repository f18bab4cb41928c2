import assert from 'node:assert/strict';
import { test } from 'node:test';
import { vocabulary } from './vocabulary.js';

const NAMES = new Set(
  'qualifier ratio times up down same size compare highest lowest any-other followed-by record year-high per every minutes hours share-of victims known platform most-common youngest forces answered no-answer except include further together matched cause unknowable counter population rest offence recorded age not-a-count elsewhere'.split(
    ' ',
  ),
);
const VALUES: Readonly<Record<string, readonly unknown[]>> = {
  qualifier: ['almost', 'about', 'more-than', 'at-least', 'at-most', 'less-than', 'exactly'],
  size: ['slight', 'great', 'steady'],
  compare: ['up', 'down', null],
  'no-answer': ['did-not', 'could-not', 'refused', 'not-held'],
};

test('every line of the vocabulary names a cue of the closed list, with a value that it can have', () => {
  for (const [phrase, cue] of vocabulary()) {
    assert.ok(NAMES.has(cue.cue), `${phrase}: ${cue.cue}`);
    const value = Object.entries(cue).find(([key]) => key !== 'cue')?.[1] as unknown;
    const allowed = VALUES[cue.cue];
    if (allowed) assert.ok(allowed.includes(value), `${phrase}: ${String(value)}`);
    if (cue.cue === 'ratio' || cue.cue === 'per') assert.ok(typeof value === 'number' && value > 0, phrase);
  }
});

test('every cue of the closed list has a phrase', () => {
  const used = new Set(vocabulary().map(([, cue]) => cue.cue as string));
  assert.deepEqual(
    [...NAMES].filter((n) => !used.has(n)),
    [],
  );
});
