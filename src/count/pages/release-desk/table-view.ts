/** A table of a release as the public will see it, a row a force. Pure. */
import { type Lang, fill } from '../../../base/words.js';
import { publicCell } from '../../rules/release/public-cell.js';
import type { ReleaseTable } from '../../rules/release/table.js';
import { mark, rangeInWords } from '../../words/format-words.js';
import { inFigures } from '../../../base/words.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

const COPY = { en, cy } as const;

export function tableView(table: ReleaseTable, lang: Lang) {
  const [rows, columns] = table.dimensions;
  const byKey = new Map(table.cells.map((c) => [c.key.join('\u0000'), publicCell(c)]));
  return {
    title: table.title[lang],
    label: fill(COPY[lang].tableLabel, { title: table.title[lang] }, lang),
    corner: rows?.name[lang] ?? COPY[lang].force,
    years: columns?.categories.map((c) => c.name[lang]) ?? [],
    notes: table.notes.map((w) => w[lang]),
    rows:
      rows?.categories.map((row) => ({
        name: row.name[lang],
        isSum: row.sumOf !== undefined,
        cells: (columns?.categories ?? []).map((column) => {
          const cell = byKey.get([row.code, column.code].join('\u0000'));
          if (!cell) return '';
          const { shown } = cell;
          const text =
            shown.kind === 'number'
              ? inFigures(shown.n, lang)
              : shown.kind === 'range'
                ? rangeInWords(shown.lo, shown.hi, lang)
                : mark(shown.mark);
          return [text, ...cell.marks.map(mark)].join(' ');
        }),
      })) ?? [],
  };
}
