/**
 * A funnel: each force's rate or share against its size, inside the limits that chance alone would keep to. It shows
 * which forces differ from the common rate by more than chance, and never who is first.
 */
import { type ScaleLinear, scaleLinear } from 'd3-scale';
import { curveMonotoneX, line as pathOf } from 'd3-shape';
import type { Interval } from '../../base/value.js';
import {
  type Centre,
  type FunnelLimits,
  type FunnelPlace,
  funnelLimits,
  placeInFunnel,
} from '../rules/funnel.js';
import { FONT, framed, type Said, type Size, SMALL, WIDTH } from './frame.js';
import { type MarkKind, markAt } from './marks.js';
import { spreadBar } from './spread.js';
import { el, lineFrom, words } from './svg.js';
import { textWidth, wrap } from './text-width.js';
import { type Box, type SayNumber, axisRoom } from './value-axis.js';

export interface FunnelPoint {
  readonly name: string;
  /** People, or the crimes that the share is of. */
  readonly size: number;
  /** One number, or the least and the most it can be. */
  readonly count: Interval;
}

/** A force that has no point, and why: "Dyfed-Powys: no reply". */
export interface FunnelGap {
  readonly kind: MarkKind;
  readonly text: string;
}

export interface FunnelChart extends Said {
  readonly points: readonly FunnelPoint[];
  /** Named below the drawing, each with its mark: who is not in it must not be forgotten. */
  readonly missing: readonly FunnelGap[];
  readonly centre: Centre;
  /** A rate is printed for so many: 10,000. A share: 100. */
  readonly per: number;
  readonly sayRate: SayNumber;
  readonly saySize: SayNumber;
  readonly words: {
    /** Below the axis: "people", "crimes". */
    readonly size: string;
    /** Above the axis: "for every 10,000 people". */
    readonly rate: string;
    readonly all: string;
    readonly limits95: string;
    readonly limits998: string;
  };
}

interface Plot {
  readonly chart: FunnelChart;
  readonly size: Size;
  readonly box: Box;
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
  /** Where each point stands, in their order; null for one whose count is not known exactly. */
  readonly places: readonly (FunnelPlace | null)[];
}

const HEIGHT: Readonly<Record<Size, number>> = { wide: 320, narrow: 260 };
const STEPS = 14;

const isExact = ({ count }: FunnelPoint): boolean => count.lo === count.hi;
const rateOf = (p: FunnelPoint): number => (p.size > 0 ? p.count.lo / p.size : 0);
const mostOf = (p: FunnelPoint): number => (p.size > 0 ? (p.count.hi ?? p.count.lo) / p.size : 0);

export function funnelChart(chart: FunnelChart, size: Size): string {
  const curves = curvesOf(chart);
  const plot = plotOf(chart, size, curves);
  const body =
    axes(plot) +
    limitLines(curves, plot) +
    common(plot) +
    chart.points.map((p, i) => point(p, plot, i)).join('') +
    labels(plot);
  const under = key(plot, plot.box.bottom + 60);
  const gaps = missingList(plot, under.bottom + 8);
  return framed({ ...chart, size, height: gaps.bottom, body: body + under.svg + gaps.svg });
}

interface Curve extends FunnelLimits {
  readonly size: number;
}

/** Closer together where the funnel is steep. */
function curvesOf({ points, centre }: FunnelChart): readonly Curve[] {
  const sizes = points.map((p) => p.size).filter((s) => s > 0);
  const [least, most] = [Math.min(...sizes) * 0.8, Math.max(...sizes) * 1.05];
  return Array.from({ length: STEPS }, (_, i) => {
    const size = least + (most - least) * (i / (STEPS - 1)) ** 2;
    return { size, ...funnelLimits(centre, size) };
  });
}

function plotOf(chart: FunnelChart, size: Size, curves: readonly Curve[]): Plot {
  const highest = Math.max(...chart.points.map(mostOf), ...curves.slice(1).map((c) => c.hi998));
  const lowest = Math.min(...chart.points.map(rateOf), ...curves.map((c) => c.lo998));
  const top = highest * chart.per * 1.04;
  const box = {
    left: axisRoom(top, chart.sayRate),
    right: WIDTH[size] - 10,
    top: 32,
    bottom: 32 + HEIGHT[size],
  };
  const x = scaleLinear()
    .domain([0, curves[curves.length - 1]?.size ?? 1])
    .range([box.left, box.right]);
  // The width of a funnel says what matters; when all stand far above nought the axis need not start there.
  const floor = lowest * chart.per > top / 2 ? lowest * chart.per * 0.96 : 0;
  const y = scaleLinear().domain([floor, top]).range([box.bottom, box.top]).nice(4).clamp(true);
  const places = chart.points.map((p) =>
    isExact(p) ? placeInFunnel(chart.centre, p.size, p.count.lo) : null,
  );
  return { chart, size, box, x, y, places };
}

