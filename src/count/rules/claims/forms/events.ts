/** Words that compare: multiples, percentages with a rise or fall beside them, differences, and rises without a size. */
import { lengthInDays } from '../../../../base/period.js';
import type { Says } from '../claim.js';
import type { CueMention, Mention, NumberMention, Qualifier } from '../text/mention.js';
import {
  type Read,
  gapBetween,
  isCount,
  isCue,
  isPercent,
  lowAt,
  qualifierBefore,
} from '../text/mentions.js';
import { isPeriod } from './scope.js';
import type { ValueFound } from './value-found.js';
import { isChangeAmount } from './values.js';

export interface Event {
  readonly at: Mention;
  readonly marks: readonly Mention[];
  readonly form: 'ratio' | 'change' | 'period';
  readonly says: Says;
}

export function ratios(read: Read): readonly Event[] {
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
export function percents(read: Read): readonly Event[] {
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
export function amounts(read: Read): readonly Event[] {
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
        way: (way && isCue(way, 'down')) || /^(?:fewer|less)$/.test(lowAt(read, m.after)) ? 'down' : 'up',
        qualifier: qualifierBefore(read, m),
      },
    });
  }
  return found;
}

/** A rise or fall without a size: "significantly higher than the 458", "down from 229", "fell slightly". */
export function trends(
  read: Read,
  events: readonly Event[],
  values: readonly ValueFound[],
): readonly Event[] {
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
    if (isRanked(read, m)) continue;
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

/** "The biggest rise", "y cynnydd mwyaf" ranks changes; it is no change of its own. */
const isRanked = (read: Read, m: Mention): boolean =>
  read.mentions.some(
    (x) =>
      isCue(x, 'highest', 'lowest') &&
      ((x.after <= m.first && m.first - x.after <= 2) || (x.first >= m.after && x.first - m.after <= 1)),
  );

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
  return base || ((since || isOfItsYear(read, m)) && measure);
}

/** "Rose in Dorset in 2018/19": a rise in a year is a rise on the year before. */
function isOfItsYear(read: Read, m: Mention): boolean {
  const year = read.mentions.filter(
    (x) => isPeriod(x) && (x.when.kind === 'year' || x.when.kind === 'last-year'),
  );
  const counted = read.mentions.some((x) => isCount(x) || isPercent(x) || isCue(x, 'highest', 'lowest'));
  const own = year[0];
  return year.length === 1 && own !== undefined && !counted && Math.abs(own.first - m.first) <= 12;
}
