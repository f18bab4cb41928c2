import type { ShapeOf } from '../../base/words.js';
import type { en } from './copy.en.js';

export const cy: ShapeOf<typeof en> = {
  none: 'Nid oes cyfrif e-bost wedi’i sefydlu: nid yw {file} yno. Mae llythyrau’n aros; gellir eu hanfon â llaw a chofnodi eu bod wedi mynd.',
  madeUp:
    'Sefydliad dychmygol yw hwn: nid yw ei lythyrau’n mynd i unman, ac mae awdurdodau dychmygol yn eu hateb.',
  reads: '{user} yn {host}: mae’r mewngofnodi’n gweithio, {n} heb eu darllen',
  readsNot: '{user} yn {host}, ond: {why}',
  sends: '{host}: yn derbyn llythyrau',
  sendsNot: '{host}, ond: {why}',
  holds: 'Mae’r gosodiadau’n dal. Anfonir llythyrau o {address}.',
  sent: {
    one: 'Rhoddwyd cynnig ar {n} llythyr',
    two: 'Rhoddwyd cynnig ar {n} lythyr',
    few: 'Rhoddwyd cynnig ar {n} llythyr',
    many: 'Rhoddwyd cynnig ar {n} llythyr',
    other: 'Rhoddwyd cynnig ar {n} llythyr',
  },
  waits: {
    one: 'Mae {n} llythyr yn aros o hyd, neu wedi’i wrthod; dywed count/rounds/mail pam',
    two: 'Mae {n} lythyr yn aros o hyd, neu wedi’u gwrthod; dywed count/rounds/mail pam',
    few: 'Mae {n} llythyr yn aros o hyd, neu wedi’u gwrthod; dywed count/rounds/mail pam',
    many: 'Mae {n} llythyr yn aros o hyd, neu wedi’u gwrthod; dywed count/rounds/mail pam',
    other: 'Mae {n} llythyr yn aros o hyd, neu wedi’u gwrthod; dywed count/rounds/mail pam',
  },
  would: 'At {to}: {subject}',
  wouldNone: 'Nid oes llythyr yn aros.',
  read: 'Daeth {taken} o hyd i’w cais, ni ddaeth {stray}, ac roedd {known} yma eisoes',
  resting: 'Mae proses arall yn darllen y blwch post.',
  failed: 'Ni ellid darllen y blwch post: {why}.',
};
