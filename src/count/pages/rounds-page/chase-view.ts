/** Everybody late with the reminder that would go to each, and those left out today with the reason. Pure. */
import type { Problem } from '../../../base/result.js';
import { type Lang, fill } from '../../../base/words.js';
import type { View } from '../../../web/page.js';
import type { PlannedLetter } from '../../actions/rounds/send-letters.js';
import type { ChaseList } from '../../rules/round/chase.js';
import type { HeldRound } from '../../store/rounds.js';
import { ROUND_WORDS, sayRoundProblem, sayTime } from '../../words/say-round.js';
import { pathIn } from '../addresses.js';
import { formSummary } from '../parts/form-fields.js';
import { roundPath } from '../round-paths.js';
import { ROUND_COPY, nameOf } from './view.js';

export interface ChaseFacts {
  readonly round: HeldRound;
  readonly list: ChaseList;
  readonly planned: readonly PlannedLetter[];
  readonly problems: readonly Problem[];
}

export function chaseView({ round, list, planned, problems }: ChaseFacts, lang: Lang): View {
  const words = ROUND_COPY[lang];
  const state = { form: new URLSearchParams(), problems, say: sayRoundProblem, lang };
  const path = roundPath(round.id);
  return {
    title: words.chaseTitle,
    caption: round.question.title[lang],
    back: { text: round.question.title[lang], href: pathIn(lang, path) },
    words,
    action: pathIn(lang, `${path}/chase`),
    summary: formSummary(state, 'seen'),
    letters: planned.map(({ of, letter }) => ({
      id: of.request.id,
      heading: fill(
        words.chaseOf,
        { name: nameOf(of.request.authority, lang), late: sayTime(of.standing, null, lang) },
        lang,
      ),
      subject: letter.subject,
      body: letter.body,
      language: letter.language === 'en' ? 'en' : 'cy',
      byHand: of.request.sendTo === null ? words.byHand : null,
    })),
    held: list.held.map(({ of, why }) =>
      fill(words.heldLine, { name: nameOf(of.authority, lang), why: ROUND_WORDS[lang].hold[why] }, lang),
    ),
  };
}
