/**
 * Carries out the letters that are to go. A letter that a person has seen is taken up, its Message-ID fixed, and tried;
 * only when the server has taken it has it gone. At least once, and in practice once: a try that broke off is settled by
 * our own copy of the letter, and only when none came back is it tried again, under the same Message-ID.
 */
import { randomUUID } from 'node:crypto';
import { addMilliseconds, dayInLondon } from '../../../base/day.js';
import { type Tx, inTransaction } from '../../../db/index.js';
import type { SmtpResult } from '../../../wire/smtp.js';
import { nextTry } from '../../../wire/next-try.js';
import type { OutgoingLetter } from '../../mail/carrier.js';
import { letterToGo } from '../../mail/letter-to-go.js';
import { sealMessage } from '../../mail/sealed-message.js';
import { letterMessageId } from '../../rules/mail/addressing.js';
import { findMailbox } from '../../store/mailboxes.js';
import { insertMessage } from '../../store/messages.js';
import {
  claimLetter,
  countTried,
  delayLetter,
  insertTakenUp,
  listGoneInDoubt,
  listUnsent,
  listUntaken,
  listWaiting,
  settleGoneOtherwise,
  settleLetter,
} from '../../store/outbox.js';
import { enterEvent, letterGone } from '../rounds/enter-event.js';
import type { MailBy } from './by.js';
import { fingerprintOf } from './fingerprint.js';

/** Longer than the slowest sending. */
const CLAIM_MS = 120_000;
/** A try that broke off is tried again after this, even when our mailbox could not be read meanwhile. */
const LONGEST_DOUBT_MS = 30 * 60_000;
const MINUTE_MS = 60_000;
const MOST_IN_A_ROW = 500;

export interface SendingOptions {
  /** How long a try may take before it counts as broken off. Milliseconds. */
  readonly claimMs?: number;
  readonly now: () => Date;
}

/** **Shape**: how many letters were tried. */
export async function sendLetters(by: MailBy, { now, claimMs = CLAIM_MS }: SendingOptions): Promise<number> {
  await takeUp(by, now());
  await settleDoubts(by, now());
  for (let tried = 0; tried < MOST_IN_A_ROW; tried++) {
    const at = now();
    const letter = await claim(by, at, claimMs);
    if (letter === null) return tried;
    await settle(by, { letter, result: await by.carrier.send(letter, at), at: now() });
  }
  return MOST_IN_A_ROW;
}

/** Undoes what a look did. */
class Looked extends Error {}

/** What would go now, in order, with nothing sent and nothing written down. */
export async function lettersToGo(
  by: Pick<MailBy, 'db' | 'actor' | 'carrier'>,
  at: Date,
): Promise<readonly OutgoingLetter[]> {
  const { db, actor, carrier } = by;
  const out: OutgoingLetter[] = [];
  await inTransaction(db, actor, async (tx) => {
    await takeUpIn(tx, by, at);
    for (const letter of await listWaiting(tx)) out.push(await letterToGo(tx, carrier, letter));
    throw new Looked();
  }).catch((error: unknown) => {
    if (!(error instanceof Looked)) throw error;
  });
  return out;
}

/** How many letters wait, or could not go. */
export const countUnsent = ({ db, actor }: Pick<MailBy, 'db' | 'actor'>): Promise<number> =>
  inTransaction(db, actor, async (tx) => (await listUnsent(tx)).length);

/** Letters that were seen and have an address are taken up; from here on their Message-ID is fixed. */
export const takeUp = (by: Pick<MailBy, 'db' | 'actor' | 'carrier'>, at: Date): Promise<number> =>
  inTransaction(by.db, by.actor, (tx) => takeUpIn(tx, by, at));

async function takeUpIn(
  tx: Tx,
  { actor, carrier }: Pick<MailBy, 'actor' | 'carrier'>,
  at: Date,
): Promise<number> {
  const letters = (await listUntaken(tx)).map(({ letter, token }) => ({
    letter,
    messageId: letterMessageId(token, letter, carrier.address),
  }));
  await insertTakenUp(tx, letters, { org: actor.org, at });
  await settleGoneOtherwise(tx, at);
  return letters.length;
}

