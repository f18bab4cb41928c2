/** The words of `plimsoll answer`. */
import type { ShapeOf } from '../../base/words.js';

export const en = {
  eachForce: 'Police forces',
  summary:
    '{rows} rows read; {cancelled} cancelled and {outside} outside the years left out. {tables} tables, {hidden} numbers hidden; {attacked} attacked, none worked out.',
  ofRecords:
    'Counted from the crimes recorded here. {tables} tables, {hidden} numbers hidden; {attacked} attacked, none worked out.',
  templateFilled: {
    zero: 'Nothing in the template could be filled for sure.',
    one: 'One count is filled into the template.',
    other: '{n} counts are filled into the template.',
  },
  templateBlank: 'Left blank: {of}',
  wrong: {
    operand: 'Give an EXTRACT of crimes, “-”, or --records.',
    both: 'Give an EXTRACT or --records, not both.',
    nowhere: 'Say where the answer goes with -o FOLDER, or ask for --json or --dry-run.',
  },
} as const;

export type Copy = ShapeOf<typeof en>;
