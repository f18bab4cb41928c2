/** A label and its count on one line, in the ways they stand: "2018/19: 45", "2019/20 (64)", "38 Snapchat". */
import { facetsOf } from './label-facets.js';
import { nameBehind } from './plain-line.js';

export const VALUE = String.raw`(?:fewer than|less than|under|over|more than|at least|up to|llai na|<|>|≤|≥)?\s*(?:\d{1,3}(?:,\d{3})+|\d+|five|ten|three|pump)\*?|nil|none|zero|dim|not held|no information held|no data held|not recorded|\*+|exempt|no (?:offences|crimes|victims|arrests|charges)(?: recorded)?`;
export const PAIR = new RegExp(
  String.raw`^(.{1,240}?)\s*(?:[:=–—]+|\s-+\s?|-\s|\.{2,}|\s(?:was|were|is|oedd|x)\s)\s*(${VALUE})\s*(?:(offences?|crimes?|victims?|suspects?|people|persons?|arrests?|charges?|cautions?|records?|reports?|incidents?|o droseddau|trosedd(?:au)?)(?: (?:were )?(?:recorded|committed|reported))?)?\s*[.;]?$`,
  'i',
);
const NO_LABEL =
  /\b(?:ref(?:erence)?|date|tel(?:ephone)?|phone|fax|page|pub|our|your|log|email|postcode|received|issued|version|contact|extension|box|id|foi)\b(?!.*\b(?:offen|crime|record|victim))/i;
export const isNoLabel = (label: string): boolean =>
  NO_LABEL.test(label) && !/\b(?:figure|total|answer)\s*$/i.test(label);
const SPLIT =
  /\s*[;•]\s*|\s+(?:and|a|ac)\s+(?=(?:19|20)\d\d(?:\/\d\d)?\s*[:=–—-])|,\s+(?=(?:19|20)\d\d|(?:in|during|and) (?:19|20)\d\d|[A-Z][a-z]+ ?[:–-])/;
/** "Recorded crimes: 2018/19 (39), 2019/20 (47)": the words before the colon are said of each. */
export function leadOf(text: string): { readonly lead: string; readonly rest: string } | null {
  const m = text.length < 400 ? LEAD.exec(text) : null;
  return m ? { lead: m[1] ?? '', rest: m[2] ?? '' } : null;
}

const LEAD =
  /^([^:]{8,160}(?<!\b(?:19|20)\d\d(?:\/\d\d)?))\s*[:–-]\s+((?:in |for )?(?:19|20)\d\d(?:[/-]\d\d)?\s*(?:[(:=–-]|x\s).*[,;].*\d.*)$/i;

export interface PairRead {
  readonly label: string;
  readonly value: string;
  readonly noun: string | null;
}

/** "51 offences (of which 6 remain open)": the count stands before. */
export const ASIDE =
  /\s*\(((?:of (?:which|these|those)|including|this includes|incl\.?)\b[^()]*)\)\s*[.;]?$/i;

export function readPair(text: string): PairRead | null {
  const given = text.trim().replace(ASIDE, '');
  const behind = nameBehind(given);
  if (behind) {
    const read = readPair(behind.text);
    return read && { ...read, label: `${read.label} ${behind.name}` };
  }
  const m = PAIR.exec(given) ?? bracketed(given) ?? countFirst(given) ?? bandFirst(given);
  if (
    !m?.[1] ||
    /\bthere$/i.test(m[1]) ||
    m[2] === undefined ||
    /[.!?]\s+\S/.test(m[1].replace(/\b(?:no|approx|etc|vs)\./gi, ''))
  )
    return null;
  return { label: m[1].trim(), value: m[2].trim(), noun: m[3] ?? null };
}

const BRACKETED = /^(.{3,60}?)\s*\((\d{1,3}(?:,\d{3})*|\d+)\)\s*[.;]?$/;

/** "2019/20 (64)": a period or a band, whole, with its count in brackets. */
function bracketed(text: string): RegExpExecArray | null {
  const m = text.endsWith(')') || /\)\s*[.;]$/.test(text) ? BRACKETED.exec(text) : null;
  if (!m) return null;
  const f = facetsOf(m[1] ?? '', 'unsaid');
  const isWhole = f.rest === '' && (f.band !== null || (f.period !== null && f.period.period.from !== ''));
  return isWhole ? m : null;
}

