/**
 * Dots with their intervals, one an authority, in the official order: what stands in place of a league table. The
 * interval says how far apart chance alone puts two forces that are alike; the upright is the value of all together.
 */
import { type ScaleLinear, scaleLinear } from 'd3-scale';
import type { Interval } from '../../base/value.js';
import { FONT, framed, ink, type Said, type Size, SMALL, WIDTH } from './frame.js';
import { type MarkKind, markAt } from './marks.js';
import { el, lineFrom, words } from './svg.js';
import { textWidth } from './text-width.js';
import type { SayNumber } from './value-axis.js';

export interface DotRow {
  readonly name: string;
  readonly kind: MarkKind;
  /** The value itself: one number, or the least and the most; null when there is none. */
  readonly interval: Interval | null;
  /** Limits for chance, or null where they cannot be given. */
  readonly limits: Interval | null;
  readonly word: string;
}

export interface DotPlot extends Said {
  readonly rows: readonly DotRow[];
  /** The value of all together, and its word; null: none is known. */
  readonly all: { readonly at: number; readonly word: string } | null;
  readonly say: SayNumber;
}

interface Plot {
  readonly chart: DotPlot;
  readonly size: Size;
  readonly x: ScaleLinear<number, number>;
  readonly left: number;
  /** Where each row begins, and where the last ends. */
  readonly tops: readonly number[];
}

/** On a narrow drawing a name stands above its dot; beside a force without a figure is room for both. */
const rowHeight = (r: DotRow, size: Size): number => (size === 'wide' || r.interval === null ? 26 : 42);

function topsOf({ rows, all }: DotPlot, size: Size): readonly number[] {
  let y = all === null ? 4 : 24;
  return [...rows.map((r) => (y += rowHeight(r, size)) - rowHeight(r, size)), y];
}

export function dotPlot(chart: DotPlot, size: Size): string {
  const room = Math.max(...chart.rows.map((r) => textWidth(r.name, FONT)));
  const left = size === 'wide' ? Math.min(240, room + 14) : 0;
  const wordRoom = Math.max(...chart.rows.map((r) => textWidth(r.word, FONT))) + 14;
  const x = scaleLinear()
    .domain([0, mostOf(chart)])
    .range([left, WIDTH[size] - wordRoom]);
  const tops = topsOf(chart, size);
  const plot: Plot = { chart, size, x, left, tops };
  const foot = tops.at(-1) ?? 0;
  const body =
    stripes(plot) +
    reference(plot, foot) +
    chart.rows.map((r, i) => row(r, plot, i)).join('') +
    axis(plot, foot);
  return framed({ ...chart, size, height: foot + 26, body });
}

/** Rates may all be far below one; where nothing is above nought any scale will do. */
const mostOf = ({ rows, all }: DotPlot): number =>
  Math.max(
    all?.at ?? 0,
    ...rows.flatMap((r) => [r.interval?.lo ?? 0, r.interval?.hi ?? 0, r.limits?.hi ?? 0]),
  ) || 1;

/** Every second row lies on a pale ground, to lead the eye from the name to the dot. */
const stripes = ({ chart, size, tops }: Plot): string =>
  chart.rows
    .map((r, i) =>
      i % 2 === 0
        ? el('rect', {
            x: 0,
            y: tops[i] ?? 0,
            width: WIDTH[size],
            height: rowHeight(r, size),
            class: 'app-chart__stripe',
          })
        : '',
    )
    .join('');

function reference({ chart, x, size }: Plot, foot: number): string {
  if (chart.all === null) return '';
  const at = x(chart.all.at);
  const half = textWidth(chart.all.word, FONT) / 2;
  const middle = Math.min(Math.max(at, half), WIDTH[size] - half);
  return (
    lineFrom([at, 18], [at, foot], 'app-chart__mark') +
    words(chart.all.word, { x: middle, y: 13, anchor: 'middle', class: 'app-chart__tick' })
  );
}

function row(r: DotRow, plot: Plot, i: number): string {
  const { size, x, left, tops } = plot;
  const top = tops[i] ?? 0;
  const y = size === 'wide' ? top + 13 : top + 28;
  const name =
    size === 'wide'
      ? words(r.name, { x: left - 12, y: y + 4.5, anchor: 'end' })
      : words(r.name, { x: 6, y: top + (r.interval === null ? 17.5 : 15) });
  if (r.interval === null) return name + missing(r, plot, top + 13);
  const { lo, hi } = r.interval;
  const range = r.limits ? limitsLine(r.limits, plot, y) : '';
  const end = Math.max(x(hi ?? lo), r.limits?.hi ? x(r.limits.hi) : 0);
  const dot = el('circle', { cx: x(lo), cy: y, r: 5, class: 'app-chart__point app-chart__point--a' });
  const value = { x: end + 9, y: y + 4.5, class: 'app-chart__value app-chart__value--a' };
  return name + range + (hi === lo ? dot : between(r.interval, plot, y)) + words(r.word, value);
}

/** Beside the ground line; where names stand above it, at the right. */
function missing(r: DotRow, { size, left }: Plot, y: number): string {
  const at = size === 'wide' ? left + 32 : WIDTH[size] - 6 - textWidth(r.word, SMALL);
  return markAt(r.kind, at - 14, y) + words(r.word, { x: at, y: y + 4.5, class: 'app-chart__gap-word' });
}

function limitsLine({ lo, hi }: Interval, { x }: Plot, y: number): string {
  const [from, to] = [x(lo), hi === null ? (x.range()[1] ?? 0) : x(hi)];
  const cap = (at: number): string => lineFrom([at, y - 4], [at, y + 4], 'app-chart__whisker');
  return lineFrom([from, y], [to, y], 'app-chart__whisker') + cap(from) + (hi === null ? '' : cap(to));
}

function between({ lo, hi }: Interval, { chart, size, x }: Plot, y: number): string {
  const to = hi === null ? (x.range()[1] ?? 0) : x(hi);
  return el('rect', {
    x: x(lo),
    y: y - 5,
    width: Math.max(3, to - x(lo)),
    height: 10,
    fill: hi === null ? ink(chart.id, size).hatch : ink(chart.id, size).dots,
    class: 'app-chart__spread app-chart__spread--a',
  });
}

function axis({ chart, x, left, size }: Plot, foot: number): string {
  const said = x.ticks(size === 'wide' ? 6 : 4).map((n) =>
    words(chart.say(n), {
      x: x(n),
      y: foot + 18,
      anchor: n === 0 ? 'start' : 'middle',
      class: 'app-chart__tick',
    }),
  );
  return lineFrom([left, foot], [x.range()[1] ?? 0, foot], 'app-chart__ground') + said.join('');
}
