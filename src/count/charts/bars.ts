/**
 * Lying bars, one an authority: a full bar for an exact count, a dotted stretch from least to most, a tick on the ground
 * line for a nought that was counted, an empty frame of dots for one that is hidden, and for a figure that is missing
 * its mark and its word: never a bar of length nought.
 */
import { type ScaleLinear, scaleLinear } from 'd3-scale';
import type { Interval } from '../../base/value.js';
import { FONT, framed, ink, type Said, type Size, WIDTH } from './frame.js';
import { type MarkKind, markAt } from './marks.js';
import { el, lineFrom, words } from './svg.js';
import { textWidth } from './text-width.js';

export interface Bar {
  readonly name: string;
  readonly kind: MarkKind;
  readonly interval: Interval | null;
  readonly word: string;
}

export interface BarChart extends Said {
  readonly bars: readonly Bar[];
  /** The greatest value of all charts that stand beside this one, so that they share a scale. */
  readonly most?: number;
}

interface Rows {
  readonly size: Size;
  readonly id: string;
  readonly left: number;
  readonly rowHeight: number;
  readonly x: ScaleLinear<number, number>;
}

export function barChart(chart: BarChart, size: Size): string {
  const room = Math.max(...chart.bars.map((b) => textWidth(b.name, FONT)));
  const left = size === 'wide' ? Math.min(240, room + 12) : 0;
  const wordRoom = Math.max(...chart.bars.map((b) => textWidth(b.word, FONT))) + 12;
  const max = chart.most ?? mostOf(chart.bars);
  const x = scaleLinear()
    .domain([0, max])
    .range([left, WIDTH[size] - wordRoom]);
  const rows = { size, id: chart.id, left, rowHeight: size === 'wide' ? 28 : 42, x };
  const body = chart.bars.map((b, i) => bar(b, rows, i * rows.rowHeight)).join('');
  const height = chart.bars.length * rows.rowHeight + 4;
  return framed({
    ...chart,
    size,
    height,
    body: body + lineFrom([left, 0], [left, height], 'app-chart__ground'),
  });
}

export const mostOf = (bars: readonly Bar[]): number =>
  Math.max(1, ...bars.map((b) => b.interval?.hi ?? b.interval?.lo ?? 0));

function bar(b: Bar, rows: Rows, top: number): string {
  const [nameY, barY] = rows.size === 'wide' ? [top + 18, top + 4] : [top + 13, top + 18];
  const name =
    rows.size === 'wide'
      ? words(b.name, { x: rows.left - 10, y: nameY, anchor: 'end' })
      : words(b.name, { x: 6, y: nameY });
  return name + (b.interval === null ? missing(b, rows, barY) : drawn(b, b.interval, rows, barY));
}

function missing(b: Bar, rows: Rows, y: number): string {
  const isHidden = b.kind === 'suppressed';
  const frame = { x: rows.left, y, width: 32, height: 19, fill: ink(rows.id, rows.size).dots };
  return (
    (isHidden ? el('rect', { ...frame, class: 'app-chart__hidden' }) : '') +
    markAt(b.kind, rows.left + 16, y + 9.5) +
    words(b.word, { x: rows.left + (isHidden ? 40 : 30), y: y + 14, class: 'app-chart__gap-word' })
  );
}

/** A nought that was counted: a tick across the ground line. */
const nought = (b: Bar, rows: Rows, y: number): string =>
  el('rect', {
    x: rows.left,
    y: y + 2,
    width: 3,
    height: 15,
    class: 'app-chart__bar app-chart__bar--nought',
  }) + words(b.word, { x: rows.left + 9, y: y + 14, class: 'app-chart__value app-chart__value--a' });

function drawn(b: Bar, i: Interval, rows: Rows, y: number): string {
  if (i.hi === 0) return nought(b, rows, y);
  const least = rows.x(i.lo);
  const most = i.hi === null ? (rows.x.range()[1] ?? least) : rows.x(i.hi);
  const sure = el('rect', {
    x: rows.left,
    y,
    width: Math.max(0, least - rows.left),
    height: 19,
    class: 'app-chart__bar',
  });
  const perhaps =
    most > least
      ? el('rect', {
          x: least,
          y,
          width: most - least,
          height: 19,
          fill: ink(rows.id, rows.size).dots,
          class: 'app-chart__spread app-chart__spread--a',
        })
      : '';
  const said = words(b.word, { x: most + 7, y: y + 14, class: 'app-chart__value app-chart__value--a' });
  return sure + perhaps + said;
}
