/** Longest known phrase at a place, in time that does not depend on how many phrases are known. */
import { type Token, tokenise } from './tokens.js';

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  value: T | undefined;
}

export interface Phrases<T> {
  /** True when some phrase begins with this word. */
  begins(low: string): boolean;
  /** The longest phrase that starts at token `at`: what it means and the index after its last token. */
  match(tokens: readonly Token[], at: number): { readonly value: T; readonly end: number } | null;
}

const node = <T>(): Node<T> => ({ next: new Map(), value: undefined });

/** Builds the index. Phrases are cut by the same rule as articles, so hyphens and apostrophes cannot differ. */
export function phrases<T>(entries: Iterable<readonly [string, T]>): Phrases<T> {
  const root = node<T>();
  for (const [phrase, value] of entries) {
    let at = root;
    for (const token of tokenise(phrase)) {
      let next = at.next.get(token.low);
      if (!next) at.next.set(token.low, (next = node<T>()));
      at = next;
    }
    if (at !== root) at.value ??= value;
  }
  return { begins: (low) => root.next.has(low), match: (tokens, at) => longest(root, tokens, at) };
}

function longest<T>(
  root: Node<T>,
  tokens: readonly Token[],
  start: number,
): { value: T; end: number } | null {
  let at = root;
  let found: { value: T; end: number } | null = null;
  for (let i = start; i < tokens.length; i++) {
    const next = at.next.get(tokens[i]?.low ?? '');
    if (!next) break;
    at = next;
    if (at.value !== undefined) found = { value: at.value, end: i + 1 };
  }
  return found;
}
