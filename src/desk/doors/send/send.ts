/** The way out: one message, tried once. */
import type { SendingSettings } from '../settings/sending.js';
import { sendCallback } from './callback.js';
import { sendByGraph } from './graph.js';
import { whyNotSend } from './may-send.js';
import { HostNotAllowed } from '../../../wire/outbound.js';
import { type Outgoing, type SendResult, refused, retry } from './outgoing.js';
import { sendBySmtp } from './smtp.js';

/** **Shape**: never throws: a line that broke is a reason to try again. */
export async function send(outgoing: Outgoing, settings: SendingSettings, now: Date): Promise<SendResult> {
  const why = whyNotSend(outgoing);
  if (why !== null) return refused(why);
  try {
    switch (outgoing.channel) {
      case 'messenger':
      case 'instagram':
        return await sendByGraph(outgoing, settings, now);
      case 'email':
        return await sendBySmtp(outgoing, settings);
      case 'partner':
        // A partner is told by callback how far it has got; words to it are a person's to pass on.
        if (outgoing.status === null) return refused('by-hand');
        return await sendCallback(outgoing, settings, now);
      case 'tell':
      case 'x':
      case 'phone':
      case 'front-counter':
      case 'public-post':
        return refused('by-hand');
    }
  } catch (error) {
    if (error instanceof HostNotAllowed) return refused('host-not-allowed');
    return retry(isOfTheLine(error) ? 'line-broken' : 'broken');
  }
}

/** What the network does has a code or ran out of time; anything else is ours to mend. */
const isOfTheLine = (error: unknown): boolean =>
  error instanceof Error && ('code' in error || /Timeout|Abort/.test(error.name));
