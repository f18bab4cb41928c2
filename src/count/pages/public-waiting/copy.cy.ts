import type { ShapeOf } from '../../../base/words.js';
import type { en } from './copy.en.js';

export const cy: ShapeOf<typeof en> = {
  title: 'Mae’r ffigurau cyntaf wrthi’n cael eu gwneud',
  what: 'Newydd gychwyn y mae’r heddlu dychmygol hwn. Mae ei ddatganiad cyntaf wrthi’n cael ei lunio o’r ffigurau a gyhoeddwyd: cuddir niferoedd bach, ac ymosodir ar yr hyn a guddiwyd.',
  when: 'Mae’n cymryd ychydig eiliadau. Llwythwch y dudalen eto ymhen ennyd.',
  again: 'Llwytho’r dudalen eto',
};
