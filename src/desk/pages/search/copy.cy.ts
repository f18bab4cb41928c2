import type { ShapeOf } from '../../../base/words.js';
import type { en } from './copy.en.js';

export const cy: ShapeOf<typeof en> = {
  title: 'Chwilio',
  lead: 'Cyfeirnod edefyn, rhif digwyddiad, neu eiriau o’r hyn a ddywedwyd, a nodwyd neu a atebwyd.',
  back: 'Y mewnflwch',
  label: 'Chwilio am',
  hint: 'Rhaid i’r geiriau i gyd fod yno. Nid oes gwahaniaeth am briflythrennau nac acenion; mae dechrau gair yn ddigon; ceir hyd i eiriau Cymraeg yn eu ffurfiau treigledig hefyd.',
  button: 'Chwilio amdano',
  summary: 'Mae problem',
  error: 'Gwall',
  wrong: {
    'text-missing': 'Ysgrifennwch beth i chwilio amdano.',
    'text-too-long': 'Mae hyn yn rhy hir. Defnyddiwch hyd at 200 nod.',
    'too-short': 'Defnyddiwch air o ddwy lythyren o leiaf.',
  },
  found: {
    one: 'Cafwyd hyd i {n} edefyn',
    two: 'Cafwyd hyd i {n} edefyn',
    other: 'Cafwyd hyd i {n} edefyn',
  },
  none: 'Ni chafwyd hyd i ddim yn yr hyn y cewch chi ei weld.',
  looked: {
    one: 'Agorwyd {n} testun, edrychwyd arno a’i gau eto.',
    two: 'Agorwyd {n} destun, edrychwyd arnynt a’u cau eto.',
    other: 'Agorwyd {n} testun, edrychwyd arnynt a’u cau eto.',
  },
  older: 'Mae rhai hŷn nad edrychwyd drwyddynt: mae chwiliad yn mynd drwy’r {most} diweddaraf.',
  cut: 'Dim ond y {most} edefyn cyntaf a ddangosir. Ychwanegwch air i gael hyd i lai.',
  limits: {
    told: 'Edrychir drwy’r hyn a ddywedwyd, nodiadau ac atebion. Nid edrychir byth drwy bwy a ddywedodd: mae angen rheswm ar wahân am hynny.',
    marked:
      'Dim ond y rhai a enwir sy’n cael hyd i edafedd a farciwyd ar gyfer pobl a enwir, ac nid oes dim yma yn dweud a oes rhai.',
    journal:
      'Ysgrifennir yn y cofnodlyfr, gyda’ch enw, pa edafedd a ddangoswyd. Ni ysgrifennir yr hyn a deipiwyd gennych.',
  },
  by: {
    reference: 'yn ôl ei gyfeirnod',
    incident: 'yn ôl rhif digwyddiad',
    words: 'yn ôl ei eiriau',
  },
  standIn: { told: 'yn yr hyn a ddywedwyd', note: 'mewn nodyn', reply: 'mewn ateb gennym ni' },
  mergedInto: 'aeth i mewn i edefyn arall',
};
