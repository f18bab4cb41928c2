import type { ShapeOf } from '../../../base/words.js';
import type { en } from './copy.en.js';

export const cy: ShapeOf<typeof en> = {
  title: 'Ail bâr o lygaid',
  lead: 'Rhai edafedd a atebwyd, a dynnwyd drwy goelbren ac a ddarllenir gan oruchwyliwr. I ddysgu oddi wrtho y mae, ac ni wneir ffigur am berson ohono.',
  back: 'Goruchwylio',
  drawTitle: 'Tynnu drwy goelbren',
  count: 'Faint o’r edafedd a atebwyd yn y saith diwrnod diwethaf?',
  countHint:
    'Hyd at {most}. Unwaith yn unig y tynnir edefyn. Mae hedyn y coelbren yn y cofnodlyfr, fel y gellir ei wneud eto.',
  draw: 'Tynnu',
  toCheck: 'I’w darllen',
  nothing: 'Nid oes dim wedi’i dynnu nad yw wedi’i ddarllen.',
  drawn: 'tynnwyd {when}',
  read: 'Darllen a dweud beth a ganfuoch',
  checked: 'Darllenwyd yn ddiweddar',
  found: '{finding}, {when}, gan {who}',
  counts: 'Yn y 90 diwrnod diwethaf: {sound} yn gadarn, {learning} i ddysgu oddi wrtho, {right} i’w unioni.',
  hidden: 'Y rhai a enwir yn unig sy’n tynnu edafedd a farciwyd ar gyfer pobl a enwir.',
  findings: { sound: 'Cadarn', learning: 'Rhywbeth i ddysgu oddi wrtho', 'put-right': 'I’w unioni' },
  findingHints: {
    sound: 'roedd yr ateb yn iawn, mewn pryd ac yn iaith y person',
    learning: 'dim i’w ddadwneud, a rhywbeth i’w drafod gyda’r swyddog',
    'put-right': 'rhaid ysgrifennu at y person, neu roi sylw i’r risg neu i drosglwyddiad, nawr',
  },
  findTitle: 'Beth a ganfuoch?',
  findLead:
    'Darllenwch yr edefyn yn gyntaf. Ni ddywedir wrth neb arall beth a ganfuoch; siaradwch â phwy bynnag a atebodd.',
  open: 'Darllen yr edefyn',
  finding: 'Eich canfyddiad',
  save: 'Cadw’r canfyddiad',
  findBack: 'Ail bâr o lygaid',
  summary: 'Mae problem',
  error: 'Gwall',
  wrong: {
    'count-out-of-range': 'Ysgrifennwch rif o 1 i {most}.',
    'nothing-to-draw': 'Nid atebwyd edefyn yn y saith diwrnod diwethaf nad yw wedi’i dynnu.',
    'choice-missing': 'Dewiswch un.',
    'checked-already': 'Mae rhywun wedi nodi canfyddiad eisoes.',
  },
};
