/** Numbers of several years: "a total of 2,622 since 2015/16", "almost 1,000 in five years". */
import type { Discourse } from '../discourse.js';
import { current, resolve, spanFrom } from '../when.js';
import type { Mention, NumberMention, PeriodMention } from '../text/mention.js';
import { type Read, isCount, isCue, isCutBetween } from '../text/mentions.js';
import { isPeriod } from './scope.js';
import type { PeriodFound } from './value-found.js';

/** "a total of 2,622 since 2015/16": all years from then to the latest. */
export function sinceTotal(read: Read, m: NumberMention, d: Discourse): PeriodFound | null {
  const isSince = (x: Mention): x is PeriodMention =>
    isPeriod(x) && (x.when.kind === 'since' || x.when.kind === 'since-law');
  const opening = openingSince(read, m, isSince);
  const since = opening ?? read.mentions.find((x): x is PeriodMention => isSince(x) && x.first >= m.after);
  if (since && since === opening) return sinceUntilNow(since, d);
  if (!since || read.mentions.some((x) => isCount(x) && x.first >= m.after && x.after <= since.first))
    return null;
  // "554 last year, a rise of 102 per cent since 2017/18": the year belongs to the rise.
  const own = read.mentions.some(
    (x) =>
      x.first >= m.after &&
      x.after <= since.first &&
      (isCue(x, 'up', 'down', 'ratio', 'compare', 'record') ||
        x.type === 'number' ||
        (isPeriod(x) && x !== since)),
  );
  if (own || isCutBetween(read, m.after, since.first)) return null;
  return sinceUntilNow(since, d);
}

function sinceUntilNow(since: PeriodMention, d: Discourse): PeriodFound {
  const ends = current(d).length > 0 ? current(d) : d.focus;
  const options = resolve(since.when, d).flatMap((b) =>
    ends.map((e) => ({ value: spanFrom(b.value, e.value), sure: b.sure * Math.max(e.sure, 0.75) })),
  );
  return { from: since, options, link: 0.95 };
}

/** "Since 2017 police have recorded 41,021": the words open the sentence, and no other year or change stands in it. */
function openingSince(
  read: Read,
  m: NumberMention,
  isSince: (x: Mention) => x is PeriodMention,
): PeriodMention | null {
  const first = read.mentions.find(isSince);
  if (!first || first.first > 2 || first.after > m.first) return null;
  const other = read.mentions.some(
    (x) =>
      (isPeriod(x) && x !== first) ||
      isCue(x, 'up', 'down', 'ratio', 'compare') ||
      (isCount(x) && x !== m && x.after <= m.first),
  );
  return other ? null : first;
}

/** "almost 1,000 in five years". */
export function yearsTotal(read: Read, m: NumberMention, d: Discourse): PeriodFound | null {
  const isYears = (x: Mention): x is PeriodMention => isPeriod(x) && x.when.kind === 'for-years';
  const index = read.mentions.indexOf(m);
  const next = read.mentions.slice(index + 1, index + 7).find(isYears);
  // "Over five years the force recorded 714": the years open the sentence and nothing else does.
  const opening = read.mentions.slice(0, index).find(isYears);
  const from = next && !isCutBetween(read, m.after, next.first) ? next : opening;
  if (!from) return null;
  const [after, first] = from === opening ? [from.after, m.first] : [m.after, from.first];
  const own = read.mentions.some(
    (x) =>
      x.first >= after &&
      x.after <= first &&
      (isCue(x, 'up', 'down', 'ratio', 'compare') || x.type === 'number' || isPeriod(x)),
  );
  if (own) return null;
  const focus = current(d).length > 0 ? current(d) : d.focus;
  return { from, options: resolve(from.when, { ...d, focus }), link: from === opening ? 0.9 : 1 };
}
