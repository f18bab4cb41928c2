/** Tells a partner what became of its referral: as far as it may know, signed, to the address it gave beforehand. */
import { createHmac } from 'node:crypto';
import { signedBytes } from '../partner/signature.js';
import type { SendingSettings } from '../settings/sending.js';
import { postOut, retryAfterMs } from '../../../wire/outbound.js';
import { type Outgoing, type SendResult, refused, retry, sent } from './outgoing.js';

/** **Shape**: the conversation of a partner is its name and the id of its referral. No word of the case goes out. */
export async function sendCallback(
  outgoing: Outgoing,
  settings: SendingSettings,
  now: Date,
): Promise<SendResult> {
  const [name = '', receipt = ''] = outgoing.conversation.split(':');
  const partner = settings.partners.find(({ id }) => id === name);
  if (!partner || outgoing.status === null) return refused('not-set-up');
  if (!/^[0-9a-f]{32}$/.test(receipt)) return refused('no-address');
  const { state, since } = outgoing.status;
  const body = JSON.stringify({
    type: 'referral.status',
    timestamp: now.toISOString(),
    data: { receipt, state, since },
  });
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const signature = createHmac('sha256', partner.secret)
    .update(signedBytes(outgoing.id, timestamp, body))
    .digest('base64');
  const headers = {
    'content-type': 'application/json',
    'webhook-id': outgoing.id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature}`,
  };
  const answer = await postOut({ address: partner.callback, headers, body }, settings.outbound);
  if (answer.status >= 200 && answer.status < 300) return sent(outgoing.id);
  // Gone means that the partner wants no more of these. **Source**: Standard Webhooks, "Delivery".
  if (answer.status === 410) return refused('recipient-unavailable');
  return answer.status >= 500 || answer.status === 429 || answer.status === 408
    ? retry('busy', retryAfterMs(answer.retryAfter))
    : refused('rejected');
}
