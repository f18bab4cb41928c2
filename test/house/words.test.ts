/** Everything a person may see stands in English and in Welsh: same keys, same placeholders, nothing left in English by accident. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { SAME_IN_BOTH } from '../../src/cli/copy/same-in-both.js';
import { ROOT, filesBelow, read } from './sources.js';

type Words = string | { readonly [key: string]: Words };

async function wordsIn(path: string): Promise<Record<string, Words>> {
  const url = pathToFileURL(join(ROOT, 'dist', path.replace(/\.ts$/, '.js'))).href;
  const exported = (await import(url)) as Record<string, Words>;
  return Object.fromEntries(Object.entries(exported).filter(([, v]) => typeof v === 'object' && v !== null));
}

function flatten(words: Words, trail = ''): readonly (readonly [string, string])[] {
  if (typeof words === 'string') return [[trail, words]];
  if (typeof words === 'function') return [];
  return Object.entries(words).flatMap(([key, value]) => flatten(value, trail ? `${trail}.${key}` : key));
}

const PLURAL_FORM = /\.(zero|one|two|few|many|other)$/;
const placeholders = (text: string): string => [...new Set(text.match(/\{[a-z_]+\}/gi) ?? [])].sort().join();

const english = [...filesBelow('src', '.en.ts')];

test('every English file of words has a Welsh twin, and every Welsh one an English', () => {
  const welsh = filesBelow('src', '.cy.ts').map((path) => path.replace('.cy.ts', '.en.ts'));
  assert.deepEqual(welsh, english);
  assert.ok(english.length > 0);
});

for (const path of english)
  test(`${path} says the same things in Welsh`, async () => {
    const en = flatten(Object.values(await wordsIn(path))[0] ?? {});
    const cy = new Map(flatten(Object.values(await wordsIn(path.replace('.en.ts', '.cy.ts')))[0] ?? {}));
    assert.ok(en.length > 0, 'no words found');
    const stem = (key: string): string => key.replace(PLURAL_FORM, '.*');
    assert.deepEqual(
      [...new Set([...cy.keys()].map(stem))].sort(),
      [...new Set(en.map(([k]) => stem(k)))].sort(),
    );
    for (const [key, text] of en) {
      assert.notEqual(text.trim(), '', `${key} is empty in English`);
      const welsh = cy.get(key);
      if (welsh === undefined) continue;
      assert.notEqual(welsh.trim(), '', `${key} is empty in Welsh`);
      if (!PLURAL_FORM.test(key))
        assert.equal(placeholders(welsh), placeholders(text), `${key}: placeholders differ`);
      if (!SAME_IN_BOTH.test(text)) assert.notEqual(welsh, text, `${key} is English in the Welsh file`);
    }
  });

test('every event that is written to the journal has its words', () => {
  const events = filesBelow('src', '.ts')
    .filter((path) => !path.endsWith('.test.ts'))
    .flatMap((path) => [...read(path).matchAll(/\b(?:event|reads): '([a-z-]+)'/g)].map((m) => m[1] ?? ''));
  const words = read('src/web/journal/copy.en.ts');
  assert.ok(events.length > 8);
  assert.deepEqual(
    [...new Set(events)].filter((e) => !new RegExp(`\\b'?${e}'?: `).test(words)),
    [],
  );
});
