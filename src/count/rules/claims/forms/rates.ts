/** How often: "22 a day", "one every 23 minutes", "120 a week". */
import type { Discourse } from '../discourse.js';
import type { Mention } from '../text/mention.js';
import { type Read, isCount, isCue, qualifierBefore } from '../text/mentions.js';
import { type Draft, spanOf } from './draft.js';
import { areaFor, measureFor, periodFor } from './scope.js';
import type { ValueFound } from './value-found.js';
import { perCueAfter } from './values.js';

export function findRates(read: Read, d: Discourse, values: readonly ValueFound[]): readonly Draft[] {
  const found: Draft[] = [];
  for (const m of read.mentions) {
    if (!isCount(m)) continue;
    const per = perCueAfter(read, m);
    if (per && isCue(per, 'per'))
      found.push(
        ...rateAt(
          read,
          {
            marks: [m, per].sort((a, b) => a.first - b.first),
            says: { n: m.n, per_days: per.days, qualifier: qualifierBefore(read, m), decimals: m.decimals },
          },
          d,
          values,
        ),
      );
    const unit = read.mentions[read.mentions.indexOf(m) + 1];
    const every = read.mentions
      .slice(0, read.mentions.indexOf(m))
      .reverse()
      .find((x) => isCue(x, 'every'));
    if (
      !unit ||
      !isCue(unit, 'minutes', 'hours') ||
      unit.first !== m.after ||
      !every ||
      m.first - every.after > 2
    )
      continue;
    const minutes = isCue(unit, 'hours') ? m.n * 60 : m.n;
    found.push(
      ...rateAt(
        read,
        {
          marks: [every, m, unit],
          says: { every_minutes: minutes, qualifier: qualifierBefore(read, m), decimals: m.decimals },
        },
        d,
        values,
      ),
    );
  }
  return found;
}

interface Rate {
  readonly marks: readonly Mention[];
  readonly says: Draft['says'];
}

function rateAt(
  read: Read,
  { marks, says }: Rate,
  d: Discourse,
  values: readonly ValueFound[],
): readonly Draft[] {
  const at = marks[0];
  if (!at) return [];
  const measure = measureFor(read, at, d);
  const value = values.find((v) => !v.isBase);
  const area = value ? { options: value.draft.scope.areas, from: null, link: 1 } : areaFor(read, at, d);
  if (measure.options.length === 0) return [];
  const period = value ? value.draft.scope.periods : periodFor(read, at, d).options;
  const stated = value
    ? { with_n: value.mention.n }
    : d.last && area.from === null
      ? { with_n: d.last.n }
      : {};
  return [
    {
      form: 'rate',
      sentence: read.sentence.index,
      ...spanOf(read, ...marks),
      scope: { measures: measure.options, areas: area.options, periods: period },
      base: [],
      says: { ...says, ...stated },
      link: area.link * 0.95,
      exclude: [],
      said: {
        measure: measure.from !== null,
        area: area.from !== null || value !== undefined,
        period: value !== undefined,
      },
    },
  ];
}
