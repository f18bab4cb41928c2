import type { ShapeOf } from '../../../base/words.js';
import type { en } from './copy.en.js';

export const cy = {
  title: 'Ychwanegu person',
  back: 'Pobl',
  nameLabel: 'Enw',
  nameHint: 'Fel y mae eu cydweithwyr yn eu hadnabod. Bydd wrth ymyl popeth a wnânt yn y cofnodlyfr.',
  nameMissing: 'Teipiwch enw',
  button: 'Ychwanegu’r person hwn',
  next: 'Wedyn byddwch yn gofyn am eu rolau, ac yn creu dolen iddynt wneud eu hallwedd fynediad gyntaf.',
} satisfies ShapeOf<typeof en>;
