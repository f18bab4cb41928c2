/**
 * A message that came in: taken apart in a guarded thread, matched to its request, kept sealed as it came, and entered as
 * what it is on the day it was received. The same message, delivered twice, is one.
 */
import { randomUUID } from 'node:crypto';
import { dayInLondon } from '../../../base/day.js';
import { type MatchedBy, type Tx, inTransaction } from '../../../db/index.js';
import { headOf } from '../../mail/head-of.js';
import type { Arrived } from '../../mail/carrier.js';
import { type MessageHead, WORDS_KEPT, sealMessage } from '../../mail/sealed-message.js';
import { byHeaders, takeApart } from '../../mail/take-apart.js';
import type { TakenApart } from '../../mail/taken-apart.js';
import { domainOf, isSameDomain, tokensInAddresses, tokensInSubject } from '../../rules/mail/addressing.js';
import { readDeliveryStatus } from '../../rules/mail/delivery-status.js';
import { type IncomingKind, kindOfMessage } from '../../rules/mail/kind-of-message.js';
import { theirReference } from '../../rules/mail/their-reference.js';
import {
  hasMessage,
  insertMessage,
  listByDomain,
  listByMessageIds,
  listByTokens,
} from '../../store/messages.js';
import { findLetterByMessageId } from '../../store/outbox.js';
import { readHeaders } from '../../../wire/mail.js';
import { machineMail } from '../../../wire/machine-mail.js';
import type { MailBy } from './by.js';
import { enterMessage } from './enter-message.js';
import { fingerprintOf } from './fingerprint.js';
import { ownCopyCame } from './own-copy.js';

export type Taken = 'taken' | 'stray' | 'known-already' | 'own-copy';

/** **Shape**: what became of it; whatever it is, the mailbox need not give it again. */
export async function takeMessage(by: MailBy, arrived: Arrived, now: Date): Promise<Taken> {
  const { db, actor } = by;
  const apart =
    arrived.tooLarge === null ? await takeApart(arrived.raw) : byHeaders(arrived.raw, 'too-large');
  const fingerprint = fingerprintOf(
    apart.messageId ?? '',
    apart.from?.address ?? '',
    apart.subject,
    apart.sentAt ?? '',
    apart.text,
    ...apart.attached.map(({ name, size }) => `${name} ${size}`),
    // What could not be read has nothing else to be known by.
    ...(apart.trouble === null ? [] : [fingerprintOf(Buffer.from(arrived.raw).toString('base64'))]),
  );
  const early = await inTransaction(db, actor, async (tx): Promise<Taken | null> => {
    const own = await ownCopyCame(tx, by, apart);
    const taken = own ? 'own-copy' : (await hasMessage(tx, fingerprint)) ? 'known-already' : null;
    if (taken !== null) await arrived.reached(tx);
    return taken;
  });
  if (early !== null) return early;
  const said = await whatItIs(by, { apart, raw: arrived.raw });
  return inTransaction(db, actor, (tx) => keep(tx, by, { apart, arrived, fingerprint, said, now }));
}

interface Said {
  readonly kind: IncomingKind;
  /** What the reader of replies takes it for. */
  readonly reads: string;
}

async function whatItIs(by: MailBy, { apart, raw }: { apart: TakenApart; raw: Uint8Array }): Promise<Said> {
  const machine = machineMail({
    headers: readHeaders(headOf(raw)),
    type: apart.type,
    reportType: apart.reportType,
    from: apart.from?.address ?? '',
  });
  // A report of a mail server answers nothing, and what could not be taken apart is a person's to read.
  const { kind: reads, sure } =
    machine === 'bounce' || apart.trouble !== null
      ? ({ kind: 'none', sure: 0 } as const)
      : (await by.read(raw, 'message.eml')).kind;
  if (apart.trouble !== null && machine === null) return { kind: 'reply', reads };
  const kind = kindOfMessage({
    machine,
    subject: apart.subject,
    text: apart.text,
    hasDocuments: apart.attached.length > 0,
    reads: { kind: reads, sure },
  });
  return { kind, reads };
}

interface Keeping {
  readonly apart: TakenApart;
  readonly arrived: Arrived;
  readonly fingerprint: string;
  readonly said: Said;
  readonly now: Date;
}

