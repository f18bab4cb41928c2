/**
 * Tables inside running lines: cells between bars, tabs or wide spaces, rows of figures with single spaces, and tables
 * flattened to one cell a line. Where cells may have been lost the table says so, and a person is asked.
 */
import { isFigureLike } from './cell-value.js';
import { bandIn, isUnknownBand } from './dimension-words.js';
import { facetsOf, isTotalLabel } from './label-facets.js';
import { periodInLabel } from './label-period.js';
import { type Found, cell, table } from './lines-as-table.js';
import { itemsApart } from './items-apart.js';
import { MOST_STARTS, isPeriodHead, isShort, oneALine } from './one-cell-a-line.js';
import { columnsByPlace } from './place-columns.js';
import { isYearLike } from './regions.js';
import type { Block, Cell, Line } from './shape.js';

/**
 * Lines that one finder could take together, from a line on. The run is found once, and looked at from a number of its
 * lines at most: a long reply takes time in proportion to its length.
 */
class Run {
  #end = 0;
  #starts = 0;

  from(i: number, lines: readonly Line[], fits: (text: string) => boolean): number {
    if (i < this.#end) return ++this.#starts > MOST_STARTS_IN_RUN ? i : this.#end;
    let end = i;
    while (end < lines.length && fits(lines[end]?.text ?? '')) end++;
    [this.#end, this.#starts] = [end, 0];
    return end;
  }
}

const MOST_STARTS_IN_RUN = 40;

const RULE = /^[\s|:+=_-]*-{2,}[\s|:+=_-]*$/;

/** "| a | b |" rows, or one cell a line with a bar after it and a rule that says how many make a row. */
function bars(lines: readonly Line[], i: number, run: Run): Found {
  const end = run.from(i, lines, (text) => text.includes('|'));
  const found = lines.slice(i, end);
  if (found.length < 2) return null;
  const single = found.filter((l) => !RULE.test(l.text)).every((l) => /^[^|]*\|\s*$/.test(l.text));
  if (single) return barsOneALine(found, i, end);
  const rows = found
    .filter((l) => !RULE.test(l.text))
    .map((l) =>
      l.text
        .trim()
        .replace(/^\||\|$/g, '')
        .split('|')
        .map((t) => cell(t, l)),
    );
  return rows.length < 2 || !rows.some((r) => r.some((c) => isFigureLike(c.text)))
    ? null
    : { block: table(rows), after: end, from: i };
}

function barsOneALine(run: readonly Line[], i: number, end: number): Found {
  const rule = run.findIndex((l) => RULE.test(l.text));
  const width = rule < 0 ? 0 : (run[rule]?.text.match(/-{2,}/g)?.length ?? 0);
  if (width < 2 || rule !== width) return null;
  const cells = run.filter((_, k) => k !== rule).map((l) => cell(l.text.replace(/\|\s*$/, ''), l));
  const rows: Cell[][] = [];
  for (let k = 0; k < cells.length; k += width) rows.push(cells.slice(k, k + width));
  const whole = cells.length % width === 0;
  return { block: table(rows, whole ? {} : { doubtful: true }), after: end, from: i };
}

function tabs(lines: readonly Line[], i: number, run: Run): Found {
  const end = run.from(i, lines, (text) => /\S\t|\t\S/.test(text));
  if (end - i < 2) return null;
  const rows = lines.slice(i, end).map((l) => l.text.split('\t').map((t) => cell(t, l)));
  return rows.some((r) => r.some((c) => isFigureLike(c.text)))
    ? { block: table(rows), after: end, from: i }
    : null;
}

const placesIn = (text: string): readonly { text: string; from: number; to: number }[] =>
  [...text.matchAll(/\S+(?: \S+)*/g)].map((m) => ({ text: m[0], from: m.index, to: m.index + m[0].length }));

/** "Force Total 77" below columns set apart by more than one space. */
const TOTAL_ROW = /^((?:\p{L}+ )?totals?:?) (\d[\d,]*)$/iu;

/** Columns set apart by two spaces or more; where rows differ in number, the places of the words decide. */
function wideSpaces(lines: readonly Line[], i: number, run: Run): Found {
  const end = run.from(i, lines, (text) => /\S {2,}\S/.test(text) || TOTAL_ROW.test(text));
  const found = lines.slice(i, end);
  if (found.length < 2 || TOTAL_ROW.test(found[0]?.text ?? '')) return null;
  const parts = found.map((l) => placesIn(l.text.replace(TOTAL_ROW, '$1  $2')));
  if (!parts.some((p) => p.slice(1).some((x) => isFigureLike(x.text)))) return null;
  const widths = new Set(parts.map((p) => p.length));
  const texts = widths.size === 1 ? parts.map((p) => p.map((x) => x.text)) : columnsByPlace(parts, 1);
  if (texts === null) return null;
  const rows = texts.map((r, k) => r.map((t) => cell(t, found[k] as Line)));
  return { block: table(rows, widths.size === 1 ? {} : { guessed: true }), after: end, from: i };
}

const isRowLabel = (text: string): boolean => {
  if (text === '') return false;
  if (isTotalLabel(text) || bandIn(text) !== null || isUnknownBand(text)) return true;
  const f = facetsOf(text, 'unsaid');
  return f.measure !== null || (f.period !== null && f.rest === '') || f.band !== null;
};

interface SpacedRow {
  readonly label: string;
  readonly figures: readonly string[];
}

/** The last `n` words of a line, when all are figures. */
function spacedRow(text: string, n: number): SpacedRow | null {
  const words = text.trim().split(/\s+/);
  const figures = words.slice(-n);
  if (words.length <= n || !figures.every((w) => isFigureLike(w))) return null;
  return { label: words.slice(0, -n).join(' '), figures };
}

function figuresAtEnd(text: string): number {
  const words = text.trim().split(/\s+/);
  let n = 0;
  while (n < words.length - 1 && isFigureLike(words.at(-1 - n) ?? '')) n++;
  return n;
}

const LONGEST_ROW = 100;

/** "Year Arrest Caution" over "2012 153 5": figures with single spaces, read only when label and header fit exactly. */
const endsInFigures = (text: string): boolean =>
  text.length < LONGEST_ROW && figuresAtEnd(text) > 0 && !/[?:;.]\s*$/.test(text);

function singleSpaces(lines: readonly Line[], i: number, run: Run): Found {
  const end = run.from(i, lines, endsInFigures);
  const found = lines.slice(i, end);
  if (found.length < 2) return null;
  const n = withoutYears(found);
  // "… offences recorded in 2021" ends with a year, not with a count.
  if (n === 1 && found.every((l) => isYearLike(l.text.trim().split(/\s+/).at(-1) ?? ''))) return null;
  const rows = found.map((l) => spacedRow(l.text, n));
  if (n > 1 && rows.every((r) => /^[-–—=]$/.test(r?.figures[0] ?? ''))) return null;
  if (found.some((l) => PAIRED.test(l.text))) return null;
  const headed = headerAt(lines[i - 1]?.text ?? '', n) ?? headerAt(found[0]?.text ?? '', n, true);
  const isInside = headed !== null && headerAt(lines[i - 1]?.text ?? '', n) === null;
  const body = isInside ? rows.slice(1) : rows;
  if (
    body.length === 0 ||
    !body.every((r) => r !== null && (isRowLabel(r.label) || (headed !== null && r.label.length < 60)))
  )
    return null;
  const known = body.filter((r) => r !== null && isRowLabel(r.label)).length;
  if (
    body.some((r) => r === null || (/[:–=-]$/.test(r.label) && (n === 1 || headed === null))) ||
    (known < (n === 1 ? body.length : body.length / 2) &&
      !(
        headed !== null &&
        n > 1 &&
        isPeriodHead(headed[1] ?? '') &&
        body.every((r) => !/\d/.test(r?.label ?? ''))
      ))
  )
    return null;
  if (headed === null && !body.every((r) => r !== null && isRowLabel(r.label))) return null;
  const bodyLines = isInside ? found.slice(1) : found;
  const made = body.map((r, k) =>
    [(r?.label ?? '').replace(/\s*:$/, ''), ...(r?.figures ?? [])].map((t) => cell(t, bodyLines[k] as Line)),
  );
  const from = isInside ? i : headed ? i - 1 : i;
  const header = headed ? [headed.map((t) => cell(t, lines[from] as Line))] : [];
  return {
    block: table([...header, ...made], headed === null && n > 1 ? { doubtful: true } : { guessed: true }),
    after: end,
    from,
  };
}

/** How many figures each row ends in; "Year ending March 2016 31" has one, behind its period. */
function withoutYears(found: readonly Line[]): number {
  const n = found.reduce((least, l) => Math.min(least, figuresAtEnd(l.text)), LONGEST_ROW);
  const isPeriod = (l: Line): boolean => {
    const row = spacedRow(l.text, n);
    const first = row?.figures[0] ?? '';
    return (
      row !== null &&
      isYearLike(first) &&
      periodInLabel(`${row.label} ${first}`)?.rest === '' &&
      /\p{L}/u.test(row.label)
    );
  };
  return n > 1 && found.every(isPeriod) ? n - 1 : n;
}

/** "2019 - 140, 2020 - 151" pairs years with counts on one line. */
const PAIRED = /\b(?:19|20)\d\d(?:\/\d\d)?\s*[-–:=]\s*\d[\d,]*,\s/;

/** The header's words as cells, when there are as many as columns. */
function headerAt(text: string, n: number, yearsOnly = false): readonly string[] | null {
  const words = text
    .trim()
    .split(/\s+/)
    .filter((w) => w !== '');
  const last = words.slice(-n);
  const periods =
    last.length === n && last.every((w) => isYearLike(w) || (periodInLabel(w)?.rest === '' && /\d/.test(w)));
  if (periods && n > 1) return [words.slice(0, -n).join(' '), ...last];
  if (yearsOnly || text.length > LONGEST_ROW || /[.?]$/.test(text)) return null;
  if (words.length === n + 1 && words.every((w) => !isFigureLike(w))) return words;
  return n === 1 &&
    words.length > 1 &&
    words.length < 9 &&
    /^(?:year|period|age|platform|outcome|offence|sex|gender|month|blwyddyn|oedran)/i.test(text)
    ? [words[0] ?? '', words.slice(1).join(' ')]
    : null;
}

/** "Financial Year, Recorded, Detected" over "2020/21, 389, 260": as many cells in each line, figures under names. */
function commas(lines: readonly Line[], i: number): Found {
  const head = inCommas(lines[i]?.text ?? '');
  if (head === null || head.some((t) => isFigureLike(t) && !isYearLike(t)) || head.length < 2) return null;
  const rows = [head];
  for (let k = i + 1; k < lines.length; k++) {
    const row = inCommas(lines[k]?.text ?? '');
    if (row === null || row.length !== head.length || !row.slice(1).every(isFigureLike)) break;
    rows.push(row);
  }
  if (rows.length < 2) return null;
  return {
    block: table(rows.map((r, k) => r.map((t) => cell(t, lines[i + k] as Line)))),
    after: i + rows.length,
    from: i,
  };
}

const inCommas = (text: string): readonly string[] | null => {
  if (text.length > 200 || /[.?:]\s*$/.test(text)) return null;
  const cells = text.split(/;\s*|,\s+/).map((t) => t.trim());
  return cells.length > 1 && cells.every((t) => t.length > 0 && t.length < 50) ? cells : null;
};

const FINDERS = [bars, tabs, wideSpaces, commas, singleSpaces] as const;

/** "2018/19412": a pair of years, and more; not "FOI2023/00812". */
const isGluedYear = (text: string): boolean => {
  const m = /(?<!\p{L})(?:19|20)(\d\d)\/(\d\d)(?:\d{2,}|(?:19|20)\d\d\/)/u.exec(text);
  return m !== null && Number(m[2]) === (Number(m[1]) + 1) % 100;
};

/** Lines with more digits glued together than can be told apart: "2018/19412019/2045". */
export const hasGluedDigits = (text: string): boolean =>
  isGluedYear(text) ||
  /(?:^|\s)(?:(?:19|20)\d\d){2,}\d+(?:\s|$)/.test(text) ||
  /(?:^|\s)\d{9,}(?:\s|$)/.test(text.replace(/\b0\d[\d ]{8,}/g, ''));

const [SHORTEST_WRAPPED, LONGEST_WRAPPED] = [58, 130];

/** A sentence broken over lines to a width, as mail is, is one line again. */
function unwrapped(lines: readonly Line[]): readonly Line[] {
  const out: Line[] = [];
  let last: Line | undefined;
  for (const line of lines) {
    const before = out.at(-1);
    if (before && last && runsOn(last, line))
      out[out.length - 1] = { ...before, text: `${before.text} ${line.text.trim()}` };
    else out.push(line);
    last = line;
  }
  return out;
}

function runsOn(a: Line, b: Line): boolean {
  if (
    !('line' in a.at) ||
    !('line' in b.at) ||
    b.at.line !== a.at.line + 1 ||
    a.style !== b.style ||
    a.style === 'heading'
  )
    return false;
  if (a.text.length < SHORTEST_WRAPPED || a.text.length > LONGEST_WRAPPED || /[.:;?!]\s*$/.test(a.text))
    return false;
  if (/^(?:19|20)\d\d(?:\/\d\d)?\s?[-–:=]/.test(b.text.trim())) return false;
  if (!/^[\p{Ll}\d(]/u.test(b.text.trim()) && (a.text.length < 68 || b.text.length < 30)) return false;
  return !/^\s*(?:[•·*▪○‣>|-]|\(?[a-z0-9]{1,2}[.)]\s|q\d|question|answer|response|section \d)/i.test(b.text);
}

/** A line drawn across the page, which cuts no table. */
const DRAWN = /^[\s=_-]{4,}$/;

/** The lines as blocks: what is a table taken out as one, the rest left as it stands. */
export function blocksOfLines(lines: readonly Line[]): readonly Block[] {
  const full = lines
    .filter((l) => l.text.trim() !== '' && !DRAWN.test(l.text))
    .flatMap(itemsApart)
    .flatMap(inPieces);
  const blocks: Block[] = [];
  const seek: Seek = { flatFrom: 0, runs: FINDERS.map(() => new Run()) };
  let held: Line[] = [];
  for (let i = 0; i < full.length; ) {
    const found = full[i]?.style === 'quoted' ? null : findAt(full, i, seek);
    const line = full[i];
    if (found) {
      const before =
        found.from < i
          ? held.slice(0, held.length - (i - found.from))
          : [...held, ...full.slice(i, found.from)];
      if (before.length > 0) blocks.push({ kind: 'prose', lines: unwrapped(before) });
      held = [];
      blocks.push(found.block);
      i = found.after;
    } else {
      if (line) held.push(line);
      i++;
    }
  }
  if (held.length > 0) blocks.push({ kind: 'prose', lines: unwrapped(held) });
  return blocks;
}

/** Where the search for flattened tables goes on: what was looked at in vain is not looked at again. */
interface Seek {
  flatFrom: number;
  readonly runs: readonly Run[];
}

function findAt(lines: readonly Line[], i: number, seek: Seek): Found {
  for (const [f, find] of FINDERS.entries()) {
    const run = seek.runs[f];
    const found = run ? find(lines, i, run) : null;
    if (found && found.after > i) return found;
  }
  if (i < seek.flatFrom) return null;
  const flat = oneALine(lines, i);
  if (flat === null) {
    const window = lines.slice(i, i + MOST_STARTS);
    const isOver = window.findIndex((l) => !isShort(l.text.trim()));
    const first = window.findIndex((l) => isFigureLike(l.text.trim()) && !isYearLike(l.text.trim()));
    // Beginnings before the first figure of one run of short lines were tried with this one.
    seek.flatFrom = i + Math.max(1, isOver === -1 ? first : 1);
  }
  return flat;
}

const LONGEST_PIECE = 3_000;

/** A line longer than any paragraph is read in pieces, so that no pattern is tried on a million letters. */
function inPieces(line: Line): readonly Line[] {
  const text = line.text.replace(/ {120,}/g, ' '.repeat(120));
  if (text.length <= LONGEST_PIECE) return [text === line.text ? line : { ...line, text }];
  const pieces: Line[] = [];
  for (let at = 0; at < text.length && pieces.length < MOST_PIECES; ) {
    const stop = text.lastIndexOf('. ', at + LONGEST_PIECE);
    const end = stop > at ? stop + 1 : at + LONGEST_PIECE;
    pieces.push({ ...line, text: text.slice(at, end) });
    at = end;
  }
  return pieces;
}

const MOST_PIECES = 60;
