/** Order among forces and among years: "the highest in Wales", "third highest", "a record", "five-year high". */
import { authorityByCode } from '../../../../base/authorities.js';
import type { Period } from '../../../../base/period.js';
import { type Discourse, type Option, fade } from '../discourse.js';
import { baseOfYears, resolve, yearsBefore } from '../when.js';
import type { Mention, PeriodMention, PlaceMention } from '../text/mention.js';
import { type Read, isCue, lowAt } from '../text/mentions.js';
import { type Draft, spanOf } from './draft.js';
import { isForce, measureFor, periodFor, placeOptions, regionOf } from './scope.js';
import { isDenied } from './negation.js';
import type { ValueFound } from './value-found.js';

export function findRanks(read: Read, d: Discourse, values: readonly ValueFound[]): readonly Draft[] {
  const cue = read.mentions.find((m) => isCue(m, 'highest', 'lowest', 'any-other'));
  if (!cue || read.mentions.some((m) => isCue(m, 'most-common'))) return [];
  const force = subject(read, cue, d, values);
  const measure = measureFor(read, cue, d);
  if (!force || measure.options.length === 0) return [];
  const ordinal = read.mentions.find(
    (m) =>
      m.type === 'number' && m.unit === 'ordinal' && cue.first - m.after >= 0 && cue.first - m.after <= 1,
  );
  const around = among(read, cue, { force, d, values });
  const period = periodFor(read, cue, d);
  const own = values.find((v) => v.draft.scope.areas[0]?.value.code === force.options[0]?.value.code);
  const change = changeRanked(read, cue);
  const ends = change ? endsOfChange(read, period.options, d) : null;
  const periods = ends ? ends.now : own ? own.draft.scope.periods : period.options;
  const mark = force.from && Math.abs(force.from.first - cue.first) < 14 ? force.from : null;
  return [
    {
      form: 'rank',
      sentence: read.sentence.index,
      ...spanOf(
        read,
        mark,
        ordinal,
        cue,
        change,
        around.from && Math.abs(around.from.first - cue.after) < 12 ? around.from : null,
      ),
      scope: { measures: measure.options, areas: force.options, periods },
      base: ends?.base ?? [],
      says: {
        ...(change ? { way: isCue(change, 'down') ? ('down' as const) : ('up' as const) } : {}),
        ...(isDenied(read, ordinal ?? cue) ? { negated: true } : {}),
        order: isCue(cue, 'lowest') ? 'lowest' : 'highest',
        position: ordinal?.type === 'number' ? ordinal.n : 1,
        ...(around.code ? { about: around.code } : {}),
      },
      link:
        (force.from ? 0.95 : 0.8) * (around.code ? 1 : 0.6) * (isDenied(read, ordinal ?? cue) ? DENIED : 1),
      exclude: [],
      said: { measure: measure.from !== null, area: force.from !== null, period: period.from !== null },
    },
  ];
}

/** "The biggest rise", "y cynnydd mwyaf": what is ranked is a change. */
function changeRanked(read: Read, cue: Mention): Mention | null {
  const near = read.mentions.filter(
    (m) => isCue(m, 'up', 'down', 'ratio') && lowAt(read, m.first) !== 'higher',
  );
  const after = near.find((m) => m.first >= cue.after && m.first - cue.after <= 3);
  const between = after ? read.tokens.slice(cue.after, after.first).map((t) => t.low) : [];
  if (after && between.every((low) => SIZE_WORDS.has(low))) return after;
  const isWelsh = /^(?:mwyaf|fwyaf|uchaf|lleiaf)$/.test(lowAt(read, cue.first));
  const before = isWelsh ? near.findLast((m) => m.after <= cue.first && cue.first - m.after <= 2) : undefined;
  return before ?? null;
}

const SIZE_WORDS = new Set([
  'percentage',
  'year',
  'on',
  'annual',
  'single',
  'proportional',
  'per',
  'cent',
  'in',
  'the',
  'of',
]);

/** The two years of a change that is ranked: the named ones, else the year in focus and the one before. */
function endsOfChange(
  read: Read,
  now: readonly Option<Period>[],
  d: Discourse,
): { readonly now: readonly Option<Period>[]; readonly base: readonly Option<Period>[] } {
  const years = read.mentions.filter(
    (m): m is PeriodMention => m.type === 'period' && m.when.kind === 'year',
  );
  const [a, b] = years;
  if (a && b && years.length === 2) {
    const [x, y] = [resolve(a.when, d), resolve(b.when, d)];
    return (x[0]?.value.from ?? '') < (y[0]?.value.from ?? '') ? { now: y, base: x } : { now: x, base: y };
  }
  const since = read.mentions.find(
    (m): m is PeriodMention =>
      m.type === 'period' && ['since', 'since-law', 'for-years'].includes(m.when.kind),
  );
  if (since) {
    const top = now[0]?.value;
    const base =
      since.when.kind === 'for-years' && top ? baseOfYears(top, since.when.years) : resolve(since.when, d);
    return { now, base };
  }
  return {
    now,
    base: now.flatMap((n) => yearsBefore(n.value, 1).map((o) => ({ ...o, sure: o.sure * n.sure }))),
  };
}

