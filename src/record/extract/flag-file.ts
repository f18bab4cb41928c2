/** A whole file of records flagged: streamed, read by every core, its order kept, gone on with where it was stopped. */
import type { FlagRuleBook } from '../rules/flag/index.js';
import { type Result, ok } from '../../base/result.js';
import { cutRows } from './cut-rows.js';
import { eachWorkedOn } from './block-pool.js';
import { type FlaggedBlock, flaggedHeading, hash53 } from './flag-block.js';
import type { Input } from './input.js';
import { type ColumnMap, type Layout, headingsFingerprint, readLayout } from './layout.js';
import type { LayoutProblem, RowProblem, RowProblemCode } from '../rules/row-problem.js';
import { type LexiconRows, readerOf } from './reader-of.js';
import { rowsOf } from './rows.js';
import { SeenIds } from './seen-ids.js';
import { WholeOutput, notedStanding } from './whole-output.js';

export interface FlagFileAsked {
  readonly input: Input;
  readonly map: ColumnMap;
  readonly rules: FlagRuleBook | null;
  readonly lexicon?: LexiconRows | undefined;
  /** Where it goes: a file that is whole or absent, or a stream. */
  readonly out: { readonly path: string } | { readonly write: (bytes: Uint8Array) => Promise<void> };
  readonly workers?: number;
  /** Told of every row that something is wrong with, in order. */
  readonly onProblem?: (problem: RowProblem) => void;
  /** Told now and then how far it is. **Units**: bytes of the input, records. */
  readonly onProgress?: (upTo: number, records: number) => void;
}

export interface FlaggedFile {
  readonly layout: Layout;
  readonly records: number;
  /** Records by stratum: what the flag says, what the reader says. */
  readonly strata: Readonly<Record<string, number>>;
  readonly problems: Readonly<Partial<Record<RowProblemCode, number>>>;
  readonly version: string;
  /** Records that an earlier run had done. */
  readonly resumedAt: number;
}

interface Standing {
  /** What was run on what: a part made otherwise is not gone on with. */
  readonly of: string;
  readonly written: number;
  upTo: number;
  rows: number;
  records: number;
  readonly strata: Record<string, number>;
  readonly problems: Partial<Record<RowProblemCode, number>>;
}

/** Bytes of input between two notes of where the run stands. */
const NOTE_EVERY = 64 * 1024 * 1024;

/**
 * Flags a file.
 * **Shape**: what comes out does not hang on how many workers there were, nor on a stop and a start in between.
 * **Errors**: a `LayoutProblem`; nothing is written then.
 */
export async function flagFile(asked: FlagFileAsked): Promise<Result<FlaggedFile, LayoutProblem>> {
  const layout = readLayout(asked.input.head, asked.map);
  if (!layout.ok) return layout;
  const run = await Run.begin(asked, layout.value);
  try {
    const blocks = cutRows(asked.input.from(run.standing.upTo), cutting(layout.value, run.standing.upTo));
    const how = { job: 'flag', layout: layout.value, rules: asked.rules, lexicon: asked.lexicon };
    const { workers } = asked;
    for await (const { done, upTo } of eachWorkedOn<FlaggedBlock>(blocks, {
      workerData: how,
      ...(workers === undefined ? {} : { workers }),
    }))
      await run.take(done, upTo);
    return ok(await run.finish());
  } catch (error) {
    await run.leave();
    throw error;
  }
}

export const cutting = (layout: Layout, from: number): Parameters<typeof cutRows>[1] => ({
  delimiter: layout.kind === 'csv' ? layout.delimiter.charCodeAt(0) : null,
  cells: layout.headings.length,
  from,
});

class Run {
  readonly #asked: FlagFileAsked;
  readonly #layout: Layout;
  readonly #file: WholeOutput | null;
  readonly #seen = new SeenIds();
  readonly #resumedAt: number;
  readonly standing: Standing;
  #notedAt: number;
  #saidFull = false;

  private constructor(
    asked: FlagFileAsked,
    layout: Layout,
    begun: { file: WholeOutput | null; standing: Standing },
  ) {
    this.#asked = asked;
    this.#layout = layout;
    this.#file = begun.file;
    this.standing = begun.standing;
    this.#notedAt = begun.standing.upTo;
    this.#resumedAt = begun.standing.records;
  }

