/** The way through the questions: what a press of a button does, and which page comes next. */
import type { DoorAnswer, DoorAsked } from '../../../web/door/door.js';
import { NotKept } from '../../../intake/index.js';
import { otherLang } from '../../../base/words.js';
import { newToken } from '../../door-keys.js';
import { codeBytes } from '../../rules/code/index.js';
import {
  type Question,
  type QuestionSet,
  type TellPage,
  firstUnanswered,
  nextPage,
  questionOf,
  tellerOf,
  wayThrough,
  wrongAnswers,
} from '../../rules/questions/index.js';
import { DOOR_WORDS, type DoorPage, type Hall, shown } from './hall.js';
import { button, heading, list, plain, text, title } from './blocks.js';
import { checkPage } from './check-page.js';
import { noticePage, pictureBlocks } from './notices.js';
import { urgentPhones } from './phones.js';
import { questionPage, stepTitle } from './question-page.js';
import type { DoorState, Sent, Telling } from './state.js';
import { cleaned } from './cleaning.js';
import { toldOf } from './told.js';

/** So long a page may lie open before it asks whether somebody is still there. */
export const PAUSE_MS = 30 * 60_000;

/** Somebody at the door for the first time. */
export const arriving = (asked: DoorAsked, set: QuestionSet): Telling => ({
  is: 'telling',
  token: newToken(),
  begun: asked.now.getTime(),
  at: asked.now.getTime(),
  lang: asked.lang,
  notice: null,
  visit: newToken(),
  set: set.version,
  page: 'start',
  isReview: false,
  answers: {},
});

export interface TellingFacts {
  readonly hall: Hall;
  readonly asked: DoorAsked;
  readonly set: QuestionSet;
}

/** What was typed on the page that is left, whatever was pressed: nothing typed is ever lost. */
export function withTyped(state: Telling, form: DoorAsked['form'], set: QuestionSet): Telling {
  if (state.page === 'start' || state.notice !== null) return state;
  const typed = questionOf(set, state.page).fields.flatMap(({ id }) => {
    const value = form.get(id);
    return value === null ? [] : [[id, cleaned(value, state.lang)] as const];
  });
  return typed.length === 0
    ? state
    : { ...state, answers: { ...state.answers, ...Object.fromEntries(typed) } };
}

/** Answers a form sent on the way. **Shape**: another state where somebody leaves the way: to a code, or sent. */
export async function takeTelling(facts: TellingFacts, before: Telling): Promise<DoorAnswer | DoorState> {
  const { hall, asked, set } = facts;
  const state = withTyped(before, asked.form, set);
  const act = asked.form.get('do') ?? 'next';
  const spoken = act === 'language' ? { ...state, lang: otherLang(state.lang) } : state;
  if (asked.now.getTime() - state.at > PAUSE_MS && state.page !== 'start')
    return showTelling(facts, { ...spoken, notice: 'paused' });
  if (act === 'language') return showTelling(facts, spoken);
  // Reading an answer takes no room: whoever has a code is let in also when nothing can be taken in.
  if (act === 'have-code') return entering(state, asked);
  if (act === 'throw-away')
    return showTelling(facts, { ...arriving(asked, set), lang: state.lang, visit: state.visit });
  if (act === 'help' || act === 'promise' || act === 'pictures')
    return showTelling(facts, { ...state, notice: act });
  if (act === 'go-on' || (state.notice !== null && act !== 'send'))
    return showTelling(facts, { ...state, notice: null });
  if (hall.organisation() === null || (state.page === 'start' && !(await hall.sender.hasRoom())))
    return showTelling(facts, { ...state, notice: 'closed' });
  if (act === 'send') return send(facts, state);
  return moved(facts, state, act);
}

const entering = ({ lang, visit }: Telling, asked: DoorAsked): DoorState => ({
  is: 'entering',
  visit,
  at: asked.now.getTime(),
  lang,
  notice: null,
  code: '',
  since: asked.now.getTime(),
  isAgain: false,
  text: '',
  textOf: '',
});

/** Forward, back, or to one page out of the list of answers. */
function moved(facts: TellingFacts, state: Telling, act: string): DoorAnswer {
  const { set } = facts;
  if (state.page === 'start') return showTelling(facts, { ...state, page: set.start });
  if (act === 'back') return showTelling(facts, { ...state, page: pageBefore(set, state) });
  const changed = set.questions.find(({ page }) => act === `change-${page}`);
  if (changed) return showTelling(facts, { ...state, page: changed.page });
  const question = questionOf(set, state.page);
  const wrong = wrongAnswers(question, state.answers);
  if (wrong.length > 0) return showQuestion(facts, state, question);
  return showTelling(facts, { ...state, page: pageAfter(set, state, state.page) });
}