function axes({ chart, box, x, y, size }: Plot): string {
  const up = y.ticks(5).map((n) => {
    const name = n === y.domain()[0] ? 'app-chart__ground' : 'app-chart__grid';
    const said = { x: box.left - 6, y: y(n) + 4, anchor: 'end' as const, class: 'app-chart__tick' };
    return lineFrom([box.left, y(n)], [box.right, y(n)], name) + words(chart.sayRate(n), said);
  });
  const along = x.ticks(size === 'wide' ? 6 : 3).map((n) =>
    words(chart.saySize(n), {
      x: Math.min(x(n), WIDTH[size] - textWidth(chart.saySize(n), SMALL) / 2),
      y: box.bottom + 18,
      anchor: 'middle',
      class: 'app-chart__tick',
    }),
  );
  return (
    words(chart.words.rate, { x: 0, y: 13, class: 'app-chart__tick' }) +
    up.join('') +
    along.join('') +
    words(chart.words.size, { x: box.right, y: box.bottom + 36, anchor: 'end', class: 'app-chart__tick' })
  );
}

function limitLines(curves: readonly Curve[], { chart, x, y }: Plot): string {
  const draw = pathOf<readonly [number, number]>().curve(curveMonotoneX);
  const one = (of: keyof FunnelLimits, name: string): string =>
    el('path', {
      d:
        draw(curves.map((c) => [x(c.size), y(c[of] * chart.per)] as const))?.replace(/\.(\d)\d+/g, '.$1') ??
        '',
      class: `app-chart__funnel app-chart__funnel--${name}`,
    });
  return one('lo95', '95') + one('hi95', '95') + one('lo998', '998') + one('hi998', '998');
}

const common = ({ chart, box, y }: Plot): string =>
  lineFrom(
    [box.left, y(chart.centre.value * chart.per)],
    [box.right, y(chart.centre.value * chart.per)],
    'app-chart__common',
  );

/** Within the limits a small dot; beyond them a filled diamond: told apart by shape. */
function point(p: FunnelPoint, plot: Plot, i: number): string {
  const { chart, places, x, y } = plot;
  const [cx, cy] = [x(p.size), y(rateOf(p) * chart.per)];
  if (places[i] === null) return unsure(p, plot);
  if (places[i] === 'within')
    return el('circle', { cx, cy, r: 4, class: 'app-chart__point app-chart__point--a' });
  const d = `M${cx.toFixed(1)} ${(cy - 6.5).toFixed(1)}l6.5 6.5l-6.5 6.5l-6.5-6.5z`;
  return el('path', { d, class: 'app-chart__point app-chart__point--b' });
}

/** It is not judged. */
function unsure(p: FunnelPoint, { chart, size, box, x, y }: Plot): string {
  const low = y(rateOf(p) * chart.per);
  const isOpen = p.count.hi === null;
  const high = isOpen ? Math.max(box.top, low - 60) : y(mostOf(p) * chart.per);
  return spreadBar({ id: chart.id, size, x: x(p.size), half: 5, low, high, isOpen, tone: 'a' });
}

/** Names of those beyond the limits, and of all where there are few; left out where they would lie on another. */
function labels(plot: Plot): string {
  const { chart, places, x, y } = plot;
  const few = chart.points.length <= 6;
  const placed = chart.points.map((p): Box => {
    const [cx, cy] = [x(p.size), y(rateOf(p) * chart.per)];
    return { left: cx - 6, right: cx + 6, top: cy - 6, bottom: cy + 6 };
  });
  return chart.points
    .filter((_, i) => few || places[i] === 'beyond-998')
    .map((p) => label(p, plot, placed))
    .join('');
}

/** To the right of its point, to the left, above or below: the first place that is free. */
function label(p: FunnelPoint, { chart, size, box, x, y }: Plot, placed: Box[]): string {
  const [cx, cy] = [x(p.size), y(rateOf(p) * chart.per)];
  const width = textWidth(p.name, SMALL);
  const tries = [
    [cx + 10, cy + 4],
    [cx - 10 - width, cy + 4],
    [cx - width / 2, cy - 11],
    [cx - width / 2, cy + 19],
  ] as const;
  for (const [left, foot] of tries) {
    const around = { left, right: left + width, top: foot - 10, bottom: foot + 3 };
    const isOut = left < box.left || around.right > WIDTH[size] || foot > box.bottom;
    if (isOut || placed.some((other) => clash(other, around))) continue;
    placed.push(around);
    return words(p.name, { x: left, y: foot, class: 'app-chart__point-name' });
  }
  return '';
}

const clash = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

interface Below {
  readonly svg: string;
  readonly bottom: number;
}

function key({ chart, size }: Plot, top: number): Below {
  const entries = [
    ['app-chart__common', chart.words.all],
    ['app-chart__funnel app-chart__funnel--95', chart.words.limits95],
    ['app-chart__funnel app-chart__funnel--998', chart.words.limits998],
  ] as const;
  let [x, y] = [0, top];
  const svg = entries.map(([name, text]) => {
    const width = 34 + textWidth(text, FONT) + 20;
    if (x > 0 && x + width - 20 > WIDTH[size]) [x, y] = [0, y + 20];
    const line = lineFrom([x, y - 4], [x + 28, y - 4], name) + words(text, { x: x + 34, y });
    x += width;
    return line;
  });
  return { svg: svg.join(''), bottom: y + 8 };
}

function missingList({ chart, size }: Plot, top: number): Below {
  let y = top;
  const svg = chart.missing.map(({ kind, text }) => {
    y += 18;
    const lines = wrap(text, FONT, WIDTH[size] - 26);
    const said = lines.map((line, i) => words(line, { x: 26, y: y + i * 17 })).join('');
    const mark = markAt(kind, 9, y - 4.5);
    y += (lines.length - 1) * 17;
    return mark + said;
  });
  return { svg: svg.join(''), bottom: y + (svg.length > 0 ? 6 : 0) };
}
