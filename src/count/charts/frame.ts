/**
 * What every chart stands in: an image with a title and a description, in two shapes. A phone gets a drawing made for
 * 300 units, everything else one made for 720; the style sheet shows one of them, so nobody reads shrunken words.
 */
import { el, escape } from './svg.js';

export type Size = 'wide' | 'narrow';

export const WIDTH: Readonly<Record<Size, number>> = { wide: 720, narrow: 300 };
/** Size of ordinary words in the drawing's own units. */
export const FONT = 13;
export const SMALL = 12;

export interface Said {
  /** Unique on the page; ids inside are built from it. */
  readonly id: string;
  readonly title: string;
  /** What a person who cannot see the drawing should know, in a sentence or two. */
  readonly desc: string;
}

export interface Drawing extends Said {
  readonly size: Size;
  readonly height: number;
  readonly body: string;
}

/** Hatching and a fade, named for this drawing so that two drawings never share an id. */
export const ink = (id: string, size: Size) => ({
  hatch: `url(#${id}-${size}-hatch)`,
  dots: `url(#${id}-${size}-dots)`,
  fade: `url(#${id}-${size}-fade)`,
});

function definitions(prefix: string): string {
  const hatch = el('path', { d: 'M-1 1 L1 -1 M0 6 L6 0 M5 7 L7 5', class: 'app-chart__hatch' });
  const dot = el('circle', { cx: 2, cy: 2, r: 1, class: 'app-chart__dot' });
  const square = { patternUnits: 'userSpaceOnUse' };
  return el(
    'defs',
    {},
    el('pattern', { id: `${prefix}-hatch`, width: 6, height: 6, ...square }, hatch),
    el('pattern', { id: `${prefix}-dots`, width: 5, height: 5, ...square }, dot),
    el(
      'linearGradient',
      { id: `${prefix}-fade`, x1: '0', x2: '0', y1: '1', y2: '0' },
      el('stop', { offset: '0', class: 'app-chart__fade-from' }),
      el('stop', { offset: '1', class: 'app-chart__fade-to' }),
    ),
  );
}

/** One drawing as an image that says what it is. */
export function framed(d: Drawing): string {
  const prefix = `${d.id}-${d.size}`;
  return el(
    'svg',
    {
      class: `app-chart app-chart--${d.size}`,
      viewBox: `0 0 ${WIDTH[d.size]} ${Math.ceil(d.height)}`,
      role: 'img',
      'aria-labelledby': `${prefix}-title ${prefix}-desc`,
      xmlns: 'http://www.w3.org/2000/svg',
    },
    el('title', { id: `${prefix}-title` }, escape(d.title)),
    el('desc', { id: `${prefix}-desc` }, escape(d.desc)),
    definitions(prefix),
    d.body,
  );
}

/** Both drawings, one after the other; the style sheet shows one. */
export const bothSizes = (draw: (size: Size) => string): string => draw('wide') + draw('narrow');
