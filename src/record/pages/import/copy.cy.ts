import type { ShapeOf } from '../../../base/words.js';
import type { en } from './copy.en.js';

export const cy: ShapeOf<typeof en> = {
  title: 'Dod â throseddau i mewn o system arall',
  lead: 'Detholiad ar ffurf CSV, un drosedd i bob rhes, gyda’i rhif, y diwrnod y’i cofnodwyd a’i dosbarth. Mae penawdau’r systemau arferol yn hysbys. Daw rhifau, diwrnodau a nodau i mewn fel y maent yno.',
  back: 'Troseddau',
  file: 'Y ffeil',
  fileHint:
    'CSV, hyd at 6 MB a 5,000 o droseddau. Mae un fwy yn mynd drwy’r llinell orchymyn, i’w harchwilio.',
  tryIt: 'Rhoi cynnig yn unig',
  bringIn: 'Dod â nhw i mewn',
  tried: {
    one: 'Gellid dod ag {n} drosedd i mewn. Nid oes dim wedi’i newid.',
    two: 'Gellid dod â {n} drosedd i mewn. Nid oes dim wedi’i newid.',
    few: 'Gellid dod â {n} throsedd i mewn. Nid oes dim wedi’i newid.',
    many: 'Gellid dod â {n} throsedd i mewn. Nid oes dim wedi’i newid.',
    other: 'Gellid dod â {n} trosedd i mewn. Nid oes dim wedi’i newid.',
  },
  brought: {
    one: 'Daethpwyd ag {n} drosedd i mewn.',
    two: 'Daethpwyd â {n} drosedd i mewn.',
    few: 'Daethpwyd â {n} throsedd i mewn.',
    many: 'Daethpwyd â {n} throsedd i mewn.',
    other: 'Daethpwyd â {n} trosedd i mewn.',
  },
  refused: 'Rhesi na allant ddod i mewn',
  row: 'Rhes {row}: {why}',
  more: 'a {n} arall',
  summary: 'Mae problem',
  problems: {
    'import-no-number': 'nid oes ganddi rif.',
    'import-no-recorded-day': 'mae’r diwrnod y’i cofnodwyd ar goll neu’n annarllenadwy.',
    'import-no-class': 'mae ei dosbarth ar goll neu’n anhysbys.',
    'import-not-yet': 'cofnodwyd hi ar ddiwrnod nad yw wedi dod eto.',
    'import-number-taken': 'mae gan drosedd o’r flwyddyn honno’r rhif hwn eisoes.',
  },
  noFile: 'Dewiswch ffeil.',
  noCrimes: 'Nid oes yn y ffeil drosedd y gellir ei henwi: mae colofn gyda rhif y drosedd ar goll.',
  tooMany: 'Mae mwy na 5,000 o droseddau yn y ffeil.',
};
