/** plimsoll replies sheet, confirm, settle: reading a reply without a page, two people each for themselves. */
import type { Problem } from '../../base/result.js';
import { plural } from '../../base/words.js';
import {
  decideCandidate,
  enterReply,
  finishReading,
  noteReply,
  replyAtHand,
  replySettling,
  settleCandidate,
  takeReplySeat,
} from '../../count/index.js';
import { type Tx, inTransaction } from '../../db/index.js';
import { bytesOf } from '../figures-from.js';
import { type Worked, wholly } from '../person.js';
import type { Exit } from '../verb.js';
import { wrongUse } from '../wrong-use.js';
import { REPLIES_COPY, refuseReply, replyNamed, whoReads } from './about.js';
import { type SheetDecision, decisionsIn, rowsOf, sheetAsCsv } from './sheet.js';
import { type OpenedCall, sayResult } from '../opened-call.js';

type Doing = NonNullable<Awaited<ReturnType<typeof whoReads>>>;

/** What there is to decide, as CSV for a person to fill in. Looking is entered in the journal, as on a page. */
export async function sheetVerb(of: OpenedCall): Promise<Exit> {
  const { opened, call } = of;
  const reply = await replyNamed(of, call.operands[1]);
  const doing = reply && (await whoReads(of));
  if (!reply || !doing) return 1;
  const rows = await inTransaction(opened.db, doing.actor, async (tx) => {
    const hand = await replyAtHand(tx, doing, reply.id);
    if (!hand) return null;
    await noteReply(tx, doing, 'reply-shown', { reply: reply.id });
    const settling = call.has('differences') ? await replySettling(tx, hand) : null;
    return rowsOf(hand.opened, { settling, isAll: call.has('all') });
  });
  if (!rows) return refuseReply([{ code: 'not-in-this-state' }], call);
  sayResult(of, rows, sheetAsCsv(rows).trimEnd());
  return 0;
}

/** A whole reading: begun, decided, finished; all of it or nothing. */
export async function confirmVerb(of: OpenedCall): Promise<Exit> {
  const { call } = of;
  const [, name, file] = call.operands;
  const reply = await replyNamed(of, name);
  if (file === undefined) throw wrongUse('operandMissing', { operand: 'DECISIONS.csv' });
  const doing = reply && (await whoReads(of));
  if (!reply || !doing) return 1;
  const text = Buffer.from(await bytesOf(file, call)).toString('utf8');
  const done = await decided(of, doing, async (tx) => {
    const begun = await takeReplySeat(tx, doing, reply.id);
    if (!begun.ok) return begun;
    const all = await readSheet(tx, doing, { reply: reply.id, text, isSettling: false });
    if (!all.ok) return all;
    const wrong = await each(all.value, (d) => decideCandidate(tx, doing, { ...d, reply: reply.id }));
    if (wrong.length > 0) return { ok: false, problems: wrong };
    const finished = await finishReading(tx, doing, reply.id);
    return finished.ok ? { ok: true, value: all.value.length } : finished;
  });
  if (!done.ok) return refuseReply(done.problems, call);
  const words = REPLIES_COPY[call.lang];
  const text2 = call.has('dry-run') ? words.wouldConfirm : words.confirmed;
  const json = { reply: reply.id, by: doing.actor.name, decided: done.value, dry_run: call.has('dry-run') };
  sayResult(of, json, plural(text2, done.value, call.lang, { name: doing.actor.name }));
  return 0;
}

/** Where the two differ a third decides; then the values are entered. */
export async function settleVerb(of: OpenedCall): Promise<Exit> {
  const { call } = of;
  const [, name, file] = call.operands;
  const reply = await replyNamed(of, name);
  const doing = reply && (await whoReads(of));
  if (!reply || !doing) return 1;
  const text = file === undefined ? null : Buffer.from(await bytesOf(file, call)).toString('utf8');
  const done = await decided(of, doing, async (tx) => {
    if (text !== null) {
      const all = await readSheet(tx, doing, { reply: reply.id, text, isSettling: true });
      if (!all.ok) return all;
      const wrong = await each(all.value, (d) => settleCandidate(tx, doing, { ...d, reply: reply.id }));
      if (wrong.length > 0) return { ok: false, problems: wrong };
    }
    return enterReply(tx, doing, reply.id);
  });
  if (!done.ok) return refuseReply(done.problems, call);
  const words = REPLIES_COPY[call.lang];
  const said = call.has('dry-run') ? words.wouldEnter : words.entered;
  const json = { reply: reply.id, observations: done.value, dry_run: call.has('dry-run') };
  sayResult(of, json, plural(said, done.value, call.lang));
  return 0;
}

const decided = (
  { opened, call }: OpenedCall,
  { actor }: Doing,
  work: (tx: Tx) => Promise<Worked<number>>,
): Promise<Worked<number>> => wholly({ opened, person: actor, rehearsal: call.has('dry-run') }, work);

async function readSheet(
  tx: Tx,
  doing: Doing,
  of: { readonly reply: string; readonly text: string; readonly isSettling: boolean },
): Promise<Worked<readonly SheetDecision[]>> {
  const hand = await replyAtHand(tx, doing, of.reply);
  if (!hand) return { ok: false, problems: [{ code: 'not-in-this-state' }] };
  const settling = of.isSettling ? await replySettling(tx, hand) : null;
  if (of.isSettling && !settling) return { ok: false, problems: [{ code: 'not-finished' }] };
  return decisionsIn(of.text, { opened: hand.opened, settling });
}

/** Does each, and gathers what is wrong with any, so that a sheet is mended once. */
async function each(
  decisions: readonly SheetDecision[],
  act: (d: SheetDecision) => Promise<Worked<unknown>>,
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const d of decisions) {
    const done = await act(d);
    if (!done.ok) problems.push(...done.problems.map((p) => ({ ...p, where: { row: d.row } })));
  }
  return problems;
}
