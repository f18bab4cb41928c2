/**
 * Columns of parts: what each force gave, one on another; what was printed only as a whole; and, open at the top,
 * the part of a force that gave no figure. A column with an open part has no total height, and none is drawn.
 */
import type { ScaleLinear } from 'd3-scale';
import { FONT, framed, ink, type Said, type Size, SMALL, WIDTH } from './frame.js';
import { markAt } from './marks.js';
import { el, lineFrom, words } from './svg.js';
import { textWidth, wrap } from './text-width.js';
import { axisRoom, type Box, countScale, type SayNumber, valueAxis } from './value-axis.js';

export interface StackPart {
  readonly name: string;
  /** Which of the four tones; the same force has the same tone in every column. */
  readonly tone: 1 | 2 | 3 | 4;
  readonly n: number;
}

export interface Stack {
  readonly label: string;
  /** From the ground up. */
  readonly parts: readonly StackPart[];
  /** The total printed, where one was: what the parts leave open below it is drawn as "not printed by force". */
  readonly printed: number | null;
  /** Said above the column: "576 from 3 of 4". */
  readonly head: string;
  /** Of the force that gave nothing: "Dyfed-Powys: no reply". Null when none is missing. */
  readonly open: string | null;
  /** Another total printed for the same year, and its words. */
  readonly other: { readonly n: number; readonly word: string } | null;
  /** When nothing is held for the year. */
  readonly empty: string | null;
}

export interface StackChart extends Said {
  readonly columns: readonly Stack[];
  readonly say: SayNumber;
  /** For the part of a printed total that no force's figure accounts for. */
  readonly unsplit: string;
}

interface Plot {
  readonly chart: StackChart;
  readonly size: Size;
  readonly box: Box;
  readonly y: ScaleLinear<number, number>;
  readonly step: number;
}

const HEIGHT: Readonly<Record<Size, number>> = { wide: 330, narrow: 300 };

const heightOf = (c: Stack): number =>
  Math.max(
    c.printed ?? 0,
    c.other?.n ?? 0,
    c.parts.reduce((sum, p) => sum + p.n, 0),
  );

export function stackChart(chart: StackChart, size: Size): string {
  const max = Math.max(1, ...chart.columns.map(heightOf));
  const key = toneKey(chart, size);
  const left = axisRoom(max, chart.say);
  const box = { left, right: WIDTH[size] - 2, top: key.height + 64, bottom: key.height + 64 + HEIGHT[size] };
  const step = (box.right - box.left) / chart.columns.length;
  const plot = { chart, size, box, y: countScale(max * 1.12, box), step };
  const columns = chart.columns.map((c, i) => column(c, plot, box.left + step * (i + 0.5))).join('');
  const body = key.svg + valueAxis(plot.y, box, chart.say) + columns;
  return framed({ ...chart, size, height: box.bottom + 28, body });
}

function toneKey(chart: StackChart, size: Size): { svg: string; height: number } {
  const names = new Map<string, string>();
  for (const c of chart.columns)
    for (const p of c.parts) names.set(p.name, `app-chart__part app-chart__part--${p.tone}`);
  if (chart.columns.some((c) => c.printed !== null && restOf(c) > 0))
    names.set(chart.unsplit, 'app-chart__part app-chart__part--rest');
  let [x, y] = [0, 12];
  const svg = [...names].map(([name, className]) => {
    const width = 20 + textWidth(name, FONT) + 16;
    if (x > 0 && x + width > WIDTH[size]) [x, y] = [0, y + 20];
    const item =
      el('rect', { x: x + 1, y: y - 11, width: 13, height: 13, class: className }) +
      words(name, { x: x + 20, y });
    x += width;
    return item;
  });
  return { svg: svg.join(''), height: y };
}

/** What a printed total leaves open once the forces known are taken away. Drawn, never printed as a number. */
const restOf = (c: Stack): number =>
  c.printed === null ? 0 : Math.max(0, c.printed - c.parts.reduce((sum, p) => sum + p.n, 0));

