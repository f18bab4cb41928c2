import type { ValuesWords } from './copy.en.js';

export const cy: ValuesWords = {
  title: 'Yr hyn sydd o dan {value}',
  where: '{title}: {cell}',
  lead: {
    one: 'Mae’r rhif hwn yn seiliedig ar un gwerth a argraffwyd.',
    other: 'Mae’r rhif hwn yn seiliedig ar {n} o werthoedd a argraffwyd.',
  },
  none: 'Ni ddangosir yr un gwerth unigol o dan y rhif hwn yn y datganiad hwn.',
  keptBack: {
    one: 'Mae un gwerth arall na ddangosir yma: nid yw’r tablau’n ei ddangos chwaith, a gallai ddatgelu’r hyn a guddiwyd.',
    other:
      'Mae {n} o werthoedd eraill na ddangosir yma: nid yw’r tablau’n eu dangos chwaith, a gallent ddatgelu’r hyn a guddiwyd.',
  },
  authority: 'Heddlu neu ardal',
  period: 'Cyfnod',
  value: 'Fel yr argraffwyd',
  source: 'Ble',
  known: 'Pryd',
  sourceLine: '{publisher}, llinell {line}',
  sourcePage: '{publisher}, tudalen {page}',
  sourceCell: '{publisher}, taflen {sheet}, cell {cell}',
  sourceTable: '{publisher}, tabl {table}, rhes {row}, colofn {column}',
};
