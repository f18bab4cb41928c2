/** The way through a set of questions: where an answer leads, what is still to be answered, what was asked. */
import type { Teller } from '../contact.js';
import { TELLERS } from '../contact.js';
import type { Answers, Field, Question, QuestionSet, TellField, TellPage } from './question.js';
import { SET_2026_11 } from './set-2026-11.js';

/** Every set that was ever asked, oldest first. */
export const QUESTION_SETS: readonly QuestionSet[] = [SET_2026_11];

/** The set asked on a day. **Errors**: throws before the first one. */
export function setOn(day: string): QuestionSet {
  const set = QUESTION_SETS.findLast(({ from }) => from <= day);
  if (!set) throw new Error('no questions were asked then');
  return set;
}

/** The set of a version, or null: the page that holds it is from another time. */
export const setOf = (version: string): QuestionSet | null =>
  QUESTION_SETS.find((set) => set.version === version) ?? null;

/** **Errors**: throws when the set has no such page, which the graph test rules out. */
export function questionOf(set: QuestionSet, page: TellPage): Question {
  const found = set.questions.find((question) => question.page === page);
  if (!found) throw new Error(`the set ${set.version} has no page ${page}`);
  return found;
}

/** Who is telling; a child until they have said, so that every word they meet is one a child knows. */
export const tellerOf = (answers: Answers): Teller =>
  TELLERS.find((teller) => teller === answers.who) ?? 'child';

/** The page after this one, or null at the end. */
export function nextPage(set: QuestionSet, page: TellPage, answers: Answers): TellPage | null {
  const way = questionOf(set, page).to.find(
    ({ when }) => when === undefined || when.is.includes(answers[when.field] ?? ''),
  );
  return way?.page ?? null;
}

/** Every page from the first to the last for these answers, whether they are answered yet or not. */
export function wayThrough(set: QuestionSet, answers: Answers): readonly TellPage[] {
  const way: TellPage[] = [];
  for (let page: TellPage | null = set.start; page !== null; page = nextPage(set, page, answers)) {
    // A set that leads in a circle would never end; the graph test refuses it before anybody meets it.
    if (way.includes(page)) throw new Error(`the set ${set.version} comes back to ${page}`);
    way.push(page);
  }
  return way;
}

export const optionsFor = (field: Field, teller: Teller): readonly string[] =>
  (field.options ?? []).filter((option) => !field.notFor?.[teller]?.includes(option));

/** `missing` nothing was chosen or written; `unknown` something that is not offered; `too-long`. */
export type AnswerProblem = 'missing' | 'unknown' | 'too-long';

export interface WrongAnswer {
  readonly field: TellField;
  readonly code: AnswerProblem;
  /** By how many characters it is too long, else 0. */
  readonly over: number;
}

/** What is wrong with the answers to one page. **Shape**: empty when it may be left. */
export function wrongAnswers(question: Question, answers: Answers): readonly WrongAnswer[] {
  const wrong: WrongAnswer[] = [];
  for (const field of question.fields) {
    const found = wrongAnswer(field, answers);
    if (found) wrong.push(found);
  }
  return wrong;
}

function wrongAnswer(field: Field, answers: Answers): WrongAnswer | null {
  const answer = answers[field.id] ?? '';
  const wrong = (code: AnswerProblem, over = 0): WrongAnswer => ({ field: field.id, code, over });
  if (answer.trim() === '') return field.isRequired ? wrong('missing') : null;
  if (field.options && !optionsFor(field, tellerOf(answers)).includes(answer)) return wrong('unknown');
  return answer.length > field.most ? wrong('too-long', answer.length - field.most) : null;
}

/** The first page on the way that may not be left yet; the last page when all may. */
export const firstUnanswered = (set: QuestionSet, answers: Answers): TellPage =>
  wayThrough(set, answers).find((page) => wrongAnswers(questionOf(set, page), answers).length > 0) ?? set.end;

/** The answers on the way: an answer to a page that the way no longer passes is not among them. */
export function answersOnTheWay(
  set: QuestionSet,
  answers: Answers,
): readonly (readonly [TellField, string])[] {
  const given: (readonly [TellField, string])[] = [];
  for (const page of wayThrough(set, answers))
    for (const { id } of questionOf(set, page).fields) {
      const answer = (answers[id] ?? '').trim();
      if (answer !== '') given.push([id, answer]);
    }
  return given;
}

/**
 * Which step a page is, and how many there are. **Shape**: the same for every way through, so that the number never
 * jumps back; pages that only say something share the step of the page before them in the set.
 */
export function stepOf(set: QuestionSet, page: TellPage): { readonly n: number; readonly of: number } {
  const steps = [...new Set(set.questions.map(({ step }) => step))];
  return { n: steps.indexOf(questionOf(set, page).step) + 1, of: steps.length };
}
