/** A reply that came by post, telephone, portal or as a file: kept beside what came by e-mail, and read like it. */
import { randomUUID } from 'node:crypto';
import { type Day, dayInLondon, instantsInLondon, isDay } from '../../../base/day.js';
import { type Result, fail, ok } from '../../../base/result.js';
import { type Actor, type MessageKind, type Tx, writeJournal } from '../../../db/index.js';
import type { Keyring } from '../../../keys/index.js';
import { WORDS_KEPT, sealMessage } from '../../mail/sealed-message.js';
import { insertMessage } from '../../store/messages.js';
import { requestOf } from '../../store/rounds.js';
import { enterMessage } from './enter-message.js';
import { fingerprintOf } from './fingerprint.js';

export const KEYED_CHANNELS = ['post', 'phone', 'upload', 'portal'] as const;
export type KeyedChannel = (typeof KEYED_CHANNELS)[number];

export type KeyInProblem =
  | 'not-there'
  | 'not-signed-in'
  | 'channel-missing'
  | 'day-wrong'
  | 'day-to-come'
  | 'reply-empty'
  | 'file-and-words'
  | 'file-too-large'
  | 'keyed-already'
  | 'reply-cannot-follow';

export interface KeyedReply {
  readonly request: string;
  readonly channel: KeyedChannel | null;
  readonly receivedOn: Day;
  readonly reference: string;
  readonly file: { readonly name: string; readonly bytes: Uint8Array } | null;
  readonly words: string;
}

export const MOST_KEYED_BYTES = 25 * 1024 * 1024;
const LONGEST_REFERENCE = 60;

/** **Shape**: the message's id. **Errors**: a day that is none or to come; no words and no file, or both; the same twice. */
export async function keyInReply(
  tx: Tx,
  { actor, keys }: { readonly actor: Actor; readonly keys: Keyring },
  keyed: KeyedReply,
  now: Date,
): Promise<Result<string, KeyInProblem>> {
  if (actor.account === null) return fail({ code: 'not-signed-in' });
  const { channel, request, receivedOn } = keyed;
  const problem = whatIsWrong(keyed, dayInLondon(now));
  if (problem !== null) return fail(problem);
  if (!(await requestOf(tx, request))) return fail({ code: 'not-there' });
  if (channel === null) return fail({ code: 'channel-missing', field: 'channel' });
  const message = { id: randomUUID(), kind: kindOf(keyed), letter: null, detail: detailOf(keyed) };
  if (!(await insert(tx, { actor, keys }, { keyed, message, now }))) return fail({ code: 'keyed-already' });
  const entered = await enterMessage(tx, actor, { message, request, on: receivedOn, now, channel });
  if (!entered) return fail({ code: 'reply-cannot-follow', field: 'received-on' });
  const subjects = [
    { kind: 'message', id: message.id },
    { kind: 'request', id: request },
  ];
  await writeJournal(tx, actor, { event: 'reply-keyed-in', room: 'statistics', subjects }, now);
  return ok(message.id);
}

function whatIsWrong(
  { channel, receivedOn, file, words }: KeyedReply,
  today: Day,
): { readonly code: KeyInProblem; readonly field: string } | null {
  if (channel === null) return { code: 'channel-missing', field: 'channel' };
  if (!isDay(receivedOn)) return { code: 'day-wrong', field: 'received-on' };
  if (receivedOn > today) return { code: 'day-to-come', field: 'received-on' };
  if (file === null && words === '') return { code: 'reply-empty', field: 'words' };
  if (file !== null && words !== '') return { code: 'file-and-words', field: 'words' };
  return (file?.bytes.length ?? 0) > MOST_KEYED_BYTES ? { code: 'file-too-large', field: 'file' } : null;
}

const kindOf = ({ channel, file }: KeyedReply): MessageKind =>
  channel === 'post' ? 'posted' : file === null ? 'typed' : 'uploaded';

const detailOf = ({ channel, reference }: KeyedReply): Readonly<Record<string, unknown>> => ({
  channel,
  ...(reference === '' ? {} : { reference: reference.slice(0, LONGEST_REFERENCE) }),
});

interface Inserting {
  readonly keyed: KeyedReply;
  readonly message: {
    readonly id: string;
    readonly kind: MessageKind;
    readonly detail: Readonly<Record<string, unknown>>;
  };
  readonly now: Date;
}

function insert(
  tx: Tx,
  { actor, keys }: { readonly actor: Actor; readonly keys: Keyring },
  { keyed, message, now }: Inserting,
): Promise<boolean> {
  const { file, words, request, receivedOn } = keyed;
  const bytes = file?.bytes ?? Buffer.from(`${words}\n`, 'utf8');
  const name = file === null ? 'typed.txt' : file.name.replace(/[/\\\p{Cc}]/gu, '_').slice(-120);
  const head = {
    from: null,
    to: null,
    subject: name,
    words: words.slice(0, WORDS_KEPT),
    attached: [],
    name,
  };
  return insertMessage(tx, {
    org: actor.org,
    id: message.id,
    kind: message.kind,
    request,
    letter: null,
    messageId: null,
    inReplyTo: [],
    thread: [],
    fingerprint: fingerprintOf(request, Buffer.from(bytes).toString('base64')),
    // The day is what counts; of the hour nothing is known.
    happenedAt: instantsInLondon(receivedOn, '12:00')[0] ?? now,
    enteredAt: now,
    matchedBy: 'person',
    suggested: null,
    ...sealMessage(keys, { org: actor.org, id: message.id }, { head, raw: bytes }),
    rawBytes: bytes.length,
    trouble: null,
    detail: message.detail,
    enteredBy: actor.account,
  });
}
