/** A release in words: headline, caveat, coverage, notes and method, composed in both languages from what was built. */
import { type Day, dayInWords } from '../../base/day.js';
import { FLAG_RULES } from '../../base/flag-rules.js';
import { measureById } from '../../base/measures.js';
import { type Period, periodLabel } from '../../base/period.js';
import { type Value, intervalOf, isAnswered } from '../../base/value.js';
import { LANGS, type Lang, fill, list, plural } from '../../base/words.js';
import type { Vintage } from '../rules/figures.js';
import type { Built, BuiltCell, BuiltTable, BuiltYear } from '../rules/release/built.js';
import type { Earlier } from '../rules/release/guard.js';
import { type Hushed, hushedIn } from '../rules/release/hushed.js';
import type { Named, Release, ReleaseVersion, Version } from '../rules/release/release.js';
import type { Category, Cell, Dimension, ReleaseTable, Shorthand, Words } from '../rules/release/table.js';
import { cy } from './release.cy.js';
import { en } from './release.en.js';
import { FIGURE_WORDS, MOST_NAMED, authorityName, measureName, names, valueInWords } from './say.js';

export const RELEASE_WORDS = { en, cy } as const;

/** The same in both languages. */
export const inBoth = (say: (lang: Lang) => string): Words => ({ en: say('en'), cy: say('cy') });

/** What a release is besides what was built: who publishes it, where, as which version. */
export interface Frame {
  readonly id: string;
  readonly slug: string;
  readonly version: Version;
  readonly published_at: string;
  readonly history: readonly ReleaseVersion[];
  readonly publisher: Named;
  /** Its stable address, without an ending. */
  readonly address: string;
}

const LICENCE: Named = {
  name: inBoth((lang) => RELEASE_WORDS[lang].licence),
  address: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
};

/** How small counts are hidden, and what earlier releases hid: nothing is said in words that the tables keep quiet. */
export interface Guard {
  readonly hide: (tables: readonly ReleaseTable[]) => readonly ReleaseTable[];
  readonly earlier: Earlier;
}

/**
 * Composes a release, its small counts hidden before a word is said of them.
 * **Shape**: the first table gives the headline, by its latest year with a figure that is shown.
 */
export function composeRelease(built: Built, frame: Frame, guard: Guard): Release {
  const { selection } = built;
  const hidden = guard.hide(built.tables.map((table, i) => composeTable(built, table, i + 1)));
  const hushed = hushedIn(hidden, guard.earlier);
  const head = headOf(built, hushed);
  return {
    ...frame,
    title: selection.title,
    headline: inBoth((lang) => headline(built, head, lang)),
    caveat: inBoth((lang) => caveat({ ...built, hushed }, head, lang)),
    languages: LANGS,
    tables: hidden.map((table, i) => {
      const under = built.tables[i];
      return under ? { ...table, notes: notesOf(built, under, hushed) } : table;
    }),
    notes: [inBoth((lang) => RELEASE_WORDS[lang].method.counts)],
    method: method(built),
    coverage: inBoth((lang) => coverage(built, lang)),
    licence: LICENCE,
  };
}

/** The year that the headline is about: the latest shown, or else the latest there is. */
function headOf({ tables: [first], area }: Built, hushed: Hushed): Head | undefined {
  const answered = first?.years.filter((y) => isAnswered(y.area.value)) ?? [];
  const isHidden = (y: BuiltYear): boolean =>
    hushed.now(first?.measure ?? '', [area.code, yearCode(y.period)]);
  const year = answered.findLast((y) => !isHidden(y)) ?? answered.at(-1);
  return year && { ...year, isHidden: isHidden(year) };
}

interface Head extends BuiltYear {
  /** True when the tables do not show its figure. */
  readonly isHidden: boolean;
}

const yearName = (p: Period): string => periodLabel(p);

function headline({ tables, area }: Built, year: Head | undefined, lang: Lang): string {
  const copy = RELEASE_WORDS[lang].headline;
  const what = { measure: counted(tables[0]?.measure ?? '', lang), area: area.in[lang] };
  if (!year) return fill(copy.none, what, lang);
  if (year.isHidden) return fill(copy.hidden, { ...what, period: yearName(year.period) }, lang);
  const { lo, hi } = intervalOf(year.area.value);
  const form = hi === null ? copy.atLeast : lo === hi ? copy.exact : copy.between;
  return fill(form, { ...what, period: yearName(year.period), n: lo, lo, hi: hi ?? lo }, lang);
}

