/** A whole extract read for an audit: counted once, and read again for the records that somebody must look at. */
import { createHash } from 'node:crypto';
import { type Result, fail, ok } from '../../base/result.js';
import type { FlagReading, FlagRuleBook } from '../rules/flag/index.js';
import type { LayoutProblem, RowProblem, RowProblemCode } from '../rules/row-problem.js';
import { type WorkedOn, eachWorkedOn } from './block-pool.js';
import { type Block, cutRows } from './cut-rows.js';
import { readingOf } from './flag-block.js';
import { cutting } from './flag-file.js';
import type { Input } from './input.js';
import { type ColumnMap, type Layout, readLayout } from './layout.js';
import type { ExtractRecord } from './look-at-record.js';
import { ownText } from './own-text.js';
import { type LexiconRows, readerOf } from './reader-of.js';
import { rowsOf } from './rows.js';
import { SeenIds } from './seen-ids.js';
import { type RecorderLine, type TalliedBlock, type TallyLine, tallyBlock } from './tally-block.js';

export interface ReadAsked {
  readonly input: Input;
  readonly map: ColumnMap;
  readonly rules: FlagRuleBook | null;
  readonly lexicon: LexiconRows;
  readonly pseudonymKey: Uint8Array;
  /** Threads; 0 reads here, for what is small. */
  readonly workers: number;
  readonly onProgress?: (upTo: number, records: number) => void;
}

export interface TalliedExtract {
  readonly layout: Layout;
  readonly records: number;
  readonly sha256: string;
  readonly lines: readonly TallyLine[];
  readonly recorders: readonly RecorderLine[];
  readonly problems: Readonly<Partial<Record<RowProblemCode, number>>>;
  /** The first of them, with their rows. */
  readonly firstProblems: readonly RowProblem[];
  /** New words with how many records have each: only those that several have. */
  readonly words: Readonly<Record<string, number>>;
  readonly version: string;
}

const FIRST_PROBLEMS = 200;
/** A word that fewer records have may name a person or a place. */
const FEWEST_WITH_WORD = 5;
const MOST_WORDS = 200;

/**
 * Counts an extract. Narratives, ids and recorders' names are let go of as they are read.
 * **Errors**: a `LayoutProblem`; `file-empty` for a heading without a record.
 */
export async function tallyExtract(asked: ReadAsked): Promise<Result<TalliedExtract, LayoutProblem>> {
  const layout = readLayout(asked.input.head, asked.map, { needs: ['narrative', 'crime_id'] });
  if (!layout.ok) return layout;
  const sum = new Sum(layout.value, readerOf(asked.lexicon).version);
  const hash = createHash('sha256').update(asked.input.head.subarray(0, layout.value.bodyFrom));
  for await (const { done, upTo, block } of worked(asked, layout.value)) {
    if (block) hash.update(block.bytes);
    sum.add(done);
    asked.onProgress?.(upTo, sum.records);
  }
  return sum.records === 0 ? fail({ code: 'file-empty' }) : ok(sum.result(hash.digest('hex')));
}

async function* worked(asked: ReadAsked, layout: Layout): AsyncGenerator<WorkedOn<TalliedBlock>> {
  const { rules, lexicon, pseudonymKey } = asked;
  const how = { layout, rules, lexicon, pseudonymKey };
  const blocks = cutRows(asked.input.from(layout.bodyFrom), cutting(layout, layout.bodyFrom));
  if (asked.workers > 0)
    yield* eachWorkedOn<TalliedBlock>(blocks, {
      workerData: { job: 'tally', ...how },
      workers: asked.workers,
      keeps: true,
    });
  else for await (const block of blocks) yield { done: tallyBlock(block, how), upTo: block.upTo, block };
}

class Sum {
  records = 0;
  readonly #layout: Layout;
  readonly #version: string;
  #rows: number;
  readonly #seen = new SeenIds();
  readonly #lines = new Map<string, TallyLine>();
  readonly #recorders = new Map<string, RecorderLine>();
  readonly #words = new Map<string, number>();
  readonly #problems: Partial<Record<RowProblemCode, number>> = {};
  readonly #first: RowProblem[] = [];

  constructor(layout: Layout, version: string) {
    this.#layout = layout;
    this.#version = version;
    this.#rows = layout.rowsBefore;
  }

