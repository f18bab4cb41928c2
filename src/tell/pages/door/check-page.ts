/** Everything that was written, once more, before it goes. */
import { type Lang, fill } from '../../../base/words.js';
import { slot } from '../../../web/door/filled.js';
import {
  type Answers,
  type QuestionSet,
  type TellField,
  type TellPage,
  questionOf,
  wayThrough,
} from '../../rules/questions/index.js';
import { answerInWords, pageWords } from '../../words/asked.js';
import { button, plain, text, title } from './blocks.js';
import { DOOR_WORDS, type DoorPage } from './hall.js';
import { stepTitle } from './question-page.js';

export interface CheckFacts {
  readonly lang: Lang;
  readonly set: QuestionSet;
  readonly answers: Answers;
  readonly organisation: string;
}

export function checkPage({ lang, set, answers, organisation }: CheckFacts): DoorPage {
  const words = DOOR_WORDS[lang];
  const rows = rowsOf(set, answers);
  const { asked, hint } = pageWords('check', lang, 'child');
  return {
    key: `check ${rows.map(([, field]) => (answers[field]?.trim() ? field : `no-${field}`)).join(' ')}`,
    title: stepTitle(set, 'check', lang),
    first: 'send',
    blocks: () => [
      title(asked),
      text(hint),
      {
        is: 'rows',
        items: rows.map(([page, field]) => ({
          name: words.check.rows[field],
          said: slot(field),
          isNothing: !answers[field]?.trim(),
          value: `change-${page}`,
          change: words.check.change,
          about: words.check.rows[field],
        })),
      },
      {
        is: 'inset',
        text: `${fill(words.check.reads, { organisation: slot('organisation') }, lang)}. ${words.check.share}`,
      },
      button(words.check.send, 'send'),
      plain(words.back, 'back'),
    ],
    values: {
      organisation,
      ...Object.fromEntries(
        rows.map(([, field]) => [field, answerInWords(field, lang, answers) || words.check.nothing]),
      ),
    },
  };
}

/** Every field on the way, with the page that asks it. */
const rowsOf = (set: QuestionSet, answers: Answers): readonly (readonly [TellPage, TellField])[] =>
  wayThrough(set, answers).flatMap((page) =>
    questionOf(set, page).fields.map(({ id }) => [page, id] as const),
  );