/** Names of measures that can stand after a number; others name an offence, of which crimes are counted. */
const COUNTABLE = /offences|victims|crimes|people|reports|records|arrests/;

const counted = (id: string, lang: Lang): string =>
  COUNTABLE.test(measureName(id, 'en'))
    ? measureName(id, lang)
    : fill(RELEASE_WORDS[lang].headline.crimesOf, { measure: measureName(id, lang) }, lang);

/** What must be said in the same breath as the headline. */
function caveat({ tables, hushed }: Built & { readonly hushed: Hushed }, year: Head | undefined, lang: Lang) {
  const copy = RELEASE_WORDS[lang].caveat;
  const parts = year?.forces.filter((c) => c.isPart) ?? [];
  const restated = tables.flatMap((t) =>
    t.years.flatMap((y) =>
      y.forces.filter(
        (c) => isRestated(c) && !hushed.ever(t.measure, [c.authority.code, yearCode(y.period)]),
      ),
    ),
  ).length;
  const isBroken = tables[0]?.years.some((y) => y.isBreak && (!year || y.period.from <= year.period.from));
  return [
    ...(year ? [whoAnswered(year, lang), ...(year.isHidden ? [] : printedBy(year, lang))] : [copy.none]),
    ...(parts.length > 0 ? [fill(copy.part, { names: names(codes(parts), lang) }, lang)] : []),
    ...(isBroken ? [copy.break] : []),
    ...(restated > 0 ? [plural(copy.restated, restated, lang)] : []),
  ].join(' ');
}

const codes = (cells: readonly BuiltCell[]): readonly string[] => cells.map((c) => c.authority.code);
const answeredIn = (year: BuiltYear): readonly BuiltCell[] => year.forces.filter((c) => isAnswered(c.value));
const isRestated = (c: BuiltCell): boolean => c.answers.length > 1;

function whoAnswered(year: BuiltYear, lang: Lang): string {
  const copy = RELEASE_WORDS[lang].caveat;
  const answered = answeredIn(year);
  const asked = year.forces.length;
  if (answered.length === asked) return plural(copy.all, asked, lang);
  if (answered.length === 0) return [copy.none, ...missing(year, lang)].join(' ');
  const some = fill(copy.some, { n: answered.length, asked, names: names(codes(answered), lang) }, lang);
  return [some, ...missing(year, lang)].join(' ');
}

const SILENCES = ['no-reply', 'not-held', 'refused', 'not-asked'] as const;

/** Who gave no figure, and how: "Dyfed-Powys did not answer." */
function missing(year: BuiltYear, lang: Lang): readonly string[] {
  const copy = FIGURE_WORDS[lang].missing;
  return SILENCES.flatMap((kind) => {
    const silent = codes(year.forces.filter((c) => c.value.kind === kind));
    if (silent.length === 0 || silent.length > MOST_NAMED) return [];
    const said = fill(
      copy[kind === 'refused' ? 'refused-plain' : kind],
      { names: names(silent, lang) },
      lang,
    );
    return [`${said.charAt(0).toUpperCase()}${said.slice(1)}.`];
  });
}

function printedBy({ area }: BuiltYear, lang: Lang): readonly string[] {
  const copy = RELEASE_WORDS[lang].caveat;
  const [printed] = area.printed;
  if (area.basis !== 'printed' || !printed) return [];
  return [fill(area.value.kind === 'exact' ? copy.printedAll : copy.printed, printing(printed, lang), lang)];
}

/** Who printed a vintage first, when, and what. */
function printing(
  v: Vintage,
  lang: Lang,
): { readonly publisher: string; readonly known: string; readonly n: string } {
  const [o] = v.observations;
  const publisher = o?.source.publisher ?? '';
  return { publisher, known: knownInWords(v, lang), n: valueInWords(v.value, lang) };
}

/** Where only the month is known, its last day would say too much. */
const knownInWords = (v: Vintage, lang: Lang): string =>
  v.known_from === v.known_on ? dayInWords(v.known_on, lang) : monthInWords(v.known_on, lang);

