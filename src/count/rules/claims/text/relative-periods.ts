/** Periods that are named from where the reader stands: "last year", "the year before", "since the law came in". As data. */
import type { When } from './mention.js';
import { phrases } from './trie.js';

/** "since the new law came into force", "ers i'r drosedd ddod i rym". */
function sinceTheLaw(): readonly string[] {
  const what = ['law', 'offence', 'legislation', 'crime', 'act'].flatMap((w) =>
    ['the', 'a', 'the new', 'a new'].map((a) => `${a} ${w}`),
  );
  const began = [
    'came in',
    'came into force',
    'came into effect',
    'was introduced',
    'was created',
    'was brought in',
    'became law',
    'took effect',
    'began',
    'changed',
  ];
  const others = [
    'since the new law',
    'since the new offence',
    'since it became an offence',
    'since sexual communication with a child became an offence',
    "ers i'r gyfraith ddod i rym",
    "ers cyflwyno'r gyfraith",
    "ers i'r drosedd ddod i rym",
    "ers cyflwyno'r drosedd",
  ];
  return [...what.flatMap((w) => began.map((b) => `since ${w} ${b}`)), ...others];
}

const RELATIVE: readonly (readonly [string, When])[] = [
  ...[
    'last year',
    'the last year',
    'the past year',
    'past year',
    'in the last 12 months',
    'the last 12 months',
    'the past 12 months',
    'the last twelve months',
    'the most recent year',
    'the latest year',
    'y llynedd',
    'llynedd',
    'y flwyddyn ddiwethaf',
    'y 12 mis diwethaf',
    'y deuddeg mis diwethaf',
    'the last financial year',
    'last financial year',
  ].map((p): [string, When] => [p, { kind: 'last-year' }]),
  ...['this year', 'eleni', 'the current year'].map((p): [string, When] => [p, { kind: 'this-year' }]),
  ...[
    'the year before',
    'year before',
    'the previous year',
    'previous year',
    'a year earlier',
    'a year before',
    'a year ago',
    'the year previously',
    'the year prior',
    'the previous 12 months',
    'previous 12 months',
    'the previous twelve months',
    'the 12 months before',
    '12 months earlier',
    'twelve months earlier',
    'the preceding year',
    'the prior year',
    'the previous financial year',
    'in a year',
    'in just a year',
    'in one year',
    'in just one year',
    'year on year',
    'in 12 months',
    'in twelve months',
    'in the space of a year',
    'the same period the year before',
    'annual',
    'annually',
    'y flwyddyn flaenorol',
    'y flwyddyn gynt',
    'y flwyddyn cynt',
    'flwyddyn ynghynt',
    'flwyddyn yn gynharach',
    'y 12 mis blaenorol',
    'y flwyddyn cyn hynny',
    'mewn blwyddyn',
  ].map((p): [string, When] => [p, { kind: 'year-before', years: 1 }]),
  ...sinceTheLaw().map((p): [string, When] => [p, { kind: 'since-law' }]),
  ...[
    'waiting for the law',
    'waiting for the online safety act',
    'waited for the law',
    'waiting for the online safety bill',
  ].map((p): [string, When] => [p, { kind: 'advocacy' }]),
];

export const RELATIVES = phrases(RELATIVE);
