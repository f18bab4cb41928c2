/** Hours of a day as somebody types them, `08:00–12:00, 14-22`, read and written again. */
import { type Result, fail, ok } from '../../base/result.js';
import type { Span } from './clocks/hours.js';

export type HoursProblem =
  | 'hours-unreadable'
  | 'hours-backwards'
  | 'hours-overlap'
  | 'hours-not-whole'
  | 'officers-unreadable';

const TIME = String.raw`(\d{1,2})(?:[:.](\d{2}))?`;
const SPAN = new RegExp(String.raw`^${TIME}\s*(?:-|–|—|to|i|tan)\s*${TIME}$`, 'i');

function timeOf(hour: string, minute: string | undefined): string | null {
  const [h, m] = [Number(hour), Number(minute ?? '0')];
  if (h > 24 || m > 59 || (h === 24 && m > 0)) return null;
  return `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`;
}

function spanOf(typed: string): Result<Span, HoursProblem> {
  const parts = SPAN.exec(typed.trim());
  const from = parts && timeOf(parts[1] ?? '', parts[2]);
  const to = parts && timeOf(parts[3] ?? '', parts[4]);
  if (!from || !to) return fail({ code: 'hours-unreadable' });
  return from < to ? ok({ from, to }) : fail({ code: 'hours-backwards' });
}

/**
 * The hours of one day.
 * **Shape**: nothing typed → none; in order of their beginnings, touching ones left as they are. **Errors**: what is no
 * hours, an end that is not after its beginning, hours that overlap.
 */
export function readHours(typed: string): Result<readonly Span[], HoursProblem> {
  const read = typed
    .split(/[,;\n]/)
    .filter((part) => part.trim() !== '')
    .map(spanOf);
  const spans = read.flatMap((one) => (one.ok ? [one.value] : []));
  const wrong = read.find((one) => !one.ok);
  if (wrong && !wrong.ok) return wrong;
  const sorted = spans.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return overlaps(sorted) ? fail({ code: 'hours-overlap' }) : ok(sorted);
}

const overlaps = (sorted: readonly Span[]): boolean =>
  sorted.some((span, at) => span.from < (sorted[at - 1]?.to ?? ''));

export const writeHours = (spans: readonly Span[]): string =>
  spans.map(({ from, to }) => `${from}–${to}`).join(', ');

/** So many on duty from one full hour up to another. */
export interface Duty extends Span {
  readonly officers: number;
}

const MOST_OFFICERS = 500;

function dutyOf(line: string): Result<Duty, HoursProblem> {
  const [hours = '', count = '', ...rest] = line.split('=');
  const span = spanOf(hours);
  if (!span.ok) return span;
  if (rest.length > 0 || !/^\d{1,3}$/.test(count.trim()) || Number(count) > MOST_OFFICERS)
    return fail({ code: 'officers-unreadable' });
  if (![span.value.from, span.value.to].every((time) => time.endsWith(':00')))
    return fail({ code: 'hours-not-whole' });
  return ok({ ...span.value, officers: Number(count) });
}

/**
 * Who is on duty in one day, a line each: `08:00–16:00 = 3`.
 * **Shape**: twenty-four numbers, nought where nothing was typed. **Errors**: as for hours, and hours that are not full.
 */
export function readDuties(typed: string): Result<readonly number[], HoursProblem> {
  const read = typed
    .split(/[,;\n]/)
    .filter((line) => line.trim() !== '')
    .map(dutyOf);
  const wrong = read.find((one) => !one.ok);
  if (wrong && !wrong.ok) return wrong;
  const duties = read
    .flatMap((one) => (one.ok ? [one.value] : []))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
  if (overlaps(duties)) return fail({ code: 'hours-overlap' });
  return ok(
    Array.from(
      { length: 24 },
      (_, hour) =>
        duties.find((d) => Number(d.from.slice(0, 2)) <= hour && hour < Number(d.to.slice(0, 2)))?.officers ??
        0,
    ),
  );
}

const fullHour = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

/** The lines that give these numbers again. **Shape**: hours without anybody are left out. */
export function writeDuties(byHour: readonly number[]): string {
  const lines: string[] = [];
  for (let from = 0; from < byHour.length; ) {
    let to = from + 1;
    while (to < byHour.length && byHour[to] === byHour[from]) to += 1;
    if (byHour[from]) lines.push(`${fullHour(from)}–${fullHour(to)} = ${byHour[from]}`);
    from = to;
  }
  return lines.join('\n');
}
