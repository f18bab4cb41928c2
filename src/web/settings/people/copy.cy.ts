import type { ShapeOf } from '../../../base/words.js';
import type { en } from './copy.en.js';

export const cy = {
  link: 'Pobl',
  title: 'Pobl',
  lead: 'Pwy gaiff ddod i mewn, ac ym mha rôl. Mae un gweinyddwr yn gofyn am rôl; mae un arall yn ei chadarnhau. Nid oes neb yn rhoi rôl iddo’i hun.',
  force: 'Pa heddlu yw’r sefydliad hwn',
  add: 'Ychwanegu person',
  name: 'Enw',
  roles: 'Rolau',
  state: 'Yn gallu mewngofnodi',
  noRoles: 'dim',
  enabled: 'ydy',
  disabled: 'nac ydy',
  waitingTitle: 'Yn aros am ail berson',
  waiting: 'Mae {asker} yn gofyn i’r rhain fod yn rolau {name}: {roles}.',
  nothing: 'dim byd o gwbl',
  confirm: 'Cadarnhau',
  decline: 'Gwrthod',
  takeBack: 'Tynnu’n ôl',
  forWhom: ' ar gyfer {name}',
  yoursToConfirm: 'Rhaid i rywun arall gadarnhau hyn.',
} satisfies ShapeOf<typeof en>;
