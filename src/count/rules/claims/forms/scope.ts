/**
 * Which place, period and offence a number belongs to. Journalism has two orders, "Gwent recorded 229" and "229 in
 * Gwent", and a list keeps to one of them; what a sentence leaves out is carried from the sentences before.
 */
import { type Authority, authorityByCode } from '../../../../base/authorities.js';
import type { Period } from '../../../../base/period.js';
import { type Discourse, type Option, fade, only } from '../discourse.js';
import { current, resolve } from '../when.js';
import type { MeasureMention, Mention, PeriodMention, PlaceMention } from '../text/mention.js';
import { type Read, isCount, isCue, isCutBetween, isPercent, lowAt } from '../text/mentions.js';

/** A thing found for a number: the mention it came from (null: carried over), its meanings and how firm the link is. */
export interface Found<M, T> {
  readonly from: M | null;
  readonly options: readonly Option<T>[];
  readonly link: number;
}

const CARRIED = 0.93;
const OPENERS = new Set([
  'in',
  'by',
  'for',
  'from',
  'across',
  'at',
  'within',
  'throughout',
  'of',
  '(',
  'gan',
  'yn',
  'yng',
  'ym',
  'ar',
  'i',
  'ledled',
  'to',
  'with',
  'the',
  '–',
  'during',
  'over',
  'o',
  'through',
  'rhwng',
]);

const nextWhere = (read: Read, at: Mention, test: (m: Mention) => boolean): Mention | undefined =>
  read.mentions.find((m) => m.first >= at.after && test(m));

/** Another number of the same sentence stops a link: what comes after it belongs to it. */
const isQuantity = (m: Mention): boolean => isCount(m) || isPercent(m);

/** The mention of a kind that follows a number with only linking words between. */
export function linkedAfter<M extends Mention>(
  read: Read,
  at: Mention,
  is: (m: Mention) => m is M,
): M | null {
  const found = nextWhere(read, at, is);
  if (!found || !is(found)) return null;
  const stop = nextWhere(
    read,
    at,
    (m) => (isQuantity(m) && !read.ofForces.has(m)) || isCue(m, 'compare', 'followed-by', 'except'),
  );
  if (stop && stop.first < found.first) return null;
  if (isCutBetween(read, at.after, found.first)) return null;
  const before = lowAt(read, found.first - 1);
  // "67 offences (Cymru: 554)": what stands in brackets with a number of its own belongs to that.
  if (before === '(' && /^(?::|\d.*)$/.test(lowAt(read, found.after))) return null;
  const isLinked = OPENERS.has(before) || found.first === at.after || opensItself(read, found);
  return isLinked || isAfterNoun(read, at, found) ? found : null;
}

const opensItself = (read: Read, m: Mention): boolean =>
  /^(?:last|the|a|since|between|in|over|during|yn|y|rhwng|ers|mewn|dros|within|first)$/.test(
    lowAt(read, m.first),
  ) || m.type === 'period';

/** "229 offences last year", "214 crimes South Wales Police recorded". */
const isAfterNoun = (read: Read, at: Mention, found: Mention): boolean =>
  read.mentions.some(
    (m) =>
      m.first >= at.after &&
      m.after <= found.first &&
      (m.type === 'measure' || isCue(m, 'offence', 'recorded')),
  );

/** The nearest mention of a kind before a number that no earlier number has taken. */
function before<M extends Mention>(
  read: Read,
  at: Mention,
  is: (m: Mention) => m is M,
): { found: M; link: number } | null {
  const held = read.mentions.filter((m): m is M => m.after <= at.first && is(m));
  for (let k = held.length - 1; k >= 0; k--) {
    const found = held[k];
    if (!found || isExcepted(read, found) || isRankRange(read, found, at)) continue;
    // Only the last number before it can have taken it: a number stops the reach of the one before.
    const taker = read.mentions.findLast((m) => m.after <= found.first && isQuantity(m));
    const isTaken = taker !== undefined && isCount(taker) && linkedAfter(read, taker, is) === found;
    if (!isTaken) return { found, link: 1 };
  }
  const last = held[held.length - 1];
  return last && !isExcepted(read, last) ? { found: last, link: 0.8 } : null;
}

/** "Gwent had the fewest in Wales, with 26": Wales is only where the order is, the number is Gwent's. */
function isRankRange(read: Read, m: Mention, at: Mention): boolean {
  if (m.type !== 'place' || m.options[0]?.kind !== 'area') return false;
  const cue = read.mentions.findLast((x) => isCue(x, 'highest', 'lowest', 'any-other') && x.after <= m.first);
  if (!cue || read.mentions.some((x) => isCount(x) && x.first >= cue.after && x.after <= m.first))
    return false;
  const subject = read.mentions.some(
    (x) => x.type === 'place' && x.options[0]?.kind === 'force' && x.after <= cue.first,
  );
  return subject && !read.tokens.slice(m.after, at.first).some((t) => /^(?:where|lle)$/.test(t.low));
}

const isExcepted = (read: Read, m: Mention): boolean =>
  m.type === 'place' && read.exceptions.some((after) => after <= m.first && m.first - after <= 3);

export const isPlace = (m: Mention): m is PlaceMention => m.type === 'place';
export const isPeriod = (m: Mention): m is PeriodMention => m.type === 'period';
export const isMeasure = (m: Mention): m is MeasureMention => m.type === 'measure';

const LESS = [1, 0.85, 0.75, 0.7];
const ranked = <T>(options: readonly T[], sure: number): readonly Option<T>[] =>
  options.map((value, i) => ({ value, sure: sure * (LESS[i] ?? 0.6) }));

