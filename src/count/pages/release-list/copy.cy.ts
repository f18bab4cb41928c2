import type { ShapeOf } from '../../../base/words.js';
import type { en } from './copy.en.js';

export const cy: ShapeOf<typeof en> = {
  link: 'Desg ddatganiadau',
  title: 'Datganiadau',
  lead: 'Yr hyn sy’n cael ei wneud, yr hyn sydd allan, a’r hyn sy’n gorffwys ar werth a newidiodd ers hynny. Mae un person yn drafftio, ac un arall yn cymeradwyo.',
  draft: 'Drafftio datganiad',
  claims: 'Honiadau a wiriwyd ac a gadwyd',
  empty: 'Nid oes datganiad eto.',
  release: 'Datganiad',
  newest: 'Fersiwn ddiweddaraf',
  work: 'Ar waith',
  noWork: 'dim',
  notOut: 'nid oes yr un allan',
  restated: {
    one: 'ailddatganwyd {n} gwerth ynddo ers hynny',
    two: 'ailddatganwyd {n} werth ynddo ers hynny',
    other: 'ailddatganwyd {n} o werthoedd ynddo ers hynny',
  },
  states: {
    draft: '{version}, drafft gan {name}',
    checked: '{version}, wedi’i gwirio ac yn aros am ail berson',
    approved: '{version}, wedi’i chymeradwyo gan {name} ac yn barod i’w chyhoeddi',
    published: '{version}, allan ers {at}',
    waiting: '{version}, yn ymddangos ar {at}',
    withdrawn: '{version}, wedi’i thynnu’n ôl ar {on}',
  },
};
