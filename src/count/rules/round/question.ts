/** The one question that a round asks of everybody, as data: what the letter and the template are composed from. */
import type { Period } from '../../../base/period.js';

/** Words in both languages, as elsewhere. */
export interface BothWords {
  readonly en: string;
  readonly cy: string;
}

/** What a count is asked to be broken down by. */
export type RoundBreakdown = 'victim-age' | 'victim-sex' | 'platform' | 'month' | 'outcome' | 'suspect-age';

/** The formats that can be used again, in the order in which they are asked for. */
export type RoundFormat = 'xlsx' | 'ods' | 'csv';

/** One numbered part: a measure, exactly what is meant by it, and how it is to be broken down. */
export interface QuestionPart {
  /** A measure's id, or one that the round defines, beginning `round-`. */
  readonly measure: string;
  readonly name: BothWords;
  /** Offence codes as the Home Office writes them: `71/17`, `88A`. */
  readonly codes: readonly string[];
  /** What is counted, in sentences that leave no doubt. */
  readonly definition: BothWords;
  readonly by: readonly RoundBreakdown[];
}

/** Who asks: the Act wants a name and an address to answer to. */
export interface Applicant {
  readonly name: string;
  readonly organisation: string;
  /** An address for correspondence, where it is not the e-mail's own. */
  readonly address: string;
}

export interface RoundQuestion {
  /** The version of the letters' wording: see `LETTER_WORDING`. */
  readonly wording: string;
  /** What the round is called, in both languages; it stands in the subject of every letter. */
  readonly title: BothWords;
  readonly parts: readonly QuestionPart[];
  readonly periods: readonly Period[];
  readonly formats: readonly RoundFormat[];
  readonly applicant: Applicant;
  /** Ask for part 1 alone where the whole would exceed the cost limit. */
  readonly hedge: boolean;
  /** Ask for advice and assistance, and say where the counts are usually found. */
  readonly advice: boolean;
  /** Attach the spreadsheet to fill in. */
  readonly template: boolean;
  /** Codes of the authorities chosen; each becomes a request when the round is opened. */
  readonly authorities: readonly string[];
}

/** The version of the wording that letters are composed in now. */
export const LETTER_WORDING = 'round-letters-1';
