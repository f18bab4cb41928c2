import type { ShapeOf } from '../../../base/words.js';
import type { en } from './copy.en.js';

export const cy = {
  firstTitle: 'Paratoi’r gosodiad hwn',
  firstLead:
    'Chi fydd y gweinyddwr cyntaf: chi sy’n gadael pobl i mewn ac yn dweud beth y caiff pob un ei wneud. Ni allwch ddarllen adroddiadau na chofnodion.',
  joinTitle: 'Croeso, {name}',
  joinLead:
    'Crëwch allwedd fynediad i fewngofnodi â hi. Mae’n aros ar eich dyfais; ni chedwir dim cyfrinachol yma.',
  nameLabel: 'Eich enw',
  nameHint: 'Fel y mae eich cydweithwyr yn eich adnabod. Bydd wrth ymyl popeth a wnewch yn y cofnodlyfr.',
  labelLabel: 'Enw ar yr allwedd fynediad hon',
  labelHint: 'Er mwyn ichi allu gwahaniaethu rhwng eich allweddi: “cyfrifiadur y ddesg”, “allwedd las”.',
  button: 'Creu allwedd fynediad',
  nameMissing: 'Teipiwch eich enw',
  labelMissing: 'Rhowch enw ar yr allwedd fynediad',
  notMade: 'Ni ellid gwirio’r allwedd fynediad, neu fe gymerodd ormod o amser. Rhowch gynnig arall arni.',
  secondNote:
    'Wedyn, ychwanegwch ail allwedd fynediad ar ddyfais arall, fel na chewch eich cloi allan os collwch un.',
} satisfies ShapeOf<typeof en>;
