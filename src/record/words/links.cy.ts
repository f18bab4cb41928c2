import type { ShapeOf } from '../../base/words.js';
import type { en } from './links.en.js';

export const cy: ShapeOf<typeof en> = { crimes: 'Troseddau' };
