/**
 * The value of one row of the flattened layout: `value.kind`, `value.n`, `value.lo`, `value.hi`, `value.exemption`,
 * or `value` as a person wrote it. A value that is both a range and exact is neither, and is refused.
 */
import { VALUE_KINDS, type Value, type ValueKind, readValue } from '../../base/value.js';
import { type Cells, type Column, type Report, wholeIn } from './observation-cells.js';

function countIn(cells: Cells, column: 'value.n' | 'value.lo' | 'value.hi'): number | null {
  const text = cells.get(column);
  if (text.startsWith('-')) return cells.report('value-negative', column, text);
  if (/^\d+\.\d+$/.test(text)) return cells.report('value-not-whole', column, text);
  return wholeIn(cells, column, 'value-unreadable');
}

const isKind = (text: string): text is ValueKind => (VALUE_KINDS as readonly string[]).includes(text);

/** The value, or null when something is wrong with it, which has then been said. */
export function valueIn(cells: Cells): Value | null {
  const { get, report } = cells;
  const kind = get('value.kind');
  if (kind === '' && cells.has('value')) return writtenValue(cells);
  if (!isKind(kind)) return report('value-kind-unknown', 'value.kind', kind);
  const n = countIn(cells, 'value.n');
  const lo = countIn(cells, 'value.lo');
  const hi = countIn(cells, 'value.hi');
  const ranged = get('value.lo') !== '' || get('value.hi') !== '';
  if (get('value.n') !== '' && ranged) return report('value-both-range-and-exact', 'value.n', get('value.n'));
  if (get('value.n') !== '' && kind !== 'exact') return report('value-unreadable', 'value.n', get('value.n'));
  if (ranged && kind !== 'range' && kind !== 'suppressed')
    return report(
      kind === 'exact' ? 'value-both-range-and-exact' : 'value-unreadable',
      'value.lo',
      get('value.lo'),
    );
  if (lo !== null && hi !== null && lo > hi) return report('range-backwards', 'value.lo', `${lo} > ${hi}`);
  return valueOf(kind, { n, lo, hi }, cells);
}

type Numbers = Readonly<Record<'n' | 'lo' | 'hi', number | null>>;

function valueOf(kind: ValueKind, { n, lo, hi }: Numbers, { get, report }: Cells): Value | null {
  switch (kind) {
    case 'exact':
      // A blank cell is not an answer: an exact value without its number is refused, never read as nought.
      return n === null ? missingNumber(get('value.n'), 'value.n', report) : { kind, n };
    case 'range':
      return lo === null ? missingNumber(get('value.lo'), 'value.lo', report) : { kind, lo, hi };
    case 'suppressed':
      return { kind, lo, hi };
    case 'refused':
      return {
        kind,
        exemption: get('value.exemption')
          .split(/[;,\s]+/)
          .filter((e) => e !== ''),
      };
    case 'not-held':
    case 'no-reply':
    case 'not-asked':
      return { kind };
  }
}

/** Says so only where nothing else has been said about the cell. */
const missingNumber = (text: string, column: Column, report: Report): null =>
  text === '' ? report('value-unreadable', column, text) : null;

function writtenValue({ get, report }: Cells): Value | null {
  const read = readValue(get('value'));
  return read.ok ? read.value : report(read.problems[0]?.code ?? 'value-unreadable', 'value', get('value'));
}
