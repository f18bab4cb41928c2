import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCell } from './cell-value.js';
import { spelledCode } from './code-columns.js';
import { interpret } from './interpret.js';
import { itemsApart } from './items-apart.js';
import { periodInLabel } from './label-period.js';
import { measuresIn } from './measure-words.js';
import { numberInWords } from './number-words.js';
import { plainLine, withThousands } from './plain-line.js';
import { piecesOf } from './read-pair.js';
import { kindOf } from './reply-kind.js';
import { unpacked } from './shape.js';

const NO_KEY = { star: null, dash: null, blank: null };

/** Each figure as "from year of value, its bands". */
const figures = (text: string): readonly string[] =>
  interpret(
    unpacked({
      format: 'txt',
      blocks: [{ kind: 'prose', lines: text.split('\n').map((t, i) => ({ text: t, at: { line: i + 1 } })) }],
    }),
  ).candidates.map((c) =>
    [
      c.period?.from.slice(0, 4) ?? '-',
      c.value.kind === 'exact' ? c.value.n : c.value.kind,
      ...Object.values(c.by),
    ].join(' '),
  );

void test('a number in words is a number, and words that are none are null', () => {
  assert.equal(numberInWords('fourteen'), 14);
  assert.equal(numberInWords('One hundred and twelve'), 112);
  assert.equal(numberInWords('twenty-three'), 23);
  assert.equal(numberInWords('twelve three'), null);
  assert.equal(plainLine('Sexual grooming 2015/16: Twenty-three (23)'), 'Sexual grooming 2015/16: 23');
});

void test('a space between thousands is a comma, and a year before a count is none', () => {
  assert.equal(withThousands('1 204 offences'), '1,204 offences');
  assert.equal(withThousands('in 2021 204 offences'), 'in 2021 204 offences');
  assert.equal(withThousands('Home Office code 71 204'), 'Home Office code 71 204');
});

void test('a count with its share is the count', () => {
  assert.deepEqual(readCell('112 (83%)', NO_KEY), {
    kind: 'value',
    value: { kind: 'exact', n: 112 },
    sure: 0.95,
  });
  assert.deepEqual(readCell('83% (112)', NO_KEY), {
    kind: 'value',
    value: { kind: 'exact', n: 112 },
    sure: 0.95,
  });
  assert.equal(readCell('83%', NO_KEY).kind, 'none');
});

void test('pairs stand in brackets, behind an x, before their band or in a row', () => {
  assert.deepEqual(
    piecesOf('Snapchat (151), Instagram (88) and WhatsApp (40)')?.map((p) => `${p.label} ${p.value}`),
    ['Snapchat 151', 'Instagram 88', 'WhatsApp 40'],
  );
  assert.deepEqual(
    piecesOf('2017/18 x 14, 2018/19 x 22')?.map((p) => p.value),
    ['14', '22'],
  );
  assert.deepEqual(
    piecesOf('38 Snapchat')?.map((p) => p.label),
    ['Snapchat'],
  );
  assert.equal(piecesOf('Section 40 (2)'), null);
});

void test('several answers on one line are as many lines, and a question keeps its answer', () => {
  const split = (text: string): readonly string[] => itemsApart({ text, at: { line: 1 } }).map((l) => l.text);
  assert.deepEqual(split('Q1: 84. Q2: 6.'), ['Q1: 84.', 'Q2: 6.']);
  assert.deepEqual(split('How many were recorded in 2022? 91'), [
    'How many were recorded in 2022?',
    'Answer: 91',
  ]);
  assert.deepEqual(split('There were 84 in 2021.'), ['There were 84 in 2021.']);
});

void test('parts of years are read, an open end is not sure', () => {
  const period = (text: string): string => {
    const p = periodInLabel(text)?.period;
    return `${p?.from ?? ''} ${p?.to ?? ''}`;
  };
  assert.equal(period('FY20/21 (to Dec)'), '2020-04-01 2021-01-01');
  assert.equal(period('six months to September 2021'), '2021-04-01 2021-10-01');
  assert.equal(period('2022 (Jan - Jun)'), '2022-01-01 2022-07-01');
  assert.equal(period('three years to 31 March 2022'), '2019-04-01 2022-04-01');
  assert.ok((periodInLabel('since April 2017')?.sure ?? 1) < 0.5);
});

void test('a code is known in any spelling, and a short year is no code', () => {
  assert.equal(spelledCode('71-17', 'HO code'), '71/17');
  assert.equal(spelledCode('07117', 'Home Office Code'), '71/17');
  assert.equal(spelledCode('12-15', 'Age'), '12-15');
  assert.deepEqual(
    measuresIn('HO Code 08602').map((m) => m.code),
    ['86/02'],
  );
  assert.deepEqual(measuresIn('17/18 - 21'), []);
});

void test('several counts in a sentence each take their own year and band', () => {
  assert.deepEqual(
    figures(
      'In 2018/19, 2019/20 and 2020/21 there were 112, 134 and 129 offences of sexual communication with a child respectively.',
    ),
    ['2018 112', '2019 134', '2020 129'],
  );
  assert.deepEqual(
    figures(
      'During 2021 there were 90 crimes of sexual communication with a child. In 61 of these the victim was aged 12 to 15, in 20 the victim was 11 or under.',
    ),
    ['2021 90', '2021 61 12 to 15', '2021 20 11 or under'],
  );
  assert.deepEqual(
    figures('Sexual communication with a child\n2019/20 - 133 (female victim 112, male victim 21)'),
    ['2019 133', '2019 112 female victim', '2019 21 male victim'],
  );
});

void test('kinds are told by what a letter says, in words not met before', () => {
  const kind = (said: string): string =>
    kindOf({ said, figures: 0, refusedParts: 0, notHeldParts: 0, hasQuestion: false }).kind;
  assert.equal(
    kind('Would you kindly confirm if you are seeking calendar or financial years?'),
    'clarification',
  );
  assert.equal(kind('I am unable to respond to your request within 20 working days.'), 'acknowledgement');
  assert.equal(
    kind('This force has no record of them and you may wish to ask the Ministry of Justice.'),
    'not-held',
  );
  assert.equal(
    kind('The cost of doing so would be above the amount to which we are legally required to respond.'),
    'refused',
  );
});

void test('sections that follow a plural, and those a denial rests on, are all named', () => {
  const exemptions = (said: string): readonly string[] =>
    kindOf({ said, figures: 0, refusedParts: 0, notHeldParts: 0, hasQuestion: false }).exemptions;
  assert.deepEqual(
    exemptions(
      'The information is exempt under sections 35(1)(a)&(b) Law Enforcement and 38(1)(b) Personal Information of the Freedom of Information (Scotland) Act 2002.',
    ),
    ['foisa-s35', 'foisa-s38'],
  );
  assert.deepEqual(
    exemptions(
      'We neither confirm nor deny; the duty does not apply by virtue of Sections 30(3), 31(3) and 40(5).',
    ),
    ['foia-s30', 'foia-s31', 'foia-s40'],
  );
});
