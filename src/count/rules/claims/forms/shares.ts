/** Parts of a whole: "one in four victims", "48 per cent on Snapchat where known", "12 per cent had an online flag". */
import { type Discourse, fade } from '../discourse.js';
import { ALL_CHILD, FLAGGED } from '../text/measure-phrases.js';
import type { Mention, NumberMention, PlaceMention } from '../text/mention.js';
import { type Read, isCue, lowAt, qualifierBefore } from '../text/mentions.js';
import type { Says } from '../claim.js';
import { yearsBefore } from '../when.js';
import { type Draft, spanOf } from './draft.js';
import { areaFor, measureFor, periodFor, placeOptions } from './scope.js';

export function findShares(read: Read, d: Discourse, taken: readonly Draft[]): readonly Draft[] {
  const found: Draft[] = [];
  for (const m of read.mentions) {
    if (m.type !== 'number' || (m.unit !== 'percent' && m.unit !== 'fraction')) continue;
    const start = read.tokens[m.first]?.start ?? 0;
    if (taken.some((t) => t.form !== 'value' && t.start <= start && start < t.end)) continue;
    const about = subjectOf(read, m, d);
    if (about) found.push(shareAt(read, m, { d, about }));
  }
  return [...found, ...agesOf(read, d)].filter((s) => s.scope.measures.length > 0);
}

function subjectOf(
  read: Read,
  m: NumberMention,
  d: Discourse,
): { readonly kind: string; readonly mark: Mention | null } | null {
  const near = (x: Mention): boolean => Math.abs(x.first - m.first) <= 16;
  const places = read.mentions.filter((x): x is PlaceMention => x.type === 'place');
  const regional = read.mentions.some((x) => isCue(x, 'share-of') && near(x)) && isMadeUp(read);
  if (regional && places.some((p) => placeOptions(p, d)[0]?.value.kind === 'force'))
    return { kind: 'region', mark: null };
  const flagWords = read.mentions.find((x) => x.type === 'measure' && x.options[0] === FLAGGED && near(x));
  const wholes = read.mentions.find((x) => x.type === 'measure' && x.options[0] === ALL_CHILD && near(x));
  const saysFlag =
    flagWords !== undefined &&
    (within(read, flagWords, FLAG_WORDS) ||
      (!within(read, flagWords, ONLINE_WORDS) && isOnlineAfter(read, flagWords)));
  if (flagWords && (wholes || saysFlag) && isShareLike(read, m))
    return { kind: 'flag', mark: wholes ?? flagWords };
  if (wholes && read.tokens.some((t) => t.low === 'online' || t.low === 'lein') && isShareLike(read, m))
    return { kind: 'flag', mark: wholes };
  const platform = read.mentions.find((x) => isCue(x, 'platform') && near(x));
  if (platform) return { kind: 'platform', mark: platform };
  const victims = read.mentions.find((x) => isCue(x, 'victims') && near(x));
  if (victims) return { kind: 'victims', mark: victims };
  return null;
}

const FLAG_WORDS = new Set(['flag', 'flagged', 'element', 'fflag', 'elfen', 'nod']);
const ONLINE_WORDS = new Set(['online', 'cyber', 'internet', 'lein', 'seiber']);
const within = (read: Read, m: Mention, words: ReadonlySet<string>): boolean =>
  read.tokens.slice(m.first, m.after).some((t) => words.has(t.low));
/** "child sexual offences that were online": the whole is all of them. */
const isOnlineAfter = (read: Read, m: Mention): boolean =>
  read.tokens.slice(m.after, m.after + 9).some((t) => ONLINE_WORDS.has(t.low));
const isMadeUp = (read: Read): boolean =>
  read.tokens.some((t) => /^(?:made|make|makes|accounted|accounts|account|accounting)$/.test(t.low));

