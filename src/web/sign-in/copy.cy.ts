import type { ShapeOf } from '../../base/words.js';
import type { en } from './copy.en.js';

export const cy = {
  noScript: 'I ddefnyddio allwedd fynediad rhaid i sgript fod wedi’i throi ymlaen yn y porwr hwn.',
  unsupported:
    'Ni all y porwr hwn ddefnyddio allweddi mynediad. Defnyddiwch un mwy newydd, neu gofynnwch i bwy bynnag sy’n gofalu am eich cyfrifiadur.',
  refused: 'Ni ddefnyddiwyd yr allwedd fynediad. Rhowch gynnig arall arni, neu defnyddiwch un arall.',
  already:
    'Mae gan y ddyfais hon allwedd fynediad i chi eisoes. Defnyddiwch ddyfais arall neu allwedd ddiogelwch.',
  problemTitle: 'Mae problem',
} satisfies ShapeOf<typeof en>;
