import type { ShapeOf } from '../../../base/words.js';
import type { en } from './copy.en.js';

export const cy: ShapeOf<typeof en> = {
  title: 'Am bwy y mae’r drosedd',
  lead: 'Cedwir yr hyn a ddigwyddodd ar wahân i’r sawl y digwyddodd iddo. Mae angen rheswm i weld pwy yw, a chaiff ei gofnodi gyda’ch enw cyn ei ddangos.',
  reason: 'Pam mae angen i chi wybod',
  reasonHint:
    'Caiff ei gadw yn y cofnodlyfr, felly peidiwch ag enwi neb ynddo. Er enghraifft: i ymweld â’r teulu.',
  button: 'Dangos pwy yw',
  shown: 'Fe’i dangosir unwaith. Nid oes dim ohono’n aros yn y porwr.',
  shredded: 'Mae wedi’i ddinistrio yn ei bryd.',
  nothing: 'Ni nodwyd enw.',
  name: 'Dioddefwr',
  born: 'Dyddiad geni',
  suspect: 'Gelwir yr un a ddrwgdybir yn',
};
