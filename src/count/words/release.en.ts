import type { ShapeOf } from '../../base/words.js';

/** The words that a release is composed of: what it says, how it was made, and what changed. */
export const en = {
  headline: {
    crimesOf: 'recorded crimes of {measure}',
    exact: '{n} {measure} {area} in {period}.',
    atLeast: 'At least {n} {measure} {area} in {period}.',
    between: 'Between {lo} and {hi} {measure} {area} in {period}.',
    none: 'No figure is held for {measure} {area}.',
    hidden: 'The number of {measure} {area} in {period} is not shown, so that no child can be worked out.',
  },
  caveat: {
    all: {
      one: 'The force asked answered.',
      two: 'Both forces answered.',
      other: 'All {n} forces answered.',
    },
    some: 'Figures from {n} of {asked} forces: {names}.',
    none: 'No force’s own figure is held.',
    printed: 'The total was printed by {publisher} ({known}), and which forces are in it is not stated.',
    printedAll: 'The total was printed by {publisher} ({known}), from all the forces asked.',
    part: 'For {names} only part of the year is covered.',
    break: 'The rule changed within these years, so they are not one series.',
    restated: {
      one: '{n} value in these tables has been printed differently before.',
      other: '{n} values in these tables have been printed differently before.',
    },
  },
  coverage: {
    table: '{title}: {years}',
    all: '{period}, all {n} forces',
    some: '{period}, {n} of {asked} forces',
    none: '{period}, no force',
    printed: '{period}, a printed total and {n} of {asked} forces',
  },
  table: { title: '{measure} {area}, {from} to {to}', oneYear: '{measure} {area}, {from}' },
  dimension: { force: 'Police force', year: 'Year' },
  notes: {
    part: '{authority}, {period}: the {n} printed covers only part of the year. It is given as a floor for the year.',
    restated:
      '{authority}, {period}: printed as {first} ({firstKnown}) and later as {last} ({lastKnown}). The later is given.',
    unordered: '{authority}, {period}: printed as {values} within one month. Both are possible.',
    printed:
      '{area}, {period}: {publisher} printed {n} ({known}) without saying which forces are in it. It is given as a floor for the whole area.',
    beside:
      '{area}, {period}: {publisher} printed {n} ({known}). That is not the figure given here, which is made from the forces’ own values.',
    otherPrinted:
      '{area}, {period}: {publisher} printed {n} ({known}). A later printing is the one given here.',
    missing: '{area}, {period}: a floor. No figure is held from {names}.',
    break:
      '{period}: the rule under which these are recorded changed ({rule}). Figures before and after are not one series.',
    flag: {
      assessed:
        '{authority}, {period}: of {crimes} crimes recorded in the year, {assessed} had the online flag assessed ({share} %).',
      all: '{authority}, {period}: all {crimes} crimes recorded in the year had the online flag assessed.',
      nearlyAll:
        '{authority}, {period}: of {crimes} crimes recorded in the year, all but fewer than five had the online flag assessed.',
      few: '{authority}, {period}: too few crimes recorded in the year had the online flag assessed to say how many.',
      rule: 'Rule: {rule}.',
      audit:
        'An audit of {n} records from {from} to {to}, signed on {day}, found that the flag was set on about {share} % ({lo} to {hi}) of those that were online. Read by {guide}, with reader {reader}.',
      guideEach: 'the rule-book of the day each was recorded',
      guideOne: 'the rule-book of {year}',
    },
  },
  method: {
    printed:
      'Every value is given as its publisher printed it, and leads to the page that did. Where one was printed more than once, the latest known by {day} is given and the earlier ones are in the notes.',
    missing:
      'A force that gave no figure is marked [x]. It is never counted as nought, and a total without it is a floor: “at least”.',
    hidden:
      'Counts from one to four are not shown, nor those from which they could be worked out. Before it came out the release was tested together with every earlier one.',
    measure: '{measure}: {counts}',
    counts: 'These are counts of what was recorded. They move with recording practice as well as with crime.',
  },
  change: {
    first: 'First published.',
    restated: '{what}: {before} became {after}.',
    arrived: '{what}: {after} is new; there was no figure.',
    manyArrived: { one: '{title}: {n} figure is new.', other: '{title}: {n} figures are new.' },
    narrowed: '{what}: {before} became {after}, which lies within what was said before.',
    'answer-gone': '{what}: {before} is no longer given.',
    'now-hidden': '{what}: no longer shown, so that no child can be worked out.',
    'now-shown': '{what}: {after} is now shown.',
    because: '{change} Printed by {publisher} ({known}).',
    becausePart: '{change} It is made from figures that changed.',
    'table-added': 'Table added: {title}.',
    'table-gone': 'Table taken out: {title}.',
    'category-added': '{name} added to: {title}.',
    'category-gone': '{name} taken out of: {title}.',
    words: {
      title: 'The title was changed.',
      notes: 'The notes were changed.',
      method: 'The method was described anew.',
    },
    tableNotes: 'The notes of a table were changed: {title}.',
  },
  licence: 'Open Government Licence v3.0',
  problem: {
    'area-unknown': 'No area or force is known as “{text}”. Choose one from the list.',
    'no-table': 'Choose at least one measure.',
    'years-wrong': 'The first year must not be after the last, and there may be 30 years at most.',
    'nothing-held':
      'No figure is held of {measure} for these years and this day. Leave the measure out, or choose other years.',
    'parts-do-not-add-up':
      'The parts do not add up: {where} is given as {printed}, but its parts make {sum}. Leave the year or the measure out, or load the figure that puts it right.',
    'units-mixed':
      '{where}: the forces count different things. Leave the year out, or choose a measure that all of them count.',
    'rules-mixed-in-year':
      '{where}: the forces’ figures come from different versions of the rule or definition. Leave the year out, or load figures made under one.',
    'language-missing': '{where}: nothing stands there in {lang}. Write it in both languages.',
    formula: '{where}: “{text}” begins as a spreadsheet formula does. Begin it with a word.',
    'names-a-school':
      '{where}: “{text}” seems to name a school. A place that small is not published; say the force area.',
    'names-a-person': '{where}: “{text}” seems to hold somebody’s initials or name. Take them out.',
    'time-unreadable': 'Give the day and the time as 2026-11-24 and 09:30.',
    'time-skipped':
      'On {day} the clocks go forward and {time} does not happen. Choose a time an hour earlier or later.',
    'time-twice':
      'On {day} the clocks go back and {time} happens twice. Choose a time before one or after two o’clock.',
    'time-past': '{day} {time} is over. Choose a time that is still to come, or publish now.',
    'slug-taken':
      'A release already stands at this address. Make a new version of it, or choose another title.',
    'title-missing': 'Give the title in {lang}.',
    'day-wrong': 'Give the day as 2026-11-24, not after today.',
    'nothing-changed': 'Nothing has changed since version {version}. There is nothing to publish.',
    'work-waiting': 'Version {version} is being worked on already. Finish it, or change it.',
    'not-in-this-state':
      'That can no longer be done: somebody else was first, or the version is in another state. Look again.',
    'same-person': 'Somebody other than the one who drafted it must approve.',
    'title-years':
      'The title in {lang} names other years than the tables show, which run from {from} to {to}. Make them agree.',
    'wrote-words': 'You wrote some of its words by hand: somebody else must approve it.',
    'minute-has-come': 'Its minute has come: it is out and can only be withdrawn.',
    'not-sound': 'It cannot be approved while something stands in its way.',
    'given-away': 'It would give a hidden count away. Mend it first.',
    'reason-missing': 'Give the reason in {lang}.',
    'not-signed-in': 'Sign in first.',
    'not-there': 'There is no such release or version.',
    'name-missing': 'Give the name and the post.',
    'edited-in-one-language':
      '{where}: the other language was written anew and {lang} was left as it was composed. Write it in both, or go back to the composed words.',
    'edit-outdated':
      '{where}: something else is composed here since these words were written, because the release was built anew. Look again and save them, or go back to the composed words.',
    'edit-homeless': '{where}: nothing is composed here any more, so “{text}” stands nowhere. Take it back.',
    'claim-fails': '{where}, in {lang}: “{text}” does not hold against the tables. {hold}',
    'claim-too-strong': '{where}, in {lang}: “{text}” says more than the tables do. {hold}',
    'claim-without-figures': '{where}, in {lang}: no figure in the tables bears out “{text}”. {hold}',
    'claim-not-checkable':
      '{where}, in {lang}: “{text}” is not something that these counts can show. Take it out.',
    'claim-unsure':
      '{where}, in {lang}: it is not sure how “{text}” is meant. Name the offence, the area and the year. {hold}',
    'hidden-stated': '{where}, in {lang}: “{text}” states a count that is hidden ({cell}). Take it out.',
    'hidden-by-sums':
      '{where}, in {lang}: from “{text}” and the visible cells a hidden count follows ({cell}). Take it out.',
    'hidden-beside':
      '{where}, in {lang}: “{text}” stands beside the name of a count that is hidden ({cell}). Say only that it is not shown.',
  },
  languageName: { en: 'English', cy: 'Welsh' },
  wouldHold: 'This would hold: “{text}”',
  place: {
    title: 'Title',
    headline: 'Headline',
    caveat: 'Caveat',
    coverage: 'Coverage',
    changes: 'What changes, {n}',
    notes: 'Note {n}',
    method: 'Method, paragraph {n}',
    tableTitle: 'Table {table}: title',
    tableNotes: 'Table {table}: note {n}',
    peopleTitle: 'Table of people: title',
    peopleNotes: 'Table of people: note {n}',
    chart: 'Table {table}, {chart}: {part}',
    reason: 'Reason for withdrawing',
    charts: {
      series: 'line of all years',
      panels: 'a panel for each force',
      map: 'map',
      bars: 'bars',
      rates: 'map of rates',
      funnel: 'funnel of rates',
      dots: 'dots',
    },
    parts: { title: 'caption', note: 'note', desc: 'alternative text' },
  },
} as const;

export type ReleaseWords = ShapeOf<typeof en>;
