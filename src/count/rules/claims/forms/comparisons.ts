/** Ratios and changes: "more than double", "5.7 times", "up 44 per cent", "fell from 229 to 128", "higher than the 458". */
import type { Authority } from '../../../../base/authorities.js';
import { type Period, lengthInDays } from '../../../../base/period.js';
import type { Says } from '../claim.js';
import { type Discourse, type Option, fade } from '../discourse.js';
import { baseOfYears, current, resolve, yearsBefore } from '../when.js';
import type {
  CueMention,
  Mention,
  NumberMention,
  PeriodMention,
  PlaceMention,
  Qualifier,
} from '../text/mention.js';
import {
  type Read,
  gapBetween,
  isCount,
  isCue,
  isCutBetween,
  isPercent,
  lowAt,
  qualifierBefore,
} from '../text/mentions.js';
import { type Draft, spanOf } from './draft.js';
import { areaFor, excludedPlaces, isPeriod, measureFor, placeOptions } from './scope.js';
import { type ValueFound, isChangeAmount, isFromTo } from './values.js';

interface Event {
  readonly at: Mention;
  readonly marks: readonly Mention[];
  readonly form: 'ratio' | 'change' | 'period';
  readonly says: Says;
}

/** Every comparison a sentence makes, each once: "rose 44 per cent" is one, not a rise and a percentage. */
export function findComparisons(read: Read, d: Discourse, values: readonly ValueFound[]): readonly Draft[] {
  const events = [...ratios(read), ...percents(read), ...amounts(read)];
  const all = [...events, ...trends(read, events, values)];
  return all.map((e) => comparisonAt(read, e, { d, values })).filter((c) => c !== null);
}

function ratios(read: Read): readonly Event[] {
  const found: Event[] = [];
  for (const m of read.mentions) {
    if (isCue(m, 'ratio')) {
      const lead = leadOf(read, m);
      const next = read.tokens[m.after];
      if (
        next?.glued ||
        (lowAt(read, m.first) === 'double' && /^(?:edged|check|digit|figures|page)$/.test(next?.low ?? ''))
      )
        continue;
      found.push({
        at: m,
        marks: [lead, m].filter((x) => x !== null),
        form: 'ratio',
        says: { factor: m.factor, qualifier: qualifierBefore(read, m), decimals: 0 },
      });
    }
    if (isCue(m, 'times')) {
      const n = read.mentions[read.mentions.indexOf(m) - 1];
      if (!n || !isCount(n) || m.first !== n.after || n.n < 1 || n.n > 200) continue;
      if (/^(?:times|gwaith|waith)$/.test(lowAt(read, m.first)) && !isMultiple(read, m, n)) continue;
      found.push({
        at: n,
        marks: [leadOf(read, n), n, m].filter((x) => x !== null),
        form: 'ratio',
        says: { factor: n.n, qualifier: qualifierBefore(read, n), decimals: n.decimals },
      });
    }
  }
  return found;
}

/** "three times" is also how often something happened; a multiple says what of. */
function isMultiple(read: Read, m: CueMention, n: NumberMention): boolean {
  const next = lowAt(read, m.after);
  if (
    /^(?:as|more|higher|the|what|greater|that|its|larger|yn|y|cymaint|in)$/.test(next) ||
    m.after - m.first > 1
  )
    return true;
  return (
    n.decimals > 0 || read.mentions.some((x) => isCue(x, 'up', 'down') && Math.abs(x.first - n.first) <= 4)
  );
}

const leadOf = (read: Read, m: Mention): Mention | null => {
  const lead = read.mentions[read.mentions.indexOf(m) - 1];
  return lead && isCue(lead, 'qualifier') && m.first - lead.after <= 2 ? lead : null;
};

/** A percentage is a change when a word of rise or fall stands by it. */
function percents(read: Read): readonly Event[] {
  const found: Event[] = [];
  for (const m of read.mentions) {
    if (m.type !== 'number' || (m.unit !== 'percent' && m.unit !== 'fraction')) continue;
    const way = wayFor(read, m);
    if (!way || isShareChange(read, m)) continue;
    const amount = amountBeside(read, m);
    const percent = m.unit === 'percent' ? m.n : m.n * 100;
    found.push({
      at: m,
      marks: [way, leadOf(read, m), m, amount].filter((x) => x !== null),
      form: 'change',
      says: {
        percent,
        decimals: m.unit === 'percent' ? m.decimals : 0,
        way: isCue(way, 'down') || (isCue(way, 'compare') && way.way === 'down') ? 'down' : 'up',
        qualifier: m.unit === 'fraction' ? vague(qualifierBefore(read, m)) : qualifierBefore(read, m),
        ...(amount ? { change_n: amount.n } : {}),
      },
    });
  }
  return found;
}

