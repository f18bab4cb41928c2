/** The mail of rounds without a person: what is to go goes, what has come is taken, again and again, whoever else does so too. */
import { type Again, again } from '../web/again.js';
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

export type RoundMailService = Again;

const EVERY_MS = 1000;

export function startRoundMail(parts: RoundMailParts): RoundMailService {
  const round = async (): Promise<void> => {
    // First what came: a copy of ours may say that a letter in doubt has gone.
    await attempt(parts, 'read-mailbox', () => readMailbox(parts, { now: parts.now }));
    await attempt(parts, 'offer-replies', () => offerReplies(parts, parts.now));
    await attempt(parts, 'send-letters', () => sendLetters(parts, { now: parts.now }));
  };
  return again(round, EVERY_MS);
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
