/** Reads what was told, and what was answered to questions, by triage rules. */
import type { SignAt } from '../db/index.js';
import { type Answer, choiceIn } from '../tell/index.js';
import type { ReadText } from './actions/keep-contact.js';
import { type AnsweredSign, answeredSign } from './rules/answered.js';
import { noteOf } from './doors/index.js';
import { type SignReading, type TriageRules, readSigns, riskTogether } from './rules/index.js';

const signsAt = ({ signs }: Pick<SignReading, 'signs'>, answer?: number): readonly SignAt[] =>
  signs.map(({ sign, start, end, rule, why, negated, general }) => ({
    sign,
    start,
    end,
    rule,
    why,
    ...(negated ? { negated } : {}),
    ...(general ? { general } : {}),
    ...(answer === undefined ? {} : { answer }),
  }));

const yesAt = ({ sign, why, general }: AnsweredSign, text: string, answer: number): SignAt => ({
  sign,
  start: 0,
  end: text.length,
  rule: 'answered',
  why,
  ...(general ? { general } : {}),
  answer,
});

const NOTHING = { signs: [] } as const;

/** What a door wrote about a contact is nobody's telling; what came in a form that it could not read may be. */
const isSaid = (answer: Answer): boolean => {
  const note = noteOf(answer);
  return note === null || note === 'as-received';
};

/** The rules are asked for at each reading: an organisation may have changed them since the last. */
export const readTextBy =
  (rulesNow: () => TriageRules): ReadText =>
  (contact) => {
    const rules = rulesNow();
    const told = readSigns(contact.text, contact.language, rules);
    const choices = contact.answers.map(choiceIn);
    const answers = contact.answers.map((one, n) =>
      isSaid(one) && choices[n] === null ? readSigns(one.answer, contact.language, rules) : NOTHING,
    );
    const yeses = contact.answers.map(({ question, answer }, n) =>
      answeredSign({ question, answer: choices[n] ?? answer }, rules),
    );
    const seen = [told, ...answers].flatMap(({ signs }) => signs);
    return {
      rulesVersion: rules.version,
      risk: riskTogether([...seen, ...yeses.flatMap((yes) => yes ?? [])], rules),
      signs: [
        ...signsAt(told),
        ...answers.flatMap((reading, n) => signsAt(reading, n)),
        ...yeses.flatMap((yes, n) => (yes === null ? [] : [yesAt(yes, contact.answers[n]?.answer ?? '', n)])),
      ],
    };
  };
