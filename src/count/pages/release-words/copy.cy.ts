import type { ShapeOf } from '../../../base/words.js';
import type { en } from './copy.en.js';

export const cy: ShapeOf<typeof en> = {
  back: 'Datganiad',
  caption: 'Geiriau, fersiwn {version}',
  title: '{title}',
  lead: 'Llunnir pob brawddeg yma o’r tablau, yn y ddwy iaith. Gallwch ysgrifennu unrhyw un ohonynt â llaw. Gwirir yr hyn a ysgrifennwch yn erbyn y tablau, ac nid â dim allan nad ydynt yn ei gadarnhau.',
  frozen: 'Mae’r fersiwn hon allan. Ni newidir ei geiriau byth.',
  closed: 'Cymeradwywyd y fersiwn hon. Anfonwch hi’n ôl er mwyn ysgrifennu ei geiriau.',
  groups: {
    first: 'Yr hyn a ddarllenir gyntaf',
    changes: 'Yr hyn sy’n newid',
    notes: 'Nodiadau a dull',
    table: 'Tabl {n}: {title}',
    gone: 'Ysgrifennwyd, ond nis llunnir mwyach',
  },
  write: 'Ysgrifennu',
  ofPlace: 'â llaw: {place}',
  byHand: 'â llaw',
  inTheWay: {
    one: '{n} peth yn y ffordd',
    two: '{n} beth yn y ffordd',
    few: '{n} pheth yn y ffordd',
    many: '{n} pheth yn y ffordd',
    other: '{n} peth yn y ffordd',
  },
  historyTitle: 'Yr hyn a ysgrifennwyd, gan bwy a phryd',
  written: '{place}: ysgrifennwyd gan {name} ar {at}',
  takenBack: '{place}: aed yn ôl at y geiriau a luniwyd, gan {name} ar {at}',
  historyNone: 'Nid oes dim wedi’i ysgrifennu â llaw.',
};
