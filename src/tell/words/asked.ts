/** What a question says, to whoever is asked it, and what an answer chosen says back. */
import type { Lang, ShapeOf } from '../../base/words.js';
import type { Teller } from '../rules/contact.js';
import type { Answers, TellField, TellPage } from '../rules/questions/index.js';
import { cy } from './questions.cy.js';
import { en } from './questions.en.js';

export type QuestionWords = ShapeOf<typeof en>;
export const QUESTION_WORDS: Readonly<Record<Lang, QuestionWords>> = { en, cy };

/** The pages that ask something; the rest only say something. */
export type AskingPage = Exclude<TellPage, 'urgent' | 'pictures'>;

export interface Asked {
  readonly asked: string;
  readonly hint: string;
}

/** The heading and hint of a page, in the words of whoever is telling. */
export function pageWords(page: AskingPage, lang: Lang, teller: Teller): Asked {
  const words = QUESTION_WORDS[lang];
  switch (page) {
    case 'age':
    case 'about':
    case 'story':
    case 'meet':
      return words[page][teller];
    case 'danger':
    case 'who':
    case 'where':
    case 'when':
    case 'contact':
    case 'reach':
    case 'work':
    case 'check':
      return words[page];
  }
}

/** The words beside a field: the question itself where a page asks but one thing. */
export function fieldWords(field: TellField, lang: Lang, answers: Answers): string {
  const words = QUESTION_WORDS[lang];
  const teller = tellerIn(answers);
  switch (field) {
    case 'danger':
    case 'who':
    case 'when':
    case 'contact':
      return words[field].asked;
    case 'age':
    case 'about':
    case 'story':
    case 'meet':
      return words[field][teller].asked;
    case 'app':
    case 'username':
      return words.where[field];
    case 'address':
      return addressWords(words, answers.contact);
    case 'times':
    case 'wording':
    case 'never':
      return words.reach[field];
    case 'name':
      return teller === 'professional' ? words.work.name : words.reach.name;
    case 'organisation':
    case 'role':
      return words.work[field];
    case 'work-contact':
      return words.work.workContact;
  }
}

const tellerIn = (answers: Answers): Teller => {
  const { who } = answers;
  return who === 'parent' || who === 'professional' || who === 'someone-else' ? who : 'child';
};

const addressWords = (words: QuestionWords, way: string | undefined): string => {
  const ways: Readonly<Record<string, string>> = words.reach.address;
  return ways[way ?? ''] ?? words.reach.address.phone;
};

/** The words of what may be chosen. **Shape**: none for a field that is written. */
export function optionWords(field: TellField, lang: Lang, teller: Teller): Readonly<Record<string, string>> {
  const words = QUESTION_WORDS[lang];
  switch (field) {
    case 'danger':
    case 'who':
    case 'age':
    case 'meet':
    case 'contact':
      return words[field].options;
    case 'about':
      return words.about[teller].options;
    default:
      return {};
  }
}

/** An answer as the teller saw it: the words of what was chosen, or what was written. */
export const answerInWords = (field: TellField, lang: Lang, answers: Answers): string => {
  const answer = answers[field] ?? '';
  return optionWords(field, lang, tellerIn(answers))[answer] ?? answer;
};

const CHOSEN = ['danger', 'who', 'age', 'about', 'meet', 'contact'] as const;
const PEOPLE = ['child', 'parent', 'professional', 'someone-else'] as const satisfies readonly Teller[];

/** What was chosen, by the question and the words it was chosen in. */
const CHOICES: ReadonlyMap<string, string> = new Map(
  CHOSEN.flatMap((field) =>
    (['en', 'cy'] as const).flatMap((lang) =>
      PEOPLE.flatMap((teller) =>
        Object.entries(optionWords(field, lang, teller)).map(
          ([option, words]) => [`${field}\n${words}`, option] as const,
        ),
      ),
    ),
  ),
);

/**
 * What an answer says that was chosen and not written: our own words stand in it, which say nothing of whoever chose
 * them. **Shape**: null for what somebody wrote.
 */
export const choiceIn = ({ question, answer }: { readonly question: string; readonly answer: string }) =>
  CHOICES.get(`${question}\n${answer}`) ?? null;
