/** A block of rows with what the flag reader says of each added to it. Pure: bytes in, bytes out. */
import type { FlagReader, FlagReading, FlagRuleBook } from '../rules/flag/index.js';
import { type FlagNow, stratumId } from '../rules/audit/index.js';
import type { Block } from './cut-rows.js';
import { csvCell } from './csv-row.js';
import type { Layout } from './layout.js';
import type { ExtractRecord } from './look-at-record.js';
import type { RowProblem } from '../rules/row-problem.js';
import { type LexiconRows, readerOf } from './reader-of.js';
import { Written } from './written.js';
import { type ReadRow, type Seeing, rowsOf } from './rows.js';

/** What is added to each record, in this order. */
export const ADDED = ['online', 'probability', 'rule', 'spans', 'platforms', 'pathway'] as const;

export interface HowToFlag {
  readonly layout: Layout;
  readonly rules: FlagRuleBook | null;
  readonly lexicon?: LexiconRows | undefined;
}

export interface FlaggedBlock {
  readonly bytes: Buffer;
  /** Rows, blank lines among them: where the next block's rows count on. */
  readonly rows: number;
  readonly records: number;
  /** By stratum: `no/yes` → 12. A row that could not be read counts as `unset/person`. */
  readonly strata: Readonly<Record<string, number>>;
  readonly problems: readonly RowProblem[];
  /** A 53-bit hash of each id, with its row, to find ids that come twice. */
  readonly ids: Float64Array;
  readonly idRows: Int32Array;
}

/** What is said of a row that is no record: it is cut off, and a person must look (U5). */
const UNREAD: Omit<FlagReading, 'version'> = {
  online: 'person',
  probability: 0.5,
  rule: 'U5',
  spans: [],
  platforms: [],
  pathway: 'unclear',
};

/** Reads every record of a block and writes it out again with the answer added. */
export function flagBlock(block: Pick<Block, 'bytes' | 'state'>, how: HowToFlag): FlaggedBlock {
  const problems: RowProblem[] = [];
  const seeing: Seeing = { tell: (p) => void problems.push(p), rows: 0 };
  const strata = new StratumCounts();
  const [ids, idRows]: [number[], number[]] = [[], []];
  const out = new Written(block.bytes);
  const write = how.layout.kind === 'csv' ? csvWriter(how.layout, out) : jsonWriter(how.layout, out);
  const by = { rules: how.rules, read: readerOf(how.lexicon).read };
  let records = 0;
  for (const row of rowsOf(block, how.layout, seeing)) {
    records++;
    const reading = row.record ? readingOf(row.record, by) : UNREAD;
    strata.add(row.record?.flag ?? 'unset', reading.online);
    if (row.record && row.record.id !== '') {
      ids.push(hash53(row.record.id));
      idRows.push(seeing.rows);
    }
    write(row, reading);
  }
  return {
    bytes: out.all(),
    rows: seeing.rows,
    records,
    strata: strata.counted(),
    problems,
    ids: Float64Array.from(ids),
    idRows: Int32Array.from(idRows),
  };
}

/** Records by stratum, counted without making its name each time. */
class StratumCounts {
  readonly #counts = new Map<FlagNow, Map<FlagReading['online'], number>>();

  add(flag: FlagNow, reader: FlagReading['online']): void {
    const of = this.#counts.get(flag) ?? new Map<FlagReading['online'], number>();
    if (of.size === 0) this.#counts.set(flag, of);
    of.set(reader, (of.get(reader) ?? 0) + 1);
  }

  counted(): Readonly<Record<string, number>> {
    const all = [...this.#counts].flatMap(([flag, of]) =>
      [...of].map(([reader, count]) => [stratumId(flag, reader), count] as const),
    );
    return Object.fromEntries(all);
  }
}

/** The reader never sees the flag that stands: it would only say it again. */
export const readingOf = (
  record: ExtractRecord,
  { rules, read }: { readonly rules: FlagRuleBook | null; readonly read: FlagReader['read'] },
): FlagReading =>
  read(record.narrative, {
    offenceCode: record.code,
    recordedOn: record.recordedOn,
    ...(rules ? { rules } : {}),
  });

type Write = (row: ReadRow, reading: Omit<FlagReading, 'version'>) => void;

