import assert from 'node:assert/strict';
import { test } from 'node:test';
import { begin } from '../discourse.js';
import { resolve } from '../when.js';
import { languageOf } from './language.js';
import { findMeasure } from './measures.js';
import { findNumber } from './numbers.js';
import { findPeriod } from './periods.js';
import { findPlace } from './places.js';
import { sentencesOf } from './sentences.js';
import { tokenise } from './tokens.js';

const NUMBERS: readonly (readonly [string, number, string, string])[] = [
  ['8,224', 8224, 'count', 'thousands'],
  ['two hundred and twenty-nine', 229, 'count', '"and" inside a number'],
  ['five thousand one hundred and sixty-one', 5161, 'count', 'scales'],
  ['a dozen', 12, 'count', 'a noun that is a number'],
  ['14.91 per cent', 14.91, 'percent', 'per cent in two words'],
  ['44%', 44, 'percent', 'a sign'],
  ['44 y cant', 44, 'percent', 'Welsh'],
  ['one in four', 0.25, 'fraction', 'a share, not two counts'],
  ['four out of five', 0.8, 'fraction', 'the same'],
  ['a quarter', 0.25, 'fraction', 'the same'],
  ['two thirds', 2 / 3, 'fraction', 'the same'],
  ['third', 3, 'ordinal', 'a place in an order'],
  ['3rd', 3, 'ordinal', 'the same in figures'],
  ['£25', 25, 'money', 'no count'],
  ['dau ddeg naw', 29, 'count', 'Welsh tens'],
  ['dau gant', 200, 'count', 'Welsh hundreds'],
  ['pum mil', 5000, 'count', 'Welsh thousands'],
];

for (const [text, n, unit, why] of NUMBERS)
  test(`"${text}" is the ${unit} ${n}: ${why}`, () => {
    const tokens = tokenise(text);
    const found = findNumber(tokens, 0);
    assert.deepEqual([found?.n, found?.unit, found?.after], [n, unit, tokens.length]);
  });

const june = begin('2019-06-27', null);
const PERIODS: readonly (readonly [string, string, string, string])[] = [
  ['2018/19', '2018-04-01', '2019-04-01', 'a financial year'],
  ['2018-2019', '2018-04-01', '2019-04-01', 'the same with a dash'],
  ['the year to March 2019', '2018-04-01', '2019-04-01', 'named by its end'],
  ['the 12 months ending 31 March 2019', '2018-04-01', '2019-04-01', 'the same to the day'],
  ['between April 2018 and March 2019', '2018-04-01', '2019-04-01', 'named by its ends'],
  ['from 1 April 2018 to 31 March 2019', '2018-04-01', '2019-04-01', 'the same to the day'],
  ['April 2017 to April 2018', '2017-04-01', '2018-04-01', 'an anniversary is twelve months, not thirteen'],
  ['the year to June 2017', '2016-07-01', '2017-07-01', 'not a financial year'],
  ['the nine months to December 2017', '2017-04-01', '2018-01-01', 'a part of one'],
  [
    'the first six months of the new law',
    '2017-04-03',
    '2017-10-03',
    'counted from the day it came into force',
  ],
  ['last year', '2018-04-01', '2019-04-01', 'the financial year that had just ended'],
  ['the year before', '2017-04-01', '2018-04-01', 'before the one in focus'],
  ['three years earlier', '2015-04-01', '2016-04-01', 'counted back from it'],
  ['since 2015/16', '2015-04-01', '2016-04-01', 'the base year'],
  ['2015', '2015-01-01', '2016-01-01', 'first of all a calendar year'],
  ['y flwyddyn hyd at fis Mawrth 2019', '2018-04-01', '2019-04-01', 'Welsh, mutated'],
  ['rhwng Ebrill 2018 a Mawrth 2019', '2018-04-01', '2019-04-01', 'Welsh'],
  ['y flwyddyn flaenorol', '2017-04-01', '2018-04-01', 'Welsh'],
  ['llynedd', '2018-04-01', '2019-04-01', 'Welsh'],
];

