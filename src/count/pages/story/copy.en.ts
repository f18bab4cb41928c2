import type { ShapeOf } from '../../../base/words.js';

export const en = {
  title: 'What may truthfully be said',
  strap: 'Online offences against children, as they were printed',
  bigAtLeast: 'At least {n}',
  big: '{n}',
  heroSays: 'child sexual offences were recorded with the online flag in {area} in {year}.',
  heroIn: 'Wales',
  answered: '{answered} of the {asked} police forces gave a figure: {parts}.',
  didNot: '{force} did not answer.',
  wasLargest: 'In {year} it had recorded the most of any force there: {n}.',
  part: '{force} {n}',
  chartTitle: 'Recorded in Wales with the online flag, year by year',
  chartDesc:
    'Columns for {n} years, stacked by police force; a column is open at the top where a force gave no figure. {columns}.',
  chartNote:
    'The open column has no top, because nobody knows how tall it is. The dashed line is another total printed for the same year.',
  chartTable: 'The same figures as a table',
  atLeast: 'at least {n}',
  or: 'or {n}',
  open: '{force}: {word}',
  empty: 'nothing held',
  unsplit: 'Printed only as a total',
  year: 'Year',
  printed: 'Total printed',
  none: '–',
  doubleTitle: 'Was that “more than double”?',
  doubleLead: 'That depends on where you start. The figure for {year} has been printed as {values}.',
  valueWhen: '{n} (in {when})',
  againstUnknown:
    'Against the {base} printed in {when}, {top} is {ratio}: {verdict}. Which forces are in {base} was not printed.',
  against:
    'Against the {base} printed in {when}, {top} is {ratio}: {verdict}. {missing} is in the one and not in the other.',
  againstPlain: 'Against the {base} printed in {when}, {top} is {ratio}: {verdict}.',
  matched: 'On the forces that answered in both years ({forces}), {base} became {top}: {ratio}, {verdict}.',
  verdicts: {
    less: 'less than before',
    notDouble: 'not double',
    double: 'more than double',
    treble: 'more than treble',
    fourfold: 'more than four times',
  },
  doubleEnd: 'Each of these is sound arithmetic. Only the last compares like with like.',
  ratioTitle: 'The same rise, base by base',
  ratioDesc:
    'Ratios of {top} to the earlier year on each base that can be used, with 95 per cent limits: {rows}.',
  ratioNote: 'A dot is the ratio; the bar through it is how far chance alone could move it (95% limits).',
  noChange: 'no change',
  markDouble: 'double',
  rowPrinted: '{top} against {base}, printed {when}',
  rowMatched: '{forces}: {base} to {top}',
  fallTitle: 'Then {force} fell by {percent} per cent. Or did it?',
  fallLead: 'In {to} the flagged count for {force} was {b}, down from {a} the year before.',
  fallTurn:
    'In the same two years its count of sexual communication with a child went from {c} to {d}. Nearly all of those offences happen online, so the flagged count should hold them. It is smaller.',
  fallEnd:
    'The flag was not being set. A fall like this is one of recording, and says nothing of how many children were harmed.',
  fallChart: '{force}: the flag, and an offence that should carry it',
  fallDesc:
    'Two lines. Flagged offences go from {a} to {b}; sexual communication with a child goes from {c} to {d} in the same two years.',
  lineFlagged: 'Recorded with the online flag',
  lineCommunication: 'Sexual communication with a child',
  sayTitle: 'What may be said',
  doorsTitle: 'Look for yourself',
  doors: {
    figures: {
      title: 'Figures',
      text: 'Every force, every year. Each number opens the page it was printed on.',
    },
    compare: {
      title: 'Compare',
      text: 'Two years, as published and like for like, with what stands in the way.',
    },
    claims: {
      title: 'Check an article',
      text: 'Paste a draft or a news story. Every claim is marked and worked through.',
    },
    integrity: {
      title: 'Integrity',
      text: 'Totals that do not add up, half years printed as whole, figures restated.',
    },
    forces: { title: 'Forces', text: 'Each force’s series, its breaks drawn as breaks.' },
    about: { title: 'About the data', text: 'Where the figures come from, and how they are read.' },
  },
};

export type StoryWords = ShapeOf<typeof en>;
