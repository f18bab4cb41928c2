/** Ratios and changes: "more than double", "5.7 times", "up 44 per cent", "fell from 229 to 128", "higher than the 458". */
import type { Says } from '../claim.js';
import type { Discourse } from '../discourse.js';
import type { Mention, NumberMention } from '../text/mention.js';
import { type Read, isCue, isCutBetween } from '../text/mentions.js';
import { type Draft, spanOf } from './draft.js';
import { excludedPlaces, isPeriod, measureFor } from './scope.js';
import type { ComparisonContext, ValueFound } from './value-found.js';
import {
  baseValue,
  basesFrom,
  carriedNumber,
  ownPeriod,
  sinceMention,
  subjectArea,
  topValue,
} from './ends.js';
import { isDenied } from './negation.js';
import { type Event, amounts, percents, ratios, trends } from './events.js';

/** Every comparison a sentence makes, each once: "rose 44 per cent" is one, not a rise and a percentage. */
export function findComparisons(read: Read, d: Discourse, values: readonly ValueFound[]): readonly Draft[] {
  const events = [...ratios(read), ...percents(read), ...amounts(read)];
  const all = [...events, ...trends(read, events, values)];
  return all.map((e) => comparisonAt(read, e, { d, values })).filter((c) => c !== null);
}

function comparisonAt(read: Read, e: Event, { d, values }: ComparisonContext): Draft | null {
  const measure = measureFor(read, e.at, d);
  if (measure.options.length === 0) return null;
  const base = baseValue(read, e, values);
  const top = topValue(read, e, values, base);
  const said = subjectArea(read, e, { d, values });
  const other = top || said.from ? null : ofBase(base, said.options[0]?.value.code, d);
  const area = other ? { ...said, options: other.areas, link: other.link } : said;
  const now = other
    ? other.periods
    : top
      ? top.draft.scope.periods
      : ownPeriod(withoutBases(read, base, values), e, d, base);
  const since = sinceMention(read, e, base);
  const basePeriods = base ? base.draft.scope.periods : basesFrom(since, { now, d, read, e });
  const matched = read.mentions.some((x) => isCue(x, 'matched')) ? { matched: true } : {};
  const years = since && since.when.kind === 'for-years' ? { years: since.when.years } : {};
  const stated = other ? other.says : carriedNumber(e, { top, base, d, area: area.options });
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
    says: {
      ...(isDenied(read, e.marks[0] ?? e.at) ? denied(e.says) : e.says),
      ...matched,
      ...years,
      ...(base ? { base_n: base.mention.n } : {}),
      ...stated,
    },
    link: area.link * (base || since ? 1 : 0.8),
    exclude: excludedPlaces(read, d),
    said: {
      measure: measure.from !== null,
      area: area.from !== null,
      period: since !== null || base !== null,
    },
  };
}

/** "Did not double" is less than double; of anything else the opposite is claimed. */
const denied = (says: Says): Says =>
  says.factor !== undefined && says.factor > 1 && says.qualifier === 'none'
    ? { ...says, qualifier: 'less-than' }
    : { ...says, negated: true };

interface OfBase extends Pick<Draft['scope'], 'areas' | 'periods'> {
  readonly says: Says;
  readonly link: number;
}

/** Parts of a whole come between it and what it is compared with: without its number the reading is only a guess. */
const GUESS = 0.5;

/** "576 in Wales. Gwent had 229. That was double the 258": 258 is the figure of Wales, so 576 is what it is set against. */
function ofBase(base: ValueFound | null, carried: string | undefined, d: Discourse): OfBase | null {
  const own = base?.draft.scope.areas[0];
  if (!base || !own || own.value.code === carried) return null;
  const last = d.lastFor.get(own.value.code);
  if (!last) return { areas: base.draft.scope.areas, periods: d.focus, says: {}, link: GUESS };
  return { areas: last.areas, periods: last.periods, says: { with_n: last.n }, link: 0.95 };
}

/** "Higher than the 458 in 2017/18, and double the 258": the year of another base is not the year of what is compared. */
function withoutBases(read: Read, base: ValueFound | null, values: readonly ValueFound[]): Read {
  const taken = values
    .filter((v) => v.isBase && v !== base)
    .map((v) => closeBy(read, v.mention))
    .filter((m) => m !== null);
  return taken.length === 0 ? read : { ...read, mentions: read.mentions.filter((m) => !taken.includes(m)) };
}

const closeBy = (read: Read, m: NumberMention): Mention | null => {
  const next = read.mentions.find((x) => isPeriod(x) && x.first >= m.after && x.first - m.after <= 4);
  return next && !isCutBetween(read, m.after, next.first) ? next : null;
};
