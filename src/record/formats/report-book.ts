/** A report before it is a file: sheets of lines and tables. The spreadsheet and the PDF are made of the same one. */
import type { Lang } from '../../base/words.js';

export interface ReportBook {
  readonly lang: Lang;
  readonly title: string;
  readonly description: string;
  readonly creator: string;
  /** An instant, as ISO text: the same report gives the same bytes. */
  readonly created: string;
  readonly sheets: readonly ReportSheet[];
}

export interface ReportSheet {
  /** Letters and figures, unique: a spreadsheet's name for it. */
  readonly name: string;
  /** The first is the sheet's title. */
  readonly lines: readonly ReportLine[];
  readonly table: ReportTable | null;
}

export interface ReportLine {
  readonly style: 'title' | 'heading' | 'text';
  readonly text: string;
}

export interface ReportTable {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly ReportCell[])[];
  readonly numeric: readonly boolean[];
}

export type ReportCell =
  | { readonly kind: 'number'; readonly n: number }
  | { readonly kind: 'text'; readonly text: string };
