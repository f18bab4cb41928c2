/** What is left out because it cannot change a reading: it is asked here all the same, of every example. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inPackage } from '../../../base/package-root.js';
import { FLAG_POLICY, flagEngine } from './index.js';
import { ONLINE0 } from './masks.js';
import { NOTES as n } from './notes.js';
import { isPlain, polarityOf } from './polarity.js';

interface Example {
  readonly narrative: string;
  readonly offence_code: string;
}

const examples = ['guide', 'more-01', 'fresh']
  .map((name) => readFileSync(inPackage(`data/flag-examples/${name}.jsonl`), 'utf8'))
  .flatMap((text) => text.trim().split('\n'))
  .map((line) => JSON.parse(line) as Example);

function eachRead(look: (narrative: string) => void): void {
  assert.ok(examples.length > 400);
  for (const { narrative, offence_code: offenceCode } of examples) {
    flagEngine().decide(narrative, { offenceCode }, FLAG_POLICY, '2024');
    look(narrative);
  }
}

const itemsOf = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i);

void test('every item that names a medium is on the list of cues', () => {
  let online = 0;
  eachRead((narrative) => {
    const cues = new Set(n.cues.subarray(0, n.cueCount));
    for (const i of itemsOf(n.s.itemCount))
      if (((n.t0[i] ?? 0) & ONLINE0) !== 0) {
        online++;
        assert.ok(cues.has(i), narrative);
      }
  });
  assert.ok(online > 400);
});

void test('what stands in a plain sentence is asserted', () => {
  let plain = 0;
  eachRead((narrative) => {
    const { sentence, itemCount } = n.s;
    for (const i of itemsOf(itemCount)) {
      const own = itemsOf(itemCount).filter((j) => sentence[j] === sentence[i]);
      const all = (tags: Int32Array): number => own.reduce((sum, j) => sum | (tags[j] ?? 0), 0);
      if (!isPlain(all(n.t2), all(n.t3))) continue;
      plain++;
      assert.equal(polarityOf(i, own[0] ?? i, (own.at(-1) ?? i) + 1), 0, narrative);
    }
  });
  assert.ok(plain > 4_000);
});
