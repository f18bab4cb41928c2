import type { ShapeOf } from '../../../base/words.js';
import type { en } from './copy.en.js';

export const cy = {
  title: 'Mewngofnodi',
  lead: 'Defnyddiwch eich allwedd fynediad: olion bysedd, wyneb neu PIN eich dyfais, neu allwedd ddiogelwch. Nid oes cyfrineiriau yma.',
  button: 'Mewngofnodi ag allwedd fynediad',
  notKnown:
    'Nid yw’r gosodiad hwn yn adnabod yr allwedd fynediad honno, neu fe gymerodd ormod o amser. Rhowch gynnig arall arni.',
  otherTitle: 'Ffyrdd eraill',
  provider: 'Mewngofnodi drwy eich sefydliad',
  as: 'Mewngofnodi fel rhywun dychmygol',
  none: 'Os nad oes gennych allwedd fynediad eto, gofynnwch i weinyddwr yn eich sefydliad am ddolen.',
} satisfies ShapeOf<typeof en>;
