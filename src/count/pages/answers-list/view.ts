/** The list of requests received, as its template wants it. Pure. */
import { type Day, dayInLondon, dayInWords } from '../../../base/day.js';
import { type Lang, type ShapeOf, fill, plural } from '../../../base/words.js';
import { dueDate, workingDaysBetween } from '../../../base/working-days.js';
import type { View } from '../../../web/page.js';
import type { HeldAnswer, ReceivedRequest } from '../../store/answers.js';
import { ANSWERS, LOG, answerPath } from '../answer-paths.js';
import { pathIn } from '../addresses.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

const COPY: Readonly<Record<Lang, ShapeOf<typeof en>>> = { en, cy };

export interface ListFacts {
  readonly requests: readonly ReceivedRequest[];
  /** The newest first. */
  readonly answers: readonly HeldAnswer[];
  readonly today: Day;
  readonly mayLog: boolean;
}

export function listView({ requests, answers, today, mayLog }: ListFacts, lang: Lang): View {
  const words = COPY[lang];
  return {
    title: words.title,
    words,
    logHref: mayLog ? pathIn(lang, `${ANSWERS}/new`) : null,
    publicHref: pathIn(lang, LOG),
    requests: requests.map((r) => {
      const answer = answers.find((a) => a.request === r.id) ?? null;
      const due = dueDate(r.receivedOn, r.law);
      return {
        reference: r.reference,
        href: pathIn(lang, answerPath(r.id)),
        received: dayInWords(r.receivedOn, lang),
        due: dayInWords(due, lang),
        left: answer?.signed ? null : sayLeft(due, today, { law: r.law, lang }),
        stands: sayStanding(answer, lang),
      };
    }),
  };
}

/** "3 working days left", "2 working days late". */
export function sayLeft(
  due: Day,
  today: Day,
  { law, lang }: { readonly law: 'foia' | 'foisa'; readonly lang: Lang },
): string {
  const left = workingDaysBetween(today, due, law);
  return left >= 0 && today <= due
    ? plural(COPY[lang].dueIn, left, lang)
    : plural(COPY[lang].late, -left, lang);
}

export function sayStanding(answer: HeldAnswer | null, lang: Lang): string {
  const { states } = COPY[lang];
  if (answer === null) return states.open;
  if (answer.signed === null) return fill(states.drafted, { name: answer.draftedBy.name }, lang);
  return fill(
    states.signed,
    { name: answer.signed.name, on: dayInWords(dayInLondon(answer.signed.at), lang) },
    lang,
  );
}
