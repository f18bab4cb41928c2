/** A problem of an extract, as people and other programs read it. Of a cell nothing is repeated but the crime's number. */
import { type Lang, fill } from '../../base/words.js';
import type { CellProblemCode, EditSeverity } from '../../record/rules/edit/index.js';
import type { RowProblemCode } from '../../record/rules/row-problem.js';
import { EDIT_WORDS, sayCellProblem, sayRule } from '../../record/words/edit.js';
import { sayRowProblem } from '../../record/words/say-row-problem.js';
import { COPY } from './words.js';

/** What was found in one place: by a rule, in a cell, or of a whole row. */
export type Told =
  | {
      readonly by: 'rule';
      readonly code: string;
      readonly severity: EditSeverity;
      readonly other: number | null;
    }
  | { readonly by: 'cell'; readonly code: CellProblemCode }
  | { readonly by: 'row'; readonly code: RowProblemCode };

export interface Place {
  readonly file: string;
  readonly row: number;
  /** The heading as it stands in the file. */
  readonly column: string | null;
  readonly crime: string | null;
}

/** Characters a terminal would obey, and half letters: none is let through. */
// oxlint-disable-next-line no-control-regex -- these are what is taken out
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/gu;
const LONGEST = 80;
export const plain = (text: string): string => text.replace(UNSEEN, '').slice(0, LONGEST);

export function sentenceOf(told: Told, lang: Lang): string {
  switch (told.by) {
    case 'cell':
      return sayCellProblem(told.code, lang);
    case 'row':
      return sayRowProblem(told.code, lang);
    case 'rule': {
      const said = sayRule(told.code, lang);
      return told.other === null
        ? said
        : `${said} ${fill(COPY[lang].seeRow, { row: String(told.other) }, lang)}`;
    }
  }
}

export const severityOf = (told: Told): EditSeverity | 'row' => (told.by === 'rule' ? told.severity : 'row');

/** As contracts have it, with the severity beside it. */
export function problemAsJson(told: Told, place: Place): string {
  return JSON.stringify({
    code: told.code,
    severity: severityOf(told),
    message_en: sentenceOf(told, 'en'),
    message_cy: sentenceOf(told, 'cy'),
    where: {
      file: place.file,
      row: place.row,
      column: place.column,
      crime: place.crime === null ? null : plain(place.crime),
    },
  });
}

export function problemInWords(told: Told, place: Place, lang: Lang): string {
  const copy = COPY[lang];
  const said = sentenceOf(told, lang);
  if (place.column === null) return fill(copy.row, { file: place.file, row: String(place.row), said }, lang);
  const id = plain(place.crime ?? '');
  return fill(
    copy.found,
    {
      file: place.file,
      row: String(place.row),
      column: plain(place.column),
      crime: id === '' ? '' : fill(copy.crime, { id }, lang),
      code: told.code,
      severity: told.by === 'rule' ? EDIT_WORDS[lang].severity[told.severity] : copy.rowSeverity,
      said,
    },
    lang,
  );
}

export const PROBLEM_COLUMNS = 'row,column,crime,code,severity,message_en,message_cy\n';

/** One line of CSV that no spreadsheet will run. */
export const problemAsCsv = (told: Told, place: Place): string =>
  `${[
    String(place.row),
    plain(place.column ?? ''),
    plain(place.crime ?? ''),
    told.code,
    severityOf(told),
    sentenceOf(told, 'en'),
    sentenceOf(told, 'cy'),
  ]
    .map(safeCell)
    .join(',')}\n`;

function safeCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
