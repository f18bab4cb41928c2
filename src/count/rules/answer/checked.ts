/**
 * What may leave the house as an answer: tables from which every hidden count has been taken out, and which an attack
 * over them and everything published before could not undo. Only `checkAnswer` makes one, and every writer asks for one,
 * so a row about a person has no way out: it is no table, and a table of rows would not pass.
 */
import { type Problem, type Result, fail, ok } from '../../../base/result.js';
import { publicCell } from '../release/public-cell.js';
import { type AttackReport, type Choice, type Earlier, attackRelease, hideSmall } from '../release/guard.js';
import type { Cell, Dimension, ReleaseTable } from '../release/table.js';
import { BREAKDOWNS } from './question.js';

declare const CHECKED: unique symbol;

/** A table that has passed. It carries no true value behind what is hidden, and nothing can be added to it. */
export type CheckedTable = ReleaseTable & { readonly [CHECKED]: true };

export interface CheckedAnswer {
  readonly tables: readonly CheckedTable[];
  readonly attack: Pick<AttackReport, 'attacked'>;
  /** How many cells are hidden, for their own sake and to protect another. */
  readonly hidden: number;
}

export interface Checking {
  readonly checked: CheckedAnswer;
  /** The same tables with the true counts: for the house alone, and for checking the next answer against. */
  readonly held: readonly ReleaseTable[];
  readonly choices: readonly Choice[];
}

export type CheckProblem = 'can-be-worked-out' | 'not-a-table-of-counts';

const passed = new WeakSet<ReleaseTable>();

/** True for what `checkAnswer` made, and for nothing that was put together in any other way. */
export const isChecked = (table: ReleaseTable): table is CheckedTable => passed.has(table);

/** **Errors**: throws on a table that was not checked: that a writer was given one is our own mistake. */
export function mustBeChecked(tables: readonly ReleaseTable[]): void {
  if (!tables.every(isChecked)) throw new Error('only a checked table may be written');
}

/**
 * Hides what must be hidden, attacks what is left with every earlier release and answer, and takes the hidden counts out.
 * **Shape**: tables with their true counts, everything published before → what may go out, and what stays here.
 * **Errors**: `can-be-worked-out` when, whatever is hidden, a hidden count can still be had; `not-a-table-of-counts` for
 * a table with a dimension that no answer has.
 */
export function checkAnswer(
  tables: readonly ReleaseTable[],
  earlier: Earlier,
): Result<Checking, CheckProblem> {
  const strange = tables.find((t) => !isTableOfCounts(t));
  if (strange) return fail({ code: 'not-a-table-of-counts', params: { table: strange.id } });
  const { tables: held, choices } = hideSmall(tables, earlier);
  const attack = attackRelease(held, earlier);
  if (attack.broken.length > 0) return fail(...attack.broken.map((b) => workedOut(b.at[0]?.table ?? '')));
  const checked = held.map(emptied);
  const hidden = checked.reduce((n, t) => n + t.cells.filter((c) => c.hidden !== null).length, 0);
  return ok({ checked: { tables: checked, attack: { attacked: attack.attacked }, hidden }, held, choices });
}

const workedOut = (table: string): Problem<CheckProblem> => ({
  code: 'can-be-worked-out',
  params: { table },
});

const DIMENSIONS: readonly string[] = ['police-force', 'year', ...BREAKDOWNS];

/** Only the dimensions of an answer, each combination once, and nothing in a cell but its value. */
function isTableOfCounts({ dimensions, cells }: ReleaseTable): boolean {
  const combinations = dimensions.reduce((n, d) => n * d.categories.length, 1);
  const keys = new Set(cells.map((c) => JSON.stringify(c.key)));
  return (
    dimensions.every((d) => DIMENSIONS.includes(d.id)) &&
    keys.size === combinations &&
    cells.length === combinations &&
    cells.every((c) => c.sources.length === 0 && c.key.every((code, i) => isCategory(dimensions[i], code)))
  );
}

const isCategory = (dimension: Dimension | undefined, code: string): boolean =>
  dimension?.categories.some((c) => c.code === code) ?? false;

/** A copy that holds only what the public sees, frozen all the way down. */
function emptied(table: ReleaseTable): CheckedTable {
  const cells = table.cells.map((cell): Cell => {
    const { value } = publicCell(cell);
    return {
      key: [...cell.key],
      value,
      hidden: cell.hidden === null ? null : 'primary',
      marks: [...cell.marks],
      sources: [],
      ...(cell.structuralZero ? { structuralZero: true } : {}),
    };
  });
  const { id, title, measure, dimensions, notes } = table;
  const copy: unknown = frozen(structuredClone({ id, title, measure, dimensions, cells, notes }));
  passed.add(copy as ReleaseTable);
  return copy as CheckedTable;
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) frozen(part);
    Object.freeze(value);
  }
  return value;
}
