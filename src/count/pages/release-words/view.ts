/** The list of places where words stand. Pure. */
import { instantInWords } from '../../../base/day.js';
import { type Lang, type ShapeOf, fill, plural } from '../../../base/words.js';
import type { View } from '../../../web/page.js';
import { type JudgedEdit, placesIn } from '../../actions/releases/judge-words.js';
import type { Place } from '../../rules/release/places.js';
import { versionText } from '../../rules/release/release.js';
import { isOut } from '../../rules/release/states.js';
import type { Writing } from '../../store/edits.js';
import type { HeldVersion } from '../../store/versions.js';
import { sayPlace } from '../../words/say-place.js';
import { pathIn } from '../addresses.js';
import { deskPath } from '../release-paths.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

const COPY: Readonly<Record<Lang, ShapeOf<typeof en>>> = { en, cy };

export interface WordsFacts {
  readonly version: HeldVersion;
  readonly judged: readonly JudgedEdit[];
  readonly writings: readonly Writing[];
  readonly mayWrite: boolean;
}

export function wordsView(facts: WordsFacts, lang: Lang): View {
  const { version, mayWrite } = facts;
  const words = COPY[lang];
  return {
    title: version.title[lang],
    caption: fill(words.caption, { version: versionText(version.version) }, lang),
    back: { text: words.back, href: pathIn(lang, deskPath(version.slug)) },
    words,
    isClosed: mayWrite ? null : isOut(version.state) ? words.frozen : words.closed,
    groups: groupsOf(facts, lang).filter((g) => g.rows.length > 0),
    history: facts.writings.map((w) =>
      fill(
        w.words === null ? words.takenBack : words.written,
        { place: sayPlace(w.place, lang), name: w.by?.name ?? '–', at: instantInWords(w.at, lang) },
        lang,
      ),
    ),
  };
}

function groupsOf(facts: WordsFacts, lang: Lang) {
  const { composed, content, edits } = facts.version;
  const { groups } = COPY[lang];
  const places = placesIn(composed);
  const rows = (mine: (name: string) => boolean) =>
    places.filter((p) => mine(p.name)).map((p) => rowOf(p, facts, lang));
  const starts = (name: string, ...heads: readonly string[]): boolean =>
    heads.some((h) => name.startsWith(h));
  const gone = edits.filter((e) => !places.some((p) => p.name === e.place));
  return [
    { title: groups.first, rows: rows((n) => starts(n, 'headline', 'caveat', 'coverage')) },
    { title: groups.changes, rows: rows((n) => starts(n, 'changes.')) },
    { title: groups.notes, rows: rows((n) => starts(n, 'notes.', 'method.')) },
    ...content.tables.map((t, i) => ({
      title: fill(groups.table, { n: i + 1, title: t.title[lang] }, lang),
      rows: rows((n) => starts(n, `${t.id}.`, `chart.${t.id}-`)),
    })),
    { title: groups.gone, rows: gone.map((e) => rowOf({ name: e.place, words: e.words }, facts, lang)) },
  ];
}

/** A description of a chart says every value; the list shows how it begins. */
const LONGEST = 220;
const begun = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, text.lastIndexOf(' ', LONGEST))} …`;

function rowOf({ name, words: composed }: Place, { version, judged, mayWrite }: WordsFacts, lang: Lang) {
  const words = COPY[lang];
  const edit = version.edits.find((e) => e.place === name);
  const problems = judged.find((j) => j.edit.place === name)?.problems.length ?? 0;
  const place = sayPlace(name, lang);
  return {
    place,
    text: begun((edit?.words ?? composed)[lang]),
    byHand: edit ? words.byHand : null,
    inTheWay: problems > 0 ? plural(words.inTheWay, problems, lang) : null,
    href: mayWrite ? pathIn(lang, `${deskPath(version.slug)}/words/${encodeURIComponent(name)}`) : null,
    hidden: fill(words.ofPlace, { place }, lang),
  };
}
