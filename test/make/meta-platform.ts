/**
 * A stand-in of Meta as it delivers webhooks, from its published documentation (developers.facebook.com, Messenger
 * Platform, "Webhooks" and "FAQ"): the body signed with the app secret in `X-Hub-Signature-256`, several entries and
 * events in one batch, a delivery that is not answered with 200 within 20 seconds sent again, with a growing pause,
 * and the same event now and then sent although it was answered.
 */
import { createHmac, randomInt } from 'node:crypto';

export interface MetaEvent {
  readonly object: 'page' | 'instagram';
  readonly account: string;
  readonly sender: string;
  /** The part of the event beside sender, recipient and timestamp. */
  readonly says: Readonly<Record<string, unknown>>;
  readonly timestamp: number;
}

const messaging = ({ account, sender, says, timestamp }: MetaEvent): object => ({
  sender: { id: sender },
  recipient: { id: account },
  timestamp,
  ...says,
});

/** One delivery: all events of one kind of object. */
export function metaBody(events: readonly MetaEvent[]): string {
  const accounts = [...new Set(events.map(({ account }) => account))];
  return JSON.stringify({
    object: events[0]?.object ?? 'page',
    entry: accounts.map((account) => ({
      id: account,
      time: events[0]?.timestamp ?? 0,
      messaging: events.filter((one) => one.account === account).map(messaging),
    })),
  });
}

export const signedByMeta = (body: string | Uint8Array, secret: string): string =>
  `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;

export interface Delivery {
  readonly address: string;
  readonly body: string;
  readonly secret: string;
}

const ANSWER_WITHIN_MS = 20_000;

/** Delivers until it is answered with 200. **Shape**: how many times it was sent. */
export async function deliver({ address, body, secret }: Delivery, tries = 200): Promise<number> {
  for (let sent = 1; sent <= tries; sent++) {
    const status = await once({ address, body, secret });
    if (status === 200) return sent;
    if (status !== null && status < 500) throw new Error(`the door answered ${status}`);
    await new Promise((resolve) => setTimeout(resolve, Math.min(20 * sent, 250)));
  }
  throw new Error('the door never answered');
}

/** **Shape**: the status; null when the line broke. */
export async function once({ address, body, secret }: Delivery): Promise<number | null> {
  try {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-hub-signature-256': signedByMeta(body, secret) },
      body,
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    await answer.arrayBuffer();
    return answer.status;
  } catch {
    return null;
  }
}

/** The same things in another order. */
export function shuffled<T>(things: readonly T[]): T[] {
  const mixed = [...things];
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = randomInt(last + 1);
    [mixed[last], mixed[other]] = [mixed[other] as T, mixed[last] as T];
  }
  return mixed;
}
