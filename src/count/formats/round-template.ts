/** The spreadsheet that goes with a request, to be filled in: one row for every count asked for. */
import { addDays, dayInWords } from '../../base/day.js';
import { authorityByCode } from '../../base/authorities.js';
import { type Lang, fill } from '../../base/words.js';
import { type TemplateRow, referredBy, templateRows } from '../rules/round/template-rows.js';
import { writeReference } from '../rules/row-reference.js';
import { type LetterAbout, ROUND_LETTERS } from '../words/say-round-letters.js';
import { type Line, type SheetCell, type Workbook, text } from './workbook.js';
import { XLSX_TYPE, xlsxOf } from './xlsx.js';

export interface TemplateFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** The spreadsheet of one request in one language. The same question gives the same bytes. */
export function roundTemplate(about: LetterAbout, lang: Lang, created: Date): TemplateFile {
  return {
    name: fill(ROUND_LETTERS[lang].template.file, { token: about.token }, lang),
    mediaType: XLSX_TYPE,
    bytes: xlsxOf(templateWorkbook(about, lang, created)),
  };
}

function templateWorkbook(about: LetterAbout, lang: Lang, created: Date): Workbook {
  const words = ROUND_LETTERS[lang].template;
  const { question } = about;
  const title = question.title[lang];
  const authority = authorityByCode(about.authority)?.full[lang] ?? about.authority;
  const rows = templateRows(question).map((row) => cellsOf(row, about, lang));
  const heading = fill(words.title, { title }, lang);
  return {
    lang,
    title: heading,
    description: fill(words.description, { authority }, lang),
    creator: question.applicant.organisation || question.applicant.name,
    created: `${created.toISOString().slice(0, 10)}T00:00:00Z`,
    sheets: [
      { name: words.notesSheet, lines: notesOf(about, heading, lang), table: null },
      {
        name: words.answerSheet,
        lines: [{ style: 'title', text: `${heading}: ${authority} [${about.token}]` }],
        table: { name: `${words.table}_1`, header: words.header, rows: listed(rows) },
      },
    ],
  };
}

const listed = (rows: readonly (readonly SheetCell[])[]) => ({
  length: rows.length,
  at: (i: number): readonly SheetCell[] | undefined => rows[i],
});

function notesOf({ question }: LetterAbout, heading: string, lang: Lang): readonly Line[] {
  const { notes } = ROUND_LETTERS[lang].template;
  const line = (t: string): Line => ({ style: 'text', text: t });
  return [
    { style: 'title', text: heading },
    ...[
      notes.fill,
      notes.nought,
      notes.small,
      notes.withheld,
      notes.notHeld,
      notes.periods,
      notes.reference,
    ].map(line),
    { style: 'heading', text: notes.definitions },
    ...question.parts.map((p, i) => line(`${i + 1}. ${p.name[lang]}. ${p.definition[lang]}`)),
  ];
}

function cellsOf(row: TemplateRow, { question, authority }: LetterAbout, lang: Lang): readonly SheetCell[] {
  const copy = ROUND_LETTERS[lang];
  const part = question.parts[row.part - 1];
  return [
    { kind: 'number', n: row.part },
    text(part?.name[lang] ?? row.measure),
    text(part?.codes.join(', ') ?? ''),
    text(dayInWords(row.period.from, lang)),
    text(dayInWords(addDays(row.period.to, -1), lang)),
    text(row.breakdown === null ? copy.template.whole : copy.breakdown[row.breakdown]),
    text(row.category === null ? copy.template.whole : categoryName(row.category, lang)),
    text(writeReference(referredBy(row, authority))),
    text(copy.template.empty),
    text(copy.template.empty),
  ];
}

/** A category of a breakdown in words. */
export function categoryName(category: string, lang: Lang): string {
  const words: Readonly<Record<string, string>> = ROUND_LETTERS[lang].category;
  return words[category] ?? category;
}
