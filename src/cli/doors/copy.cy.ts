import type { ShapeOf } from '../../base/words.js';
import type { en } from './copy.en.js';

export const cy: ShapeOf<typeof en> = {
  ready: 'Mae’r drysau ar agor yn {address}',
  meta: 'Negeseuon Facebook ac Instagram: {address}/hooks/meta',
  x: 'X, ar: {address}/hooks/x',
  mail: 'E-bost: {user} yn {host}',
  partners: {
    one: '{n} partner, yn {address}/v1 (blwch tywod: {address}/sandbox/v1)',
    two: '{n} bartner, yn {address}/v1 (blwch tywod: {address}/sandbox/v1)',
    few: '{n} phartner, yn {address}/v1 (blwch tywod: {address}/sandbox/v1)',
    other: '{n} partner, yn {address}/v1 (blwch tywod: {address}/sandbox/v1)',
  },
  none: 'Nid oes sianel wedi’i sefydlu: nid yw {file} yno. Dim ond dogfen y partneriaid a weinir.',
  stop: 'Mae Ctrl-C yn ei atal. Ni chollir dim a gydnabuwyd.',
  stopped: 'Wedi’i atal.',
  portTaken:
    'Mae porth {port} yn cael ei ddefnyddio. Ataliwch yr hyn sy’n ei ddefnyddio, neu dewiswch un arall: --port 3100.',
  checked: 'Mae’r gosodiadau’n dal.',
  notMonitored: '{channel}: neb yn gwylio',
  monitored: '{channel}: yn cael ei wylio',
  expires: 'Mae allwedd {partner} yn dod i ben ar {day}.',
  expired: 'Nid oes allwedd gan {partner} sy’n dda heddiw: gwrthodir popeth a anfonir ganddo.',
  lastUsed: '{partner}: defnyddiwyd ddiwethaf {when}',
  neverUsed: '{partner}: heb ei ddefnyddio eto',
  loginWorks: '{user} yn {host}: mae’r mewngofnodi’n gweithio, {n} heb eu darllen',
  loginFails: '{user} yn {host}, ond: {why}',
  channel: { meta: 'Facebook ac Instagram', x: 'X (Twitter gynt)', email: 'E-bost', partner: 'Partneriaid' },
};
