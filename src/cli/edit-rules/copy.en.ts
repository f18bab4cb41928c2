/** The words of `plimsoll rules`. */
import type { ShapeOf } from '../../base/words.js';

export const en = {
  found: '{file}, row {row}, {column}{crime}: {code}, {severity}. {said}',
  row: '{file}, row {row}: {said}',
  crime: ' ({id})',
  seeRow: 'See row {row}.',
  more: {
    one: 'and {n} more. --problems FILE writes them all; --json prints them.',
    other: 'and {n} more. --problems FILE writes them all; --json prints them.',
  },
  progress: '{rows} rows, {percent} %',
  progressStream: '{rows} rows',
  rows: {
    one: '{n} row, {checked} checked, by the rules of {day}.',
    other: '{n} rows, {checked} checked, by the rules of {day}.',
  },
  columns: 'Columns known: {known}.',
  unknown: 'Headings left alone: {headings}. Give one with --map column="heading".',
  doubled: 'Headings of a column that another already is, left alone: {headings}.',
  clean: 'Nothing was found by the rules that were run.',
  byRule: 'Found, by rule:',
  byRow: 'Rows and cells that could not be read as they should, by kind:',
  notRun: {
    one: '{n} rule was not run, because the extract lacks a column it needs. It has not passed:',
    other: '{n} rules were not run, because the extract lacks a column they need. They have not passed:',
  },
  lacks: 'without {columns}: {codes}',
  partly:
    'Not run on some rows, because a cell it needs could not be read or there are too many rows to compare:',
  partlyRule: {
    one: '{n} row: {codes}',
    other: '{n} rows: {codes}',
  },
  severities:
    'Errors: {error}. Warnings: {warning}. Questions: {question}. Rows or cells with something wrong: {row}.',
  sheets: 'Read from the sheet “{sheet}”. Other sheets were not read: {others}.',
  hiddenRows: {
    one: '{n} hidden row was read with the others.',
    other: '{n} hidden rows were read with the others.',
  },
  rowSeverity: 'reading',
  list: { one: '{n} rule in force on {day}', other: '{n} rules in force on {day}' },
  listEntry: '{code}  {severity}  {said}\n        {when}. Needs {needs}. {source} ({standing})',
  always: 'For crimes recorded on any day',
  from: 'For crimes recorded from {from}',
  until: 'For crimes recorded before {to}',
  or: 'or',
  with: 'with',
  wrong: {
    subverb: '“{name}” is not something `plimsoll rules` does: check, list or columns.',
    operand: 'Give a FILE of crimes, or “-”.',
    map: '“{text}” is not written as column="heading".',
    rule: '“{code}” is not a rule. `plimsoll rules list` prints them.',
    severity: '“{text}” is not error, warning or question.',
    same: 'The file of problems would be the file that is read. Give another name.',
  },
} as const;

export type Copy = ShapeOf<typeof en>;
