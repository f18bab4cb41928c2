/**
 * A series as it is: breaks drawn as breaks, a missing year as a hatched gap with its word, an uncertain value as a
 * bar from least to most, a part of a year hollow with its span, and earlier printings beside the latest.
 */
import { type ScaleLinear, scaleLinear } from 'd3-scale';
import { line as pathOf } from 'd3-shape';
import { type Day, dayNumber } from '../../base/day.js';
import type { Period } from '../../base/period.js';
import type { Interval } from '../../base/value.js';
import { FONT, framed, ink, type Said, type Size, SMALL, WIDTH } from './frame.js';
import { type MarkKind, markAt } from './marks.js';
import { spreadBar } from './spread.js';
import { el, lineFrom, words } from './svg.js';
import { BOLD, textWidth, wrap } from './text-width.js';
import { axisRoom, type Box, countScale, type SayNumber, valueAxis } from './value-axis.js';

export interface SeriesPoint extends Period {
  /** "2018/19"; empty for a part of a year, which the axis has no room to name. */
  readonly label: string;
  readonly kind: MarkKind;
  /** Null when nobody gave a figure. */
  readonly interval: Interval | null;
  /** "229", "0 to 4", "no reply": what is printed beside the point or in the gap. */
  readonly word: string;
  /** Less than the whole of a year. */
  readonly isPart: boolean;
  /** Other printings of the same period, each an exact count. */
  readonly others: readonly number[];
}

export interface SeriesLine {
  readonly name: string;
  readonly points: readonly SeriesPoint[];
}

/** A day on which what is counted, or how, changed. */
export interface Break {
  readonly on: Day;
  readonly label: string;
}

export interface SeriesChart extends Said {
  /** One line, or two to set against each other. */
  readonly lines: readonly SeriesLine[];
  readonly breaks: readonly Break[];
  readonly say: SayNumber;
}

interface Plot {
  readonly size: Size;
  readonly id: string;
  readonly box: Box;
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
  readonly slot: number;
}

const TONES = ['a', 'b'] as const;
const PLOT_HEIGHT: Readonly<Record<Size, number>> = { wide: 230, narrow: 200 };

const middle = (p: Period): number => (dayNumber(p.from) + dayNumber(p.to)) / 2;
/** An open bar wants room to fade out in. */
const OPEN = 1.2;
const most = (p: SeriesPoint): number =>
  Math.max(p.interval?.hi ?? (p.interval?.lo ?? 0) * (p.kind === 'range' ? OPEN : 1), ...p.others);

/** The whole chart in one of its two shapes. */
export function seriesChart(chart: SeriesChart, size: Size): string {
  const heads = headLines(chart, size);
  const plot = plotOf(chart, size, heads.height);
  const key = breakKey(chart.breaks, plot);
  const body =
    heads.svg +
    gaps(chart, plot) +
    valueAxis(plot.y, plot.box, chart.say) +
    periodLabels(chart, plot) +
    breakLines(chart.breaks, plot) +
    chart.lines.map((l, i) => drawLine(l, chart.breaks, plot, TONES[i] ?? 'a')).join('') +
    valueLabels(chart, plot) +
    key.svg;
  return framed({ ...chart, size, height: plot.box.bottom + 26 + key.height, body });
}

/** With two lines, their names come first, each with the mark it is drawn with. */
function headLines(chart: SeriesChart, size: Size): { svg: string; height: number } {
  if (chart.lines.length < 2) return { svg: '', height: 0 };
  let y = 12;
  let x = 0;
  const parts = chart.lines.map((l, i) => {
    const width = 28 + textWidth(l.name, FONT) * BOLD + 20;
    if (x > 0 && x + width > WIDTH[size]) [x, y] = [0, y + 20];
    const tone = TONES[i] ?? 'a';
    const svg =
      lineFrom([x, y - 4], [x + 22, y - 4], `app-chart__line app-chart__line--${tone}`) +
      dot(x + 11, y - 4, tone, false) +
      words(l.name, { x: x + 28, y, class: `app-chart__name app-chart__name--${tone}` });
    x += width;
    return svg;
  });
  return { svg: parts.join(''), height: y + 10 };
}

