import type { ShapeOf } from '../../../base/words.js';
import type { en } from './copy.en.js';

export const cy: ShapeOf<typeof en> = {
  link: 'Pa heddlu yw hwn',
  title: 'Pa heddlu yw hwn',
  back: 'Pobl',
  force: 'Heddlu',
  forceHint:
    'Fel y mae yn y ffigurau a gyhoeddir. Dyma a ddywed trosedd a gofnodir yma am bwy a’i cofnododd.',
  forceMissing: 'Dewiswch yr heddlu, neu nad yw’n un',
  choose: 'Dewiswch',
  noForce: 'Nid heddlu yw’r sefydliad hwn',
  button: 'Cadw',
  isForce: '{name}: {force} ({code}).',
  isNone: '{name}: nid oes neb wedi dweud pa heddlu ydyw.',
  after:
    'Mae’r troseddau sydd wedi’u cofnodi eisoes yn cadw’r hyn a ddywedant: mai rhai’r sefydliad hwn ydynt. O hyn ymlaen, ystyr hynny yw’r heddlu a enwir yma.',
};
