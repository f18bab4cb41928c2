/** A reply made up with its truth known: what it says, and how it is laid out before any format is chosen. */
export interface TrueCell {
  readonly measure: string;
  readonly from: string;
  readonly to: string;
  readonly by: Readonly<Record<string, string>>;
  /** As `n`, `lo..hi`, `suppressed`, `not-held`. */
  readonly value: string;
}

export interface MadeTable {
  readonly kind: 'table';
  /** A string, or a cell over several columns. */
  readonly rows: readonly (readonly (string | { readonly text: string; readonly span: number })[])[];
}

export type MadePiece = { readonly kind: 'line'; readonly text: string; readonly quoted?: true } | MadeTable;

export interface MadeReply {
  readonly authority: string;
  readonly force: string;
  readonly kind: string;
  readonly exemptions: readonly string[];
  readonly cells: readonly TrueCell[];
  readonly pieces: readonly MadePiece[];
  readonly layout: string;
}

export const line = (text: string): MadePiece => ({ kind: 'line', text });
