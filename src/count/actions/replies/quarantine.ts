/** What can be done with a reply that hides something: a clean copy, sending it back, or letting the original out. */
import { type Result, fail, ok } from '../../../base/result.js';
import type { Tx } from '../../../db/index.js';
import { cleanCopies } from '../../formats/clean-copy/clean-copy.js';
import { allHidden } from '../../rules/replies/interpret.js';
import { replyTransition } from '../../rules/confirming/states.js';
import { openReplyFile } from '../../sealed-reply.js';
import {
  type Reply,
  type ReplyFile,
  findSealedFile,
  listReplyFiles,
  takeReply,
  updateFileReleased,
  updateReplyState,
} from '../../store/replies.js';
import { type ReplyDoing, type ReplyIntake, noteReply } from './doing.js';
import type { ReplyActProblem } from './problems.js';
import type { ReplyFileGiven } from '../../reading/replies/opened-reply.js';
import { keepFile, keepReading } from './receive-reply.js';

/** Copies without what was hidden, and the reading of them. The originals stay sealed. */
export async function cleanReply(
  tx: Tx,
  doing: ReplyIntake,
  id: string,
): Promise<Result<null, ReplyActProblem>> {
  const reply = await takeReply(tx, id);
  if (!reply) return fail({ code: 'reply-not-there' });
  if (!replyTransition(reply.state, 'clean')) return fail({ code: 'not-in-this-state' });
  const files = await listReplyFiles(tx, id);
  const readable: ReplyFileGiven[] = [];
  let position = files.length;
  for (const file of files) {
    const bytes = await bytesOf(tx, doing, file);
    if (file.state === 'clean') readable.push({ name: file.name, bytes });
    else
      for (const copy of cleanCopies(
        (await doing.open([{ name: file.name, bytes }])).files[0] ?? nothing(),
      )) {
        const [found] = (await doing.open([copy])).files;
        // Built from nothing but what is shown: if something is hidden in it, the builder is broken.
        if (!found || allHidden(found).length > 0) throw new Error('a clean copy hides something');
        await keepFile(tx, doing, { reply: id, position: ++position, madeFrom: file.id, file: copy, found });
        readable.push(copy);
      }
  }
  await keepReading(tx, doing, id, await doing.open(readable));
  await updateReplyState(tx, id, 'waiting');
  await noteReply(tx, doing, 'reply-cleaned', { reply: id });
  return ok(null);
}

function nothing(): never {
  throw new Error('the reader answers for every file it is given');
}

async function bytesOf(
  tx: Tx,
  { actor, keys }: Pick<ReplyIntake, 'actor' | 'keys'>,
  file: ReplyFile,
): Promise<Buffer> {
  const sealed = await findSealedFile(tx, file.id);
  const bytes = sealed && openReplyFile(keys, { org: actor.org, reply: file.reply, row: file.id }, sealed);
  if (!bytes) throw new Error('the key of this reply was destroyed');
  return bytes;
}

/** The authority has been told; its file is kept, and nothing in it is read. */
export async function sendReplyBack(
  tx: Tx,
  doing: ReplyDoing,
  id: string,
): Promise<Result<null, ReplyActProblem>> {
  const reply = await takeReply(tx, id);
  if (!reply) return fail({ code: 'reply-not-there' });
  if (!replyTransition(reply.state, 'send-back')) return fail({ code: 'not-in-this-state' });
  await updateReplyState(tx, id, 'returned');
  await noteReply(tx, doing, 'reply-sent-back', { reply: id });
  return ok(null);
}

const LONGEST = 500;

/** The original of a file, to whoever decided that it must be opened, with the reason. */
export async function letOriginalOut(
  tx: Tx,
  doing: ReplyDoing,
  given: { readonly reply: string; readonly file: string; readonly why: string },
): Promise<Result<{ readonly name: string; readonly bytes: Buffer }, ReplyActProblem>> {
  const why = given.why.trim().slice(0, LONGEST);
  if (why === '') return fail({ code: 'reason-missing', field: 'why' });
  const reply: Reply | undefined = await takeReply(tx, given.reply);
  const file = (await listReplyFiles(tx, given.reply)).find((f) => f.id === given.file);
  if (!reply || !file || file.state === 'clean') return fail({ code: 'reply-not-there' });
  if (!replyTransition(reply.state, 'let-out')) return fail({ code: 'not-in-this-state' });
  const bytes = await bytesOf(tx, doing, file);
  await updateFileReleased(tx, file.id, { by: doing.actor.account, at: doing.now, why });
  await noteReply(tx, doing, 'reply-original-opened', { reply: reply.id, why });
  return ok({ name: file.name, bytes });
}