const isShareLike = (read: Read, m: NumberMention): boolean =>
  m.unit === 'fraction' ||
  /^(?:of|were|was|had|in|o|yn|â|oedd|involved|carried|to|from|in)$/.test(lowAt(read, m.after)) ||
  /^(?:to|from|in|o|i)$/.test(lowAt(read, m.first - 1)) ||
  read.mentions.some((x) => isCue(x, 'share-of'));

function shareAt(
  read: Read,
  m: NumberMention,
  { d, about }: { d: Discourse; about: { kind: string; mark: Mention | null } },
): Draft {
  const measure = measureFor(read, m, d);
  const area = areaFor(read, m, d);
  const own = periodFor(read, m, d);
  // "fell from 21 per cent to 11 per cent in 2019/20": the first is the year before.
  const isFirst =
    /^(?:from|o)$/.test(lowAt(read, m.first - 1)) &&
    read.mentions.some(
      (x) =>
        x.type === 'number' &&
        x.unit === 'percent' &&
        x.first > m.after &&
        /^(?:to|i)$/.test(lowAt(read, x.first - 1)),
    );
  const period =
    isFirst && !(own.from && own.from.first - m.after < 3 && own.from.first >= m.after)
      ? {
          ...own,
          options: own.options.flatMap((o) =>
            yearsBefore(o.value, 1).map((b) => ({ value: b.value, sure: b.sure * o.sure })),
          ),
        }
      : own;
  const known = read.mentions.some((x) => isCue(x, 'known'));
  const places = read.mentions.filter((x): x is PlaceMention => x.type === 'place');
  const whole =
    about.kind === 'region'
      ? places.map((p) => placeOptions(p, d).map((o) => o.value)).find((a) => a[0]?.kind === 'area')
      : undefined;
  const force =
    about.kind === 'region'
      ? places.map((p) => placeOptions(p, d)).find((o) => o[0]?.value.kind === 'force')
      : undefined;
  const says: Says = {
    share: m.unit === 'percent' ? m.n / 100 : m.n,
    decimals: m.unit === 'percent' ? m.decimals : 0,
    qualifier:
      m.unit === 'fraction' && qualifierBefore(read, m) === 'none' ? 'about' : qualifierBefore(read, m),
    about: about.kind,
    ...(known ? { how: 'where-known' } : {}),
    ...(whole
      ? { missing: whole.map((a) => a.code) }
      : about.kind === 'region' && d.region
        ? { missing: [d.region.code] }
        : {}),
  };
  const mark = about.mark && Math.abs(about.mark.first - m.first) <= 10 ? about.mark : null;
  return {
    form: 'share',
    sentence: read.sentence.index,
    ...spanOf(read, m, mark),
    scope: {
      measures: about.kind === 'flag' ? [{ value: FLAGGED, sure: 0.9 }] : measure.options,
      areas: force ?? area.options,
      periods: period.options,
    },
    base: [],
    says,
    link: 0.9,
    exclude: [],
    said: { measure: measure.from !== null, area: area.from !== null, period: period.from !== null },
  };
}

/** "13 was the most common age", "victims as young as four": they need ages by single year, which few pages print. */
function agesOf(read: Read, d: Discourse): readonly Draft[] {
  const cue = read.mentions.find((m) => isCue(m, 'most-common', 'youngest'));
  if (
    !cue ||
    (d.measures.length === 0 && !read.mentions.some((m) => m.type === 'measure' && m.options.length > 0))
  )
    return [];
  const number = read.mentions.find((m) => m.type === 'number' && Math.abs(m.first - cue.first) <= 6);
  return [
    {
      form: 'share',
      sentence: read.sentence.index,
      ...spanOf(read, cue, number),
      scope: {
        measures: measureFor(read, cue, d).options,
        areas: fade(d.areas, 0.9),
        periods: periodFor(read, cue, d).options,
      },
      base: [],
      says: {
        about: isCue(cue, 'youngest') ? 'youngest' : 'most-common-age',
        ...(number?.type === 'number' ? { n: number.n } : {}),
      },
      link: 0.9,
      exclude: [],
      said: { measure: false, area: false, period: false },
    },
  ];
}
