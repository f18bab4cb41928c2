/** Which numbers count offences. Ages, dates, helplines, prices, people and sessions do not. */
import type { Discourse } from '../discourse.js';
import type { Mention, NumberMention } from '../text/mention.js';
import { type Read, isCount, isCue, lowAt, qualifierBefore } from '../text/mentions.js';

/** Words that may stand right after a bare number: "recorded 229 in", "up from 458 the year before". */
const AFTER_BARE = new Set(
  'in by for from across were was of to and with the compared last this during between had have has recorded logged reported registered over since up down per then which while as after before but came being when where at among against following within or so last previous more yn yng ym gan i ar o a ac oedd wedi y yr ers hyd rhwng yn. eu eleni llynedd cael gafodd ledled is are being being been'.split(
    ' ',
  ),
);
/** Words that may stand between a number and its noun: "576 such recorded online offences". */
const BEFORE_NOUN = new Set(
  'such recorded separate online cyber child sexual sex similar further reported new alleged of the internet related police individual known total additional offences digital potential different seiber o achosion'.split(
    ' ',
  ),
);
const NOUN_DISTANCE = 4;

/** How surely this number counts offences, 0 (not at all) to 1. */
export function countsOffences(read: Read, m: Mention, d: Discourse): number {
  if (!isCount(m) || m.decimals > 0) return 0;
  if (isNumberOfSomethingElse(read, m)) return 0;
  const noun = nounAfter(read, m);
  if (noun === 'offence') return 0.97;
  if (noun === 'other' && !isPastAfterCue(read, m)) return 0;
  if (m.inWords && m.n < 2) return 0;
  if (isHelpline(read, m)) return 0;
  return bareCount(read, m, d);
}

/** "double the 258 counted in", "up from 458 noted": a word of doing after a number that a comparison led to. */
function isPastAfterCue(read: Read, m: NumberMention): boolean {
  const previous = read.mentions[read.mentions.indexOf(m) - 1];
  return (
    previous !== undefined &&
    m.first - previous.after <= 2 &&
    isCue(previous, 'compare', 'ratio', 'recorded', 'followed-by') &&
    /(?:ed|en|wyd)$/.test(lowAt(read, m.after))
  );
}

function nounAfter(read: Read, m: NumberMention): 'offence' | 'other' | 'bare' {
  for (let i = m.after; i <= m.after + NOUN_DISTANCE; i++) {
    const at = read.mentions.find((x) => x.first === i);
    if (at?.type === 'measure' || (at && isCue(at, 'offence'))) return 'offence';
    if (i === m.after && (isBareEnd(read, i) || (at && isLinking(at)))) {
      // "576 of these offences" is a count; "576 in Wales" is bare.
      if (lowAt(read, i) !== 'of') return 'bare';
    }
    if (i > m.after && (!read.tokens[i] || read.tokens[i]?.kind === 'punctuation')) return 'bare';
    if (!BEFORE_NOUN.has(lowAt(read, i)))
      return i === m.after ? 'other' : lowAt(read, m.after) === 'of' ? 'bare' : 'other';
  }
  return 'other';
}

function isBareEnd(read: Read, i: number): boolean {
  const token = read.tokens[i];
  return (
    !token ||
    (token.kind === 'punctuation' && token.low !== '/' && token.low !== '%') ||
    AFTER_BARE.has(token.low)
  );
}

const isLinking = (m: Mention): boolean =>
  m.type === 'period' ||
  m.type === 'place' ||
  isCue(
    m,
    'compare',
    'share-of',
    'include',
    'together',
    'recorded',
    'per',
    'followed-by',
    'up',
    'down',
    'except',
  );

function bareCount(read: Read, m: NumberMention, d: Discourse): number {
  const index = read.mentions.indexOf(m);
  let previous = read.mentions[index - 1];
  if (previous && isCue(previous, 'qualifier')) previous = read.mentions[index - 2];
  const next = read.mentions[index + 1];
  const inSentence = read.mentions.some((x) => x.type === 'measure' && x.options.length > 0);
  if (!inSentence && d.measures.length === 0) return 0;
  const gap = previous ? m.first - previous.after : 99;
  if (
    previous &&
    gap <= 3 &&
    isCue(
      previous,
      'recorded',
      'compare',
      'ratio',
      'followed-by',
      'include',
      'further',
      'up',
      'down',
      'together',
    )
  )
    return 0.92;
  if (previous?.type === 'place' && gap <= 3) return 0.92;
  if (next && next.first - m.after <= 3 && (next.type === 'place' || next.type === 'period')) return 0.9;
  return /^(?:to|at|from|was|were|is|i|oedd|o|with|gyda|of)$/.test(lowAt(read, m.first - 1)) ? 0.75 : 0.5;
}

function isNumberOfSomethingElse(read: Read, m: NumberMention): boolean {
  const raw = lowAt(read, m.first);
  const previous = lowAt(read, m.first - 1);
  const next = lowAt(read, m.after);
  if (/^0\d/.test(raw)) return true;
  if (isDigits(next) && !/^[(,]$/.test(next)) return true;
  if (
    isDigits(previous) &&
    !m.inWords &&
    !read.mentions.some((x) => x.type === 'period' && x.after === m.first)
  )
    return true;
  // "Gwent on 67", but "on 0800".
  const isScore =
    previous === 'on' && read.mentions.some((x) => x.type === 'place' && x.after === m.first - 1);
  if (
    !isScore &&
    /^(?:aged|age|ages|section|s|adran|number|no|page|£|\$|€|channel|call|ring|dial|on|oed|article|covid|#|road|top|part|chapter|rhif)$/.test(
      previous,
    ) &&
    !isYearEnd(read, m)
  )
    return true;
  if (/^(?:%|per|pc|\/|:|st|am|pm|s|oed|°)$/.test(next) && next !== 'per') return true;
  if (next === 'per' && /^(?:cent|100|1)/.test(lowAt(read, m.after + 1))) return true;
  if (isAgeRange(read, m)) return true;
  return qualifierBefore(read, m) === 'less-than' && m.n <= 25 && nounAfter(read, m) !== 'offence';
}

/** "Call 101, or 999 in an emergency": a count is led to by a word of recording or a place. */
function isHelpline(read: Read, m: NumberMention): boolean {
  if (![101, 999, 111, 112, 116].includes(m.n)) return false;
  const previous = read.mentions[read.mentions.indexOf(m) - 1];
  const isLed =
    previous !== undefined &&
    m.first - previous.after <= 2 &&
    (previous.type === 'place' || isCue(previous, 'recorded', 'compare', 'qualifier', 'followed-by'));
  return !isLed;
}

const isDigits = (low: string): boolean => /^\d/.test(low);
const isYearEnd = (read: Read, m: NumberMention): boolean =>
  read.mentions.some((x) => x.type === 'period' && x.after === m.first);

/** "12 to 15", "four-to-eight", "aged between 10 and 13": both below twenty and an age word about. */
function isAgeRange(read: Read, m: NumberMention): boolean {
  if (m.n > 20) return false;
  return read.mentions.some(
    (x) => isCue(x, 'age', 'most-common', 'youngest') && Math.abs(x.first - m.first) <= 5,
  );
}
