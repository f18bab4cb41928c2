/** Numbers that stand for a count: "Gwent recorded 229", "458 the year before", "a further 40 in Powys". */
import type { ValueContext, ValueFound } from './value-found.js';
import { lengthInDays } from '../../../../base/period.js';
import { type Discourse, only } from '../discourse.js';
import type { Period } from '../../../../base/period.js';
import type { Mention, NumberMention, PeriodMention } from '../text/mention.js';
import {
  type Read,
  gapBetween,
  isCount,
  isCue,
  isCutBetween,
  lowAt,
  qualifierBefore,
} from '../text/mentions.js';
import { countsOffences } from './counts.js';
import { type Draft, spanOf } from './draft.js';
import { sinceTotal, yearsTotal } from './long-totals.js';
import { areaOfJoint, isTotalOfList, jointFor } from './joint.js';
import { WHOLE_COUNTRY, areaFor, excludedPlaces, measureFor, periodFor } from './scope.js';
import { isDenied } from './negation.js';
import { basePeriod, isBaseNumber } from './bases.js';

export function findValues(read: Read, d: Discourse): readonly ValueFound[] {
  const found: ValueFound[] = [];
  for (const m of read.mentions) {
    if (!isCount(m) || isTakenElsewhere(read, m)) continue;
    const counted = countsOffences(read, m, d);
    if (counted > 0)
      found.push(...shared(read, valueAt(read, m, { d, counted, earlier: found }), { d, earlier: found }));
  }
  return found.filter((v) => v.draft.scope.measures.length > 0);
}

/** How far a number for several forces is believed when nothing says whether it is for each or for all. */
const UNSAID = 0.5;

/** A number that several forces share, as one value for each of them or one for all together. */
function shared(
  read: Read,
  found: ValueFound,
  { d, earlier }: { d: Discourse; earlier: readonly ValueFound[] },
): readonly ValueFound[] {
  const listed = isTotalOfList(read, found.mention) ? totalOfList(found, earlier) : null;
  if (listed) return [listed];
  const joint = found.isBase ? null : jointFor(read, found.mention, d);
  if (!joint) return [found];
  const span = spanOf(read, found.mention, ...joint.places.map((p) => p.from));
  const { draft } = found;
  const made = (areas: Draft['scope']['areas'], more: Partial<Draft>): ValueFound => ({
    ...found,
    draft: {
      ...draft,
      ...span,
      ...more,
      scope: { ...draft.scope, areas },
      said: { ...draft.said, area: true },
    },
  });
  if (joint.how === 'each') return joint.places.map((p) => made(only(p.force), {}));
  const whole = areaOfJoint(joint.places.map((p) => p.force));
  if (!whole) return [found];
  const link = draft.link * (joint.isSaid ? 1 : UNSAID);
  return [made(only(whole.area), { exclude: whole.others, link })];
}

/** The total of the forces listed before it in the sentence, marked so that their sum is claimed. */
function totalOfList(found: ValueFound, earlier: readonly ValueFound[]): ValueFound | null {
  const forces = earlier.map((v) => v.draft.scope.areas[0]?.value).filter((a) => a?.kind === 'force');
  const whole = forces.length > 1 ? areaOfJoint(forces.filter((a) => a !== undefined)) : null;
  if (!whole) return null;
  const { draft } = found;
  const scope = { ...draft.scope, areas: only(whole.area, 0.95) };
  return { ...found, draft: { ...draft, scope, exclude: whole.others, listed: true } };
}

/** Numbers that are a rate, a number of forces, a change or a multiple. */
function isTakenElsewhere(read: Read, m: NumberMention): boolean {
  const index = read.mentions.indexOf(m);
  const next = read.mentions[index + 1];
  const after = read.mentions[index + 2];
  if (
    next &&
    isCue(next, 'times', 'forces', 'every', 'minutes', 'hours', 'year-high') &&
    next.first - m.after <= 1
  )
    return true;
  if (isPerRate(read, m) || read.ofForces.has(m)) return true;
  if (
    next?.type === 'place' &&
    /^(?:welsh|english|police|forces)$/.test(lowAt(read, next.first)) &&
    next.first === m.after
  )
    return true;
  if (
    /^(?:of|out)$/.test(lowAt(read, m.after)) &&
    next &&
    isCount(next) &&
    after &&
    (isCue(after, 'forces') || after.type === 'place')
  )
    return true;
  return isChangeAmount(read, m) || isForcesTotal(read, m);
}

/** "eight a day", "22 offences a day"; "every day 19 are recorded". */
export function perCueAfter(read: Read, m: NumberMention): Mention | null {
  const index = read.mentions.indexOf(m);
  const before = read.mentions[index - 1];
  if (
    isCue(before, 'per') &&
    m.first - before.after <= 1 &&
    /^(?:every|each|bob)$/.test(lowAt(read, before.first))
  )
    return before;
  for (const next of read.mentions.slice(index + 1, index + 4)) {
    if (isCue(next, 'per'))
      return gapBetween(read, m.after, next.first) <= 5 && !isCutBetween(read, m.after, next.first)
        ? next
        : null;
    if (next.type !== 'measure' && !isCue(next, 'offence', 'recorded')) return null;
  }
  return null;
}

