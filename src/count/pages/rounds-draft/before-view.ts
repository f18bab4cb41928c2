/** What is held already of what is to be asked, authority by authority. Pure. */
import { authorityByCode } from '../../../base/authorities.js';
import { dayInWords } from '../../../base/day.js';
import { type Lang, fill } from '../../../base/words.js';
import type { View } from '../../../web/page.js';
import type { StandingRound } from '../../actions/rounds/load-round.js';
import type { Figures } from '../../rules/figures.js';
import { type AskedBefore, type HeldCell, heldAlready } from '../../rules/round/look-before.js';
import type { HeldRound } from '../../store/rounds.js';
import { capital, measureName, periodName, valueInWords } from '../../words/say.js';
import { ROUND_WORDS } from '../../words/say-round.js';
import { figureAddress, pathIn } from '../addresses.js';
import { ROUNDS, requestPath, roundPath } from '../round-paths.js';
import { DRAFT_COPY, stepsOf } from './question-view.js';

export interface BeforeFacts {
  readonly round: HeldRound;
  readonly figures: Figures;
  readonly earlier: readonly StandingRound[];
}

/** Every request of every other round, as what was asked before. */
const askedBefore = (earlier: readonly StandingRound[], lang: Lang): readonly AskedBefore[] =>
  earlier.flatMap(({ round, requests }) =>
    requests.map(({ request, standing }) => ({
      round: round.id,
      title: round.question.title[lang],
      request: request.id,
      authority: request.authority,
      measures: round.question.parts.map((p) => p.measure),
      status: standing.status,
    })),
  );

export function beforeView({ round, figures, earlier }: BeforeFacts, lang: Lang): View {
  const words = DRAFT_COPY[lang];
  const others = earlier.filter((r) => r.round.id !== round.id);
  const all = heldAlready(round.question, figures, askedBefore(others, lang));
  return {
    title: words.beforeTitle,
    back: { text: words.back, href: pathIn(lang, ROUNDS) },
    words,
    steps: stepsOf(round.id, 'before', lang),
    nextHref: pathIn(lang, `${roundPath(round.id)}/letters`),
    rows: all.map(({ authority, cells, asked }) => {
      const held = cells.filter((c) => c.newest !== null);
      return {
        name: authorityByCode(authority)?.name[lang] ?? authority,
        held:
          held.length === 0
            ? words.heldNone
            : fill(words.heldCount, { n: held.length, of: cells.length }, lang),
        cells: held.map((c) => ({
          text: sayCell(c, lang),
          href: figureAddress(lang, { authority, measure: c.measure, period: c.period }),
        })),
        asked: asked.map((a) => ({
          text: fill(words.askedBefore, { title: a.title, status: ROUND_WORDS[lang].status[a.status] }, lang),
          href: pathIn(lang, requestPath(a.round, a.request)),
        })),
      };
    }),
  };
}

function sayCell({ measure, period, newest }: HeldCell, lang: Lang): string {
  const [printed] = newest?.observations ?? [];
  return fill(
    DRAFT_COPY[lang].beforeCell,
    {
      measure: capital(measureName(measure, lang)),
      period: periodName(period, lang),
      value: newest ? valueInWords(newest.value, lang) : '–',
      publisher: printed?.source.publisher ?? '–',
      known: newest ? dayInWords(newest.known_on, lang) : '–',
    },
    lang,
  );
}
