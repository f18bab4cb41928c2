/** What could not be read, as the template wants it. Pure. */
import { instantInWords } from '../../../base/day.js';
import type { Problem } from '../../../base/result.js';
import { type Lang, fill } from '../../../base/words.js';
import type { CheckboxesOptions, TextareaOptions } from '../../../web/govuk.js';
import { addressOf } from '../../../web/layout/layout.js';
import type { SettleProblem } from '../../actions/settle-intake.js';
import type { IntakeProblem } from '../../store/intake-problems.js';
import { DESK } from '../paths.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

const WORDS = { en, cy } as const;

export interface UnreadFacts {
  readonly lang: Lang;
  readonly form: URLSearchParams;
  readonly maySettle: boolean;
  readonly unsettled: readonly IntakeProblem[];
  readonly settled: readonly IntakeProblem[];
  readonly problems: readonly Problem<SettleProblem>[];
}

export function unreadView(facts: UnreadFacts) {
  const { lang, problems, unsettled, settled, maySettle } = facts;
  const words = WORDS[lang];
  return {
    title: words.title,
    words,
    back: { text: words.back, href: addressOf(lang, DESK) },
    ...(maySettle && unsettled.length > 0 ? { formId: 'settle' } : {}),
    action: addressOf(lang, `${DESK}/unread/settle`),
    summary:
      problems.length === 0
        ? null
        : {
            titleText: words.summary,
            errorList: problems.map(({ code, field }) => ({
              text: words.wrong[code],
              href: `#${field ?? 'settle'}`,
            })),
          },
    maySettle,
    items: unsettled.map((one) => ({ title: itemInWords(one, lang), about: aboutInWords(one, lang) })),
    entries: entriesField(facts),
    reason: reasonField(facts),
    settled: settled.map((one) =>
      fill(
        words.settled,
        {
          id: shortEntry(one.entry),
          problem: words.problems[one.problem].toLowerCase(),
          when: one.settledAt === null ? '' : instantInWords(one.settledAt, lang),
          who: one.settledBy ?? '',
        },
        lang,
      ),
    ),
  };
}

const shortEntry = (entry: string): string => entry.slice(0, 8).toUpperCase();

function itemInWords({ entry, journal, seenAt }: IntakeProblem, lang: Lang): string {
  const words = WORDS[lang];
  const door = journal.startsWith('tell/') ? words.doors.tell : words.doors.doors;
  return fill(words.item, { id: shortEntry(entry), door, when: instantInWords(seenAt, lang) }, lang);
}

function aboutInWords({ problem, bytes }: IntakeProblem, lang: Lang): string {
  const words = WORDS[lang];
  return fill(
    words.about,
    { problem: words.problems[problem], meaning: words.meaning[problem], bytes },
    lang,
  );
}

function errorOf({ lang, problems }: UnreadFacts, field: string) {
  const problem = problems.find((one) => one.field === field);
  const words = WORDS[lang];
  return problem
    ? { errorMessage: { text: words.wrong[problem.code], visuallyHiddenText: words.error } }
    : {};
}

function entriesField(facts: UnreadFacts): CheckboxesOptions {
  const { lang, form, unsettled } = facts;
  const words = WORDS[lang];
  return {
    name: 'entry',
    idPrefix: 'entry',
    fieldset: { legend: { text: words.choose, classes: 'govuk-fieldset__legend--m' } },
    hint: { text: words.chooseHint },
    items: unsettled.map((one) => ({
      value: one.entry,
      text: itemInWords(one, lang),
      hint: { text: aboutInWords(one, lang) },
      checked: form.getAll('entry').includes(one.entry),
    })),
    ...errorOf(facts, 'entry'),
  };
}

function reasonField(facts: UnreadFacts): TextareaOptions {
  const words = WORDS[facts.lang];
  return {
    id: 'reason',
    name: 'reason',
    rows: '3',
    label: { text: words.reason, classes: 'govuk-label--m' },
    hint: { text: words.reasonHint },
    value: facts.form.get('reason') ?? '',
    ...errorOf(facts, 'reason'),
  };
}