/** "June 2019": the day in words without its day. */
export const monthInWords = (day: Day, lang: Lang): string => dayInWords(day, lang).replace(/^\d+ /, '');

function coverage(built: Built, lang: Lang): string {
  const copy = RELEASE_WORDS[lang].coverage;
  const of = (year: BuiltYear): string => {
    const [n, asked] = [answeredIn(year).length, year.forces.length];
    const form =
      n === asked ? copy.all : year.area.basis === 'printed' ? copy.printed : n === 0 ? copy.none : copy.some;
    return fill(form, { period: yearName(year.period), n, asked }, lang);
  };
  return built.tables
    .map((t) => {
      const title = measureById(t.measure)?.name[lang] ?? t.measure;
      return `${fill(copy.table, { title, years: t.years.map(of).join('; ') }, lang)}.`;
    })
    .join(' ');
}

function method({ selection, tables }: Built): readonly Words[] {
  const say = (form: 'missing' | 'hidden') => inBoth((lang) => RELEASE_WORDS[lang].method[form]);
  return [
    inBoth((lang) =>
      fill(RELEASE_WORDS[lang].method.printed, { day: dayInWords(selection.knownBy, lang) }, lang),
    ),
    say('missing'),
    say('hidden'),
    ...tables.flatMap(({ measure }) => {
      const about = measureById(measure);
      if (!about) return [];
      return [
        inBoth((lang) =>
          fill(
            RELEASE_WORDS[lang].method.measure,
            { measure: about.name[lang], counts: about.counts[lang] },
            lang,
          ),
        ),
      ];
    }),
  ];
}

function composeTable(built: Built, table: BuiltTable, number: number): ReleaseTable {
  const about = measureById(table.measure);
  const [from, to] = [table.years[0], table.years.at(-1)].map((y) => (y ? yearName(y.period) : ''));
  return {
    id: `table-${number}-${table.measure}`,
    title: inBoth((lang) => {
      const { title, oneYear } = RELEASE_WORDS[lang].table;
      const measure = about?.name[lang] ?? table.measure;
      const ends = { from: from ?? '', to: to ?? '' };
      return fill(from === to ? oneYear : title, { measure, area: built.area.in[lang], ...ends }, lang);
    }),
    measure: table.measure,
    dimensions: [forceDimension(built, table), yearDimension(table)],
    cells: cellsOf(built, table),
    notes: [],
  };
}

function forceDimension({ area }: Built, { forces }: BuiltTable): Dimension {
  const each = forces.map((f): Category => ({ code: f.code, name: f.name }));
  const sum: Category = { code: area.code, name: area.name, sumOf: forces.map((f) => f.code) };
  const categories = area.kind === 'force' ? each : [...each, sum];
  return { id: 'police-force', name: inBoth((lang) => RELEASE_WORDS[lang].dimension.force), categories };
}

const yearCode = (p: Period): string => `${p.from}/${p.to}`;

const yearDimension = ({ years }: BuiltTable): Dimension => ({
  id: 'year',
  name: inBoth((lang) => RELEASE_WORDS[lang].dimension.year),
  categories: years.map(({ period }) => ({
    code: yearCode(period),
    name: inBoth(() => yearName(period)),
  })),
});

function cellsOf({ area }: Built, { years, forces }: BuiltTable): readonly Cell[] {
  const each = forces.flatMap((force) =>
    years.flatMap((year) => {
      const built = year.forces.find((c) => c.authority.code === force.code);
      const value: Value = built?.value ?? { kind: 'not-asked' };
      const sources = built?.current.flatMap((v) => v.observations) ?? [];
      return [cell([force.code, yearCode(year.period)], { value, sources, year })];
    }),
  );
  if (area.kind === 'force') return each;
  const sums = years.map((year) => {
    const under = year.forces.flatMap((c) => c.current);
    const vintages = year.area.basis === 'printed' ? [...year.area.printed, ...under] : under;
    const sources = vintages.flatMap((v) => v.observations);
    return cell([area.code, yearCode(year.period)], { value: year.area.value, sources, year });
  });
  return [...each, ...sums];
}

function cell(
  key: readonly string[],
  { value, sources, year }: Pick<Cell, 'value' | 'sources'> & { readonly year: BuiltYear },
): Cell {
  const marks: readonly Shorthand[] = year.isBreak && isAnswered(value) ? ['b'] : [];
  return { key, value, hidden: null, marks, sources };
}