function plotOf(chart: SeriesChart, size: Size, above: number): Plot {
  const points = chart.lines.flatMap((l) => l.points);
  const max = Math.max(1, ...points.map(most));
  const breakRoom = chart.breaks.length > 0 ? 34 : 8;
  const box = {
    left: axisRoom(max, chart.say),
    right: WIDTH[size] - 8,
    top: above + breakRoom + 16,
    bottom: above + breakRoom + 16 + PLOT_HEIGHT[size],
  };
  const from = Math.min(...points.map((p) => dayNumber(p.from)));
  const to = Math.max(...points.map((p) => dayNumber(p.to)));
  const x = scaleLinear().domain([from, to]).range([box.left, box.right]);
  return { size, id: chart.id, box, x, y: countScale(max, box), slot: x(from + 365.25) - x(from) };
}

/** A hatched column for every year without a figure, with its mark and its word; of two lines, the marks alone. */
function gaps(chart: SeriesChart, plot: Plot): string {
  const [first, ...rest] = chart.lines;
  if (!first) return '';
  if (rest.length > 0) return chart.lines.map((l, i) => silences(l, plot, i)).join('');
  return first.points
    .filter((p) => p.interval === null)
    .map((p) => gap(p, plot))
    .join('');
}

/** Years for which a force was asked and gave nothing, at the foot of the chart. */
function silences(l: SeriesLine, plot: Plot, row: number): string {
  return l.points
    .filter((p) => p.interval === null && p.kind !== 'nothing-held')
    .map((p) => markAt(p.kind, plot.x(middle(p)), plot.box.bottom - 12 - row * 18, 13))
    .join('');
}

function gap(p: SeriesPoint, plot: Plot): string {
  const { x, box } = plot;
  const [left, right] = [x(dayNumber(p.from)) + 2, x(dayNumber(p.to)) - 2];
  const at = (left + right) / 2;
  const upright = textWidth(p.word, SMALL) <= right - left;
  const put = upright
    ? ({ x: at, y: box.bottom - 30, anchor: 'middle' } as const)
    : ({ x: at + 4, y: box.bottom - 30, turn: -90 } as const);
  return (
    el('rect', {
      x: left,
      y: box.top,
      width: Math.max(0, right - left),
      height: box.bottom - box.top,
      fill: ink(plot.id, plot.size).hatch,
      class: `app-chart__gap app-chart__gap--${p.kind}`,
    }) +
    markAt(p.kind, at, box.bottom - 16) +
    words(p.word, { ...put, class: 'app-chart__gap-word' })
  );
}

/** Names of the years below; every second or third when there is no room for all, always with the last. */
function periodLabels(chart: SeriesChart, plot: Plot): string {
  const whole = new Map<string, SeriesPoint>();
  for (const l of chart.lines) for (const p of l.points) if (p.label !== '') whole.set(p.label, p);
  const all = [...whole.values()].sort((a, b) => middle(a) - middle(b));
  let end = Number.POSITIVE_INFINITY;
  return all
    .reverse()
    .map((p) => {
      const at = plot.x(middle(p));
      const half = textWidth(p.label, SMALL) / 2;
      const mid = Math.min(at, WIDTH[plot.size] - half);
      if (mid + half + 6 > end) return '';
      end = mid - half;
      return words(p.label, { x: mid, y: plot.box.bottom + 18, anchor: 'middle', class: 'app-chart__tick' });
    })
    .join('');
}

const inPlot = (b: Break, plot: Plot): boolean => {
  const [from, to] = plot.x.domain();
  const day = dayNumber(b.on);
  return from !== undefined && to !== undefined && day >= from - 1 && day < to;
};

/** A dashed upright at each break, with its number in a disc above; the words stand below the chart. */
function breakLines(breaks: readonly Break[], plot: Plot): string {
  return breaks
    .filter((b) => inPlot(b, plot))
    .map((b, i) => {
      const at = plot.x(dayNumber(b.on));
      const y = plot.box.top - 18;
      return (
        lineFrom([at, y + 9], [at, plot.box.bottom], 'app-chart__break') +
        el('circle', { cx: at, cy: y, r: 9, class: 'app-chart__break-disc' }) +
        words(String(i + 1), { x: at, y: y + 4.5, anchor: 'middle', class: 'app-chart__break-number' })
      );
    })
    .join('');
}

