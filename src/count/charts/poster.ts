/**
 * A chart that travels alone: the drawing with its title above and, below, its notes, its source and its licence, on a
 * ground of its own, so that whoever meets the picture without its page still learns what it shows and where it is from.
 */
import { FONT, SMALL, WIDTH } from './frame.js';
import { el, words } from './svg.js';
import { BOLD, textWidth, wrap } from './text-width.js';

export interface Poster {
  /** The drawing as `framed` made it, in the wide shape. */
  readonly drawing: string;
  readonly title: string;
  /** What is counted, of whom: the table the chart is drawn from. */
  readonly under: string;
  /** Said in full strength above the drawing: that the figures were withdrawn. */
  readonly warning: string | null;
  /** Notes, source, licence: a paragraph each. */
  readonly foot: readonly string[];
}

const EDGE = 24;
const [TITLE, UNDER] = [20, 15] as const;

interface Column {
  readonly svg: string;
  readonly height: number;
}

/** Paragraphs one below the other, broken to the width of the drawing. */
function paragraphs(
  all: readonly string[],
  { size, name, gap }: { readonly size: number; readonly name: string; readonly gap: number },
): Column {
  let y = 0;
  const svg = all.flatMap((text) => {
    const lines = wrap(text, size * (name === 'title' ? BOLD : 1), WIDTH.wide).flatMap(fitted(size));
    const said = lines.map((line) => {
      y += size * 1.35;
      return words(line, { x: 0, y, class: `app-chart__poster-${name}` });
    });
    y += gap;
    return said;
  });
  return { svg: svg.join(''), height: y };
}

/** An address without a space is broken where it must be. */
const fitted =
  (size: number) =>
  (line: string): readonly string[] => {
    if (textWidth(line, size) <= WIDTH.wide) return [line];
    const half = Math.ceil(line.length / 2);
    return [line.slice(0, half), line.slice(half)].flatMap(fitted(size));
  };

const at = (y: number, ...parts: readonly string[]): string =>
  parts.join('') === ''
    ? ''
    : el('g', { transform: `translate(${EDGE} ${Math.round(y)})`, class: 'app-chart' }, ...parts);

/** **Shape**: a whole SVG document's element, twice `EDGE` wider than the drawing, with a place for its style. */
export function posterOf(poster: Poster, style: string): string {
  const box = /viewBox="0 0 (\d+) (\d+)"/.exec(poster.drawing);
  const tall = Number(box?.[2] ?? 0);
  const head = paragraphs([poster.title], { size: TITLE, name: 'title', gap: 2 });
  const under = paragraphs([poster.under], { size: UNDER, name: 'under', gap: 0 });
  const warning = paragraphs(poster.warning === null ? [] : [poster.warning], {
    size: FONT,
    name: 'warning',
    gap: 0,
  });
  const foot = paragraphs(poster.foot, { size: SMALL, name: 'foot', gap: 5 });
  const drawnAt = EDGE + head.height + under.height + warning.height + 20;
  const footAt = drawnAt + tall + 16;
  const [width, height] = [WIDTH.wide + 2 * EDGE, Math.ceil(footAt + foot.height + EDGE - 4)];
  return el(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      ...labelled(poster),
    },
    ...named(poster),
    el('style', {}, style),
    el('rect', { width, height, class: 'app-chart__ground-paper' }),
    at(EDGE, head.svg),
    at(EDGE + head.height, under.svg),
    at(EDGE + head.height + under.height, warning.svg),
    at(drawnAt, inside(poster.drawing)),
    at(footAt, el('line', { x1: 0, y1: 0, x2: WIDTH.wide, y2: 0, class: 'app-chart__grid' }), foot.svg),
  );
}

const OPEN = /^<svg [^>]*>/;
const NAMED = /<title id="([^"]+)">[^<]*<\/title><desc id="([^"]+)">[^<]*<\/desc>/;

/** The poster is the image now, so the drawing's title and description become its own. */
function labelled({ drawing }: Poster): { readonly role: string; readonly 'aria-labelledby'?: string } {
  const ids = NAMED.exec(drawing);
  return ids ? { role: 'img', 'aria-labelledby': `${ids[1]} ${ids[2]}` } : { role: 'img' };
}

const named = ({ drawing }: Poster): readonly string[] => [NAMED.exec(drawing)?.[0] ?? ''];

/** The drawing without its own frame, as a group that wears the same classes. */
function inside(drawing: string): string {
  const name = /class="([^"]+)"/.exec(OPEN.exec(drawing)?.[0] ?? '')?.[1] ?? 'app-chart';
  const body = drawing
    .replace(OPEN, '')
    .replace(NAMED, '')
    .replace(/<\/svg>$/, '');
  return el('g', { class: name }, body);
}
