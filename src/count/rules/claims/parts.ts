/** Values that are parts of a total said nearby, and the sum they are said to make. */
import { type Authority } from '../../../base/authorities.js';
import { sameYear } from '../../../base/period.js';
import type { Draft } from './forms/draft.js';

/** Sentences between a total and its parts. */
const NEARBY = 3;

const areaOf = (d: Draft): Authority | undefined => d.scope.areas[0]?.value;
const isCount = (d: Draft): boolean => d.form === 'value' || d.form === 'period';

/** Whose figures a total can be made of. */
export type Answering = (total: Draft) => readonly string[];

/** **Shape**: the same drafts, parts renamed `part`, and after each set of two or more parts one `sum`. */
export function withParts(drafts: readonly Draft[], answering: Answering): readonly Draft[] {
  const counts = drafts.filter(isCount);
  const totals = counts.filter((d) => areaOf(d)?.kind === 'area' && (areaOf(d)?.forces.length ?? 0) > 1);
  const bySentence = groupBy(
    counts.filter((d) => areaOf(d)?.kind === 'force'),
    (d) => d.sentence,
  );
  const taken = new Map<Draft, Draft>();
  const sums = totals
    .map((t) => {
      const parts = nearby(bySentence, t).filter((d) => !taken.has(d) && isPartOf(d, t));
      const sum = sumOf(t, parts, answering);
      if (sum) for (const d of parts) taken.set(d, t);
      return sum;
    })
    .filter((s) => s !== null);
  const renamed = drafts.map((d): Draft => (taken.has(d) ? { ...d, form: 'part' } : d));
  return [...renamed, ...sums];
}

function groupBy<T, K>(all: readonly T[], key: (x: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const x of all) {
    const group = groups.get(key(x));
    if (group) group.push(x);
    else groups.set(key(x), [x]);
  }
  return groups;
}

/** Only sentences close by are looked at, so time grows with the article and no more. */
function nearby(bySentence: ReadonlyMap<number, readonly Draft[]>, total: Draft): readonly Draft[] {
  const found: Draft[] = [];
  for (let at = total.sentence - NEARBY; at <= total.sentence + NEARBY; at++)
    found.push(...(bySentence.get(at) ?? []));
  return found;
}

function isPartOf(d: Draft, total: Draft): boolean {
  const [area, whole] = [areaOf(d), areaOf(total)];
  if (d === total || !area || !whole || !whole.forces.includes(area.code)) return false;
  if (Math.abs(d.sentence - total.sentence) > NEARBY || (d.says.n ?? 0) > (total.says.n ?? 0)) return false;
  const [a, b] = [d.scope.periods[0]?.value, total.scope.periods[0]?.value];
  if (a && b && !sameYear(a, b)) return false;
  return d.scope.measures[0]?.value === total.scope.measures[0]?.value;
}

/**
 * A sum is claimed where the parts make it, or where every force that answered is among them. Numbers of some forces
 * are examples: nobody says that they add up.
 */
function sumOf(total: Draft, parts: readonly Draft[], answering: Answering): Draft | null {
  const each = [...new Map(parts.map((p) => [areaOf(p)?.code, p])).values()];
  if (each.length < 2) return null;
  const n = total.says.n ?? 0;
  const added = each.reduce((s, p) => s + (p.says.n ?? 0), 0);
  const isRounded = (total.says.qualifier ?? 'none') !== 'none';
  if (added !== n && (isRounded || !coversAll(each, answering(total)))) return null;
  const isListed = total.listed === true || each.some((p) => p.listed === true);
  return {
    ...total,
    form: 'sum',
    start: Math.min(total.start, ...each.map((p) => p.start)),
    end: Math.max(total.end, ...each.map((p) => p.end)),
    says: { n, parts: each.map((p) => p.says.n ?? 0), ...(isListed ? { how: 'said-parts' } : {}) },
    link: Math.min(total.link, ...each.map((p) => p.link)),
  };
}

const coversAll = (parts: readonly Draft[], answered: readonly string[]): boolean =>
  answered.length > 1 && answered.every((code) => parts.some((p) => areaOf(p)?.code === code));
