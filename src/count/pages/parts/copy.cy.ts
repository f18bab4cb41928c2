import type { ShapeOf } from '../../../base/words.js';
import type { en } from './copy.en.js';

export const cy: ShapeOf<typeof en> = {
  kinds: {
    exact: 'union gyfrif',
    range: 'ystod',
    suppressed: 'wedi’i atal',
    refused: 'wedi’i wrthod',
    'not-held': 'heb ei gadw',
    'no-reply': 'dim ateb',
    'not-asked': 'heb ei ofyn',
    'nothing-held': 'dim ffigur',
  },
  kindMeans: {
    exact: 'Mae’r dudalen yn argraffu rhif.',
    range: 'Mae’r dudalen yn argraffu terfynau neu air talgrynnu, fel “llai na 5” neu “mwy na 3,000”.',
    suppressed: 'Mae rhif yn bod, a chafodd ei atal rhag i neb gael ei adnabod.',
    refused: 'Gwrthododd yr heddlu ateb a rhoddodd reswm yn y gyfraith.',
    'not-held': 'Dywed yr heddlu nad yw’n cofnodi hyn.',
    'no-reply': 'Gofynnwyd i’r heddlu ac ni roddodd ffigur.',
    'not-asked': 'Ni ofynnwyd i’r heddlu.',
    'nothing-held':
      'Nid oes yr un dudalen a ddarllenwyd ar gyfer y casgliad hwn yn argraffu’r ffigur. Nid yw hynny’n golygu sero.',
  },
  value: {
    between: '{lo} i {hi}',
    unknown: 'ddim yn hysbys',
  },
  period: { between: '{from} hyd {to}', months: { two: '{n} fis', other: '{n} mis' } },
  known: {
    day: '{when}',
    month: '{when} (nid yw’r diwrnod yn hysbys)',
    year: '{when} (nid yw’r mis yn hysbys)',
  },
  breakAt: '{when}: {what}',
  coverage: { of: '{answered} o {asked}' },
  ratio: '×{n}',
  ratioAtLeast: 'o leiaf ×{n}',
  unit: {
    'recorded-crimes': 'troseddau a gofnodwyd',
    victims: 'dioddefwyr',
    people: 'pobl',
    images: 'delweddau',
    reports: 'adroddiadau',
  },
  legend: {
    title: 'Sut i ddarllen y marciau',
    restated: 'argraffwyd â mwy nag un gwerth',
    part: 'rhan o flwyddyn',
  },
};