/** "A third" with nothing before it is a round number, not 33.3. */
const vague = (q: Qualifier): Qualifier => (q === 'none' ? 'about' : q);

const FAR = 6;

function wayFor(read: Read, m: NumberMention): CueMention | null {
  const index = read.mentions.indexOf(m);
  for (let k = index - 1; k >= Math.max(0, index - 4); k--) {
    const x = read.mentions[k];
    if (!x || x.type === 'number') {
      if (x && isCount(x) && isChangeAmount(read, x)) continue;
      break;
    }
    if (
      isCue(x, 'up', 'down') &&
      gapBetween(read, x.after, m.first) <= FAR &&
      !hasStop(read, x.after, m.first)
    )
      return x;
  }
  for (const x of read.mentions.slice(index + 1, index + 4)) {
    if (x.type === 'number') break;
    if (isCue(x, 'up', 'down') || (isCue(x, 'compare') && x.way !== null))
      return x.first - m.after <= 4 && !hasStop(read, m.after, x.first) ? x : null;
  }
  return /^(?:more|mwy)$/.test(lowAt(read, m.after))
    ? upFrom(m)
    : /^(?:fewer|less|llai)$/.test(lowAt(read, m.after))
      ? downFrom(m)
      : null;
}
const upFrom = (m: NumberMention): CueMention => ({
  type: 'cue',
  cue: 'up',
  first: m.first,
  after: m.after + 1,
});
const downFrom = (m: NumberMention): CueMention => ({
  type: 'cue',
  cue: 'down',
  first: m.first,
  after: m.after + 1,
});

function hasStop(read: Read, after: number, first: number): boolean {
  for (let i = after; i < first; i++)
    if (/^[.;]$/.test(lowAt(read, i)) || (lowAt(read, i) === ',' && first - after > 2)) return true;
  return false;
}

/** "fell from 21 per cent to 11 per cent" is about shares. */
function isShareChange(read: Read, m: NumberMention): boolean {
  const link = lowAt(read, m.first - 1);
  const other = read.mentions.some((x) => x !== m && isPercent(x) && Math.abs(x.first - m.first) < 12);
  return other && (link === 'from' || link === 'to' || link === 'o' || link === 'i');
}

/** The 110 of "up by 110 (14.91 per cent)". */
function amountBeside(read: Read, m: NumberMention): NumberMention | null {
  return (
    read.mentions.find(
      (x): x is NumberMention & { unit: 'count' } =>
        isCount(x) && isChangeAmount(read, x) && Math.abs(x.first - m.first) <= 6,
    ) ?? null
  );
}

/** "up by 110" without a percentage. */
function amounts(read: Read): readonly Event[] {
  const found: Event[] = [];
  for (const m of read.mentions) {
    if (!isCount(m) || !isChangeAmount(read, m)) continue;
    if (read.mentions.some((x) => isPercent(x) && Math.abs(x.first - m.first) <= 6)) continue;
    const index = read.mentions.indexOf(m);
    const way = read.mentions.slice(Math.max(0, index - 2), index).find((x) => isCue(x, 'up', 'down'));
    found.push({
      at: m,
      marks: [way, m].filter((x) => x !== undefined),
      form: 'change',
      says: {
        change_n: m.n,
        way: way && isCue(way, 'down') ? 'down' : 'up',
        qualifier: qualifierBefore(read, m),
      },
    });
  }
  return found;
}

/** A rise or fall without a size: "significantly higher than the 458", "down from 229", "fell slightly". */
function trends(read: Read, events: readonly Event[], values: readonly ValueFound[]): readonly Event[] {
  const found: Event[] = [];
  for (const m of read.mentions) {
    const way = isCue(m, 'up')
      ? 'up'
      : isCue(m, 'down')
        ? 'down'
        : isCue(m, 'same')
          ? 'same'
          : isCue(m, 'compare')
            ? m.way
            : null;
    const unequal = isCue(m, 'compare') && way === null && isUnequal(values, m);
    if (unequal) found.push({ at: m, marks: [m], form: 'period', says: {} });
    if (
      !way ||
      events.some((e) => e.marks.includes(m) || isNear(e.at, m)) ||
      found.some((f) => isNear(f.at, m))
    )
      continue;
    const size = read.mentions.find((x) => isCue(x, 'size') && Math.abs(x.first - m.first) <= 4);
    const withEnds = isCue(m, 'compare')
      ? values.some((v) => v.isBase && v.mention.first >= m.after) || periodAfter(read, m)
      : hasEnds(read, m, values);
    if (!withEnds) continue;
    const says: Says = { way, ...(size && isCue(size, 'size') ? { size: size.size } : {}) };
    found.push({ at: m, marks: [size, m].filter((x) => x !== undefined), form: 'change', says });
  }
  return found;
}

