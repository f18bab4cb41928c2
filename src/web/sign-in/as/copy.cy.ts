import type { ShapeOf } from '../../../base/words.js';
import type { en } from './copy.en.js';

export const cy = {
  title: 'Mewngofnodi fel rhywun dychmygol',
  lead: 'Nid oes neb yma’n real, a dim ond ar y peiriant hwn y mae’r dudalen hon yn bod. Dewiswch rywun i weld y cynnyrch fel y byddai yntau neu hithau.',
  button: 'Mewngofnodi',
  asWhom: 'fel {name}',
  nobody: 'Nid oes neb yma eto.',
  sees: 'Yr hyn a welant',
} satisfies ShapeOf<typeof en>;
