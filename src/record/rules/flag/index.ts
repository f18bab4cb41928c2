/** The flag reader: was this recorded offence committed online, in full or in part? Published as `plimsoll/record/flag`. */
import { type FlagFacts, type FlagReading, type FlagSpan } from './reading.js';

export * from './reading.js';

export const FLAG_READER_VERSION = 'plimsoll-flag 0.0.1 first words only';

const WORDS =
  /\b(snapchat|snap|instagram|insta|facebook|whatsapp|tiktok|online|internet|roblox|discord|telegram|kik|messaged|texted|texts|messages)\b/giu;

/**
 * Reads one record's narrative. First, simple version: the face is what stands.
 * **Shape**: text and facts in, a reading out; an empty text gives `person`, rule `U5`.
 * **Errors**: none; any text is read.
 * **Source**: docs/flag.md, guide 1.0.
 */
export function readFlag(text: string, _facts: FlagFacts): FlagReading {
  const spans: FlagSpan[] = [...text.matchAll(WORDS)].map((m) => [
    m.index,
    m.index + m[0].length,
    'named-service',
  ]);
  const online = spans.length > 0 ? 'yes' : text.length < 20 ? 'person' : 'no';
  return {
    online,
    probability: online === 'yes' ? 0.9 : online === 'no' ? 0.1 : 0.5,
    rule: online === 'yes' ? 'O1' : online === 'no' ? 'N1' : 'U5',
    spans,
    platforms: [],
    pathway: online === 'yes' ? 'online_only' : online === 'no' ? 'offline' : 'unclear',
    version: FLAG_READER_VERSION,
  };
}
