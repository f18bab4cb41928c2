import type { ShapeOf } from '../../../base/words.js';
import type { en } from './copy.en.js';

export const cy = {
  title: 'Ychwanegu allwedd fynediad',
  lead: 'Mae’n aros ar eich dyfais neu eich allwedd ddiogelwch; ni chedwir dim cyfrinachol yma.',
  labelLabel: 'Enw ar yr allwedd fynediad hon',
  labelHint: 'Er mwyn ichi allu gwahaniaethu rhwng eich allweddi: “cyfrifiadur y ddesg”, “allwedd las”.',
  button: 'Ychwanegu’r allwedd',
  labelMissing: 'Rhowch enw ar yr allwedd fynediad',
  notMade: 'Ni ellid gwirio’r allwedd fynediad, neu fe gymerodd ormod o amser. Rhowch gynnig arall arni.',
  back: 'Eich cyfrif',
} satisfies ShapeOf<typeof en>;
