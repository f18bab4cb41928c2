import type { ShapeOf } from '../../../base/words.js';
import type { en } from './copy.en.js';

export const cy: ShapeOf<typeof en> = {
  title: 'Pwy yw’r sawl a ddywedodd',
  lead: 'Cedwir yr hyn a ddywedwyd ar wahân i’r sawl a’i dywedodd. Mae angen rheswm i weld pwy yw, a chaiff ei gofnodi gyda’ch enw cyn ei ddangos.',
  reason: 'Pam mae angen i chi wybod',
  reasonHint:
    'Caiff ei gadw yn y cofnodlyfr, felly peidiwch ag enwi neb ynddo. Er enghraifft: i ffonio’n ôl ar yr amser diogel.',
  button: 'Dangos pwy yw',
  summary: 'Mae problem',
  error: 'Gwall',
  shown: 'Fe’i dangosir unwaith. Nid oes dim ohono’n aros yn y porwr.',
  shredded: 'Mae wedi’i ddinistrio yn ei bryd.',
  nothing: 'Ni wyddys dim am bwy yw hwn.',
  name: 'Enw',
  handle: 'Enw ar y sianel',
  organisation: 'Sefydliad',
  role: 'Swydd',
  way: 'Ffordd ddiogel o gysylltu',
  address: 'Rhif neu gyfeiriad',
  times: 'Pryd mae’n ddiogel',
  wording: 'Geiriau y cytunwyd arnynt',
  never: 'Yr hyn na ddylid ei wneud',
  ways: {
    phone: 'Dros y ffôn',
    text: 'Drwy neges destun',
    email: 'Drwy e-bost',
    'through-school': 'Drwy’r ysgol',
    'only-here': 'Dim ond lle y’i dywedwyd, gyda’u cod',
    none: 'Dim o gwbl',
  },
};