function breakKey(breaks: readonly Break[], plot: Plot): { svg: string; height: number } {
  let y = plot.box.bottom + 48;
  const shown = breaks.filter((b) => inPlot(b, plot));
  const svg = shown.map((b, i) => {
    const lines = wrap(b.label, FONT, WIDTH[plot.size] - 28);
    const disc =
      el('circle', { cx: 10, cy: y - 4.5, r: 9, class: 'app-chart__break-disc' }) +
      words(String(i + 1), { x: 10, y, anchor: 'middle', class: 'app-chart__break-number' });
    const said = lines.map((l, n) => words(l, { x: 26, y: y + n * 17 })).join('');
    y += lines.length * 17 + 7;
    return disc + said;
  });
  return { svg: svg.join(''), height: shown.length > 0 ? y - plot.box.bottom - 34 : 0 };
}

const TOUCH_DAYS = 4;

/** Two points are joined only when both are whole exact years, one follows the other, and no break lies between. */
function joined(a: SeriesPoint, b: SeriesPoint, breaks: readonly Break[]): boolean {
  if (a.kind !== 'exact' || b.kind !== 'exact' || a.isPart || b.isPart) return false;
  if (Math.abs(dayNumber(b.from) - dayNumber(a.to)) > TOUCH_DAYS) return false;
  return !breaks.some((k) => dayNumber(k.on) > middle(a) && dayNumber(k.on) <= middle(b));
}

function drawLine(l: SeriesLine, breaks: readonly Break[], plot: Plot, tone: string): string {
  const whole = l.points.filter((p) => !p.isPart);
  const at = (p: SeriesPoint): [number, number] => [plot.x(middle(p)), plot.y(p.interval?.lo ?? 0)];
  let path = '';
  whole.forEach((p, i) => {
    const next = whole[i + 1];
    if (next && joined(p, next, breaks)) path += pathOf()([at(p), at(next)]) ?? '';
  });
  const stroke =
    path === '' ? '' : el('path', { d: path, class: `app-chart__line app-chart__line--${tone}` });
  return stroke + l.points.map((p) => drawPoint(p, plot, tone)).join('');
}

function drawPoint(p: SeriesPoint, plot: Plot, tone: string): string {
  const { x, y } = plot;
  if (p.interval === null) return '';
  const at = x(middle(p));
  const others = p.others.map((n) => other(at, y(n), y(p.interval?.lo ?? n))).join('');
  if (p.kind !== 'exact') return others + spread(p.interval, at, plot, tone);
  if (!p.isPart) return others + dot(at, y(p.interval.lo), tone, false);
  const [from, to] = [x(dayNumber(p.from)), x(dayNumber(p.to))];
  return (
    others +
    lineFrom([from, y(p.interval.lo)], [to, y(p.interval.lo)], 'app-chart__span') +
    dot(at, y(p.interval.lo), tone, true)
  );
}

/** An earlier or other printing: a small open diamond, tied to the one that the line goes through. */
const other = (at: number, y: number, main: number): string =>
  lineFrom([at, y], [at, main], 'app-chart__tie') +
  el('path', { d: `M${at} ${y - 5}l5 5l-5 5l-5-5z`, class: 'app-chart__other' });

function dot(cx: number, cy: number, tone: string, hollow: boolean): string {
  const name = `app-chart__point app-chart__point--${tone}${hollow ? ' app-chart__point--hollow' : ''}`;
  if (tone === 'b') return el('rect', { x: cx - 4.5, y: cy - 4.5, width: 9, height: 9, class: name });
  return el('circle', { cx, cy, r: 5, class: name });
}

/** Where a value ends: an open one fades out some way above its least. */
const topOf = ({ lo, hi }: Interval, plot: Plot): number =>
  hi === null ? Math.max(plot.box.top, plot.y(lo) - 70) : plot.y(hi);

