import type { ShapeOf } from '../../../base/words.js';
import type { en } from './copy.en.js';

export const cy: ShapeOf<typeof en> = {
  link: 'Ceisiadau a ddaeth i law',
  title: 'Ceisiadau a ddaeth i law',
  lead: 'Yr hyn y gofynnwyd i’r heddlu hwn amdano dan ryddid gwybodaeth, pryd y mae pob ateb i fod i law, a sut y saif.',
  log: 'Cofnodi cais',
  public: 'Y log datgelu, fel y mae pawb yn ei weld',
  empty: 'Nid oes cais wedi’i gofnodi.',
  reference: 'Cyfeirnod',
  received: 'Daeth i law',
  due: 'Ateb erbyn',
  stands: 'Sut y saif',
  dueIn: {
    zero: 'i’w ateb heddiw',
    one: '{n} diwrnod gwaith ar ôl',
    two: '{n} ddiwrnod gwaith ar ôl',
    other: '{n} diwrnod gwaith ar ôl',
  },
  late: {
    one: '{n} diwrnod gwaith yn hwyr',
    two: '{n} ddiwrnod gwaith yn hwyr',
    other: '{n} diwrnod gwaith yn hwyr',
  },
  states: {
    open: 'Heb ei ateb',
    drafted: 'Drafft gan {name}, yn aros am ail berson',
    signed: 'Llofnodwyd gan {name} ar {on}',
  },
};
