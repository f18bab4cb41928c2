/** Runs the register over an extract, row by row, and says of each rule whether it was run at all. */
import type { Day } from '../../../base/day.js';
import type { ExtractColumn } from '../extract-columns.js';
import type { CrimeRow, ReadCrimeRow } from './crime-row.js';
import { EDIT_RULES, type EditRule, type EditSeverity, holdsOn } from './register.js';
import type { AsOn, ManyRowRule } from './rule.js';
import { type Met, SeenKeys, SeenStretches } from './seen.js';

/** A rule that a row breaks. */
export interface EditFinding {
  readonly code: string;
  readonly severity: EditSeverity;
  readonly row: number;
  readonly column: ExtractColumn;
  /** The earlier row, where two rows break it together. */
  readonly other?: number;
}

/** What became of one rule over the whole extract. */
export interface RuleTally {
  readonly code: string;
  readonly severity: EditSeverity;
  /** Rows that break it. */
  broken: number;
  /** Rows it was run on. */
  run: number;
  /** Rows it was not run on: a cell could not be read, or the memory for keys was full. */
  notRun: number;
}

export interface NotRun {
  readonly code: string;
  /** The columns the extract would need; of several groups, one. */
  readonly lacks: readonly ExtractColumn[];
}

export interface EditRunOptions {
  /** The columns the extract has. */
  readonly columns: ReadonlySet<ExtractColumn>;
  readonly today: Day;
  readonly rules?: readonly EditRule[];
  /** Makes the memory for keys smaller, for tests. */
  readonly mostSlots?: number;
}

/**
 * One run over one extract. `check` is given the rows in order; `notRun` is known from the columns alone.
 * **Shape**: a rule whose columns the extract lacks is in `notRun`, never among those that passed; on a row in which a
 * cell it needs could not be read it is not run, and that is counted. An empty cell is no finding of itself: what
 * must not be empty has a rule of its own.
 */
export class EditRun {
  readonly notRun: readonly NotRun[];
  readonly tallies: readonly RuleTally[];
  private readonly running: readonly Running[];
  private readonly at: AsOn;
  private readonly knowsRecorded: boolean;

  constructor({ columns, today, rules = EDIT_RULES, mostSlots }: EditRunOptions) {
    this.at = { today };
    this.knowsRecorded = columns.has('recorded_at');
    this.notRun = rules.flatMap((rule) => {
      const lacks = lacking(rule, columns);
      return lacks.length > 0 ? [{ code: rule.code, lacks }] : [];
    });
    const out = new Set(this.notRun.map((n) => n.code));
    this.running = rules.filter((r) => !out.has(r.code)).map((r) => running(r, columns, mostSlots));
    this.tallies = this.running.map((r) => r.tally);
  }

  /** What one row breaks, in the order of the register. Rows count from 1, as a spreadsheet shows them. */
  check({ row, unreadable }: ReadCrimeRow, at: number): readonly EditFinding[] {
    const findings: EditFinding[] = [];
    const recorded = this.knowsRecorded ? (row.recorded_at?.day ?? null) : null;
    for (const one of this.running) {
      if (isDated(one.rule) && (recorded === null || !holdsOn(one.rule, recorded))) continue;
      if (unreadable.size > 0 && one.looksAt.some((c) => unreadable.has(c))) {
        one.tally.notRun += 1;
        continue;
      }
      const found = this.ask(one, row, at);
      if (found) findings.push(found);
    }
    return findings;
  }

  private ask({ rule, tally, meet }: Running, row: CrimeRow, at: number): EditFinding | null {
    const finding = { code: rule.code, severity: rule.severity, row: at, column: rule.column };
    if ('breaks' in rule) {
      tally.run += 1;
      if (!rule.breaks(row, this.at)) return null;
      tally.broken += 1;
      return finding;
    }
    const met = meet(row, at);
    if (met?.kind === 'full') tally.notRun += 1;
    else tally.run += 1;
    if (met?.kind !== 'seen') return null;
    tally.broken += 1;
    return { ...finding, other: met.row };
  }
}

interface Running {
  readonly rule: EditRule;
  readonly tally: RuleTally;
  /** Which earlier row has the same key; null for a row without one. */
  readonly meet: Meet;
  /** Every column it looks at in this extract. */
  readonly looksAt: readonly ExtractColumn[];
}

function running(rule: EditRule, columns: ReadonlySet<ExtractColumn>, mostSlots?: number): Running {
  const groups = rule.oneOf.filter((group) => group.every((c) => columns.has(c)));
  return {
    rule,
    tally: { code: rule.code, severity: rule.severity, broken: 0, run: 0, notRun: 0 },
    meet: 'key' in rule ? meeting(rule, mostSlots) : () => null,
    looksAt: [...rule.needs, ...groups.flat(), ...rule.uses.filter((c) => columns.has(c))],
  };
}

type Meet = (row: CrimeRow, at: number) => Met | null;

function meeting(rule: ManyRowRule, mostSlots?: number): Meet {
  if (rule.days) {
    const seen = new SeenStretches(mostSlots);
    return (row, at) => {
      const [key, stretch] = [rule.key(row), rule.days?.(row) ?? null];
      return key === null || stretch === null ? null : seen.meet(key, stretch, at);
    };
  }
  const seen = new SeenKeys(mostSlots);
  return (row, at) => {
    const key = rule.key(row);
    return key === null ? null : seen.meet(key, at);
  };
}

const isDated = (rule: EditRule): boolean => rule.from !== null || rule.to !== null;

/** What an extract lacks for a rule: its columns, the day of recording where it holds for some days, and a group. */
export function lacking(rule: EditRule, columns: ReadonlySet<ExtractColumn>): readonly ExtractColumn[] {
  const needs = new Set<ExtractColumn>([...rule.needs, ...(isDated(rule) ? ['recorded_at' as const] : [])]);
  const lacks = [...needs].filter((c) => !columns.has(c));
  if (rule.oneOf.length === 0 || rule.oneOf.some((group) => group.every((c) => columns.has(c)))) return lacks;
  return [...lacks, ...(rule.oneOf[0] ?? [])];
}
