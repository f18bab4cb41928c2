import type { ShapeOf } from '../../../base/words.js';
import type { en } from './copy.en.js';

export const cy = {
  inTitle: 'Rydych wedi mewngofnodi',
  inLead: 'Rydych wedi mewngofnodi drwy eich sefydliad, fel {name}.',
  goOn: 'Mynd ymlaen',
  failedTitle: 'Nid ydych wedi mewngofnodi',
  failed: 'Ni orffennodd mewngofnodi eich sefydliad, neu fe gymerodd ormod o amser. Ni newidiwyd dim.',
  unreachable:
    'Ni ellir cyrraedd mewngofnodi eich sefydliad ar hyn o bryd. Rhowch gynnig arall arni ymhen ychydig funudau, neu defnyddiwch allwedd fynediad.',
  disabled: 'Mae gennych gyfrif yma, ond mae wedi’i atal. Gofynnwch i weinyddwr.',
  again: 'Rhoi cynnig arall arni',
} satisfies ShapeOf<typeof en>;
