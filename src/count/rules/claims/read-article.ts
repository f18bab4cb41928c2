/** An article read from the first sentence to the last: every claim found, each with what it can be about. */
import { type Authority } from '../../../base/authorities.js';
import type { Period } from '../../../base/period.js';
import { type Discourse, type LastValue, type Option, begin, fade } from './discourse.js';
import { findComparisons } from './forms/comparisons.js';
import { findCoverage } from './forms/coverage.js';
import type { Draft } from './forms/draft.js';
import { findRanks, findRecords } from './forms/ranks.js';
import { findRates } from './forms/rates.js';
import { findRemarks } from './forms/remarks.js';
import { isForce, isMeasure, isPeriod, isPlace, placeOptions, regionOf } from './forms/scope.js';
import { findShares } from './forms/shares.js';
import type { ValueFound } from './forms/value-found.js';
import { findValues } from './forms/values.js';
import type { Court } from './judge/held.js';
import { narrowed, settle } from './settle.js';
import { type Read, isCue, readSentence } from './text/mentions.js';
import type { Sentence } from './text/sentences.js';
import { resolve } from './when.js';

/** Sentences in which an article without a date is searched for its latest year: more than any article has. */
const LOOKED_AT = 2_000;

/** **Shape**: drafts in the order they stand; a number is one draft, a comparison of two numbers another. */
export function readArticle(court: Court, sentences: readonly Sentence[], most: number): readonly Draft[] {
  const ahead = court.publishedOn ? [] : sentences.slice(0, LOOKED_AT).map(readSentence);
  const d = begin(court.publishedOn, latestNamed(ahead));
  const drafts: Draft[] = [];
  for (const [i, sentence] of sentences.entries()) {
    if (drafts.length >= most) break;
    drafts.push(...readOne(court, ahead[i] ?? readSentence(sentence), d));
  }
  return drafts;
}

function readOne(court: Court, read: Read, d: Discourse): readonly Draft[] {
  if (!hasAnything(read)) return [];
  if (isElsewhere(read)) return [];
  note(read, d);
  const values = findValues(read, d).map(
    (v): ValueFound => ({ ...v, draft: narrowed(v.draft, settle(court, v.draft)) }),
  );
  const rates = findRates(read, d, values);
  const comparisons = findComparisons(read, d, values);
  const others = [
    ...findRanks(read, d, values),
    ...findRecords(read, d, values),
    ...findCoverage(read, d),
    ...findRemarks(read, d),
  ];
  const shares = findShares(read, d, [...rates, ...comparisons]);
  carry(read, d, values);
  return [...values.map((v) => v.draft), ...rates, ...comparisons, ...shares, ...others];
}

const hasAnything = (read: Read): boolean =>
  read.mentions.some((m) => m.type !== 'cue' || m.cue !== 'offence');

/** A sentence of money, weather or football between those of the article's subject claims nothing about it. */
function isElsewhere(read: Read): boolean {
  const own = read.mentions.some(
    (m) => (m.type === 'measure' && m.options.length > 0) || (m.type === 'cue' && m.cue === 'offence'),
  );
  return (
    !own && read.mentions.some((m) => isCue(m, 'elsewhere') || (m.type === 'number' && m.unit === 'money'))
  );
}

/** The latest year any sentence names, for an article without a date. */
function latestNamed(reads: readonly Read[]): Period | null {
  let latest: Period | null = null;
  for (const read of reads)
    for (const m of read.mentions) {
      if (m.type !== 'period' || m.when.kind !== 'year') continue;
      const own = m.when.options.find((p) => p.from.endsWith('04-01')) ?? m.when.options[0];
      if (own && (latest === null || own.to > latest.to)) latest = own;
    }
  return latest;
}

/** Below one half, so that a bare number after another crime is asked about unless it fits. */
const OTHER_CRIME = 0.45;

