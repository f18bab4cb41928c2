import type { ShapeOf } from '../../../base/words.js';
import type { en } from './copy.en.js';

export const cy: ShapeOf<typeof en> = {
  title: 'Cadarnhau {authority}, {period}',
  caption: '{measure}',
  back: 'Y ffigur',
  intro:
    'Agorwch y dudalen a argraffodd y gwerth, cymharwch hi â’r hyn sydd yma, a chadarnhewch bob un sydd fel yr argraffwyd ef. Cedwir eich enw a’r diwrnod, ac ni ellir eu tynnu’n ôl.',
  asHeld: 'Fel y’i cedwir',
  printedBy: 'Argraffwyd gan',
  quoted: 'Geiriau a argraffwyd',
  known: 'Yn hysbys ar',
  by: 'Cadarnhawyd gan',
  nobody: 'neb eto',
  confirmedBy: '{name} ar {day}',
  button: 'Cadarnhau: mae {value} fel yr argraffwyd ef gan {publisher}',
  yours: 'Cadarnhawyd hwn gennych chi.',
};
