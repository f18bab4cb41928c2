/** The last four weeks, as their template wants them. Pure. */
import { addDays, dayInLondon, dayInWords } from '../../../base/day.js';
import { type Lang, fill, inFigures, plural } from '../../../base/words.js';
import { addressOf } from '../../../web/layout/layout.js';
import { DEFAULT_HOURS } from '../../rules/channel-hours.js';
import { ADVICE, type ClockSettings, adviceToReview } from '../../rules/index.js';
import { type FirstReply, type ShownCount, firstReplies, shownCounts } from '../../rules/workload.js';
import type { SignCount } from '../../store/supervision.js';
import { DESK_WORDS, durationInWords, wordOf } from '../../words/say.js';
import { signCodes, signName } from '../../words/say-sign.js';
import { DESK } from '../paths.js';
import { type ArrivalFacts, arrivalsOf } from './arrivals.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

const WORDS = { en, cy } as const;

export interface WeeksFacts extends ArrivalFacts {
  readonly now: Date;
  readonly since: Date;
  readonly settings: ClockSettings;
  readonly firsts: readonly FirstReply[];
  readonly tellers: readonly {
    readonly teller: string | null;
    readonly language: string | null;
    readonly n: number;
  }[];
  readonly advice: readonly { readonly id: string; readonly n: number }[];
  readonly signs: readonly SignCount[];
  readonly cameBack: { readonly sent: number; readonly back: number } | null;
}

export function weeksView(facts: WeeksFacts) {
  const { lang, since } = facts;
  const words = WORDS[lang];
  const at = (path: string): string => addressOf(lang, `${DESK}/${path}`);
  return {
    title: words.title,
    wide: true,
    words,
    back: { text: words.back, href: at('supervision') },
    since: fill(words.since, { from: dayInWords(dayInLondon(since), lang) }, lang),
    arrivals: arrivalsOf(facts),
    staffing: at('staffing'),
    replies: repliesOf(facts),
    tellers: tellersOf(facts),
    cameBack: cameBackInWords(facts),
    advice: adviceOf(facts),
    signs: signsOf(facts),
    rules: at('triage-rules'),
  };
}

function repliesOf({ lang, now, settings, firsts }: WeeksFacts) {
  const words = WORDS[lang].replies;
  const desk = DESK_WORDS[lang];
  const channels = DEFAULT_HOURS.map(({ channel }) => channel);
  return firstReplies(firsts, settings, { channels, now }).map((row) => ({
    channel: wordOf(desk.channels, row.channel),
    answered: inFigures(row.answered, lang),
    median: row.median === null ? '–' : durationInWords(row.median, desk.duration, lang),
    inTime:
      row.judged === 0 ? words.noTarget : fill(words.share, { part: row.inTime, whole: row.judged }, lang),
  }));
}

const TELLERS = ['child', 'parent', 'professional', 'someone-else', null] as const;
const LANGUAGES = ['en', 'cy', null] as const;

const counted = (count: ShownCount, lang: Lang): string =>
  typeof count === 'number' ? inFigures(count, lang) : WORDS[lang].tellers.counts[count];

/** No sums stand beside it: they would give a hidden count away. */
function tellersOf({ lang, tellers }: WeeksFacts) {
  const words = WORDS[lang].tellers;
  const cells = TELLERS.flatMap((teller) =>
    LANGUAGES.map(
      (language) => tellers.find((row) => row.teller === teller && row.language === language)?.n ?? 0,
    ),
  );
  const shown = shownCounts(cells);
  return {
    languages: LANGUAGES.map((language) => words.languages[language ?? 'unknown']),
    rows: TELLERS.map((teller, row) => ({
      teller: teller === null ? words.unknown : DESK_WORDS[lang].tellers[teller],
      cells: shown
        .slice(row * LANGUAGES.length, (row + 1) * LANGUAGES.length)
        .map((count) => counted(count, lang)),
    })),
  };
}

/** Of fewer reports nothing is said: it would speak of one person. */
const FEWEST_SENT = 5;

const cameBackInWords = ({ lang, cameBack }: WeeksFacts): string | null =>
  cameBack === null || cameBack.sent < FEWEST_SENT
    ? null
    : fill(WORDS[lang].tellers.cameBack, { back: cameBack.back, sent: cameBack.sent }, lang);

/** So long ahead a piece of the library is named for review. */
const REVIEW_WITHIN_DAYS = 60;

function adviceOf({ lang, now, advice }: WeeksFacts) {
  const words = WORDS[lang].advice;
  const titleOf = (id: string): string => ADVICE.findLast((piece) => piece.id === id)?.title[lang] ?? id;
  const review = adviceToReview(addDays(dayInLondon(now), REVIEW_WITHIN_DAYS));
  return {
    used: advice.map(({ id, n }) => plural(words.used, n, lang, { title: titleOf(id) })),
    review: review.map(({ title, review_by }) =>
      fill(words.reviewLine, { title: title[lang], day: dayInWords(review_by, lang) }, lang),
    ),
  };
}

/** Signs that tell somebody's age: their counts are counts of people by age. */
const OF_AGE: readonly string[] = ['age-under-13', 'age-stated'];

function signsOf({ lang, signs }: WeeksFacts) {
  return signCodes().flatMap((code) => {
    const row = signs.find(({ sign }) => sign === code);
    if (!row) return [];
    const counts = [row.seen, row.wrong, row.missed];
    const shown = OF_AGE.includes(code) ? counts.map((n) => shownCounts([n])[0] ?? n) : counts;
    return [{ name: signName(code, lang), cells: shown.map((count) => counted(count, lang)) }];
  });
}