  static async begin(asked: FlagFileAsked, layout: Layout): Promise<Run> {
    const of = fingerprintOf(asked, layout);
    const noted = 'path' in asked.out ? ((await notedStanding(asked.out.path)) as Standing | null) : null;
    // Ids of the rows already done would have to be read again to be compared: only what was noted whole is gone on with.
    const goesOn = noted !== null && noted.of === of && asked.input.size !== null;
    const standing: Standing = goesOn ? noted : freshStanding(of, layout);
    const file =
      'path' in asked.out ? await WholeOutput.open(asked.out.path, goesOn ? noted.written : 0) : null;
    const run = new Run(asked, layout, { file, standing });
    if (goesOn) await run.#seeAgain();
    else if (layout.kind === 'csv') await run.#write(headingBytes(asked.input.head, layout));
    return run;
  }

  async #write(bytes: Uint8Array): Promise<void> {
    if ('write' in this.#asked.out) await this.#asked.out.write(bytes);
    else await this.#file?.write(bytes);
  }

  async take(done: FlaggedBlock, upTo: number): Promise<void> {
    const { standing } = this;
    await this.#write(done.bytes);
    this.#tellProblems(done);
    standing.rows += done.rows;
    standing.records += done.records;
    standing.upTo = upTo;
    for (const [stratum, n] of Object.entries(done.strata))
      standing.strata[stratum] = (standing.strata[stratum] ?? 0) + n;
    this.#asked.onProgress?.(upTo, standing.records);
    if (this.#file && this.#asked.input.size !== null && upTo - this.#notedAt >= NOTE_EVERY) {
      this.#notedAt = upTo;
      await this.#file.note({ ...standing, written: this.#file.written });
    }
  }

  /** Problems of the block and ids that came before, in the order of their rows. */
  #tellProblems(done: FlaggedBlock): void {
    const doubled: RowProblem[] = [];
    done.ids.forEach((id, i) => {
      const row = done.idRows[i] ?? 0;
      if (this.#seen.see(id)) doubled.push({ row, code: 'id-doubled', column: 'crime_id' });
      else if (this.#seen.isFull && !this.#saidFull) {
        this.#saidFull = true;
        doubled.push({ row, code: 'ids-not-all-compared' });
      }
    });
    for (const p of [...done.problems, ...doubled].toSorted((a, b) => a.row - b.row)) {
      this.standing.problems[p.code] = (this.standing.problems[p.code] ?? 0) + 1;
      this.#asked.onProblem?.({ ...p, row: p.row + this.standing.rows });
    }
  }

  /** Ids of the rows done before are looked at again, so that a double across the stop is found. */
  async #seeAgain(): Promise<void> {
    const bodyFrom = this.#layout.bodyFrom;
    let records = 0;
    for await (const block of cutRows(this.#asked.input.from(bodyFrom), cutting(this.#layout, bodyFrom)))
      for (const { record } of rowsOf(block, this.#layout, { tell: () => undefined, rows: 0 })) {
        if (records++ >= this.standing.records) return;
        if (record && record.id !== '') this.#seen.see(hash53(record.id));
      }
  }

  async finish(): Promise<FlaggedFile> {
    await this.#file?.finish();
    const { records, strata, problems } = this.standing;
    return {
      layout: this.#layout,
      records,
      strata,
      problems,
      version: readerOf(this.#asked.lexicon).version,
      resumedAt: this.#resumedAt,
    };
  }

  async leave(): Promise<void> {
    await this.#file?.leave();
  }
}

const freshStanding = (of: string, layout: Layout): Standing => ({
  of,
  written: 0,
  upTo: layout.bodyFrom,
  rows: layout.rowsBefore,
  records: 0,
  strata: {},
  problems: {},
});

const fingerprintOf = ({ input, map, rules, lexicon }: FlagFileAsked, layout: Layout): string =>
  JSON.stringify([
    input.size,
    headingsFingerprint([
      layout.kind,
      layout.delimiter,
      ...layout.headings,
      input.head.toString('latin1', 0, 65_536),
    ]),
    map,
    rules,
    readerOf(lexicon).version,
  ]);

function headingBytes(head: Buffer, layout: Layout): Uint8Array {
  const hasMark = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf;
  const ending = head[layout.bodyFrom - 2] === 13 ? '\r\n' : '\n';
  return Buffer.from(`${hasMark ? '\ufeff' : ''}${flaggedHeading(layout)}${ending}`);
}