/** Letters whose try broke off after the server had taken them: their copies came back. */
function settleDoubts(by: MailBy, now: Date): Promise<void> {
  return inTransaction(by.db, by.actor, async (tx) => {
    for (const { triedAt, ...letter } of await listGoneInDoubt(tx, now))
      await gone(tx, by, await letterToGo(tx, by.carrier, letter), triedAt);
  });
}

function claim(
  by: MailBy,
  now: Date,
  claimMs: number,
): Promise<(OutgoingLetter & { attempt: number }) | null> {
  const { db, actor, carrier } = by;
  return inTransaction(db, actor, async (tx) => {
    if ((await countTried(tx, addMilliseconds(now, -MINUTE_MS))) >= carrier.perMinute) return null;
    const claimed = await claimLetter(tx, {
      now,
      until: addMilliseconds(now, claimMs),
      doubtBefore: await doubtBefore(tx, by, now),
    });
    return claimed === null ? null : letterToGo(tx, carrier, claimed);
  });
}

/** Up to when a broken try is out of doubt: our mailbox has been read since, and no copy had come. */
async function doubtBefore(tx: Tx, { carrier }: MailBy, now: Date): Promise<Date> {
  if (!carrier.copies) return now;
  const readAt = (await findMailbox(tx, carrier.mailbox))?.readAt;
  const longest = addMilliseconds(now, -LONGEST_DOUBT_MS);
  return readAt && readAt > longest ? readAt : longest;
}

interface Settling {
  readonly letter: OutgoingLetter;
  readonly result: SmtpResult;
  readonly at: Date;
}

function settle(by: MailBy, { letter, result, at }: Settling): Promise<void> {
  return inTransaction(by.db, by.actor, async (tx) => {
    if (result.is === 'sent') return gone(tx, by, letter, at);
    const next = result.is === 'retry' ? nextTry(letter.attempt, at) : null;
    if (next !== null)
      return delayLetter(tx, letter.letter, { next, problem: result.why, said: result.said });
    const state = result.is === 'refused' ? 'refused' : 'given-up';
    const settled = { state, at, problem: result.why, said: result.said } as const;
    if (await settleLetter(tx, letter.letter, settled)) await notDelivered(tx, by, { letter, result, at });
  });
}

/** The letter has gone: the outbox, the thread and the request say so together. */
async function gone(
  tx: Tx,
  { actor, keys }: Pick<MailBy, 'actor' | 'keys'>,
  letter: OutgoingLetter,
  at: Date,
): Promise<void> {
  const settled = { state: 'sent', at, problem: null, said: '' } as const;
  if (!(await settleLetter(tx, letter.letter, settled))) return;
  const id = randomUUID();
  const head = {
    from: null,
    to: letter.to,
    subject: letter.subject,
    words: '',
    attached: [],
    name: 'letter.txt',
  };
  await insertMessage(tx, {
    org: actor.org,
    id,
    kind: 'letter',
    request: letter.request,
    letter: letter.letter,
    messageId: letter.messageId,
    inReplyTo: letter.inReplyTo === null ? [] : [letter.inReplyTo],
    thread: letter.references,
    fingerprint: fingerprintOf(letter.messageId),
    happenedAt: at,
    enteredAt: at,
    matchedBy: null,
    suggested: null,
    ...sealMessage(keys, { org: actor.org, id }, { head, raw: null }),
    rawBytes: 0,
    trouble: null,
    detail: {},
    enteredBy: null,
  });
  await letterGone(
    tx,
    actor,
    { letter: letter.letter, on: dayInLondon(at), detail: { channel: 'email' } },
    at,
  );
}

/** Refused for good: the letter did go out of our hands that day, and came to nobody. */
async function notDelivered(tx: Tx, { actor }: MailBy, { letter, result, at }: Settling): Promise<void> {
  const on = dayInLondon(at);
  const detail = {
    channel: 'email',
    ...(result.is === 'sent' ? {} : { status: result.said, why: result.why }),
  } as const;
  await letterGone(tx, actor, { letter: letter.letter, on, detail: { channel: 'email' } }, at);
  await enterEvent(
    tx,
    actor,
    { request: letter.request, kind: 'delivery-failed', happenedOn: on, letter: letter.letter, detail },
    at,
  );
}
