import type { ShapeOf } from '../../../base/words.js';
import type { en } from './copy.en.js';

export const cy: ShapeOf<typeof en> = {
  choose: {
    title: 'Beth ydych chi’n ei gofnodi?',
    lead: 'Mae’n mynd i’r un mewnflwch â phopeth arall, ac mae’r clociau’n dechrau pan fyddwch yn ei gadw.',
    button: 'Ymlaen',
    legend: 'Daeth',
  },
  ways: {
    phone: 'Dros y ffôn, i 101 neu i’r ddesg',
    'front-counter': 'Wrth y cownter blaen',
    x: 'Fel neges ar X',
    'public-post': 'Fel postiad neu sylw cyhoeddus',
  },
  title: 'Ei gofnodi: {way}',
  callLead:
    'Gall rhywun fod yn gwrando yn eu pen nhw. Gofynnwch fel bod ie neu na yn ddigon. Peidiwch byth â gofyn iddynt ddweud yn uchel beth yw’r mater.',
  pasteLead: 'Gludwch y geiriau yn unig. Ni ddaw lluniau i mewn yma byth: dywedwch faint oedd yno.',
  text: 'Yr hyn a ddywedasant, mor agos at eu geiriau eu hunain ag y gallwch',
  pasted: 'Y geiriau',
  language: 'Yr iaith a siaradwyd neu a ysgrifennwyd',
  teller: 'Pwy sy’n dweud',
  unknown: 'Ddim yn hysbys',
  name: 'Enw, os rhoddwyd un',
  number: 'Rhif y gellir eu cyrraedd arno, os yw hynny’n ddiogel',
  never: 'Yr hyn na ddylid ei wneud (er enghraifft: dim neges llais)',
  handle: 'Enw ar y platfform',
  address: 'Cyfeiriad y postiad, os oes un',
  pictures: 'Faint o luniau a gynigiwyd',
  desk: 'Pa ddesg',
  deskHint: 'Er enghraifft: 101, cownter blaen Casnewydd, desg cyfryngau cymdeithasol',
  whoTitle: 'Pwy ydyn nhw',
  whoHint: 'Fe’i cedwir ar wahân i’r hyn a ddywedwyd, y tu ôl i reswm.',
  questions: 'Beth i’w ofyn',
  save: 'Ei gadw',
  back: 'Y mewnflwch',
  summary: 'Mae problem',
  error: 'Gwall',
  problems: {
    'way-missing': 'Dewiswch sut y daeth.',
    'text-missing': 'Ysgrifennwch yr hyn a ddywedwyd.',
    'text-too-long': 'Mae hyn yn hwy nag 20,000 nod. Cadwch ef mewn dwy ran.',
    'handle-missing': 'Ysgrifennwch yr enw ar y platfform: mae’n cysylltu’r hyn a ddaw gan yr un person.',
  },
};
