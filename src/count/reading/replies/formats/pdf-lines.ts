/** Words with places on a page as lines and tables: what stands under one another, apart from its neighbours, is a column. */
import type { At } from '../../../../base/observation.js';
import { type Placed, columnsByPlace } from '../../../rules/replies/place-columns.js';
import { periodInLabel } from '../../../rules/replies/label-period.js';
import { isFigureLike } from '../../../rules/replies/cell-value.js';
import type { Block, Cell, Line } from '../../../rules/replies/shape.js';
import type { PdfItem } from './pdf-paint.js';

interface Part extends Placed {
  readonly y: number;
  readonly height: number;
}

interface PageLine {
  readonly y: number;
  readonly height: number;
  readonly parts: readonly Part[];
}

/** Gaps, as a share of the letters' height: less than the first is one word, more than the second is another column. */
const [ONE_WORD, ANOTHER_COLUMN] = [0.12, 0.95];

/** Two periods or two figures side by side are two cells, however narrow the gap. */
const APART = 0.4;
const areBothWhole = (a: string, b: string): boolean => {
  const isPeriod = (t: string): boolean => /\d/.test(t) && periodInLabel(t)?.rest === '';
  return (isPeriod(a) && isPeriod(b)) || (/^[\d,]+$/.test(a.trim()) && /^[\d,]+$/.test(b.trim()));
};

function linesOfPage(items: readonly PdfItem[]): readonly PageLine[] {
  const sorted = [...items].sort((a, b) => b.y - a.y || a.x - b.x);
  const groups: PdfItem[][] = [];
  for (const item of sorted) {
    const last = groups.at(-1);
    const y = last?.[0]?.y ?? Number.NEGATIVE_INFINITY;
    if (last && Math.abs(y - item.y) <= Math.max(2, item.height * 0.4)) last.push(item);
    else groups.push([item]);
  }
  return groups.map(lineOfItems);
}

function lineOfItems(items: readonly PdfItem[]): PageLine {
  const sorted = [...items].sort((a, b) => a.x - b.x);
  const parts: { text: string; from: number; to: number; y: number; height: number }[] = [];
  for (const i of sorted) {
    const last = parts.at(-1);
    const gap = last ? i.x - last.to : Number.POSITIVE_INFINITY;
    if (
      last &&
      gap < i.height * ANOTHER_COLUMN &&
      !(gap > i.height * APART && areBothWhole(last.text, i.text))
    ) {
      last.text += (gap > i.height * ONE_WORD && !last.text.endsWith(' ') ? ' ' : '') + i.text;
      last.to = Math.max(last.to, i.x + i.width);
    } else parts.push({ text: i.text, from: i.x, to: i.x + i.width, y: i.y, height: i.height });
  }
  const tidy = parts
    .map((p) => ({ ...p, text: p.text.replace(/\s+/g, ' ').trim() }))
    .filter((p) => p.text !== '');
  return { y: sorted[0]?.y ?? 0, height: Math.max(...sorted.map((i) => i.height)), parts: tidy };
}

const atOf = (page: number, p: Part): At => ({
  page,
  box: [round(p.from), round(p.y), round(p.to), round(p.y + p.height)],
});
const round = (n: number): number => Math.round(n * 10) / 10;

const asLine = (line: PageLine, page: number): Line => {
  const [first] = line.parts;
  const text = line.parts.map((p) => p.text).join(' ');
  return {
    text,
    at: first ? atOf(page, { ...first, to: line.parts.at(-1)?.to ?? first.to }) : { page, box: [0, 0, 0, 0] },
  };
};

const hasFigure = (line: PageLine): boolean => line.parts.slice(1).some((p) => isFigureLike(p.text));

