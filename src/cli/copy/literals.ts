/**
 * Finds the texts in a file of words, and where each stands, so that one text can be changed and nothing else.
 * It reads the little of TypeScript that files of words use: one object literal of texts, nested objects and arrays,
 * with comments, `as const` and `satisfies`. What is computed is seen and passed over. A test holds that for every file
 * of words in the house these texts are the ones the module itself exports.
 */
export type Quote = "'" | '"' | '`';

export interface Text {
  readonly kind: 'text';
  readonly start: number;
  readonly end: number;
  readonly value: string;
  readonly quote: Quote;
}

export interface Group {
  readonly kind: 'object' | 'array';
  readonly start: number;
  readonly end: number;
  readonly members: readonly Member[];
}

/** Something that is no plain text: a function, a sum of texts, a number. */
export interface Computed {
  readonly kind: 'computed';
  readonly start: number;
  readonly end: number;
}

export type Node = Text | Group | Computed;

/** `start` is where its key begins (in an array, its value); `end` is after its value and any `as const`. */
export interface Member {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly node: Node;
}

/**
 * The first object literal that a file gives a constant.
 * **Errors**: throws when there is none, or a quotation mark or bracket is left open: the file does not compile.
 */
export const findWords = (source: string): Group => new Scanner(source).words();

/** What stands at a path, or undefined. */
export const nodeAt = (group: Node, path: readonly string[]): Node | undefined =>
  path.reduce<Node | undefined>(
    (node, key) =>
      node?.kind === 'object' || node?.kind === 'array'
        ? node.members.find((m) => m.key === key)?.node
        : undefined,
    group,
  );

/** Every text below a node, with its path, in the file's order. */
export function textsOf(
  node: Node,
  path: readonly string[] = [],
): readonly { readonly path: readonly string[]; readonly text: Text }[] {
  if (node.kind === 'text') return [{ path, text: node }];
  if (node.kind === 'computed') return [];
  return node.members.flatMap((m) => textsOf(m.node, [...path, m.key]));
}

/** A text as a literal in the quotation marks asked for. */
export function writeLiteral(text: string, quote: Quote): string {
  const inner = text
    .replaceAll('\\', '\\\\')
    .replaceAll(quote, `\\${quote}`)
    .replaceAll('\n', '\\n')
    // Control characters, the two line ends that only programs know, and halves of characters.
    .replace(/[\p{Cc}\u2028\u2029]|\p{Cs}/gu, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return quote + (quote === '`' ? inner.replaceAll('${', '\\${') : inner) + quote;
}

const isQuote = (c: string | undefined): c is Quote => c === "'" || c === '"' || c === '`';
const CLOSES: Readonly<Record<string, string>> = { '{': '}', '[': ']', '(': ')' };
const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  v: '\v',
  '0': '\0',
};
const WORD = /[\p{ID_Continue}$]+/uy;
const BLANK = /(?:\s|\/\/[^\n]*|\/\*[^]*?\*\/)+/y;
const ESCAPE = /\\(?:u\{([0-9a-f]+)\}|u([0-9a-f]{4})|x([0-9a-f]{2})|\r\n|([^]))/iy;

class Scanner {
  readonly source: string;
  at = 0;

  constructor(source: string) {
    this.source = source;
  }

  words(): Group {
    for (this.blank(); this.at < this.source.length; this.blank()) {
      const word = this.take(WORD);
      if (word === null) this.pass();
      else if (word === 'const' && this.toInitialiser()) return this.group('object');
    }
    throw new SyntaxError('no object of words was found');
  }

  /** From after `const`: true when what the constant is given begins with a brace. */
  private toInitialiser(): boolean {
    while (this.at < this.source.length && this.next() !== ';') {
      this.blank();
      const isGiven = this.next() === '=' && !/[=>]/.test(this.source[this.at + 1] ?? '');
      if (!isGiven) {
        this.pass();
        continue;
      }
      this.at++;
      this.blank();
      return this.next() === '{';
    }
    return false;
  }

  private next(): string | undefined {
    return this.source[this.at];
  }

