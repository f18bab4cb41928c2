import type { ShapeOf } from '../../../base/words.js';
import type { en } from './copy.en.js';

export const cy = {
  link: 'Ffynhonnell a thrwydded',
  title: 'Ffynhonnell a thrwydded',
  lead: 'Meddalwedd ffynhonnell agored yw Plimsoll. Caiff unrhyw un ei darllen, ei rhedeg, ei newid a’i throsglwyddo.',
  licenceTitle: 'Trwydded',
  licence: 'Mae Plimsoll {version} o dan Drwydded Apache, fersiwn 2.0. Daw heb warant.',
  sourceTitle: 'Ffynhonnell',
  source:
    'Daeth y ffynhonnell gyfan gyda’r gosodiad hwn, yn y ffolder y cychwynnwyd ef ohono: mae README.md yn dweud ble i ddechrau. Gall pwy bynnag sy’n rhedeg y gosodiad hwn roi copi ichi.',
  figuresTitle: 'Ffigurau cyhoeddedig',
  figures:
    'Eiddo’r rhai a’u hargraffodd yw’r ffigurau a ddyfynnir yma. Mae pob un yn agor y dudalen y daeth ohoni. Defnyddir gwybodaeth y sector cyhoeddus o dan Drwydded Llywodraeth Agored f3.0.',
  partsTitle: 'Gwnaed gyda',
  parts:
    'Mae rhannau gan eraill o dan eu trwyddedau eu hunain, yn eu plith GOV.UK Frontend ac MoJ Frontend (MIT), Fastify (MIT), Nunjucks (BSD), Kysely (MIT) a PostgreSQL (Trwydded PostgreSQL). Nid gwasanaeth GOV.UK yw hwn.',
} satisfies ShapeOf<typeof en>;
