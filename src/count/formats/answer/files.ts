/** The files of an answer: workbooks and the letter in both languages, CSV and JSON. Each is made from checked tables alone. */
import { LANGS, type Lang } from '../../../base/words.js';
import { mustBeChecked } from '../../rules/answer/checked.js';
import { shorthandIn } from '../../rules/release/public-cell.js';
import { ANSWER_WORDS, sayNotHeld } from '../../words/compose-answer.js';
import { FORMAT_WORDS, mark } from '../../words/format-words.js';
import { ODS_TYPE, odsOf } from '../ods.js';
import { tableName } from '../release-workbook.js';
import type { Line, Sheet, Workbook } from '../workbook.js';
import { XLSX_TYPE, xlsxOf } from '../xlsx.js';
import { type AnswerFile, type AnswerOut, inLanguage } from './answer-out.js';
import { answerJson } from './json.js';
import { type PrintedTable, printTables } from './layout.js';
import { DOCX_TYPE, letterDocx } from './letter-docx.js';
import { composeLetter, letterHtml } from './letter.js';
import { answerCsv, referenceTable } from './stated-counts.js';

/** The name of every file of an answer. */
export const ANSWER_FILES: readonly string[] = [
  ...LANGS.flatMap((lang) =>
    ['letter.html', 'letter.docx', 'answer.xlsx', 'answer.ods'].map((name) => {
      const [stem = '', ending = ''] = name.split('.');
      return inLanguage(stem, lang, ending);
    }),
  ),
  'answer.csv',
  'answer.json',
];

/**
 * Every file of an answer. The same answer gives the same bytes.
 * **Errors**: throws on a table that was not checked.
 */
export function answerFilesOf(answer: AnswerOut): readonly AnswerFile[] {
  mustBeChecked(answer.checked.tables);
  const each = (lang: Lang): readonly AnswerFile[] => {
    const book = answerWorkbook(answer, lang);
    return [
      {
        name: inLanguage('letter', lang, 'html'),
        type: 'text/html; charset=utf-8',
        bytes: Buffer.from(letterHtml(answer, lang)),
      },
      { name: inLanguage('letter', lang, 'docx'), type: DOCX_TYPE, bytes: letterDocx(answer, lang) },
      { name: inLanguage('answer', lang, 'xlsx'), type: XLSX_TYPE, bytes: xlsxOf(book) },
      { name: inLanguage('answer', lang, 'ods'), type: ODS_TYPE, bytes: odsOf(book) },
    ];
  };
  const csv = Buffer.from(answerCsv(answer));
  const json = Buffer.from(`${JSON.stringify(answerJson(answer), null, 2)}\n`);
  return [
    ...LANGS.flatMap(each),
    { name: 'answer.csv', type: 'text/csv; charset=utf-8; header=present', bytes: csv },
    { name: 'answer.json', type: 'application/json', bytes: json },
  ];
}

export function answerWorkbook(answer: AnswerOut, lang: Lang): Workbook {
  mustBeChecked(answer.checked.tables);
  const letter = composeLetter(answer, lang);
  return {
    lang,
    title: letter.title,
    description: letter.opening,
    creator: letter.from,
    created: answer.created,
    sheets: [
      coverSheet(answer, lang),
      ...printTables(answer.checked.tables, lang).map((table, i) => tableSheet(table, i, lang)),
      referenceSheet(answer, lang),
    ],
  };
}

function coverSheet(answer: AnswerOut, lang: Lang): Sheet {
  const letter = composeLetter(answer, lang);
  const copy = ANSWER_WORDS[lang].letter;
  const text = (t: string): Line => ({ style: 'text', text: t });
  const notHeld = sayNotHeld(answer.built, lang);
  // Only [c] is printed; what is not held says so in its cell.
  const used = shorthandIn(answer.checked.tables).filter((s) => s === 'c');
  return {
    name: FORMAT_WORDS[lang].sheet.cover,
    lines: [
      { style: 'title', text: letter.title },
      text(letter.from),
      text(letter.day),
      text(letter.opening),
      text(copy.caution),
      ...(notHeld.length === 0
        ? []
        : [{ style: 'heading' as const, text: copy.notHeld }, ...notHeld.map(text)]),
      ...(used.length === 0 ? [] : [{ style: 'heading' as const, text: FORMAT_WORDS[lang].cover.shorthand }]),
      ...used.map((s) => text(`${mark(s)} ${FORMAT_WORDS[lang].shorthand[s]}`)),
    ],
    table: null,
  };
}

function tableSheet({ title, header, rows, numeric }: PrintedTable, index: number, lang: Lang): Sheet {
  const name = tableName(index, lang);
  return { name, lines: [{ style: 'title', text: title }], table: { name, header, rows, numeric } };
}

/** Last, since people read the tables and programs this. */
function referenceSheet(answer: AnswerOut, lang: Lang): Sheet {
  const { title, ...table } = referenceTable(answer, lang);
  const { sheet, intro } = ANSWER_WORDS[lang].references;
  const lines: readonly Line[] = [
    { style: 'title', text: title },
    { style: 'text', text: intro },
  ];
  return { name: sheet, lines, table: { name: `${sheet}_1`, ...table } };
}
