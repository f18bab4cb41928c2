import type { ShapeOf } from '../../../base/words.js';
import type { en } from './mail.en.js';

export const cy: ShapeOf<typeof en> = {
  subject: 'Eich neges',
};
