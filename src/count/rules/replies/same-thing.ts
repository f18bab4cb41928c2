/** Figures that speak of one thing: said twice, told apart by their codes, or asked about. */
import { ASKED } from './candidate.js';
import { type Figure, saidOf, saying } from './figure.js';

/** All that was said of one thing. */
interface Same {
  readonly first: Figure;
  /** Everything that was said of it, from the second on, and under which names. */
  all: Set<string> | null;
  labels: Set<string> | null;
  size: number;
  totals: number;
  coded: number;
}

const groupWith = (first: Figure): Same => ({
  first,
  all: null,
  labels: null,
  size: 1,
  totals: first.said.isTotal ? 1 : 0,
  coded: first.said.code === null ? 0 : 1,
});

/** The value and its code as one text. */
const saidOnce = ({ value, said }: Figure): string =>
  `${value.kind === 'exact' ? value.n : JSON.stringify(value)}\u0004${said.code ?? ''}`;

const nameOf = ({ said }: Figure): string => said.code ?? said.words ?? '';

/** False: the same value of the same thing under the same code was said before. */
function isNew(figure: Figure, group: Same): boolean {
  group.all ??= new Set([saidOnce(group.first)]);
  const once = saidOnce(figure);
  if (group.all.has(once)) return false;
  group.all.add(once);
  group.labels ??= new Set([nameOf(group.first)]);
  group.labels.add(nameOf(figure));
  group.size++;
  if (figure.said.isTotal) group.totals++;
  if (figure.said.code !== null) group.coded++;
  return true;
}

/**
 * The same thing said in a table and in a sentence is one figure. Two values for one thing: their offence codes tell
 * them apart, or both are asked about.
 * **Shape**: figures → the first of each that say the same of the same, some with their code in `by`, some less sure.
 */
export function toldApart(figures: readonly Figure[]): readonly Figure[] {
  const byKey = new Map<string, Same>();
  const kept: Figure[] = [];
  const groups: Same[] = [];
  for (const f of figures) {
    let group = byKey.get(f.said.key);
    if (!group) {
      group = groupWith(f);
      byKey.set(f.said.key, group);
    } else if (!isNew(f, group)) continue;
    kept.push(f);
    groups.push(group);
  }
  return kept.map((f, i) => settled(f, groups[i]));
}

function settled(f: Figure, group: Same | undefined): Figure {
  if (!group || group.size < 2) return f;
  const eachCoded = group.totals === group.size && group.coded === group.size;
  const isApart = group.labels?.size === group.size && (group.totals <= 1 || eachCoded);
  if (isApart && (!f.said.isTotal || eachCoded))
    return { ...f, said: coded(f.said), sure: f.said.code === null ? Math.min(f.sure, 0.6) : f.sure };
  return isApart ? f : { ...f, said: doubted(f.said), sure: Math.min(f.sure, ASKED) };
}

const coded = saying((s) => saidOf({ ...s, by: { ...s.by, offence: s.code ?? s.words ?? '' } }));

const doubted = saying((s) => ({ ...s, doubts: [...s.doubts, 'same-cell-twice'] }));
