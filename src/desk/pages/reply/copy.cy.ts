import type { ShapeOf } from '../../../base/words.js';
import type { en } from './copy.en.js';

export const cy: ShapeOf<typeof en> = {
  title: 'Ysgrifennu ateb',
  leadTell:
    'Mae’n mynd i’r blwch y mae cod y sawl a ddywedodd yn ei agor. Byddant yn ei weld pan ddônt yn ôl.',
  leadSend: 'Mae’n mynd yn ôl drwy {channel}, o ble y daeth.',
  leadPartner: 'Mae’n barod i’r partner ei gasglu â’i allwedd. Cewch weld yma pan fydd wedi gwneud hynny.',
  leadHand:
    'Ni ellir ei anfon ar {channel} oddi yma. Ysgrifennwch yr hyn y byddwch yn ei ddweud, yna dywedwch ef.',
  window: 'Mae’r platfform yn gadael ateb trwodd tan {when}.',
  answered: 'Ysgrifenasant, {when}',
  library: 'O’r llyfrgell',
  libraryHint:
    'Awgrymir ar gyfer yr hyn a welodd y rheolau. Nid anfonir dim nes i chi ei weld fel y byddant hwy.',
  put: 'Rhoi’r rhain yn yr ateb',
  language: 'Iaith yr ateb',
  text: 'Yr ateb',
  textHint: 'Peidiwch byth ag enwi neb y gellid ei adnabod. Gall rhywun arall ei ddarllen dros eu hysgwydd.',
  preview: 'Ei weld fel y byddant hwy',
  previewTitle: 'Dyma beth a welant',
  send: 'Ei anfon',
  change: 'Ei newid',
  toFill: '[llenwch hwn]',
  whySign: 'Am i’r rheolau weld: {sign}',
  whyAlways: 'I bawb',
  summary: 'Mae problem',
  error: 'Gwall',
};
