/** The letter that answers a request, as it will go out: previewed before anybody signs, in both languages. */
import type { Lang, ShapeOf } from '../../../base/words.js';
import { inFigures } from '../../../base/words.js';
import { notThere, show } from '../../../web/outcome.js';
import type { Ask, Outcome, Page } from '../../../web/page.js';
import { type AnswerOut, composeLetter } from '../../formats/answer/index.js';
import { answerOut } from '../answer-out.js';
import { ANSWERS, SEES_ANSWERS, answerPath } from '../answer-paths.js';
import { loadRequest } from '../answers-request/load.js';
import { pathIn } from '../addresses.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

const COPY: Readonly<Record<Lang, ShapeOf<typeof en>>> = { en, cy };
const TEMPLATE = 'count/pages/answers-letter/page.njk';

export const answersLetterPage: Page = {
  name: 'answers-letter',
  path: `${ANSWERS}/:id/letter`,
  who: SEES_ANSWERS,
  audit: { reads: 'letter-shown' },
  templates: [TEMPLATE],
  get: async (ask: Ask): Promise<Outcome> => {
    const facts = await loadRequest(ask);
    if (!facts?.answer || !facts.checked) return notThere();
    const { request, answer, checked } = facts;
    const out = answerOut(request, { answer, checked }, ask.now);
    return show(TEMPLATE, view(ask, out, { id: request.id, isSigned: answer.signed !== null }), {
      subjects: [{ kind: 'received-request', id: request.id }],
    });
  },
};

function view({ lang }: Ask, out: AnswerOut, of: { readonly id: string; readonly isSigned: boolean }) {
  const letter = composeLetter(out, lang);
  return {
    title: letter.title,
    wide: true,
    words: COPY[lang],
    back: { text: COPY[lang].back, href: pathIn(lang, answerPath(of.id)) },
    isSigned: of.isSigned,
    letter: {
      ...letter,
      parts: letter.parts.map((part) => ({
        ...part,
        tables: part.tables.map((t) => ({
          title: t.title,
          header: t.header.map((text, i) => ({ text, isNumber: t.numeric[i] === true })),
          rows: t.rows.map((row) =>
            row.map((c, i) => ({
              text: c.kind === 'number' ? inFigures(c.n, lang) : c.text,
              isNumber: t.numeric[i] === true,
            })),
          ),
        })),
      })),
    },
  };
}
