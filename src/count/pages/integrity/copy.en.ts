export const en = {
  title: 'Do the figures fit together?',
  lead: 'Every figure held is tested against every other. A test quotes the figures it rests on; a question is only a question.',
  filters: 'Choose which findings to see',
  force: 'Force or area',
  measure: 'Measure',
  code: 'Test',
  any: 'All',
  show: 'Show findings',
  count: {
    zero: 'Nothing was found for this choice.',
    one: '{n} finding in {of} figures.',
    other: '{n} findings in {of} figures.',
  },
  tally:
    'In {below} of the {held} force-years for which both are held, fewer offences carry the online flag than the force recorded of sexual communication with a child alone.',
  jump: 'By gravity',
  cells: { one: 'The {n} figure involved', other: 'The {n} figures involved' },
  means: {
    error: 'At least one of the figures shown must be wrong, or is called what it is not.',
    warning: 'Each figure may be right, but a reader who takes them at their word will be misled.',
    question: 'Nothing is known to be wrong. Somebody should ask.',
    note: 'Nothing is wrong. What rests on the figure should say which printing it uses.',
  },
  tableFigure: 'Figure',
  tableValue: 'Value',
  tableWho: 'Printed by',
};
