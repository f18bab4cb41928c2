/** A public cell in words and as a mark of a chart. Only ever from the public face of a cell. */
import type { Interval } from '../../../base/value.js';
import { inFigures, type Lang } from '../../../base/words.js';
import type { MarkKind } from '../../charts/index.js';
import type { PublicCell } from '../../rules/release/public-cell.js';
import { mark, rangeInWords } from '../../words/format-words.js';
import { sayKind } from '../parts/say.js';
import { cy } from './copy.cy.js';
import { en, type PublicWords } from './copy.en.js';

export const PUBLIC_WORDS: Readonly<Record<Lang, PublicWords>> = { en, cy };

/** As it stands in a table: "229", "1 to 4", "[c]". */
export function sayCell({ shown }: PublicCell, lang: Lang): string {
  switch (shown.kind) {
    case 'number':
      return inFigures(shown.n, lang);
    case 'range':
      return rangeInWords(shown.lo, shown.hi, lang);
    case 'mark':
      return mark(shown.mark);
  }
}

export interface Drawable {
  readonly kind: MarkKind;
  readonly interval: Interval | null;
  readonly word: string;
}

/** As a chart draws it: a mark that is no number says why in words. */
export function drawable(cell: PublicCell | null, lang: Lang): Drawable {
  const words = PUBLIC_WORDS[lang];
  if (cell === null) return missing('nothing-held', sayKind('nothing-held', lang));
  const { shown, status } = cell;
  if (shown.kind === 'number')
    return { kind: 'exact', interval: { lo: shown.n, hi: shown.n }, word: inFigures(shown.n, lang) };
  if (shown.kind === 'range')
    return { kind: 'range', interval: { lo: shown.lo, hi: shown.hi }, word: sayCell(cell, lang) };
  switch (status) {
    case 'refused':
    case 'not-held':
    case 'no-reply':
    case 'not-asked':
      return missing(status, `${mark('x')} ${sayKind(status, lang)}`);
    case 'not-applicable':
      return missing('cannot-occur', words.cannot);
    case 'rounds-to-zero':
      return missing('nothing-held', mark('low'));
    case 'confidential':
    case 'given':
      return missing('suppressed', words.hidden);
  }
}

const missing = (kind: MarkKind, word: string): Drawable => ({ kind, interval: null, word });
