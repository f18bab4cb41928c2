import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { drawReply } from '../../../../test/make/replies/draw-reply.js';
import type { TrueCell } from '../../../../test/make/replies/made-reply.js';
import { addScore, newScore, valueText } from '../../../../test/make/replies/score.js';
import { MADE_FORMATS, writeReply } from '../../../../test/make/replies/write-reply.js';
import { PACKAGE_ROOT } from '../../../base/package-root.js';
import { SURE } from '../../rules/replies/candidate.js';
import { ReplyReader } from './reply-reader.js';

interface Labelled {
  readonly id: string;
  readonly text: string;
  readonly kind: string;
  readonly exemptions: readonly string[];
  readonly cells: readonly TrueCell[];
  readonly ending?: string;
  readonly authority?: string | null;
}

const examples = (name: string): readonly Labelled[] =>
  JSON.parse(readFileSync(join(PACKAGE_ROOT, 'data', 'replies-examples', name), 'utf8')) as Labelled[];

const reader = new ReplyReader();
after(() => reader.close());

/** Read, and known to be so: what the reader does not settle is a person's (docs/replies.md). */
for (const real of examples('real.json'))
  void test(`real reply ${real.id} is read as a person read it, and nothing in it is wrong and sure`, async () => {
    const read = await reader.read(Buffer.from(real.text), `${real.id}.txt`);
    assert.equal(read.kind.kind, real.kind);
    assert.deepEqual([...read.kind.exemptions].sort(), [...real.exemptions].sort());
    const truth = real.cells.map((c) => `${c.measure} ${c.from} ${c.to} ${c.value}`);
    const found = read.candidates.map(
      (c) => `${c.measure} ${c.period?.from ?? ''} ${c.period?.to ?? ''} ${valueText(c.value)}`,
    );
    for (const cell of truth) assert.ok(found.includes(cell), `${cell} in ${found.join('; ')}`);
    const sure = read.candidates.filter((c) => c.sure >= SURE).map((_, i) => found[i]);
    for (const f of sure) assert.ok(truth.includes(f ?? ''), `${f ?? ''} is no figure of it`);
  });

void test('replies made up by hand in wordings of their own: nothing wrong and sure, 97 of 100 values found', async () => {
  const score = newScore();
  for (const h of examples('by-hand.json')) {
    const read = await reader.read(Buffer.from(h.text), `${h.id}.${h.ending ?? 'txt'}`);
    addScore(score, read, { ...h, authority: h.authority ?? null }, h.id);
  }
  assert.equal(score.wrongAndSure, 0, score.examples.join('\n'));
  assert.ok(score.found >= 0.97 * score.cells, score.examples.join('\n'));
  assert.ok(score.kinds >= 0.96 * score.replies, score.examples.join('\n'));
  assert.equal(score.exemptions, score.replies, score.examples.join('\n'));
});

void test('short replies of each class: nothing wrong and sure, 95 of 100 values found', async () => {
  const score = newScore();
  for (const h of examples('by-class.json')) {
    const read = await reader.read(Buffer.from(h.text), `${h.id}.${h.ending ?? 'txt'}`);
    addScore(score, read, { ...h, authority: null }, h.id);
  }
  assert.equal(score.wrongAndSure, 0, score.examples.join('\n'));
  assert.ok(score.found >= 0.95 * score.cells, score.examples.join('\n'));
  assert.ok(score.kinds >= 0.97 * score.replies, score.examples.join('\n'));
  assert.equal(score.exemptions, score.replies, score.examples.join('\n'));
});

for (const format of MADE_FORMATS)
  void test(`made-up replies written as ${format} are read back: nothing wrong and sure`, async () => {
    const score = newScore();
    for (let seed = 1; seed <= 25; seed++) {
      const made = drawReply(seed);
      const { bytes, name } = await writeReply(made, format);
      addScore(score, await reader.read(bytes, name), made, `${seed}/${made.layout}`);
    }
    assert.equal(score.wrongAndSure, 0, score.examples.join('\n'));
    // A table flattened to a cell a line has lost its blank cells and spans: what is left is asked about.
    const least = format === 'flat-txt' ? 0.5 : format === 'pdf' ? 0.9 : 0.95;
    assert.ok(
      score.found >= least * score.cells,
      `${score.found} of ${score.cells}\n${score.examples.join('\n')}`,
    );
  });

void test('every figure has the place it stands in', async () => {
  const places = await Promise.all(
    (['xlsx', 'csv', 'docx', 'pdf', 'txt'] as const).map(async (format) => {
      const { bytes, name } = await writeReply(drawReply(4), format);
      const read = await reader.read(bytes, name);
      return [format, Object.keys(read.candidates[0]?.at ?? {}).join()] as const;
    }),
  );
  assert.deepEqual(places, [
    ['xlsx', 'sheet,cell'],
    ['csv', 'table,row,column'],
    ['docx', 'table,row,column'],
    ['pdf', 'page,box'],
    ['txt', 'line'],
  ]);
});