function spread(i: Interval, at: number, plot: Plot, tone: string): string {
  const half = Math.min(9, plot.slot / 3);
  const [low, high] = [plot.y(i.lo), topOf(i, plot)];
  return spreadBar({ id: plot.id, size: plot.size, x: at, half, low, high, isOpen: i.hi === null, tone });
}

interface Label {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly tone: string;
  /** A point lower than its neighbours wants its number below it. */
  readonly dips: boolean;
}

/** Numbers beside the points: the last, the first and the highest first, then as many others as fit. */
function valueLabels({ lines, breaks }: SeriesChart, plot: Plot): string {
  const discs = breaks
    .filter((b) => inPlot(b, plot))
    .map((b): Box => {
      const [at, y] = [plot.x(dayNumber(b.on)), plot.box.top - 18];
      return { left: at - 10, right: at + 10, top: y - 10, bottom: y + 10 };
    });
  const placed = [...discs, ...lines.flatMap((l) => l.points).flatMap((p) => inTheWay(p, plot))];
  const wanted = lines.flatMap((l, i) => labelsOf(l, plot, TONES[i] ?? 'a'));
  return wanted.map((label) => placeLabel(label, placed, plot)).join('');
}

/** Points, bars and diamonds, which no number may cover. */
function inTheWay(p: SeriesPoint, plot: Plot): readonly Box[] {
  if (p.interval === null) return [];
  const x = plot.x(middle(p));
  const bar = { left: x - 9, right: x + 9, top: topOf(p.interval, plot), bottom: plot.y(p.interval.lo) };
  if (p.kind !== 'exact') return [bar];
  return [p.interval.lo, ...p.others].map((n) => {
    const y = plot.y(n);
    return { left: x - 4, right: x + 4, top: y - 4, bottom: y + 4 };
  });
}

function labelsOf(l: SeriesLine, plot: Plot, tone: string): readonly Label[] {
  const shown = l.points.filter((p) => p.interval !== null);
  const highest = shown.reduce<SeriesPoint | undefined>(
    (h, p) => (h && most(h) >= most(p) ? h : p),
    undefined,
  );
  const order = [...shown.slice(-1), ...shown.slice(0, 1), ...(highest ? [highest] : []), ...shown];
  return [...new Set(order)].map((p) => ({
    x: plot.x(middle(p)),
    y: p.interval === null ? plot.box.bottom : topOf(p.interval, plot),
    text: p.word,
    tone,
    dips: p.interval?.hi !== null && dips(shown, p),
  }));
}

function dips(shown: readonly SeriesPoint[], p: SeriesPoint): boolean {
  const at = shown.indexOf(p);
  const [before, after] = [shown[at - 1], shown[at + 1]];
  if (!before && !after) return false;
  return [before, after].every((n) => !n || most(n) > most(p));
}

const clash = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Above or below the point, else to its right or left; left out when every place is taken. */
function placeLabel(label: Label, placed: Box[], plot: Plot): string {
  const half = textWidth(label.text, FONT) / 2;
  const middleX = Math.min(Math.max(label.x, plot.box.left + half), WIDTH[plot.size] - half);
  const [above, below] = [
    [middleX, label.y - 10],
    [middleX, label.y + 20],
  ] as const;
  // Two "at least" side by side: the second a line higher.
  const higher = [middleX, label.y - 26] as const;
  const upright = label.dips ? [below, above, higher] : [above, higher, below];
  const beside = [
    [label.x + half + 9, label.y + 4.5],
    [label.x - half - 9, label.y + 4.5],
  ] as const;
  for (const [x, y] of [...upright, ...beside]) {
    const box = { left: x - half - 1, right: x + half + 1, top: y - 11, bottom: y + 2 };
    if (y > plot.box.bottom - 2 || y < 12 || box.right > WIDTH[plot.size] + 2) continue;
    if (placed.some((p) => clash(p, box))) continue;
    placed.push(box);
    return words(label.text, {
      x,
      y,
      anchor: 'middle',
      class: `app-chart__value app-chart__value--${label.tone}`,
    });
  }
  return '';
}
