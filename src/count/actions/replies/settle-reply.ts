/** Where two readers differ a third decides; when nothing differs any more, what they found becomes observations. */
import { dayInLondon } from '../../../base/day.js';
import { type Result, fail, ok } from '../../../base/result.js';
import type { Tx } from '../../../db/index.js';
import { type AskedOf, type SettledValue, observationsOf } from '../../rules/confirming/entering.js';
import { learntFrom } from '../../rules/confirming/labels.js';
import { type Compared, type Decisions, compareReaders, outcomeOf } from '../../rules/confirming/outcomes.js';
import { type PlacedBlock, blocksOf, pieceAt, spotOfName, spotsOf } from '../../rules/confirming/places.js';
import {
  type Decided,
  KIND,
  type Said,
  type SaidKind,
  type SaidValue,
  isSaidKind,
  keyOfSaid,
} from '../../rules/confirming/said.js';
import { insertLoad } from '../../store.js';
import { listReplyFiles, updateReplySettled } from '../../store/replies.js';
import { insertDecision, keepMeaning, listDecisions } from '../../store/reply-codes.js';
import { authorityName } from '../../words/say.js';
import { type ReplyDoing, noteReply } from './doing.js';
import type { ReplyActProblem } from './problems.js';
import { renewClosing } from '../rounds/close-round.js';
import { tellKind } from './tell-request.js';
import { type ReplyAtHand, replyInWork, seatIn, wrongDecision } from './read-reply.js';

export interface SettlingReply extends ReplyAtHand {
  readonly first: Decisions;
  readonly second: Decisions;
  readonly settled: Decisions;
  readonly compared: Compared;
  /** Differences that nobody has settled yet. */
  readonly open: readonly string[];
}

/** **Shape**: null until both readers have finished. */
export async function replySettling(tx: Tx, hand: ReplyAtHand): Promise<SettlingReply | null> {
  if (hand.readers.filter((r) => r.finished_at).length < 2) return null;
  const { id } = hand.reading;
  const first = await listDecisions(tx, id, 'first');
  const second = await listDecisions(tx, id, 'second');
  const settled = await listDecisions(tx, id, 'settled');
  const compared = compareReaders(hand.opened.read, first, second);
  return {
    ...hand,
    first,
    second,
    settled,
    compared,
    open: compared.disputed.filter((c) => !settled.has(c)),
  };
}

