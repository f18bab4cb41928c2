/**
 * Ratios with their limits on a line where twice as much and half as much are equally far from "no change".
 * Two uprights help to read it: 1, no change, and 2, double.
 */
import { type ScaleLogarithmic, scaleLog } from 'd3-scale';
import { FONT, framed, ink, type Said, type Size, WIDTH } from './frame.js';
import { el, lineFrom, words } from './svg.js';
import { wrap } from './text-width.js';

export interface RatioRow {
  readonly label: string;
  /** "2.23": printed beside the dot. */
  readonly word: string;
  /** The ratio itself: one number, or an interval when a value is one. Null `hi`: no upper limit. */
  readonly ratio: { readonly lo: number; readonly hi: number | null };
  /** 95% limits for chance, or null where they cannot be given. */
  readonly limits: { readonly lo: number; readonly hi: number | null } | null;
  readonly tone: 'a' | 'b';
}

export interface RatioChart extends Said {
  readonly rows: readonly RatioRow[];
  /** Uprights with their words: "1 no change", "2 double". */
  readonly marks: readonly { readonly at: number; readonly word: string }[];
  readonly sayRatio: (n: number) => string;
}

type Scale = ScaleLogarithmic<number, number>;

const ROW_GAP = 14;

export function ratioChart(chart: RatioChart, size: Size): string {
  const x = scaleOf(chart, size);
  let y = 40;
  const rows = chart.rows.map((row) => {
    const lines = wrap(row.label, FONT, WIDTH[size] - 8);
    const svg =
      labelLines(lines, y) +
      markLines(chart, x, y + lines.length * 17 + 6) +
      drawRow(row, x, y + lines.length * 17 + 6, ink(chart.id, size));
    y += lines.length * 17 + 24 + ROW_GAP;
    return svg;
  });
  const body = markWords(chart, x) + rows.join('') + ticks(chart, x, y - ROW_GAP);
  return framed({ ...chart, size, height: y + 14, body });
}

function scaleOf(chart: RatioChart, size: Size): Scale {
  const ends = chart.rows.flatMap((r) => [r.ratio.lo, r.ratio.hi, r.limits?.lo, r.limits?.hi]);
  const known = [...ends, ...chart.marks.map((m) => m.at)].filter(
    (n): n is number => typeof n === 'number' && n > 0,
  );
  const low = Math.max(0.02, Math.min(...known) / 1.25);
  const high = Math.min(200, Math.max(...known) * 1.35);
  return scaleLog()
    .domain([low, high])
    .range([14, WIDTH[size] - 30])
    .clamp(true);
}

const labelLines = (lines: readonly string[], y: number): string =>
  lines.map((l, i) => words(l, { x: 0, y: y + i * 17, class: 'app-chart__row-label' })).join('');

const markWords = (chart: RatioChart, x: Scale): string =>
  chart.marks
    .map((m) => words(m.word, { x: x(m.at), y: 12, anchor: 'middle', class: 'app-chart__tick' }))
    .join('');

/** The uprights stand beside the dots only, so that no line runs through a label. */
const markLines = (chart: RatioChart, x: Scale, y: number): string =>
  chart.marks.map((m) => lineFrom([x(m.at), y - 13], [x(m.at), y + 13], 'app-chart__mark')).join('');

const ROUND = [0.05, 0.1, 0.25, 0.5, 1, 2, 3, 4, 5, 8, 10, 20, 50, 100];

function ticks(chart: RatioChart, x: Scale, y: number): string {
  const [from, to] = x.domain();
  const inside = ROUND.filter((n) => from !== undefined && to !== undefined && n >= from && n <= to);
  let last = Number.NEGATIVE_INFINITY;
  const said = inside.map((n) => {
    if (x(n) - last < 26) return '';
    last = x(n);
    return words(chart.sayRatio(n), { x: x(n), y: y + 20, anchor: 'middle', class: 'app-chart__tick' });
  });
  return lineFrom([0, y], [x.range()[1] ?? 0, y], 'app-chart__ground') + said.join('');
}

function drawRow(row: RatioRow, x: Scale, y: number, fills: ReturnType<typeof ink>): string {
  const most = row.ratio.hi;
  const right = most === null ? (x.range()[1] ?? 0) : x(most);
  const limits = row.limits
    ? lineFrom(
        [x(row.limits.lo), y],
        [row.limits.hi === null ? right : x(row.limits.hi), y],
        'app-chart__limits',
      )
    : '';
  const single = most === row.ratio.lo;
  const mark = single
    ? point(x(row.ratio.lo), y, row.tone)
    : el('rect', {
        x: x(row.ratio.lo),
        y: y - 5,
        width: Math.max(3, right - x(row.ratio.lo)),
        height: 10,
        fill: most === null ? fills.hatch : fills.dots,
        class: `app-chart__spread app-chart__spread--${row.tone}`,
      });
  const end =
    row.limits?.hi === null || most === null ? right : Math.max(right, x(row.limits?.hi ?? row.ratio.lo));
  const room = end + 46 < (x.range()[1] ?? 0) + 30;
  return (
    limits +
    mark +
    words(row.word, {
      x: room ? end + 8 : x(row.limits?.lo ?? row.ratio.lo) - 8,
      y: y + 4.5,
      ...(room ? {} : { anchor: 'end' as const }),
      class: `app-chart__value app-chart__value--${row.tone}`,
    })
  );
}

const point = (x: number, y: number, tone: string): string =>
  tone === 'b'
    ? el('rect', { x: x - 5, y: y - 5, width: 10, height: 10, class: 'app-chart__point app-chart__point--b' })
    : el('circle', { cx: x, cy: y, r: 6, class: 'app-chart__point app-chart__point--a' });
