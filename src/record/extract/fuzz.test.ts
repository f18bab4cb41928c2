/** Narratives mutated beyond sense: whatever is read, spans are places in the text given. PLIMSOLL_FUZZ sets how many. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plantedExtract } from '../../../test/make/planted-extract.js';
import { type Generator, seededGenerator } from '../rules/audit/index.js';
import { readFlag } from '../rules/flag/index.js';
import { CsvRow, csvCell } from './csv-row.js';
import { flagBlock } from './flag-block.js';
import { readLayout } from './layout.js';

const RUNS = Number(process.env['PLIMSOLL_FUZZ'] ?? 3_000);
const ODD: readonly string[] = [
  '\u0000',
  '\u0007',
  '\ud83d',
  '\udc00',
  '😀',
  '\u202e',
  '\u200b',
  'ŵ',
  'Ŷ',
  'ﬁ',
  'İ',
  '"',
  '""',
  ',',
  '\r\n',
  '\n',
  '\t',
  "'",
  '’',
  '=1+1',
  '@',
  '<b>',
  '{}',
  '[',
  '\\',
  '%s',
  ' no ',
  ' not on ',
  ' Snapchat',
  ' SMS',
  ' nid ',
  '?snap',
  '....',
  'ZZZZ',
  '\u0301',
  '\ufeff',
  '1e999',
];

function mutated(text: string, chance: Generator): string {
  let made = text;
  for (let n = chance.below(6); n >= 0; n--) {
    const at = chance.below(made.length + 1);
    const upTo = Math.min(made.length, at + chance.below(30));
    const odd = ODD[chance.below(ODD.length)] ?? '';
    const ways = [
      made.slice(0, at) + odd + made.slice(at),
      made.slice(0, at) + made.slice(upTo),
      made.slice(0, at) + made.slice(at, upTo).toUpperCase() + made.slice(upTo),
      made.slice(0, upTo) + made.slice(at, upTo).repeat(1 + chance.below(4)) + made.slice(upTo),
      made.slice(upTo) + made.slice(0, at),
      made.slice(0, at),
    ];
    made = ways[chance.below(ways.length)] ?? made;
  }
  return made;
}

const DAYS = [null, '2016-05-01', '2019-05-01', '2024-05-01'];

test(`${RUNS} mutated narratives are read without a fault, and every span is a place in the text given`, () => {
  const chance = seededGenerator('fuzz');
  for (const { narrative } of plantedExtract({ records: RUNS, seed: 'fuzz' })) {
    const text = mutated(narrative, chance);
    const facts = {
      offenceCode: ODD[chance.below(ODD.length)] ?? '',
      recordedOn: DAYS[chance.below(4)] ?? null,
    };
    const reading = readFlag(text, facts);
    for (const [start, end, why] of reading.spans)
      assert.ok(
        Number.isInteger(start) &&
          Number.isInteger(end) &&
          start >= 0 &&
          start < end &&
          end <= text.length &&
          why !== '',
        `${JSON.stringify([start, end, why])} in ${JSON.stringify(text)}`,
      );
    assert.ok(reading.probability >= 0 && reading.probability <= 1, JSON.stringify(text));
    assert.deepEqual(readFlag(text, facts), reading);
  }
});

const layoutOf = (head: string): Parameters<typeof flagBlock>[1]['layout'] => {
  const layout = readLayout(Buffer.from(head), {});
  assert.ok(layout.ok);
  return layout.value;
};

test('files of mutated narratives come out with every record in them, as CSV and as JSON lines', () => {
  const chance = seededGenerator('fuzz files');
  const texts = [...plantedExtract({ records: Math.min(RUNS, 3_000), seed: 'files' })].map(({ narrative }) =>
    mutated(narrative, chance)
      .replaceAll(/\p{Surrogate}/gu, '\ufffd')
      .replaceAll('\r', ''),
  );
  const csv = layoutOf('crime_id,narrative\n');
  const rows = texts.map((t, i) => `c${i},${csvCell(t)}\n`).join('');
  const flagged = flagBlock({ bytes: Buffer.from(rows), state: 'whole' }, { layout: csv, rules: null });
  const row = new CsvRow(flagged.bytes.toString(), ',');
  const read: string[] = [];
  while (row.move()) {
    read.push(row.cell(1));
    const spans = JSON.parse(row.cell(row.cells - 3)) as [number, number, string][];
    for (const [, end] of spans) assert.ok(end <= row.cell(1).length);
  }
  assert.deepEqual(read, texts);
  const json = layoutOf('{"id":"c","narrative":"x"}\n');
  const lines = texts.map((narrative, i) => `${JSON.stringify({ id: `c${i}`, narrative })}\n`).join('');
  const out = flagBlock({ bytes: Buffer.from(lines), state: 'whole' }, { layout: json, rules: null });
  const back = out.bytes
    .toString()
    .trimEnd()
    .split('\n')
    .map((l) => JSON.parse(l) as { narrative: string; online: string });
  assert.deepEqual(
    back.map((r) => r.narrative),
    texts,
  );
  assert.ok(back.every((r) => ['yes', 'no', 'person'].includes(r.online)));
});
