import type { ShapeOf } from '../../base/words.js';

export const en = {
  and: 'and',
  to: 'to',
  period: 'in {period}',
  total: {
    exact: '{n} {measure} {area} {period}: {covered}.',
    atLeast: 'At least {n} {measure} {area} {period}: {covered}.',
    between: 'Between {lo} and {hi} {measure} {area} {period}: {covered}.',
    none: 'No figure is held for {measure} {area} {period}: nothing may be said, which is not the same as none.',
    all: { one: 'the force asked answered', two: 'both forces answered', other: 'all {n} forces answered' },
    some: '{answered} of {asked} forces ({names})',
    printedOnly: 'A total of {n} was printed ({publisher}, {known}); which forces are in it is not held.',
    restated: '{authority} was given first as {first} and later as {last}; the later is counted.',
    unordered: '{authority} was printed as {values} in one month; both are counted as possible.',
  },
  missing: {
    refused: '{names} refused ({exemptions})',
    'refused-plain': '{names} refused',
    'not-held': '{names} did not hold the figure',
    'no-reply': '{names} did not answer',
    'not-asked': 'nothing is held for {names}',
  },
  compare: {
    published: 'As published, {with} is {ratio} times {base}.',
    publishedMany:
      'As published, {with} is from {lo} to {hi} times the earlier figure, which was printed as {bases}.',
    publishedEnds:
      'As published, the ratio runs from {lo} to {hi}, because the figures were printed with different values.',
    matched: {
      one: 'In the one force that answered for the whole of both ({names}) it is {base} and {with}: {ratio} times (95 % limits {limits}).',
      other:
        'In the {n} forces that answered for the whole of both ({names}) it is {base} and {with}: {ratio} times (95 % limits {limits}).',
    },
    noMatched: 'No force is held that answered for the whole of both periods.',
    nothing: 'Nothing is held that would allow a comparison of {base} with {with}.',
    wholeArea: 'For the whole area, whatever the missing forces hold, it is at least {lo} times.',
    noUpper: 'no upper limit',
  },
  problem: {
    'coverage-differs': {
      title: 'Different forces at the two ends',
      text: 'The two figures do not cover the same forces: {names} answered for only one of them.',
      plain: 'The two figures do not rest on the same number of forces.',
      many: '{n} forces answered for only one of the two figures.',
    },
    'coverage-unknown': {
      title: 'Coverage not stated',
      text: 'The page that printed {values} does not say which forces are in it.',
    },
    'part-period': {
      title: 'Part of a year',
      text: 'The {n} printed for {authority} {period} covers only {months} months. It cannot be the end of a percentage.',
      plain: 'The two periods are not of one length. No percentage is given.',
    },
    'definition-changed': { title: 'Definition changed', text: 'What is counted changed on {on}: {what}.' },
    'rule-version-changed': {
      title: 'The flag’s rule changed',
      text: 'The rule of the online flag changed on {on}: {what}.',
    },
    'system-changed': {
      title: 'Recording system changed',
      text: '{names} changed its recording system ({on}): {what}.',
    },
    restated: {
      title: 'Restated',
      text: 'One figure was printed with different values at different times: {values}.',
    },
    residual: {
      title: 'Got only by subtraction',
      text: 'Nobody printed a figure for {period}. Subtraction would leave {range}, but the years and the total are not of one vintage: it is a residual, and is refused as a figure.',
    },
    'small-base': {
      title: 'Small base',
      text: 'The base is {n}. Below {limit}, a percentage says little without its limits.',
    },
  },
  kind: {
    exact: 'exact',
    range: 'range',
    suppressed: 'suppressed',
    refused: 'refused',
    'not-held': 'not held',
    'no-reply': 'no reply',
    'not-asked': 'nothing held',
  },
  value: {
    atLeast: 'at least {lo}',
    atMost: '{hi} or fewer',
    between: '{lo} to {hi}',
    suppressed: 'suppressed',
    suppressedBetween: 'suppressed ({lo} to {hi})',
    refused: 'refused',
    refusedUnder: 'refused ({exemptions})',
    'not-held': 'not held',
    'no-reply': 'no reply',
    'not-asked': 'nothing held',
  },
  changes: 'Printed figures that hold it: {figures}.',
  severity: { error: 'Cannot be right', warning: 'Will mislead', question: 'To ask about', note: 'To know' },
  finding: {
    'parts-differ-from-total': {
      title: 'The parts do not make the total',
      text: '{area} {period}: printed {printed}, but its {parts} parts in the same release add up to {sum} ({difference} apart).',
      misplaced:
        '{area} {period}: printed {printed}, but its parts add up to {sum}. The total comes out exactly if {force} is counted with {misplaced}, its figure for {year}.',
    },
    'parts-exceed-total': {
      title: 'The parts exceed the total',
      text: '{area} {period}: printed {printed}, but {parts} of its forces alone make {sum}, without {names}.',
    },
    'area-differs': {
      title: 'The area is drawn another way',
      text: '{area} {period}: the printed {printed} comes out only with {names}, which is not in the area.',
    },
    'missing-counted-as-nought': {
      title: 'A missing answer counted as nought',
      text: '{area} {period}: the printed {printed} is exactly the sum of the answers held, though {names} gave none. It is a floor, not a total.',
    },
    'part-above-whole': {
      title: 'A part is greater than the whole',
      text: '{area} {period}: printed {printed}, less than {names} alone.',
    },
    'flag-below-subset': {
      title: 'Fewer flagged than sexual communication alone',
      text: '{authority} {period}: {whole} flagged as online, but {part} offences of sexual communication with a child, nearly all of them online. The flag was not being set: the count is a floor and its trend cannot be read.',
    },
    'star-undone': {
      title: 'A star is given away',
      text: '{area} {period}: the printed total of {printed} leaves {left} for the suppressed {names}.',
    },
    restated: { title: 'Restated', text: '{authority} {period}: first printed as {first}, later as {last}.' },
    'answer-withdrawn': {
      title: 'A figure that disappeared',
      text: '{authority} {period}: {n} was printed, and a later release says that no figure was provided.',
    },
    'restated-inside-unmoved-total': {
      title: 'Restated inside a total that did not move',
      text: '{authority} {period}: {first} became {last}, but the {total} printed for {area}, of which it is a part, stayed the same.',
    },
    'contradiction-same-release': {
      title: 'Two values in one release',
      text: '{authority} {period}: printed as {first} and as {last} within one release.',
    },
    'part-period-as-year': {
      title: 'Part of a period printed as the whole',
      text: '{authority}: the {n} printed for {period} covers only {covers} ({months} months).',
    },
    'total-holds-part-period': {
      title: 'A total holds a part-period',
      text: '{area} {period}: the printed {printed} contains {names} for only part of the time.',
    },
    'years-differ-from-total': {
      title: 'The years do not make the total',
      text: '{authority}: printed {printed} for {period}, but the shorter periods held make {sum}.',
    },
    'residual-refused': {
      title: 'A residual, refused as a figure',
      text: '{authority} {period}: subtraction from the total for {long} would leave {range}. The years and the total are not of one vintage, so this is not a figure.',
    },
    'impossible-value': {
      title: 'Impossible',
      text: '{authority} {period}: {part} of one kind, but only {whole} of the kind that contains it.',
    },
    'equal-neighbours': {
      title: 'The same number twice',
      text: '{names} {period}: both printed as {n}. Coincidence or slip?',
    },
    'one-digit-apart': {
      title: 'One digit apart',
      text: '{names} {period}: {n} and {other} in one release. A misprint?',
    },
    'series-unit-changed': {
      title: 'The unit changes inside the series',
      text: '{names}: what is counted changes between two neighbouring years ({period}).',
    },
    'series-definition-changed': {
      title: 'The definition changes inside the series',
      text: {
        one: '{n} series runs across a change of definition ({period}): {names}.',
        other: '{n} series run across a change of definition ({period}): {names}.',
      },
    },
    'series-source-changed': {
      title: 'The kind of source changes inside the series',
      text: {
        one: '{n} series goes from answers to requests to recorded-crime statistics ({period}): {names}.',
        other: '{n} series go from answers to requests to recorded-crime statistics ({period}): {names}.',
      },
    },
    'unexplained-jump': {
      title: 'An unexplained jump',
      text: '{authority}: {before} became {after} {period}. Was it crime, recording, or who answered?',
    },
  },
} as const;

export type FigureWords = ShapeOf<typeof en>;
