/** Who answered: "41 of 43 forces", "all forces except Lincolnshire", "Dyfed-Powys could not provide figures". */
import { type Authority, authorityByCode } from '../../../../base/authorities.js';
import { type Discourse, fade } from '../discourse.js';
import type { Mention, NumberMention, PlaceMention } from '../text/mention.js';
import { type Read, isCount, isCue, lowAt } from '../text/mentions.js';
import type { Says } from '../claim.js';
import { type Draft, spanOf } from './draft.js';
import { areaFor, measureFor, periodFor, placeOptions } from './scope.js';

export function findCoverage(read: Read, d: Discourse): readonly Draft[] {
  if (d.measures.length === 0 && !read.mentions.some((m) => m.type === 'measure' && m.options.length > 0))
    return [];
  return [...counted(read, d), ...silent(read, d), ...excepted(read, d)];
}

/** A count of forty forces is of the country, whatever it is called. */
const wholeCountry = (): Draft['scope']['areas'] =>
  ['K04000001', 'x-england-wales-and-northern-ireland', 'K02000001']
    .map(authorityByCode)
    .filter((a) => a !== null)
    .map((value, i) => ({ value, sure: 0.85 - i * 0.05 }));

interface Answer {
  readonly marks: readonly Mention[];
  readonly says: Says;
  readonly areas?: Draft['scope']['areas'];
}

function coverageAt(read: Read, { marks, says, areas }: Answer, d: Discourse): Draft {
  const at = marks[0] as Mention;
  const measure = measureFor(read, at, d);
  const own = read.mentions.some((m) => m.type === 'period')
    ? periodFor(read, at, d).options
    : d.focus.length > 0
      ? fade(d.focus, 0.93)
      : periodFor(read, at, d).options;
  const found = areaFor(read, at, d);
  const isCountry = (says.asked ?? says.answered ?? 0) > 12;
  const area =
    isCountry && !found.options.some((o) => o.value.forces.length > 12)
      ? { options: wholeCountry() }
      : { options: found.options };
  const from = found.from;
  return {
    form: 'coverage',
    sentence: read.sentence.index,
    ...spanOf(read, ...marks),
    scope: {
      measures: measure.options,
      areas:
        areas ??
        (area.options.some((o) => o.value.kind === 'area')
          ? area.options
          : d.region
            ? [{ value: d.region, sure: 0.8 }, ...fade(d.areas, 0.7)]
            : area.options),
      periods: own,
    },
    base: [],
    says,
    link: 0.95,
    exclude: [],
    said: { measure: measure.from !== null, area: areas !== undefined || from !== null, period: false },
  };
}

/** "41 of 43 forces responded", "all 43 forces", "38 forces replied", "three of the four Welsh forces". */
function counted(read: Read, d: Discourse): readonly Draft[] {
  const cue = read.mentions.find(
    (m) => isCue(m, 'forces') || (m.type === 'place' && /force|police|llu|heddlu/.test(wordsOf(read, m))),
  );
  if (!cue) return [];
  const answeredBy = read.mentions.find((m) => isCue(m, 'answered', 'no-answer'));
  const all = answeredBy && isCue(answeredBy, 'answered') ? allNamed(read) : null;
  if (all)
    return [
      coverageAt(
        read,
        {
          marks: [all.place, answeredBy as Mention].sort((a, b) => a.first - b.first),
          says: { answered: all.n, asked: all.n },
        },
        d,
      ),
    ];
  const numbers = read.mentions.filter(
    (m): m is NumberMention & { unit: 'count' } =>
      isCount(m) && m.after <= cue.first && cue.first - m.after <= 8 && m.n <= 50,
  );
  const last = numbers.at(-1);
  const first = numbers.at(-2);
  if (!last || cue.first - last.after > 2) return [];
  const answered = read.mentions.find((m) => isCue(m, 'answered', 'no-answer'));
  const isPair =
    first !== undefined && /^(?:of|out|o)$/.test(lowAt(read, first.after)) && last.first - first.after <= 3;
  if (isPair && first)
    return [coverageAt(read, { marks: [first, last, cue], says: { answered: first.n, asked: last.n } }, d)];
  if (/^(?:all|bob|holl)$/.test(lowAt(read, last.first - 1)) && (answered || last.n > 4))
    return [coverageAt(read, { marks: [last, cue], says: { answered: last.n, asked: last.n } }, d)];
  if (!answered || last.n < 2 || isCue(answered, 'no-answer')) return [];
  return [
    coverageAt(
      read,
      { marks: [last, cue, answered].sort((a, b) => a.first - b.first), says: { answered: last.n } },
      d,
    ),
  ];
}