/** After the list of answers was seen, each page leads back to it, by way of what is still open. */
const pageAfter = (set: QuestionSet, { isReview, answers }: Telling, page: TellPage): TellPage =>
  isReview ? firstUnanswered(set, answers) : (nextPage(set, page, answers) ?? set.end);

function pageBefore(set: QuestionSet, { page, answers, isReview }: Telling): TellPage | 'start' {
  if (page === 'start') return 'start';
  if (isReview && page !== set.end) return firstUnanswered(set, answers);
  const way = wayThrough(set, answers);
  return way[way.indexOf(page) - 1] ?? 'start';
}

/** Shows where somebody is. */
export function showTelling(facts: TellingFacts, state: Telling): DoorAnswer {
  const { hall, asked, set } = facts;
  const organisation = hall.organisation();
  if (state.notice !== null)
    return shown(hall, asked, state, noticePage(state.notice, state.lang, organisation));
  if (organisation === null)
    return shown(hall, asked, { ...state, notice: 'closed' }, noticePage('closed', state.lang, null));
  switch (state.page) {
    case 'start':
      return shown(hall, asked, state, startPage(state));
    case 'urgent':
      return shown(hall, asked, state, urgentPage(set, state));
    case 'pictures':
      return shown(hall, asked, state, pauseForPictures(set, state));
    case 'check': {
      const check = {
        lang: state.lang,
        set,
        answers: state.answers,
        organisation: organisation.name[state.lang],
      };
      return shown(hall, asked, { ...state, isReview: true }, checkPage(check));
    }
    default:
      return shown(
        hall,
        asked,
        state,
        questionPage({
          lang: state.lang,
          set,
          question: questionOf(set, state.page),
          answers: state.answers,
          wrong: [],
        }),
      );
  }
}

function showQuestion({ hall, asked, set }: TellingFacts, state: Telling, question: Question): DoorAnswer {
  const { lang, answers } = state;
  const wrong = wrongAnswers(question, answers);
  const page = questionPage({ lang, set, question, answers, wrong });
  return shown(hall, asked, { ...state, page: question.page, notice: null }, { ...page, status: 422 });
}

function startPage({ lang }: Telling): DoorPage {
  const { start, title: pageTitle } = DOOR_WORDS[lang];
  return {
    key: 'start',
    title: pageTitle,
    blocks: () => [
      title(start.title),
      text(start.leave),
      text(start.keys),
      heading(start.whatTitle),
      list([start.what, start.code, start.trace]),
      button(start.begin, 'next'),
      plain(start.haveCode, 'have-code'),
    ],
  };
}

function urgentPage(set: QuestionSet, { lang }: Telling): DoorPage {
  const { urgent, goOn, back } = DOOR_WORDS[lang];
  return {
    key: 'urgent',
    title: stepTitle(set, 'urgent', lang),
    blocks: () => [
      title(urgent.title),
      text(urgent.lead),
      urgentPhones(lang),
      text(urgent.after),
      button(goOn, 'next'),
      plain(back, 'back'),
    ],
  };
}

const pauseForPictures = (set: QuestionSet, { lang }: Telling): DoorPage => ({
  key: 'pictures',
  title: stepTitle(set, 'pictures', lang),
  blocks: () => [...pictureBlocks(lang, 'next'), plain(DOOR_WORDS[lang].back, 'back')],
});

async function send(facts: TellingFacts, state: Telling): Promise<DoorAnswer | Sent> {
  const { hall, asked, set } = facts;
  const organisation = hall.organisation();
  const open = firstUnanswered(set, state.answers);
  if (open !== set.end) return showQuestion(facts, state, questionOf(set, open));
  if (organisation === null) return showTelling(facts, { ...state, notice: 'closed' });
  try {
    const code = codeBytes(hall.codeOf(state.token));
    await hall.sender.send(organisation, { ...toldOf(state, set, asked), code, now: asked.now });
  } catch (error) {
    if (!(error instanceof NotKept)) throw error;
    return showTelling(facts, { ...state, notice: 'not-kept' });
  }
  hall.counts.add('sent', asked.now);
  return afterSending(state);
}

const afterSending = ({ at, lang, visit, token, answers }: Telling): Sent => ({
  is: 'sent',
  visit,
  at,
  lang,
  notice: null,
  token,
  page: 'code',
  teller: tellerOf(answers),
  about: answers.about ?? '',
  wantsAnswer: answers.contact !== 'none',
  tries: 0,
  isRight: false,
});