  private take(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.source)?.[0] ?? null;
    this.at += found?.length ?? 0;
    return found;
  }

  private blank(): void {
    this.take(BLANK);
  }

  private group(kind: Group['kind']): Group {
    const start = this.at++;
    const members: Member[] = [];
    for (this.blank(); this.next() !== (kind === 'object' ? '}' : ']'); this.blank()) {
      if (this.at >= this.source.length) throw new SyntaxError(`a bracket is left open at ${start}`);
      const before = this.at;
      if (this.next() === ',') this.at++;
      else members.push(kind === 'object' ? this.property() : this.element(String(members.length)));
      if (this.at === before) throw new SyntaxError(`the wrong bracket closes at ${before}`);
    }
    return { kind, start, end: ++this.at, members };
  }

  private property(): Member {
    const start = this.at;
    const key = isQuote(this.next()) ? this.text().value : this.take(WORD);
    this.blank();
    if (key === null || this.next() !== ':') {
      // A method, a spread or a computed key: nothing a sheet could hold.
      this.toNext();
      return { key: key ?? '', start, end: this.at, node: { kind: 'computed', start, end: this.at } };
    }
    this.at++;
    this.blank();
    return { ...this.element(key), start };
  }

  private element(key: string): Member {
    const start = this.at;
    const node = this.value();
    const end = this.at;
    this.blank();
    if (node.kind === 'computed' || /^[,}\]]$/.test(this.next() ?? '')) return { key, start, end, node };
    const isSameValue = /^(as|satisfies)\b/.test(this.source.slice(this.at, this.at + 10));
    const after = this.toNext();
    return {
      key,
      start,
      end: after,
      node: isSameValue ? node : { kind: 'computed', start, end: after },
    };
  }

  private value(): Node {
    const start = this.at;
    if (this.next() === '{') return this.group('object');
    if (this.next() === '[') return this.group('array');
    if (isQuote(this.next())) {
      const { value, isPlain } = this.text();
      if (isPlain) return { kind: 'text', start, end: this.at, value, quote: this.source[start] as Quote };
    }
    return { kind: 'computed', start, end: this.toNext() };
  }

  /** Reads a text; what is not plain holds `${…}`. */
  private text(): { readonly value: string; readonly isPlain: boolean } {
    const start = this.at;
    const quote = this.next();
    let [value, isPlain] = ['', true];
    for (this.at++; this.next() !== quote; ) {
      if (this.at >= this.source.length) throw new SyntaxError(`a text is left open at ${start}`);
      if (this.next() === '\\') value += this.escape();
      else if (quote === '`' && this.source.startsWith('${', this.at)) {
        isPlain = false;
        this.at++;
        this.pass();
      } else value += this.source[this.at++] ?? '';
    }
    this.at++;
    return { value, isPlain };
  }

  private escape(): string {
    ESCAPE.lastIndex = this.at;
    const [all = '\\', braced, four, two, one] = ESCAPE.exec(this.source) ?? [];
    this.at += all.length;
    const code = braced ?? four ?? two;
    if (code !== undefined) return String.fromCodePoint(Number.parseInt(code, 16));
    // A backslash at the end of a line joins the lines.
    return one === undefined || one === '\n' ? '' : (ESCAPES[one] ?? one);
  }

  /** Past one text, one bracket with all that is in it, or one character. */
  private pass(): void {
    if (isQuote(this.next())) return void this.text();
    const start = this.at;
    const close = CLOSES[this.next() ?? ''];
    this.at++;
    if (close === undefined) return;
    for (this.blank(); this.next() !== close; this.blank()) {
      if (this.at >= this.source.length) throw new SyntaxError(`a bracket is left open at ${start}`);
      this.pass();
    }
    this.at++;
  }

  /** To the comma or bracket that ends what stands here. **Shape**: where it ended, blanks not counted. */
  private toNext(): number {
    let end = this.at;
    for (; this.at < this.source.length && !/[,}\]]/.test(this.next() ?? ''); this.blank()) {
      this.pass();
      end = this.at;
    }
    return end;
  }
}
