import type { ShapeOf } from '../../base/words.js';

export const en = {
  verdict: {
    holds: 'Holds',
    fails: 'Fails',
    depends: 'Depends',
    'no-figures': 'No figures held',
    'not-checkable': 'Cannot be checked',
  },
  verdictMeans: {
    holds: 'True on every figure held.',
    fails: 'Not true on any figure held.',
    depends: 'True or not, depending on what is set out below.',
    'no-figures': 'Nothing is held that could decide it. That does not make it false.',
    'not-checkable': 'No figure could decide it. It is carried along as a caveat.',
  },
  question: 'Is this what the text means? It was read with too little certainty for a verdict.',
  form: {
    value: 'Value',
    part: 'Part of a total',
    sum: 'Sum',
    ratio: 'Ratio',
    change: 'Change',
    rank: 'Rank',
    record: 'Record',
    rate: 'Rate',
    share: 'Share',
    coverage: 'Who answered',
    period: 'Period',
    cause: 'Cause',
    'not-checkable': 'Not checkable',
  },
  depends: {
    'coverage-differs': 'whether the same forces are in both figures',
    'coverage-unknown': 'which forces are in a figure, which its page does not say',
    'coverage-incomplete': 'the forces that did not answer',
    'part-period': 'a figure that covers only part of its period',
    'definition-changed': 'a change in what is counted',
    'rule-version-changed': 'a change in the rule of the online flag',
    'system-changed': 'a change of recording system',
    restated: 'which printed value of the same figure is taken',
    vintage: 'which of several printed values is taken',
    residual: 'a number got only by subtraction',
    'small-base': 'a base too small for a percentage',
    'highest-did-not-answer': 'the force that was highest before, which did not answer',
    rounding: 'how freely it is rounded',
    'period-unstated': 'which period is meant',
    'denominator-unstated': 'what it is a share of',
    'parts-differ': 'a total that its parts do not make',
    'flag-under-set': 'an online flag that was not being set',
    'later-reversed': 'a change that the next figures undid',
    'years-missing': 'years for which nothing is held',
    'base-not-held': 'a figure for the earlier year, which is not held',
    'reading-unsure': 'what the text means',
    'area-unstated': 'which area is meant',
    chance: 'whether it lies outside chance',
  },
  caveat: {
    'coverage-incomplete': 'Not every force answered, and the text says so.',
    'coverage-unknown': 'The page that printed the figure does not say which forces are in it.',
    'counts-not-rates': 'These are counts, not rates: a larger force has more.',
    'small-base': 'The base is small, so the percentage swings widely.',
    restated: 'A figure here was printed with different values at different times.',
    'rule-version-changed': 'The rule of the online flag changed between the two years.',
    'denominator-unstated': 'The text does not say what the share is of.',
    'ages-from-forces-that-gave-them': 'Ages come only from the forces that gave them.',
    'number-not-printed': 'The number in the text is not one that was printed for this period.',
  },
  step: {
    printed: '{value} was printed {in_area} {in_period} ({publisher}, {known}).',
    'printed-later':
      '{value} was printed {in_area} {in_period} only after this article ({publisher}, {known}).',
    'printed-refused': '{area} refused the figure {in_period} ({publisher}, {known}).',
    'printed-not-held': '{area} did not hold the figure {in_period} ({publisher}, {known}).',
    'printed-no-reply': '{area} gave no figure {in_period} ({publisher}, {known}).',
    'printed-not-asked': 'Nothing is held for {area} {in_period}.',
    'nothing-held': 'Nothing is held for {measure} {in_area} {in_period}.',
    'nothing-named': 'The text does not say which offence, area or year it means.',
    'no-vintage-fits': 'No printed value fits {n}.',
    'other-year-has': '{n} is the number printed for {area} {in_when}.',
    'other-force-has': '{n} is the number printed {in_period} for {who}.',
    'rounding-open': 'Only a rounded value was printed, so the number cannot be settled.',
    restated:
      'The same figure was printed with different values at different times; the claim fits only some.',
    vintage:
      'The same figure was printed with different values at about the same time; the claim fits only some.',
    'part-period':
      'The {n} printed for {who} is the number for {part} alone ({publisher}): part of a year, not a year.',
    'part-months': 'The {n} printed for {who} covers {months} months ({publisher}), not the whole period.',
    'parts-differ': '{n} was printed {in_area} {in_period}, but its forces add up to {sum}.',
    'claim-is-sum':
      'The forces held {in_area} {in_period} add up to {sum}; that total was printed otherwise.',
    'sum-of-forces': 'The forces that answered {in_period} add up to {value}: {who}.',
    'sum-missing': 'No figure from {missing}.',
    'coverage-set': '{answered} of {asked} forces are in it ({who}); none from {missing}.',
    'coverage-count': '{answered} of {asked} forces answered.',
    'coverage-unknown': 'The page does not say which forces are in the figure.',
    'coverage-differs':
      'The two figures do not rest on the same forces: {missing} answered for only one, or for neither.',
    'coverage-differs-count': 'The two figures do not rest on the same number of forces.',
    'coverage-stated': 'Pages of these years state forces answered and asked as: {numbers}.',
    'coverage-not-held': 'No page held states how many forces answered {in_period}.',
    'silence-held': 'Held as giving no figure {in_period}: {missing}.',
    'silence-not-held': 'Nothing is held about whether {missing} answered {in_period}.',
    'answer-held': 'A figure is held {in_period} for {who}; it may have come late, or by another way.',
    residual:
      '{n} could only come from subtracting other years from a longer total. They are not of one vintage: it is a residual and is refused as a figure.',
    'residual-end':
      'One of the two years was never printed. It could only be got by subtraction, which is refused.',
    'as-said': 'The text’s own numbers: {top} against {base} is {factor} times, a change of {change} %.',
    'on-printed-yes':
      'As published, {base} {in_base_period} and {top} {in_period}: {factor} times, {change} %. The words fit.',
    'on-printed-near':
      'As published, {base} {in_base_period} and {top} {in_period}: {factor} times, {change} %. The words are arguable.',
    'on-printed-no':
      'As published, {base} {in_base_period} and {top} {in_period}: {factor} times, {change} %. The words do not fit.',
    'on-sums-yes':
      'Adding the forces’ own figures, {base} {in_base_period} and {top} {in_period}: {factor} times, {change} %. The words fit.',
    'on-sums-near':
      'Adding the forces’ own figures, {base} {in_base_period} and {top} {in_period}: {factor} times, {change} %. The words are arguable.',
    'on-sums-no':
      'Adding the forces’ own figures, {base} {in_base_period} and {top} {in_period}: {factor} times, {change} %. The words do not fit.',
    'on-matched-yes':
      'On the forces that answered for both whole periods ({who}), {base} and {top}: {factor} times, {change} %. The words fit.',
    'on-matched-near':
      'On the forces that answered for both whole periods ({who}), {base} and {top}: {factor} times, {change} %. The words are arguable.',
    'on-matched-no':
      'On the forces that answered for both whole periods ({who}), {base} and {top}: {factor} times, {change} %. The words do not fit.',
    'percent-is-multiple':
      '{percent} % is the later figure as a share of the earlier ({factor} times). The increase is {right} %.',
    'implied-base': 'A change of {change}, being {percent} %, implies an earlier figure of {base}.',
    'base-unstated': 'The text does not say what it is compared with.',
    'base-not-held': 'A figure is held for {area} {in_period} but none {in_base}.',
    'ends-not-held': 'Figures for {area} {in_base} and {in_period} are not both held.',
    'before-the-flag': 'The earlier year lies before April 2015, when the online flag became required.',
    'flag-under-set':
      '{who} {in_period}: {flagged} flagged as online, but {part} of sexual communication with a child, nearly all of them online. The flag was not being set, so its trend cannot be read.',
    'later-reversed':
      'The fall from {base} to {top} was undone by {later} {in_later_period}: likelier a gap in the records than a fall.',
    'unequal-periods': 'The two periods are not of one length: {base_period} and {period}.',
    'small-base': 'The earlier figure is {base}: a small base.',
    'base-too-small': 'The earlier figure is {base}: too small a base for a percentage.',
    'definition-changed': 'What is counted changed on {on}.',
    'rule-version-changed': 'The rule of the online flag changed on {on}.',
    'system-changed': '{who} changed its recording system ({on}).',
    'rank-order': 'Held {in_period}, highest first: {who} ({numbers}).',
    'rank-is': 'That is place {position}, not {wanted}.',
    'rank-change-order': 'Change from {base_period} to {period}, largest first: {who} ({numbers}).',
    'rank-change-not-held':
      'Whole figures {in_base_period} and {in_period} are not both held for {area}, so its change has no place.',
    'rank-change-part': 'A figure for {area} covers only part of its year, so its change has no place.',
    'rank-change-parts': 'Left out, because a figure covers only part of its year: {who}.',
    'rank-change-missing': 'Left out, because both years are not held: {missing}.',
    'rank-not-held': 'Too few forces’ figures are held {in_period} to say who was highest.',
    'rank-silent': '{missing} did not answer.',
    'rank-unheld': 'Nothing is held for {missing}.',
    'was-highest':
      '{who} was the highest when it last answered: {n} {in_period}, against {next} for the next.',
    'record-beaten': '{n} {in_period} is below {other} {in_when}.',
    'record-alone': 'No other year is held for {area}, so nothing shows a record.',
    'record-years': '{n} is above every other year held ({years}; the highest {best}).',
    'record-gaps': 'Nothing is held for {gaps} of the years between.',
    'rate-is': '{n} over {days} days is {rate} {per}.',
    'every-is': '{n} over {days} days is one every {rate} minutes.',
    'population-not-held': 'A rate needs the population it is of, which is not held.',
    'share-is': '{part} of {whole} is {share} %.',
    'share-not-held': 'The part and the whole are not both held {in_period}.',
    'platform-not-held': 'A share by platform is of the offences whose platform is known, which is not held.',
    'victims-not-held': 'A share of victims is of those whose age or sex is known, which is not held.',
    'ages-not-held': 'Ages by single year are not held.',
    'adds-up': '{parts} = {added}, as the text says.',
    'adds-not': '{parts} = {added}, not {n}.',
    fencepost: 'The number covers {actual} years ({period}), not {years}.',
    'true-scale': 'What was never told or recorded cannot be checked. It is carried as a caveat.',
    'counter-figure':
      'Whose own records are right cannot be settled from printed figures. Ask for both, for the same years.',
    cause: 'Figures show how many, never why.',
  },
  hold: {
    'hold-value': '{n} – {measure} {in_area} {in_period}.',
    'hold-floor': 'More than {n} – {measure} {in_area} {in_period}.',
    'hold-floor-set':
      'At least {n} – {measure} {in_area} {in_period}, from {answered} of {asked} forces. No figure from {missing}.',
    'hold-floor-count': 'At least {n} – {measure} {in_area} {in_period}, from {answered} of {asked} forces.',
    'hold-part': '{n} – {measure} {in_area}, for {part} only.',
    'hold-part-months': '{n} – {measure} {in_area} {in_period}, for {months} months only.',
    'hold-part-inside':
      '{n} – {measure} {in_area} {in_period}, of which the {inside} for {who} cover only part of the year.',
    'hold-two-vintages': 'The figure for {measure} {in_area} {in_period} was printed as {n} and as {other}.',
    'hold-parts-differ':
      '{n} – {measure} {in_area} {in_period} was printed, though the forces add up to {sum}.',
    'hold-matched-up':
      'In the forces that answered for both ({who}), {measure} went from {base} {in_base_period} to {top} {in_period}: {factor} times as many.',
    'hold-matched-down':
      'In the forces that answered for both ({who}), {measure} went from {base} {in_base_period} to {top} {in_period}: a fall of {change} %.',
    'hold-no-comparison':
      'No comparison may be made {in_area} between {base_period} and {period}: one figure covers only part of its period.',
    'hold-flag':
      '{base} {in_base_period} and {top} {in_period} were flagged as online {in_area}; the flag was not being set reliably, so the change cannot be read.',
    'hold-range':
      'From {base_period} to {period}, {measure} {in_area} changed by between {low} and {high} times, depending on which printed figure is taken.',
    'hold-printed-unsure':
      '{base} was printed {in_base_period} and {top} {in_period} for {measure} {in_area} ({factor} times); whether they cover the same forces is not known.',
    'hold-change-up':
      '{measure} {in_area} rose from {base} {in_base_period} to {top} {in_period}: {factor} times as many, up {change} %.',
    'hold-change-down':
      '{measure} {in_area} fell from {base} {in_base_period} to {top} {in_period}: down {change} %.',
    'hold-said-up': 'From {base} to {top}: {factor} times as many, up {change} %.',
    'hold-said-down': 'From {base} to {top}: down {change} %.',
    'hold-change-rank':
      '{measure} {in_area} went from {base} {in_base_period} to {top} {in_period}; a change can be given for {who} only.',
    'hold-sum-of': '{n} – {measure} {in_period}, adding up {who}.',
    'hold-highest':
      '{n} were recorded {in_area}, the highest number {in_region} {in_period}. Numbers are not rates.',
    'hold-highest-of-answered':
      '{n} were recorded {in_area}, the highest number of the {answered} forces that are held {in_region} {in_period}; nothing from {missing}.',
    'hold-highest-held':
      '{n} is the highest of the {years} years held before it and its own, for {measure} {in_area}.',
    'hold-below-record': '{n} – {measure} {in_area} {in_period}, below the {other} of {when}.',
    'hold-rate': '{n} – {measure} {in_area} {in_period}, about {rate} {per}.',
    'hold-every': '{n} – {measure} {in_area} {in_period}, about one every {rate} minutes.',
    'hold-share': '{part} of {whole} ({share} %) {in_area} {in_period}.',
    'hold-silence': '{missing} gave no figure {in_period}.',
  },
  per: { 'per-day': 'a day', 'per-week': 'a week', 'per-month': 'a month', 'per-hour': 'an hour' },
  problem: {
    'article-empty': 'There is no text to check.',
    'article-read-in-part':
      'There are more claims in this text than can be shown, so it was read only in part. Give one article at a time.',
    'article-too-long': 'The text is longer than five million characters. Give one article at a time.',
    'language-not-read': 'Only English and Welsh are read.',
  },
  forces: '{n} forces',
} as const;

export type ClaimWords = ShapeOf<typeof en>;
