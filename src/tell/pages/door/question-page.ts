/** A question as a page. */
import { fill } from '../../../base/words.js';
import { slot } from '../../../web/door/filled.js';
import {
  type Answers,
  type Field as FieldRule,
  type Question,
  type QuestionSet,
  type TellField,
  type TellPage,
  type WrongAnswer,
  optionsFor,
  stepOf,
  tellerOf,
} from '../../rules/questions/index.js';
import { QUESTION_WORDS, fieldWords, optionWords, pageWords } from '../../words/asked.js';
import { type Block, type Field, button, input, plain, text, textarea, title } from './blocks.js';
import { DOOR_WORDS, type DoorPage } from './hall.js';
import type { Lang } from '../../../base/words.js';
import { sayWrong } from './say-wrong.js';

export interface QuestionFacts {
  readonly lang: Lang;
  readonly set: QuestionSet;
  readonly question: Question;
  readonly answers: Answers;
  readonly wrong: readonly WrongAnswer[];
}

/** A page that asks. What was answered before stands in it again. */
export function questionPage(facts: QuestionFacts): DoorPage {
  const { lang, set, question, answers, wrong } = facts;
  const chosen = question.fields.filter(({ options }) => options).map(({ id }) => answers[id] ?? '');
  // Only what may be chosen goes into the key: what is written never does.
  const known = chosen.map((value, i) => (question.fields[i]?.options?.includes(value) ? value : ''));
  const { page } = question;
  return {
    key: [
      'ask',
      page,
      tellerOf(answers),
      page === 'reach' ? wayOf(answers) : '',
      known,
      wrong.map((w) => w.field),
    ].join(' '),
    title: stepTitle(set, page, lang),
    blocks: () => blocksOf(facts),
    wrong: wrong.map(({ field }) => ({ id: field, href: hrefOf(question, field, facts) })),
    values: {
      ...Object.fromEntries(question.fields.map(({ id }) => [id, answers[id] ?? ''])),
      ...Object.fromEntries(wrong.map((w) => [`error-${w.field}`, sayWrong(w, lang)])),
    },
  };
}

const WAYS = ['phone', 'text', 'email', 'through-school'];
const wayOf = (answers: Answers): string => WAYS.find((way) => way === answers.contact) ?? 'phone';

export function stepTitle(set: QuestionSet, page: TellPage, lang: Lang): string {
  const { n, of } = stepOf(set, page);
  return fill(DOOR_WORDS[lang].stepTitle, { n, of }, lang);
}

/** The error summary leads to the field, or to its first choice. */
const hrefOf = (question: Question, field: TellField, { answers }: QuestionFacts): string => {
  const rule = question.fields.find(({ id }) => id === field);
  const first = rule?.options === undefined ? undefined : optionsFor(rule, tellerOf(answers))[0];
  return first === undefined ? field : `${field}-${first}`;
};

function blocksOf(facts: QuestionFacts): readonly Block[] {
  const { lang, question } = facts;
  const words = DOOR_WORDS[lang];
  return [
    ...fieldBlocks(facts),
    ...(question.page === 'story' ? [plain(words.picturesButton, 'pictures')] : []),
    button(words.goOn, 'next'),
    plain(words.back, 'back'),
  ];
}

function fieldBlocks(facts: QuestionFacts): readonly Block[] {
  const { lang, question, answers } = facts;
  const teller = tellerOf(answers);
  const [first, ...rest] = question.fields;
  if (!first || question.page === 'urgent' || question.page === 'pictures') return [];
  const asked = pageWords(question.page, lang, teller);
  if (rest.length > 0)
    return [
      title(asked.asked),
      text(asked.hint),
      ...question.fields.map((field) => written(field, hintOf(field.id, lang), facts)),
    ];
  return [first.options ? radios(first, asked.hint, facts) : written(first, asked.hint, facts)];
}

const errorOf = (id: TellField, { wrong }: QuestionFacts): string | null =>
  wrong.some(({ field }) => field === id) ? slot(`error-${id}`) : null;

/** More than may be kept is let in, so that a paste is not cut short unseen: then the page says by how much. */
const LET_IN = 3;

function written(rule: FieldRule, hint: string | null, facts: QuestionFacts): Block {
  const { lang, question, answers } = facts;
  const field: Field = {
    id: rule.id,
    label: fieldWords(rule.id, lang, answers),
    hint,
    value: slot(rule.id),
    error: errorOf(rule.id, facts),
    isTitle: question.fields.length === 1,
    most: rule.most * LET_IN,
    rows: rule.id === 'story' ? 10 : 2,
  };
  return rule.most > 200 ? textarea(field) : input(field);
}

function hintOf(id: TellField, lang: Lang): string | null {
  const { where, reach } = QUESTION_WORDS[lang];
  switch (id) {
    case 'app':
      return where.appHint;
    case 'username':
      return where.usernameHint;
    case 'name':
      return reach.nameHint;
    case 'times':
      return reach.timesHint;
    case 'wording':
      return reach.wordingHint;
    case 'never':
      return reach.neverHint;
    default:
      return null;
  }
}

function radios(rule: FieldRule, hint: string, facts: QuestionFacts): Block {
  const { lang, answers } = facts;
  const teller = tellerOf(answers);
  const error = errorOf(rule.id, facts);
  const words = optionWords(rule.id, lang, teller);
  return {
    is: 'radios',
    options: {
      name: rule.id,
      idPrefix: rule.id,
      fieldset: {
        legend: {
          text: fieldWords(rule.id, lang, answers),
          isPageHeading: true,
          classes: 'govuk-fieldset__legend--l',
        },
      },
      hint: { text: hint },
      ...(error === null ? {} : { errorMessage: { text: error } }),
      items: optionsFor(rule, teller).map((value) => ({
        value,
        id: `${rule.id}-${value}`,
        text: words[value] ?? '',
        checked: answers[rule.id] === value,
        ...(value === 'only-here' ? { hint: { text: QUESTION_WORDS[lang].contact.onlyHereHint } } : {}),
      })),
    },
  };
}
