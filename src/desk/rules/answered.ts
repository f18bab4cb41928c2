/** What a plain yes to a question says: the question holds the words that the rules would have read. */
import { RISKS, type Risk, type TriageRules, type TriageSign } from './signs/triage-rules.js';

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
  /** The risk that the sign gives by itself under these rules. */
  readonly risk: Risk;
}

/** **Shape**: null when the question is none of these, the answer is no yes, or the sign is switched off. */
export function answeredSign(
  { question, answer }: { readonly question: string; readonly answer: string },
  rules: TriageRules,
): AnsweredSign | null {
  const asked = ASKED.find((one) => one.question.test(question));
  const rule = asked && rules.signs.find(({ id }) => id === asked.sign);
  if (!asked || !rule?.on || !YES.test(answer)) return null;
  return { sign: asked.sign, why: asked.why, risk: rule.floor ?? RISKS.at(-1) ?? 'ordinary' };
}
