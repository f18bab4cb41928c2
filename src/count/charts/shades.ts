/**
 * Four shades from light to dark for "how much", each with a pattern of its own, so that they can be told apart on a
 * grey print; what has no figure is hatched and carries its mark. What is drawn is the least that a value can be.
 */
import type { Interval } from '../../base/value.js';
import { FONT, type Size, WIDTH, ink } from './frame.js';
import { type MarkKind, markAt } from './marks.js';
import { el, words } from './svg.js';
import { textWidth, wrap } from './text-width.js';

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

/** Where a key stands: in a row over the width of the drawing, or, from `x`, one entry below the other. */
export interface KeyAt {
  readonly size: Size;
  readonly y: number;
  readonly x?: number;
  /** What the numbers are for: "for every 10,000 people". */
  readonly head?: string;
}

export interface ShadeKey extends KeyAt {
  readonly id: string;
  readonly shades: Shades;
  /** "0 to 49": a shade's numbers in words; `to` null for the last. */
  readonly sayStep: (from: number, to: number | null) => string;
  readonly places: readonly Place[];
}

/** One entry of a key: a box, perhaps with a mark on it, and what it means. */
interface Entry {
  /** Null: the mark stands without a box. */
  readonly fill: string | null;
  readonly text: string;
  readonly mark: MarkKind | null;
}

/** What each shade means, and each way of having no figure by its mark, in a row that breaks where there is no room. */
export function shadeKey(key: ShadeKey): { readonly svg: string; readonly height: number } {
  const { id, size, shades, places } = key;
  const starts = [0, ...shades.from];
  const steps = starts.map(
    (from, i): Entry => ({
      fill: `url(#${id}-${size}-shade-${i + 1})`,
      text: key.sayStep(from, starts[i + 1] ?? null),
      mark: null,
    }),
  );
  const shown = places.some((p) => p.interval !== null) ? steps : [];
  return rowOf([...shown, ...gapsIn(places, ink(id, size).hatch)], key);
}

/** Every kind of gap that there is, once: hatched, with the mark that it wears in the drawing. */
export const gapsIn = (
  places: readonly Omit<Place, 'code' | 'name'>[],
  fill: string | null,
): readonly Entry[] =>
  [...new Map(places.filter((p) => p.interval === null).map((p) => [p.kind, p])).values()].map(
    ({ kind, word }) => ({ fill, text: word, mark: kind }),
  );

/** Boxes with their words, side by side or one below the other. */
export function rowOf(
  entries: readonly Entry[],
  at: KeyAt,
): { readonly svg: string; readonly height: number } {
  if (entries.length === 0) return { svg: '', height: 0 };
  const [left, room] = [at.x ?? 1, WIDTH[at.size]];
  const heads = at.head === undefined ? [] : wrap(at.head, FONT, room - left);
  const said = heads.map((line, i) => words(line, { x: left, y: at.y + 13 + i * 17 }));
  let [x, y] = [left, at.y + heads.length * 17 + (heads.length > 0 ? 8 : 0)];
  const svg = entries.map(({ fill, text, mark }, i) => {
    const wide = mark === null ? 18 : 26;
    const width = wide + 8 + textWidth(text, FONT) + 18;
    const isDown = i > 0 && (at.x !== undefined || x + width - 18 > room);
    if (isDown) [x, y] = [left, y + 26];
    const frame = { x, y, width: wide, height: 18, fill: fill ?? '', class: 'app-chart__area' };
    const box = fill === null ? '' : el('rect', frame);
    const sign = mark === null ? '' : markOn(mark, x + wide / 2, y + 9, 12);
    const name = words(text, { x: x + (at.x === undefined ? wide : 26) + 8, y: y + 14 });
    x += width;
    return box + sign + name;
  });
  return { svg: [...said, ...svg].join(''), height: y + 22 - at.y };
}

/** A mark on hatching, with a round of paper under it, so that no line runs through it. */
export const markOn = (kind: MarkKind, x: number, y: number, size: number): string =>
  el('circle', { cx: x, cy: y, r: size * 0.66, class: 'app-chart__ground-paper' }) + markAt(kind, x, y, size);
