/**
 * Replies on Messenger and Instagram. **Source**: developers.facebook.com, Messenger Platform, "Send API", "Message
 * Tags" and "Error codes". The tag HUMAN_AGENT stands only on what a person wrote, and only between 24 hours and 7 days.
 */
import { replyMode } from '../meta/window.js';
import { numberAt, readObject, textAt } from '../../../wire/read-json.js';
import type { GraphAccount, SendingSettings } from '../settings/sending.js';
import { type OutboundAnswer, postOut, retryAfterMs } from '../../../wire/outbound.js';
import { type Outgoing, type SendResult, refused, retry, sent } from './outgoing.js';

/** Characters on Messenger; bytes on Instagram. **Source**: "Send API", message object. */
export const LONGEST = { messenger: 2000, instagram: 1000 } as const;

/** Temporary, or too much at once. */
const LATER = new Set([1, 2, 4, 17, 32, 341, 613, 80_006]);
const SIGN_IN = new Set([102, 190]);
const OUTSIDE_WINDOW = new Set([2_018_278, 2_018_065, 2_534_022]);
const UNAVAILABLE = new Set([551, 1_545_041, 2_018_001, 2_018_108]);
const SIGN_IN_WAIT_MS = 15 * 60_000;

export async function sendByGraph(
  outgoing: Outgoing,
  settings: SendingSettings,
  now: Date,
): Promise<SendResult> {
  const [account = '', person = ''] = outgoing.conversation.split(':');
  const from = settings.meta?.accounts.find(({ id }) => id === account);
  if (!settings.meta || !from) return refused('not-set-up');
  if (person === '' || person === 'unknown') return refused('no-address');
  if (isTooLong(outgoing)) return refused('too-long');
  const mode = replyMode(outgoing.lastContactAt, {
    now,
    byPerson: outgoing.byPerson,
    hasHumanAgent: settings.meta.hasHumanAgent,
  });
  if (mode === null) return refused('window-closed');
  const answer = await postOut(
    {
      address: `${settings.meta.graph}/${settings.meta.version}/${from.sendAs}/messages`,
      headers: headersOf(from),
      body: JSON.stringify(bodyOf(outgoing, { person, mode })),
    },
    settings.outbound,
  );
  return readAnswer(answer);
}

const isTooLong = ({ channel, text }: Outgoing): boolean =>
  channel === 'instagram' ? Buffer.byteLength(text) > LONGEST.instagram : text.length > LONGEST.messenger;

const headersOf = ({ accessToken }: GraphAccount): Readonly<Record<string, string>> => ({
  'content-type': 'application/json',
  authorization: `Bearer ${accessToken}`,
});

const bodyOf = (
  { text }: Outgoing,
  { person, mode }: { person: string; mode: 'plain' | 'human-agent' },
): object => ({
  recipient: { id: person },
  message: { text },
  ...(mode === 'plain'
    ? { messaging_type: 'RESPONSE' }
    : { messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' }),
});

function readAnswer({ status, body, retryAfter }: OutboundAnswer): SendResult {
  const read = readObject(body);
  const id = textAt(read, 'message_id');
  if (status >= 200 && status < 300) return id === null ? refused('rejected') : sent(id);
  const code = numberAt(read, 'error', 'code') ?? 0;
  const detail = numberAt(read, 'error', 'error_subcode') ?? 0;
  if (OUTSIDE_WINDOW.has(detail)) return refused('window-closed');
  if (UNAVAILABLE.has(code) || UNAVAILABLE.has(detail)) return refused('recipient-unavailable');
  if (SIGN_IN.has(code)) return retry('sign-in', SIGN_IN_WAIT_MS);
  if (status >= 500 || status === 429 || LATER.has(code)) return retry('busy', retryAfterMs(retryAfter));
  return refused('rejected');
}
