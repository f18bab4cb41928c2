import type { ShapeOf } from '../../../base/words.js';
import type { en } from './copy.en.js';

export const cy: ShapeOf<typeof en> = {
  title: 'Rhoi cynnig ar newid i eiriau’r darllenydd',
  link: 'Rhoi cynnig ar newid i’w eiriau',
  lead: 'Gweld pa gofnodion y byddai darllenydd y nod yn eu darllen fel arall cyn i eiriadur wedi’i newid gael ei dderbyn: enghreifftiau dychmygol, a’ch troseddau diweddaraf eich hun. Ni chedwir na newid dim yma. Mae newid sy’n iawn yn mynd at bwy bynnag sy’n cynnal y geiriadur; daw’n ôl yn fersiwn newydd, gyda’i enghreifftiau.',
  stands: 'Mewn defnydd: fersiwn {version}, {n} o resi.',
  back: 'Darllenydd y nod',
  tryTitle: 'Y newid',
  rows: 'Rhesi newydd neu wedi’u newid',
  rowsHint:
    'Fel y maent yn y geiriadur, un rhes neu restr mewn cromfachau sgwâr. Mae rhes ag id hysbys yn cymryd ei lle; ychwanegir un arall.',
  file: 'Neu eiriadur cyfan',
  fileHint: 'JSON, hyd at 6 MB. Os dewisir ffeil, nid edrychir ar y rhesi uchod.',
  tryIt: 'Gweld beth y byddai’n ei newid',
  findTitle: 'Beth sydd ynddo nawr',
  find: 'Gair, gwasanaeth neu id',
  findHint: 'Er enghraifft snapchat. Dangosir 20 rhes ar y mwyaf, i’w copïo a’u newid.',
  findIt: 'Chwilio am resi',
  none: 'Nid oes rhes sy’n gwybod “{word}”.',
  summary: 'Mae problem',
  problems: {
    nothing: 'Teipiwch y rhesi sy’n newid, neu dewiswch ffeil.',
    'not-rows':
      'Nid rhes o eiriadur mo honno ({why}). Mae ar bob un angen id, tags, guide, platform, source a terms, i gyd yn destun.',
    'not-compiled': 'Ni all y darllenydd ei ddefnyddio: {why}',
  },
  sets: { examples: 'Enghreifftiau dychmygol', records: 'Eich troseddau eich hun' },
  altered: {
    zero: 'Ni fyddai’r un o {of} yn cael ei ddarllen fel arall.',
    one: 'Byddai {n} o {of} yn cael ei ddarllen fel arall.',
    two: 'Byddai {n} o {of} yn cael eu darllen fel arall.',
    few: 'Byddai {n} o {of} yn cael eu darllen fel arall.',
    many: 'Byddai {n} o {of} yn cael eu darllen fel arall.',
    other: 'Byddai {n} o {of} yn cael eu darllen fel arall.',
  },
  way: '{n}: {before} → {after}',
  sameAnswer: '{n}: {before} o hyd, gyda rheol, gwasanaeth neu lwybr arall',
  record: 'Cofnod',
  before: 'Nawr',
  after: 'Wedyn',
  text: 'Ei eiriau',
  more: 'a {n} arall; mae “plimsoll flag lexicon preview” yn eu rhoi i gyd',
};
