/** The mail of rounds without a person: what is to go goes, what has come is taken, again and again, whoever else does so too. */
import type { MailBy } from './actions/mail/by.js';
import { offerReplies } from './actions/mail/offer-replies.js';
import { readMailbox } from './actions/mail/read-mailbox.js';
import { sendLetters } from './actions/mail/send-letters.js';

export type RoundMailWork = 'send-letters' | 'read-mailbox' | 'offer-replies';

export interface RoundMailParts extends MailBy {
  readonly now: () => Date;
  /** What failed, for the log; it holds nothing of anybody's. */
  readonly failed: (what: RoundMailWork, error: unknown) => void;
}

export interface RoundMailService {
  /** Does now what is waiting, and comes back when it is done. */
  nudge(): Promise<void>;
  /** Comes back when what was begun is finished. */
  stop(): Promise<void>;
}

const EVERY_MS = 1000;

export function startRoundMail(parts: RoundMailParts): RoundMailService {
  let running: Promise<void> | null = null;
  const round = async (): Promise<void> => {
    // First what came: a copy of ours may say that a letter in doubt has gone.
    await attempt(parts, 'read-mailbox', () => readMailbox(parts, { now: parts.now }));
    await attempt(parts, 'offer-replies', () => offerReplies(parts, parts.now));
    await attempt(parts, 'send-letters', () => sendLetters(parts, { now: parts.now }));
  };
  const once = (): Promise<void> => {
    running ??= round().finally(() => {
      running = null;
    });
    return running;
  };
  const timer = setInterval(() => void once(), EVERY_MS);
  return {
    nudge: once,
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}

async function attempt(
  { failed }: RoundMailParts,
  what: RoundMailWork,
  work: () => Promise<unknown>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    failed(what, error);
  }
}
