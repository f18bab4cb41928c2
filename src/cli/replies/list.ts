/** plimsoll replies list, show: what authorities sent, where each stands, and what one says. */
import { authorityByCode } from '../../base/authorities.js';
import { fill, plural } from '../../base/words.js';
import {
  REPLY_PAGE_WORDS,
  type ReplyEntry,
  type ReplyFile,
  listReplies,
  listReplyFiles,
  noteReply,
  replyAsJson,
  replyAtHand,
  replySettling,
  sayHidden,
  sayReply,
} from '../../count/index.js';
import { inTransaction, systemActor } from '../../db/index.js';
import { requestNamed } from '../round/request-named.js';
import type { Exit } from '../verb.js';
import { REPLIES_COPY, refuseReply, replyNamed, whoReads } from './about.js';
import { type OpenedCall, sayResult } from '../opened-call.js';

const SHORT = 8;

/** Every reply, or those to one request. Nothing of what they say. */
export async function listVerb(of: OpenedCall): Promise<Exit> {
  const { opened, call } = of;
  const request = call.text('request');
  const asked = request === undefined ? null : await requestNamed(of, request);
  if (request !== undefined && !asked) return 1;
  const all = await inTransaction(opened.db, systemActor(opened.organisation.id), listReplies);
  const replies = asked ? all.filter((r) => r.request === asked.of.request.id) : all;
  const { lang } = call;
  const lines = replies.map((r) =>
    fill(
      REPLIES_COPY[lang].line,
      {
        id: r.id.slice(0, SHORT),
        state: REPLY_PAGE_WORDS[lang].state[r.state].padEnd(14),
        authority: (authorityByCode(r.authority)?.name[lang] ?? r.authority).padEnd(28),
        on: r.received_on,
        read: `${r.seatsFinished}/2`,
        file: r.file,
      },
      lang,
    ),
  );
  sayResult(of, replies.map(asJson), lines.length > 0 ? lines.join('\n') : REPLIES_COPY[lang].none);
  return 0;
}

const asJson = (r: ReplyEntry) => ({
  reply: r.id,
  request: r.request,
  authority: r.authority,
  received_on: r.received_on,
  how: r.how,
  state: r.state,
  file: r.file,
  candidates: r.candidates,
  readers_began: r.seatsTaken,
  readers_finished: r.seatsFinished,
  replaces: r.replaces,
  taken_back: r.withdrawn_on && { on: r.withdrawn_on, why: r.withdrawn_why },
});

/** What one reply says, or where it hides something. Looking is entered in the journal, as on a page. */
export async function showVerb(of: OpenedCall): Promise<Exit> {
  const { opened, call } = of;
  const reply = await replyNamed(of, call.operands[1]);
  const doing = reply && (await whoReads(of));
  if (!reply || !doing) return 1;
  const found = await inTransaction(opened.db, doing.actor, async (tx) => {
    const files = await listReplyFiles(tx, reply.id);
    const hand = await replyAtHand(tx, doing, reply.id);
    const settling = hand && (await replySettling(tx, hand));
    await noteReply(tx, doing, 'reply-shown', { reply: reply.id });
    return { files, hand, settling };
  });
  const { files, hand, settling } = found;
  const read = hand?.opened.read;
  const name = files.map((f) => f.name).join(', ');
  const [first] = files;
  if (!read && files.every((f) => f.hidden.length === 0))
    return refuseReply([{ code: 'not-in-this-state' }], call);
  if (call.json) {
    const said = read && replyAsJson(read, { file: name, sha256: first?.sha256 ?? '' });
    const hidden = files.flatMap((f) => f.hidden.map((h) => ({ file: f.name, ...h })));
    const more = { hidden, disputed: settling?.open ?? null };
    call.io.out(JSON.stringify({ ...asJson(reply), read: said ?? null, ...more }, null, 2));
  } else {
    call.io.out(read ? sayReply(read, name, call.lang) : hiddenLines(files, of));
    if (settling) call.io.out(plural(REPLIES_COPY[call.lang].differences, settling.open.length, call.lang));
  }
  return read ? 0 : 1;
}

const hiddenLines = (files: readonly ReplyFile[], { call: { lang } }: OpenedCall): string =>
  files.flatMap((f) => [f.name, ...f.hidden.map((h) => `  ${sayHidden(h, lang)}`)]).join('\n');
