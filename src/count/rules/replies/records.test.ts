import assert from 'node:assert/strict';
import { test } from 'node:test';
import { interpret } from './interpret.js';
import { isRecords, questionsAsLines } from './records.js';
import { type TableBlock, unpacked } from './shape.js';

const tableOf = (text: string): TableBlock => ({
  kind: 'table',
  name: null,
  rows: text
    .trim()
    .split('\n')
    .map((line, row) =>
      line
        .split(',')
        .map((t, column) => ({ text: t.trim(), at: { table: 1, row: row + 1, column: column + 1 } })),
    ),
});

const LIST = `
Crime ref, Date recorded, Offence, Victim age
54/1101/20, 03/05/2020, Sexual communication with a child, 13
54/2203/20, 19/08/2020, Sexual communication with a child, 15
54/0033/21, 08/01/2021, Sexual communication with a child, 14`;

void test('one crime in each row is a list of records, a count for each day or year is none', () => {
  assert.equal(isRecords(tableOf(LIST)), true);
  assert.equal(
    isRecords(tableOf('Ref, Offence, Age\n1, Grooming, 13\n2, Grooming, 14\n3, Grooming, 12')),
    true,
  );
  assert.equal(
    isRecords(tableOf('Date, Number of offences\n03/05/2020, 2\n04/05/2020, 1\n05/05/2020, 4')),
    false,
  );
  assert.equal(isRecords(tableOf('Year, Offences\n2019, 12\n2020, 14\n2021, 16')), false);
});

void test('of a list of records nothing is read, and it is said that it was not counted', () => {
  const read = interpret(unpacked({ format: 'csv', blocks: [tableOf(LIST)] }));
  assert.deepEqual(read.candidates, []);
  assert.equal(read.kind.kind, 'figures');
  assert.deepEqual(
    read.problems.map((p) => p.code),
    ['records-not-counted'],
  );
});

void test('questions with their answers beside them are read as lines', () => {
  const table = tableOf('Question, Response\nHow many s15A offences in 2021?, 77\nAnd in 2022?, 84');
  assert.deepEqual(
    questionsAsLines(table)?.map((l) => l.text),
    ['Question', 'How many s15A offences in 2021?', 'Answer: 77', 'And in 2022?', 'Answer: 84'],
  );
  assert.equal(questionsAsLines(tableOf('Year, Offences\n2019, 12')), null);
});

void test('a table longer than an answer is read at its beginning, and says so', () => {
  const rows = Array.from({ length: 6_000 }, (_, i) => `Beat ${i}, 3`).join('\n');
  const read = interpret(
    unpacked({ format: 'csv', blocks: [tableOf(`Beat, s15A offences 2018/19\n${rows}`)] }),
  );
  assert.ok(read.candidates.length > 2_000 && read.candidates.length < 3_000);
  assert.ok(read.problems.some((p) => p.code === 'rest-not-read'));
});
