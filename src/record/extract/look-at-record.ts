/** What one row says, as the reader and the audit need it, and what is wrong with it. */
import type { Day } from '../../base/day.js';
import { offenceByCode } from '../../base/offences.js';
import type { FlagNow } from '../rules/audit/index.js';
import type { LookedAt } from './layout.js';
import { ownText } from './own-text.js';
import { readDay } from './read-day.js';
import { readFlagCell } from './read-flag-cell.js';
import type { RowProblemCode } from '../rules/row-problem.js';

/** The cells looked at, as they stand; a column that the file does not have is undefined. */
export type Looked = Readonly<Partial<Record<LookedAt, string>>>;

export interface ExtractRecord {
  readonly id: string;
  readonly narrative: string;
  readonly code: string;
  readonly recordedOn: Day | null;
  readonly flag: FlagNow;
  readonly unit: string;
  readonly recorder: string;
}

/** Told of each thing wrong, with the column it is wrong in. */
export type Tell = (code: RowProblemCode, column?: LookedAt) => void;

/**
 * The record of a row. Whatever is wrong is told, and read as far as it can be. `isPlain`: it is known that no odd
 * letter can be in it.
 */
export function lookAt(cells: Looked, tell: Tell, isPlain = false): ExtractRecord {
  const narrative = cells.narrative ?? '';
  if ((!isPlain && ODD.test(narrative)) || narrative.trim() === '') tellOdd(narrative, tell);
  if (cells.crime_id?.trim() === '') tell('id-missing', 'crime_id');
  if (cells.offence_code && !isKnownCode(cells.offence_code)) tell('code-unknown', 'offence_code');
  return {
    id: cells.crime_id?.trim() ?? '',
    narrative,
    code: cells.offence_code?.trim() ?? '',
    recordedOn: dayOf(cells.recorded_at, tell),
    flag: flagOf(cells.online_flag, tell),
    unit: cells.unit?.trim() ?? '',
    recorder: cells.recorder?.trim() ?? '',
  };
}

/** Control characters but tab, newline and return. */
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
/** Half of a letter that takes two: only JSON can write one down. */
const LONE_SURROGATE = /\p{Surrogate}/u;
/** Either of the two, or a letter that takes two: one look for most narratives. */
// oxlint-disable-next-line no-control-regex
const ODD = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ud800-\udfff]/;

function tellOdd(narrative: string, tell: Tell): void {
  if (narrative.trim() === '') tell('narrative-missing', 'narrative');
  else if (CONTROL.test(narrative)) tell('control-characters', 'narrative');
  if (LONE_SURROGATE.test(narrative)) tell('lone-surrogate', 'narrative');
}

const CODES = new Map<string, boolean>();
const MOST_CODES = 5_000;

function isKnownCode(code: string): boolean {
  const known = CODES.get(code);
  if (known !== undefined) return known;
  const is = offenceByCode(code) !== null;
  if (CODES.size < MOST_CODES) CODES.set(ownText(code), is);
  return is;
}

function dayOf(text: string | undefined, tell: Tell): Day | null {
  if (text === undefined || text.trim() === '') return null;
  const day = readDay(text);
  if (day === null) tell('date-unreadable', 'recorded_at');
  return day;
}

function flagOf(text: string | undefined, tell: Tell): FlagNow {
  if (text === undefined) return 'unset';
  const flag = readFlagCell(text);
  if (flag === null) tell('flag-unknown', 'online_flag');
  return flag ?? 'unset';
}
