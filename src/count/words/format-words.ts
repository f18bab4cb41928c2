/** The words of the files, by language, and how a cell is written in them. */
import { type Lang, fill } from '../../base/words.js';
import type { WorkbookProblem } from '../reading/workbook/index.js';
import type { Shorthand } from '../rules/release/table.js';
import { cy } from './formats.cy.js';
import { en } from './formats.en.js';

export const FORMAT_WORDS = { en, cy } as const;

/** "[c]". The same letters in both languages. */
export const mark = (shorthand: Shorthand): string => `[${shorthand}]`;

/** A range as a cell says it: "4 or fewer", "1 to 4", "at least 3,001". */
export function rangeInWords(lo: number, hi: number | null, lang: Lang): string {
  const copy = FORMAT_WORDS[lang].range;
  if (hi === null) return fill(copy.atLeast, { lo }, lang);
  return lo === 0 ? fill(copy.atMost, { hi }, lang) : fill(copy.between, { lo, hi }, lang);
}

/** Why a spreadsheet was not read, in a sentence. */
export const sayWorkbookProblem = (code: WorkbookProblem, lang: Lang): string =>
  FORMAT_WORDS[lang].workbook[code];
