/** Candidates that speak of one thing: said twice, told apart by their codes, or asked about. */
import { ASKED, type Candidate } from './candidate.js';

/** What a candidate is of, as one text; worked out once for each. */
function keyOf(c: Candidate): string {
  const had = KEYS.get(c);
  if (had !== undefined) return had;
  const by = Object.keys(c.by)
    .sort()
    .map((k) => `${k}\u0001${c.by[k] ?? ''}`)
    .join('\u0002');
  const key = [c.measure, c.period?.from ?? '', c.period?.to ?? '', by, c.unit].join('\u0003');
  KEYS.set(c, key);
  return key;
}

const KEYS = new WeakMap<Candidate, string>();

/**
 * The same thing said in a table and in a sentence is one candidate.
 * **Shape**: candidates → the first of each that say the same of the same.
 */
export function withoutDoubles(candidates: readonly Candidate[]): readonly Candidate[] {
  const seen = new Set<string>();
  return candidates.filter((c) => {
    const said = `${keyOf(c)}\u0004${JSON.stringify(c.value)}\u0004${c.code ?? ''}`;
    if (seen.has(said)) return false;
    seen.add(said);
    return true;
  });
}

interface Same {
  readonly list: Candidate[];
  readonly labels: Set<string>;
  totals: number;
  coded: number;
}

/**
 * Two values for one thing: their offence codes tell them apart, or both are asked about.
 * **Shape**: candidates → the same in order, some with their code in `by`, some less sure.
 */
export function distinguish(candidates: readonly Candidate[]): readonly Candidate[] {
  const groups = new Map<string, Same>();
  for (const c of candidates) {
    const group = groups.get(keyOf(c)) ?? { list: [], labels: new Set(), totals: 0, coded: 0 };
    groups.set(keyOf(c), group);
    group.list.push(c);
    group.labels.add(c.code ?? c.words ?? '');
    if (c.isTotal) group.totals++;
    if (c.code !== null) group.coded++;
  }
  return candidates.map((c) => toldApart(c, groups.get(keyOf(c))));
}

function toldApart(c: Candidate, group: Same | undefined): Candidate {
  const size = group?.list.length ?? 0;
  if (!group || size < 2) return c;
  const eachCoded = group.totals === size && group.coded === size;
  const isApart = group.labels.size === size && (group.totals <= 1 || eachCoded);
  if (isApart && (!c.isTotal || eachCoded))
    return {
      ...c,
      by: { ...c.by, offence: c.code ?? c.words ?? '' },
      sure: c.code === null ? Math.min(c.sure, 0.6) : c.sure,
    };
  if (isApart) return c;
  return { ...c, sure: Math.min(c.sure, ASKED), doubts: [...c.doubts, 'same-cell-twice'] };
}
