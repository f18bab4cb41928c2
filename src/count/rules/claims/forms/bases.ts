/** Numbers that a comparison is made with: "up from 458", "double the 258", "from 19 to 67". */
import { baseOfYears, current, resolve, yearsBefore } from '../when.js';
import type { NumberMention, PeriodMention } from '../text/mention.js';
import { type Read, isCount, isCue, isCutBetween, lowAt } from '../text/mentions.js';
import { isPeriod } from './scope.js';
import type { PeriodFound, ValueContext } from './value-found.js';

/** A number after "compared with", "double the", "from … to": the thing compared with. */
export function isBaseNumber(read: Read, m: NumberMention): boolean {
  const index = read.mentions.indexOf(m);
  for (let k = index - 1; k >= Math.max(0, index - 4); k--) {
    const x = read.mentions[k];
    if (!x || isCount(x)) break;
    if (isCue(x, 'compare') && m.first - x.after <= 8) return true;
    if (isCue(x, 'ratio', 'times') && (lowAt(read, x.after - 1) === 'the' || m.first - x.after <= 2))
      return true;
    if (isCue(x, 'up', 'down') && lowAt(read, x.after) === 'from' && m.first - x.after <= 5) return true;
    if (isCue(x, 'compare', 'ratio', 'times')) break;
  }
  return isAgainst(read, m) || isFromTo(read, m) || isFromAfter(read, m) || isOnAfter(read, m);
}

/** "576, against 258 three years earlier". */
const isAgainst = (read: Read, m: NumberMention): boolean =>
  lowAt(read, m.first - 1) === 'against' ||
  (lowAt(read, m.first - 2) === 'against' && lowAt(read, m.first - 1) === 'the');

/** "Up 525 per cent on the 67", "a rise of 110 from 738": a change with its size, then what it is counted from. */
function isOnAfter(read: Read, m: NumberMention): boolean {
  const index = read.mentions.indexOf(m);
  const size = read.mentions[index - 1];
  if (size?.type !== 'number' || m.first - size.after > 3) return false;
  const link = lowAt(read, size.after);
  if (!/^(?:on|from|over|ar|o|ers)$/.test(link)) return false;
  return read.mentions.slice(Math.max(0, index - 4), index).some((x) => isCue(x, 'up', 'down', 'compare'));
}

/** "fell 18 per cent to 63, from 77". */
function isFromAfter(read: Read, m: NumberMention): boolean {
  if (!/^(?:from|o)$/.test(lowAt(read, m.first - 1))) return false;
  const moved = read.mentions.some((x) => isCue(x, 'up', 'down', 'ratio') && x.after <= m.first);
  return (
    moved &&
    read.mentions.some((x) => isCount(x) && x.after < m.first && /^(?:to|i)$/.test(lowAt(read, x.first - 1)))
  );
}

/** "from 19 … to 67". */
export function isFromTo(read: Read, m: NumberMention): boolean {
  const opener = lowAt(read, m.first - 1);
  const earlier = lowAt(read, m.first - 2);
  if (
    opener !== 'from' &&
    !(opener === 'o' && lowAt(read, m.after) === 'i') &&
    !(earlier === 'from' && /^(?:just|only|around|about)$/.test(opener))
  )
    return false;
  return read.mentions.some(
    (x) => isCount(x) && x.first > m.after && /^(?:to|i)$/.test(lowAt(read, x.first - 1)),
  );
}

/** The period of the thing compared with: its own words, else the year before the one it is compared to. */
export function basePeriod(read: Read, m: NumberMention, { d, earlier }: ValueContext): PeriodFound {
  const index = read.mentions.indexOf(m);
  const stop = read.mentions.slice(index + 1).find((x) => isCount(x) || isCue(x, 'compare'));
  const focus = earlier.at(-1)?.draft.scope.periods ?? d.focus;
  const inFocus = { ...d, focus };
  const own = read.mentions
    .slice(index + 1)
    .find((x): x is PeriodMention => isPeriod(x) && (!stop || x.first < stop.first));
  const sinceWhen = own?.when.kind === 'since' || own?.when.kind === 'since-law';
  if (own && own.when.kind !== 'for-years' && !sinceWhen && !isCutBetween(read, m.after, own.first))
    return { from: own, options: resolve(own.when, inFocus), link: 1 };
  const before = read.mentions
    .slice(Math.max(0, index - 3), index)
    .reverse()
    .find((x): x is PeriodMention => isPeriod(x) && x.when.kind !== 'for-years' && m.first - x.after <= 3);
  // "99 in 2019/20, up from 82": that year is the other number's.
  const isOthers =
    before !== undefined &&
    read.mentions.some(
      (x) => isCue(x, 'compare', 'up', 'down') && x.first >= before.after && x.after <= m.first,
    );
  const lead = isOthers ? undefined : before;
  const steps = read.mentions.find((x): x is PeriodMention => isPeriod(x) && x.when.kind === 'for-years');
  const now = focus.length > 0 ? focus : current(d);
  if (!lead && steps?.when.kind === 'for-years') {
    const { years } = steps.when;
    return {
      from: null,
      options: now.flatMap((f) =>
        baseOfYears(f.value, years).map((o) => ({ value: o.value, sure: o.sure * f.sure })),
      ),
      link: 1,
    };
  }
  if (lead) return { from: lead, options: resolve(lead.when, inFocus), link: 0.95 };
  const anywhere = read.mentions.find(
    (x): x is PeriodMention =>
      isPeriod(x) && (sinceWhen ? x === own : x.when.kind === 'year-before' || x.when.kind === 'since'),
  );
  if (anywhere) return { from: anywhere, options: resolve(anywhere.when, inFocus), link: 0.85 };
  return {
    from: null,
    options: now.flatMap((f) => yearsBefore(f.value, 1).map((o) => ({ value: o.value, sure: 0.6 * f.sure }))),
    link: 1,
  };
}
