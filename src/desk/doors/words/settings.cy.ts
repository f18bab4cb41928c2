import type { ShapeOf } from '../../../base/words.js';
import type { en } from './settings.en.js';

export const cy: ShapeOf<typeof en> = {
  'settings-unreadable': 'Nid yw {file} yn JSON, neu nid yw’n un gwrthrych.',
  'settings-open-to-others':
    'Mae {file} yn dal cyfrinachau a gall defnyddwyr eraill y peiriant hwn ei darllen. Cywirwch hyn â: chmod 600 {file}',
  'setting-missing': 'Mae angen “{field}”.',
  'setting-unknown':
    'Nid yw “{field}” yn hysbys. Ni fyddai gosodiad wedi’i gamsillafu mewn grym, felly ni chychwynnir dim.',
  'setting-wrong-kind': 'Mae “{field}” o’r math anghywir: gweler docs/how-to/doors.md.',
  'setting-too-short': 'Mae “{field}” yn rhy fyr i fod yn gyfrinach: o leiaf {least} o nodau.',
  'setting-is-sample':
    'Sampl yw “{field}”, neu mae’n hawdd ei ddyfalu. Cymerwch yr un go iawn o’r platfform, neu gwnewch un â: openssl rand -base64 32',
  'setting-not-a-key':
    'Nid allwedd yw “{field}”: `whpk_` a 32 beit mewn base64, neu `whsec_` a rhwng 24 a 64 beit mewn base64.',
  'setting-not-a-day': 'Nid yw “{field}” yn ddiwrnod. Ysgrifennwch ef fel hyn: 2026-11-24.',
  'setting-not-a-host': 'Nid enw gweinydd yw “{field}”.',
  'setting-too-many': 'Mae gormod yn “{field}”: {most} ar y mwyaf.',
  'setting-repeated': 'Rhoddwyd “{field}” ddwywaith.',
  'key-too-long-lived': '“{field}”: mae allwedd partner yn byw am 400 diwrnod ar y mwyaf.',
  'host-not-allowed':
    'Ni chaniateir “{field}”: mae angen TLS at bob gweinydd, a dim ond â gwesteiwyr ar y rhestr y siaredir.',
  'secret-file-unreadable': '“{field}”: ni ellir darllen {file}.',
  'organisation-missing': 'Nid yw {file} yno. Cychwynnwch yr ystafelloedd unwaith: nhw sy’n ei hysgrifennu.',
  'organisation-unreadable':
    'Nid yw {file} fel y mae’r ystafelloedd yn ei hysgrifennu. Cychwynnwch yr ystafelloedd: byddant yn ei hysgrifennu o’r newydd.',
};
