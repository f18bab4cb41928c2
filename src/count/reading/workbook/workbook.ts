/**
 * A spreadsheet as it was read: sheets, rows and cells with their addresses. Only what is written in the file, with
 * what it hides said aloud: a reply may hold more in a hidden row than in the ones on show.
 */
import type { Problem } from '../../../base/result.js';

export type WorkbookKind = 'ods' | 'xlsx';

export type CellValue =
  | { readonly type: 'number'; readonly n: number }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'boolean'; readonly is: boolean }
  /** A day, or a day and a time of day, as ISO 8601 without a zone. */
  | { readonly type: 'date'; readonly iso: string }
  | { readonly type: 'error'; readonly code: string };

export interface ReadCell {
  /** "B7". */
  readonly address: string;
  /** Counted from 1, as a spreadsheet shows them. */
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** The formula the value came from, or null. It is never run. */
  readonly formula: string | null;
  /** Where the cell leads, or null. */
  readonly link: string | null;
}

export interface ReadRow {
  readonly row: number;
  readonly hidden: boolean;
  /** Cells with something in them, from left to right. */
  readonly cells: readonly ReadCell[];
}

/** A rectangle of cells, all four counted from 1 and inclusive. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface ReadSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Hidden so that the spreadsheet's own menu does not list it (XLSX). */
  readonly veryHidden?: boolean;
  /** Numbers of the hidden columns. */
  readonly hiddenColumns: readonly number[];
  readonly merged: readonly CellRange[];
  /** Rows tagged as headers, by number (ODS). */
  readonly headerRows: readonly number[];
  readonly tables: readonly ReadTable[];
}

/** A named table (XLSX) or database range (ODS). */
export interface ReadTable {
  readonly name: string;
  readonly range: CellRange;
}

export interface ReadProperties {
  readonly title: string | null;
  readonly creator: string | null;
  readonly language: string | null;
}

export interface WholeSheet extends ReadSheet {
  readonly rows: readonly ReadRow[];
}

export interface ReadWorkbook {
  readonly kind: WorkbookKind;
  readonly properties: ReadProperties;
  readonly sheets: readonly WholeSheet[];
}

/** Told of a workbook while it is read, so that memory does not grow with it. */
export interface Visitor {
  readonly row: (sheet: string, row: ReadRow) => void;
  /** False: rows are still told, with whether they are hidden, but no cells are put together for them. */
  readonly wantsCells?: () => boolean;
  /** Every element of the content of an ODS file, plain cells aside. */
  readonly element?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  /** After the sheet's last row, when all about it is known. */
  readonly sheetEnd: (sheet: ReadSheet) => void;
  /** Asked between pieces of the file: the walk goes on when it is answered, so that whoever is told can keep up. */
  readonly pause?: () => Promise<void>;
}

export type WorkbookProblem =
  | 'workbook-not-a-zip'
  | 'workbook-unknown-kind'
  | 'workbook-broken'
  | 'workbook-encrypted'
  | 'workbook-too-many-entries'
  | 'workbook-too-large'
  | 'workbook-ratio'
  | 'workbook-overlap'
  | 'workbook-too-many-cells'
  | 'workbook-doctype'
  | 'workbook-too-deep';

/** Thrown inside the reader and turned into a problem at its edge. */
export class Refusal extends Error {
  readonly problem: Problem<WorkbookProblem>;

  constructor(code: WorkbookProblem, params: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.problem = { code, params };
  }
}

export interface Limits {
  readonly entries: number;
  /** Bytes of all entries together once inflated, as declared; each is held to what it declared. */
  readonly totalBytes: number;
  /** Inflated to deflated, for entries of more than a megabyte. */
  readonly ratio: number;
  readonly cells: number;
  readonly depth: number;
}

/** Generous for any reply to a request; a bomb passes one of them at once. */
export const LIMITS: Limits = {
  entries: 2_000,
  totalBytes: 400_000_000,
  ratio: 250,
  cells: 4_000_000,
  depth: 200,
};
