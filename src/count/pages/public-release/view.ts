/** A release as the public sees it: the figure, its caveat and who answered first; then what it rests on. */
import { dayInWords, instant, instantInWords } from '../../../base/day.js';
import { fill, type Lang, LANGS, plural } from '../../../base/words.js';
import type { View } from '../../../web/page.js';
import { bothSizes } from '../../charts/index.js';
import { type ReleaseFile, releaseFilesOf } from '../../formats/index.js';
import { datasetJsonLd, scriptJson } from '../../formats/schema-org.js';
import { type Notes, noteMarker, numberNotes } from '../../formats/note-numbers.js';
import { peopleIn } from '../../rules/release/people.js';
import { shorthandIn } from '../../rules/release/public-cell.js';
import { type Release, type Version, versionText } from '../../rules/release/release.js';
import { FORMAT_WORDS, mark } from '../../words/format-words.js';
import { pathIn } from '../addresses.js';
import { chartAddress, fileAddress, releaseAddress, versionAddress } from './addresses.js';
import { PUBLIC_WORDS } from './cell-words.js';
import { type ReleaseChart, chartsOf } from './charts.js';
import { citeOf } from './svg-file.js';
import { ratesView } from './rates.js';
import { partsOf } from './table-parts.js';
import { tableView } from './table-view.js';

export interface Asked {
  readonly lang: Lang;
  /** The newest version, when it is another than the one shown. */
  readonly newest: Version | null;
  /** Where this site stands: search engines take only whole addresses. */
  readonly origin: string;
}

export function releaseView(release: Release, { lang, newest, origin }: Asked): View {
  const words = PUBLIC_WORDS[lang];
  const notes = numberNotes(release);
  const files = releaseFilesOf(release);
  return {
    title: release.title[lang],
    description: `${release.headline[lang]} ${release.caveat[lang]}`,
    words,
    isPublic: true,
    breadcrumbs: [{ text: words.crumbs, href: pathIn(lang, '/figures') }],
    alternates: alternatesOf(release, { lang, newest, origin }),
    jsonLd: scriptJson(datasetJsonLd(release, lang)),
    name: release.title[lang],
    headline: headlineOf(release.headline[lang]),
    caveat: caveatOf(release.caveat[lang]),
    coverage: release.coverage[lang],
    about: aboutOf(release, lang),
    withdrawn: withdrawnOf(release, lang),
    newer: newest === null ? null : newerOf(release, newest, lang),
    tables: tablesOf(release, notes, lang),
    key: shorthandIn(release.tables).map((s) => ({ mark: mark(s), means: FORMAT_WORDS[lang].shorthand[s] })),
    notes: notes.all.map(({ n, words: note }) => ({ n, marker: noteMarker(n, lang), text: note[lang] })),
    method: release.method.map((p) => p[lang]),
    history: historyOf(release, lang),
    files: filesOf(release, files, lang),
    licence: {
      text: fill(words.licence, { name: release.licence.name[lang] }, lang),
      href: release.licence.address,
    },
    cite: citeOf(release, lang),
  };
}

/** The same page in the other language and the data, for programs that look for them. */
function alternatesOf(release: Release, { lang, newest, origin }: Asked) {
  // The newest version is to be found at the release's own address, which stays when a newer one comes.
  const at = (of: Lang): string =>
    origin +
    (newest === null ? releaseAddress(of, release.slug) : versionAddress(of, release.slug, release.version));
  return {
    languages: LANGS.map((of) => ({ lang: of, href: at(of) })),
    canonical: at(lang),
    jsonld: pathIn(lang, fileAddress(release, '.jsonld')),
    csv: fileAddress(release, '.csv'),
    json: fileAddress(release, '.json'),
    atom: pathIn(lang, '/figures.atom'),
  };
}

export interface HeadlineRun {
  readonly text: string;
  readonly isNumber: boolean;
}

/** A number, but no year: not "2018/19", nor "in 2019". */
const NUMBER = /(?<![\d/,.])(?:\d{1,3}(?:,\d{3})+|(?!(?:19|20)\d\d(?!\d))\d+)(?![\d/]|,\d{3})/u;

/** The first number of the headline stands out; nothing of the sentence is left away. */
export function headlineOf(sentence: string): readonly HeadlineRun[] {
  const found = NUMBER.exec(sentence);
  if (!found) return [{ text: sentence, isNumber: false }];
  const [before, after] = [sentence.slice(0, found.index), sentence.slice(found.index + found[0].length)];
  return [
    { text: before, isNumber: false },
    { text: found[0], isNumber: true },
    { text: after, isNumber: false },
  ].filter((run) => run.text !== '');
}

