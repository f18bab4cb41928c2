/** The letter that answers a request: its paragraphs in one language, and as a page that can be printed. */
import { dayInWords } from '../../../base/day.js';
import { periodLabel } from '../../../base/period.js';
import { type Lang, fill } from '../../../base/words.js';
import { measureById } from '../../../base/measures.js';
import { mustBeChecked } from '../../rules/answer/checked.js';
import { ANSWER_WORDS, sayNotHeld } from '../../words/compose-answer.js';
import { xml } from '../xml-text.js';
import type { AnswerOut } from './answer-out.js';
import { type PrintedTable, printTables } from './layout.js';
import { referenceTable } from './stated-counts.js';

export interface LetterPart {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly tables: readonly PrintedTable[];
  /** Counts over again by their references: a page that links each count leaves it out. */
  readonly isReferences?: true;
}

export interface Letter {
  readonly title: string;
  readonly from: string;
  readonly day: string;
  readonly opening: string;
  readonly parts: readonly LetterPart[];
}

/** The letter in words. **Errors**: throws on a table that was not checked. */
export function composeLetter(answer: AnswerOut, lang: Lang): Letter {
  mustBeChecked(answer.checked.tables);
  const copy = ANSWER_WORDS[lang].letter;
  const { reference, receivedOn, law, publisher, answeredOn } = answer;
  return {
    title: reference === null ? copy.titleBare : fill(copy.title, { reference }, lang),
    from: publisher[lang],
    day: dayInWords(answeredOn, lang),
    opening:
      receivedOn === null
        ? fill(copy.receivedBare, { law: copy.law[law] }, lang)
        : fill(copy.received, { received: dayInWords(receivedOn, lang), law: copy.law[law] }, lang),
    parts: partsOf(answer, lang).filter((p) => p.lines.length + p.tables.length > 0),
  };
}

function partsOf(answer: AnswerOut, lang: Lang): readonly LetterPart[] {
  const copy = ANSWER_WORDS[lang].letter;
  const { references } = ANSWER_WORDS[lang];
  const { checked, built, law } = answer;
  const { question, periods } = built;
  const part = (
    heading: string,
    lines: readonly string[],
    tables: readonly PrintedTable[] = [],
  ): LetterPart => ({ heading, lines, tables });
  const years = [...new Set([periods[0], periods.at(-1)].flatMap((p) => (p ? [periodLabel(p)] : [])))].join(
    '–',
  );
  const hidden = fill(copy.hidden, { exemption: copy.exemption[law] }, lang);
  return [
    part(
      copy.asked,
      question.asked.map((a) => `${a.name[lang]} (${ANSWER_WORDS[lang][question.years.basis]}, ${years})`),
    ),
    part(copy.answer, [], printTables(checked.tables, lang)),
    part(copy.counted, countedLines(answer, lang)),
    part(copy.notHeld, sayNotHeld(built, lang)),
    part(copy.hiddenTitle, checked.hidden === 0 ? [] : [hidden]),
    part(copy.read, [copy.caution]),
    part(copy.review, [fill(copy.reviewText, { commissioner: copy.commissioner[law] }, lang), copy.language]),
    {
      ...part(references.title, [references.intro], [inLetter(referenceTable(answer, lang))]),
      isReferences: true as const,
    },
  ];
}

/** A page is narrower than a sheet: the reference says what the words before it say. */
const inLetter = ({ title, header, rows, numeric }: PrintedTable): PrintedTable => ({
  title,
  header: header.slice(-2),
  rows: rows.map((r) => r.slice(-2)),
  numeric: numeric.slice(-2),
});

function countedLines({ built, checked }: AnswerOut, lang: Lang): readonly string[] {
  const notes = new Set(checked.tables.flatMap((t) => t.notes.map((n) => n[lang])));
  const measures = built.question.asked.flatMap((a) => {
    const counts = a.measure === null ? null : measureById(a.measure)?.counts[lang];
    return counts ? [`${a.name[lang]}: ${counts}`] : [`${a.name[lang]}: ${(a.codes ?? []).join(', ')}`];
  });
  return [...notes, ...measures];
}

/** The letter as a page of its own: no script, no address but those in its words. */
export function letterHtml(answer: AnswerOut, lang: Lang): string {
  const letter = composeLetter(answer, lang);
  const parts = letter.parts.map(
    ({ heading, lines, tables }) =>
      `<h2>${xml(heading)}</h2>\n${lines.map((l) => `<p>${xml(l)}</p>\n`).join('')}${tables.map(tableHtml).join('')}`,
  );
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<title>${xml(`${letter.title}: ${letter.from}`)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<p>${xml(letter.from)}<br>${xml(letter.day)}</p>
<h1>${xml(letter.title)}</h1>
<p>${xml(letter.opening)}</p>
${parts.join('')}</main>
</body>
</html>
`;
}

const STYLE =
  'body{font:1rem/1.5 sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem}h1{font-size:1.5rem}h2{font-size:1.15rem}' +
  'table{border-collapse:collapse;margin:1rem 0}caption{text-align:left;font-weight:bold}th,td{border-bottom:1px solid #767676;padding:.3rem .6rem;text-align:left}' +
  'td.n,th.n{text-align:right}div{overflow-x:auto}';

function tableHtml({ title, header, rows, numeric }: PrintedTable): string {
  const cell = (tag: string, text: string, i: number): string =>
    `<${tag}${tag === 'th' ? ' scope="col"' : ''}${numeric[i] ? ' class="n"' : ''}>${xml(text)}</${tag}>`;
  const body = rows.map(
    (row) =>
      `<tr>${row.map((c, i) => cell('td', c.kind === 'number' ? String(c.n) : c.text, i)).join('')}</tr>\n`,
  );
  return `<div><table>\n<caption>${xml(title)}</caption>\n<thead><tr>${header.map((h, i) => cell('th', h, i)).join('')}</tr></thead>\n<tbody>\n${body.join('')}</tbody>\n</table></div>\n`;
}
