/** Figures that speak of one thing: said twice, told apart by their codes, or asked about. */
import { ASKED } from './candidate.js';
import { type Figure, type Said, saidOf, saying } from './figure.js';

/** All that was said of one thing. */
interface Same {
  /** What was said of it first, and, from the second on, everything. */
  first: string;
  all: Set<string> | null;
  readonly labels: Set<string>;
  size: number;
  totals: number;
  coded: number;
}

type Groups = (said: Said) => Same;

function groupsBy(): Groups {
  const byKey = new Map<string, Same>();
  const bySaid = new Map<Said, Same>();
  return (said) => {
    const had = bySaid.get(said);
    if (had) return had;
    let group = byKey.get(said.key);
    if (!group)
      byKey.set(
        said.key,
        (group = { first: '', all: null, labels: new Set(), size: 0, totals: 0, coded: 0 }),
      );
    bySaid.set(said, group);
    return group;
  };
}

/** The value and its code as one text. */
const saidOnce = ({ value, said }: Figure): string =>
  `${value.kind === 'exact' ? value.n : JSON.stringify(value)}\u0004${said.code ?? ''}`;

/** False: the same value of the same thing under the same code was said before. */
function isNew(once: string, group: Same): boolean {
  if (group.size === 0) group.first = once;
  else {
    group.all ??= new Set([group.first]);
    if (group.all.has(once)) return false;
    group.all.add(once);
  }
  group.size++;
  return true;
}

/**
 * The same thing said in a table and in a sentence is one figure. Two values for one thing: their offence codes tell
 * them apart, or both are asked about.
 * **Shape**: figures → the first of each that say the same of the same, some with their code in `by`, some less sure.
 */
export function toldApart(figures: readonly Figure[]): readonly Figure[] {
  const groupOf = groupsBy();
  const first = figures.filter((f) => {
    const group = groupOf(f.said);
    if (!isNew(saidOnce(f), group)) return false;
    group.labels.add(f.said.code ?? f.said.words ?? '');
    if (f.said.isTotal) group.totals++;
    if (f.said.code !== null) group.coded++;
    return true;
  });
  return first.map((f): Figure => {
    const group = groupOf(f.said);
    if (group.size < 2) return f;
    const eachCoded = group.totals === group.size && group.coded === group.size;
    const isApart = group.labels.size === group.size && (group.totals <= 1 || eachCoded);
    if (isApart && (!f.said.isTotal || eachCoded))
      return { ...f, said: coded(f.said), sure: f.said.code === null ? Math.min(f.sure, 0.6) : f.sure };
    return isApart ? f : { ...f, said: doubted(f.said), sure: Math.min(f.sure, ASKED) };
  });
}

const coded = saying((s) => saidOf({ ...s, by: { ...s.by, offence: s.code ?? s.words ?? '' } }));

const doubted = saying((s) => ({ ...s, doubts: [...s.doubts, 'same-cell-twice'] }));
