import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inPackage } from '../../../base/package-root.js';
import { type LexiconRow, compileLexicon } from './compile.js';
import { COMPILED_TABLE } from './compiled-table.js';
import { MODEL } from './model-weights.js';
import { packTable } from './unpack-table.js';

const LARGEST = 600_000;

void test('the shipped tables are what data/flag-reader makes', () => {
  const file = inPackage('data/flag-reader/lexicon.json');
  const table = compileLexicon(JSON.parse(readFileSync(file, 'utf8')) as LexiconRow[]);
  assert.deepEqual(packTable(table), COMPILED_TABLE);
});

void test('tables and weights together stay small enough for a page', () => {
  assert.ok(JSON.stringify(COMPILED_TABLE).length + JSON.stringify(MODEL).length <= LARGEST);
});

void test('a row out of force adds nothing', () => {
  const row: LexiconRow = {
    id: 'x',
    tags: 'PLAT',
    guide: 'O1',
    platform: 'x',
    from: '2020-01-01',
    to: '2021-01-01',
    source: 'made up',
    terms: 'wobble',
  };
  assert.equal(compileLexicon([row], '2020-06-01').surfaces, 2);
  assert.equal(compileLexicon([row], '2021-01-01').surfaces, 1);
});
