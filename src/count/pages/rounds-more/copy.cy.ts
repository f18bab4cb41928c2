import type { ShapeOf } from '../../../base/words.js';
import type { en } from './copy.en.js';

export const cy: ShapeOf<typeof en> = {
  back: 'Rowndiau',
  addressesTitle: 'Ble mae awdurdodau’n derbyn ceisiadau',
  addressesLead:
    'Fe’u canfyddir unwaith ac fe’u defnyddir gan bob rownd wedyn. Gadewch yn wag lle mae llythyrau’n mynd drwy’r post neu drwy ffurflen yr awdurdod ei hun: bydd rhywun yn eu cludo wedyn.',
  addressesSave: 'Cadw’r cyfeiriadau',
  addressesHeld: { one: 'gwyddys {n} o {of}', other: 'gwyddys {n} o {of}' },
  importTitle: 'Dod â swp i mewn',
  importLead:
    'Mae CSV swp o WhatDoTheyKnow yn dweud ble mae pob cais yn sefyll. Mae ei zip yn cynnwys pob neges a ffeil hefyd. Daw’n rownd ar ei phen ei hun yma, ac mae ei ffeiliau’n aros i’w darllen.',
  file: 'CSV neu zip y swp',
  titleEn: 'Enw’r rownd yn Saesneg',
  titleCy: 'Enw’r rownd yn Gymraeg',
  sentOn: 'Y diwrnod yr anfonwyd ef',
  sentOnHint: 'Ar gyfer ceisiadau nad yw eu negeseuon yn dweud. Er enghraifft 2026-11-24',
  importDo: 'Dod ag ef i mewn',
  doneTitle: 'Mae yma',
  done: {
    one: 'Daethpwyd â {n} cais i mewn.',
    two: 'Daethpwyd â {n} gais i mewn.',
    other: 'Daethpwyd â {n} o geisiadau i mewn.',
  },
  unknown: 'Nid awdurdodau y gellir gofyn iddynt yw’r rhain, ac fe’u gadawyd allan: {names}.',
  seeRound: 'Gweld y rownd',
};
