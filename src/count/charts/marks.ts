/**
 * One shape for each kind of value, the same in a table's cell, in a chart and in the key, so that nothing depends
 * on colour. Drawn on a 16 by 16 square.
 */
import type { ValueKind } from '../../base/value.js';
import { el } from './svg.js';

/**
 * `nothing-held`: no printed page read for this product has the figure. `cannot-occur`: the combination does not exist,
 * so its nought is known to everybody. Neither is one of the seven kinds of answer.
 */
export type MarkKind = ValueKind | 'nothing-held' | 'cannot-occur';

/** Those of a matrix, in the order of its key. */
export const MARK_KINDS: readonly Exclude<MarkKind, 'cannot-occur'>[] = [
  'exact',
  'range',
  'suppressed',
  'refused',
  'not-held',
  'no-reply',
  'not-asked',
  'nothing-held',
];

const SHAPES: Readonly<Record<MarkKind, string>> = {
  exact: el('circle', { cx: 8, cy: 8, r: 5, class: 'app-mark__full' }),
  range: el('path', { d: 'M3 4v8M13 4v8M3 8h10', class: 'app-mark__line' }),
  suppressed: el('path', { d: 'M8 2v12M2.8 5l10.4 6M13.2 5L2.8 11', class: 'app-mark__line' }),
  refused: el('path', { d: 'M2 2h12v12H2zM5 5l6 6M11 5l-6 6', class: 'app-mark__line' }),
  'not-held': el('path', {
    d: 'M8 2a6 6 0 1 0 0 12a6 6 0 1 0 0-12M3.8 12.2l8.4-8.4',
    class: 'app-mark__line',
  }),
  'no-reply': el('path', { d: 'M2 3h12v8H8l-3 3v-3H2z', class: 'app-mark__line' }),
  'not-asked': el('path', { d: 'M3 8h10', class: 'app-mark__line' }),
  'nothing-held': el('circle', { cx: 8, cy: 8, r: 1.5, class: 'app-mark__full' }),
  'cannot-occur': el('path', { d: 'M8 2l6 6l-6 6l-6-6z', class: 'app-mark__line' }),
};

/** The bare shape, for a sprite that a table's cells point to. */
export const markShape = (kind: MarkKind): string => SHAPES[kind];

/** The shape inside a drawing, its middle at a point. */
export const markAt = (kind: MarkKind, x: number, y: number, size = 14): string =>
  el(
    'g',
    {
      class: `app-mark app-mark--${kind}`,
      transform: `translate(${(x - size / 2).toFixed(1)} ${(y - size / 2).toFixed(1)}) scale(${size / 16})`,
    },
    SHAPES[kind],
  );

/** The shape by itself, hidden from a reader who hears the word beside it. */
export const markAlone = (kind: MarkKind): string =>
  el(
    'svg',
    {
      class: `app-mark app-mark--${kind}`,
      viewBox: '0 0 16 16',
      width: 16,
      height: 16,
      'aria-hidden': 'true',
      focusable: 'false',
    },
    SHAPES[kind],
  );