/** The two answers in the order of what they say, not of who gave them. Null: nothing of it counts. */
export function answersTo(s: SettlingReply, candidate: string): readonly (Said | null)[] {
  const said = [s.first, s.second].map((d) => {
    const decided = d.get(candidate);
    return decided ? outcomeOf(s.opened.read, candidate, decided) : null;
  });
  const key = (x: Said | null): string => (x === null ? '' : keyOfSaid(x));
  return said.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** One of the two answers, `a` or `b`, as a decision; null for anything else. */
export function takenAnswer(s: SettlingReply, candidate: string, take: string): Decided | null {
  if (take !== 'a' && take !== 'b') return null;
  const said = answersTo(s, candidate)[take === 'a' ? 0 : 1];
  if (said === undefined) return null;
  return said === null ? { decision: 'reject', said: null } : { decision: 'correct', said };
}

/** Whoever read the reply may not settle: it would be their own word twice. */
export async function settleCandidate(
  tx: Tx,
  doing: ReplyDoing,
  given: { readonly reply: string; readonly candidate: string; readonly decided: Decided },
): Promise<Result<null, ReplyActProblem>> {
  const found = await replyInWork(tx, doing, given.reply);
  if (!found.ok) return found;
  const hand = found.value;
  if (seatIn(hand.readers, doing.actor.account)) return fail({ code: 'reader-may-not-settle' });
  const settling = await replySettling(tx, hand);
  if (!settling) return fail({ code: 'not-finished' });
  if (!settling.open.includes(given.candidate)) return fail({ code: 'not-in-dispute' });
  const wrong = wrongDecision(hand.opened, given.candidate, given.decided);
  if (wrong) return fail({ code: wrong, field: 'decision' });
  await insertDecision(tx, {
    org: doing.actor.org,
    reading: hand.reading.id,
    seat: 'settled',
    candidate: given.candidate,
    decided: given.decided,
    by: doing.actor.account,
    at: doing.now,
  });
  await noteReply(tx, doing, 'reply-difference-settled', { reply: given.reply });
  return ok(null);
}

/** What the reply comes to, candidate by candidate: null where nothing of one counts. */
export function settledOutcomes(s: SettlingReply): ReadonlyMap<string, Said | null> {
  const settled = [...s.settled]
    .filter(([candidate]) => s.compared.disputed.includes(candidate))
    .map(([candidate, d]) => [candidate, outcomeOf(s.opened.read, candidate, d)] as const);
  return new Map([...s.compared.same, ...settled]);
}

/** Where a reply is shown: the address that its observations carry. */
export const replyAddress = (id: string): string => `/count/replies/${id}`;

/** Enters what was settled, once. **Shape**: how many observations there are now. */
export async function enterReply(
  tx: Tx,
  doing: ReplyDoing,
  id: string,
): Promise<Result<number, ReplyActProblem>> {
  const found = await replyInWork(tx, doing, id);
  if (!found.ok) return found;
  const hand = found.value;
  const settling = await replySettling(tx, hand);
  if (!settling) return fail({ code: 'not-finished' });
  if (settling.open.length > 0) return fail({ code: 'differences-left' });
  const outcomes = settledOutcomes(settling);
  const all = await listReplyFiles(tx, id);
  const clean = all.filter((f) => f.state === 'clean');
  // Of a file that shows nothing there is no copy: then what came stands for it.
  const files = clean.length > 0 ? clean : all;
  const shaOf = (block: PlacedBlock | undefined): string => {
    const name = block && hand.opened.files[block.index]?.name;
    return (files.find((f) => f.name === name) ?? files[0])?.sha256 ?? '';
  };
  const kind = outcomes.get(KIND);
  const saidKind: SaidKind = kind && isSaidKind(kind) ? kind : { kind: 'none', exemptions: [] };
  const refusal = refusalOf(blocksOf(hand.opened.files));
  const { reply } = hand;
  const observations = observationsOf({
    authority: reply.authority,
    publisher: authorityName(reply.authority, 'en'),
    receivedOn: reply.received_on,
    address: replyAddress(id),
    kind: saidKind,
    values: valuesOf(settling, outcomes, shaOf),
    asked: reply.asked as AskedOf,
    refusal: { ...refusal, sha256: shaOf(undefined) },
  });
  const load =
    observations.length === 0
      ? null
      : await insertLoad(
          tx,
          {
            org: doing.actor.org,
            fileName: files[0]?.name ?? id,
            sha256: shaOf(undefined),
            loadedBy: doing.actor.account,
            at: doing.now,
          },
          observations,
        );
  await updateReplySettled(tx, id, { load, by: doing.actor.account, at: doing.now });
  await learn(tx, doing, settling, outcomes);
  const words = ['figures', 'acknowledgement', 'none'].includes(saidKind.kind)
    ? ''
    : refusal.text.slice(0, 500);
  await tellKind(tx, doing, reply, { said: saidKind, words });
  await renewClosing(tx, doing.actor, reply.request, doing.now);
  await noteReply(tx, doing, 'reply-settled', { reply: id });
  return ok(observations.length);
}

/** The candidates of which something counts, in order. */
const counted = (outcomes: ReadonlyMap<string, Said | null>): readonly (readonly [string, SaidValue])[] =>
  [...outcomes].flatMap(([c, said]) =>
    c === KIND || said === null || isSaidKind(said) ? [] : [[c, said] as const],
  );

function valuesOf(
  s: SettlingReply,
  outcomes: ReadonlyMap<string, Said | null>,
  shaOf: (block: PlacedBlock | undefined) => string,
): readonly SettledValue[] {
  const blocks = blocksOf(s.opened.files);
  const spots = spotsOf(blocks, s.opened.read.candidates);
  return counted(outcomes).flatMap(([candidate, said]): readonly SettledValue[] => {
    const added = spotOfName(candidate);
    const spot = added ?? spots[Number(candidate)] ?? null;
    const sha256 = shaOf(spot ? blocks[spot.block] : undefined);
    const found = added ? undefined : s.opened.read.candidates[Number(candidate)];
    if (found) return [{ said, at: found.at, asWritten: found.as_written, words: found.words, sha256 }];
    const piece = spot && pieceAt(blocks, spot);
    return piece ? [{ said, at: piece.at, asWritten: piece.text.slice(0, 280), words: null, sha256 }] : [];
  });
}

/** The first line that speaks of refusing, or the first there is. */
function refusalOf(blocks: readonly PlacedBlock[]): { at: SettledValue['at'] | null; text: string } {
  const lines = blocks.flatMap(({ block }) => (block.kind === 'prose' ? block.lines : []));
  const line =
    lines.find((l) =>
      /\b(?:section|s\.?|adran)\s*\d+|exempt|refus|not held|no information|eithri|gwrthod/i.test(l.text),
    ) ?? lines[0];
  return { at: line?.at ?? null, text: line?.text ?? '' };
}

async function learn(
  tx: Tx,
  doing: ReplyDoing,
  s: SettlingReply,
  outcomes: ReadonlyMap<string, Said | null>,
): Promise<void> {
  const on = dayInLondon(doing.now);
  const seen = new Set<string>();
  for (const [candidate, said] of counted(outcomes)) {
    const found = spotOfName(candidate) ? undefined : s.opened.read.candidates[Number(candidate)];
    if (!found) continue;
    for (const taught of learntFrom(found, said)) {
      const key = JSON.stringify(taught);
      // A row of ten years teaches once, not ten times.
      if (seen.has(key)) continue;
      seen.add(key);
      await keepMeaning(tx, { org: doing.actor.org, authority: s.reply.authority, ...taught, on });
    }
  }
}
