/** Order among forces and among years: "the highest in Wales", "third highest", "a record", "five-year high". */
import { authorityByCode } from '../../../../base/authorities.js';
import { type Discourse, fade } from '../discourse.js';
import type { Mention, PlaceMention } from '../text/mention.js';
import { type Read, isCue, lowAt } from '../text/mentions.js';
import { type Draft, spanOf } from './draft.js';
import { isForce, measureFor, periodFor, placeOptions, regionOf } from './scope.js';
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
  const around = among(read, cue, { force, d });
  const period = periodFor(read, cue, d);
  const own = values.find((v) => v.draft.scope.areas[0]?.value.code === force.options[0]?.value.code);
  const periods = own ? own.draft.scope.periods : period.options;
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
        around.from && Math.abs(around.from.first - cue.after) < 12 ? around.from : null,
      ),
      scope: { measures: measure.options, areas: force.options, periods },
      base: [],
      says: {
        order: isCue(cue, 'lowest') ? 'lowest' : 'highest',
        position: ordinal?.type === 'number' ? ordinal.n : 1,
        ...(around.code ? { about: around.code } : {}),
      },
      link: (force.from ? 0.95 : 0.8) * (around.code ? 1 : 0.6),
      exclude: [],
      said: { measure: measure.from !== null, area: force.from !== null, period: period.from !== null },
    },
  ];
}

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
  { force, d }: { force: Subject; d: Discourse },
): { from: PlaceMention | null; code: string | null } {
  const areas = read.mentions.filter(
    (m): m is PlaceMention => m.type === 'place' && m.options[0]?.kind === 'area',
  );
  const named = areas.find((m) => m.first >= cue.after) ?? areas.at(-1);
  if (named?.options[0]) return { from: named, code: named.options[0].code };
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
  const period = value ? value.draft.scope.periods : periodFor(read, cue, d).options;
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
