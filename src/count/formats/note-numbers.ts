/**
 * One numbering of notes for a whole file. Tables number their notes from 1 each; on the one Notes sheet those numbers
 * would collide, so they are counted through, and "[note 2]" in a title becomes the number it has in the file.
 */
import { type Lang, fill } from '../../base/words.js';
import type { Release } from '../rules/release/release.js';
import type { ReleaseTable, Words } from '../rules/release/table.js';
import { FORMAT_WORDS } from '../words/format-words.js';

export interface NumberedNote {
  readonly n: number;
  readonly words: Words;
  /** Ids of the tables it belongs to; empty: it holds for the whole release. */
  readonly tables: readonly string[];
}

export interface Notes {
  readonly all: readonly NumberedNote[];
  /** Text of a table with its note numbers as they are in the file. */
  readonly renumbered: (text: string, table: ReleaseTable) => string;
  /** "[note 3]" for the table's notes and the release's. */
  readonly markersOf: (table: ReleaseTable, lang: Lang) => readonly string[];
}

export const noteMarker = (n: number, lang: Lang): string =>
  fill(FORMAT_WORDS[lang].notes.note, { n: String(n) }, lang);

const MARKER = /\[(note|nodyn) (\d+)\]/g;

export function numberNotes(release: Pick<Release, 'notes' | 'tables'>): Notes {
  const all = gather(release);
  const numberOf = (words: Words, table: ReleaseTable): number =>
    all.find(
      (note) => note.words.en === words.en && (note.tables.length === 0 || note.tables.includes(table.id)),
    )?.n ?? 0;
  return {
    all,
    renumbered: (text, table) =>
      // Nearly no name has a note, and there may be many names.
      !text.includes('[')
        ? text
        : text.replace(MARKER, (whole, word: string, n: string) => {
            const words = table.notes[Number(n) - 1];
            return words === undefined ? whole : `[${word} ${numberOf(words, table)}]`;
          }),
    markersOf: (table, lang) =>
      all
        .filter((note) => note.tables.length === 0 || note.tables.includes(table.id))
        .map((note) => noteMarker(note.n, lang)),
  };
}

/** The same note on two tables has one number. */
function gather(release: Pick<Release, 'notes' | 'tables'>): readonly NumberedNote[] {
  const found = new Map<string, { words: Words; tables: string[] | null }>();
  for (const words of release.notes) found.set(words.en, { words, tables: null });
  for (const table of release.tables)
    for (const words of table.notes) {
      const known = found.get(words.en);
      if (known === undefined) found.set(words.en, { words, tables: [table.id] });
      else if (known.tables !== null && !known.tables.includes(table.id)) known.tables.push(table.id);
    }
  return [...found.values()].map(({ words, tables }, i) => ({ n: i + 1, words, tables: tables ?? [] }));
}