/** The notes of a table. A count that is hidden, now or in an earlier release, is not given away by a note on it. */
function notesOf(built: Built, { measure, years }: BuiltTable, hushed: Hushed): readonly Words[] {
  return years.flatMap((year) => {
    const code = yearCode(year.period);
    const isHushed = (c: BuiltCell): boolean => hushed.ever(measure, [c.authority.code, code]);
    return [
      ...breakNote(year),
      ...year.forces.filter((c) => !isHushed(c)).flatMap((c) => cellNotes(c, year)),
      ...areaNotes(built, year, {
        isHidden: hushed.ever(measure, [built.area.code, code]),
        // Another total of a year in which something is hidden is one more sum for whoever works it out.
        isBeside: !hushed.about(measure, code),
      }),
    ];
  });
}

const ruleTitle = (id: string, lang: Lang): string => FLAG_RULES.find((r) => r.id === id)?.title[lang] ?? id;

const breakNote = (year: BuiltYear): readonly Words[] =>
  year.isBreak
    ? [
        inBoth((lang) => {
          const rule = list(
            year.rules.flatMap((r) => r.split('+')).map((r) => ruleTitle(r, lang)),
            '+',
          );
          return fill(RELEASE_WORDS[lang].notes.break, { period: yearName(year.period), rule }, lang);
        }),
      ]
    : [];

function cellNotes(c: BuiltCell, year: BuiltYear): readonly Words[] {
  const at = (lang: Lang) => ({
    authority: authorityName(c.authority.code, lang),
    period: yearName(year.period),
  });
  const [first, last] = [c.answers[0], c.answers.at(-1)];
  const notes: Words[] = [];
  if (c.isPart)
    notes.push(
      inBoth((lang) =>
        fill(RELEASE_WORDS[lang].notes.part, { ...at(lang), n: intervalOf(c.value).lo }, lang),
      ),
    );
  if (c.current.length > 1)
    notes.push(
      inBoth((lang) => {
        const values = list(
          c.current.map((v) => valueInWords(v.value, lang)),
          FIGURE_WORDS[lang].and,
        );
        return fill(RELEASE_WORDS[lang].notes.unordered, { ...at(lang), values }, lang);
      }),
    );
  else if (first && last && first !== last)
    notes.push(
      inBoth((lang) =>
        fill(RELEASE_WORDS[lang].notes.restated, { ...at(lang), ...ends(first, last, lang) }, lang),
      ),
    );
  return notes;
}

const ends = (first: Vintage, last: Vintage, lang: Lang) => ({
  first: valueInWords(first.value, lang),
  last: valueInWords(last.value, lang),
  firstKnown: knownInWords(first, lang),
  lastKnown: knownInWords(last, lang),
});

function areaNotes(
  { area }: Built,
  year: BuiltYear,
  may: { readonly isHidden: boolean; readonly isBeside: boolean },
): readonly Words[] {
  if (area.kind === 'force') return [];
  const { basis, value, printed, other } = year.area;
  const at = (lang: Lang) => ({ area: area.name[lang], period: yearName(year.period) });
  const [total] = printed;
  const silent = codes(year.forces.filter((c) => !isAnswered(c.value)));
  const isFloor = basis === 'forces' && value.kind === 'range' && silent.length > 0;
  const says = basis === 'forces' ? 'beside' : 'otherPrinted';
  return [
    ...(!may.isHidden && basis === 'printed' && total && value.kind === 'range'
      ? [
          inBoth((lang) =>
            fill(RELEASE_WORDS[lang].notes.printed, { ...at(lang), ...printing(total, lang) }, lang),
          ),
        ]
      : []),
    ...(isFloor && silent.length <= MOST_NAMED
      ? [
          inBoth((lang) =>
            fill(RELEASE_WORDS[lang].notes.missing, { ...at(lang), names: names(silent, lang) }, lang),
          ),
        ]
      : []),
    ...(may.isBeside ? other : []).map((v) =>
      inBoth((lang) => fill(RELEASE_WORDS[lang].notes[says], { ...at(lang), ...printing(v, lang) }, lang)),
    ),
  ];
}
