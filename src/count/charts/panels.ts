/**
 * Small multiples: one panel an authority, all on one scale, so that they can be compared at a glance. The grey line
 * in each is every other one. A year without a figure breaks the line and carries its mark at the foot.
 */
import { type ScaleLinear, scaleLinear } from 'd3-scale';
import type { Interval } from '../../base/value.js';
import { FONT, framed, type Said, type Size, SMALL, WIDTH } from './frame.js';
import { type MarkKind, markAt } from './marks.js';
import { gapsIn, rowOf } from './shades.js';
import { spreadBar } from './spread.js';
import { el, lineFrom, tidy, words } from './svg.js';
import { textWidth } from './text-width.js';
import type { SayNumber } from './value-axis.js';

export interface PanelPoint {
  readonly kind: MarkKind;
  readonly interval: Interval | null;
  readonly word: string;
}

export interface Panel {
  readonly name: string;
  /** One a year, the same years in every panel. */
  readonly points: readonly PanelPoint[];
}

export interface PanelChart extends Said {
  readonly panels: readonly Panel[];
  readonly years: readonly string[];
  /** Places before which what is counted changed: every line is cut there. */
  readonly breaksBefore: readonly number[];
  readonly say: SayNumber;
}

interface Frame {
  readonly chart: PanelChart;
  readonly size: Size;
  readonly width: number;
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
}

const [HIGH, TOP, FOOT, GAP] = [96, 26, 22, 24] as const;

export function panelChart(chart: PanelChart, size: Size): string {
  const across = size === 'narrow' ? 2 : Math.min(4, Math.max(2, chart.panels.length));
  const width = (WIDTH[size] - GAP * (across - 1)) / across;
  const most = Math.max(
    1,
    ...chart.panels.flatMap((p) => p.points.map((v) => v.interval?.hi ?? v.interval?.lo ?? 0)),
  );
  const x = scaleLinear()
    .domain([0, Math.max(1, chart.years.length - 1)])
    .range([10, width - 12]);
  const y = scaleLinear().domain([0, most]).range([HIGH, 12]);
  const frame: Frame = { chart, size, width, x, y };
  const tall = TOP + HIGH + FOOT + 12;
  const body = chart.panels.map((panel, i) => {
    const at = `translate(${((i % across) * (width + GAP)).toFixed(1)} ${Math.floor(i / across) * tall})`;
    return el('g', { transform: at }, drawn(panel, frame));
  });
  const foot = Math.ceil(chart.panels.length / across) * tall;
  const gaps = gapsIn(
    chart.panels.flatMap((p) => p.points),
    null,
  );
  const key = rowOf(gaps, { size, y: foot });
  const height = key.height > 0 ? foot + key.height : foot - 8;
  return framed({ ...chart, size, height, body: body.join('') + key.svg });
}

function drawn(panel: Panel, frame: Frame): string {
  const { chart, width, size } = frame;
  const others = size === 'wide' && chart.panels.length <= 8 ? chart.panels.filter((p) => p !== panel) : [];
  return (
    words(panel.name, { x: 0, y: 13, class: 'app-chart__panel-name' }) +
    el(
      'g',
      { transform: `translate(0 ${TOP})` },
      lineFrom([0, HIGH], [width, HIGH], 'app-chart__ground'),
      ...others.map((other) => line(other, frame, 'app-chart__others')),
      line(panel, frame, 'app-chart__line app-chart__line--a'),
      ...panel.points.map((p, i) => mark(p, i, frame)),
      ends(panel, frame),
      years(frame),
    )
  );
}

/** Only exact figures of years that follow each other are joined. */
function line({ points }: Panel, { chart, x, y }: Frame, name: string): string {
  let d = '';
  let isOpen = false;
  points.forEach((p, i) => {
    const next = points[i + 1];
    const goesOn = p.kind === 'exact' && next?.kind === 'exact' && !chart.breaksBefore.includes(i + 1);
    if (goesOn && !isOpen) d += `M${tidy(x(i))} ${tidy(y(p.interval?.lo ?? 0))}`;
    if (goesOn) d += `L${tidy(x(i + 1))} ${tidy(y(next.interval?.lo ?? 0))}`;
    isOpen = goesOn;
  });
  return d === '' ? '' : el('path', { d, class: name });
}

function mark(p: PanelPoint, i: number, { chart, size, x, y }: Frame): string {
  if (p.interval === null) return markAt(p.kind, x(i), HIGH - 8, 12);
  const { lo, hi } = p.interval;
  if (lo === hi)
    return el('circle', { cx: x(i), cy: y(lo), r: 3, class: 'app-chart__point app-chart__point--a' });
  const high = hi === null ? Math.max(0, y(lo) - 30) : y(hi);
  const open = { isOpen: hi === null, tone: 'a' };
  return spreadBar({ id: chart.id, size, x: x(i), half: 4, low: y(lo), high, ...open });
}

/** The last number and the highest: what a reader looks for. */
function ends({ points }: Panel, { x, y, width }: Frame): string {
  const known = points.map((p, i) => ({ p, i })).filter(({ p }) => p.interval !== null);
  const last = known[known.length - 1];
  const top = known.reduce((a, b) => ((b.p.interval?.lo ?? 0) > (a?.p.interval?.lo ?? -1) ? b : a), known[0]);
  const shown = [...new Set([top, last])].filter((k) => k !== undefined);
  let taken = Number.NEGATIVE_INFINITY;
  return shown
    .sort((a, b) => a.i - b.i)
    .map(({ p, i }) => {
      const half = textWidth(p.word, FONT) / 2;
      const at = Math.min(Math.max(x(i), half), width - half);
      if (at - half < taken + 6) return '';
      taken = at + half;
      const before = points[i - 1]?.interval?.lo;
      const foot = y(p.interval?.lo ?? 0);
      // At the end of a line that falls the number stands under it, clear of the line.
      const falls =
        p === last?.p && before !== undefined && before > (p.interval?.lo ?? 0) && foot < HIGH - 24;
      const above = y(p.interval?.hi ?? p.interval?.lo ?? 0) - 9;
      const put = { x: at, y: falls ? foot + 19 : above, anchor: 'middle' as const };
      return words(p.word, { ...put, class: 'app-chart__value app-chart__value--a' });
    })
    .join('');
}

function years({ chart, width }: Frame): string {
  const [first, last] = [chart.years[0] ?? '', chart.years[chart.years.length - 1] ?? ''];
  const both = textWidth(first, SMALL) + textWidth(last, SMALL) + 8 < width;
  const foot = HIGH + 16;
  return (
    (both ? words(first, { x: 0, y: foot, class: 'app-chart__tick' }) : '') +
    words(last, { x: width, y: foot, anchor: 'end', class: 'app-chart__tick' })
  );
}
