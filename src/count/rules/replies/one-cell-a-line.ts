/** A table flattened to one cell a line, as a page's table becomes when its text is copied. */
import { isFigureLike } from './cell-value.js';
import { dimensionOfHeading } from './dimension-words.js';
import { periodInLabel } from './label-period.js';
import { type Found, cell, table } from './lines-as-table.js';
import { isYearLike } from './regions.js';
import type { Line } from './shape.js';

const SHORT = 60;
export const isShort = (text: string): boolean =>
  text.length > 0 && text.length <= SHORT && !/[.?;:]$/.test(text.replace(/\b(?:etc|no|yrs)\.$/i, ''));

const isHeaderText = (text: string): boolean => !isFigureLike(text) || isYearLike(text);
const isLabelText = (text: string): boolean => !isFigureLike(text) || isYearLike(text);

interface FlatRow {
  readonly from: number;
  /** 1: a label alone, naming the rows below it. */
  readonly length: number;
}

/** The rows of that width that follow: a label and figures, or a label alone that the next row's label follows. */
function rowsOfWidth(
  texts: readonly string[],
  start: number,
  { width, labels }: { readonly width: number; readonly labels: number },
): readonly FlatRow[] {
  const isWhole = (row: readonly string[]): boolean =>
    row.length === width &&
    row.slice(0, labels).every((t, k) => isLabelText(t) && (k === 0 || !isYearLike(t))) &&
    row.slice(labels).every((t) => isFigureLike(t) && !(isYearLike(t) && width === 2));
  const rows: FlatRow[] = [];
  for (let at = start; at < texts.length; ) {
    const row = texts.slice(at, at + width);
    const isRow = isWhole(row);
    const next = texts.slice(at + 1, at + 1 + width);
    const isGroup =
      !isRow &&
      !isFigureLike(texts[at] ?? '') &&
      dimensionOfHeading(texts[at] ?? '') !== null &&
      isWhole(next);
    if (!isRow && !isGroup) break;
    rows.push({ from: at, length: isRow ? width : 1 });
    at += isRow ? width : 1;
  }
  return rows;
}

const WIDEST = 16;
export const MOST_STARTS = 12;

/** More lines than a flattened table of a reply has; looking further would cost the square of a long file. */
const LONGEST_RUN = 500;

interface Fit {
  readonly start: number;
  readonly width: number;
  readonly header: number;
  readonly rows: readonly FlatRow[];
  readonly taken: number;
}

/** A table flattened to one cell a line: w headings (or w - 1, the corner being blank), then a label and w - 1 figures again and again. */
export function oneALine(lines: readonly Line[], i: number): Found {
  let end = i;
  while (end < lines.length && end < i + LONGEST_RUN && isShort(lines[end]?.text.trim() ?? '')) end++;
  const texts = lines.slice(i, end).map((l) => l.text.trim());
  const figures = texts.filter(isFigureLike).length;
  if (
    texts.length < 6 ||
    figures < 2 ||
    (figures === 2 &&
      dimensionOfHeading(texts[0] ?? '') === null &&
      dimensionOfHeading(texts[1] ?? '') === null)
  )
    return null;
  const fits = fitsOf(texts, lines[i - 1]?.text.trim() ?? '');
  const best = fits.reduce<Fit | null>((a, b) => (a === null || b.taken > a.taken ? b : a), null);
  if (!best) return null;
  const rival = fits.some(
    (f) => f !== best && f.width !== best.width && f.taken >= best.taken - 1 && f.start === best.start,
  );
  const at = (k: number): Line => lines[i + k] as Line;
  const head = texts.slice(best.start, best.start + best.header).map((t, k) => cell(t, at(best.start + k)));
  const corner = best.header === best.width ? head : [cell('', at(best.start)), ...head];
  const rows = best.rows.map((r) =>
    Array.from({ length: r.length }, (_, c) => cell(texts[r.from + c] ?? '', at(r.from + c))),
  );
  const last = best.rows.at(-1);
  const after = (last?.from ?? 0) + (last?.length ?? 0);
  // A count of 2015 is rarer than a year that slipped into the wrong place.
  const hasYears = rows.some((r) => r.slice(1).some((c) => isYearLike(c.text)));
  const left = texts.slice(after, after + 2).some((t) => isFigureLike(t) && !isYearLike(t));
  return {
    block: table([corner, ...rows], rival || left || hasYears ? { doubtful: true } : {}),
    after: i + after,
    from: i + best.start,
  };
}

export const isPeriodHead = (t: string): boolean => /\d/.test(t) && periodInLabel(t)?.rest === '';

function fitsOf(texts: readonly string[], before: string): readonly Fit[] {
  const fits: Fit[] = [];
  const firstFigure = texts.findIndex((t) => isFigureLike(t) && !isYearLike(t));
  for (let start = 0; start < Math.min(firstFigure, MOST_STARTS); start++)
    for (let width = 2; width <= Math.min(WIDEST, texts.length); width++)
      for (const header of [width, width - 1]) {
        if (header < 1 || start + header > texts.length) continue;
        const head = texts.slice(start, start + header);
        if (
          !fitsHead(head, width) ||
          isCutOff(texts, start, header) ||
          (start === 0 && (isPeriodHead(before) || isFigureLike(before)) && head.some(isPeriodHead))
        )
          continue;
        for (const labels of [1, 2]) {
          if (labels === 2 && (width < 3 || header !== width || isPeriodHead(head[1] ?? ''))) continue;
          const rows = rowsOfWidth(texts, start + header, { width, labels });
          if (mixesYears(texts, rows, labels)) continue;
          const full = rows.filter((r) => r.length > 1).length;
          if (full > 1 || (full === 1 && width > 2 && labels === 1))
            fits.push({ start, width, header, rows, taken: rows.reduce((n, r) => n + r.length, 0) });
        }
      }
  return fits;
}

/** Years among the labels and years among the figures: the rows were cut in the wrong places. */
const mixesYears = (texts: readonly string[], rows: readonly FlatRow[], labels: number): boolean =>
  rows.some((r) => isYearLike(texts[r.from] ?? '') || r.length === 1) &&
  rows.some((r) => texts.slice(r.from + labels, r.from + r.length).some(isYearLike));

/** All headings; without a corner, all of them periods. */
function fitsHead(head: readonly string[], width: number): boolean {
  if (!head.every(isHeaderText)) return false;
  return head.length === width
    ? !isPeriodHead(head[0] ?? '') || width === 2
    : width > 2 && head.every(isPeriodHead);
}

/** A heading that is a period, with another before it or after it, is one of a longer row of them. */
function isCutOff(texts: readonly string[], start: number, header: number): boolean {
  const periods = texts.slice(start, start + header).filter(isPeriodHead).length;
  if (periods === 0) return false;
  return isPeriodHead(texts[start - 1] ?? '') || isPeriodHead(texts[start + header] ?? '');
}
