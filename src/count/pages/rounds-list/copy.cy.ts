import type { ShapeOf } from '../../../base/words.js';
import type { en } from './copy.en.js';

export const cy: ShapeOf<typeof en> = {
  link: 'Rowndiau',
  title: 'Rowndiau',
  lead: 'Un cwestiwn, wedi’i ofyn i lawer o awdurdodau ar unwaith. Mae gan y gyfraith gloc ar gyfer pob un; dyma hwy i gyd.',
  new: 'Gofyn cwestiwn',
  addresses: 'Ble mae awdurdodau’n derbyn ceisiadau',
  import: 'Dod â swp WhatDoTheyKnow i mewn',
  mail: 'Sut mae’r post yn sefyll',
  empty: 'Nid oes rownd wedi’i gwneud eto.',
  round: 'Rownd',
  asked: 'Gofynnwyd',
  groups: {
    late: 'Yn hwyr',
    ours: 'I ni ei wneud',
    waiting: 'Mewn pryd',
    answered: 'Wedi ateb',
    refused: 'Gwrthod neu heb ei ddal',
    rest: 'Wedi gorffen fel arall',
  },
  state: 'Cyflwr',
  opened: 'Ar agor ers {on}',
  closed: 'Caewyd ar {on}',
  draft: 'Drafft, heb ei anfon',
  clonedFrom: 'ar ôl “{title}”',
};
