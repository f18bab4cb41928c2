/**
 * An article as tokens with their places in the original text. One pass, so time grows with length and no more.
 *
 * A hyphen between letters only joins words: "cyber-flagged" is two tokens, the second `glued`. So a phrase is
 * found whether it is written with a hyphen or a space. An apostrophe starts a token of its own: "Gwent's" is
 * `gwent` `'s`, "Heddlu'r" is `heddlu` `'r`.
 */
export interface Token {
  /** Lower case, with one kind of apostrophe. */
  readonly low: string;
  readonly kind: 'word' | 'number' | 'punctuation' | 'break' | 'other';
  readonly start: number;
  readonly end: number;
  /** Nothing but a hyphen stands between this token and the one before. */
  readonly glued: boolean;
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** All capitals, as an abbreviation is: "MPS" is a force, "MPs" are not. */
  readonly upper: boolean;
}

const SCAN =
  /(?<link>(?:https?:\/\/|www\.)[^\s]+)|(?<year>(?:19|20)\d\d\s?[/–-]\s?(?:(?:19|20)\d\d|\d\d)(?!\d|-\d|\/\d))|(?<number>[£$€]?\d+(?:,\d{3}(?!\d))*(?:\.\d+)?(?:%|(?:st|nd|rd|th|ain|fed|eg|ed|m|bn|k|am|pm|p)(?!\p{L}))?)|(?<tail>['’]\p{L}+)|(?<word>\p{L}+)|(?<blank>\s+)|(?<mark>.)/gsu;

type Found = { -readonly [K in keyof Token]: Token[K] };

/** Cuts text into tokens; a new paragraph or heading is a `break` token. */
export function tokenise(text: string): readonly Token[] {
  const tokens: Found[] = [];
  let hyphen = false;
  for (const match of text.matchAll(SCAN)) {
    const found = match[0];
    const start = match.index;
    const end = start + found.length;
    const groups = match.groups ?? {};
    if (groups['blank'] !== undefined) {
      if (isBreak(text, start, found)) tokens.push(make('break', '\n', start, end));
      continue;
    }
    if (isHyphen(found) && isJoined(text, start, end)) {
      hyphen = true;
      continue;
    }
    const token = make(kindOf(groups), normal(found), start, end);
    token.glued = hyphen;
    token.capital = /^\p{Lu}/u.test(found);
    token.upper = found.length > 1 && found === found.toUpperCase();
    hyphen = false;
    tokens.push(token);
  }
  return withoutAddresses(text, tokens);
}

const make = (kind: Token['kind'], low: string, start: number, end: number): Found => ({
  low,
  kind,
  start,
  end,
  glued: false,
  capital: false,
  upper: false,
});

const normal = (found: string): string => found.toLowerCase().replace(/’/g, "'").replace(/[\s ]/g, '');

const isHyphen = (found: string): boolean => found === '-' || found === '‑' || found === '‐';

const isJoined = (text: string, start: number, end: number): boolean =>
  start > 0 && /[\p{L}\d]/u.test(text[start - 1] ?? '') && /[\p{L}\d]/u.test(text[end] ?? '');

function kindOf(groups: Record<string, string | undefined>): Token['kind'] {
  if (groups['number'] !== undefined || groups['year'] !== undefined) return 'number';
  if (groups['word'] !== undefined || groups['tail'] !== undefined) return 'word';
  return groups['link'] !== undefined ? 'other' : 'punctuation';
}

/** A heading is a short line; below it the text begins anew even without a full stop. */
const HEADING_LENGTH = 80;

function isBreak(text: string, start: number, blank: string): boolean {
  const newline = blank.indexOf('\n');
  if (newline < 0) return false;
  if (blank.indexOf('\n', newline + 1) >= 0) return true;
  const next = text[start + blank.length] ?? '';
  if (/[•*·–-]/.test(next)) return true;
  const lineStart = text.slice(Math.max(0, start - HEADING_LENGTH - 1), start).lastIndexOf('\n');
  const isShort = lineStart >= 0 || start <= HEADING_LENGTH;
  return isShort && /\p{Lu}|\d/u.test(next) && !/[,;]/.test(text[start - 1] ?? '');
}

/** A mail address or handle is not read: its digits and names claim nothing. */
function withoutAddresses(text: string, tokens: readonly Found[]): readonly Token[] {
  if (!text.includes('@')) return tokens;
  const kept: Found[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) continue;
    if (token.low !== '@') {
      kept.push(token);
      continue;
    }
    let last = token;
    while (tokens[i + 1] && tokens[i + 1]?.start === last.end && tokens[i + 1]?.kind !== 'break') {
      last = tokens[++i] ?? last;
    }
    kept.push(make('other', '@', token.start, last.end));
  }
  return kept;
}
