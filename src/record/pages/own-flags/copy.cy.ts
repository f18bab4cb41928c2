import type { ShapeOf } from '../../../base/words.js';
import type { en } from './copy.en.js';

export const cy: ShapeOf<typeof en> = {
  title: 'Fy nodau a newidiwyd',
  lead: 'I chi yn unig: atebion gennych am y nod ar-lein a newidiwyd wedyn gan rywun arall, fel y gwelwch pam. Nid oes goruchwyliwr yn gweld y dudalen hon, ac ni chaiff neb ei restru yn ôl ei safle.',
  back: 'Troseddau',
  share: 'Newidiwyd {changed} o’ch {all} ateb.',
  none: 'Ni newidiwyd yr un o’ch {all} ateb.',
  said: 'Dywedoch chi: {said}. Nawr mae’n dweud: {now}.',
  by: 'Newidiwyd gan {source}: {when}',
  rule: 'Cymal {rule} o’r canllaw',
};
