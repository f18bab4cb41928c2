import type { ShapeOf } from '../../../base/words.js';
import type { en } from './copy.en.js';

export const cy: ShapeOf<typeof en> = {
  title: 'A yw’r ffigurau’n gyson â’i gilydd?',
  lead: 'Caiff pob ffigur a gedwir ei brofi yn erbyn pob un arall. Mae prawf yn dyfynnu’r ffigurau y mae’n dibynnu arnynt; cwestiwn yn unig yw cwestiwn.',
  filters: 'Dewis pa ganfyddiadau i’w gweld',
  force: 'Heddlu neu ardal',
  measure: 'Mesur',
  code: 'Prawf',
  any: 'Pob un',
  show: 'Dangos y canfyddiadau',
  count: {
    zero: 'Ni chanfuwyd dim ar gyfer y dewis hwn.',
    other: 'Nifer y canfyddiadau: {n}, mewn {of} o ffigurau.',
  },
  tally:
    'Mewn {below} o’r {held} blwyddyn heddlu y mae’r ddau ffigur ar gael ar eu cyfer, mae llai o droseddau’n dwyn y nod ar-lein nag a gofnododd yr heddlu o gyfathrebu rhywiol â phlentyn yn unig.',
  jump: 'Yn ôl difrifoldeb',
  cells: { two: 'Y {n} ffigur dan sylw', other: 'Y {n} ffigur dan sylw' },
  means: {
    error:
      'Rhaid bod o leiaf un o’r ffigurau a ddangosir yn anghywir, neu’n cael ei alw’n rhywbeth nad ydyw.',
    warning: 'Gall pob ffigur fod yn gywir, ond camarweinir darllenydd sy’n eu derbyn air am air.',
    question: 'Ni wyddys bod dim o’i le. Dylai rhywun ofyn.',
    note: 'Nid oes dim o’i le. Dylai beth bynnag sy’n dibynnu ar y ffigur ddweud pa argraffiad y mae’n ei ddefnyddio.',
  },
  tableFigure: 'Ffigur',
  tableValue: 'Gwerth',
  tableWho: 'Argraffwyd gan',
};
