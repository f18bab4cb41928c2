/** The words of `plimsoll flag`. */
import type { ShapeOf } from '../../base/words.js';

export const en = {
  row: '{file}, row {row}: {said}',
  rowColumn: '{file}, row {row}, {column}: {said}',
  more: {
    one: 'and {n} more problem. --problems FILE writes them all.',
    other: 'and {n} more problems. --problems FILE writes them all.',
  },
  progress: '{records} records, {percent} %, {rate} a second',
  progressStream: '{records} records, {rate} a second',
  goesOn: 'Going on after {n} records that an earlier run had done.',
  summary:
    '{records} records: {yes} online, {no} not, {person} for a person. {set} lack a flag, {clear} carry one that the reader would not set. {problems} problems in its rows. {version}',
  lexicon: {
    examples: {
      one: '{n} of {of} examples would be read otherwise.',
      other: '{n} of {of} examples would be read otherwise.',
    },
    records: {
      one: '{n} of {of} of your own records would be read otherwise.',
      other: '{n} of {of} of your own records would be read otherwise.',
    },
    way: '  {n}: {before} → {after}',
    line: '  {id}: {before} → {after}  {text}',
    more: '  and {n} more; --json gives them all.',
  },
  wrong: {
    lexicon: 'Say: plimsoll flag lexicon preview NEW.json',
    lexiconRow: 'That is not a lexicon: {why}',
    operand: 'Give a FILE of records, or “-”.',
    rules: '“{rules}” is not a rule-book: 2015, 2017 or 2024.',
    workers: '“{n}” is not a number of workers: 1 to 64.',
    same: 'The output would be the file that is read. Give another name.',
  },
} as const;

export type Copy = ShapeOf<typeof en>;
