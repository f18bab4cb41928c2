/** A release as a workbook in one language: cover, contents, notes, method, history, and a sheet for each table. */
import { dayInWords, instant, instantInWords } from '../../base/day.js';
import { type Lang, fill } from '../../base/words.js';
import { SHORTHAND, shorthandIn } from '../rules/release/public-cell.js';
import { type Release, versionText } from '../rules/release/release.js';
import type { ReleaseTable, Shorthand } from '../rules/release/table.js';
import { FORMAT_WORDS, mark } from '../words/format-words.js';
import { type Notes, noteMarker, numberNotes } from './note-numbers.js';
import { layOut } from './sheet-table.js';
import { type Line, type Sheet, type SheetCell, type Workbook, text } from './workbook.js';

interface Making {
  readonly release: Release;
  readonly lang: Lang;
  readonly notes: Notes;
  /** The shorthand of each table, in the order of the release's tables. */
  readonly shorthand: readonly (readonly Shorthand[])[];
}

export function releaseWorkbook(release: Release, lang: Lang): Workbook {
  const making: Making = {
    release,
    lang,
    notes: numberNotes(release),
    shorthand: release.tables.map((table) => shorthandIn([table])),
  };
  const rest = [
    ...notesSheet(making),
    ...methodSheet(making),
    ...historySheet(making),
    ...release.tables.map((table, i) => tableSheet(table, i, making)),
  ];
  return {
    lang,
    title: release.title[lang],
    description: `${release.headline[lang]} ${release.caveat[lang]}`,
    creator: release.publisher.name[lang],
    created: release.published_at,
    sheets: [coverSheet(making), contentsSheet(rest, lang), ...rest],
  };
}

const title = (t: string): Line => ({ style: 'title', text: t });
const heading = (t: string): Line => ({ style: 'heading', text: t });
const line = (t: string, to?: string): Line =>
  to === undefined ? { style: 'text', text: t } : { style: 'text', text: t, to };

function coverSheet({ release, lang, shorthand }: Making): Sheet {
  const copy = FORMAT_WORDS[lang];
  const say = (sentence: string, params: Record<string, string>): string => fill(sentence, params, lang);
  const at = instantInWords(instant(release.published_at), lang);
  const used = SHORTHAND.filter((s) => shorthand.some((all) => all.includes(s)));
  const { address } = release;
  const withdrawn = release.withdrawn ?? null;
  const lines: Line[] = [
    title(release.title[lang]),
    ...(withdrawn === null
      ? []
      : [
          line(
            say(copy.cover.withdrawn, { on: dayInWords(withdrawn.on, lang), reason: withdrawn.reason[lang] }),
          ),
        ]),
    line(release.headline[lang]),
    heading(copy.cover.caveat),
    line(release.caveat[lang]),
    heading(copy.cover.coverage),
    line(release.coverage[lang]),
    line(say(copy.cover.published, { at })),
    line(say(copy.cover.version, { version: versionText(release.version) })),
    line(say(copy.cover.publisher, { name: release.publisher.name[lang] }), release.publisher.address),
    line(say(copy.cover.licence, { name: release.licence.name[lang] }), release.licence.address),
    line(say(copy.cover.online, { address }), address),
    ...(used.length === 0 ? [] : [heading(copy.cover.shorthand)]),
    ...used.map((s) => line(`${mark(s)} ${copy.shorthand[s]}`)),
  ];
  return { name: copy.sheet.cover, lines, table: null };
}

function contentsSheet(sheets: readonly Sheet[], lang: Lang): Sheet {
  const { contents, sheet } = FORMAT_WORDS[lang];
  return {
    name: sheet.contents,
    lines: [title(contents.title), line(contents.intro)],
    table: {
      name: `${sheet.contents}_1`,
      header: [contents.sheet, contents.about],
      rows: sheets.map((s) => [text(s.name, `#${s.name}`), text(s.lines[0]?.text ?? s.name)]),
    },
  };
}

/** One table for notes and shorthand, since a sheet holds one table. */
function notesSheet({ release, lang, notes, shorthand }: Making): readonly Sheet[] {
  const copy = FORMAT_WORDS[lang];
  const where = (has: (table: ReleaseTable, index: number) => boolean): string => {
    const names = release.tables.flatMap((t, i) => (has(t, i) ? [tableName(i, lang)] : []));
    return names.length === release.tables.length ? copy.notes.all : names.join(', ');
  };
  const rows: (readonly SheetCell[])[] = [
    ...notes.all.map(({ n, words, tables }) => [
      text(noteMarker(n, lang)),
      text(words[lang]),
      text(where((t) => tables.length === 0 || tables.includes(t.id))),
    ]),
    ...SHORTHAND.filter((s) => shorthand.some((all) => all.includes(s))).map((s) => [
      text(mark(s)),
      text(copy.shorthand[s]),
      text(where((_, i) => shorthand[i]?.includes(s) === true)),
    ]),
  ];
  if (rows.length === 0) return [];
  const header = [copy.notes.marker, copy.notes.meaning, copy.notes.sheets];
  return [
    {
      name: copy.sheet.notes,
      lines: [title(copy.notes.title), line(copy.notes.intro)],
      table: { name: `${copy.sheet.notes}_1`, header, rows },
    },
  ];
}

function methodSheet({ release, lang }: Making): readonly Sheet[] {
  if (release.method.length === 0) return [];
  const copy = FORMAT_WORDS[lang];
  return [
    {
      name: copy.sheet.method,
      lines: [title(copy.method.title), ...release.method.map((paragraph) => line(paragraph[lang]))],
      table: null,
    },
  ];
}

function historySheet({ release, lang }: Making): readonly Sheet[] {
  const copy = FORMAT_WORDS[lang];
  const rows = release.history.flatMap((v) =>
    v.changes
      .flatMap((c) => [c, ...(c.details ?? [])])
      .map((change) => [
        text(versionText(v.version)),
        text(instantInWords(instant(v.published_at), lang)),
        text(change[lang]),
      ]),
  );
  if (rows.length === 0) return [];
  const { history } = copy;
  return [
    {
      name: copy.sheet.history,
      lines: [title(history.title), line(history.intro)],
      table: {
        name: `${copy.sheet.history}_1`,
        header: [history.version, history.published, history.change],
        rows,
      },
    },
  ];
}

export const tableName = (index: number, lang: Lang): string =>
  fill(FORMAT_WORDS[lang].sheet.table, { n: String(index + 1) }, lang);

function tableSheet(table: ReleaseTable, index: number, { lang, notes, shorthand }: Making): Sheet {
  const copy = FORMAT_WORDS[lang];
  const markers = notes.markersOf(table, lang);
  const about = [
    copy.table.intro,
    ...(markers.length === 0 ? [] : [fill(copy.table.see, { notes: markers.join(', ') }, lang)]),
    ...(shorthand[index]?.length === 0 ? [] : [copy.table.shorthand]),
  ].join(' ');
  const renamed = (name: string): string => notes.renumbered(name, table);
  const name = tableName(index, lang);
  return {
    name,
    lines: [title(renamed(table.title[lang])), line(about), line(copy.table.back, `#${copy.sheet.contents}`)],
    table: { name, ...layOut(table, lang, renamed) },
  };
}
