/** The two ends of a comparison: which number is on top, which is the base, of which years and whose. */
import { isFromTo } from './bases.js';
import type { Authority } from '../../../../base/authorities.js';
import type { Period } from '../../../../base/period.js';
import type { Says } from '../claim.js';
import { type Discourse, type Option, fade } from '../discourse.js';
import { baseOfYears, current, resolve, yearsBefore } from '../when.js';
import type { Mention, PeriodMention, PlaceMention } from '../text/mention.js';
import { type Read, isCount, isCue, lowAt } from '../text/mentions.js';
import { areaFor, isPeriod, placeOptions } from './scope.js';
import type { ComparisonContext, ValueFound } from './value-found.js';
import type { Event } from './events.js';

/** The number on top: in this sentence, or the last one said when the sentence goes on about it. */
export function carriedNumber(
  e: Event,
  {
    top,
    base,
    d,
    area,
  }: { top: ValueFound | null; base: ValueFound | null; d: Discourse; area: readonly Option<Authority>[] },
): Says {
  if (top) return { with_n: top.mention.n };
  const same = d.last && d.last.areas[0]?.value.code === area[0]?.value.code;
  return base && same && d.last && e.form !== 'change'
    ? { with_n: d.last.n }
    : same && base && d.last
      ? { with_n: d.last.n }
      : {};
}

export function baseValue(read: Read, e: Event, values: readonly ValueFound[]): ValueFound | null {
  const bases = values.filter((v) => v.isBase);
  const after = bases.find((v) => v.mention.first >= e.at.first && !anotherEvent(read, e, v));
  return after ?? bases.filter((v) => v.mention.first < e.at.first).at(-1) ?? null;
}

/** The base belongs to the nearest comparison before it: "higher than the 458 and double the 258". */
function anotherEvent(read: Read, e: Event, v: ValueFound): boolean {
  return read.mentions.some(
    (x) =>
      x.first > e.at.after &&
      x.after <= v.mention.first &&
      isCue(x, 'ratio') &&
      !e.marks.includes(x) &&
      v.mention.first - x.after <= 3,
  );
}

export function topValue(
  read: Read,
  e: Event,
  values: readonly ValueFound[],
  base: ValueFound | null,
): ValueFound | null {
  const tops = values.filter((v) => !v.isBase);
  if (base && isFromTo(read, base.mention)) {
    const to = tops.find(
      (v) => v.mention.first > base.mention.after && /^(?:to|i)$/.test(lowAt(read, v.mention.first - 1)),
    );
    if (to) return to;
  }
  const before = tops.filter((v) => v.mention.after <= e.at.first).at(-1);
  if (before) return before;
  // "A rise of 44 per cent to 5,653".
  const to = tops.find(
    (v) =>
      v.mention.first > e.at.first &&
      /^(?:to|at|reaching|with|i|reached)$/.test(lowAt(read, v.mention.first - 1)),
  );
  return to ?? (base === null && tops.length === 1 ? (tops[0] ?? null) : null);
}

export const ownPeriod = (
  read: Read,
  e: Event,
  d: Discourse,
  base: ValueFound | null,
): readonly Option<Period>[] => {
  const own = read.mentions
    .filter(isPeriod)
    .filter((m) => !['since', 'since-law', 'for-years', 'year-before'].includes(m.when.kind));
  const taken = base ? own.filter((m) => m.first < base.mention.first) : own;
  const pair = betweenYears(own);
  if (pair) return resolve(pair[1].when, d);
  const named = taken.find((m) => m.first >= e.at.after) ?? taken.at(-1);
  return named ? resolve(named.when, d) : d.focus.length > 0 ? fade(d.focus, 0.95) : current(d);
};

/** "between 2017/18 and 2023/24": two years, the later one on top. */
function betweenYears(own: readonly PeriodMention[]): readonly [PeriodMention, PeriodMention] | null {
  const [a, b] = own.filter((m) => m.when.kind === 'year');
  if (!a || !b || own.length !== 2) return null;
  return startOf(a) <= startOf(b) ? [a, b] : [b, a];
}

const startOf = (m: PeriodMention): string => ('options' in m.when ? (m.when.options[0]?.from ?? '') : '');

