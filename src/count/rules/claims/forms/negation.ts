/** "Did not double", "no rise", "ni ddyblodd": words that deny the claim they stand before. */
import type { Span } from '../text/mention.js';
import { type Read, lowAt } from '../text/mentions.js';

const NOT = new Set(['not', "n't", "'t", 'never', 'neither', 'without', 'ni', 'nid', 'ddim', 'heb']);
const NONE = new Set(['no', 'dim', 'little']);
/** "Not only doubled", "dim ond": nothing is denied. */
const ONLY = new Set(['only', 'just', 'merely', 'ond', 'unig', 'least']);

/** How many words before a claim its denial may stand. */
const REACH = 3;

/** True when the words right before deny what begins here. **Shape**: only within the same clause. */
export function isDenied(read: Read, at: Pick<Span, 'first'>): boolean {
  for (let i = at.first - 1; i >= Math.max(0, at.first - REACH); i--) {
    const low = lowAt(read, i);
    if (/^[,.;:]$/.test(low)) return false;
    const isNone = NONE.has(low) && at.first - i <= 2;
    if ((NOT.has(low) || isNone) && !isOnly(read, i, at.first)) return true;
  }
  return false;
}

function isOnly(read: Read, from: number, to: number): boolean {
  for (let i = from + 1; i <= to; i++) if (ONLY.has(lowAt(read, i))) return true;
  return false;
}
