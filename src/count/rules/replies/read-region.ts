/** Reads one table: each figure with the row's and the column's words and, where they say nothing, the words around. */
import type { Period } from '../../../base/period.js';
import { SURE } from './candidate.js';
import { type CellReading, cellReader, isCountWithShare } from './cell-value.js';
import { withFullYears, withWholeCodes } from './code-columns.js';
import type { Context } from './context.js';
import {
  HALF_A_PERIOD,
  type Line,
  type Setting,
  keyOfSetting,
  sayingOf,
  settingOf,
} from './figure-candidate.js';
import type { Figure } from './figure.js';
import {
  type Saying,
  type Sayings,
  addSaying,
  lineOf,
  makeRoom,
  sayingsIn,
  sayingsOfRow,
} from './known-lines.js';
import type { LabelPeriod } from './label-period.js';
import { type RowLine, besideOthers, columnsOf, rowsOf, withMeasureOfParts } from './region-lines.js';
import type { Region } from './regions.js';
import type { Cell, ReplyProblem } from './shape.js';
import { spread } from './spread-headers.js';

export interface RegionRead {
  readonly figures: readonly Figure[];
  readonly doubts: readonly { readonly code: ReplyProblem; readonly cell: Cell | null }[];
  /** Rows and columns that each figure stands in, for checking totals. */
  readonly grid: readonly GridFigure[];
}

export interface GridFigure {
  readonly row: number;
  readonly column: number;
  readonly rowTotal: boolean;
  readonly columnTotal: boolean;
  /** Rows under different headings inside the table are not added together. */
  readonly group: string;
  readonly reading: CellReading;
  readonly cell: Cell;
}

/** A heading of a column whose cells are never counts: references, dates, ages of single victims. */
const NO_COUNTS =
  /\b(?:crime (?:no|number|ref\w*)|ref(?:erence)?|urn|ids?|date|time|postcode|age of (?:the )?(?:youngest|oldest)|row|s\/n|line|beat|comments?|notes?)\b/i;

/** A column whose cells may be counts, or null. */
const countsIn = (column: Line): Line | null =>
  column.labels.some((l) => NO_COUNTS.test(l.facets.text) && !l.facets.period) ? null : column;

/** On a page, a heading that was broken off beside one that was not: the columns are not where they seem. */
const isBroken = (columns: readonly Line[]): boolean =>
  columns.some((col) =>
    col.labels.some(
      (l) => HALF_A_PERIOD.test(l.facets.text) && (l.facets.period === null || l.facets.period.rest !== ''),
    ),
  );

function linesOf(region: Region, context: Context): readonly RowLine[] {
  const unaided = rowsOf(region, context);
  const lines = withMeasureOfParts(
    besideOthers(
      unaided.map((r) => r.line),
      context,
    ),
  );
  return unaided.map((r, i) => ({ line: lines[i] ?? r.line, group: r.group, cells: r.cells }));
}

/** What is known of lines that cross, for rows with labels and for rows without. */
interface Crossing {
  readonly setting: Setting;
  readonly sayings: Sayings;
}

const crossing = (setting: Setting): Crossing => ({ setting, sayings: sayingsIn(keyOfSetting(setting)) });

export function readRegion(given: Region, context: Context, guessed = false): RegionRead {
  makeRoom();
  const region = withFullYears(withWholeCodes(given));
  const header = spread(region.header, region.labels, guessed);
  const columns = besideOthers(columnsOf(region, context, header.rows), context);
  const rows = linesOf(region, context);
  const lines = rows.map((r) => r.line);
  const isUnsure = header.doubtful || (guessed && isBroken(columns));
  const setting = settingOf(context, {
    whole: { row: spanOf(lines), column: spanOf(columns) },
    parts: { row: partsOf(lines), column: partsOf(columns) },
    guessed,
    unlabelled: isUnsure,
  });
  const labelled = crossing(setting);
  let bare: Crossing | null = isUnsure || region.labels === 0 ? labelled : null;
  const reader = new TableReader(region, columns.map(countsIn), context);
  rows.forEach((row, r) => {
    if (row.line.notCount) return;
    if (row.line.labels.length > 0) reader.take(row, r, labelled);
    else reader.take(row, r, (bare ??= crossing({ ...setting, unlabelled: true })));
  });
  return reader;
}

class TableReader implements RegionRead {
  readonly figures: Figure[] = [];
  readonly doubts: { code: ReplyProblem; cell: Cell | null }[] = [];
  readonly grid: GridFigure[] = [];
  readonly #region: Region;
  readonly #columns: readonly (Line | null)[];
  readonly #read: (text: string) => CellReading;
  readonly #none = lineOf([]);

  constructor(region: Region, columns: readonly (Line | null)[], context: Context) {
    this.#region = region;
    this.#columns = columns;
    this.#read = cellReader(context.key);
  }

  take({ line, cells, group }: RowLine, row: number, { setting, sayings }: Crossing): void {
    const known = sayingsOfRow(sayings, line);
    for (let c = this.#region.labels; c < cells.length; c++) {
      const cell = cells[c];
      const found = this.#columns[c];
      if (!cell || cell.covered || found === null) continue;
      const column = found ?? this.#none;
      if (column.notCount && !isCountWithShare(cell.text)) continue;
      if (column.labels.length === 0 && this.#region.header.length > 0 && cell.text === '') continue;
      const reading = this.#read(cell.text);
      const [rowTotal, columnTotal] = [line.isTotal, column.isTotal];
      this.grid.push({ row, column: c, rowTotal, columnTotal, group, reading, cell });
      if (reading.kind === 'blank') this.doubts.push({ code: 'cell-blank', cell });
      else if (reading.kind === 'unclear') this.doubts.push({ code: reading.why, cell });
      else if (reading.kind === 'value') {
        const saying: Saying =
          known.get(column) ?? addSaying(known, column, sayingOf([line, column], setting));
        const { said, sure } = reading.sure < SURE ? saying.plain : saying.sure;
        this.figures.push({
          said,
          value: reading.value,
          sure: reading.sure < sure ? reading.sure : sure,
          at: cell.at,
          as_written: cell.text,
        });
      }
    }
  }
}

/** The periods that lines name, totals aside. */
function periodsOf(lines: readonly Line[]): readonly LabelPeriod[] {
  const found: LabelPeriod[] = [];
  for (const { isTotal, labels } of lines)
    if (!isTotal) for (const { facets } of labels) if (facets.period) found.push(facets.period);
  return found;
}

/** Months and quarters without a year. */
const partsOf = (lines: readonly Line[]): readonly LabelPeriod[] =>
  periodsOf(lines).filter((p) => (p.month ?? p.quarter) !== undefined);

/** The period that a total over years stands for: from the first to the last, when they follow on. */
function spanOf(lines: readonly Line[]): Period | null {
  const periods = periodsOf(lines)
    .map((p) => p.period)
    .filter((p) => p.from !== '')
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  const [first] = periods;
  if (!first) return null;
  let to = first.to;
  for (const p of periods.slice(1)) {
    if (p.from > to) return null;
    if (p.to > to) to = p.to;
  }
  return { from: first.from, to };
}