function column(c: Stack, plot: Plot, at: number): string {
  const width = Math.min(84, plot.step * 0.72);
  const below = words(c.label, {
    x: at,
    y: plot.box.bottom + 20,
    anchor: 'middle',
    class: 'app-chart__tick',
  });
  if (c.empty !== null) return nothing(c.empty, plot, at, width) + below;
  let sum = 0;
  const crossedAt = c.other?.n ?? null;
  const parts = c.parts.map((p) => {
    const svg = block({ from: sum, n: p.n, tone: p.tone, crossedAt }, plot, at, width);
    sum += p.n;
    return svg;
  });
  const rest = restOf(c);
  if (rest > 0) parts.push(block({ from: sum, n: rest, tone: null, crossedAt }, plot, at, width));
  const top = sum + rest;
  return (
    parts.join('') +
    openPart(c, top, plot, at, width) +
    otherPrinted(c, plot, at, width) +
    head(c, plot, at) +
    below
  );
}

interface Block {
  readonly from: number;
  readonly n: number;
  /** Null for what no force's figure accounts for. */
  readonly tone: number | null;
  /** The other printed total, whose line must not run through a number. */
  readonly crossedAt: number | null;
}

function block(b: Block, plot: Plot, at: number, width: number): string {
  const [low, high] = [plot.y(b.from), plot.y(b.from + b.n)];
  const rect = el('rect', {
    x: at - width / 2,
    y: high,
    width,
    height: Math.max(0, low - high - 1.5),
    class: `app-chart__part app-chart__part--${b.tone ?? 'rest'}`,
  });
  if (b.tone === null) return rect;
  const said = plot.chart.say(b.n);
  if (low - high <= 16)
    return rect + words(said, { x: at + width / 2 + 4, y: (low + high) / 2 + 4, class: 'app-chart__tick' });
  const crossed = b.crossedAt !== null && b.crossedAt > b.from && b.crossedAt < b.from + b.n;
  const y = crossed ? low - 8 : (low + high) / 2 + 4;
  const name = `app-chart__in-part app-chart__in-part--${b.tone}`;
  return rect + words(said, { x: at, y, anchor: 'middle', class: name });
}

/** The force that did not answer: dashed sides, no top, so that nobody can read a height from it. */
function openPart(c: Stack, top: number, plot: Plot, at: number, width: number): string {
  if (c.open === null) return '';
  const [low, high] = [plot.y(top) - 2, plot.box.top - 4];
  const [left, right] = [at - width / 2, at + width / 2];
  return (
    el('rect', {
      x: left,
      y: high,
      width,
      height: low - high,
      fill: ink(plot.chart.id, plot.size).fade,
    }) +
    el('path', { d: `M${left} ${high}V${low}H${right}V${high}`, class: 'app-chart__open' }) +
    markAt('no-reply', at, (low + high) / 2, 18)
  );
}

function otherPrinted(c: Stack, plot: Plot, at: number, width: number): string {
  if (!c.other) return '';
  const y = plot.y(c.other.n);
  const left = at - width / 2 - 5;
  const right = at + width / 2 + 5;
  return lineFrom([left, y], [right, y], 'app-chart__other-line');
}

/** What the column stands for, above it, in as many short lines as it needs. */
function head(c: Stack, plot: Plot, at: number): string {
  const lines = [c.head, c.other?.word ?? '', c.open ?? ''].filter((l) => l !== '');
  const size = plot.size === 'wide' ? FONT : SMALL - 1;
  const broken = lines.flatMap((l, i) =>
    wrap(l, size, plot.step * 1.3).map((text) => ({ text, strong: i === 0 })),
  );
  const start = (c.open === null ? plot.y(heightOf(c)) : plot.box.top) - 10 - (broken.length - 1) * 15;
  return broken
    .map((l, i) =>
      words(l.text, {
        x: at,
        y: Math.max(start, 12) + i * 15,
        anchor: 'middle',
        class: l.strong ? 'app-chart__head' : 'app-chart__under-head',
      }),
    )
    .join('');
}

function nothing(word: string, plot: Plot, at: number, width: number): string {
  const { box } = plot;
  const high = box.bottom - 120;
  return (
    el('rect', {
      x: at - width / 2,
      y: high,
      width,
      height: 120,
      fill: ink(plot.chart.id, plot.size).hatch,
      class: 'app-chart__gap',
    }) +
    markAt('nothing-held', at, box.bottom - 16) +
    words(word, { x: at + 4, y: box.bottom - 30, turn: -90, class: 'app-chart__gap-word' })
  );
}
