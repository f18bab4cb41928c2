import type { ShapeOf } from '../../../base/words.js';
import type { en } from './copy.en.js';

export const cy = {
  back: 'Pobl',
  rolesTitle: 'Rolau posibl {name}',
  rolesHint: 'Bydd yr hyn a ofynnwch yma’n cyfrif pan fydd gweinyddwr arall wedi’i gadarnhau.',
  rolesAloneHint:
    'Chi yw’r unig weinyddwr, felly mae’r hyn a ddewiswch yn cyfrif ar unwaith, a bydd y cofnodlyfr yn dweud ichi ddewis ar eich pen eich hun.',
  ask: 'Gofyn am y rolau hyn',
  give: 'Rhoi’r rolau hyn',
  yourself: 'Chi yw hwn. Rhaid i rywun arall ofyn am rolau ichi.',
  asked: 'Gofynnwyd i weinyddwr arall gadarnhau.',
  granted: 'Mae’r rolau wedi’u rhoi.',
  signInTitle: 'Mewngofnodi',
  link: 'Creu dolen untro ar gyfer allwedd fynediad',
  linkLead:
    'Rhowch y ddolen hon i {name} wyneb yn wyneb neu dros y ffôn. Mae’n gweithio unwaith, o fewn diwrnod.',
  disable: 'Atal {name} rhag mewngofnodi',
  enable: 'Gadael i {name} fewngofnodi eto',
  disabledNow: 'Ni all {name} fewngofnodi. Daethpwyd â phob un o’i sesiynau i ben.',
  enabledNow: 'Gall {name} fewngofnodi.',
} satisfies ShapeOf<typeof en>;
