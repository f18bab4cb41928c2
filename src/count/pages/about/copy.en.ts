export const en = {
  title: 'About the figures',
  lead: {
    one: '{n} figure, printed by {publishers} publishers between {from} and {to}.',
    other: '{n} figures, printed by {publishers} publishers between {from} and {to}.',
  },
  rule: 'A figure is what somebody printed, with the day it became known and the page it stands on. Nothing is derived, nothing is overwritten, and nothing that is missing is counted as nought.',
  kindsTitle: 'The kinds of value',
  kindsLead: 'A value is never just a number. Each kind has its own mark wherever it appears.',
  kind: 'Kind',
  means: 'What it means',
  count: 'Held',
  vintagesTitle: 'More than one value for one figure',
  vintages:
    'The same figure is often printed with different values: a force answers late, corrects itself, or a charity asks again. Every value is kept with its day. Where only a month is known, no order is claimed inside that month.',
  partsTitle: 'Parts of a year',
  parts:
    'A number printed for a year that covers only some months of it is marked, and is never the end of a percentage.',
  measuresTitle: 'What is counted',
  measure: 'Measure',
  counts: 'What it counts',
  rulesTitle: 'The online flag, rule by rule',
  rulesLead: 'Whether an offence was “flagged” has no answer without the rule of its day.',
  from: 'From',
  ruleTitle: 'Rule',
  publishersTitle: 'Who printed them',
  publishersLead:
    'Numbers are facts and carry no licence. The words quoted beside a figure are short excerpts for checking it; they belong to those who wrote them.',
  publisher: 'Publisher',
  figures: 'Figures',
  latest: 'Latest',
  areasTitle: 'Names and areas',
  areas:
    'Names and codes of police forces and areas come from the Office for National Statistics under the Open Government Licence v3.0.',
};
