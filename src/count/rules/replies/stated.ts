/**
 * Counts that a reply states in the names of an observation, so that no label has to be understood: rows under the
 * columns of the flattened layout, and counts behind their reference. Such a row is taken as it is; whatever else in the
 * reply says the same again is not asked about.
 */
import type { At } from '../../../base/observation.js';
import { unitOf } from '../../../base/measures.js';
import type { Value } from '../../../base/value.js';
import { NEEDED } from '../observation-cells.js';
import { observationReader } from '../observation-layout.js';
import { readReference } from '../row-reference.js';
import { ASKED, type Candidate } from './candidate.js';
import { type MarkKey, readCell } from './cell-value.js';
import type { Block, Cell, ProseBlock, TableBlock } from './shape.js';

export interface Stated {
  readonly authority: string;
  readonly candidate: Candidate;
}

export interface TakenOut {
  readonly stated: readonly Stated[];
  /** The reply without what was taken out of it. */
  readonly blocks: readonly Block[];
}

/** **Shape**: the blocks of a reply → what is stated in them, and the rest as it was. */
export function takeStated(blocks: readonly Block[]): TakenOut {
  const taken = blocks.map((b) => (b.kind === 'table' ? fromTable(b) : fromLines(b)));
  return { stated: taken.flatMap((t) => t.stated), blocks: taken.flatMap((t) => t.blocks) };
}

function fromTable(table: TableBlock): TakenOut {
  const stated: Stated[] = [];
  const left: (readonly Cell[])[] = [];
  let read: RowTaker | null = null;
  for (const row of table.rows) {
    const layout: RowTaker | null = layoutOf(row);
    const one: Stated | null = layout ? null : (read?.(row) ?? referredIn(row));
    if (one) stated.push(one);
    else if (layout) read = layout;
    else left.push(row);
  }
  return stated.length === 0
    ? { stated, blocks: [table] }
    : { stated, blocks: left.length === 0 ? [] : [{ ...table, rows: left }] };
}

type RowTaker = (row: readonly Cell[]) => Stated | null;

/** Where the day it was known is not said, the day is the reply's: any will do to read the rest. */
const SOME_DAY = '2000-01-01';

/** A reader of the rows below when this row is the header of the layout; null when it is not. */
function layoutOf(row: readonly Cell[]): RowTaker | null {
  const names = row.map((c) => c.text);
  if (!NEEDED.every((n) => n === 'known_on' || names.includes(n))) return null;
  const hasDay = names.includes('known_on');
  const reader = observationReader(hasDay ? names : [...names, 'known_on']);
  if (!reader.ok) return null;
  const at = ['value', 'value.n', 'value.kind'].map((n) => names.indexOf(n)).filter((i) => i >= 0);
  return (cells) => {
    const texts = cells.map((c) => c.text);
    const done = reader.value(hasDay ? texts : [...texts, SOME_DAY], 1);
    const cell = at.map((i) => cells[i]).find((c) => c !== undefined && c.text !== '');
    if (!done.ok || !cell) return null;
    const { authority, measure, from, to, by, unit, value } = done.value;
    return { authority, candidate: candidateOf({ measure, period: { from, to }, by, unit, value }, cell) };
  };
}

/** Without a key, [c] in a row with a reference is a count that is held and not shown. */
const KEY: MarkKey = { star: { lo: null, hi: null }, dash: null, blank: null };

function referredIn(row: readonly Cell[]): Stated | null {
  const i = row.findIndex((c) => readReference(c.text) !== null);
  const [name, count] = [row[i], row.slice(i + 1).find((c) => c.covered !== true)];
  return i < 0 || !name || !count ? null : referred(name.text, count);
}

function referred(reference: string, count: Cell): Stated | null {
  const of = readReference(reference);
  const read = readCell(count.text, KEY);
  if (!of || read.kind !== 'value') return null;
  const { authority, measure, from, to, by } = of;
  const what = { measure, period: { from, to }, by, unit: unitOf(measure), value: read.value };
  return { authority, candidate: { ...candidateOf(what, count), sure: read.sure } };
}

const candidateOf = (
  what: Pick<Candidate, 'measure' | 'period' | 'by' | 'unit' | 'value'>,
  { text, at }: { readonly text: string; readonly at: At },
): Candidate => ({
  ...what,
  sure: 1,
  at,
  as_written: text,
  words: null,
  isTotal: Object.keys(what.by).length === 0,
  code: null,
  doubts: [],
});

function fromLines(prose: ProseBlock): TakenOut {
  const stated: Stated[] = [];
  const lines = prose.lines.filter((line) => {
    const cut = line.text.lastIndexOf(': ');
    const one =
      cut < 0 ? null : referred(line.text.slice(0, cut), { text: line.text.slice(cut + 2), at: line.at });
    if (one) stated.push(one);
    return !one;
  });
  return stated.length === 0 ? { stated, blocks: [prose] } : { stated, blocks: [{ kind: 'prose', lines }] };
}

/** Whose all of it is; null where nothing is stated, or for several. */
export function statedAuthority(stated: readonly Stated[]): string | null {
  const [first, ...rest] = new Set(stated.map((s) => s.authority));
  return first !== undefined && rest.length === 0 ? first : null;
}

/** A reply is one authority's: what one states for several is told apart by them, and asked about. */
export const statedCandidates = (stated: readonly Stated[]): readonly Candidate[] =>
  stated.map(({ authority, candidate }) =>
    statedAuthority(stated) !== null
      ? candidate
      : {
          ...candidate,
          by: { ...candidate.by, area: authority },
          sure: ASKED,
          doubts: ['authority-unclear'],
        },
  );

const isSame = (a: Value, b: Value): boolean =>
  a.kind === b.kind && (a.kind !== 'exact' || b.kind !== 'exact' || a.n === b.n);

/**
 * What the rest of the reply says besides what it states.
 * **Shape**: candidates read from labels → those that say something else: of another period, with another value or of
 * another measure. One that differs over what was stated is asked about; a number of no period,
 * beside counts that are stated with theirs, is a word of a definition.
 */
export function saidBesides(
  candidates: readonly Candidate[],
  stated: readonly Stated[],
): readonly Candidate[] {
  if (stated.length === 0) return candidates;
  const alike = (c: Candidate): readonly Candidate[] =>
    stated
      .map((s) => s.candidate)
      .filter((s) => s.period?.from === c.period?.from && s.period?.to === c.period?.to);
  return candidates
    .filter((c) => c.period !== null && !alike(c).some((s) => isSame(s.value, c.value)))
    .map((c) => (alike(c).some((s) => s.measure === c.measure) ? asked(c) : c));
}

const asked = (c: Candidate): Candidate => ({
  ...c,
  sure: Math.min(c.sure, ASKED),
  doubts: [...c.doubts, 'same-cell-twice'],
});
