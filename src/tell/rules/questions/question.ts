/**
 * A set of questions as data: pages, what each asks, and where each leads. A set that has been asked is never edited;
 * a change is a new set with a new version, and every answer says which version it was given to.
 */
import type { Teller } from '../contact.js';

/** A page of the way through. Those that only say something ask nothing. */
export type TellPage =
  | 'danger'
  | 'urgent'
  | 'who'
  | 'age'
  | 'about'
  | 'pictures'
  | 'story'
  | 'where'
  | 'when'
  | 'meet'
  | 'contact'
  | 'reach'
  | 'work'
  | 'check';

/** What is filled in. One name holds one answer. */
export type TellField =
  | 'danger'
  | 'who'
  | 'age'
  | 'about'
  | 'story'
  | 'app'
  | 'username'
  | 'when'
  | 'meet'
  | 'contact'
  | 'name'
  | 'address'
  | 'times'
  | 'wording'
  | 'never'
  | 'organisation'
  | 'role'
  | 'work-contact';

export type Answers = Readonly<Partial<Record<TellField, string>>>;

/** True when the answer to `field` is one of these. */
export interface When {
  readonly field: TellField;
  readonly is: readonly string[];
}

export interface Field {
  readonly id: TellField;
  /** The longest answer, in characters. */
  readonly most: number;
  readonly isRequired: boolean;
  /** For a choice: what may be chosen, in order. */
  readonly options?: readonly string[];
  /** Options that some tellers are not offered. */
  readonly notFor?: Readonly<Partial<Record<Teller, readonly string[]>>>;
}

export interface Question {
  readonly page: TellPage;
  readonly fields: readonly Field[];
  /** Where it leads: the first whose condition holds. The last has none. */
  readonly to: readonly { readonly when?: When; readonly page: TellPage }[];
  /** Pages of one step are shown as "step n": one that only says something shares it with the one before. */
  readonly step: TellPage;
}

export interface QuestionSet {
  readonly version: string;
  /** The first day it is asked. */
  readonly from: string;
  readonly source: string;
  readonly readOn: string;
  readonly start: TellPage;
  readonly end: TellPage;
  readonly questions: readonly Question[];
}
