/** Sentences of an article: runs of tokens, cut at full stops and headings, never at "Dr." or "3.5". */
import type { Token } from './tokens.js';

export interface Sentence {
  readonly index: number;
  readonly tokens: readonly Token[];
}

const ENDS = new Set(['.', '!', '?']);
const SHORTENED = new Set([
  'dr',
  'mr',
  'mrs',
  'ms',
  'st',
  'no',
  'supt',
  'det',
  'insp',
  'approx',
  'e',
  'i',
  'g',
  'cf',
]);
const LONGEST = 120;

/** **Shape**: tokens → sentences without their break tokens. A run of more than 120 tokens is cut, so a list cannot grow without end. */
export function sentencesOf(tokens: readonly Token[]): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let held: Token[] = [];
  const close = (): void => {
    if (held.length > 0) sentences.push({ index: sentences.length, tokens: held });
    held = [];
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) continue;
    if (token.kind === 'break') {
      close();
      continue;
    }
    held.push(token);
    if (held.length >= LONGEST || endsHere(tokens, i)) close();
  }
  close();
  return sentences;
}

function endsHere(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (!token || token.kind !== 'punctuation' || !ENDS.has(token.low)) return false;
  const next = tokens[i + 1];
  if (!next) return true;
  const isApart = next.start > token.end;
  if (token.low === '.' && SHORTENED.has(tokens[i - 1]?.low ?? '')) return false;
  if (!isApart) return false;
  return token.low !== '.' || next.capital || next.kind !== 'word';
}
