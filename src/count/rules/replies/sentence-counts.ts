/**
 * Counts inside a sentence of an answer. Hours, records to be searched, pounds, sections, ages and dates are no counts;
 * a number counts only beside a noun that is counted or after words that announce one.
 */
import type { Value } from '../../../base/value.js';
import { isCount, readSentence } from '../claims/text/mentions.js';
import type { NumberMention } from '../claims/text/mention.js';
import { sentencesOf } from '../claims/text/sentences.js';
import { tokenise } from '../claims/text/tokens.js';
import { measuresIn } from './measure-words.js';
import { withThousands } from './plain-line.js';

export interface SentenceCount {
  readonly value: Value;
  readonly asWritten: string;
  /** Places in the sentence. */
  readonly start: number;
  readonly end: number;
  readonly noun: string | null;
  /** "About", "at least": what is printed is not the count itself. */
  readonly hedged: boolean;
  /** A part of the count before it, with its percentage. */
  readonly isShare?: true;
}

const NOUN =
  /^[\s,]*(?:(?:separate|individual|recorded|such|reported|further|unique|different|child|sexual|online|cyber|confirmed|police|total|of|these|the \d[\d,]*|those \d[\d,]*|these \d[\d,]*|the|those|grooming|o|custody|victim|suspect|image|crime|live|relevant|identified|known|male|female|adult|young|cyber-flagged|flagged|communication|with|a|s\.?15a|section|indecent|sexting|images?-related|new)[\s-]+){0,6}(offen[cs]es?|non-crimes?(?: incidents?)?|crimes?|victims?|suspects?|offenders?|people|persons?|individuals?|adults?|children|custody records?|reports?|incidents?|complaints?|arrests?|charges?|cautions?|convictions?|prosecutions?|cases?|occurrences?|[dt]h?roseddau|[dt]h?rosedd|(?:o'r |o )?ddioddefwyr|(?:o'r )?dioddefwyr|dioddefwr|o bobl|achosion|digwyddiadau|girls?|boys?|females?|males?|defendants?|perpetrators?|outcomes?|disposals?|community resolutions?)\b/iu;
const VERB =
  /^\s*(?:\w+\s+){0,2}(?:were|was|are|is|have been|had been|has been|resulted|involved|related|a gofnodwyd|a gafodd|eu cofnodi)\b|^\s*(?:(?:of (?:these|those|them|which)|cases),? )?the (?:victim|suspect|offender|age|sex|gender|platform)\b|^\s*(?:of (?:these|those|them) )?had (?:an?|no) (?:(?:fe)?male|suspect|charge|positive)\b|^\s*(?:were )?(?:charged|cautioned|arrested|summonsed|convicted)\b/i;
const ANNOUNCED =
  /(?:(?:number|total|count|figure|nifer|cyfanswm)[^.;:]{0,140}?(?:\bis|\bwas|\bwere|\bstands? at|:|=|\boedd|\byw|\bo)\s*|\b(?:a )?total of\s*|\banswer (?:to [^.;:]{0,40})?is\s*|\b(?:it|this) (?:is|was)\s*|\bthere (?:were|was|have been|has been) (?:a total of )?|\b(?:totall?ed|amounted to|stood at|came to|numbered)\s*|=\s*|\brecorded\s*(?:a total of )?\s*|\b(?:records|systems?|searches|data|figures|statistics) (?:shows?|indicates?|reveals?)\s*|\b(?:rose|fell|increased|decreased|dropped|grew|declined|rising|falling|reduced) (?:again |slightly |further )?(?:to|from)\s*|\b(?:cododd|gostyngodd|cynyddodd) (?:i|o)\s*|\bcofnododd[^.;:]{0,40}\s*|\bcofnodwyd\s*)$/i;
