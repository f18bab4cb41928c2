/**
 * A stand-in of X as it delivers webhooks, from its published documentation (docs.x.com, "Webhooks quickstart";
 * developer.x.com, "Securing webhooks", "Account Activity data objects"): the body signed with the consumer secret in
 * base64; a challenge that must be answered within three seconds, at registration and every hour after. Deliveries may
 * come more than once; how often they are tried again is not documented for every tier, so the tests repeat freely.
 */
import { createHmac, randomBytes } from 'node:crypto';

export const signedByX = (message: string | Uint8Array, secret: string): string =>
  `sha256=${createHmac('sha256', secret).update(message).digest('base64')}`;

export interface DirectMessage {
  readonly id: string;
  readonly text: string;
  readonly at: number;
  readonly attachment?: object;
}

/** A direct message to account 1 from user 2, `@a_name`. */
export const directMessage = ({ id, text, at, attachment }: DirectMessage): string =>
  JSON.stringify({
    for_user_id: '1',
    direct_message_events: [
      {
        type: 'message_create',
        id,
        created_timestamp: String(at),
        message_create: {
          target: { recipient_id: '1' },
          sender_id: '2',
          message_data: { text, ...(attachment ? { attachment } : {}) },
        },
      },
    ],
    users: { 2: { name: 'A', screen_name: 'a_name' } },
  });

const ANSWER_WITHIN_MS = 3000;

/** True when the webhook proves that it holds the secret, in time. */
export async function passesChallenge(address: string, secret: string): Promise<boolean> {
  const token = randomBytes(24).toString('base64url');
  const answer = await fetch(`${address}?crc_token=${token}`, {
    signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
  });
  const said = (await answer.json()) as { response_token?: unknown };
  return answer.status === 200 && said.response_token === signedByX(token, secret);
}
