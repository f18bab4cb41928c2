/**
 * Four shades from light to dark for "how much", each with a pattern of its own, so that they can be told apart on a
 * grey print; what has no figure is hatched and carries its mark. What is drawn is the least that a value can be.
 */
import type { Interval } from '../../base/value.js';
import { FONT, type Size, WIDTH, ink } from './frame.js';
import type { MarkKind } from './marks.js';
import { el, words } from './svg.js';
import { textWidth } from './text-width.js';

/** A force on a map. */
export interface Place {
  readonly code: string;
  readonly name: string;
  readonly kind: MarkKind;
  /** Null when there is no figure. */
  readonly interval: Interval | null;
  /** "229", "[c]", "no reply". */
  readonly word: string;
}

export interface Shades {
  /** Where each shade but the first begins. */
  readonly from: readonly number[];
  shadeOf(n: number): Shade;
}

export type Shade = 1 | 2 | 3 | 4;
const SHADES: readonly Shade[] = [1, 2, 3, 4];

const ROUND = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** A quarter of the most, rounded up to a number that people count in; of small counts, a whole one. */
function stepFor(most: number, whole: boolean): number {
  if (whole && most <= 40) return Math.max(1, Math.ceil((most + 1) / 4));
  const ten = 10 ** Math.floor(Math.log10(most / 4));
  return (ROUND.find((r) => r * ten >= most / 4) ?? 10) * ten;
}

/** Equal steps from nought; the last is open. */
export function shadesFor(places: readonly Place[]): Shades {
  const values = places.flatMap((p) => (p.interval === null ? [] : [p.interval.lo]));
  const step = stepFor(Math.max(1e-6, ...values), values.every(Number.isInteger));
  const from = [step, 2 * step, 3 * step];
  return { from, shadeOf: (n) => SHADES[from.filter((f) => n >= f).length] ?? 4 };
}

/** The definitions of the four, named for this drawing. */
export function shadePatterns(id: string, size: Size): string {
  const base = (n: Shade): string => el('rect', { width: 8, height: 8, class: `app-chart__shade-${n}` });
  const over: Readonly<Record<Shade, string>> = {
    1: '',
    2: el('circle', { cx: 2, cy: 2, r: 0.9, class: 'app-chart__shade-dot' }),
    3: el('path', { d: 'M-2 2L2 -2M0 8L8 0M6 10L10 6', class: 'app-chart__shade-line' }),
    4: '',
  };
  return SHADES.map((n) =>
    el(
      'pattern',
      { id: `${id}-${size}-shade-${n}`, width: 8, height: 8, patternUnits: 'userSpaceOnUse' },
      base(n),
      over[n],
    ),
  ).join('');
}

interface Filling {
  readonly id: string;
  readonly size: Size;
  readonly shades: Shades;
}

/** How a place is filled: a shade, dots where only a range is known, hatching where there is no figure. */
export function fillOf(place: Place, { id, size, shades }: Filling): string {
  if (place.interval === null) return ink(id, size).hatch;
  return `url(#${id}-${size}-shade-${shades.shadeOf(place.interval.lo)})`;
}

/** What words wear on a place: light on a dark shade, and a rim of the shade itself, so that no pattern runs through them. */
export const onShade = (place: Place, shades: Shades): string =>
  place.interval === null ? 'app-chart__on-none' : `app-chart__on-${shades.shadeOf(place.interval.lo)}`;

export interface ShadeKey {
  readonly id: string;
  readonly size: Size;
  readonly shades: Shades;
  readonly y: number;
  /** "0 to 49": a shade's numbers in words; `to` null for the last. */
  readonly sayStep: (from: number, to: number | null) => string;
  readonly noFigure: string;
}

/** What each shade means, in a row that breaks where there is no room. */
export function shadeKey(key: ShadeKey): { readonly svg: string; readonly height: number } {
  const { id, size, shades } = key;
  const starts = [0, ...shades.from];
  const entries = [
    ...starts.map((from, i) => ({
      fill: `url(#${id}-${size}-shade-${i + 1})`,
      text: key.sayStep(from, starts[i + 1] ?? null),
    })),
    { fill: ink(id, size).hatch, text: key.noFigure },
  ];
  let [x, y] = [1, key.y];
  const svg = entries.map(({ fill, text }) => {
    const width = 26 + textWidth(text, FONT) + 18;
    if (x > 1 && x + width - 18 > WIDTH[size]) [x, y] = [1, y + 24];
    const box = el('rect', { x, y, width: 18, height: 14, fill, class: 'app-chart__area' });
    const said = words(text, { x: x + 25, y: y + 12 });
    x += width;
    return box + said;
  });
  return { svg: svg.join(''), height: y + 20 - key.y };
}
