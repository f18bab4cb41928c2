/** Words for values, periods, measures and sources, the same on every page of this room. */
export const en = {
  kinds: {
    exact: 'exact count',
    range: 'range',
    suppressed: 'suppressed',
    refused: 'refused',
    'not-held': 'not held',
    'no-reply': 'no reply',
    'not-asked': 'not asked',
    'nothing-held': 'nothing held',
  },
  kindMeans: {
    exact: 'The page prints a number.',
    range: 'The page prints limits or a rounding word, such as “fewer than 5” or “more than 3,000”.',
    suppressed: 'A number exists and was hidden so that nobody could be recognised.',
    refused: 'The force declined to answer and gave a reason in law.',
    'not-held': 'The force says it does not record this.',
    'no-reply': 'The force was asked and gave no figure.',
    'not-asked': 'The force was not asked.',
    'nothing-held': 'No page read for this collection prints the figure. That does not make it nought.',
  },
  value: {
    between: '{lo} to {hi}',
    unknown: 'not known',
  },
  period: { between: '{from} to {to}', months: { one: '{n} month', other: '{n} months' } },
  known: {
    day: '{when}',
    month: '{when} (the day is not known)',
    year: '{when} (the month is not known)',
  },
  breakAt: '{when}: {what}',
  coverage: { of: '{answered} of {asked}' },
  ratio: '×{n}',
  ratioAtLeast: 'at least ×{n}',
  unit: {
    'recorded-crimes': 'recorded crimes',
    victims: 'victims',
    people: 'people',
    images: 'images',
    reports: 'reports',
  },
  legend: {
    title: 'How to read the marks',
    restated: 'printed with more than one value',
    part: 'part of a year',
  },
};
