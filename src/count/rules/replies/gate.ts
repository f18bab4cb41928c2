/**
 * What must stand in a text before a pattern can find anything in it, worked out from the pattern itself: an expensive
 * pattern is not tried on a text that lacks its letters. A gate that is open promises nothing; one that is shut does.
 */

/** Each is a list of which at least one must stand in the text. */
export type Gate = readonly number[];

const lists: (readonly string[])[] = [];
const numbers = new Map<string, number>();

/** The same list is looked for once in a text, whichever patterns ask for it. */
function numberOf(list: readonly string[]): number {
  const name = list.join('\n');
  const had = numbers.get(name);
  if (had !== undefined) return had;
  numbers.set(name, lists.length);
  lists.push(list);
  return lists.length - 1;
}

/** A text, with what was looked for in it. */
export class Looked {
  readonly #text: string;
  readonly #found: (boolean | undefined)[] = [];

  constructor(text: string) {
    const lower = text.toLowerCase();
    // The long s is an s where patterns do not mind capitals, and no other letter of theirs has such a double.
    this.#text = lower.includes('ſ') ? lower.replaceAll('ſ', 's') : lower;
  }

  passes(gate: Gate): boolean {
    for (const n of gate) if (!this.#has(n)) return false;
    return true;
  }

  #has(n: number): boolean {
    return (this.#found[n] ??= (lists[n] ?? []).some((s) => this.#text.includes(s)));
  }
}

/** Shorter ones stand in nearly every text; longer lists take longer to look for than they save. */
const [SHORTEST, MOST] = [2, 80];

/**
 * The gate of a pattern that does not mind capitals.
 * **Shape**: "sexual(?:ly)? communicat(?:ion|e)" → "sexual" and "communicat". What is not understood asks for nothing.
 */
export const gateOf = (source: string): Gate => {
  const found = new Reader(source).alternatives();
  return found.needs.filter((l) => l.length <= MOST && l.every((s) => s.length >= SHORTEST)).map(numberOf);
};

interface Part {
  /** Lists of which one each must be there. */
  readonly needs: readonly (readonly string[])[];
  /** The only letters it can be; null: it can be others. */
  readonly whole: string | null;
}

const ANYTHING: Part = { needs: [], whole: null };
const NOTHING: Part = { needs: [], whole: '' };

class Reader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  alternatives(): Part {
    const parts = [this.#sequence()];
    while (this.#source[this.#at] === '|') {
      this.#at++;
      parts.push(this.#sequence());
    }
    const [only] = parts;
    return parts.length === 1 && only ? only : either(parts);
  }

  #sequence(): Part {
    const needs: (readonly string[])[] = [];
    let run = '';
    let isWhole = true;
    const end = (): void => {
      if (run !== '') needs.push([run]);
      run = '';
    };
    while (this.#at < this.#source.length && !'|)'.includes(this.#source[this.#at] ?? '')) {
      const part = this.#repeated(this.#piece());
      if (part.whole !== null) run += part.whole;
      else {
        end();
        isWhole = false;
        needs.push(...part.needs);
      }
    }
    const whole = isWhole ? run : null;
    end();
    return { needs, whole };
  }

  /** "?", "*" and "{0,3}" ask for nothing; "+" and "{2}" ask for the piece once. */
  #repeated(part: Part): Part {
    const mark = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/.exec(this.#source.slice(this.#at));
    if (!mark) return part;
    this.#at += mark[0].length;
    const isOptional = mark[0].startsWith('?') || mark[0].startsWith('*') || mark[1] === '0';
    if (isOptional) return part === NOTHING ? NOTHING : ANYTHING;
    return { needs: part.whole ? [[part.whole]] : part.needs, whole: null };
  }

  #piece(): Part {
    const c = this.#source[this.#at++] ?? '';
    if (c === '(') return this.#group();
    if (c === '[') return this.#letters();
    if (c === '\\') return this.#escaped();
    if (c === '^' || c === '$') return NOTHING;
    return c === '.' ? ANYTHING : { needs: [], whole: c.toLowerCase() };
  }

  #group(): Part {
    const kind = /^\?(?::|<?[=!]|<[a-z]\w*>)/i.exec(this.#source.slice(this.#at))?.[0] ?? '';
    this.#at += kind.length;
    const inside = this.alternatives();
    this.#at++;
    return /^\?<?[=!]/.test(kind) ? NOTHING : inside;
  }

  #letters(): Part {
    while (this.#at < this.#source.length && this.#source[this.#at] !== ']')
      this.#at += this.#source[this.#at] === '\\' ? 2 : 1;
    this.#at++;
    return ANYTHING;
  }

  #escaped(): Part {
    const c = this.#source[this.#at++] ?? '';
    if (c === 'b' || c === 'B') return NOTHING;
    if (c === 'p' || c === 'P') {
      this.#at = this.#source.indexOf('}', this.#at) + 1;
      return ANYTHING;
    }
    if (c === 'u' || c === 'x') {
      this.#at += /^(?:\{[^}]*\}|[\da-f]{2,4})/i.exec(this.#source.slice(this.#at))?.[0].length ?? 0;
      return ANYTHING;
    }
    return /[a-z0-9]/i.test(c) ? ANYTHING : { needs: [], whole: c };
  }
}

/** One list that each of them has one of; nothing, when one of them asks for nothing. */
function either(parts: readonly Part[]): Part {
  const each = parts.map((p) => (p.whole ? [p.whole] : best(p.needs)));
  return each.every((l) => l !== null) ? { needs: [[...new Set(each.flat())]], whole: null } : ANYTHING;
}

/** The list whose shortest is longest. */
function best(needs: Part['needs']): readonly string[] | null {
  const least = (l: readonly string[]): number => l.reduce((n, s) => Math.min(n, s.length), 99);
  return needs.reduce<readonly string[] | null>((a, b) => (a === null || least(b) > least(a) ? b : a), null);
}
