/** What the copy verb says of a sheet, in both languages. */
import { dayInWords } from '../../base/day.js';
import type { Problem } from '../../base/result.js';
import { type Lang, fill } from '../../base/words.js';
import { sayFileProblem } from '../../count/index.js';
import { cy } from '../copy.cy.js';
import { en } from '../copy.en.js';
import { placeInWords } from '../figures-from.js';
import type { Call } from '../verb.js';
import type { RowProblem } from './check-sheet.js';
import type { SheetFileProblem } from './sheet.js';
import { type Reviews, lapseOf, reviewKey } from './status.js';
import { type Line, mayBeLeftOut } from './words-files.js';

export const COPY = { en: en.copyVerb, cy: cy.copyVerb } as const;

export type SheetProblem = RowProblem | SheetFileProblem;

const isOurs = (code: SheetProblem): code is keyof typeof en.copyVerb.problem => code in en.copyVerb.problem;

function sayProblem(problem: Problem<SheetProblem>, lang: Lang): string {
  const { code, where, params } = problem;
  return isOurs(code)
    ? fill(COPY[lang].problem[code], { column: where?.column ?? '', ...params }, lang)
    : sayFileProblem({ ...problem, code }, lang);
}

/** Says what is wrong with a sheet, a line each; with `--json` the same as a list on standard output. */
export function reportProblems(problems: readonly Problem<SheetProblem>[], call: Call): void {
  if (call.json) {
    const said = problems.map((p) => ({
      code: p.code,
      message_en: sayProblem(p, 'en'),
      message_cy: sayProblem(p, 'cy'),
      where: p.where ?? null,
    }));
    call.io.out(JSON.stringify({ problems: said }, null, 2));
  }
  call.io.err(COPY[call.lang].rejected);
  for (const p of problems) call.io.err(`  ${placeInWords(p, call.lang)}${sayProblem(p, call.lang)}`);
}

/** What a translator should know of a line: its plural form, and a review that has lapsed. */
export function noteOf(line: Line, reviews: Reviews, lang: Lang): string {
  const copy = COPY[lang];
  const [lapse, review] = [lapseOf(line, reviews), reviews.get(reviewKey(line))];
  const notes = [
    line.form === null ? '' : copy.form[line.form],
    mayBeLeftOut(line) ? copy.optional : '',
    lapse && review
      ? fill(copy.lapse[lapse], { name: review.reviewed_by, on: dayInWords(review.reviewed_on, lang) }, lang)
      : '',
  ];
  return notes.filter((note) => note !== '').join(' ');
}
