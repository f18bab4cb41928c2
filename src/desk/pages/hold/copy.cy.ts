import type { ShapeOf } from '../../../base/words.js';
import type { en } from './copy.en.js';

export const cy: ShapeOf<typeof en> = {
  holdTitle: 'Cadw’r edefyn hwn rhag ei ddinistrio',
  holdLead:
    'Mae ei angen ar lys, ymchwiliad neu adolygiad. Ni chaiff ei ddinistrio wedyn, beth bynnag fo’i amser, nes i rywun ei ollwng. Mae’r edefyn ei hun yn mynd yn ei flaen fel o’r blaen.',
  holdButton: 'Ei gadw',
  releaseTitle: 'Gollwng yr edefyn hwn',
  releaseLead:
    'Caiff ei ddinistrio yn ei bryd unwaith eto. Os yw hynny wedi mynd heibio eisoes, bydd y dinistrio nesaf yn ei gymryd.',
  releaseButton: 'Ei ollwng',
  standing: 'Cedwir ers {when} gan {who}: {because}',
  standingLong: 'Cedwir gan {who}: {because}',
  because: 'Rheswm',
  becauseHint:
    'Achos neu orchymyn wrth ei rif. Mae’n sefyll wrth ochr yr edefyn i’r ddesg ac yn y cofnodlyfr, felly peidiwch ag enwi neb.',
  listTitle: 'Edafedd a gedwir',
  listLead: 'Yr hyn a gedwir beth bynnag fo’i amser. Ni ddinistrir byth ddim a gedwir.',
  listBack: 'Goruchwylio',
  nothing: 'Ni chedwir dim.',
  keptAs: 'Cedwir fel: {what}. Heb hyn, caiff ei adolygu ar {day}.',
  release: 'Ei ollwng',
  hidden: 'Dim ond i’r rhai a enwir y rhestrir edafedd a farciwyd ar gyfer pobl a enwir.',
  notKnown: 'rhywun',
  summary: 'Mae problem',
  error: 'Gwall',
  wrong: {
    'thread-not-there': 'Nid oes edefyn o’r fath.',
    'thread-shredded': 'Mae’r hyn oedd yn yr edefyn hwn wedi’i ddinistrio eisoes.',
    'reason-missing':
      'Ysgrifennwch y rheswm. Caiff ei gadw yn y cofnodlyfr, felly peidiwch ag enwi neb ynddo.',
    'reason-too-long': 'Defnyddiwch hyd at 500 nod.',
    'hold-there-already': 'Mae rhywun yn cadw’r edefyn hwn eisoes.',
    'hold-not-there': 'Nid oes neb yn cadw’r edefyn hwn.',
  },
};
