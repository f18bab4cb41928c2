/** The words of `plimsoll answer`. */
import type { ShapeOf } from '../../base/words.js';

export const en = {
  eachForce: 'Police forces',
  summary:
    '{rows} rows read; {cancelled} cancelled and {outside} outside the years left out. {tables} tables, {hidden} numbers hidden; {attacked} attacked, none worked out.',
  wrong: {
    operand: 'Give an EXTRACT of crimes, or “-”.',
    nowhere: 'Say where the answer goes with -o FOLDER, or ask for --json or --dry-run.',
  },
} as const;

export type Copy = ShapeOf<typeof en>;
