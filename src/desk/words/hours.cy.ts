import type { ShapeOf } from '../../base/words.js';
import type { en } from './hours.en.js';

/** Oriau’r wythnos mewn geiriau. */
export const cy: ShapeOf<typeof en> = {
  weekdays: {
    0: 'Dydd Sul',
    1: 'Dydd Llun',
    2: 'Dydd Mawrth',
    3: 'Dydd Mercher',
    4: 'Dydd Iau',
    5: 'Dydd Gwener',
    6: 'Dydd Sadwrn',
  },
  weekdaysAfterTo: {
    0: 'ddydd Sul',
    1: 'ddydd Llun',
    2: 'ddydd Mawrth',
    3: 'ddydd Mercher',
    4: 'ddydd Iau',
    5: 'ddydd Gwener',
    6: 'ddydd Sadwrn',
  },
  range: '{from} i {to}',
  day: '{days}, {hours}',
  everyDay: 'Bob dydd',
  span: '{from} tan {to}',
  allDay: 'drwy’r dydd a’r nos',
  nobody: 'nid oes neb yn gwylio',
  never: 'Nid oes neb yn gwylio',
  always: 'Bob awr, bob dydd',
  holidays: 'gwyliau banc: {hours}',
  and: 'a',
  watchedNow: 'Mae rhywun yn gwylio nawr',
  watchedUntil: 'Mae rhywun yn gwylio nawr, tan {when}',
  notWatched: 'Nid oes neb yn gwylio nawr',
  notWatchedUntil: 'Nid oes neb yn gwylio nawr. Bydd rhywun yn edrych eto ar {when}',
  problems: {
    'hours-unreadable': '{day}: ysgrifennwch oriau fel 08:00–22:00, a choma rhwng sawl un.',
    'hours-backwards':
      '{day}: rhaid i oriau orffen ar ôl iddynt ddechrau. Mae gwylio dros hanner nos yn mynd ar y ddau ddiwrnod: 22:00–24:00, yna 00:00–06:00.',
    'hours-overlap': '{day}: mae dau gyfnod o oriau yn gorgyffwrdd.',
    'hours-not-whole': '{day}: defnyddiwch oriau cyfan.',
    'officers-unreadable': '{day}: ysgrifennwch bob llinell fel 08:00–16:00 = 3.',
  },
  bankHolidays: 'Gwyliau banc',
};
