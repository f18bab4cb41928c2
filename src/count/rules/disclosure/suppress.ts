/**
 * Hides what must be hidden and, with the least harm, what would give it away; then attacks the result and goes on until
 * nothing is given away. Primary rule, hypercubes, detours by linear programming, pruning. No chance in it: the same
 * tables always give the same pattern.
 */
import type { ReleaseTable } from '../release/table.js';
import type { AttackedCell } from './attack.js';
import type { Choice, SecondaryHidden } from './choice.js';
import { hideAroundSmall } from './hide-cubes.js';
import { type Intruder, STRONGEST } from './intruder.js';
import { markedTables, unmarked } from './marks.js';
import { type Harm, Pattern, ordinaryHarm } from './pattern.js';
import { primaryIn } from './primary.js';
import { mendPattern } from './repair.js';
import { prune } from './prune.js';
import { systemOf } from './system.js';

export interface SuppressOptions {
  /** The tables of every earlier release, withdrawn ones too, oldest first, with their marks. */
  readonly earlier?: readonly (readonly ReleaseTable[])[];
  readonly intruder?: Intruder;
  readonly harm?: Harm;
}

export interface Suppressed {
  readonly tables: readonly ReleaseTable[];
  readonly choices: readonly Choice[];
  /** What could not be protected, whatever is hidden: earlier releases or the tables' shape give it away. */
  readonly unmendable: readonly AttackedCell[];
}

/**
 * Marks the cells to hide. Marks that the tables bring are replaced.
 * **Shape**: tables → the same tables with `hidden` set, each mark with its reason.
 */
export function suppress(tables: readonly ReleaseTable[], options: SuppressOptions = {}): Suppressed {
  const primary = tables.flatMap((table) => primaryIn(table));
  const marked = markedTables(unmarked(tables), primary);
  const { pattern, choices } = begin(marked, options);
  const cubes = hideAroundSmall(pattern);
  choices.push(...cubes.choices);
  const mended = mendPattern(pattern, options);
  choices.push(...mended.choices);
  prune(pattern, { cubes, options, isWhole: mended.broken.length === 0 });
  const release = pattern.current;
  const hidden = hiddenIn(pattern, marked);
  const isHidden = stillHidden(hidden);
  return {
    tables: hidden,
    choices: [
      ...primary.map(
        (p): Choice => ({ kind: 'primary', cell: { release, table: p.table, key: p.key }, why: p.why }),
      ),
      ...choices.filter(isHidden),
    ],
    unmendable: mended.broken,
  };
}

/**
 * What to hide besides so that the tables, marked as they are, give nothing away.
 * **Shape**: tables with marks → further cells with reasons; the marks that are there stay.
 */
export function mend(
  tables: readonly ReleaseTable[],
  options: SuppressOptions = {},
): {
  readonly hide: readonly SecondaryHidden[];
  readonly tables: readonly ReleaseTable[];
  readonly unmendable: readonly AttackedCell[];
} {
  const { pattern, choices } = begin(tables, options);
  const mended = mendPattern(pattern, options);
  return {
    hide: [...choices, ...mended.choices],
    tables: hiddenIn(pattern, tables),
    unmendable: mended.broken,
  };
}

function begin(
  tables: readonly ReleaseTable[],
  options: SuppressOptions,
): { readonly pattern: Pattern; readonly choices: SecondaryHidden[] } {
  const earlier = options.earlier ?? [];
  const pattern = new Pattern(systemOf([...earlier, tables]), {
    tables,
    current: earlier.length,
    intruder: options.intruder ?? STRONGEST,
    harm: options.harm ?? ordinaryHarm,
  });
  return { pattern, choices: hideEverywhere(pattern) };
}

/** One count, one mark: hidden in one table of this release or in an earlier one, it is hidden in all. */
function hideEverywhere(pattern: Pattern): SecondaryHidden[] {
  return pattern.system.counts.flatMap((count, n): readonly SecondaryHidden[] => {
    const shown = count.shownAt.filter((at) => at.release === pattern.current);
    if (count.hiddenAt.length === 0 || shown.length === 0 || pattern.usable[n] === 0) return [];
    const isNow = count.hiddenAt.some((at) => at.release === pattern.current);
    const protects = count.hiddenAt[0] ?? null;
    pattern.hidden[n] = 0;
    pattern.hide(n);
    return shown.map((cell) => ({
      kind: 'secondary',
      method: isNow ? 'same-count' : 'hidden-before',
      cell,
      protects,
      equations: [],
      harm: pattern.harm[n] ?? 0,
      considered: [],
      tried: 0,
    }));
  });
}

function stillHidden(tables: readonly ReleaseTable[]): (choice: SecondaryHidden) => boolean {
  const name = (table: string, key: readonly string[]): string => JSON.stringify([table, key]);
  const marks = tables.flatMap((t) => t.cells.filter((c) => c.hidden).map((c) => name(t.id, c.key)));
  const hidden = new Set(marks);
  return (choice) => hidden.has(name(choice.cell.table, choice.cell.key));
}

function hiddenIn(pattern: Pattern, tables: readonly ReleaseTable[]): readonly ReleaseTable[] {
  return tables.map((table, i) => {
    const original = pattern.tables[i];
    const hidden = original ? pattern.hiddenPlaces(original) : new Set<string>();
    const cells = table.cells.map((cell) =>
      cell.hidden === null && hidden.has(JSON.stringify(cell.key))
        ? { ...cell, hidden: 'secondary' as const }
        : cell,
    );
    return { ...table, cells };
  });
}
