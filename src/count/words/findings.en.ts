/** What each integrity finding is called and what it says. A question asks; it never states. */
export const en = {
  title: {
    'parts-differ-from-total': 'Parts that do not add up to their total',
    'parts-exceed-total': 'Parts already greater than their total',
    'area-differs': 'A total for another area than its name says',
    'missing-counted-as-nought': 'A missing force counted as nought',
    'part-above-whole': 'A part greater than the whole',
    'flag-below-subset': 'Fewer flagged than the offence that should be flagged',
    'star-undone': 'A hidden value that the total gives away',
    restated: 'Figures printed with more than one value',
    'answer-withdrawn': 'An answer that was later withdrawn',
    'restated-inside-unmoved-total': 'A force restated inside a total that did not move',
    'contradiction-same-release': 'Two values within one release',
    'part-period-as-year': 'Part of a period printed as the whole',
    'total-holds-part-period': 'Totals that hold a part of a period',
    'years-differ-from-total': 'Years that do not add up to their total',
    'residual-refused': 'Years that only subtraction would give',
    'impossible-value': 'Impossible values',
    'equal-neighbours': 'One number in two places',
    'series-unit-changed': 'The unit changes inside a series',
    'series-definition-changed': 'What is counted changes inside a series',
    'series-source-changed': 'The source changes inside a series',
    'unexplained-jump': 'A step unlike the others',
    'one-digit-apart': 'Two numbers one digit apart',
  },
  says: {
    'parts-differ-from-total':
      'The printed total is {printed}, but the parts printed with it add up to {sum}.',
    'parts-misplaced':
      'The printed total is {printed}, but the parts add up to {sum}. It comes out exactly when the value for {forces} of {year}, {misplaced}, is counted in this year.',
    'parts-exceed-total':
      'The parts printed with it already add up to {sum}, more than the printed total of {printed}, without counting {forces}.',
    'area-differs':
      'The printed total, {printed}, and the sum of the forces of that area, {sum}, cannot be for the same area. Without {forces} they come closer.',
    'missing-counted-as-nought':
      'The printed total, {printed}, is exactly the sum of the parts that were given. Nothing is in it for {forces}, so it is a least, not a total.',
    'part-above-whole': 'The value for {forces} alone is greater than the printed total of {printed}.',
    'flag-below-subset':
      '{whole} offences carry the online flag, fewer than the {part} of sexual communication with a child alone, nearly all of which happen online. The flag was not always set, so a trend in it may be a trend in recording.',
    'star-undone':
      'The total of {printed} and the other values leave {left} for the hidden value of {forces}. It is no longer hidden.',
    restated:
      'First printed as {first}, latest as {last}. Whatever was worked out from one is different on the other.',
    'answer-withdrawn':
      'The value {n} was printed first; later the force is said to have given none. Comparisons that rest on it lose their base.',
    'restated-inside-unmoved-total':
      'The force was restated from {first} to {last}, and the total printed with each is the same {total}.',
    'contradiction-same-release': 'Within one release both {first} and {last} are printed for it.',
    'part-period-as-year': '{n} is printed for the whole period and covers only {covers}.',
    'total-holds-part-period':
      'The total of {printed} holds a value for {forces} that covers only part of the period.',
    'years-differ-from-total':
      'The total printed for the whole time is {printed}; the years printed singly make {sum}.',
    'years-exact-with-gaps':
      'The total printed for the whole time, {printed}, is exactly the sum of the years held. Years without an answer from {forces} were counted as nought, so it is a least.',
    'residual-refused':
      'Taking the other years from the total for {long} would give a number for this year. It is refused: the total and the years are not of one printing, and nobody counted it.',
    'impossible-value': 'A part, {part}, is greater than the {whole} that should contain it.',
    'equal-neighbours': 'The number {n} stands in two places. Is that chance, or a slip?',
    'series-unit-changed': 'The unit changes between these years, so they are not one series.',
    'series-definition-changed':
      'What is counted changed between these years. The rise or fall across the change is not one of crime alone.',
    'series-source-changed':
      'Some years come from requests to forces, others from the Home Office’s recorded crime. They are not one series.',
    'unexplained-jump':
      'From {before} to {after}: a step unlike the others of this series. What changed: crime, recording or the system?',
    'one-digit-apart': '{n} and {other} differ in one digit. Is one of them a misprint?',
  },
  severity: {
    error: 'Cannot all be right',
    warning: 'May mislead',
    question: 'Worth asking',
    note: 'Worth knowing',
  },
  severityMeans: {
    error: 'At least one of the figures shown must be wrong, or is called what it is not.',
    warning: 'Each figure may be right, but a reader who takes them at their word will be misled.',
    question: 'Nothing is known to be wrong. Somebody should ask.',
    note: 'Nothing is wrong. What rests on the figure should say which printing it uses.',
  },
};
