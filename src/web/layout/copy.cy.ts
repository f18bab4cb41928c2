import type { ShapeOf } from '../../base/words.js';
import type { en } from './copy.en.js';

export const cy = {
  product: 'Plimsoll',
  skip: 'Neidio i’r prif gynnwys',
  errorPrefix: 'Gwall: {title}',
  rooms: 'Ystafelloedd',
  account: 'Cyfrif',
  breadcrumb: 'Ble rydych chi',
  footer: 'Ynghylch y safle hwn',
  home: 'Plimsoll: tudalen gychwyn',
  switchTo: 'English',
  switchHint: 'Change the language to English',
  madeUpTitle: 'Heddlu dychmygol.',
  madeUp:
    'Nid oes dim byd yma’n real heblaw’r ffigurau cyhoeddedig, a ddyfynnir o waith y rhai a’u hargraffodd.',
  madeUpSignedIn: 'Rydych wedi mewngofnodi fel rhywun dychmygol: {name}.',
  signInAs: 'Mewngofnodi fel rhywun',
  signIn: 'Mewngofnodi',
  signOut: 'Allgofnodi',
  purpose: 'Yr hyn a ddywedwyd, yr hyn a gofnodwyd, yr hyn a gollwyd, a’r hyn y gellir ei ddweud yn gywir.',
  licence: 'Meddalwedd ffynhonnell agored o dan Drwydded Apache 2.0.',
  problems: 'Mae problem',
} satisfies ShapeOf<typeof en>;
