import type { ShapeOf } from '../../../base/words.js';
import type { en } from './words.en.js';

export const cy: ShapeOf<typeof en> = {
  subject: 'ATEB: {subject}',
  bounce: 'Gweinydd e-bost dychmygol yw hwn. Ni ellid danfon eich neges: nid oes gan neb y cyfeiriad hwnnw.',
  awaySubject: 'Ateb awtomatig: Rhyddid Gwybodaeth',
  away: 'Rwyf allan o’r swyddfa. Mae fy nghydweithwyr yn delio â cheisiadau am wybodaeth yn eu tro.',
  acknowledgement:
    'Annwyl ymgeisydd,\n\nDiolch am eich cais am wybodaeth, sydd wedi’i dderbyn a’i gofnodi.\n\nEin cyfeirnod: FOI {number}/26\n\nByddwn yn ymateb o fewn 20 diwrnod gwaith, erbyn {by} fan bellaf.\n\nMynediad at Wybodaeth\n{name} (dychmygol)',
  answer:
    'Annwyl ymgeisydd,\n\nEin cyfeirnod: FOI {number}/26\n\nMae ein hateb yn y ffeil sydd ynghlwm.\n\nMynediad at Wybodaeth\n{name} (dychmygol)',
};
