/** A reply comes in: opened only by the guarded reader, sealed, and put apart at once when it hides anything. */
import { createHash, randomUUID } from 'node:crypto';
import { authorityByCode } from '../../../base/authorities.js';
import { type Day, dayInLondon, isDay } from '../../../base/day.js';
import type { ReplyHow } from '../../../base/reply-state.js';
import { type Result, fail, ok } from '../../../base/result.js';
import type { Tx } from '../../../db/index.js';
import { type OpenedReply, READER_VERSION, type ReplyFileGiven } from '../../reading/replies/opened-reply.js';
import type { AskedOf } from '../../rules/confirming/entering.js';
import { allHidden } from '../../rules/replies/interpret.js';
import type { ReplyProblem, UnpackedReply } from '../../rules/replies/shape.js';
import { sealReading, sealReplyFile } from '../../sealed-reply.js';
import { findSameFile, insertReading, insertReply, insertReplyFile } from '../../store/replies.js';
import { type ReplyIntake, noteReply } from './doing.js';
import type { ReplyActProblem } from './problems.js';
import { findRound, requestOf } from '../../store/rounds.js';
import { tellReceived } from './tell-request.js';
import { replaceReply } from './withdraw-reply.js';

export interface ReplyGiven {
  readonly request: string | null;
  readonly authority: string;
  readonly receivedOn: Day;
  readonly how: ReplyHow;
  readonly asked: AskedOf;
  /** The reply that the authority puts this one in the place of, with its reason. */
  readonly replaces: { readonly reply: string; readonly why: string } | null;
  readonly files: readonly ReplyFileGiven[];
  /** At a form a file that cannot be read is refused, so that a person asks for another; a message is kept whatever it is. */
  readonly refuseUnreadable: boolean;
  /** False where whoever brings it in has entered already that something came. */
  readonly tellsRequest: boolean;
}

export interface ReplyReceived {
  readonly id: string;
  readonly quarantined: boolean;
}

/** Problems after which nothing can be read in a file. */
const FATAL: readonly ReplyProblem[] = [
  'format-unknown',
  'file-empty',
  'file-broken',
  'file-locked',
  'file-too-large',
  'reading-took-too-long',
  'reading-took-too-much-memory',
];

/** **Errors**: nothing given, an authority or a day that is none, a file held already, and what is wrong with a file. */
export async function receiveReply(
  tx: Tx,
  doing: ReplyIntake,
  given: ReplyGiven,
): Promise<Result<ReplyReceived, ReplyActProblem>> {
  const asked = await askedIn(tx, given);
  if (!asked.ok) return asked;
  return receive(tx, doing, asked.value);
}

/** An answer to a request is of the authority that was asked, and answers what was asked. */
async function askedIn(tx: Tx, given: ReplyGiven): Promise<Result<ReplyGiven, ReplyActProblem>> {
  if (given.request === null) return ok(given);
  const request = await requestOf(tx, given.request);
  const round = request && (await findRound(tx, request.round));
  if (!request || !round) return fail({ code: 'request-not-there', field: 'request' });
  const { parts, periods } = round.question;
  return ok({
    ...given,
    authority: request.authority,
    asked: { measures: parts.map((p) => p.measure), periods },
  });
}

