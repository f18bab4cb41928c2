/** What is wrong with an extract, or with one of its rows. */
import type { ShapeOf } from '../../base/words.js';

export const en = {
  row: {
    'row-unreadable': 'This line is not a record. It was kept as it stands and goes to a person.',
    'cells-missing': 'The row has fewer cells than the heading. It goes to a person.',
    'cells-too-many':
      'The row has more cells than the heading: text with a comma must stand in quotation marks. It goes to a person.',
    'quote-never-closed': 'A quotation mark is never closed. The line was kept and goes to a person.',
    'file-cut-off': 'The file is cut off in this row. What there is was kept and goes to a person.',
    'encoding-other': 'The row is not UTF-8 as the rest is. It was read as Windows-1252.',
    'id-missing': 'The record has no crime number.',
    'id-doubled': 'This crime number stands in an earlier row too.',
    'ids-not-all-compared':
      'From here on, crime numbers were not compared with earlier ones: there are too many.',
    'narrative-missing': 'The narrative is empty.',
    'code-unknown': 'The offence code is not one we know.',
    'date-unreadable': 'The day recorded is no day. Write it as 2024-04-01, 01/04/2024 or 1 April 2024.',
    'flag-unknown': 'The flag is neither yes, no nor empty. It was read as not set.',
    'control-characters': 'The narrative holds control characters. They were kept.',
    'lone-surrogate': 'The narrative holds half of a character. It was kept.',
    'formula-cell': 'A cell begins like a formula. A spreadsheet would run it; open the file as text.',
  },
  file: {
    'file-empty': 'The file is empty.',
    'file-not-text': 'The file is not text. Give CSV, JSON lines or a workbook.',
    'sheet-unknown': 'The workbook has no sheet “{text}”. It has: {names}.',
    'workbook-too-large': 'The workbook is larger than can be read here. Save the sheet as CSV.',
    'workbook-unreadable':
      'The workbook cannot be read: it is broken, or has a password. Save the sheet as CSV.',
    'heading-missing': 'The file has no column “{text}”.',
    'no-crime-id': 'No column was known as the crime number. Say which it is.',
    'no-narrative': 'No column was known as the narrative. Say which it is: --narrative COLUMN.',
    'first-line-unreadable': 'The first line is not a record.',
  },
} as const;

export type Copy = ShapeOf<typeof en>;