/** A caveat that is read in ten seconds: its first sentences stand out, the rest stands under them. */
const LEAD_LENGTH = 60;

export function caveatOf(caveat: string): { readonly lead: string; readonly rest: string } {
  const sentences = caveat.split(/(?<=[.!?])\s+(?=\p{Lu})/u);
  let lead = '';
  while (sentences.length > 0 && lead.length < LEAD_LENGTH)
    lead += (lead === '' ? '' : ' ') + (sentences.shift() ?? '');
  return { lead, rest: sentences.join(' ') };
}

const aboutOf = (release: Release, lang: Lang): string =>
  fill(
    PUBLIC_WORDS[lang].about,
    {
      version: versionText(release.version),
      at: instantInWords(instant(release.published_at), lang),
      publisher: release.publisher.name[lang],
    },
    lang,
  );

function withdrawnOf({ withdrawn }: Release, lang: Lang) {
  if (!withdrawn) return null;
  const words = PUBLIC_WORDS[lang];
  const params = { on: dayInWords(withdrawn.on, lang), reason: withdrawn.reason[lang] };
  return { title: words.withdrawnTitle, text: fill(words.withdrawn, params, lang) };
}

function newerOf({ slug }: Release, newest: Version, lang: Lang) {
  const words = PUBLIC_WORDS[lang];
  const version = versionText(newest);
  return {
    text: fill(words.newer, { version }, lang),
    link: fill(words.newerLink, { version }, lang),
    href: releaseAddress(lang, slug),
  };
}

function tablesOf(release: Release, notes: Notes, lang: Lang) {
  const charts = chartsOf(release, lang);
  const people = peopleIn(release);
  return release.tables.map((table) => ({
    ...tableView(table, { release, notes, lang }),
    rates: ratesView({ parts: partsOf(table), people, lang }),
    charts: (charts.get(table.id) ?? []).map((c) => chartView(c, release, lang)),
  }));
}

const chartView = (chart: ReleaseChart, release: Release, lang: Lang) => ({
  id: chart.id,
  title: chart.title,
  note: chart.note,
  attribution: chart.attribution,
  isHalf: chart.isHalf,
  svg: bothSizes(chart.draw),
  files: (['svg', 'png'] as const).map((ending) => ({
    text: ending.toUpperCase(),
    href: chartAddress(lang, release, `${chart.id}.${ending}`),
  })),
});

/** More changes than these are folded away, the first ones still in sight. */
const MOST_CHANGES = 8;
const FIRST_CHANGES = 5;

interface ChangeView {
  readonly text: string;
  readonly details: readonly string[];
}

function changesOf(changes: readonly ChangeView[], lang: Lang) {
  if (changes.length <= MOST_CHANGES) return { changes, more: [], moreTitle: '' };
  const more = changes.slice(FIRST_CHANGES);
  return {
    changes: changes.slice(0, FIRST_CHANGES),
    more,
    moreTitle: plural(PUBLIC_WORDS[lang].moreChanges, more.length, lang),
  };
}

const historyOf = (release: Release, lang: Lang) =>
  release.history.map((v) => ({
    title: fill(
      PUBLIC_WORDS[lang].historyVersion,
      { version: versionText(v.version), at: instantInWords(instant(v.published_at), lang) },
      lang,
    ),
    href: versionAddress(lang, release.slug, v.version),
    isThis: versionText(v.version) === versionText(release.version),
    ...changesOf(
      v.changes.map((c) => ({ text: c[lang], details: c.details?.map((d) => d[lang]) ?? [] })),
      lang,
    ),
  }));

function filesOf(release: Release, files: readonly ReleaseFile[], lang: Lang) {
  const words = PUBLIC_WORDS[lang];
  const other = lang === 'cy' ? '' : '-cy';
  const own = lang === 'cy' ? '-cy' : '';
  const wanted = [
    ['.csv', words.files.csv],
    ['.csv-metadata.json', words.files.csvw],
    [`${own}.ods`, words.files.ods],
    [`${own}.xlsx`, words.files.xlsx],
    ['.json', words.files.json],
    ['-datapackage.json', words.files.dataPackage],
    [`${other}.ods`, words.files.odsOther],
    [`${other}.xlsx`, words.files.xlsxOther],
  ] as const;
  return wanted.flatMap(([ending, text]) => {
    const file = files.find((f) => f.ending === ending);
    if (!file) return [];
    const n = Math.max(1, Math.round(file.bytes.length / 1000));
    return [{ text, href: fileAddress(release, ending), size: fill(words.kilobytes, { n }, lang) }];
  });
}

/** Every language a release is out in. */
export const isOutIn = (release: Release, lang: Lang): boolean =>
  LANGS.includes(lang) && release.languages.includes(lang);
