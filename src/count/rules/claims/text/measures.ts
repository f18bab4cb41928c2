/**
 * Which offence a phrase counts. The words of releases change and one word covers several counts ("grooming" is the
 * Home Office class 88A, or sexual communication with a child), so a phrase gives options, likeliest first.
 * **Source**: docs/published-figures.md sections 2, 3 and 7.
 */
import type { MeasureMention } from './mention.js';
import type { Token } from './tokens.js';
import { FLAGGED, KNOWN } from './measure-phrases.js';

const ONLINE = new Set([
  'online',
  'cyber',
  'internet',
  'digital',
  'web',
  'cyberspace',
  'flagged',
  'lein',
  'seiber',
  'rhyngrwyd',
]);

/** How far an online word may stand from the offence it qualifies. */
const BESIDE_BEFORE = 4;

const BESIDE_AFTER = 9;

/** The measure named at token `i`, or null. "Child sexual offences" with an online word beside it is the flagged count. */
export function findMeasure(tokens: readonly Token[], i: number): MeasureMention | null {
  const found = KNOWN.match(tokens, i);
  if (!found) return null;
  const { options, sure, flaggable } = found.value;
  const mention = { type: 'measure' as const, first: i, after: found.end };
  if (flaggable && hasOnlineBeside(tokens, i, found.end)) return { ...mention, options: [FLAGGED], sure };
  return { ...mention, options, sure };
}

function hasOnlineBeside(tokens: readonly Token[], first: number, after: number): boolean {
  for (let k = first - 1; k >= Math.max(0, first - BESIDE_BEFORE); k--) {
    if (stops(tokens[k])) break;
    if (ONLINE.has(tokens[k]?.low ?? '')) return true;
  }
  for (let k = after; k < Math.min(tokens.length, after + BESIDE_AFTER); k++) {
    if (stops(tokens[k])) return false;
    if (ONLINE.has(tokens[k]?.low ?? '')) return true;
  }
  return false;
}

/** A number or a stop between them: "576 child sexual offences in 2019, and an online survey" is not the flagged count. */
const stops = (token: Token | undefined): boolean =>
  !token ||
  token.kind === 'number' ||
  (token.kind === 'punctuation' && token.low !== '"' && token.low !== '“');