/** "All four Welsh forces responded": the number is part of the name of the place. */
function allNamed(read: Read): { readonly place: Mention; readonly n: number } | null {
  for (const place of read.mentions) {
    if (place.type !== 'place') continue;
    const words = wordsOf(read, place);
    const n = /^(?:all|pob un)/.test(words) && /four|pedwar/.test(words) ? 4 : null;
    if (n !== null) return { place, n };
  }
  return null;
}

const wordsOf = (read: Read, m: Mention): string =>
  read.tokens
    .slice(m.first, m.after)
    .map((t) => t.low)
    .join(' ');

/** "Dyfed-Powys could not provide figures", "no data from Humberside". */
function silent(read: Read, d: Discourse): readonly Draft[] {
  const cue = read.mentions.find((m) => isCue(m, 'no-answer'));
  if (!cue || !isCue(cue, 'no-answer')) return [];
  const places = read.mentions.filter((m): m is PlaceMention => m.type === 'place');
  const before = places.filter((m) => m.after <= cue.first && isForceHere(m, d)).at(-1);
  const after = places.find((m) => m.first >= cue.after && isForceHere(m, d));
  const isFrom =
    /^(?:from|by|gan)$/.test(lowAt(read, cue.after - 1)) ||
    /^(?:from|by|gan)$/.test(lowAt(read, (after?.first ?? 0) - 1));
  const chosen = isFrom ? (after ?? before) : (before ?? after);
  const forces = chosen ? groupOf(read, chosen, d) : [];
  if (!chosen || forces.length === 0) return [];
  return [
    coverageAt(
      read,
      {
        marks: [chosen, cue],
        says: { missing: forces.map((f) => f.code), how: cue.how },
        areas: placeOptions(chosen, d),
      },
      d,
    ),
  ];
}

const isForceHere = (m: PlaceMention, d: Discourse): boolean => placeOptions(m, d)[0]?.value.kind === 'force';

/** "Surrey and Sussex did not reply": places joined by "and" or a comma belong together. */
function groupOf(read: Read, last: PlaceMention, d: Discourse): readonly Authority[] {
  const forces: Authority[] = [];
  let at: PlaceMention | undefined = last;
  while (at) {
    const own = placeOptions(at, d)[0]?.value;
    if (own) forces.unshift(own);
    const end: number = at.first;
    at = read.mentions.find(
      (m): m is PlaceMention =>
        m.type === 'place' &&
        (m.after === end - 1 || m.after === end) &&
        /^(?:and|,|a|ac)$/.test(lowAt(read, end - 1)) &&
        isForceHere(m, d),
    );
  }
  return forces;
}

/** "all forces except Lincolnshire". */
function excepted(read: Read, d: Discourse): readonly Draft[] {
  const cue = read.mentions.find((m) => isCue(m, 'except'));
  const forces = read.mentions.find(
    (m) =>
      isCue(m, 'forces', 'answered') ||
      (m.type === 'place' && /force|police|llu|heddlu/.test(wordsOf(read, m))),
  );
  if (!cue || !forces || read.mentions.some((m) => m.type === 'number' && m.unit === 'percent')) return [];
  const places = read.mentions.filter(
    (m): m is PlaceMention =>
      m.type === 'place' && m.first >= cue.after && m.first - cue.after <= 8 && isForceHere(m, d),
  );
  const missing = places.flatMap((p) =>
    placeOptions(p, d)
      .slice(0, 1)
      .map((o) => o.value.code),
  );
  if (missing.length === 0) return [];
  return [
    coverageAt(
      read,
      {
        marks: [forces, cue, ...places],
        says: { missing, how: 'did-not' },
        areas: places[0] ? placeOptions(places[0], d) : [],
      },
      d,
    ),
  ];
}