const COUNT_FIRST =
  /^(\d{1,3}(?:,\d{3})*|\d+)\s+(?:[x×]\s+|were\s+|(?:offences?|crimes?) (?:of|for|on|via)\s+)?(\p{L}.{2,70}?)\s*[.;]?$/iu;

/** "38 Snapchat", "14 x sexual communication with a child": a band or an offence, whole, behind its count. */
function countFirst(text: string): RegExpExecArray | null {
  const m = /^\d/.test(text) ? COUNT_FIRST.exec(text) : null;
  if (!m) return null;
  const f = facetsOf(m[2] ?? '', 'unsaid');
  if (f.rest !== '' || (f.band === null && f.measure === null) || f.period !== null || f.notCount)
    return null;
  const [, value, label] = m;
  return Object.assign(m, { 1: label, 2: value });
}

const BAND_FIRST = /^(\p{L}.{1,60}?|.{1,20}\d)\s+(?!(?:19|20)\d\d$)(\d{1,3}(?:,\d{3})*|\d+)$/u;

/** "Female 60", "2019/20 45": a band or a period, whole, before its count. */
function bandFirst(text: string): RegExpExecArray | null {
  const m = text.length < 80 ? BAND_FIRST.exec(text.replace(/\s*[.;]$/, '')) : null;
  if (!m) return null;
  const f = facetsOf(m[1] ?? '', 'unsaid');
  const isWhole = f.rest === '' && !f.measure && (f.band !== null || f.period !== null);
  return isWhole ? m : null;
}

const LISTED = /(?<=\)),?\s+(?:and\s+)?|[,;]\s+(?:and\s+)?|\s+(?:and|a|ac)\s+/;

/**
 * The pairs of a line that is nothing else: one, or several in a row.
 * **Shape**: "2019: 12, 2020: 14" → two; "Snapchat (151), Instagram (88)" → two; a sentence → null.
 */
export function piecesOf(text: string): readonly PairRead[] | null {
  if (text.length >= 400) return wholeOf([text]);
  return wholeOf(text.split(SPLIT)) ?? listed(text);
}

function wholeOf(pieces: readonly string[]): readonly PairRead[] | null {
  const pairs = pieces
    .filter((p) => p.trim() !== '')
    .map((p) => readPair(p.replace(/^(?:and|a|ac)\s+/i, '')));
  return pairs.every((p) => p !== null) ? pairs : null;
}

/** Bands with their counts in a row, each of them whole. */
function listed(text: string, least = 2): readonly PairRead[] | null {
  const pieces = text
    .replace(/\s*[.;]$/, '')
    .split(LISTED)
    .filter((p) => p !== '');
  if (pieces.length < least || !pieces.every((p) => /\d/.test(p))) return null;
  const found = pieces.map((p) => bracketed(p) ?? countFirst(p) ?? bandFirst(p));
  return found.every((m) => m !== null)
    ? found.map((m) => ({ label: m[1] ?? '', value: m[2] ?? '', noun: null }))
    : null;
}

const IN_BRACKETS =
  /^([^()]{4,120}?\d[\d,]*(?: (?:offences|crimes|victims|suspects))?)\s*\(([^()]*\d[^()]*)\)\s*[.;]?$/;

/** "2019/20 - 133 (female 112, male 21)": the count, and those of its bands, each under the same label. */
export function bandsInBrackets(
  text: string,
): { readonly outer: string; readonly inner: readonly PairRead[] } | null {
  const m = text.length < 300 && text.includes('(') ? IN_BRACKETS.exec(text) : null;
  const outer = m ? readPair(m[1] ?? '') : null;
  const inner = outer ? listed((m?.[2] ?? '').replace(/\s*[-–:=]\s*(?=\d)/g, ' '), 1) : null;
  return outer && inner
    ? { outer: m?.[1] ?? '', inner: inner.map((p) => ({ ...p, label: `${outer.label} ${p.label}` })) }
    : null;
}