async function keep(
  tx: Tx,
  { actor, keys, carrier }: MailBy,
  { apart, arrived, fingerprint, said, now }: Keeping,
): Promise<Taken> {
  const match = await matchOf(tx, apart, carrier.address);
  const id = randomUUID();
  const detail = detailOf(apart, said, { token: match.token, bytes: arrived.tooLarge });
  const isNew = await insertMessage(tx, {
    org: actor.org,
    id,
    kind: said.kind,
    request: match.request,
    letter: match.letter,
    messageId: apart.messageId,
    inReplyTo: apart.inReplyTo,
    thread: apart.references,
    fingerprint,
    happenedAt: arrived.receivedAt,
    enteredAt: now,
    matchedBy: match.by,
    suggested: match.suggested,
    ...sealMessage(keys, { org: actor.org, id }, { head: headOfMessage(apart), raw: arrived.raw }),
    rawBytes: arrived.tooLarge ?? arrived.raw.length,
    trouble: apart.trouble,
    detail,
    enteredBy: null,
  });
  await arrived.reached(tx);
  if (!isNew) return 'known-already';
  if (match.request === null) return 'stray';
  await enterMessage(tx, actor, {
    message: { id, kind: said.kind, detail, letter: match.letter },
    request: match.request,
    on: dayInLondon(arrived.receivedAt),
    now,
  });
  return 'taken';
}

const headOfMessage = (apart: TakenApart): MessageHead => ({
  from: apart.from,
  to: apart.recipients[0] ?? null,
  subject: apart.subject,
  words: apart.text.slice(0, WORDS_KEPT),
  attached: apart.attached,
  name: 'message.eml',
});

function detailOf(
  apart: TakenApart,
  { kind, reads }: Said,
  { token, bytes }: { token: string | null; bytes: number | null },
): Readonly<Record<string, unknown>> {
  const reference = theirReference(`${apart.subject}\n${apart.text}`, token);
  const status = kind === 'bounce' ? readDeliveryStatus(apart.text) : null;
  return {
    ...(status?.status ? { status: status.status } : {}),
    ...(status?.recipient ? { recipient: status.recipient } : {}),
    ...(kind === 'bounce' || reads === 'none' ? {} : { reads_as: reads }),
    ...(reference !== null && (kind === 'acknowledgement' || kind === 'reply') ? { reference } : {}),
    ...(bytes === null ? {} : { bytes }),
  };
}

interface Match {
  readonly request: string | null;
  readonly letter: string | null;
  readonly token: string | null;
  readonly by: MatchedBy | null;
  readonly suggested: string | null;
}

const UNMATCHED: Match = { request: null, letter: null, token: null, by: null, suggested: null };

/** The address it came to, then the subject, then the thread; the sender alone only ever suggests. */
async function matchOf(tx: Tx, apart: TakenApart, ours: string): Promise<Match> {
  const named = [...apart.returned, ...apart.inReplyTo, ...apart.references];
  const letter = apart.returned[0] === undefined ? null : await findLetterByMessageId(tx, apart.returned[0]);
  const sure = { ...UNMATCHED, letter: letter?.letter ?? null };
  const byAddress = await only(tx, tokensInAddresses(apart.recipients, ours));
  if (byAddress) return { ...sure, request: byAddress.id, token: byAddress.token, by: 'address' };
  const bySubject = await only(tx, tokensInSubject(apart.subject));
  if (bySubject) return { ...sure, request: bySubject.id, token: bySubject.token, by: 'subject' };
  const threads = await listByMessageIds(tx, named);
  if (threads.length === 1 && threads[0] !== undefined) return { ...sure, request: threads[0], by: 'thread' };
  return { ...UNMATCHED, suggested: await suggestedBy(tx, apart) };
}

/** Two tokens that name two requests name neither. */
async function only(tx: Tx, tokens: readonly string[]): Promise<{ id: string; token: string } | null> {
  const found = await listByTokens(tx, tokens);
  return found.length === 1 ? (found[0] ?? null) : null;
}

async function suggestedBy(tx: Tx, { from }: TakenApart): Promise<string | null> {
  const domain = domainOf(from?.address ?? '');
  if (domain === '') return null;
  const asked = await listByDomain(tx, domain);
  return asked.find(({ sendTo }) => isSameDomain(domain, domainOf(sendTo)))?.id ?? null;
}
