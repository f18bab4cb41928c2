/** Documents made from the code say what the code says. */
import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { generated } from '../docs/generated.js';
import { freshDatabase } from '../make/database.js';
import { ROOT, filesBelow, read } from './sources.js';

const fresh = await freshDatabase();

test('every generated document is as the code would make it: `npm run fix` renews them', async () => {
  for (const [path, text] of await generated(fresh)) {
    if (process.env['PLIMSOLL_WRITE_DOCUMENTS']) writeFileSync(join(ROOT, path), text);
    assert.equal(existsSync(join(ROOT, path)) ? read(path) : '', text, `${path} is out of date`);
  }
});

/** Every table and every closed list stands in the glossary, by the name it has in the code. */
const glossary = read('docs/glossary.md');
const inGlossary = (name: string): boolean => new RegExp(`\`${name.replaceAll('.', '\\.')}\``).test(glossary);

test('every table stands in the glossary', () => {
  const tables = filesBelow('src/db/migrations', '.sql').flatMap((path) =>
    [...read(path).matchAll(/create table (?:if not exists )?([a-z_.]+)/g)].map((m) => m[1] ?? ''),
  );
  assert.ok(tables.length > 5);
  assert.deepEqual(
    tables.filter((t) => !inGlossary(t)),
    [],
  );
});

test('every closed list stands in the glossary', () => {
  const lists = filesBelow('src', '.ts')
    .filter((path) => !path.endsWith('.test.ts') && !path.includes('govuk.ts'))
    .flatMap((path) =>
      [
        ...read(path).matchAll(
          /export type (\w+) =\s*(?:\|\s*)?'[a-z0-9-]+'(?:\s*\|\s*(?:'[a-z0-9-]+'|[A-Z]\w+))+/g,
        ),
      ].map((m) => m[1] ?? ''),
    )
    // What can be wrong has its sentence in both languages, which says more than a glossary could.
    .filter((name) => !name.endsWith('Problem'));
  assert.ok(lists.length > 10);
  assert.deepEqual(
    [...new Set(lists)].filter((l) => !inGlossary(l)),
    [],
  );
});

test('every decision says what it rests on and what checks it', () => {
  const decisions = filesBelow('docs/decisions', '.md');
  assert.ok(decisions.length > 3);
  for (const path of decisions) {
    assert.match(path, /\/\d{4}-[a-z0-9-]+\.md$/);
    for (const part of ['Context', 'Decision', 'Consequences', 'Checked by'])
      assert.match(read(path), new RegExp(part), `${path} lacks “${part}”`);
  }
});