/** "150 in nine months, compared with 53 in the previous year": the lengths themselves are the claim's fault. */
function isUnequal(values: readonly ValueFound[], m: Mention): boolean {
  const base = values.find((v) => v.isBase && v.mention.first >= m.after);
  const top = values.find((v) => !v.isBase && v.mention.after <= m.first);
  const [a, b] = [base?.draft.scope.periods[0]?.value, top?.draft.scope.periods[0]?.value];
  return a !== undefined && b !== undefined && Math.abs(lengthInDays(a) - lengthInDays(b)) > 20;
}

const isNear = (a: Mention, b: Mention): boolean => Math.abs(a.first - b.first) <= 7;

const periodAfter = (read: Read, m: Mention): boolean =>
  read.mentions.some((x) => isPeriod(x) && x.first >= m.after && x.first - m.after <= 3);

function hasEnds(read: Read, m: Mention, values: readonly ValueFound[]): boolean {
  const base = values.some((v) => v.isBase);
  const since = read.mentions.some(
    (x) =>
      isPeriod(x) &&
      ['since', 'since-law', 'year-before', 'for-years'].includes(x.when.kind) &&
      x.first >= m.after &&
      x.first - m.after <= 8,
  );
  const measure = read.mentions.some((x) => x.type === 'measure' && x.options.length > 0);
  return base || (since && measure);
}

interface Context {
  readonly d: Discourse;
  readonly values: readonly ValueFound[];
}

function comparisonAt(read: Read, e: Event, { d, values }: Context): Draft | null {
  const measure = measureFor(read, e.at, d);
  if (measure.options.length === 0) return null;
  const base = baseValue(read, e, values);
  const top = topValue(read, e, values, base);
  const area = subjectArea(read, e, { d, values });
  const now = top ? top.draft.scope.periods : ownPeriod(read, e, d, base);
  const since = sinceMention(read, e, base);
  const basePeriods = base ? base.draft.scope.periods : basesFrom(since, { now, d, read, e });
  const matched = read.mentions.some((x) => isCue(x, 'matched')) ? { matched: true } : {};
  const years = since && since.when.kind === 'for-years' ? { years: since.when.years } : {};
  const stated = carriedNumber(e, { top, base, d, area: area.options });
  return {
    form: e.form,
    sentence: read.sentence.index,
    ...spanOf(
      read,
      ...e.marks,
      base && base.mention.first >= e.at.first ? base.mention : null,
      base && base.mention.first >= e.at.first ? closeBy(read, base.mention) : null,
      since && since.first > e.at.first && since.first - e.at.after < 10 ? since : null,
    ),
    scope: { measures: measure.options, areas: area.options, periods: now },
    base: basePeriods,
    says: { ...e.says, ...matched, ...years, ...(base ? { base_n: base.mention.n } : {}), ...stated },
    link: area.link * (base || since ? 1 : 0.8),
    exclude: excludedPlaces(read, d),
    said: {
      measure: measure.from !== null,
      area: area.from !== null,
      period: since !== null || base !== null,
    },
  };
}

const closeBy = (read: Read, m: NumberMention): Mention | null => {
  const next = read.mentions.find((x) => isPeriod(x) && x.first >= m.after && x.first - m.after <= 4);
  return next && !isCutBetween(read, m.after, next.first) ? next : null;
};

/** The number on top: in this sentence, or the last one said when the sentence goes on about it. */
function carriedNumber(
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

function baseValue(read: Read, e: Event, values: readonly ValueFound[]): ValueFound | null {
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

function topValue(
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

const ownPeriod = (
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

function sinceMention(read: Read, e: Event, base: ValueFound | null): PeriodMention | null {
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

function basesFrom(
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
function subjectArea(
  read: Read,
  e: Event,
  { d, values }: Context,
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
