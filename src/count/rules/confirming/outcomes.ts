/** Two people's decisions side by side: where they agree, how far beyond chance, and what a third must settle. */
import { type Agreement, agreement } from '../../../base/agreement.js';
import type { ReadReply } from '../replies/interpret.js';
import { type Decided, KIND, type Said, keyOfSaid, saidBy } from './said.js';

export type Decisions = ReadonlyMap<string, Decided>;

/** What a decision comes to: what is said, or null where nothing of it counts. */
export function outcomeOf(
  read: Pick<ReadReply, 'kind' | 'candidates'>,
  candidate: string,
  d: Decided,
): Said | null {
  if (d.decision === 'correct') return d.said;
  if (d.decision === 'reject') return null;
  if (candidate === KIND) return { kind: read.kind.kind, exemptions: read.kind.exemptions };
  const found = read.candidates[Number(candidate)];
  return found ? saidBy(found) : null;
}

/** Everything that a reader decides on: the kind, then the candidates in their order. */
export const toDecide = (read: Pick<ReadReply, 'candidates'>): readonly string[] => [
  KIND,
  ...read.candidates.map((_, i) => String(i)),
];

export const undecided = (read: Pick<ReadReply, 'candidates'>, decisions: Decisions): readonly string[] =>
  toDecide(read).filter((c) => !decisions.has(c));

export interface Compared {
  /** Both said the same: what it comes to. */
  readonly same: ReadonlyMap<string, Said | null>;
  /** In the order they stand in the reply. */
  readonly disputed: readonly string[];
  readonly agreement: Agreement | null;
}

const NOTHING = 'nothing';

/**
 * Compares two readers who have both finished. A cell that only one of them added is a difference: the other saw none.
 * **Shape**: agreement over all that either decided on; kappa null where chance alone would make them agree.
 */
export function compareReaders(
  read: Pick<ReadReply, 'kind' | 'candidates'>,
  first: Decisions,
  second: Decisions,
): Compared {
  const all = [...new Set([...toDecide(read), ...[...first.keys(), ...second.keys()].sort()])];
  const keyIn = (d: Decided | undefined, candidate: string): string => {
    const said = d ? outcomeOf(read, candidate, d) : null;
    return said === null ? NOTHING : keyOfSaid(said);
  };
  const same = new Map<string, Said | null>();
  const disputed: string[] = [];
  const pairs: (readonly [string, string])[] = [];
  for (const candidate of all) {
    const [a, b] = [first.get(candidate), second.get(candidate)];
    const pair = [keyIn(a, candidate), keyIn(b, candidate)] as const;
    pairs.push(pair);
    const d = a ?? b;
    if (pair[0] === pair[1]) same.set(candidate, d ? outcomeOf(read, candidate, d) : null);
    else disputed.push(candidate);
  }
  return { same, disputed, agreement: agreement(pairs) };
}
