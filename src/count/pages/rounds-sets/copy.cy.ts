import type { ShapeOf } from '../../../base/words.js';
import type { en } from './copy.en.js';

export const cy: ShapeOf<typeof en> = {
  link: 'Setiau o awdurdodau a gadwyd',
  back: 'Rowndiau',
  title: 'Setiau o awdurdodau a gadwyd',
  lead: 'Gall rownd ddechrau ag un o’r rhain. Mae rownd yn cadw ei rhestr ei hun: nid yw newid set yn newid yr un rownd.',
  empty: 'Ni chadwyd yr un set. Cadwch un lle dewisir awdurdodau rownd.',
  count: {
    one: '{n} awdurdod',
    two: '{n} awdurdod',
    other: '{n} o awdurdodau',
  },
  name: 'Enw',
  rename: 'Cadw’r enw',
  remove: 'Tynnu’r set hon i ffwrdd',
  removeSure: 'Mae “{name}” yn mynd o’r rhestr. Ni newidir dim arall.',
  removeDo: 'Ei thynnu i ffwrdd',
};
