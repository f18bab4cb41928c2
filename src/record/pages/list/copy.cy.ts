import type { ShapeOf } from '../../../base/words.js';
import type { en } from './copy.en.js';

export const cy: ShapeOf<typeof en> = {
  title: 'Troseddau',
  lead: 'Pob trosedd a gofnodwyd, y ddiweddaraf yn gyntaf, gyda’i nod a’i 24 awr.',
  viewsLabel: 'Pa droseddau',
  views: {
    all: 'Pob un',
    open: 'Nod heb ei asesu',
    late: 'Hwyr, heb esboniad',
    mine: 'Fy rhai i',
    cancelled: 'Wedi’u canslo',
    transferred: 'Rhoddwyd i eraill',
  },
  keyIn: 'Cofnodi heb edefyn',
  timeliness: 'Pa mor hir y mae cofnodi’n ei gymryd',
  bringIn: 'Dod â rhai i mewn o system arall',
  ownFlags: 'Fy nodau a newidiwyd',
  flagReader: 'Darllen naratif ar gyfer y nod',
  class: 'Dosbarth',
  anyClass: 'Pob dosbarth',
  number: 'Rhif',
  narrow: 'Dangos',
  empty: 'Dim trosedd yma.',
  older: 'Troseddau hŷn',
  table: {
    number: 'Rhif y drosedd',
    class: 'Dosbarth',
    flag: 'Nod',
    victim: 'Dioddefwr',
    clock: '24 awr',
    recorded: 'Cofnodwyd',
  },
  late: 'Yn hwyr: {long}',
  inTime: '{long}',
  aged: 'Oed {age}',
};
