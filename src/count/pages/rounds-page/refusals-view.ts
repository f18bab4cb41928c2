/** Refusals by wording, with who did answer the same question beside them. Pure. */
import { dayInWords } from '../../../base/day.js';
import { type Lang, fill, plural } from '../../../base/words.js';
import type { View } from '../../../web/page.js';
import type { StandingRequest, StandingRound } from '../../actions/rounds/load-round.js';
import { HAS_ANSWERED, type Refusal, groupRefusals } from '../../rules/round/refusals.js';
import { inOrder } from '../../rules/round/standing.js';
import { requestTransition } from '../../rules/round/transitions.js';
import { capital } from '../../words/say.js';
import { exemptionNames } from '../../words/say-round-letters.js';
import { ROUND_WORDS } from '../../words/say-round.js';
import { pathIn } from '../addresses.js';
import { requestPath, roundPath } from '../round-paths.js';
import { ROUND_COPY, nameOf } from './view.js';

/** The last refusal of a request, as data; null when it was never refused. */
export function refusalOf({ events, request }: StandingRequest): (Refusal & { readonly on: string }) | null {
  const last = inOrder(events).findLast(
    (e) => e.kind === 'refused' || (e.kind === 'part-answered' && (e.detail.exemptions?.length ?? 0) > 0),
  );
  if (!last) return null;
  return {
    request: request.id,
    authority: request.authority,
    exemptions: last.detail.exemptions ?? [],
    words: last.detail.words ?? '',
    isPart: last.kind === 'part-answered',
    on: last.happenedOn,
  };
}

export function refusalsView({ round, requests }: StandingRound, mayRun: boolean, lang: Lang): View {
  const words = ROUND_COPY[lang];
  const byId = new Map(requests.map((r) => [r.request.id, r]));
  const refusals = requests.flatMap((r) => refusalOf(r) ?? []);
  const answered = requests.filter((r) => HAS_ANSWERED.includes(r.standing.status));
  return {
    title: words.refusalsTitle,
    caption: round.question.title[lang],
    back: { text: round.question.title[lang], href: pathIn(lang, roundPath(round.id)) },
    words,
    groups: groupRefusals(refusals).map((g) => ({
      heading: capital(g.exemptions.length > 0 ? exemptionNames(g.exemptions, lang) : words.noExemption),
      count: plural(words.group, g.refusals.length, lang),
      quoted: g.words,
      refusals: g.refusals.map((r) => lineOf(r, byId.get(r.request), { round: round.id, mayRun }, lang)),
    })),
    answered: answered.map(({ request, standing }) => ({
      href: pathIn(lang, requestPath(round.id, request.id)),
      text: fill(
        words.answeredLine,
        {
          name: nameOf(request.authority, lang),
          status: ROUND_WORDS[lang].status[standing.status],
          on: standing.answeredOn ? dayInWords(standing.answeredOn, lang) : '–',
        },
        lang,
      ),
    })),
  };
}

function lineOf(
  refusal: Refusal,
  held: StandingRequest | undefined,
  { round, mayRun }: { readonly round: string; readonly mayRun: boolean },
  lang: Lang,
) {
  const words = ROUND_COPY[lang];
  const own = held ? refusalOf(held) : null;
  const mayReview = mayRun && held && requestTransition(held.standing.phase, 'review-asked') !== null;
  const path = requestPath(round, refusal.request);
  return {
    name: nameOf(refusal.authority, lang),
    href: pathIn(lang, path),
    note: fill(
      words.refusedAt,
      {
        stage: ROUND_WORDS[lang].stage[held?.standing.stage ?? 'first'],
        on: own ? dayInWords(own.on, lang) : '–',
      },
      lang,
    ),
    reviewHref: mayReview ? pathIn(lang, `${path}/letter/internal-review`) : null,
  };
}
