import type { ShapeOf } from '../../../base/words.js';
import type { en } from './copy.en.js';

export const cy: ShapeOf<typeof en> = {
  caption: 'Heddlu',
  lead: 'Yr hyn a argraffwyd am {force}, fesul mesur. Mae llinell doredig â rhif yn dangos diwrnod pan newidiodd yr hyn a gyfrifir: nid un gyfres yw’r ffigurau ar y ddwy ochr iddi.',
  none: 'Nid oes dim yma ar gyfer yr heddlu hwn.',
  back: 'Pob heddlu',
  chartTitle: '{force}: {measure}',
  chartDesc: 'Siart llinell o {n} cyfnod, o {from} i {to}. Mae’r un gwerthoedd yn y tabl wrth ei ymyl.',
  chartKey:
    'Llinellau croes: dim ffigur. Cylch gwag: rhan o flwyddyn. Diemwnt: argraffiad arall o’r un flwyddyn. Bar: o’r lleiaf i’r mwyaf.',
  period: 'Cyfnod',
  value: 'Gwerth',
  others: 'Argraffwyd hefyd yn',
  part: 'rhan o flwyddyn',
  longer: 'Hwy na blwyddyn',
  tableName: 'Gwerthoedd: {measure}',
  findings: 'Yr hyn a ganfu’r profion cywirdeb am {force}',
  moreFindings: 'Pob canfyddiad am {force}',
  otherMeasures: 'Cyfrifon eraill',
};
