/** The other forms of a word: what grammar makes of it. What a hurried hand makes of it is in word-table.ts. */

const MARKED = /(\S+?)\/(vv|v|n|es)(?=\s|$)/u;

/** A term with the forms its mark asks for: "message/v" is message, messages, messaged, messaging. */
export function inflected(term: string): readonly string[] {
  const mark = MARKED.exec(term);
  if (!mark) return [term.trim()];
  const [whole, word = '', kind = ''] = mark;
  return formsOf(word, kind).map((form) => term.replace(whole, form).trim());
}

function formsOf(word: string, kind: string): readonly string[] {
  if (kind === 'n' || kind === 'es') return [word, plural(word)];
  const doubled = kind === 'vv' ? word + word.slice(-1) : word;
  if (/[^aeiou]y$/u.test(word))
    return [word, `${word.slice(0, -1)}ies`, `${word.slice(0, -1)}ied`, `${word}ing`];
  if (word.endsWith('e')) return [word, `${word}s`, `${word}d`, `${word.slice(0, -1)}ing`];
  return [word, plural(word), `${doubled}ed`, `${doubled}ing`];
}

function plural(word: string): string {
  if (/(s|x|z|ch|sh)$/u.test(word)) return `${word}es`;
  if (/[^aeiou]y$/u.test(word)) return `${word.slice(0, -1)}ies`;
  return `${word}s`;
}