const NO_COUNT_BEFORE =
  /(?:\b(?:table|figure|fig|chart|sheet|tab|section|sections|s|outcome|act|article|regulation|code|question|q|part|page|ref|reference|no|schedule|chapter|rule|class|version|annex|appendix|point|request|requests|aged?|aged (?:over|under|above|below|at least)|under|over the age of|age of|oed|adran|paragraph|crime number|top|group|band|every|each of the)\.?|\b(?:aged|ages) (?:between )?\d+ (?:and|to)|£|#)\s*$/i;
/** "An increase of 12", "between 5 and 10", "one in 5": numbers that count nothing recorded. */
const COMPARES =
  /\b(?:increase|decrease|rise|fall|drop|reduction|difference|change|average|mean|maximum|minimum|limit) of\s*(?:about |around |just )?$|\b(?:rose|risen|fell|fallen|increased|decreased|dropped|reduced|up|down|changed|differed) by\s*$|\bbetween(?: \d+ and)?\s*$|\b(?:one|two|three|four|\d+) (?:in|out of)(?: every)?\s*$|\b(?:every|per|each)\s*$/i;
const IN_A_LIST =
  /\b(?:questions?|parts?|points?|sections?|tables?|requests?|outcomes?|items?|[Qq])\s*\d+[a-e]?(?:\s*(?:,|and|&|to|-|or)\s*\d*[a-e]?)*\s*(?:,|and|&|to|-|or)\s*$/i;
const NO_COUNT_AFTER =
  /^\s*(?:years?|yrs?|months?|weeks?|days?|working|hours?|hrs?|minutes?|mins?|per\s?cent|percent|%|pence|pounds?|officers?|forces?|staff|pages?|calendar|financial|oed|mlwydd|awr|munud|diwrnod|mis|blynedd|of the (?:freedom|act|sexual|data|protection)|\/\s?\d|st\b|nd\b|rd\b|th\b|:\d\d|[ap]m\b|year|tables?|questions?|sections?|parts?|systems?|platforms?|categories|keywords?|times|requests?|applications?|enquiries|e-?mails?|visitors?|views?|schools?|pupils?|records? (?:would|which would|that would|to)|y cant|and (?:under|over)|or (?:under|over)|to \d+ years|-year)/i;
const EFFORT =
  /\bminutes?\b|\bhours?\b|\bmanual(?:ly)?\b|\bretriev|\b(?:would|will) (?:have to |need to |take|require)\b|\bin excess of\b|\bestimat|\bcosts?\b|£|\bappropriate limit\b|\bmunud|\boriau\b|\bâ llaw\b|\bper record\b|\beach record\b|\bto (?:be )?(?:review|read|search|examine|check)/i;

/** Words of effort: what is counted there is work, not offences. */
export const isEffort = (sentence: string): boolean => EFFORT.test(sentence);

/** "Of every ten victims, 8 were girls": a share, and no count. */
const IS_SHARE = /\b(?:of|for|out of|in) every\b|\bon average\b|\bratio of\b/i;

const HEDGES: readonly (readonly [RegExp, (n: number) => Value])[] = [
  [/(?:fewer than|less than|under|below|llai na)\s*$/i, (n) => ({ kind: 'range', lo: 0, hi: n - 1 })],
  [/(?:more than|over|in excess of|mwy na|dros)\s*$/i, (n) => ({ kind: 'range', lo: n + 1, hi: null })],
  [/(?:at least|a minimum of|o leiaf)\s*$/i, (n) => ({ kind: 'range', lo: n, hi: null })],
  [/(?:up to|no more than|at most|a maximum of|hyd at)\s*$/i, (n) => ({ kind: 'range', lo: 0, hi: n })],
];
const ABOUT =
  /(?:about|approximately|around|circa|approx\.?|roughly|nearly|almost|some|tua|oddeutu|bron)\s*$/i;

const NONE =
  /\b(?:(?:there (?:were|are|have been|was) |has |had |have |recorded |is |holds? )?(no|nil|zero)(?= (?:recorded |such |reported |relevant |results? |child |sexual |\w+ ){0,3}(?:offen[cs]es?|crimes?|victims?|suspects?|arrests?|charges?|cautions?|convictions?|cases?|incidents?|records? (?:of|for)|results?|persons?|people|individuals?)\b)|(?:were|was|is|are) (none|nil|zero)\b|(nil return)|(ni (?:chofnodwyd|chafwyd|fu) (?:unrhyw|dim))|(dim (?:troseddau|trosedd)))/i;

/** "No suspect identified" is an outcome; "no suspects were identified" is a count. */
const isOutcome = (sentence: string, at: number): boolean =>
  /^no suspects?\b(?!\s+(?:was|were|have|has)\b)/i.test(sentence.slice(at));

/** A note on what marks stand for says no count of anything. */
export const isKey = (sentence: string): boolean =>
  /\basterisk|\*\s*(?:denotes|indicates|=|means|represents|signif)|["“(]\*["”)]|\bsuppress|\bdenote|\brounded?\b|\bseren\b/i.test(
    sentence,
  );

/** "229 in 2018/19": the period after it is as good as a noun, in a sentence that says what is counted. */
const BESIDE_PERIOD =
  /^\s*(?:were |was )?(?:recorded )?(?:\(|in|for|during|yn|ym|-|–)\s*(?:the )?(?:financial year |calendar year |year |fy ?)?(?:(?:19|20)\d\d|\d\d\/\d\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\s+\d)/i;
const AFTER_PERIOD =
  /(?:(?:19|20)\d\d(?:\s?[/-]\s?\d{2,4})?|\d\d\/\d\d)\s*(?:\)|,|:|-|–|=)?\s*(?:there (?:were|was)|was|were|had|saw|we recorded|recorded|it was)?\s*$/i;

/** "19 % (275)": a count in brackets only behind its share, or when "of which" leads to it. */
const SHARE = /\d\s?(?:%|per cent|percent|y cant)\s*\(\s*$/i;

/** "112, 134 and 129 offences": the noun stands behind the last of them. */
const LISTED = /^(?:\s*(?:,\s*(?:and|a|ac)?|and|&|a|ac)\s*\d[\d,]*(?!\s?\/\s?\d|[\d%]))+/i;

/** A sentence with neither digits nor words for numbers is not gone through word by word. */
const HAS_NUMBER =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|dozen|couple|single|un|dau|dwy|ddau|ddwy|tri|tair|dri|dair|pedwar|pedair|bedwar|bedair|pump|pum|bump|chwe|chwech|saith|wyth|naw|deg|ddeg|ugain|cant|gant|mil|fil)\b/i;

