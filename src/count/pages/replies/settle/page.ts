/** Where two readers differ: both answers, and a third person who takes one of them, another, or none. */
import type { Problem } from '../../../../base/result.js';
import { fill, plural } from '../../../../base/words.js';
import { addressOf } from '../../../../web/layout/layout.js';
import { goTo, notThere, show, showProblems } from '../../../../web/outcome.js';
import type { Ask, Outcome, Page } from '../../../../web/page.js';
import { transactionOf } from '../../../../web/transaction.js';
import type { ReplyActProblem } from '../../../actions/replies/problems.js';
import { replyAtHand, seatIn } from '../../../actions/replies/read-reply.js';
import {
  type SettlingReply,
  answersTo,
  replySettling,
  settleCandidate,
  takenAnswer,
} from '../../../actions/replies/settle-reply.js';
import { type Spot, blocksOf, spotOfName, spotsOf } from '../../../rules/confirming/places.js';
import { type Decided, KIND } from '../../../rules/confirming/said.js';
import { authorityName } from '../../../words/say.js';
import {
  READS_REPLIES,
  REPLIES,
  WORDS,
  aboutReply,
  backToReply,
  doingOf,
  ofReply,
  problemsView,
  replyPath,
} from '../asked.js';
import { candidateFacts, fieldTexts, kindFields, saySaid, valueFields } from '../candidate-view.js';
import { decidedBy } from '../decided-by.js';
import { drawnReply } from '../rendered.js';

const TEMPLATE = 'count/pages/replies/settle/page.njk';

export const replySettlePage: Page = {
  name: 'reply-settle',
  path: `${REPLIES}/:id/settle`,
  who: READS_REPLIES,
  audit: { reads: 'reply-shown', changes: 'reply-difference-settled', by: 'action' },
  templates: [TEMPLATE],
  get: ofReply(async (ask, reply) => {
    const view = await settleView(ask, reply.id, []);
    return view ? show(TEMPLATE, view, { subjects: aboutReply(reply.id) }) : notThere();
  }),
  post: ofReply(async (ask, reply): Promise<Outcome> => {
    const again = async (problems: readonly Problem<ReplyActProblem>[]): Promise<Outcome> => {
      const view = await settleView(ask, reply.id, problems);
      return view ? showProblems(TEMPLATE, view) : notThere();
    };
    const candidate = ask.form.get('candidate') ?? '';
    const taken = await takenBy(ask, reply.id, candidate);
    const decided = taken ? { ok: true as const, value: taken } : decidedBy(ask.form, candidate);
    if (!decided.ok) return again(decided.problems);
    const given = { reply: reply.id, candidate, decided: decided.value };
    const done = await settleCandidate(transactionOf(ask), doingOf(ask), given);
    return done.ok ? goTo(replyPath(reply.id, 'settle'), aboutReply(reply.id)) : again(done.problems);
  }),
};

/** "Take this": the answer itself, as a decision. */
async function takenBy(ask: Ask, id: string, candidate: string): Promise<Decided | null> {
  const hand = await replyAtHand(transactionOf(ask), doingOf(ask), id);
  const settling = hand && (await replySettling(transactionOf(ask), hand));
  return settling && takenAnswer(settling, candidate, ask.form.get('take') ?? '');
}

async function settleView(ask: Ask, id: string, problems: readonly Problem<ReplyActProblem>[]) {
  const { lang } = ask;
  const words = WORDS[lang].settle;
  const hand = await replyAtHand(transactionOf(ask), doingOf(ask), id);
  if (!hand) return null;
  const settling = await replySettling(transactionOf(ask), hand);
  const isReader = seatIn(hand.readers, ask.actor.account) !== null;
  const [next] = settling?.open ?? [];
  const finished = hand.readers.filter((r) => r.finished_at).length;
  const says =
    hand.reply.state !== 'waiting'
      ? WORDS[lang].read.notNow
      : !settling
        ? fill(words.waiting, { n: finished }, lang)
        : settling.compared.disputed.length === 0
          ? words.none
          : settling.open.length === 0
            ? words.noneLeft
            : isReader
              ? words.reader
              : null;
  return {
    title: words.title,
    caption: authorityName(hand.reply.authority, lang),
    words,
    read: WORDS[lang].read,
    wide: true,
    back: backToReply(lang, id),
    summary: problemsView(problems, lang),
    action: addressOf(lang, replyPath(id, 'settle')),
    says,
    work:
      says === null && settling && next !== undefined ? workView(ask, settling, { next, problems }) : null,
  };
}

function workView(
  ask: Ask,
  s: SettlingReply,
  { next, problems }: { readonly next: string; readonly problems: readonly Problem<ReplyActProblem>[] },
) {
  const { lang } = ask;
  const blocks = blocksOf(s.opened.files);
  const texts = fieldTexts({ opened: s.opened, candidate: next, blocks }, undefined, undefined);
  const lit: Spot | null =
    spotOfName(next) ?? spotsOf(blocks, s.opened.read.candidates)[Number(next)] ?? null;
  return {
    candidate: next,
    isKind: next === KIND,
    left: plural(WORDS[lang].settle.left, s.open.length, lang),
    facts: candidateFacts({ opened: s.opened, blocks, candidate: next }, lang),
    answers: answersTo(s, next).map((said, i) => ({
      name: i === 0 ? WORDS[lang].settle.answerA : WORDS[lang].settle.answerB,
      take: i === 0 ? 'a' : 'b',
      key: i + 1,
      text: saySaid(said, lang),
    })),
    hasCell: lit !== null,
    ...(next === KIND ? kindFields(texts, { problems, lang }) : valueFields(texts, { problems, lang })),
    drawn: drawnReply({ blocks, marks: lit ? [{ spot: lit, as: 'lit' }] : [], add: null }, lang),
  };
}
