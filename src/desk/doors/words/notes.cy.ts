import type { ShapeOf } from '../../../base/words.js';
import type { en } from './notes.en.js';

export const cy: ShapeOf<typeof en> = {
  'could-not-be-read': 'Ni ellid darllen rhan o hyn',
  'as-received': 'Fel y daeth i law',
  late: 'Daeth i law fwy na 7 diwrnod ar ôl ei anfon',
  'text-cut': 'Hwy nag 20,000 o nodau; ni chadwyd y gweddill. Ei hyd pan ddaeth',
  'file-in-text': 'Tynnwyd ffeil wedi’i hysgrifennu fel llythrennau o’r testun',
  edited: 'Newidiodd y sawl sy’n dweud neges gynharach; ei henw ar y platfform',
  unsent: 'Tynnodd y sawl sy’n dweud neges yn ôl; ei henw ar y platfform',
  reacted: 'Ymatebodd y sawl sy’n dweud i neges â',
  'in-reply-to': 'Ateb i’r neges o’r enw',
  'shared-link': 'Rhannwyd dolen; peidiwch â’i hagor yma',
  'platform-warning': 'Mae’r platfform yn rhybuddio ein cyfrif',
  'too-tangled': 'Mae gormod o rannau y tu mewn i rannau yn yr e-bost ac ni chafodd ei agor',
  encrypted: 'Mae’r e-bost wedi’i amgryptio ac ni ellir ei ddarllen yma',
  'auto-reply': 'Ateb awtomatig gan raglen e-bost; nid person a’i hysgrifennodd',
  bounce: 'Ni ellid danfon e-bost gennym ni',
  'sender-checks':
    'Yr hyn y mae’r gweinydd e-bost yn ei ddweud am yr anfonwr (nid yw byth yn brawf o bwy a ysgrifennodd)',
  'sender-checks-failed': 'Gall cyfeiriad yr anfonwr fod yn ffug: methodd gwiriadau’r gweinydd e-bost',
  'public-place': 'Wedi’i ysgrifennu lle gall pawb ei ddarllen; yn',
  'partner-reference': 'Cyfeirnod y partner ei hun',
  'keyed-by': 'Wedi’i deipio gan staff o',
};
