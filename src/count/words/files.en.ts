import type { ShapeOf } from '../../base/words.js';

/** What can be wrong with a file of figures, and the way out. */
export const en = {
  'column-missing':
    'The column “{column}” is missing. Add it; `plimsoll figures columns` lists what is needed.',
  'column-doubled': 'The column “{column}” stands twice. Keep one.',
  'unknown-authority':
    '“{text}” is no force, nation or region known here. Use its code or its name in either language.',
  'measure-empty': 'The measure is empty. Write what was counted.',
  'date-unreadable': '“{text}” is not a day. Write it as 2019-06-27.',
  'period-backwards': 'The period ends before it begins. `to` is the first day after the period.',
  'value-kind-unknown':
    '“{text}” is not a kind of value: exact, range, suppressed, refused, not-held, no-reply or not-asked.',
  'value-both-range-and-exact': 'The value is both a range and an exact number. Keep one of them.',
  'value-unreadable':
    '“{text}” was not understood as a value. Write a number, “<5”, “*”, “refused under section 12”, “not held” or “no reply”; a blank is not an answer.',
  'value-negative': '“{text}” is below nought. A count cannot be.',
  'value-not-whole': '“{text}” is not a whole number. Counts are whole.',
  'range-backwards': 'The range ends below where it begins.',
  'unit-unknown': '“{text}” is not a unit: recorded-crimes, victims, people, images or reports.',
  'precision-unknown': '“{text}” is not day, month or year.',
  'months-unreadable': '“{text}” is not a number of months.',
  'coverage-unreadable': '“{text}” is not a number of forces.',
  'breakdown-unreadable': '“{text}” is not a breakdown. Write it as victim-age=12-15.',
  'place-unreadable': '“{text}” does not say where in the source the value stands.',
  'cells-too-many':
    'The row has more cells than the header. A comma in a text needs quotation marks around it.',
  'formula-in-cell':
    'The cell holds a spreadsheet formula (“{text}”), which is never run. Replace it with the value it shows.',
  'qualifier-unknown': '“{text}” is not a qualifier: exact, more_than, at_least, nearly or not_provided.',
  'encoding-mixed': 'This row is in another encoding than the rest. Save the whole file as UTF-8.',
  'line-too-long': 'The line is longer than a million characters: this is not a table of figures.',
  'file-empty': 'The file is empty.',
  'file-binary': 'The file is not text (a workbook or a PDF?). Save the sheet as CSV.',
  'csv-broken': 'The row is not well-formed CSV: a quotation mark is open, or closed too soon.',
  'json-broken': 'The JSON is not well-formed: {message}',
  'row-length':
    'The row has {found} cells and the header {expected}. A comma in a text needs quotation marks around it.',
  'no-rows': 'The file has a header and no rows.',
  'layout-unknown':
    'The first row is not a header known here (it begins {columns}). `plimsoll figures columns` lists the columns.',
  'periods-overlap':
    'This period overlaps the one in row {other} for the same authority and source ({authority}). One of them is wrong, or they are two measures.',
  'too-many-problems': 'There are more problems; mend these first.',
} as const;

export type FileWords = ShapeOf<typeof en>;
