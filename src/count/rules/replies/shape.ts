/**
 * A reply as it was unpacked, whatever it came as: blocks in the order they stand, each cell and line with its place.
 * Nothing here knows a format.
 */
import type { Day } from '../../../base/day.js';
import type { At } from '../../../base/observation.js';
import type { Problem } from '../../../base/result.js';

export type ReplyFormat =
  | 'xlsx'
  | 'xls'
  | 'ods'
  | 'csv'
  | 'tsv'
  | 'docx'
  | 'pdf'
  | 'html'
  | 'eml'
  | 'msg'
  | 'txt';

export const REPLY_FORMATS: readonly ReplyFormat[] = [
  'xlsx',
  'xls',
  'ods',
  'csv',
  'tsv',
  'docx',
  'pdf',
  'html',
  'eml',
  'msg',
  'txt',
];

export interface Cell {
  /** As shown, blanks at the ends taken off; empty for a blank cell. */
  readonly text: string;
  readonly at: At;
  /** Covered by a merged cell that begins elsewhere: the text is that cell's. */
  readonly covered?: true;
}

/** Rows are all of one width. */
export interface TableBlock {
  readonly kind: 'table';
  /** The sheet's name, where there is one. */
  readonly name: string | null;
  readonly rows: readonly (readonly Cell[])[];
  /** Where the columns were guessed (spaces, places on a page) what is read from it is less sure. */
  readonly guessed?: true;
  /** Where cells may have been lost between columns, a person is asked about each. */
  readonly doubtful?: true;
  /** Longer than any answer: what is past its first rows was left out. */
  readonly cut?: true;
}

export interface Line {
  readonly text: string;
  readonly at: At;
  /** Marked as a heading, or as somebody else's words. */
  readonly style?: 'heading' | 'quoted';
}

export interface ProseBlock {
  readonly kind: 'prose';
  readonly lines: readonly Line[];
}

export type Block = TableBlock | ProseBlock;

export type HiddenWhy =
  | 'hidden-sheet'
  | 'very-hidden-sheet'
  | 'hidden-row'
  | 'hidden-column'
  | 'pivot-cache'
  | 'comment'
  | 'tracked-change'
  | 'embedded-file'
  | 'external-link'
  | 'hidden-text'
  | 'text-without-colour'
  | 'text-under-a-shape'
  | 'macro';

export const HIDDEN_WHYS: readonly HiddenWhy[] = [
  'hidden-sheet',
  'very-hidden-sheet',
  'hidden-row',
  'hidden-column',
  'pivot-cache',
  'comment',
  'tracked-change',
  'embedded-file',
  'external-link',
  'hidden-text',
  'text-without-colour',
  'text-under-a-shape',
  'macro',
];

/** What a file holds and does not show: where it is and why it counts, never what it says. */
export interface Hidden {
  /** The sheet, the page ("page 2") or the part it is in; null: the file as a whole. */
  readonly sheet: string | null;
  readonly rows: readonly number[];
  readonly columns?: readonly string[];
  readonly why: HiddenWhy;
}

export type ReplyProblem =
  | 'format-unknown'
  | 'file-empty'
  | 'file-broken'
  | 'file-locked'
  | 'file-too-large'
  | 'reading-took-too-long'
  | 'reading-took-too-much-memory'
  | 'no-text-in-file'
  | 'cannot-be-split'
  | 'records-not-counted'
  | 'rest-not-read'
  | 'columns-unclear'
  | 'measure-unclear'
  | 'period-unclear'
  | 'period-from-reply-date'
  | 'period-from-question'
  | 'authority-unclear'
  | 'mark-unexplained'
  | 'cell-blank'
  | 'total-differs'
  | 'suppressed-can-be-worked-out'
  | 'two-systems'
  | 'same-cell-twice'
  | 'words-unexplained'
  | 'attachment-unread'
  | 'hidden-data'
  | 'language-unclear';

export const REPLY_PROBLEMS: readonly ReplyProblem[] = [
  'format-unknown',
  'file-empty',
  'file-broken',
  'file-locked',
  'file-too-large',
  'reading-took-too-long',
  'reading-took-too-much-memory',
  'no-text-in-file',
  'cannot-be-split',
  'records-not-counted',
  'rest-not-read',
  'columns-unclear',
  'measure-unclear',
  'period-unclear',
  'period-from-reply-date',
  'period-from-question',
  'authority-unclear',
  'mark-unexplained',
  'cell-blank',
  'total-differs',
  'suppressed-can-be-worked-out',
  'two-systems',
  'same-cell-twice',
  'words-unexplained',
  'attachment-unread',
  'hidden-data',
  'language-unclear',
];

export interface UnpackedReply {
  readonly format: ReplyFormat;
  readonly name: string;
  readonly blocks: readonly Block[];
  /** Attachments, unpacked in their turn. */
  readonly parts: readonly UnpackedReply[];
  readonly hidden: readonly Hidden[];
  readonly problems: readonly Problem<ReplyProblem>[];
  readonly subject: string | null;
  /** Who sent it, where the format says: a name and address. */
  readonly sender: string | null;
  readonly sentOn: Day | null;
}

/** An unpacked reply with nothing in it but what is given. */
export const unpacked = (
  given: Partial<UnpackedReply> & { readonly format: ReplyFormat },
): UnpackedReply => ({
  name: '',
  blocks: [],
  parts: [],
  hidden: [],
  problems: [],
  subject: null,
  sender: null,
  sentOn: null,
  ...given,
});
