/** The staffing of a week, as its template wants it. Pure. */
import { plural } from '../../../base/words.js';
import type { TextareaOptions } from '../../../web/govuk.js';
import { addressOf } from '../../../web/layout/layout.js';
import { dayField } from '../../actions/set-channel-hours.js';
import { writeDuties } from '../../rules/typed-hours.js';
import type { Staffing } from '../../store/staffing.js';
import { WEEK } from '../../words/say-hours.js';
import { DESK, SUPERVISION } from '../paths.js';
import { type WeekFacts, dayName, fieldFor, summaryOf } from '../week-fields.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

const WORDS = { en, cy } as const;

export interface StaffingFacts extends WeekFacts {
  readonly week: Staffing;
}

export function staffingView(facts: StaffingFacts) {
  const { lang, week } = facts;
  const words = WORDS[lang];
  const total = week.flat().reduce((sum, officers) => sum + officers, 0);
  return {
    title: words.title,
    words,
    back: { text: words.back, href: addressOf(lang, SUPERVISION) },
    formId: 'staffing',
    action: addressOf(lang, `${DESK}/staffing`),
    summary: summaryOf(facts, words.summary),
    total: plural(words.hours, total, lang),
    days: WEEK.map(
      (weekday): TextareaOptions => ({
        ...fieldFor(facts, {
          name: dayField(weekday),
          label: dayName(weekday, lang),
          now: writeDuties(week[weekday] ?? []),
          error: words.error,
        }),
        rows: '3',
        describedBy: 'staffing-hint',
      }),
    ),
  };
}
