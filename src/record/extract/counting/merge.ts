/** Counts of parts of a file, put together: each part numbers its forces and offences in its own order. */
import type { VictimAgeBand } from '../../rules/lists.js';
import type { FlagNow } from '../../rules/audit/index.js';
import type { RowProblem, RowProblemCode } from '../../rules/row-problem.js';
import { AGES, FLAGS, unpacked } from './combination.js';
import type { Counted } from './tally.js';

/** How many crimes share all of these: never a row about one of them. */
export interface CountedLine {
  /** The force's code; empty where the file has no column of forces. */
  readonly force: string;
  /** The number of the period that was asked about. */
  readonly period: number;
  /** The offence code in its one spelling. */
  readonly code: string;
  readonly flag: FlagNow;
  readonly victimAge: VictimAgeBand;
  readonly crimes: number;
}

export class Merging {
  readonly #lines = new Map<string, { -readonly [K in keyof CountedLine]: CountedLine[K] }>();
  readonly problems: RowProblem[] = [];
  readonly problemCounts: Partial<Record<RowProblemCode, number>> = {};
  rows = 0;
  cancelled = 0;
  outside = 0;
  leftOut = 0;

  /** Adds the next part; `before` is how many rows of the file come before its first. */
  add(part: Counted, before: number): void {
    part.keys.forEach((key, i) => this.#addLine(part, key, part.counts[i] ?? 0));
    for (const p of part.problems) this.problems.push({ ...p, row: before + this.rows + p.row + 1 });
    for (const [code, n] of Object.entries(part.problemCounts) as [RowProblemCode, number][])
      this.problemCounts[code] = (this.problemCounts[code] ?? 0) + n;
    this.rows += part.rows;
    this.cancelled += part.cancelled;
    this.outside += part.outside;
    this.leftOut += part.leftOut;
  }

  #addLine(part: Counted, key: number, crimes: number): void {
    const at = unpacked(key);
    const [force, code] = [part.forces[at.force] ?? '', part.codes[at.code] ?? ''];
    const [flag, victimAge] = [FLAGS[at.flag] ?? 'unset', AGES[at.age] ?? 'not-known'];
    const name = `${force}\n${at.period}\n${code}\n${flag}\n${victimAge}`;
    const held = this.#lines.get(name);
    if (held) held.crimes += crimes;
    else this.#lines.set(name, { force, period: at.period, code, flag, victimAge, crimes });
  }

  lines(): readonly CountedLine[] {
    return [...this.#lines.values()];
  }
}
