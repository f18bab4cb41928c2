import type { ShapeOf } from '../../../base/words.js';
import type { en } from './copy.en.js';

export const cy: ShapeOf<typeof en> = {
  title: 'Yr hyn na ellid ei ddarllen',
  lead: 'Daeth rhywbeth i mewn drwy’r drysau hyn ac ni allai’r ddesg ei ddarllen. Gall plentyn fod yn aros y tu ôl iddo, felly rhaid i rywun edrych.',
  back: 'Y mewnflwch',
  empty: 'Gellid darllen popeth a ddaeth i mewn.',
  choose: 'Pa rai yr ydych wedi edrych arnynt?',
  chooseHint:
    'Mae’r hyn a ddaeth i mewn yn aros lle y mae, dan sêl fel y daeth. Nid yw setlo ond yn dweud bod rhywun wedi edrych.',
  item: '{id}, {door}, {when}',
  about: '{problem}: {meaning} ({bytes} beit)',
  doors: { tell: 'drwy’r drws cyhoeddus', doors: 'drwy ddrws arall' },
  problems: {
    'does-not-open': 'Nid yw’n agor',
    'not-a-contact': 'Mae’n agor, ond nid dyma’r hyn y mae drws yn ei ysgrifennu',
    damaged: 'Mae wedi’i ddifrodi',
  },
  meaning: {
    'does-not-open':
      'fe’i seliwyd ag allwedd nad yw gan y gosodiad hwn. A adferwyd y cylch allweddi o gopi hŷn? Gyda’r allwedd gywir gellir ei ddarllen o hyd.',
    'not-a-contact':
      'efallai mai drws o fersiwn arall a’i hysgrifennodd. Ar ôl diweddariad mae’n werth gofyn i bwy bynnag sy’n rhedeg y gwasanaeth ei ddarllen eto.',
    damaged:
      'newidiwyd beitiau ar ôl ei gadw. Edrychwch ar y ddisg, ac ar y copi o’r dyddlyfr yn y copi wrth gefn diwethaf.',
  },
  reason: 'Yr hyn a ganfuwyd ac a wnaed',
  reasonHint: 'Caiff ei gadw yn y cofnodlyfr gyda’ch enw, felly peidiwch ag enwi neb ynddo.',
  button: 'Setlo',
  settledTitle: 'Setlwyd yn ddiweddar',
  settled: '{id}, {problem}: setlwyd {when} gan {who}',
  settledNote: 'Mae’r rhesymau yn y cofnodlyfr.',
  summary: 'Mae problem',
  error: 'Gwall',
  wrong: {
    'nothing-chosen': 'Dewiswch yr hyn yr ydych wedi edrych arno.',
    'reason-missing': 'Ysgrifennwch yr hyn a ganfuwyd ac a wnaed.',
    'settled-already': 'Mae rhywun wedi setlo hyn eisoes.',
  },
};