/** What a sentence names is known before its numbers are read: the offence it is about, the force, the region. */
function note(read: Read, d: Discourse): void {
  const named = read.mentions.filter(isMeasure).filter((m) => m.options.length > 0);
  const counts = read.mentions.some((m) => m.type === 'number');
  const main = named[0];
  if (main && (d.measures.length === 0 || counts))
    d.measures = merged(
      main.options.map((value, i) => ({ value, sure: main.sure * (i === 0 ? 1 : 0.85) })),
      d.measures,
      3,
    );
  // After a sentence about another crime it is no longer sure which a bare number counts.
  if (!main && read.mentions.some((m) => isMeasure(m) && m.options.length === 0))
    d.measures = fade(d.measures, OTHER_CRIME);
  for (const m of read.mentions.filter(isPlace)) {
    const place = placeOptions(m, d)[0]?.value;
    if (place && isForce(place)) d.force = place;
    else if (place) d.region = place;
  }
  d.region ??= d.force ? regionOf(d.force) : null;
}

/** New meanings first; older ones stay as a second thought. */
function merged<T>(
  fresh: readonly Option<T>[],
  old: readonly Option<T>[],
  most: number,
): readonly Option<T>[] {
  const rest = fade(
    old.filter((o) => !fresh.some((f) => f.value === o.value)),
    0.75,
  );
  return [...fresh, ...rest].slice(0, most);
}

/** What the next sentence goes on from: the last total rather than the last of a list of its parts. */
function carry(read: Read, d: Discourse, values: readonly ValueFound[]): void {
  const mains = values.filter((v) => !v.isBase);
  for (const v of mains) {
    const code = v.draft.scope.areas[0]?.value.code;
    if (code) d.lastFor.set(code, lastOf(v));
  }
  const main = mainOf(mains, d);
  if (main) {
    const { scope } = main.draft;
    d.measures = merged(scope.measures.slice(0, 2), d.measures, 3);
    d.areas = merged(scope.areas.slice(0, 1), d.areas, 4);
    if (main.draft.form === 'value' && scope.periods.length > 0) d.focus = scope.periods.slice(0, 2);
    d.last = lastOf(main);
    return;
  }
  const places = read.mentions.filter(isPlace);
  const place = places.length === 1 ? places[0] : undefined;
  const silent = read.mentions.some((m) => m.type === 'cue' && (m.cue === 'no-answer' || m.cue === 'except'));
  if (place && !silent && mains.length === 0) d.areas = merged(placeOptions(place, d), d.areas, 4);
  const year = read.mentions
    .filter(isPeriod)
    .find((m) => m.when.kind === 'year' || m.when.kind === 'last-year');
  if (year && mains.length === 0 && values.length === 0) {
    const focus = resolve(year.when, d);
    if (focus.length > 0) d.focus = focus;
  }
}

/** Of one area's numbers the one of the latest year: an earlier year is said to be set against it. */
function latestOf(values: readonly ValueFound[]): ValueFound | null {
  const end = (v: ValueFound): string => v.draft.scope.periods[0]?.value.to ?? '';
  return values.reduce<ValueFound | null>((a, b) => (a === null || end(b) >= end(a) ? b : a), null);
}

const lastOf = ({ draft }: ValueFound): LastValue => ({
  ...draft.scope,
  n: draft.says.n ?? 0,
  start: draft.start,
  end: draft.end,
});

/** Of several numbers the one for the widest area; a lone force's number only when nothing wider was being told. */
function mainOf(mains: readonly ValueFound[], d: Discourse): ValueFound | null {
  const area = (v: ValueFound): Authority | undefined => v.draft.scope.areas[0]?.value;
  const wide = mains.filter((v) => area(v)?.kind === 'area');
  if (wide.length > 0) return latestOf(wide);
  const forces = new Set(mains.map((v) => area(v)?.code));
  const current = d.areas[0]?.value;
  const inCurrent =
    current?.kind === 'area' && mains.every((v) => current.forces.includes(area(v)?.code ?? ''));
  if (forces.size > 1 && inCurrent) return null;
  return mains[0] ?? null;
}
