/** The list of rounds, as its template wants it. Pure. */
import { dayInLondon, dayInWords } from '../../../base/day.js';
import { type Lang, type ShapeOf, fill, inFigures } from '../../../base/words.js';
import type { View } from '../../../web/page.js';
import type { StandingRound } from '../../actions/rounds/load-round.js';
import { STATUS_GROUPS, type StatusGroup, groupTally } from '../../rules/round/tally.js';
import type { HeldRound } from '../../store/rounds.js';
import { pathIn } from '../addresses.js';
import { groupClass } from '../parts/round-tags.js';
import { ROUNDS, ROUND_SETS, roundPath } from '../round-paths.js';
import { SET_COPY } from '../rounds-sets/view.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

const COPY: Readonly<Record<Lang, ShapeOf<typeof en>>> = { en, cy };

export const groupName = (group: StatusGroup, lang: Lang): string => {
  const words = COPY[lang].groups;
  return group === 'other' ? words.rest : words[group];
};

export function roundsView(rounds: readonly StandingRound[], mayRun: boolean, lang: Lang): View {
  const words = COPY[lang];
  const titles = new Map(rounds.map((r) => [r.round.id, r.round.question.title[lang]]));
  return {
    title: words.title,
    words,
    newHref: mayRun ? pathIn(lang, `${ROUNDS}/new`) : null,
    links: [
      { text: words.mail, href: pathIn(lang, `${ROUNDS}/mail`) },
      ...(mayRun
        ? [
            { text: words.addresses, href: pathIn(lang, `${ROUNDS}/addresses`) },
            { text: SET_COPY[lang].link, href: pathIn(lang, ROUND_SETS) },
            { text: words.import, href: pathIn(lang, `${ROUNDS}/import`) },
          ]
        : []),
    ],
    rounds: rounds.map(({ round, requests }) => {
      const counts = groupTally(requests.map((r) => r.standing));
      const before = round.clonedFrom === null ? undefined : titles.get(round.clonedFrom);
      const draftHref = `${roundPath(round.id)}/question`;
      return {
        title: round.question.title[lang] || round.title,
        href: pathIn(lang, round.state === 'draft' && mayRun ? draftHref : roundPath(round.id)),
        state: sayState(round, lang),
        after: before === undefined ? null : fill(words.clonedFrom, { title: before }, lang),
        asked: requests.length,
        groups: [
          { text: words.asked, count: inFigures(requests.length, lang), classes: '' },
          ...STATUS_GROUPS.filter((g) => counts[g] > 0).map((g) => ({
            text: groupName(g, lang),
            count: inFigures(counts[g], lang),
            classes: groupClass(g),
          })),
        ],
      };
    }),
  };
}

/** Where a round stands, in words. */
export function sayState(round: HeldRound, lang: Lang): string {
  const words = COPY[lang];
  const on = (at: Date): string => dayInWords(dayInLondon(at), lang);
  if (round.closedAt) return fill(words.closed, { on: on(round.closedAt) }, lang);
  if (round.openedAt) return fill(words.opened, { on: on(round.openedAt) }, lang);
  return words.draft;
}
