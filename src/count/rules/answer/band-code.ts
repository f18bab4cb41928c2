/** The code of a group as somebody else wrote it, so that it is found among an answer's own: "Under 13" is `0-12`. */
import { offenceByCode, plainCode } from '../../../base/offences.js';

const UNKNOWN =
  /^(?:age )?(?:not (?:known|recorded|stated)|unknown|anhysbys|heb ei gofnodi|ddim yn hysbys)$/i;
const BELOW = /^(?:aged? )?(?:under|below|less than|<|o dan|dan|llai na) ?(\d{1,2})\b/i;
const ABOVE = /^(?:aged? )?(\d{1,2}) ?(?:\+|and (?:over|above)|or (?:over|older)|a throsodd|neu hŷn)/i;
const BETWEEN = /^(?:aged? )?(\d{1,2}) ?(?:-|–|—|to|and|i|a) ?(\d{1,2})\b/i;
const YES = /^(?:yes|y|flagged(?: online)?|online|ydy|oes|â nod ar-lein|ar-lein)$/i;
const NO = /^(?:no|n|not flagged|offline|nac ydy|nac oes|heb nod|all-lein)$/i;

/**
 * **Shape**: a breakdown and a group in words → the group's code; what is known of neither is given back in lower case,
 * and equals no code of an answer.
 */
export function bandCode(breakdown: string, written: string): string {
  const text = written.replace(/\s+/g, ' ').trim();
  if (UNKNOWN.test(text)) return 'not-known';
  switch (breakdown) {
    case 'victim-age':
      return ageCode(text);
    case 'online-flag':
    case 'method':
      return YES.test(text) ? 'yes' : NO.test(text) ? 'no' : text.toLowerCase();
    case 'offence':
      return offenceCode(text);
    default:
      return text.toLowerCase().replaceAll(' ', '-');
  }
}

function ageCode(text: string): string {
  const below = BELOW.exec(text)?.[1];
  if (below !== undefined) return `0-${Number(below) - 1}`;
  const above = ABOVE.exec(text)?.[1];
  if (above !== undefined) return `${above}-and-over`;
  const [, lo, hi] = BETWEEN.exec(text) ?? [];
  return lo !== undefined && hi !== undefined ? `${Number(lo)}-${Number(hi)}` : text.toLowerCase();
}

function offenceCode(text: string): string {
  const code = plainCode(text.split(' ')[0] ?? '');
  return offenceByCode(code) ? code : text.toLowerCase();
}
