/** What a plain yes or an age says: the question holds the words that the rules would have read. */
import { riskTogether } from './signs/risk.js';
import type { Risk, TriageRules, TriageSign } from './signs/triage-rules.js';

interface Asked {
  /** The questions' ids at the public door, on the telephone and at the partners' interface. */
  readonly question: RegExp;
  readonly sign: TriageSign;
  /** The id of the reason. */
  readonly why: string;
}

const ASKED: readonly Asked[] = [
  { question: /^(danger|in[-_]danger[-_]now)$/, sign: 'immediate-danger', why: 'danger-near' },
  { question: /^(meet|planning[-_]to[-_]meet)$/, sign: 'meeting', why: 'asks-to-meet' },
  { question: /^(asked-for-images|images_requested)$/, sign: 'image-request', why: 'asks-for-image' },
  { question: /^images-sent$/, sign: 'image-sent', why: 'image-has-been-sent' },
  { question: /^threatened$/, sign: 'threat', why: 'threatens' },
];

/** Welsh answers yes by the verb of the question. */
const YES = /^\s*(yes|ie|ydy|ydw|oes|do|byddaf|cafodd|gwnaethon)(?![\p{L}\p{N}])/iu;

export interface AnsweredSign {
  readonly sign: TriageSign;
  readonly why: string;
  /** Nobody knows whether it is so: it counts as a third, and danger that may be is still more than none. */
  readonly general?: true;
  /** The risk that the sign gives by itself under these rules. */
  readonly risk: Risk;
}

/** What a teller chose at the public door that it is about. */
const ABOUT: Readonly<Record<string, Said>> = {
  'asked-for-picture': { sign: 'image-request', why: 'asks-for-image' },
  'picture-shared': { sign: 'image-sent', why: 'image-has-been-sent' },
  threat: { sign: 'threat', why: 'threatens' },
  'strange-contact': { sign: 'adult-stranger', why: 'adult-or-stranger' },
  'wants-to-meet': { sign: 'meeting', why: 'asks-to-meet' },
};

const AGE = /^(age|child[-_]age)$/;
/** A class at school is no age; the rules read it where it is written. */
const SCHOOL_YEAR = /(?<![\p{L}])(year|yr|blwyddyn|bl)\.?\s*\d+/giu;

/** Of an age between two, the younger. A grown-up's age says nothing here. */
function signOfAge(answer: string): TriageSign | null {
  const years = Number(/\d{1,2}/.exec(answer.replace(SCHOOL_YEAR, ''))?.[0] ?? Number.NaN);
  if (years < 13) return 'age-under-13';
  return years < 18 ? 'age-stated' : null;
}

/**
 * **Shape**: null when the question is none of these, the answer is neither a yes nor a child's age, or the sign is
 * switched off.
 */
export function answeredSign(
  { question, answer }: { readonly question: string; readonly answer: string },
  rules: TriageRules,
): AnsweredSign | null {
  const said = saidIn(question, answer);
  const rule = said && rules.signs.find(({ id }) => id === said.sign);
  if (!said || !rule?.on) return null;
  return { ...said, risk: riskTogether([said], rules) };
}

type Said = Pick<AnsweredSign, 'sign' | 'why' | 'general'>;

function saidIn(question: string, answer: string): Said | null {
  if (question === 'about') return ABOUT[answer] ?? null;
  return AGE.test(question) ? ageSaid(answer) : yesSaid(question, answer);
}

function ageSaid(answer: string): Said | null {
  const sign = signOfAge(answer);
  return sign && { sign, why: 'says-age' };
}

/** Chosen at the public door; what is written in other words is the rules' to read. */
const UNSURE = 'not-sure';

function yesSaid(question: string, answer: string): Said | null {
  const asked = ASKED.find((one) => one.question.test(question));
  if (!asked) return null;
  const { sign, why } = asked;
  if (answer === UNSURE) return { sign, why, general: true };
  return YES.test(answer) ? { sign, why } : null;
}
