/** Counts of parts of a file, put together: each part numbers its forces and offences in its own order. */
import type { VictimAgeBand } from '../../rules/lists.js';
import type { FlagNow } from '../../rules/audit/index.js';
import type { RowProblem, RowProblemCode } from '../../rules/row-problem.js';
import { AGES, FLAGS, MOST, unpacked } from './combination.js';
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

/** As many as a file may have, of forces and of codes; the stretches of it have fewer each. */
const MANY = 2 ** 18;

/** Numbers texts in the order they come. */
class Numbering {
  readonly texts: string[] = [];
  readonly #numbers = new Map<string, number>();

  of(text: string): number {
    const held = this.#numbers.get(text);
    if (held !== undefined) return held;
    this.#numbers.set(text, this.texts.push(text) - 1);
    return this.texts.length - 1;
  }
}

export class Merging {
  readonly #forces = new Numbering();
  readonly #codes = new Numbering();
  /** How many crimes there are of each combination: `packed`, but for as many forces and codes as there are. */
  readonly #crimes = new Map<number, number>();
  readonly problems: RowProblem[] = [];
  readonly problemCounts: Partial<Record<RowProblemCode, number>> = {};
  rows = 0;
  cancelled = 0;
  outside = 0;
  leftOut = 0;

  /** Adds the next part; `before` is how many rows of the file come before its first. */
  add(part: Counted, before: number): void {
    this.#addCounts(part);
    for (const p of part.problems) this.problems.push({ ...p, row: before + this.rows + p.row + 1 });
    for (const [code, n] of Object.entries(part.problemCounts) as [RowProblemCode, number][])
      this.problemCounts[code] = (this.problemCounts[code] ?? 0) + n;
    this.rows += part.rows;
    this.cancelled += part.cancelled;
    this.outside += part.outside;
    this.leftOut += part.leftOut;
  }

  #addCounts({ keys, counts, forces, codes }: Counted): void {
    const force = forces.map((text) => this.#forces.of(text));
    const code = codes.map((text) => this.#codes.of(text));
    for (const [i, key] of keys.entries()) {
      const at = unpacked(key);
      const ours = (force[at.force] ?? 0) * MANY + (code[at.code] ?? this.#codes.of(''));
      const whole = ((ours * MOST.periods + at.period) * MOST.flags + at.flag) * MOST.ages + at.age;
      this.#crimes.set(whole, (this.#crimes.get(whole) ?? 0) + (counts[i] ?? 0));
    }
  }

  lines(): readonly CountedLine[] {
    return Array.from(this.#crimes, ([whole, crimes]): CountedLine => {
      const [flag, victimAge] = [FLAGS[Math.floor(whole / MOST.ages) % MOST.flags], AGES[whole % MOST.ages]];
      const rest = Math.floor(whole / (MOST.ages * MOST.flags));
      const ours = Math.floor(rest / MOST.periods);
      return {
        force: this.#forces.texts[Math.floor(ours / MANY)] ?? '',
        period: rest % MOST.periods,
        code: this.#codes.texts[ours % MANY] ?? '',
        flag: flag ?? 'unset',
        victimAge: victimAge ?? 'not-known',
        crimes,
      };
    });
  }
}