/** What a place means here: "the force" is the last force named, "the region" the last region. */
export function placeOptions(m: PlaceMention, d: Discourse): readonly Option<Authority>[] {
  if (m.how === 'the-force') return d.force ? only(d.force, 0.9) : [];
  if (m.how === 'the-area') return d.region ? only(d.region, 0.8) : fade(d.areas, 0.8);
  if (m.how === 'group') return d.region ? only(d.region, 0.75) : [];
  return ranked(m.options, 1);
}

/** The place a number belongs to: after it, else before it, else after it at a distance, else carried. */
export function areaFor(read: Read, at: Mention, d: Discourse): Found<PlaceMention, Authority> {
  const after = linkedAfter(read, at, isPlace);
  if (after) return { from: after, options: placeOptions(after, d), link: 1 };
  const earlier = before(read, at, isPlace);
  if (earlier) return { from: earlier.found, options: placeOptions(earlier.found, d), link: earlier.link };
  const later = nextWhere(read, at, (m) => isPlace(m) && !isExcepted(read, m) && !isAnothers(read, at, m));
  if (later && isPlace(later)) return { from: later, options: placeOptions(later, d), link: 0.85 };
  return { from: null, options: fade(d.areas, CARRIED), link: 1 };
}

/** Where an article names no place, a number is the country's if it is anybody's: a guess that a figure must bear out. */
export const WHOLE_COUNTRY: readonly Option<Authority>[] = [
  'K02000001',
  'x-england-wales-and-northern-ireland',
  'K04000001',
  'W92000004',
]
  .map(authorityByCode)
  .filter((a) => a !== null)
  .map((value, i) => ({ value, sure: 0.45 - i * 0.02 }));

/** A later place belongs to a later number when one stands before it. */
const isAnothers = (read: Read, at: Mention, place: Mention): boolean =>
  read.mentions.some(
    (m) => isCount(m) && !read.ofForces.has(m) && m.first >= at.after && m.after <= place.first,
  );

/** The period a number belongs to. **Shape**: empty options when neither sentence nor article says. */
export function periodFor(read: Read, at: Mention, d: Discourse): Found<PeriodMention, Period> {
  const found = periodNamed(read, at, d);
  if (found.from?.when.kind !== 'year-before') return found;
  // "419 in 2019/20 … the 67 the year before": the sentence's own year is what it is before.
  const { first } = found.from;
  const own = read.mentions.findLast(
    (m): m is PeriodMention =>
      isPeriod(m) && m.after <= first && (m.when.kind === 'year' || m.when.kind === 'last-year'),
  );
  return own ? { ...found, options: resolve(found.from.when, { ...d, focus: resolve(own.when, d) }) } : found;
}

/** "From 30 to 67 in a year", "year on year": how long a change took, not the year that a number is of. */
const isStep = (read: Read, m: PeriodMention): boolean =>
  m.when.kind === 'year-before' &&
  (/^(?:in|mewn|annual|annually)$/.test(lowAt(read, m.first)) || lowAt(read, m.first + 1) === 'on');

function periodNamed(read: Read, at: Mention, d: Discourse): Found<PeriodMention, Period> {
  const isOwn = (m: Mention): m is PeriodMention =>
    isPeriod(m) && !['since', 'since-law', 'for-years'].includes(m.when.kind) && !isStep(read, m);
  const after = linkedAfter(read, at, isOwn);
  if (after) return { from: after, options: resolve(after.when, d), link: 1 };
  const earlier = before(read, at, isOwn);
  if (earlier && earlier.link === 1)
    return { from: earlier.found, options: resolve(earlier.found.when, d), link: 1 };
  const later = nextWhere(read, at, (m) => isOwn(m) && !isAnothers(read, at, m));
  if (later && isOwn(later)) return { from: later, options: resolve(later.when, d), link: 0.9 };
  if (d.focus.length > 0) return { from: null, options: fade(d.focus, CARRIED), link: 1 };
  return { from: null, options: fade(current(d), 0.85), link: 1 };
}

/** The offence a number counts: named after it, before it, or carried. An empty answer means: some other crime. */
export function measureFor(read: Read, at: Mention, d: Discourse): Found<MeasureMention, string> {
  const stop = nextWhere(read, at, isQuantity);
  const after = nextWhere(read, at, isMeasure);
  const earlier = read.mentions
    .filter((m): m is MeasureMention => m.after <= at.first && isMeasure(m))
    .at(-1);
  const isNear = after && (!stop || after.first < stop.first || !earlier);
  const found =
    isNear && isMeasure(after) ? after : (earlier ?? (after && isMeasure(after) ? after : undefined));
  if (!found) return { from: null, options: fade(d.measures, CARRIED), link: 1 };
  return { from: found, options: ranked(found.options, found.sure), link: 1 };
}

/** "in the region, excluding Greater Manchester": what is left out of a figure. A force that gave nothing is coverage. */
export function excludedPlaces(read: Read, d: Discourse): readonly Authority[] {
  const aboutReplies = read.mentions.some((m) => isCue(m, 'answered', 'no-answer', 'forces'));
  if (aboutReplies) return [];
  return read.mentions
    .filter((m): m is PlaceMention => isPlace(m) && isExcepted(read, m))
    .flatMap((m) =>
      placeOptions(m, d)
        .slice(0, 1)
        .map((o) => o.value),
    );
}

export const isForce = (a: Authority | undefined): boolean => a?.kind === 'force';

/** The area a force's figures are usually set beside: its nation for Wales, else its region. */
export function regionOf(a: Authority): Authority | null {
  if (a.kind === 'area') return a;
  if (a.nation === 'wales') return authorityByCode('W92000004');
  return a.region ? authorityByCode(a.region) : null;
}