  add(done: TalliedBlock): void {
    for (const line of done.lines) {
      const key = `${line.month}\n${line.offence}\n${line.unit}\n${line.flag}\n${line.reader}`;
      const held = this.#lines.get(key);
      const more = held ?? { records: 0, probability: 0 };
      this.#lines.set(key, {
        ...line,
        records: line.records + more.records,
        probability: line.probability + more.probability,
      });
    }
    for (const line of done.recorders) {
      const key = `${line.recorder}\n${line.flag}\n${line.reader}`;
      this.#recorders.set(key, { ...line, records: line.records + (this.#recorders.get(key)?.records ?? 0) });
    }
    for (const [word, n] of done.words) this.#words.set(word, (this.#words.get(word) ?? 0) + n);
    for (const p of done.problems) this.#tell(p);
    done.ids.forEach((id, i) => {
      if (this.#seen.see(id))
        this.#tell({ row: done.idRows[i] ?? 0, code: 'id-doubled', column: 'crime_id' });
    });
    this.#rows += done.rows;
    this.records += done.records;
  }

  #tell(p: RowProblem): void {
    this.#problems[p.code] = (this.#problems[p.code] ?? 0) + 1;
    if (this.#first.length < FIRST_PROBLEMS) this.#first.push({ ...p, row: p.row + this.#rows });
  }

  result(sha256: string): TalliedExtract {
    const words = [...this.#words].filter(([, n]) => n >= FEWEST_WITH_WORD).toSorted((a, b) => b[1] - a[1]);
    return {
      layout: this.#layout,
      records: this.records,
      sha256,
      lines: [...this.#lines.values()],
      recorders: [...this.#recorders.values()],
      problems: this.#problems,
      firstProblems: this.#first,
      words: Object.fromEntries(words.slice(0, MOST_WORDS)),
      version: this.#version,
    };
  }
}

export interface PickedRecord {
  readonly record: ExtractRecord;
  readonly reading: FlagReading;
  readonly stratum: string;
}

/**
 * Reads an extract again and keeps the records picked, in the order of the file.
 * **Shape**: `pick` is asked once for each record with its stratum; a row that is no record is asked for too, and comes
 * with an empty narrative. The hash tells whether it is the same file.
 */
export async function pickFromExtract(
  asked: ReadAsked,
  pick: (stratum: string) => boolean,
): Promise<Result<{ readonly picked: readonly PickedRecord[]; readonly sha256: string }, LayoutProblem>> {
  const layout = readLayout(asked.input.head, asked.map, { needs: ['narrative', 'crime_id'] });
  if (!layout.ok) return layout;
  const hash = createHash('sha256').update(asked.input.head.subarray(0, layout.value.bodyFrom));
  const picked: PickedRecord[] = [];
  for await (const { done, block } of worked(asked, layout.value)) {
    if (!block) continue;
    hash.update(block.bytes);
    const wanted = new Set(done.strata.flatMap((stratum, i) => (pick(stratum) ? [i] : [])));
    if (wanted.size > 0)
      picked.push(...recordsAt(block, wanted, { layout: layout.value, asked, strata: done.strata }));
  }
  return ok({ picked, sha256: hash.digest('hex') });
}

function recordsAt(
  block: Block,
  wanted: ReadonlySet<number>,
  { layout, asked, strata }: { layout: Layout; asked: ReadAsked; strata: readonly string[] },
): readonly PickedRecord[] {
  const records: PickedRecord[] = [];
  const by = { rules: asked.rules, read: readerOf(asked.lexicon).read };
  let i = 0;
  for (const row of rowsOf(block, layout, { tell: () => undefined, rows: 0 })) {
    if (wanted.has(i)) {
      const record = owned(row.record ?? unreadable(row.line || (row.csv?.raw() ?? '')));
      records.push({ record, reading: readingOf(record, by), stratum: strata[i] ?? 'unset/person' });
    }
    i++;
  }
  return records;
}

const owned = (r: ExtractRecord): ExtractRecord => ({
  ...r,
  id: ownText(r.id),
  narrative: ownText(r.narrative),
  code: ownText(r.code),
  unit: ownText(r.unit),
  recorder: ownText(r.recorder),
});

/** A row that is no record is read by the coders as it stands. */
const unreadable = (text: string): ExtractRecord => ({
  id: '',
  narrative: text,
  code: '',
  recordedOn: null,
  flag: 'unset',
  unit: '',
  recorder: '',
});