/** **Shape**: "There were 39 offences recorded" → exact 39; "At 3 minutes each, 2,396 records" → none. */
export function countsIn(sentence: string, before = ''): readonly SentenceCount[] {
  if (isEffort(sentence) || isKey(sentence) || IS_SHARE.test(sentence)) return [];
  const none = NONE.exec(sentence);
  const nought: SentenceCount[] = [];
  if (
    none &&
    !/no (?:further|other|central|information|longer)\b/i.test(none[0]) &&
    !isOutcome(sentence, none.index)
  ) {
    const word = none[1] ?? none[2] ?? none[3] ?? none[4] ?? none[5] ?? '';
    const start = none.index + none[0].indexOf(word);
    nought.push({
      value: { kind: 'exact', n: 0 },
      asWritten: word,
      start,
      end: start + word.length,
      noun: null,
      hedged: false,
    });
  }
  const others = (HAS_NUMBER.test(sentence) ? numbersIn(sentence, before) : []).filter(
    (c) => !nought.some((n) => c.start < n.end && n.start < c.end),
  );
  return [...nought, ...others].sort((a, b) => a.start - b.start);
}

function numbersIn(given: string, said: string): readonly SentenceCount[] {
  const text = withThousands(given);
  const found: SentenceCount[] = [];
  for (const s of sentencesOf(tokenise(text)))
    for (const m of readSentence(s).mentions) {
      if (!isCount(m) || m.decimals > 0) continue;
      const [start, end] = [s.tokens[m.first]?.start ?? 0, s.tokens[m.after - 1]?.end ?? 0];
      const count = countAt(text, m, { said, start, end });
      if (count) found.push({ ...count, asWritten: given.slice(count.start, count.end) });
    }
  return found;
}

/** "The 4 cases above": said before, not said anew. */
const isBackReference = (before: string, after: string): boolean =>
  /^\s*(?:\w+\s+){1,3}(?:above|below|mentioned|referred)/i.test(after) ||
  (/\b(?:of|for|in) (?:the|these|those|all)\s*$/i.test(before) && !/^\s*of (?:the|all)\s*$/i.test(before));

interface Standing {
  /** The sentence before, where it gave a count. */
  readonly said: string;
  readonly start: number;
  readonly end: number;
}

function countAt(text: string, m: NumberMention, { said, start, end }: Standing): SentenceCount | null {
  // Words further off say nothing of this number, and patterns tried on all of them would cost the square of a long text.
  const before = text.slice(Math.max(0, start - 220), start);
  const after = text
    .slice(end, end + 260)
    .replace(/^\)|^\s*\((?=[a-z -]{3,40}\)|\d{1,3}(?:\.\d+)?\s?%\))[^)]*\)/i, ' ');
  const isShare = SHARE.test(before);
  if (
    COMPARES.test(before) ||
    NO_COUNT_BEFORE.test(before) ||
    (/\(\s*$/.test(before) && !isShare) ||
    IN_A_LIST.test(before) ||
    NO_COUNT_AFTER.test(after)
  )
    return null;
  if (/[\p{L}/]$/u.test(before) || /^[\p{L}/]/u.test(after) || /^\.\d/.test(after) || !Number.isInteger(m.n))
    return null;
  const named = measuresIn(after.slice(0, 160)).find((x) => x.at < 3);
  const behind = LISTED.exec(after)?.[0] ?? '';
  const noun =
    NOUN.exec(after.slice(behind.length))?.[1] ??
    (named ? (NOUN.exec(after.slice(named.at + named.length))?.[1] ?? null) : null);
  if (isBackReference(before, after) || (m.n === 1 && /\b(?:at least|more than|only)\s*$/i.test(before)))
    return null;
  const bare = before.replace(
    /(?:fewer than|less than|more than|over|at least|up to|about|approximately|around|under)\s*$/i,
    '',
  );
  const announced = ANNOUNCED.test(bare);
  const isDated =
    (/offen|crime|record|[td]rosedd|victim|arrest|dioddefwr/i.test(`${said} ${text}`) ||
      measuresIn(text).length > 0) &&
    (BESIDE_PERIOD.test(after) ||
      (AFTER_PERIOD.test(before) && /^\s*(?:[,.;]|and\b|in\b|offen|crime|$)/i.test(after)));
  if (noun === null && !announced && !isDated && !isShare && !(VERB.test(after) && m.n !== 1)) return null;
  if (m.inWords && m.n === 1 && noun === null && !(isDated && BESIDE_PERIOD.test(after))) return null;
  const hedge = HEDGES.find(([pattern]) => pattern.test(before));
  const value: Value = hedge ? hedge[1](m.n) : { kind: 'exact', n: m.n };
  const words = hedge ? (hedge[0].exec(before)?.[0] ?? '') : '';
  return {
    value,
    asWritten: `${words}${text.slice(start, end)}`,
    start: start - words.length,
    end,
    noun,
    hedged: ABOUT.test(before) || (behind !== '' && noun === null),
    ...(isShare ? { isShare: true as const } : {}),
  };
}
