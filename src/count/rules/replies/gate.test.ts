import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Looked, gateOf } from './gate.js';
import { MONTH_PATTERN } from './month-names.js';

const PATTERNS = [
  'sexual(?:ly)? communicat(?:ions?|e|ing)',
  '(?:s|sec)\\s?\\.?\\s?15\\s?\\(?a\\)?',
  '(?:child (?:sexual )?abuse|csam)(?: images?)?',
  'b{0,2}ab+c{2}',
  `(${MONTH_PATTERN})\\.?\\s+(?:19|20)\\d\\d`,
  'x[^.;]{0,3}(?:following|after)',
  '\\u00a0to\\x20',
];

void test('a shut gate never stands before a pattern that would have found something', () => {
  for (const source of PATTERNS) {
    const gate = gateOf(source);
    const pattern = new RegExp(source, 'iu');
    fc.assert(
      fc.property(
        fc.stringMatching(new RegExp(source, 'u')),
        fc.string(),
        fc.boolean(),
        (found, around, upper) => {
          const text = `${around} ${upper ? found.toUpperCase() : found}`;
          assert.ok(!pattern.test(text) || new Looked(text).passes(gate), text);
        },
      ),
      { numRuns: 60 },
    );
  }
});

void test('a gate is shut to texts without the letters that the pattern needs', () => {
  const passes = (source: string, text: string): boolean => new Looked(text).passes(gateOf(source));
  assert.equal(passes('sexual(?:ly)? communicat(?:ion|e)', 'Robbery by year'), false);
  assert.equal(passes('sexual(?:ly)? communicat(?:ion|e)', 'SEXUALLY COMMUNICATE'), true);
  assert.equal(passes('(?:child abuse|csam)', 'CSAM'), true);
  assert.equal(passes('(?:child abuse|csam)', 'child'), false);
  assert.equal(passes('[abc]+\\d', 'nothing of it'), true);
  assert.equal(passes('(?<![\\p{L}])(?=x)x[^.;]{0,3}(?:following|after)\\b', 'x - after'), true);
  assert.equal(passes('meſſage'.replaceAll('ſ', 's'), 'meſſage'), true);
});