/** "Was not the highest" is asked about, not judged: the place it did have is what counts. */
const DENIED = 0.4;

type Subject = { readonly from: PlaceMention | null; readonly options: Draft['scope']['areas'] };

/** The force that is said to be highest: named before the word, or after it, or the last one named. */
function subject(read: Read, cue: Mention, d: Discourse, values: readonly ValueFound[]): Subject | null {
  const forces = read.mentions.filter(
    (m): m is PlaceMention => m.type === 'place' && isForce(placeOptions(m, d)[0]?.value),
  );
  const before = forces.filter((m) => m.after <= cue.first).at(-1);
  const after = forces.find((m) => m.first >= cue.after);
  // "The highest number was recorded by Gwent", "highest in Gwent, with 229".
  const chosen = before ?? after;
  if (chosen) return { from: chosen, options: placeOptions(chosen, d) };
  const counted = values.find((v) => isForce(v.draft.scope.areas[0]?.value));
  if (counted) return { from: null, options: counted.draft.scope.areas };
  return d.force ? { from: null, options: fade([{ value: d.force, sure: 1 }], 0.85) } : null;
}

/** The area within which it is highest: named, else the force's own nation or region. */
function among(
  read: Read,
  cue: Mention,
  { force, d, values }: { force: Subject; d: Discourse; values: readonly ValueFound[] },
): { from: PlaceMention | null; code: string | null } {
  const areas = read.mentions.filter(
    (m): m is PlaceMention => m.type === 'place' && m.options[0]?.kind === 'area',
  );
  const named = areas.find((m) => m.first >= cue.after) ?? areas.at(-1);
  // A number said of the same area shows which of the areas of that name is meant.
  const counted = values
    .map((v) => v.draft.scope.areas[0]?.value)
    .find((a) => a?.kind === 'area' && named?.options.includes(a));
  if (named?.options[0]) return { from: named, code: (counted ?? named.options[0]).code };
  const own = force.options[0]?.value;
  const told = d.areas
    .map((o) => o.value)
    .filter((a) => a.kind === 'area' && own && a.forces.includes(own.code) && a.forces.length > 1)
    .sort((a, b) => a.forces.length - b.forces.length)[0];
  if (told) return { from: null, code: told.code };
  if (/^(?:the|y)$/.test(lowAt(read, cue.first - 1)) && own)
    return { from: null, code: regionOf(own)?.code ?? null };
  return { from: null, code: own ? (regionOf(own)?.code ?? null) : null };
}

export function findRecords(read: Read, d: Discourse, values: readonly ValueFound[]): readonly Draft[] {
  const cue = read.mentions.find((m) => isCue(m, 'record', 'year-high'));
  if (!cue) return [];
  const measure = measureFor(read, cue, d);
  if (measure.options.length === 0 || isVerb(read, cue)) return [];
  const index = read.mentions.indexOf(cue);
  const n = read.mentions[index - 1];
  const years = isCue(cue, 'year-high') && n?.type === 'number' ? n.n : null;
  const place =
    [...read.mentions].reverse().find((m): m is PlaceMention => m.type === 'place' && m.after <= cue.first) ??
    read.mentions.find((m): m is PlaceMention => m.type === 'place');
  const areas = place ? placeOptions(place, d) : fade(d.areas, 0.93);
  const value = values.find((v) => !v.isBase);
  // "The highest since the law changed in 2017": the year after "since" is where the record begins.
  const isSince = lowAt(read, cue.after - 1) === 'since' || lowAt(read, cue.after - 1) === 'ers';
  const now = isSince && d.focus.length > 0 ? fade(d.focus, 0.95) : periodFor(read, cue, d).options;
  const period = value ? value.draft.scope.periods : now;
  return [
    {
      form: 'record',
      sentence: read.sentence.index,
      ...spanOf(
        read,
        years === null ? null : n,
        cue,
        place && place.first >= cue.after && place.first - cue.after < 5 ? place : null,
      ),
      scope: { measures: measure.options, areas, periods: period },
      base: [],
      says: {
        order: 'highest',
        ...(years === null ? {} : { years }),
        ...(value ? { with_n: value.mention.n } : {}),
      },
      link: place ? 0.95 : 0.85,
      exclude: [],
      said: { measure: measure.from !== null, area: place !== undefined, period: false },
    },
  ];
}

/** "did not keep a record" and "a record of" claim nothing. */
const isVerb = (read: Read, cue: Mention): boolean =>
  lowAt(read, cue.after) === 'of' && /^a$/.test(lowAt(read, cue.first)) && cue.after - cue.first === 2;

export const nationOfWales = authorityByCode('W92000004');
