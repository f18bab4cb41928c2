/** Everything the page of a reply shows, fetched. */
import type { Ask } from '../../../../web/page.js';
import { transactionOf } from '../../../../web/transaction.js';
import { type ReplyAtHand, replyAtHand } from '../../../actions/replies/read-reply.js';
import { type SettlingReply, replySettling } from '../../../actions/replies/settle-reply.js';
import { type HeldObservation, listObservationsOf } from '../../../store.js';
import {
  type Reply,
  type ReplyFile,
  findReplacement,
  findReply,
  listNames,
  listReplyFiles,
} from '../../../store/replies.js';
import { type HeldRequest, type HeldRound, findRound, requestOf } from '../../../store/rounds.js';
import { maySee } from '../asked.js';

export interface LoadedReply {
  readonly reply: Reply;
  readonly files: readonly ReplyFile[];
  readonly hand: ReplyAtHand | null;
  readonly settling: SettlingReply | null;
  readonly observations: readonly HeldObservation[];
  /** The request that it answers, with the title of its round. */
  readonly answers: { readonly round: HeldRound; readonly request: HeldRequest } | null;
  readonly replaced: Reply | null;
  readonly replacement: Reply | null;
  /** Names of accounts that are spoken of. */
  readonly names: ReadonlyMap<string, string>;
}

export async function loadReply(ask: Ask, reply: Reply): Promise<LoadedReply> {
  const tx = transactionOf(ask);
  const files = await listReplyFiles(tx, reply.id);
  // Whoever only decides about originals does not read replies.
  const hand = maySee(ask) ? await replyAtHand(tx, { actor: ask.actor, keys: ask.keys() }, reply.id) : null;
  return {
    reply,
    files,
    hand,
    settling: hand ? await replySettling(tx, hand) : null,
    observations: reply.load_id === null ? [] : await listObservationsOf(tx, reply.load_id),
    answers: await answersOf(ask, reply),
    replaced: reply.replaces === null ? null : ((await findReply(tx, reply.replaces)) ?? null),
    replacement: (await findReplacement(tx, reply.id)) ?? null,
    names: await listNames(
      tx,
      files.flatMap((f) => (f.released_by === null ? [] : [f.released_by])),
    ),
  };
}

async function answersOf(ask: Ask, reply: Reply): Promise<LoadedReply['answers']> {
  const tx = transactionOf(ask);
  const request = reply.request === null ? null : await requestOf(tx, reply.request);
  const round = request && (await findRound(tx, request.round));
  return request && round ? { round, request } : null;
}