for (const [text, from, to, why] of PERIODS)
  test(`"${text}" in an article of June 2019 is ${from} to ${to}: ${why}`, () => {
    const found = findPeriod(tokenise(text), 0);
    assert.equal(found?.type, 'period');
    const [first] = found?.type === 'period' ? resolve(found.when, june) : [];
    assert.deepEqual(first?.value, { from, to });
  });

const PLACES: readonly (readonly [string, string | null, string])[] = [
  ['Gwent', 'W15000002', 'plain'],
  ['Heddlu Gwent', 'W15000002', 'the organisation, in Welsh'],
  ['Ngwent', 'W15000002', 'mutated after "yng"'],
  ['Nyfed-Powys', 'W15000004', 'mutated after "yn"'],
  ['Dyfed Powys Police', 'W15000004', 'without the hyphen'],
  ['Heddlu De Cymru', 'W15000003', 'not Wales'],
  ['South Wales Police', 'W15000003', 'the longest name wins'],
  ['Wales', 'W92000004', 'the nation'],
  ['Nghymru', 'W92000004', 'mutated'],
  ['Welsh forces', 'W92000004', 'as a group'],
  ['nationally', 'K02000001', 'first the United Kingdom, then the other areas the word has meant'],
  ['South Wales Argus', null, 'a newspaper'],
  ['Kent County Council', null, 'a council'],
  ['met', null, 'a verb'],
  ['PSNI', 'x-psni', 'in capitals'],
  ['MPs', null, 'not the Metropolitan Police Service'],
];

for (const [text, code, why] of PLACES)
  test(`"${text}" names ${code ?? 'no place'}: ${why}`, () => {
    assert.equal(findPlace(tokenise(text), 0)?.options[0]?.code ?? null, code);
  });

const MEASURES: readonly (readonly [string, string, string])[] = [
  ['child sexual offences', 'all-child-sexual-offences', 'without an online word'],
  ['child sexual offences committed online', 'online-flagged-child-sexual-offences', 'with one after it'],
  ['cyber-flagged offences', 'online-flagged-child-sexual-offences', 'the flag itself'],
  ['sexual communication with a child', 'sexual-communication-with-a-child', 'the offence'],
  ['online grooming', 'sexual-communication-with-a-child', 'what releases call it since 2017'],
  ['indecent images', 'child-abuse-image-offences', 'images'],
  ['troseddau rhyw ar-lein yn erbyn plant', 'online-flagged-child-sexual-offences', 'Welsh'],
  ['cyfathrebu rhywiol â phlentyn', 'sexual-communication-with-a-child', 'Welsh'],
  ['delweddau anweddus', 'child-abuse-image-offences', 'Welsh'],
];

for (const [text, measure, why] of MEASURES)
  test(`"${text}" counts ${measure}: ${why}`, () => {
    assert.equal(findMeasure(tokenise(text), 0)?.options[0], measure);
  });

test('a sentence ends at a full stop before a capital, and not inside a number or a short title', () => {
  const text =
    'It rose by 3.5 per cent, said Dr. Jones. Gwent had 229.\n\nHeading without a stop\n\n• A point';
  assert.equal(sentencesOf(tokenise(text)).length, 4);
});

test('a language is named by its small words', () => {
  const language = (text: string): string => languageOf(tokenise(text));
  assert.equal(language('The number of offences in the area was higher than in the year before.'), 'en');
  assert.equal(
    language("Mae nifer y troseddau yn yr ardal wedi codi ac yn uwch na'r flwyddyn flaenorol."),
    'cy',
  );
  assert.equal(
    language('Le nombre de cas dans la région est plus élevé que celui des autres régions.'),
    'other',
  );
  assert.equal(language('Число преступлений в регионе выросло на сорок четыре процента за год'), 'other');
  assert.equal(language('Gwent 229'), 'unsure');
});
