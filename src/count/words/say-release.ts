/** A release in words: headline, caveat, coverage, notes and method, composed in both languages from what was built. */
import { dayInWords } from '../../base/day.js';
import { measureById } from '../../base/measures.js';
import { LANGS, type Lang, fill } from '../../base/words.js';
import type { Built, BuiltYear } from '../rules/release/built.js';
import type { FlagKnowledge } from '../rules/release/flag-knowledge.js';
import type { Earlier } from '../rules/release/guard.js';
import { hushedIn } from '../rules/release/hushed.js';
import type { Named, Release, ReleaseVersion, Version } from '../rules/release/release.js';
import type { ReleaseTable, Words } from '../rules/release/table.js';
import { RELEASE_WORDS, answeredIn, inBoth, yearName } from './release-words.js';
import { caveat, headOf, headline } from './say-release-head.js';
import { notesOf } from './say-release-notes.js';
import { composeTable } from './say-release-table.js';

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
  /** What the record room knows of the flag behind the figures. */
  readonly knowledge: readonly FlagKnowledge[];
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
      return under
        ? { ...table, notes: notesOf(built, under, { hushed, knowledge: guard.knowledge }) }
        : table;
    }),
    notes: [inBoth((lang) => RELEASE_WORDS[lang].method.counts)],
    method: method(built),
    coverage: inBoth((lang) => coverage(built, lang)),
    licence: LICENCE,
  };
}

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
