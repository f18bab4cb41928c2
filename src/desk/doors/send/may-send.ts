/** Whether anything may go out at all. A message on the wrong screen is how a child is found out. */
import type { Channel } from '../../../tell/index.js';
import type { Outgoing, SendRefusal } from './outgoing.js';

/** Ways that only a person can go. */
const BY_HAND: readonly Channel[] = ['x', 'phone', 'front-counter', 'public-post'];

/**
 * The reason why not, or null.
 * **Shape**: on the way the teller came, unless they said “none”; on another only when they chose it and gave an address.
 */
export function whyNotSend({ channel, cameBy, safeContact }: Outgoing): SendRefusal | null {
  if (safeContact?.way === 'none') return 'no-safe-way';
  // Replies to a code lie in its box; nothing is carried anywhere.
  if (channel === 'tell') return 'not-set-up';
  if (channel !== cameBy && !isChosen(channel, safeContact)) return 'no-safe-way';
  return BY_HAND.includes(channel) ? 'by-hand' : null;
}

function isChosen(channel: Channel, safe: Outgoing['safeContact']): boolean {
  if (safe === null || safe.address === null) return false;
  return channel === 'email'
    ? safe.way === 'email'
    : channel === 'phone' && (safe.way === 'phone' || safe.way === 'text');
}
