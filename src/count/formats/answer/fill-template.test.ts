import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { instant } from '../../../base/day.js';
import { LANGS } from '../../../base/words.js';
import { anAnswer } from '../../../../test/make/answer.js';
import { aQuestion } from '../../../../test/make/round.js';
import { ReplyReader } from '../../reading/replies/reply-reader.js';
import { askedByTemplate } from '../../rules/answer/asked-by-template.js';
import { type UnpackedReply } from '../../rules/replies/shape.js';
import { writeCsv } from '../../reading/write-csv.js';
import { roundTemplate } from '../round-template.js';
import { fillTemplate } from './fill-template.js';
import { answerObservations } from './stated-counts.js';

const reader = new ReplyReader();
after(() => reader.close());

async function opened(name: string, bytes: Uint8Array): Promise<UnpackedReply> {
  const [file] = (await reader.open([{ name, bytes }])).files;
  if (!file) throw new Error('not opened');
  return file;
}

const answer = anAnswer({
  authority: 'Gwent',
  measures: ['sexual-communication-with-a-child'],
  years: { basis: 'financial', from: 2024, to: 2025 },
  by: ['victim-age', 'platform'],
});

const about = { question: aQuestion(), authority: 'W15000002', law: 'foia', token: 'abcd1234' } as const;

for (const lang of LANGS)
  test(`the template of a round filled in reads back sure of every row (${lang})`, async () => {
    const { name, bytes } = roundTemplate(about, lang, instant('2026-06-01T00:00:00Z'));
    const { file, filled, blank } = fillTemplate(await opened(name, bytes), answer, lang);
    assert.ok(file);
    assert.deepEqual([filled, blank], [10, []]);
    const read = await reader.read(file.bytes, file.name);
    assert.deepEqual(
      read.candidates.filter((c) => c.sure < 0.8),
      [],
    );
    assert.deepEqual(read.problems, []);
    assert.equal(read.authority, 'W15000002');
    const wanted = answerObservations(answer).filter((o) => o.by['platform'] === undefined);
    assert.deepEqual(
      read.candidates.map((c) => [c.period?.from, c.by, c.value]),
      wanted
        .filter((o) => o.by['victim-age'] !== '18-and-over')
        .toSorted((a, b) => a.from.localeCompare(b.from) || order(a.by) - order(b.by))
        .map((o) => [o.from, o.by, o.value]),
    );
  });

const ORDER = [undefined, '0-12', '13-15', '16-17', 'not-known'];
const order = (by: Readonly<Record<string, string>>): number => ORDER.indexOf(by['victim-age']);

test('a row of the template that the answer does not count stays blank and is said; what is not held says so', async () => {
  const [part] = about.question.parts;
  assert.ok(part);
  const more = {
    ...about,
    question: aQuestion({ parts: [{ ...part, by: ['platform', 'outcome'] }] }),
  };
  const { name, bytes } = roundTemplate(more, 'en', instant('2026-06-01T00:00:00Z'));
  const { file, blank } = fillTemplate(await opened(name, bytes), answer, 'en');
  assert.equal(blank.length, 2 * 3);
  assert.ok(blank.every((b) => b.of.includes('outcome=')));
  const read = await reader.read(file?.bytes ?? new Uint8Array(), 'x.xlsx');
  const platforms = read.candidates.filter((c) => c.by['platform'] !== undefined);
  assert.equal(platforms.length, 2 * 6);
  assert.ok(platforms.every((c) => c.value.kind === 'not-held'));
});

test('another’s template is filled where its labels are sure, and the rest is said', async () => {
  const csv = writeCsv(
    ['Recorded offences of sexual communication with a child (71/17), by age of victim', '', ''],
    [
      ['Age of victim', '2024/25', '2025/26'],
      ['Under 13', '', ''],
      ['13 to 15', '', ''],
      ['Total', '', ''],
      ['Average height of officers', '', ''],
    ],
  );
  const { file, filled, blank } = fillTemplate(await opened('ask.csv', Buffer.from(csv)), answer, 'en');
  const text = Buffer.from(file?.bytes ?? []).toString('utf8');
  const count = (from: string, age?: string) => {
    const found = answerObservations(answer).find(
      (o) => o.from === from && o.by['victim-age'] === age && o.by['platform'] === undefined,
    );
    return found?.value.kind === 'exact' ? String(found.value.n) : '[c]';
  };
  assert.equal(filled, 6, text);
  for (const [label, age] of [
    ['Under 13', '0-12'],
    ['13 to 15', '13-15'],
    ['Total', undefined],
  ] as const)
    assert.ok(text.includes(`${label},${count('2024-04-01', age)},${count('2025-04-01', age)}`), text);
  assert.deepEqual(
    blank.map((b) => b.of),
    ['Average height of officers, 2024/25', 'Average height of officers, 2025/26'],
  );
});

test('what a template of a round asks is read from its references, months beside their years left out', async () => {
  const [part] = about.question.parts;
  assert.ok(part);
  const more = {
    ...about,
    question: aQuestion({ parts: [{ ...part, by: ['victim-age', 'month', 'platform', 'outcome'] }] }),
  };
  const { name, bytes } = roundTemplate(more, 'cy', instant('2026-06-01T00:00:00Z'));
  const asked = askedByTemplate(await opened(name, bytes));
  assert.deepEqual(
    [asked?.authority, asked?.asked.map((a) => a.id), asked?.years, asked?.by],
    [
      'W15000002',
      ['sexual-communication-with-a-child'],
      { basis: 'financial', from: 2024, to: 2025 },
      [['victim-age'], ['platform']],
    ],
  );
  assert.equal(askedByTemplate(await opened('x.csv', Buffer.from('a,b\n1,2\n'))), null);
});

test('a template in which nothing could be filled is not given back', async () => {
  const template = await opened('ask.csv', Buffer.from('Name,Rank\nA. Roe,\n'));
  assert.equal(fillTemplate(template, answer, 'en').file, null);
});
