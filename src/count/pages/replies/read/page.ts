/** Reading: the reply as it shows itself on one side with the cell lit, one value at a time on the other. */
import type { Problem } from '../../../../base/result.js';
import type { Lang } from '../../../../base/words.js';
import { addressOf } from '../../../../web/layout/layout.js';
import { goTo, notThere, show, showProblems } from '../../../../web/outcome.js';
import type { Ask, Outcome, Page } from '../../../../web/page.js';
import { transactionOf } from '../../../../web/transaction.js';
import type { ReplyActProblem } from '../../../actions/replies/problems.js';
import {
  type ReplyAtHand,
  decideCandidate,
  finishReading,
  replyAtHand,
  seatIn,
  takeReplySeat,
} from '../../../actions/replies/read-reply.js';
import { listDecisions, listMeanings } from '../../../store/reply-codes.js';
import { authorityName } from '../../../words/say.js';
import {
  READS_REPLIES,
  REPLIES,
  type ReplyParts,
  WORDS,
  aboutReply,
  backToReply,
  doingOf,
  ofReply,
  problemsView,
  replyPath,
} from '../asked.js';
import { decidedBy } from '../decided-by.js';
import { warningsFor, workView } from './work.js';

const TEMPLATE = 'count/pages/replies/read/page.njk';

export const replyReadPage = (parts: ReplyParts): Page => ({
  name: 'reply-read',
  path: `${REPLIES}/:id/read`,
  who: READS_REPLIES,
  audit: { reads: 'reply-shown', changes: 'reply-value-decided', by: 'action' },
  templates: [TEMPLATE],
  get: ofReply(async (ask, reply) => {
    const view = await readView(ask, parts, reply.id, []);
    return view ? show(TEMPLATE, view, { subjects: aboutReply(reply.id) }) : notThere();
  }),
  post: ofReply(async (ask, reply): Promise<Outcome> => {
    const again = async (problems: readonly Problem<ReplyActProblem>[]): Promise<Outcome> => {
      const view = await readView(ask, parts, reply.id, problems);
      return view ? showProblems(TEMPLATE, view) : notThere();
    };
    const tx = transactionOf(ask);
    const act = ask.form.get('act');
    if (act === 'begin' || act === 'finish') {
      const done = await (act === 'begin' ? takeReplySeat : finishReading)(tx, doingOf(ask), reply.id);
      return done.ok
        ? goTo(replyPath(reply.id, act === 'begin' ? 'read' : ''), aboutReply(reply.id))
        : again(done.problems);
    }
    const candidate = ask.form.get('candidate') ?? '';
    const decided = decidedBy(ask.form, candidate);
    if (!decided.ok) return again(decided.problems);
    const done = await decideCandidate(tx, doingOf(ask), {
      reply: reply.id,
      candidate,
      decided: decided.value,
    });
    return done.ok ? goTo(replyPath(reply.id, 'read'), aboutReply(reply.id)) : again(done.problems);
  }),
});

async function readView(
  ask: Ask,
  parts: ReplyParts,
  id: string,
  problems: readonly Problem<ReplyActProblem>[],
) {
  const tx = transactionOf(ask);
  const hand = await replyAtHand(tx, doingOf(ask), id);
  if (!hand) return null;
  const { lang } = ask;
  const words = WORDS[lang].read;
  const seat = seatIn(hand.readers, ask.actor.account);
  const base = {
    title: words.title,
    caption: authorityName(hand.reply.authority, lang),
    words,
    wide: true,
    back: backToReply(lang, id),
    summary: problemsView(problems, lang),
    action: addressOf(lang, replyPath(id, 'read')),
  };
  if (!seat || seat.finished_at || hand.reply.state !== 'waiting')
    return {
      ...base,
      says: saysOf(hand, seat !== null, lang),
      mayBegin: mayBegin(hand, seat !== null),
      work: null,
    };
  const decisions = await listDecisions(tx, hand.reading.id, seat.seat);
  const warnings = await warningsFor(ask, parts, hand, decisions);
  const meanings = await listMeanings(tx, hand.reply.authority);
  const facts = { hand, decisions, warnings, meanings, problems, ask };
  return { ...base, says: null, mayBegin: false, work: workView(facts) };
}

const mayBegin = ({ reply, readers }: ReplyAtHand, isReader: boolean): boolean =>
  reply.state === 'waiting' && !isReader && readers.length < 2;

function saysOf({ reply, readers }: ReplyAtHand, isReader: boolean, lang: Lang): string {
  const words = WORDS[lang].read;
  if (reply.state !== 'waiting') return words.notNow;
  if (isReader) return words.finished;
  return readers.length < 2 ? words.begin : words.full;
}
