/** Words of the page of the values under one published number. */
import type { ShapeOf } from '../../../base/words.js';

export const en = {
  title: 'What is under {value}',
  where: '{title}: {cell}',
  lead: {
    one: 'This number rests on one printed value.',
    other: 'This number rests on {n} printed values.',
  },
  none: 'No single value under this number is shown in this release.',
  keptBack: {
    one: 'One more value is not shown here: the tables do not show it either, and it could tell what is hidden.',
    other:
      '{n} more values are not shown here: the tables do not show them either, and they could tell what is hidden.',
  },
  authority: 'Police force or area',
  period: 'Period',
  value: 'As printed',
  source: 'Where',
  known: 'When',
  sourceLine: '{publisher}, line {line}',
  sourcePage: '{publisher}, page {page}',
  sourceCell: '{publisher}, sheet {sheet}, cell {cell}',
  sourceTable: '{publisher}, table {table}, row {row}, column {column}',
} as const;

export type ValuesWords = ShapeOf<typeof en>;
