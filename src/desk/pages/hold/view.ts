/** A hold on a thread, and all that are held, as the templates want them. Pure. */
import { dayInWords, instantInWords } from '../../../base/day.js';
import type { Problem } from '../../../base/result.js';
import { type Lang, fill } from '../../../base/words.js';
import { addressOf } from '../../../web/layout/layout.js';
import type { HoldProblem } from '../../actions/hold.js';
import type { listHeld } from '../../store/retention.js';
import type { Thread } from '../../store/threads.js';
import { DESK_WORDS } from '../../words/say.js';
import type { FieldMade } from '../act/view.js';
import { cy as closedCy } from '../closed/copy.cy.js';
import { en as closedEn } from '../closed/copy.en.js';
import { DESK, SUPERVISION, shortId, threadPath } from '../paths.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

const WORDS = { en, cy } as const;
const CLASSES = { en: closedEn.classes, cy: closedCy.classes } as const;

export type Hold = Awaited<ReturnType<typeof listHeld>>[number];

/** **Shape**: null when nothing holds it. */
export function holdInWords(hold: Hold | null, lang: Lang): string | null {
  if (hold === null) return null;
  const words = WORDS[lang];
  const said = { who: hold.heldByName ?? words.notKnown, because: hold.held_because ?? '' };
  return hold.heldAt === null
    ? fill(words.standingLong, said, lang)
    : fill(words.standing, { ...said, when: instantInWords(hold.heldAt, lang) }, lang);
}

export interface HoldFacts {
  readonly lang: Lang;
  readonly thread: Thread;
  readonly hold: Hold | null;
  readonly typed: string;
  readonly problems: readonly Problem<HoldProblem>[];
}

/** In the shape of every act on a thread. */
export function holdView({ lang, thread, hold, typed, problems }: HoldFacts) {
  const words = WORDS[lang];
  const reference = fill(DESK_WORDS[lang].reference, { id: shortId(thread.id) }, lang);
  const path = threadPath(thread.id);
  const isHeld = hold !== null;
  const [problem] = problems;
  const text = problem && words.wrong[problem.code];
  const because: FieldMade = {
    is: 'input',
    name: 'because',
    options: {
      id: 'because',
      name: 'because',
      label: { text: words.because, classes: 'govuk-label--m' },
      hint: { text: words.becauseHint },
      value: typed,
      ...(text === undefined ? {} : { errorMessage: { text, visuallyHiddenText: words.error } }),
    },
  };
  const now = holdInWords(hold, lang);
  const said: readonly FieldMade[] = now === null ? [] : [{ is: 'said', name: 'now', text: now }];
  return {
    title: isHeld ? words.releaseTitle : words.holdTitle,
    reference,
    lead: isHeld ? words.releaseLead : words.holdLead,
    button: isHeld ? words.releaseButton : words.holdButton,
    back: { text: reference, href: addressOf(lang, path) },
    action: addressOf(lang, `${path}/hold`),
    formId: 'act',
    version: thread.version,
    summary:
      text === undefined ? null : { titleText: words.summary, errorList: [{ text, href: '#because' }] },
    fields: [...said, { is: 'hidden', name: 'do', value: isHeld ? 'release' : 'hold' }, because],
  };
}

export function heldView(held: readonly Hold[], lang: Lang) {
  const words = WORDS[lang];
  return {
    title: words.listTitle,
    words,
    back: { text: words.listBack, href: addressOf(lang, SUPERVISION) },
    path: addressOf(lang, `${DESK}/held`),
    items: held.map((hold) => ({
      reference: fill(DESK_WORDS[lang].reference, { id: shortId(hold.thread) }, lang),
      href: addressOf(lang, threadPath(hold.thread)),
      hold: holdInWords(hold, lang),
      kept: fill(
        words.keptAs,
        { what: CLASSES[lang][hold.class], day: dayInWords(hold.review_on, lang) },
        lang,
      ),
      release: addressOf(lang, `${threadPath(hold.thread)}/hold`),
    })),
  };
}