const isPerRate = (read: Read, m: NumberMention): boolean => perCueAfter(read, m) !== null;

/** "up by 110", "an increase of 110", "110 more than": a difference, not a level. */
export function isChangeAmount(read: Read, m: NumberMention): boolean {
  const index = read.mentions.indexOf(m);
  let way = read.mentions[index - 1];
  if (way && isCue(way, 'qualifier')) way = read.mentions[index - 2];
  const link = lowAt(read, m.first - 1);
  if (
    way &&
    isCue(way, 'up', 'down') &&
    m.first - way.after <= 2 &&
    (link === 'by' || link === 'of' || link === 'o')
  )
    return true;
  // "34 more than", "184 fewer offences than".
  return /^(?:more|fewer|less)$/.test(lowAt(read, m.after));
}

/** The 43 of "41 of 43 forces". */
function isForcesTotal(read: Read, m: NumberMention): boolean {
  const next = read.mentions[read.mentions.indexOf(m) + 1];
  return next !== undefined && isCue(next, 'forces') && next.first - m.after <= 2;
}

function valueAt(read: Read, m: NumberMention, { d, counted, earlier }: ValueContext): ValueFound {
  const isBase = isBaseNumber(read, m);
  const area = areaFor(read, m, d);
  const measure = measureFor(read, m, d);
  const named = isBase ? null : (sinceTotal(read, m, d) ?? yearsTotal(read, m, d));
  const period = named ?? (isBase ? basePeriod(read, m, { d, counted, earlier }) : periodFor(read, m, d));
  const parts = isBase
    ? [m, period.from]
    : [m, near(read, m, area.from), near(read, m, measure.from), near(read, m, period.from)];
  const qualifier = qualifierBefore(read, m);
  const lead = qualifier === 'none' ? null : (read.mentions[read.mentions.indexOf(m) - 1] ?? null);
  const first = period.options[0]?.value;
  const isDenial = isDeniedCount(read, lead ?? m);
  const isPart = period.from !== null && first !== undefined && isUnequalYear(first, period.from);
  return {
    mention: m,
    isBase,
    draft: {
      form: isPart ? 'period' : 'value',
      sentence: read.sentence.index,
      ...spanOf(read, lead, ...parts),
      scope: {
        measures: measure.options,
        areas: area.options.length > 0 ? area.options : WHOLE_COUNTRY,
        periods: period.options,
      },
      base: [],
      says: {
        n: m.n,
        qualifier,
        ...(isDenial ? { negated: true } : {}),
        ...(period.from?.when.kind === 'for-years' ? { years: period.from.when.years } : {}),
      },
      link: counted * area.link * period.link * (isDenial ? DENIED : 1),
      ...forcesBefore(read, m),
      ...(read.mentions.some((x) => isCue(x, 'include', 'together', 'further')) || hasColon(read)
        ? { listed: true }
        : {}),
      exclude: isBase ? [] : excludedPlaces(read, d),
      said: { measure: measure.from !== null, area: area.from !== null, period: period.from !== null },
    },
  };
}

function forcesBefore(read: Read, m: NumberMention): { readonly ofForces?: number } {
  const first = read.mentions.find((x) => read.ofForces.has(x) && x.after <= m.first);
  return first?.type === 'number' ? { ofForces: first.n } : {};
}

/** "Did not record 97" claims nothing that a figure bears out; it is shown as a question. */
const DENIED = 0.4;

function isDeniedCount(read: Read, at: Mention): boolean {
  const doing = read.mentions.findLast((x) => x.after <= at.first && isCue(x, 'recorded', 'no-answer'));
  const isBeside = doing !== undefined && at.first - doing.after <= 1;
  return isBeside ? isCue(doing, 'no-answer') || isDenied(read, doing) : isDenied(read, at);
}

const hasColon = (read: Read): boolean => read.tokens.some((t) => t.low === ':');

/** A part of a year, or several years: the length itself is part of what is claimed. */
const isUnequalYear = (p: Period, from: PeriodMention): boolean => {
  const days = lengthInDays(p);
  if (from.when.kind === 'for-years' || from.when.kind === 'law-first') return true;
  return days < 355 && from.when.kind !== 'year';
};

/** Only what stands close by belongs in the marked text. */
function near<M extends Mention>(read: Read, m: NumberMention, other: M | null): M | null {
  if (!other) return null;
  const [a, b] = other.first < m.first ? [other.after, m.first] : [m.after, other.first];
  if (b - a > 9) return null;
  const between = read.mentions.some((x) => x.type === 'number' && x.first >= a && x.after <= b);
  return between || hasStop(read, a, b) ? null : other;
}

function hasStop(read: Read, after: number, first: number): boolean {
  for (let i = after; i < first; i++) if (/^[,;:–—.]$/.test(lowAt(read, i))) return true;
  return false;
}
