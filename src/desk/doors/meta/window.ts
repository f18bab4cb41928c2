/**
 * Until when a reply may go out. **Source**: developers.facebook.com, Messenger Platform, "Messaging Windows" and
 * "Message Tags": 24 hours after the person's last message; with the tag HUMAN_AGENT, which the app must have been
 * granted and which only a person's reply may carry, 7 days.
 */
import { addMilliseconds, instant } from '../../../base/day.js';

const HOUR_MS = 3_600_000;
export const STANDARD_WINDOW_MS = 24 * HOUR_MS;
export const HUMAN_WINDOW_MS = 7 * 24 * HOUR_MS;

/** The end of the window that a person's message opened. */
export const replyBy = (sentAt: string, hasHumanAgent: boolean): string =>
  addMilliseconds(instant(sentAt), hasHumanAgent ? HUMAN_WINDOW_MS : STANDARD_WINDOW_MS).toISOString();

/**
 * How a reply may go out now.
 * **Shape**: `plain` in the first 24 hours; `human-agent` until the 7th day, for a reply that a person wrote; else null.
 */
export function replyMode(
  lastMessageAt: string,
  { now, byPerson, hasHumanAgent }: { now: Date; byPerson: boolean; hasHumanAgent: boolean },
): 'plain' | 'human-agent' | null {
  const age = now.getTime() - instant(lastMessageAt).getTime();
  if (age < STANDARD_WINDOW_MS) return 'plain';
  return age < HUMAN_WINDOW_MS && byPerson && hasHumanAgent ? 'human-agent' : null;
}
