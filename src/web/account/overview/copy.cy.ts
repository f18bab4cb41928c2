import type { ShapeOf } from '../../../base/words.js';
import type { en } from './copy.en.js';

export const cy = {
  title: 'Eich cyfrif',
  nameKey: 'Enw',
  rolesKey: 'Eich rôl',
  noRoles: 'Nid oes rôl wedi’i rhoi ichi eto.',
  sessionsTitle: 'Ble rydych wedi mewngofnodi',
  sessionsLead:
    'Tair sesiwn ar y mwyaf ar yr un pryd. Daw sesiwn i ben ar ôl 15 munud heb ei defnyddio, ac ar ôl 10 awr beth bynnag.',
  began: 'Dechreuodd',
  lastUsed: 'Defnyddiwyd ddiwethaf',
  action: 'Gweithred',
  thisOne: 'Hon',
  endIt: 'Dod â hon i ben',
  endWhich: ', a ddechreuodd {when}',
  passkeysTitle: 'Eich allweddi mynediad',
  passkeysLead: 'Cadwch ddwy, ar ddwy ddyfais, fel na chewch eich cloi allan os collwch un.',
  noPasskeys: 'Nid oes gennych allwedd fynediad yma.',
  label: 'Enw’r allwedd',
  added: 'Ychwanegwyd',
  never: 'byth',
  remove: 'Tynnu',
  removeWhich: ', {label}',
  add: 'Ychwanegu allwedd fynediad',
} satisfies ShapeOf<typeof en>;