/** **Shape**: one page's words → its blocks from top to bottom. */
export function blocksOfPage(items: readonly PdfItem[], page: number): readonly Block[] {
  const lines = linesOfPage(items);
  const blocks: Block[] = [];
  let prose: PageLine[] = [];
  const endProse = (): void => {
    if (prose.length > 0) blocks.push({ kind: 'prose', lines: sentencesJoined(prose, page) });
    prose = [];
  };
  for (let i = 0; i < lines.length; ) {
    const end = tableEnd(lines, i);
    const made = end > i ? tableOf(lines.slice(i, end), page) : null;
    if (made) {
      endProse();
      blocks.push(made);
      i = end;
    } else {
      const line = lines[i];
      if (line && line.parts.length > 0) prose.push(line);
      i++;
    }
  }
  endProse();
  return blocks;
}

/** Lines of one paragraph run on: a line that does not end a sentence, followed closely by one in lower case. */
function sentencesJoined(lines: readonly PageLine[], page: number): readonly Line[] {
  const out: { line: Line; last: PageLine }[] = [];
  for (const l of lines) {
    const line = asLine(l, page);
    const before = out.at(-1);
    const isNext = before && before.last.y - l.y < l.height * 1.9 && before.last.y > l.y;
    const runsOn =
      before &&
      isNext &&
      !/[.:?!;]$/.test(before.line.text) &&
      before.line.text.length > 55 &&
      /^[\p{Ll}\d(“"']|^[A-Z]\w* [a-z]/u.test(line.text) &&
      !/^\(?\d{1,2}[.)]\s/.test(line.text);
    if (runsOn && before) {
      before.line = { ...before.line, text: `${before.line.text} ${line.text}` };
      before.last = l;
    } else out.push({ line, last: l });
  }
  return out.map((o) => o.line);
}

/** Lines of several parts, with wrapped labels between them; at least two, one of them with a figure. */
function tableEnd(lines: readonly PageLine[], i: number): number {
  let end = i;
  let rows = 0;
  let figures = 0;
  let last = i;
  while (end < lines.length) {
    const line = lines[end];
    if (!line) break;
    if (line.parts.length > 1) {
      rows++;
      if (hasFigure(line)) figures++;
      last = end + 1;
    } else if (
      rows === 0 ||
      end - last >= 2 ||
      (line.parts[0]?.text.length ?? 0) > 70 ||
      /[.:?]$/.test(line.parts[0]?.text ?? '')
    )
      break;
    end++;
  }
  return rows >= 2 && figures >= 1 ? last : i;
}

function tableOf(lines: readonly PageLine[], page: number): Block | null {
  const many = lines.filter((l) => l.parts.length > 1);
  const pitch = median(many.slice(1).map((l, k) => (many[k]?.y ?? 0) - l.y));
  const rows: { parts: readonly Part[] }[] = [];
  let wrapped: PageLine | null = null;
  lines.forEach((line, k) => {
    const next = lines[k + 1];
    if (
      line.parts.length === 1 &&
      next &&
      next.parts.length > 1 &&
      line.y - next.y < pitch * 0.8 &&
      startsAlike(line, next)
    ) {
      wrapped = line;
      return;
    }
    const [first, ...rest] = line.parts;
    const before: PageLine | null = wrapped;
    wrapped = null;
    rows.push({
      parts:
        before && first
          ? [{ ...first, text: `${(before as PageLine).parts[0]?.text ?? ''} ${first.text}` }, ...rest]
          : line.parts,
    });
  });
  const texts = columnsByPlace(
    rows.map((r) => r.parts),
    3,
  );
  if (texts === null) return null;
  const cells = texts.map((row, r) =>
    row.map((text, c): Cell => ({ text, at: placeOf(rows[r]?.parts ?? [], text, c, page) })),
  );
  return { kind: 'table', name: null, rows: cells, guessed: true };
}

const startsAlike = (a: PageLine, b: PageLine): boolean =>
  Math.abs((a.parts[0]?.from ?? 0) - (b.parts[0]?.from ?? 0)) < 12;

function placeOf(parts: readonly Part[], text: string, c: number, page: number): At {
  const part =
    parts.find((p, i) => p.text === text && i <= c) ?? parts.find((p) => p.text === text) ?? parts[0];
  return part ? atOf(page, part) : { page, box: [0, 0, 0, 0] };
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
