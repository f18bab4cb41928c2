import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SURE } from './candidate.js';
import { interpret } from './interpret.js';
import { residueOf } from './residue.js';
import { unpacked } from './shape.js';

const lines = (text: string): ReturnType<typeof unpacked> =>
  unpacked({
    format: 'txt',
    blocks: [{ kind: 'prose', lines: text.split('\n').map((t, i) => ({ text: t, at: { line: i + 1 } })) }],
  });

const read = (text: string): readonly { readonly n: number | null; readonly isSure: boolean }[] =>
  interpret(lines(text)).candidates.map((c) => ({
    n: c.value.kind === 'exact' ? c.value.n : null,
    isSure: c.sure >= SURE,
  }));

void test('a plain title has no residue, a narrower one names the words that narrow it', () => {
  assert.deepEqual(residueOf('Number of 71/17 offences recorded by Gwent Police in 2020/21'), []);
  assert.deepEqual(
    residueOf('Offences of sexual communication with a child where the victim was a looked after child'),
    ['looked', 'after'],
  );
  assert.deepEqual(residueOf('Troseddau cyfathrebu rhywiol â phlentyn a gofnodwyd yn 2021'), []);
});

void test('a figure beside words that nothing accounts for is found, is not sure, and the words are told', () => {
  const [found] = interpret(
    lines('Sexual communication with a child offences linked to a school setting in 2020/21: 4'),
  ).candidates;
  assert.equal(found?.value.kind === 'exact' ? found.value.n : null, 4);
  assert.ok((found?.sure ?? 1) < SURE);
  assert.deepEqual(found?.residue, ['linked', 'school', 'setting']);
  assert.ok(found?.doubts.includes('words-unexplained'));
});

void test('a figure of which the same words say nothing else is sure', () => {
  assert.deepEqual(read('In 2020/21 we recorded 88 offences of sexual communication with a child.'), [
    { n: 88, isSure: true },
  ]);
});

void test('a figure of two forces, of a suspect described, of arrests that it does not carry is asked about', () => {
  for (const text of [
    'South Wales Police recorded 150 offences of sexual communication with a child in 2021/22; Gwent Police recorded 71.',
    'In 2022 there were 30 recorded offences of sexual communication with a child in which the suspect was also a child.',
    'The number of individuals charged with sexual communication with a child was as follows:\n2018/19 - 9',
  ])
    assert.ok(
      read(text).every((c) => !c.isSure),
      text,
    );
});

void test('shares, increases and numbers of work are no counts, or are asked about', () => {
  for (const text of [
    'Of every ten victims of sexual communication with a child in 2021, 8 were girls.',
    'Offences of sexual communication with a child saw an increase of 12 offences in 2021.',
    'In 2021 the force recorded 9,415 child sexual offences. It would take 3 minutes to review each report.',
  ])
    assert.ok(
      read(text).every((c) => !c.isSure),
      text,
    );
});

/** The counts in a table below a line of words that nobody has to be asked about. */
const sureIn = (above: string, rows: readonly (readonly string[])[]): readonly number[] =>
  interpret(
    unpacked({
      format: 'csv',
      blocks: [
        { kind: 'prose', lines: [{ text: above, at: { line: 1 } }] },
        {
          kind: 'table',
          name: null,
          rows: rows.map((row, r) =>
            row.map((text, c) => ({ text, at: { table: 1, row: r + 1, column: c + 1 } })),
          ),
        },
      ],
    }),
  ).candidates.flatMap((c) => (c.sure >= SURE && c.value.kind === 'exact' ? [c.value.n] : []));

void test('what is of suspects of an age, and what is a part of the offence beside it, is asked about', () => {
  const byOutcome = [
    ['Outcome', '2021', '2022'],
    ['Charged', '31', '46'],
  ];
  const images = 'Number of crimes of making or possessing indecent images of children';
  assert.deepEqual(sureIn(`${images}, by outcome.`, byOutcome), [31, 46]);
  assert.deepEqual(sureIn(`${images} with a suspect under 18, by outcome.`, byOutcome), []);
  assert.deepEqual(
    sureIn('Recorded offences by financial year', [
      ['Period', 'Sexual communication with a child', 'Of which online flag'],
      ['2020/21', '81', '46'],
      ['2021/22', '92', '57'],
    ]),
    [81, 92],
  );
});
