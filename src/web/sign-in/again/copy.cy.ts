import type { ShapeOf } from '../../../base/words.js';
import type { en } from './copy.en.js';

export const cy = {
  title: 'Dangoswch mai chi sydd yno',
  lead: 'I wneud yr hyn yr ydych ar fin ei wneud, rhaid bod eich allwedd fynediad wedi’i dangos yn y pum munud diwethaf.',
  button: 'Dangos fy allwedd fynediad',
  madeUp:
    'Rydych wedi mewngofnodi fel rhywun dychmygol, nad oes ganddo allwedd fynediad. Ewch ymlaen fel petai wedi’i dangos.',
  goOn: 'Mynd ymlaen',
  provider: 'Mewngofnodi eto drwy eich sefydliad',
  providerLead:
    'I wneud yr hyn yr ydych ar fin ei wneud, rhaid i’ch sefydliad fod wedi’ch gweld yn y pum munud diwethaf.',
  notYours:
    'Nid yw’r allwedd fynediad honno’n un o’ch rhai chi, neu fe gymerodd ormod o amser. Rhowch gynnig arall arni.',
} satisfies ShapeOf<typeof en>;