async function receive(
  tx: Tx,
  doing: ReplyIntake,
  given: ReplyGiven,
): Promise<Result<ReplyReceived, ReplyActProblem>> {
  const wrong = wrongWith(given, dayInLondon(doing.now));
  if (wrong) return fail(wrong);
  const opened = await doing.open(given.files);
  const fatal = opened.files.flatMap((f) => f.problems).find((p) => FATAL.includes(p.code));
  if (given.refuseUnreadable && fatal) return fail({ code: fatal.code, field: 'file' });
  const id = randomUUID();
  for (const f of given.files)
    if (await findSameFile(tx, given.authority, sha256Of(f.bytes)))
      return fail({ code: 'same-file-held', field: 'file' });
  if (given.replaces) {
    const done = await replaceReply(tx, doing, given.replaces);
    if (!done.ok) return done;
  }
  const quarantined = opened.files.some((f) => allHidden(f).length > 0);
  await insertReply(tx, {
    org: doing.actor.org,
    id,
    request: given.request,
    authority: given.authority,
    received_on: given.receivedOn,
    how: given.how,
    asked: JSON.stringify(given.asked),
    state: quarantined ? 'quarantined' : 'waiting',
    replaces: given.replaces?.reply ?? null,
    load_id: null,
    withdrawn_on: null,
    withdrawn_by: null,
    withdrawn_why: null,
    added_by: doing.actor.account,
    added_at: doing.now,
    settled_by: null,
    settled_at: null,
  });
  for (const [i, file] of given.files.entries())
    await keepFile(tx, doing, { reply: id, position: i + 1, madeFrom: null, file, found: opened.files[i] });
  if (!quarantined) await keepReading(tx, doing, id, opened);
  const { request, receivedOn, how } = given;
  if (given.tellsRequest) await tellReceived(tx, doing, { id, request, received_on: receivedOn, how });
  await noteReply(tx, doing, quarantined ? 'reply-quarantined' : 'reply-received', { reply: id });
  return ok({ id, quarantined });
}

function wrongWith(
  given: ReplyGiven,
  today: Day,
): { readonly code: ReplyActProblem; readonly field: string } | null {
  if (authorityByCode(given.authority) === null) return { code: 'authority-missing', field: 'authority' };
  if (!isDay(given.receivedOn) || given.receivedOn > today)
    return { code: 'day-wrong', field: 'received-on' };
  return given.files.length === 0 ? { code: 'no-file', field: 'file' } : null;
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const LONGEST_NAME = 200;

/** Keeps one file, sealed. **Shape**: its id. */
export async function keepFile(
  tx: Tx,
  { actor, keys }: Pick<ReplyIntake, 'actor' | 'keys'>,
  of: {
    readonly reply: string;
    readonly position: number;
    readonly madeFrom: string | null;
    readonly file: ReplyFileGiven;
    readonly found: UnpackedReply | undefined;
  },
): Promise<string> {
  const id = randomUUID();
  const { name, bytes } = of.file;
  const hidden = of.found ? allHidden(of.found) : [];
  const isUnknown = of.found?.problems.some((p) => FATAL.includes(p.code)) ?? true;
  await insertReplyFile(tx, {
    org: actor.org,
    id,
    reply: of.reply,
    position: of.position,
    made_from: of.madeFrom,
    name: (name.replace(/^.*[\\/]/, '').slice(-LONGEST_NAME) || 'reply').normalize('NFC'),
    sha256: sha256Of(bytes),
    format: isUnknown ? 'none' : (of.found?.format ?? 'none'),
    size: bytes.length,
    hidden: JSON.stringify(hidden),
    state: hidden.length > 0 ? 'quarantined' : 'clean',
    sealed: sealReplyFile(keys, { org: actor.org, reply: of.reply, row: id }, bytes),
    released_by: null,
    released_at: null,
    released_why: null,
  });
  return id;
}

export async function keepReading(
  tx: Tx,
  { actor, keys, now }: Pick<ReplyIntake, 'actor' | 'keys' | 'now'>,
  reply: string,
  opened: OpenedReply,
): Promise<void> {
  const id = randomUUID();
  await insertReading(tx, {
    org: actor.org,
    id,
    reply,
    reader_version: READER_VERSION,
    candidates: opened.read.candidates.length,
    sealed: sealReading(keys, { org: actor.org, reply, row: id }, shortened(opened)),
    read_at: now,
  });
}

const MOST_ROWS = 5_000;

/** What is kept to be shown: of a table as long as data, its first rows. What was read in the rest is kept all the same. */
const shortened = (opened: OpenedReply): OpenedReply => ({
  ...opened,
  files: opened.files.map(shortenedFile),
});

const shortenedFile = (file: UnpackedReply): UnpackedReply => ({
  ...file,
  blocks: file.blocks.map((b) =>
    b.kind === 'table'
      ? { ...b, rows: b.rows.slice(0, MOST_ROWS) }
      : { ...b, lines: b.lines.slice(0, MOST_ROWS) },
  ),
  parts: file.parts.map(shortenedFile),
});
