import type { ShapeOf } from '../../../base/words.js';
import type { en } from './copy.en.js';

export const cy: ShapeOf<typeof en> = {
  title: 'Gwirio erthygl neu ddrafft',
  lead: 'Gludwch stori newyddion neu ddatganiad drafft. Caiff pob honiad y gallai ffigurau ei gynnal ei farcio yn ei le, ei brofi ar bob argraffiad sydd yma, fel y’i cyhoeddwyd a thebyg â’i debyg, a chael geiriad a fyddai’n dal.',
  kept: 'Caiff yr hyn a ludwch ei wirio a’i anghofio. Nid yw’n cael ei storio.',
  text: 'Y testun',
  textHint: 'Cymraeg neu Saesneg.',
  file: 'Neu ffeil destun',
  fileHint: 'Ffeil .txt o un erthygl, hyd at 200,000 o nodau. Mae’n cymryd lle unrhyw beth a deipiwyd.',
  tooLong:
    'Mae’r testun yn hwy na 200,000 o nodau, deg gwaith ar hugain hyd erthygl hir. Rhowch un erthygl ar y tro, neu defnyddiwch `plimsoll check` ar y llinell orchymyn.',
  published: 'Y diwrnod y’i cyhoeddwyd',
  publishedHint:
    'Mae’n setlo “y llynedd”, a’r hyn y gallai’r awdur fod wedi’i wybod. Gadewch yn wag ar gyfer drafft heddiw.',
  check: 'Gwirio',
  again: 'Gwirio eto',
  example: 'Rhoi cynnig arni ag enghraifft',
  exampleDay: '2019-06-27',
  exampleText:
    'Cofnododd heddluoedd Cymru 576 o droseddau rhyw seiber yn erbyn plant yn 2018/19, yn ôl yr NSPCC. Cofnododd Heddlu Gwent 229, y nifer uchaf yng Nghymru, ac yna Heddlu De Cymru â 214 a Heddlu Gogledd Cymru â 133. Ni allai Heddlu Dyfed-Powys ateb cais Rhyddid Gwybodaeth yr elusen, felly bydd y gwir nifer yn uwch.\n\nMae’r cyfanswm gryn dipyn yn uwch na’r 458 a gofnodwyd y flwyddyn flaenorol, a mwy na dwbl y 258 a gofnodwyd yn 2015/16.',
  problemTitle: 'Mae problem',
  notADay: 'Rhaid i’r diwrnod fod yn un go iawn, fel 2019-06-27',
  unreadable: 'Ni ellir darllen y ffeil fel testun. Cadwch hi’n destun plaen a rhowch gynnig arall arni.',
  found: {
    zero: 'Ni chanfuwyd honiad y gallai ffigurau ei gynnal.',
    other: 'Nifer yr honiadau a ganfuwyd: {n}.',
  },
  datedBy: 'Fe’i darllenwyd fel testun a gyhoeddwyd ar {day}.',
  markedTitle: 'Y testun, â’i honiadau wedi’u marcio',
  workedTitle: 'Pob honiad, wedi’i weithio drwyddo',
  tally: '{verdict}: {n}',
  question: 'Gofynnir, ni fernir',
  number: 'Honiad {n}',
  readAs: 'Fe’i darllenwyd yn',
  dependsOn: 'Mae’n dibynnu ar',
  caveats: 'I’w gadw mewn cof',
  working: 'Y gweithio',
  figures: 'Y ffigurau a ddefnyddiwyd',
  wouldHold: 'Geiriad a fyddai’n dal',
  inLanguage: { en: 'Yn Saesneg', cy: 'Yn Gymraeg' },
  keep: 'Cadw honiad o’r testun hwn i’w gyhoeddi',
  back: 'Yn ôl at y testun',
};
