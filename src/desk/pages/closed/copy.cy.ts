import type { ShapeOf } from '../../../base/words.js';
import type { en } from './copy.en.js';

export const cy: ShapeOf<typeof en> = {
  title: 'Edafedd wedi’u cau',
  lead: 'Y diweddaraf yn gyntaf. Mae edefyn sydd wedi’i gau yn agor ohono’i hun pan fydd y person yn ysgrifennu eto.',
  back: 'Y mewnflwch',
  empty: 'Nid oes dim wedi’i gau eto.',
  emptyOlder: 'Ni chaewyd dim cyn hynny.',
  closedOn: 'Caewyd {when}',
  reason: 'Pam',
  kept: 'Cedwir fel',
  review: 'Adolygu ar {day}',
  held: 'Cedwir am y tro: {because}',
  shredded: 'Dinistriwyd yr hyn a ddywedwyd ar {when}. Mae’r rhes yn aros.',
  reopen: 'Ei agor eto',
  older: 'Edafedd hŷn',
  hidden:
    'Nid yw edafedd a farciwyd ar gyfer pobl a enwir yn cael eu rhestru yma oni bai eich bod chi wedi’ch enwi.',
  notKnown: 'heb ei bennu',
  classes: {
    'unrecorded-contact': 'cysylltiad heb gofnod trosedd',
    recorded: 'wedi’i gofnodi’n drosedd',
    'not-for-police': 'nid mater i’r heddlu',
    test: 'prawf',
  },
};