export function sinceMention(read: Read, e: Event, base: ValueFound | null): PeriodMention | null {
  if (base) return null;
  const held = read.mentions
    .filter(isPeriod)
    .filter((m) => ['since', 'since-law', 'for-years', 'year-before'].includes(m.when.kind));
  const after = held.filter((m) => m.first >= e.at.first && !isCutFar(read, e.at.after, m.first));
  return after[0] ?? held.filter((m) => m.after <= e.at.first).at(-1) ?? held[0] ?? null;
}

const isCutFar = (read: Read, after: number, first: number): boolean => {
  for (let i = after; i < first; i++) if (/^[;.]$/.test(lowAt(read, i))) return true;
  return false;
};

export function basesFrom(
  since: PeriodMention | null,
  c: { now: readonly Option<Period>[]; d: Discourse; read: Read; e: Event },
): readonly Option<Period>[] {
  const top = c.now[0];
  if (since && since.when.kind === 'for-years') {
    const { years } = since.when;
    return top ? baseOfYears(top.value, years) : [];
  }
  if (since) return resolve(since.when, { ...c.d, focus: c.now.length > 0 ? c.now : c.d.focus });
  const pair = betweenYears(c.read.mentions.filter(isPeriod));
  if (pair) return resolve(pair[0].when, c.d);
  const year = yearAfter(c);
  if (year) return resolve(year.when, c.d);
  const compared = spanYears(c.read);
  if (compared) return compared;
  // A number and its percentage together are nearly always a year's change.
  const usual = c.e.says.change_n !== undefined && c.e.says.percent !== undefined ? 0.9 : 0.55;
  return top ? yearsBefore(top.value, 1).map((o) => ({ value: o.value, sure: usual * o.sure })) : [];
}

/** "triple the number in 2017/18": a year after the words, when the number on top came before them with its own. */
function yearAfter(c: { now: readonly Option<Period>[]; read: Read; e: Event }): PeriodMention | null {
  const found = c.read.mentions.find(
    (m): m is PeriodMention =>
      isPeriod(m) && m.when.kind === 'year' && m.first >= c.e.at.after && m.first - c.e.at.after <= 8,
  );
  if (!found || found.when.kind !== 'year') return null;
  if (c.read.mentions.some((m) => isCount(m) && m.first >= c.e.at.after && m.after <= found.first))
    return null;
  const own = found.when.options[0];
  const top = c.now[0]?.value;
  return own && top && own.from < top.from ? found : null;
}

/** "compared with 2015/16": a year named after the comparing words. */
function spanYears(read: Read): readonly Option<Period>[] | null {
  const cue = read.mentions.find((m) => isCue(m, 'compare'));
  const year =
    cue &&
    read.mentions.find(
      (m): m is PeriodMention => isPeriod(m) && m.when.kind === 'year' && m.first >= cue.after,
    );
  if (!year || year.when.kind !== 'year') return null;
  return year.when.options.map((value, i) => ({ value, sure: i === 0 ? 0.95 : 0.6 }));
}

/** Whose change it is: the place before the event in its clause, else after it, else what the sentence is about. */
export function subjectArea(
  read: Read,
  e: Event,
  { d, values }: ComparisonContext,
): { from: PlaceMention | null; options: readonly Option<Authority>[]; link: number } {
  const first = e.marks[0] ?? e.at;
  const found = areaFor(read, e.at, d);
  const before = read.mentions
    .filter((m): m is PlaceMention => m.type === 'place' && m.after <= first.first && !isAfterExcept(read, m))
    .at(-1);
  const after = found.from && found.from.first >= e.at.after ? found.from : null;
  if (
    after &&
    /^(?:in|by|for|across|yn|yng|ym|gan|ledled|at)$/.test(lowAt(read, after.first - 1)) &&
    !values.some((v) => v.mention.first > e.at.after && v.mention.first < after.first)
  )
    return { ...found, link: found.link };
  return before ? { from: before, options: placeOptions(before, d), link: 1 } : found;
}

const isAfterExcept = (read: Read, m: Mention): boolean =>
  read.mentions.some((c) => isCue(c, 'except') && c.after <= m.first && m.first - c.after <= 6);
