/** Tables that are no counts: a list of crimes with one in each row, and questions with their answers beside them. */
import { isFigureLike } from './cell-value.js';
import type { Cell, Line, TableBlock } from './shape.js';

type Row = readonly Cell[];

const DAY =
  /^\d{1,2}[/.-](?:\d{1,2}|[A-Za-z]{3,9})[/.-]\d{2,4}(?:\s+\d{1,2}:\d\d(?::\d\d)?)?$|^\d{4}-\d\d-\d\d(?:[T ].*)?$/;
const MARK = /^(?=.*\d)(?=.*[A-Za-z/-])[\w/.-]{4,24}$/;
const NAMES_ONE =
  /^(?:(?:crime|offence|occurrence|incident|log|record|case|unique|custody)?\s*(?:ref(?:erence)?(?: (?:no|number))?|no\.?|number|id|urn)|#|row|serial(?: no)?|(?:date|recorded|reported|created|committed)\b.*|.*\b(?:date|dyddiad)\b.*|cyfeirnod|rhif)$/i;
const COUNTS = /\b(?:count|number of|no\.? of|totals?|offences|crimes|volume|nifer|recorded crimes?)\b/i;

/** Rows looked at: a list shows itself early. */
const LOOKED_AT = 200;

const filled = (row: Row): readonly Cell[] => row.filter((c) => c.text !== '');

/**
 * **Shape**: "Ref, Date recorded, Offence, Age" over one crime a row → true; "Date, Number of offences" → false. What
 * each row is of is told by a person: nothing in such a list is a count.
 */
export function isRecords(block: TableBlock): boolean {
  const rows = block.rows.slice(0, LOOKED_AT).filter((r) => filled(r).length > 1);
  const header = rows[0];
  if (!header || rows.length < 3 || header.some((c) => isFigureLike(c.text) && c.text !== '')) return false;
  if (header.some((c) => COUNTS.test(c.text) && !NAMES_ONE.test(c.text.trim()))) return false;
  return header.some((c, i) => NAMES_ONE.test(c.text.trim()) && marksEach(rows.slice(1), i));
}

/** The column has a day, a reference or a running number in nearly every row. */
function marksEach(rows: readonly Row[], column: number): boolean {
  const texts = rows.map((r) => r[column]?.text.trim() ?? '').filter((t) => t !== '');
  if (texts.length < 0.8 * rows.length) return false;
  const marked = texts.filter((t) => DAY.test(t) || MARK.test(t)).length;
  const numbers = texts.map(Number);
  const isRunning = numbers.every(
    (n, i) => Number.isInteger(n) && (i === 0 || n === (numbers[i - 1] ?? 0) + 1),
  );
  return marked >= 0.9 * texts.length || isRunning;
}

/** A table of questions with their answers, as lines; null for any other table. */
export function questionsAsLines(block: TableBlock): readonly Line[] | null {
  const rows = block.rows.map(filled).filter((r) => r.length > 0);
  const asked = rows.filter((r) => r.length === 2 && /\?\s*$/.test(r[0]?.text ?? ''));
  if (asked.length === 0 || asked.length * 2 < rows.length || block.rows.length > LOOKED_AT) return null;
  return rows.flatMap((row) => {
    const [first, second] = row;
    if (!first) return [];
    const line: Line = { text: first.text, at: first.at };
    return asked.includes(row) && second ? [line, { text: `Answer: ${second.text}`, at: second.at }] : [line];
  });
}
