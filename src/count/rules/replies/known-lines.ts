/**
 * Labels and lines of labels that were worked out before, each kept once, so that what a row and a column say together
 * can be kept by the two alone. Everything here is a pure function of what it is asked for; there is a most to keep.
 */
import type { Label, Line } from './figure-candidate.js';
import type { Said } from './figure.js';

/** What is said, and how sure that can be at most. */
export interface SaidSurely {
  readonly said: Said;
  readonly sure: number;
}

/** What two lines of labels say of any figure where they cross. */
export interface Saying {
  readonly plain: SaidSurely;
  /** For a figure that would be sure: with the words that were not understood, which only such a one is held to. */
  readonly sure: SaidSurely;
}

interface Knot {
  line: Line | null;
  readonly next: Map<Label, Knot>;
}

export type Sayings = Map<Line, Map<Line, Saying>>;

const MOST_LABELS = 4_000;
const MOST_KNOTS = 8_000;
const MOST_SAYINGS = 30_000;
const MOST_SETTINGS = 500;

const headings = new Map<string, Map<string, Label>>();
const others = new Map<Label, Map<string, Label>>();
let root: Knot = { line: null, next: new Map() };
let knots = 0;
const settings = new Map<string, Sayings>();
let sayings = 0;
let labels = 0;

/** Lines are made of labels and sayings of lines: what is let go is let go together. */
function forget(): void {
  headings.clear();
  others.clear();
  root = { line: null, next: new Map() };
  settings.clear();
  [knots, sayings, labels] = [0, 0, 0];
}

/** Called before a table is read, so that nothing is let go while it is. */
export function makeRoom(): void {
  if (
    labels + headings.size > MOST_LABELS ||
    knots > MOST_KNOTS ||
    sayings > MOST_SAYINGS ||
    settings.size > MOST_SETTINGS
  )
    forget();
}

/** **Shape**: all that a label depends on but its own text, as one text → the labels known there, by their texts. */
export function labelsUnder(heading: string): Map<string, Label> {
  let found = headings.get(heading);
  if (!found) headings.set(heading, (found = new Map()));
  return found;
}

/** **Shape**: a text under a heading → its label, made when it is new. */
export function knownLabel(under: Map<string, Label>, text: string, make: () => Label): Label {
  const had = under.get(text);
  if (had) return had;
  const made = make();
  under.set(text, made);
  labels++;
  return made;
}

/** **Shape**: a label and the change to it, as one text → the changed label, made when it is new. */
export function otherLabel(label: Label, change: string, make: (l: Label) => Label): Label {
  let changes = others.get(label);
  if (!changes) others.set(label, (changes = new Map()));
  const had = changes.get(change);
  if (had) return had;
  const made = make(label);
  changes.set(change, made);
  return made;
}

/** **Shape**: labels → the line of them; the same labels are always the same line. */
export function lineOf(given: readonly Label[]): Line {
  let knot = root;
  for (const label of given) {
    let next = knot.next.get(label);
    if (!next) {
      next = { line: null, next: new Map() };
      knot.next.set(label, next);
      knots++;
    }
    knot = next;
  }
  return (knot.line ??= {
    labels: given,
    isTotal: given.some((l) => l.facets.total),
    notCount: given.some((l) => l.facets.notCount && !l.facets.band),
  });
}

/** **Shape**: all that the words around a table settle, as one text → what its lines were found to say. */
export function sayingsIn(setting: string): Sayings {
  let found = settings.get(setting);
  if (!found) settings.set(setting, (found = new Map()));
  return found;
}

export function sayingsOfRow(all: Sayings, row: Line): Map<Line, Saying> {
  let found = all.get(row);
  if (!found) all.set(row, (found = new Map()));
  return found;
}

export function addSaying(row: Map<Line, Saying>, column: Line, saying: Saying): Saying {
  row.set(column, saying);
  sayings++;
  return saying;
}
