/** What the verbs of replies share: which reply is meant, who acts, how problems are said. */
import type { Problem } from '../../base/result.js';
import { type Lang, type ShapeOf, fill } from '../../base/words.js';
import {
  READS_REPLIES,
  type ReplyDoing,
  type ReplyEntry,
  findRepliesBeginning,
  sayReplyActProblem,
} from '../../count/index.js';
import { inTransaction, systemActor } from '../../db/index.js';
import type { SaidProblem } from '../figures-from.js';
import { type Person, personNamed } from '../person.js';
import { openKeys } from '../rooms.js';
import type { Call, Exit } from '../verb.js';
import { wrongUse } from '../wrong-use.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';
import type { OpenedCall } from '../opened-call.js';

export const REPLIES_COPY: Readonly<Record<Lang, ShapeOf<typeof en>>> = { en, cy };

/** The reply named by its id or the beginning of it; null, and said, when there is none or more than one. */
export async function replyNamed({ opened, call }: OpenedCall, name?: string): Promise<ReplyEntry | null> {
  if (name === undefined) throw wrongUse('operandMissing', { operand: 'REPLY' });
  const found = await inTransaction(opened.db, systemActor(opened.organisation.id), (tx) =>
    findRepliesBeginning(tx, name.toLowerCase()),
  );
  if (found.length === 1 && found[0]) return found[0];
  const words = REPLIES_COPY[call.lang];
  call.io.err(fill(found.length === 0 ? words.notThere : words.several, { name }, call.lang));
  return null;
}

/** Somebody who reads replies, with the keys. **Shape**: null, and said, when there is nobody or the keyring does not open. */
export async function whoReads(of: OpenedCall): Promise<(ReplyDoing & { readonly actor: Person }) | null> {
  const actor = await personNamed(of.opened, of.call, READS_REPLIES);
  const keys = actor && openKeys(of.opened, of.call);
  return actor && keys ? { actor, keys, now: of.now } : null;
}

const said = (p: Problem): SaidProblem => ({
  code: p.code,
  message_en: sayReplyActProblem(p, 'en'),
  message_cy: sayReplyActProblem(p, 'cy'),
  where: p.where ?? p.field ?? null,
});

/** Says what is in the way, a line each; with `--json` as a list on standard output. Always exit 1. */
export function refuseReply(problems: readonly Problem[], { json, io, lang }: Call): Exit {
  if (json) io.out(JSON.stringify({ problems: problems.map(said) }, null, 2));
  for (const p of problems) {
    const row = p.where?.row;
    const text = sayReplyActProblem(p, lang);
    io.err(row === undefined ? text : fill(REPLIES_COPY[lang].inRow, { row, text }, lang));
  }
  return 1;
}