function csvWriter(layout: Layout, out: Written): Write {
  const width = layout.headings.length;
  return ({ csv }, reading) => {
    if (!csv) return;
    const cells = addedCells(reading, layout.delimiter);
    if (csv.cells === width && !csv.isOpen && csv.hasQuotes) {
      out.text(csv.raw() + cells + csv.ending());
      return;
    }
    // A row that is not whole: filled up to the heading's width, what is too much after what is added.
    const all = Array.from({ length: csv.cells }, (_, i) => csvCell(csv.cell(i), layout.delimiter));
    const own = Array.from({ length: width }, (_, i) => all[i] ?? '').join(layout.delimiter);
    const more = all.slice(width).map((cell) => layout.delimiter + cell);
    out.text(`${own}${cells}${more.join('')}\n`);
  };
}

function addedCells(r: Omit<FlagReading, 'version'>, d: string): string {
  const spans = r.spans.length === 0 ? '[]' : `"${JSON.stringify(r.spans).replaceAll('"', '""')}"`;
  const platforms =
    r.platforms.length === 0 ? '[]' : `"${JSON.stringify(r.platforms).replaceAll('"', '""')}"`;
  return `${d}${r.online}${d}${r.probability}${d}${r.rule}${d}${spans}${d}${platforms}${d}${r.pathway}`;
}

function jsonWriter(layout: Layout, out: Written): Write {
  const isTaken = layout.headings.some((key) => ADDED.some((added) => added === key));
  return ({ line, raw, json }, reading) => {
    const added = addedMembers(reading);
    if (json === null) out.text(`{"unread":${JSON.stringify(line)},${added}}\n`);
    else if (isTaken || hasOurs(json))
      out.text(
        `${JSON.stringify(withBefore(json))
          .replace(/^\{\}$/, '{')
          .replace(/\}$/, ',')}${added}}\n`,
      );
    else {
      const body = raw ? '' : bodyOf(line);
      const isEmpty = raw ? out.members(raw) : body === '{';
      out.text(`${body}${isEmpty ? '' : ','}${added}}\n`);
    }
  };
}

/** What is said of a line whose bytes cannot be copied: it goes out in UTF-8. */
const bodyOf = (line: string): string => line.slice(line.indexOf('{'), line.lastIndexOf('}')).trimEnd();

/** One of our names is the record's own. Each is asked for by itself: a list of names would be looked through. */
const hasOurs = (json: Readonly<Record<string, unknown>>): boolean =>
  'online' in json ||
  'probability' in json ||
  'rule' in json ||
  'spans' in json ||
  'platforms' in json ||
  'pathway' in json;

/** The members that are added; written out by hand, in a quarter of the time. */
function addedMembers(r: Omit<FlagReading, 'version'>): string {
  let spans = '';
  for (const [start, end, why] of r.spans) spans += `${spans === '' ? '' : ','}[${start},${end},"${why}"]`;
  const platforms = r.platforms.length === 0 ? '[]' : JSON.stringify(r.platforms);
  return `"online":"${r.online}","probability":${r.probability},"rule":"${r.rule}","spans":[${spans}],"platforms":${platforms},"pathway":"${r.pathway}"`;
}

/** What the record already called by one of our names is kept under another: `online` as `online_before`. */
const withBefore = (json: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(json).map(([key, value]) => [nameBefore(key), value]));

const nameBefore = (name: string): string =>
  ADDED.some((added) => added === name) ? `${name}_before` : name;

/** The heading of the file that comes out. */
export const flaggedHeading = (layout: Layout): string =>
  [...layout.headings.map(nameBefore), ...ADDED]
    .map((name) => csvCell(name, layout.delimiter))
    .join(layout.delimiter);

/** 53 bits of an id, as a whole number: two ids share one once in some nine thousand billion pairs. */
export function hash53(text: string): number {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2_654_435_761);
    b = Math.imul(b ^ code, 1_597_334_677);
  }
  a = Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909);
  b = Math.imul(b ^ (b >>> 16), 2_246_822_507) ^ Math.imul(a ^ (a >>> 13), 3_266_489_909);
  return 4_294_967_296 * (2_097_151 & b) + (a >>> 0);
}

/** What a flag of the file and an answer of the reader make of a record, when they differ. */
export type Change = 'set' | 'clear';

/** The change that the reader proposes: never where it says that a person must look. */
export const changeOf = (flag: FlagNow, reader: FlagReading['online']): Change | null =>
  reader === 'yes' && flag !== 'yes' ? 'set' : reader === 'no' && flag === 'yes' ? 'clear' : null;
